"""The pretended game in a real terminal, for tests that need one: `python -m tests.tui.play`."""

import sys

from tests.tui.fakedesk import FakeDesk
from tests.tui.stagehand import seated


def main() -> None:
    """Play; leave with the app's code."""
    app = seated(FakeDesk())
    app.run()
    sys.exit(app.return_code or 0)


if __name__ == "__main__":
    main()
