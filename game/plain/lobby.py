"""The lobby by lines: what can be begun, on which terms, and what can be looked back on."""

from collections.abc import Callable
from functools import partial

from game.plain.talk import Talk
from game.tools.desk import Desk
from game.tools.rows import DAMAGED, ENDED, OPEN, RoomChoice, TermRow

Offer = tuple[str, Callable[[], str]]
"""A line of the lobby, and what it does: begin something, or say why not."""


def chosen(desk: Desk, talk: Talk) -> bool:
    """Let a run be chosen; return whether one is on the table."""
    talk.say("A Thousand Little Rooms")
    offers = _offers(desk, talk)
    for number, (line, _) in enumerate(offers, 1):
        talk.say(f"{number}. {line}")
    for save in desk.saves():
        if save.state == DAMAGED:
            talk.say(f"Damaged, left as it is: {save.id} ({save.note}).")
    while number := talk.number("which?", len(offers)):
        refused = offers[number - 1][1]()
        if not refused:
            return True
        talk.say(refused)
    return False


def _offers(desk: Desk, talk: Talk) -> list[Offer]:
    """Return what can be begun: runs that go on, rooms, and runs to look back on."""
    choice, chosen = desk.new_run(), dict[str, str]()

    def begin(room: str) -> str:
        seed = talk.ask("seed? a code or any word; nothing draws one")
        return desk.begin(room, seed or None, chosen)

    def settle() -> str:
        chosen.update(_terms(choice.terms, talk))
        return "Taken down. Now the room: which?"

    saved = desk.saves()
    going = [
        (
            f"go on: {save.room}, day {save.day} of {save.days} ({save.note})",
            partial(desk.resume, save.id),
        )
        for save in saved
        if save.state == OPEN
    ]
    rooms = [
        (
            _room(room),
            partial(begin, room.id),
        )
        for room in choice.rooms
    ]
    ended = [
        (f"look back: {save.room} ({save.note})", partial(desk.resume, save.id))
        for save in saved
        if save.state == ENDED
    ]
    terms = ("the terms of a new run: mode, weather, storyteller, helps", settle)
    return [*going, *rooms, terms, *ended]


def _room(room: RoomChoice) -> str:
    note = f" ({room.note})" if room.note else ""
    return f"new run: {room.name}{note}, {room.line}; {room.members} members. {room.rule}"


def _terms(rows: tuple[TermRow, ...], talk: Talk) -> dict[str, str]:
    """Return what is chosen of the terms; nothing typed leaves one as it is."""
    chosen = {}
    for row in rows:
        talk.say(f"{row.name}, now {row.options[row.usual].name}:")
        for number, option in enumerate(row.options, 1):
            talk.say(f"{number}. {option.name}: {option.line}")
        number = talk.number("which? nothing leaves it", len(row.options))
        if number:
            chosen[row.id] = row.options[number - 1].id
    return chosen
