"""The lobby by lines: what can be begun, on which terms, and what can be looked back on."""

from collections.abc import Callable
from functools import partial

from game.plain.talk import LEAVE, GoneError, Talk
from game.tools.desk import Desk
from game.tools.rows import (
    DAILY,
    DAMAGED,
    ENDED,
    OPEN,
    RoomChoice,
    TermOption,
    TermRow,
    mode_of,
    option_of,
)

Offer = tuple[str, Callable[[], str]]
"""A line of the lobby, and what it does: begin something, or say why not."""

_WEATHER = "weather"
"""The term of which the ways are numbers themselves."""


def chosen(desk: Desk, talk: Talk) -> bool:
    """Let a run be chosen; return whether one is on the table."""
    talk.say("A Thousand Little Rooms")
    offers = _offers(desk, talk)
    for number, (line, _) in enumerate(offers, 1):
        talk.say(f"{number}. {line}")
    for save in desk.saves():
        if save.state == DAMAGED:
            talk.say(f"Damaged, left as it is: {save.id} ({save.note}).")
    numbers = [str(number) for number in range(1, len(offers) + 1)]
    what = f"A number from 1 to {len(offers)} goes on with a run, begins one, or sets its terms."
    while True:
        answer = talk.one_of("which? q leaves", numbers, what)
        refused = offers[int(answer) - 1][1]() if answer else f"{what} q leaves."
        if not refused:
            return True
        talk.say(refused)


def _offers(desk: Desk, talk: Talk) -> list[Offer]:
    """Return what can be begun: runs that go on, rooms, and runs to look back on."""
    choice, chosen = desk.new_run(), dict[str, str]()

    def begin(room: RoomChoice) -> str:
        if mode_of(choice, chosen) == DAILY:
            talk.say(f"The {room.daily}.")
            return desk.begin(room.id, None, chosen)
        seed = talk.ask("seed? a code or any word; nothing draws one; q leaves")
        if seed.lower() in LEAVE:
            raise GoneError
        return desk.begin(room.id, seed or None, chosen)

    def settle() -> str:
        chosen.update(_terms(choice.terms, chosen, talk))
        ways = (option_of(row, chosen).name for row in choice.terms)
        told = (f"{row.name} {way}" for row, way in zip(choice.terms, ways, strict=True))
        return f"Taken down: {'; '.join(told)}. Now the room."

    going, ended = (_saved(desk, state) for state in (OPEN, ENDED))
    rooms = [(_room(room), partial(begin, room)) for room in choice.rooms]
    terms = ("the terms of a new run: mode, weather, storyteller, world, assists", settle)
    return [*going, *rooms, terms, *ended]


def _saved(desk: Desk, state: str) -> list[Offer]:
    """Return the runs of a state, open or ended."""
    offers: list[Offer] = []
    for save in desk.saves():
        about = f"{save.date}: {save.note}"
        line = f"look back: {save.room} ({about})"
        if state == OPEN:
            line = f"go on: {save.room}, day {save.day} of {save.days} ({about})"
        if save.state == state:
            offers.append((line, partial(desk.resume, save.id)))
    return offers


def _room(room: RoomChoice) -> str:
    note = f" ({room.note})" if room.note else ""
    return f"new run: {room.name}{note}, {room.line}; {room.members} members. {room.rule}"


def _terms(rows: tuple[TermRow, ...], had: dict[str, str], talk: Talk) -> dict[str, str]:
    """Return what is chosen of the terms; nothing typed leaves one as it is."""
    chosen = {}
    for row in rows:
        lines = {option.line for option in row.options}
        about = f" {lines.pop()}" if len(lines) == 1 else ""
        talk.say(f"{row.name}, now {option_of(row, had).name}.{about}")
        ways = _numbered(row)
        for number, option in ways.items():
            name = option.name if row.id == _WEATHER else f"{number}. {option.name}"
            talk.say(name if about else f"{name}: {option.line}")
        answer = talk.one_of("which? nothing leaves it", ways, "One of these numbers, or nothing.")
        if answer:
            chosen[row.id] = ways[answer].id
    return chosen


def _numbered(row: TermRow) -> dict[str, TermOption]:
    """Return the ways of a term by what is typed: the weather by its own number."""
    own = row.id == _WEATHER
    return {option.id if own else str(at): option for at, option in enumerate(row.options, 1)}
