"""Why something cannot be done, in words: one sentence for every reason, with what it is about.

A table, one row a reason; a test holds it to `Reason`, so a new one cannot go without words.
"""

from collections.abc import Callable
from dataclasses import dataclass

from game.engine.verbs.retire import LEAST_USE
from game.model.day import Reason, Refusal
from game.model.pack import Pack
from game.model.units import EVENING_HOURS, LIVE_IDEAS, OVERTIME_HOURS
from game.model.world import World
from game.view import figures, names
from game.view.wording import Words

_CANON = 12
_MEDIATE = 1  # the mode of moderate that brings two together


@dataclass(frozen=True)
class _About:
    """What a refusal is about, and the world it stands in."""

    world: World
    pack: Pack
    number: int

    def idea(self) -> str:
        """The idea's mark in quotes, or "it"."""
        if not 0 <= self.number < self.world.roots.variant.size:
            return "it"
        variant = int(self.world.roots.variant[self.number])
        return f"'{Words(self.world, self.pack).mark(variant)}'"

    def charter(self) -> str:
        """The title of the charter it is about, or "another rule"."""
        charters = self.pack.charters
        return charters[self.number].title if 0 <= self.number < len(charters) else "another rule"

    def uncalled(self) -> str:
        """Why a charter may not be signed, in its author's words."""
        charters = self.pack.charters
        known = charters[self.number].unavailable if 0 <= self.number < len(charters) else ""
        return known or "Nobody would see what that rule is for, yet."

    def name(self) -> str:
        """Who it is about, by cast row."""
        return names.member(self.world, self.pack, self.number).capitalize()

    def unmet(self) -> str:
        """How often an idea was said here, of the times after which people come to its funeral."""
        known = 0 <= self.number < self.world.roots.home.size
        said = int(self.world.roots.home[self.number]) if known else 0
        times = figures.many(said, "time")
        return f"Said here {times}, ever: who would come? It needs {LEAST_USE}."

    def or_else(self, usual: int) -> int:
        """The number, or what it usually is."""
        return self.number if self.number > 0 else usual


def _out(about: _About) -> str:
    if not 0 <= about.number < about.world.roots.abroad.size:
        return "It is already out there."
    copies = int(about.world.roots.abroad[about.number])
    seen = figures.many(copies, "copy", "copies")
    return f"{about.idea()} is already out there: {seen} on platforms."


def _branded(about: _About) -> str:
    inside = 0 <= about.number < about.world.roots.brand.size
    row = int(about.world.roots.brand[about.number]) if inside else -1
    owner = names.brand(about.pack, row) if row >= 0 else "a brand"
    return f"{owner} has used {about.idea()}: it cannot be buried as ours."


def _calm(about: _About) -> str:
    if about.number == _MEDIATE:
        return "No two of the named are rivals just now, and nobody has said that they would leave."
    return "Nothing to calm: the core can welcome everybody who came."


WORDS: dict[Reason, Callable[[_About], str]] = {
    Reason.NO_HOURS: lambda a: (
        f"No hours left: {a.or_else(EVENING_HOURS + OVERTIME_HOURS)} is all a night gives."
    ),
    Reason.NO_SPARK: lambda _: "That spark is not waiting to be posted any more.",
    Reason.NOT_LIVE: lambda _: "That idea is not alive here any more.",
    Reason.FULL_BOARD: lambda a: (
        f"The board is full: {a.or_else(LIVE_IDEAS)} ideas are alive or on their way tonight."
    ),
    Reason.NEED_TWO: lambda _: "A remix needs two: the other must be alive or canon.",
    Reason.SAME_IDEA: lambda _: "An idea cannot be remixed with itself.",
    Reason.ALREADY_PLANNED: lambda _: "Tonight's plan has that, or one like it, already.",
    Reason.ALREADY_OUT: _out,
    Reason.NOT_OPEN: lambda a: f"Opens on day {a.or_else(2)}.",
    Reason.CLOSED: lambda _: "That is not done here any more: a rule of the house closes it.",
    Reason.TOO_TIRED: lambda a: f"{a.name()} has no strength left for it this week.",
    Reason.ALREADY_HEIR: lambda a: f"{a.name()} has them after you as it is.",
    Reason.NO_SUCCESSOR: lambda _: "Nobody is named to take the keys.",
    Reason.NO_THEME: lambda _: "A theme must be alive or canon here.",
    Reason.NO_NEIGHBOUR: lambda _: "That room is no neighbour of ours.",
    Reason.TOO_YOUNG: lambda a: f"Too young: it needs {a.or_else(12)} hours here.",
    Reason.LITTLE_SAID: lambda a: a.unmet(),
    Reason.CANON_FULL: lambda a: (
        f"Canon is full: {a.or_else(_CANON)} references are as many as a room can carry."
    ),
    Reason.BRANDED: _branded,
    Reason.NOTHING_TO_CALM: _calm,
    Reason.NOT_TIRED: lambda _: "You are not tired enough to give an evening to it.",
    Reason.NOT_CANON: lambda _: "Only canon can be called back.",
    Reason.NOT_RESTED: lambda a: f"It needs {figures.many(max(a.number, 1), 'day')} of rest yet.",
    Reason.ALL_READ: lambda _: "Everybody here can read it.",
    Reason.TOO_DEEP: lambda a: f"It has {a.or_else(6)} layers: no one could find the bottom.",
    Reason.LOCKED: lambda a: f"{a.idea()} has its shibboleth. Another would lock us out.",
    Reason.OPEN_FORM: lambda _: "A dance cannot be encrypted here: anybody may join in.",
    Reason.GONE: lambda _: "They are not here any more.",
    Reason.HONOURED: lambda a: (
        f"They stood in the light lately; wait {figures.many(max(a.number, 1), 'day')}."
    ),
    Reason.TOO_SOUR: lambda a: f"{a.idea()} could not be sourer and still be said.",
    Reason.NOBODY_ASKS: lambda _: "They have not asked you for anything.",
    Reason.ANSWERED: lambda _: "They have their answer.",
    Reason.NOTHING_TO_SELL: lambda _: "They want nothing that could be bargained over.",
    Reason.SIGNED: lambda _: "It hangs by the door already.",
    Reason.SHUT_OUT: lambda a: f"Ruled out for good by '{a.charter()}'.",
    Reason.UNCALLED_FOR: lambda a: a.uncalled(),
    Reason.INK_WET: lambda a: f"The last ink is wet: the next can be signed on day {a.or_else(2)}.",
    Reason.TOO_SMALL: lambda a: f"Too few to part: it takes {a.or_else(48)} to make two rooms.",
    Reason.CONDITION: lambda _: "That cannot be chosen as things stand.",
    Reason.UNKNOWN: lambda _: "There is no such thing here.",
    Reason.RUN_OVER: lambda _: "The run is over.",
}


def words(world: World, pack: Pack, refusal: Refusal | None) -> str:
    """Return why not, as a sentence; nothing where nothing was refused."""
    return WORDS[refusal.reason](_About(world, pack, refusal.about)) if refusal else ""
