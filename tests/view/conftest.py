"""One long run and one short one, played once for all tests of views."""

import pytest

from game.model.pack import Pack
from game.run.turn import Turn
from tests.view.runs import mornings


@pytest.fixture(scope="session")
def turns(pack: Pack) -> list[Turn]:
    """The mornings of a whole run, the one after its end included."""
    return list(mornings(pack, 40))
