"""A bot out of a user's own Python file: `mybot.py:decide`.

The file is run as it stands, with all a program may do: it is for one's own bots, not strangers'.
"""

import sys
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from game.errors import RoomsError, UsageError
from game.model.day import Day
from game.run.meant import meant
from game.tools import bots
from game.tools.bots import Bot
from game.tools.sight import Sight

SUFFIX = ".py"
DECIDE = "decide"
"""What the function is called where no other is named."""


def own(text: str) -> tuple[Path, str] | None:
    """Return the file and the function that a bot of one's own is asked for by, else None."""
    place, _, name = text.rpartition(":")
    if place.endswith(SUFFIX):
        return Path(place), name
    return (Path(text), DECIDE) if text.endswith(SUFFIX) else None


def bot(text: str) -> Bot:
    """Return the bot of a name, or of a file and a function in it. Raises UsageError.

    Whatever else the file raises while it is run is its author's to see, and passes through.
    """
    asked = own(text)
    return _checked(_function(*asked), text) if asked else bots.named(text)


def _function(path: Path, name: str) -> Callable[[Sight], object]:
    names = vars(_module(path))
    found = names.get(name)
    if callable(found):
        return found
    what = f"{str(path)!a} has no function {name[:40]!a}"
    known = [each for each, value in names.items() if callable(value) and each[0] != "_"]
    raise UsageError(what, meant(name, known) if known else f"write one: def {DECIDE}(sight)")


def _module(path: Path) -> object:
    """Run a file under its own name, so that what it defines can find its way home."""
    spec = spec_from_file_location(path.stem, path)
    if not path.is_file() or spec is None or spec.loader is None:
        what = f"there is no bot at {str(path)!a}"
        raise UsageError(what, "give a file and its function, as in --bot ./mybot.py:decide")
    module = module_from_spec(spec)
    sys.modules.setdefault(path.stem, module)
    try:
        spec.loader.exec_module(module)
    except SyntaxError as error:
        what = f"{str(path)!a} is not Python: {error.msg}"
        raise UsageError(what, f"look at line {error.lineno}") from error
    return module


def _checked(decide: Callable[[Sight], object], text: str) -> Bot:
    """Return a bot whose every answer is looked at, since nobody has checked its types."""

    def decided(sight: Sight) -> Day:
        day = decide(sight)
        if not isinstance(day, Day):
            what = f"the bot {text[:80]!a} answered day {sight.day} with {type(day).__name__}"
            raise RoomsError(what, "it must return a game.Day")
        return day

    return decided
