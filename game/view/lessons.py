"""The first evenings, taught: what somebody says next, and the action of the player it waits for.

Lessons tell keys, never what to think; a verb that is closed is not taught.
"""

from collections.abc import Set as AbstractSet

from game.run.opening import taught
from game.view.look import Look
from game.view.panes import Lesson, Panes, RoomPane

_CLOSE = Lesson(
    "close",
    "C",
    "C",
    "an evening may be short. [key] closes the day. then the night: a strip that stays flat was a "
    "flop, and by morning nobody minds",
)
LESSONS: dict[int, tuple[Lesson, ...]] = {
    1: (
        Lesson(
            "card",
            "v",
            "k",
            "there is a letter, don't sit on it. [key] opens it, a number answers. you can take it "
            "back until the day is closed",
        ),
        Lesson(
            "evening",
            "e",
            "e",
            "that was the morning. the evening is at [key]: five hours, and what to do with them",
        ),
        Lesson(
            "post",
            "P",
            "P",
            "somebody always writes something. [key] shows what; you pick, they blush",
        ),
        Lesson(
            "words",
            "b",
            "b",
            "catch, bond, bite, canon: we talk like that. [key] has what every word in here means, "
            "in a line each",
        ),
        Lesson(
            "offers",
            "o",
            "o",
            "if it's too much for you: [key] asks the circle. one of us five steps in tonight, "
            "then we all put our feet up for days",
        ),
        _CLOSE,
    ),
    2: (
        Lesson(
            "lineage",
            "3",
            "l",
            "somebody rewords something every night. [key] has the family: who said it, and what "
            "got lost",
        ),
        Lesson(
            "remix",
            "R",
            "R",
            "two living things can have a third: [key]. it takes two hours and everybody "
            "recognises an aunt",
        ),
        _CLOSE,
    ),
    3: (
        Lesson(
            "city",
            "4",
            "y",
            "we aren't the only lamp. [key] is the street. go in anywhere, nobody looks up",
        ),
        Lesson("why", "i", "i", "when a number moves, [key] says who moved it. ask it before me"),
        Lesson(
            "members",
            "2",
            "m",
            "[key] has all of us by name, and what each would like. I'm in there. that's all of "
            "the tour, the cups are yours",
        ),
    ),
}
"""Lessons by day, in order."""
ALL = max(LESSONS)
"""The evening from which a room shows all it has."""


def of(look: Look) -> tuple[Lesson, ...]:
    """Return the day's lessons; there are none but in the room for newcomers."""
    host = look.world.host
    return LESSONS.get(host.day, ()) if taught(look.pack.rooms[host.room]) else ()


def shown(room: RoomPane) -> int:
    """Return how much of a room is shown: as much as on that evening, the first ones have less."""
    return room.day if room.lessons else ALL


def following(panes: Panes, did: AbstractSet[str]) -> Lesson | None:
    """Return the first lesson whose action has not been seen; `did`: screens and pages opened."""
    evening = panes.evening
    done = {entry.verb for entry in panes.day.plan} | {
        verb.id for verb in evening.verbs if verb.refusal
    }
    if panes.day.choices or not evening.cards:
        done.add("card")
    if not evening.offers:
        done.add("offers")
    return next((each for each in panes.room.lessons if each.waits not in done | did), None)
