"""Every way to do a verb tonight, in a few words, as in the plan."""

from collections.abc import Callable
from functools import partial

from game.engine.verbs import split
from game.model.day import Entry
from game.view import ideas, names
from game.view.look import Look
from game.view.slots import fill, quoted
from game.view.verbs import ANSWERS, CROWD_PARTS, MODES, VERBS


def label(look: Look, entry: Entry, made: str = "") -> str:
    """Return an entry in a few words, as in the plan; `made`: what it came to read as since."""
    if entry.verb not in VERBS:
        return entry.verb
    makers: dict[str, Callable[[Look, Entry], str]] = {
        "remix": partial(_pair, made=made),
        "bridge": _visit,
        "leak": _way_out,
        "moderate": lambda _look, e: MODES[e.args[0] % len(MODES)][0],
        "spotlight": lambda look, e: names.member(look.world, look.pack, e.args[0]),
        "answer": _reply,
        "charter": _rule,
        "split": _parting,
        "rest": lambda _look, _entry: "go to bed early",
    }
    return makers.get(entry.verb, _one)(look, entry)


def about(look: Look, entry: Entry) -> str:
    """Return what a way is about, where there may be several ways for it; else nothing."""
    match entry.verb:
        case "remix" | "leak":
            return _quoted(look, entry.args[0])
        case "bridge":
            return names.room(look.world, look.pack, entry.args[0])
        case "answer":
            return names.force(look.world, look.pack, entry.args[0])
        case "charter":
            return f"a {look.pack.charters[entry.args[0]].side}"
        case _:
            return ""


def among(look: Look, entry: Entry) -> str:
    """Return what a way is called among those about the same, if its text need not be all said."""
    match entry.verb:
        case "leak":
            return _outlet(look, entry)
        case "bridge":
            return f"take {_quoted(look, entry.args[1])}"
        case _:
            return ""


def note(look: Look, entry: Entry) -> str:
    """Return what tells a way from those beside it in a word or two, or nothing."""
    if entry.verb != "leak":
        return ""
    liked = look.pack.platforms[entry.args[1]].tags
    return "likes such" if any(tag in liked for tag in ideas.tags(look, entry.args[0])) else ""


def _quoted(look: Look, root: int) -> str:
    return quoted(look.words.idea(root))


def _one(look: Look, entry: Entry) -> str:
    root = entry.args[0]
    author = names.author(look.world, look.pack, root)
    return f"{_quoted(look, root)}, by {author}" if entry.verb == "post" else _quoted(look, root)


def _reply(look: Look, entry: Entry) -> str:
    force, mode = entry.args
    fills = {"force": names.force(look.world, look.pack, force)}
    return fill(ANSWERS[mode % len(ANSWERS)].label, fills)


def _rule(look: Look, entry: Entry) -> str:
    charter = look.pack.charters[entry.args[0]]
    return f"{charter.title} ({charter.side})"


def _parting(look: Look, entry: Entry) -> str:
    if entry.args[0] == split.CROWD:
        return CROWD_PARTS
    return f"{names.member(look.world, look.pack, entry.args[1])} and friends go"


def _pair(look: Look, entry: Entry, made: str) -> str:
    first, second, *line = entry.args
    both = f"{look.called(first)} and {look.called(second)}"
    words = made or (reads(look, first, second)[line[0]] if line else "")
    return f"{both}, as {quoted(words)}" if words else both


def reads(look: Look, first: int, second: int) -> tuple[str, ...]:
    """Return what a remix of two ideas may read as."""
    variant = look.world.roots.variant
    return look.words.remixes(int(variant[first]), int(variant[second]))


def _visit(look: Look, entry: Entry) -> str:
    room, root = entry.args
    return f"take {_quoted(look, root)} to {names.room(look.world, look.pack, room)}"


def _way_out(look: Look, entry: Entry) -> str:
    return f"{_quoted(look, entry.args[0])} {_outlet(look, entry)}"


def _outlet(look: Look, entry: Entry) -> str:
    _, platform, credit = entry.args
    return f"on {names.platform(look.pack, platform)}, {'signed' if credit else 'unsigned'}"
