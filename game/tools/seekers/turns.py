"""What seekers share: an offer taken up, entries of a verb, a night's rest."""

from dataclasses import dataclass

from game.model.day import Day, Entry
from game.tools.bots.plans import TIRED, Bot
from game.tools.sight import Sight


@dataclass(frozen=True)
class Seeker:
    """A bot that heads for one ending, and the room in which it is best looked for."""

    bot: Bot
    room: str = "base:kettle"  # full id


def taking(sight: Sight, day: Day, offer: str, answer: str = "") -> Day:
    """Return a day with a standing offer taken up, if it stands: this answer, or the first."""
    able = [each.answer for each in sight.standing if each.offer == offer]
    taken = answer if answer in able else next(iter(able), "")
    return (
        Day({**day.choices, offer: taken}, day.plan) if taken and (answer in {"", taken}) else day
    )


def of(sight: Sight, *verbs: str) -> list[Entry]:
    """Return what may be done tonight with these verbs."""
    return [entry for entry in sight.options(Day()) if entry.verb in verbs]


def sleep(sight: Sight) -> list[Entry]:
    """Return a night's rest, if it is time for one."""
    return [Entry("rest")] if sight.vitals["fatigue"] > TIRED else []
