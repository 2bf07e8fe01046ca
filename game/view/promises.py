"""What was promised, in words, and the clock of each promise that still runs."""

from collections.abc import Iterator

from game.model.hosted import Pledge
from game.model.outcome import Vow
from game.view import names
from game.view.look import Look
from game.view.panes import Intent
from game.view.slots import fill

GLYPH = "·"
_WORDS = {
    Pledge.POST: "post something of theirs",
    Pledge.HOST: "hold an evening",
    Pledge.SPOTLIGHT: "give them the light for an evening",
    Pledge.CALLBACK: "bring back something old",
    Pledge.TRANSLATE: "teach the new ones",
    Pledge.ANSWER: "answer the letter",
    Pledge.RETIRE: "bury {idea} while it is loved",
    Pledge.REST: "take a night off",
    Pledge.LEAVE_IT_HOME: "leave {idea} at home",
    Pledge.NO_BRAND: "let no brand have {idea}",
}


def words(look: Look, event: int, choice: int, who: int, root: int) -> str:
    """Return what a choice promised: the author's label, or what the deed is."""
    events = look.pack.events
    vow = None
    if 0 <= event < len(events) and 0 <= choice < len(events[event].choices):
        vow = events[event].choices[choice].promise
    if vow is None:
        return "something"
    name = names.member(look.world, look.pack, who)
    roles = {role.name: "somebody" for role in events[event].roles}
    idea = f"'{look.words.idea(root)}'" if root >= 0 else "it"
    fills = {**roles, events[event].roles[vow.to].name: name, "idea": idea}
    return fill(vow.label, fills) or usual(vow, idea)


def usual(vow: Vow, idea: str) -> str:
    """Return what was promised where its author gave it no words."""
    return fill(_WORDS[Pledge(vow.pledge)], {"idea": idea})


def running(look: Look) -> Iterator[Intent]:
    """Yield the promises that still run, with the days that are left."""
    table = look.world.promises
    for row in range(table.who.size):
        who, root = int(table.who[row]), int(table.root[row])
        text = words(look, int(table.event[row]), int(table.choice[row]), who, root)
        days = max(int(table.due[row]) - look.world.host.day, 0)
        yield Intent(GLYPH, names.member(look.world, look.pack, who), text, days)
