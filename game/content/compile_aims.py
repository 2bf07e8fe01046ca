"""What a run is played by and for, to the engine's: charters, ambitions, puzzles."""

from dataclasses import replace

from game.content.refer import Refer
from game.content.specs import ambition, charter
from game.content.specs.event import RoomMoves
from game.model.ambition import Ambition, Puzzle
from game.model.charter import Charter


def rule(spec: charter.Charter, refer: Refer) -> Charter:
    """Return a compiled charter; what others say they shut out is joined by `both_ways`."""
    return Charter(
        id=refer.id,
        name=spec.name,
        side=spec.side,
        rule=spec.rule,
        when=refer.term("when"),
        unavailable=spec.unavailable,
        shuts_out=refer.rows("charter", spec.shuts_out),
        levers=tuple(sorted(spec.lever.items())),
        signed=_moves(spec.do.room),
        nightly=_moves(spec.nightly.room),
        because=spec.because,
        text=spec.text,
    )


def aim(spec: ambition.Ambition, refer: Refer) -> Ambition:
    """Return a compiled ambition."""
    return Ambition(
        id=refer.id,
        title=spec.title,
        ending=refer.row("ending", spec.ending),
        when=refer.term("when"),
        weight=spec.weight,
        rooms=refer.rows("room", spec.rooms),
        text=spec.text,
        hint=spec.hint,
    )


def puzzle(spec: ambition.Puzzle, refer: Refer) -> Puzzle:
    """Return a compiled puzzle."""
    start = spec.start
    return Puzzle(
        id=refer.id,
        title=spec.title,
        text=spec.text,
        room=refer.row("room", start.at),
        seed=start.seed,
        day=start.day,
        days=spec.days,
        bot=start.by,
        meters=tuple(sorted(start.room.items())),
        facts=tuple(sorted((refer.row("fact", name), ago) for name, ago in start.fact.items())),
        goal=refer.term("goal"),
        par=spec.par,
        hint=spec.hint,
    )


def both_ways(charters: tuple[Charter, ...]) -> tuple[Charter, ...]:
    """Return charters in which whoever is shut out by one shuts that one out, too."""
    out = [set(one.shuts_out) for one in charters]
    for row, one in enumerate(charters):
        for other in one.shuts_out:
            out[other].add(row)
    return tuple(
        replace(one, shuts_out=tuple(sorted(rows))) for one, rows in zip(charters, out, strict=True)
    )


def _moves(room: RoomMoves) -> tuple[tuple[str, int], ...]:
    return tuple((meter, points) for meter, points in room.model_dump().items() if points)
