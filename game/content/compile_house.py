"""Sound records of a run's terms, of charters and ambitions, and of the other powers, compiled."""

from collections.abc import Mapping
from dataclasses import replace

from game.content.refer import Refer
from game.content.specs import house, powers, terms
from game.content.specs.places import Brand
from game.model import house as model
from game.model.laws import Laws


def laws(table: Mapping[str, int]) -> Laws:
    """Return what a record adds to the laws, in the order of their names."""
    return tuple(sorted(table.items()))


def weather(spec: terms.Weather, refer: Refer) -> model.Weather:
    """Compile a level of weather."""
    return model.Weather(refer.id, spec.level, spec.title, spec.text, laws(spec.laws))


def assist(spec: terms.Assist, refer: Refer) -> model.Assist:
    """Compile an assist."""
    return model.Assist(refer.id, spec.title, spec.text, laws(spec.laws))


def teller(spec: terms.Teller, refer: Refer) -> model.Teller:
    """Compile a storyteller."""
    return model.Teller(
        id=refer.id,
        title=spec.title,
        text=spec.text,
        first=spec.first,
        second=spec.second,
        tense=spec.tense,
        rest=spec.rest,
        crises=spec.crises,
    )


def charter(spec: house.Charter, refer: Refer) -> model.Charter:
    """Compile a charter."""
    return model.Charter(
        id=refer.id,
        title=spec.title,
        side=spec.side,
        text=spec.text,
        price=spec.price,
        because=spec.because,
        when=refer.term("when"),
        unavailable=spec.unavailable,
        laws=laws(spec.laws),
        closes=tuple(spec.closes),
        shuts=refer.rows("charter", spec.shuts),
    )


def both_ways(charters: tuple[model.Charter, ...]) -> tuple[model.Charter, ...]:
    """Return charters in which whoever is shut out by one shuts that one out, too."""
    out = [set(one.shuts) for one in charters]
    for row, one in enumerate(charters):
        for other in one.shuts:
            out[other].add(row)
    return tuple(
        replace(one, shuts=tuple(sorted(rows))) for one, rows in zip(charters, out, strict=True)
    )


def ambition(spec: house.Ambition, refer: Refer) -> model.Ambition:
    """Compile an ambition."""
    return model.Ambition(
        id=refer.id,
        title=spec.title,
        text=spec.text,
        hint=spec.hint,
        ending=refer.row("ending", spec.ending),
        fits=refer.term("fits"),
        rooms=refer.rows("room", spec.rooms),
        when=refer.term("when"),
        weight=spec.weight,
    )


def cause(spec: powers.Cause, refer: Refer) -> model.Cause:
    """Compile a cause."""
    return model.Cause(
        id=refer.id,
        name=spec.name,
        wants=spec.wants,
        staff=spec.staff,
        tags=refer.rows("tag", spec.tags),
        dialect=tuple(spec.dialect),
        stages=stages(spec),
    )


def rival(spec: powers.Rival, refer: Refer) -> model.Rival:
    """Compile a rival."""
    return model.Rival(
        id=refer.id,
        name=spec.name,
        room=spec.room,
        policy=spec.policy,
        tags=refer.rows("tag", spec.tags),
        stages=stages(spec),
    )


def stages(spec: powers.Cause | powers.Rival | Brand) -> dict[str, tuple[str, ...]]:
    """Return the intents in words by stage, a line a morning.

    A rival who is done does what they do while they watch: their room is still next door, where a
    brand or a Cause has gone.
    """
    also = spec.also
    return {
        "watch": (spec.watch, *spec.idle),
        "want": (spec.want, *also.want),
        "pitch": (spec.pitch, *also.pitch),
        "campaign": (spec.campaign, *also.campaign),
        "spent": (spec.spent, *also.spent, *(spec.idle if isinstance(spec, powers.Rival) else ())),
    }


def change(spec: powers.Change, refer: Refer) -> model.Change:
    """Compile a change of the Landlord's."""
    return model.Change(
        id=refer.id,
        title=spec.title,
        notice=spec.notice,
        text=spec.text,
        laws=laws(spec.laws),
        closes=tuple(spec.closes),
        ends=spec.ends,
    )
