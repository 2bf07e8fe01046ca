"""What seekers share: an offer taken up, entries of a verb, a night's rest."""

from dataclasses import dataclass

from game.model.day import Day, Entry
from game.tools.bots.plans import TIRED, Bot
from game.tools.sight import Sight

_RESTED = 4  # days after which a theme is fresh again


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


def home(sight: Sight) -> list[Entry]:
    """Return an evening on a rested theme, if too few are at home to leave them to themselves."""
    themes = [idea for idea in (*sight.canon, *sight.live) if idea.rested >= _RESTED]
    themes.sort(
        key=lambda idea: (idea.layers > sight.vitals["layers"] + 1, -idea.layers, idea.root)
    )
    few = sight.vitals["core"] < sight.core_goal * 2 // 3
    return [Entry("host", (idea.root,)) for idea in themes[:1] if few]
