"""Sound records to the `Pack` that the engine reads: rows for ids, whole numbers for decimals."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar

from game.content import compile_event, compile_house, compile_people, compile_puzzle
from game.content.checks.case import Terms
from game.content.draft import Draft
from game.content.refer import Refer
from game.content.rules import pack_hash, rules_hash
from game.content.specs import house, idea, people, places, powers, puzzle, telling, terms
from game.content.specs.event import Event
from game.content.specs.fields import FORMS, Spec
from game.content.universe import Universe, full
from game.model import ending
from game.model import pack as model
from game.model.params import UNIT
from game.model.units import ONE, QUALITY

S = TypeVar("S", bound=Spec)
C = TypeVar("C")


@dataclass(frozen=True)
class Job:
    """All that is to be compiled: what is known, and each pack's conditions as trees."""

    known: Universe
    conditions: Mapping[str, Terms]

    def each(self, kind: str, spec: type[S], make: Callable[[S, Refer], C]) -> tuple[C, ...]:
        """Return the compiled records of a kind in the order of their full ids."""
        found: dict[str, C] = {}
        for draft in self.known.drafts:
            rows = self.known.seen_by(draft.id)
            for name, record in draft.of(kind, spec):
                refer = Refer(full(draft.id, name), rows, self.conditions[draft.id], (kind, name))
                found[refer.id] = make(record, refer)
        return tuple(made for _, made in sorted(found.items()))


def compiled(known: Universe, conditions: Mapping[str, Terms]) -> model.Pack:
    """Return sound packs as one. `conditions` are those of each pack by path."""
    job = Job(known, conditions)
    names = tuple((d.id, _version(d), rules_hash(d)) for d in known.drafts)
    words = {kind: tuple(known.rows[kind]) for kind in ("tag", "trait", "tie", "fact")}
    return model.Pack(
        names=names,
        hash=pack_hash(names),
        forms=FORMS,
        tags=words["tag"],
        traits=words["trait"],
        tie_kinds=words["tie"],
        fact_kinds=words["fact"],
        memories=compile_event.memories(known),
        ideas=job.each("idea", idea.Idea, _idea),
        events=job.each("event", Event, compile_event.event),
        people=job.each("person", people.Person, compile_people.person),
        voices=job.each("voice", people.Voice, compile_people.voice),
        niches=job.each("niche", places.Niche, _niche),
        rooms=job.each("room", places.Room, _room),
        platforms=job.each("platform", places.Platform, _platform),
        brands=job.each("brand", places.Brand, _brand),
        endings=job.each("ending", telling.Ending, _ending),
        puzzles=job.each("puzzle", puzzle.Puzzle, compile_puzzle.puzzle),
        pages=job.each("page", telling.Page, _page),
        weather=job.each("weather", terms.Weather, compile_house.weather),
        assists=job.each("assist", terms.Assist, compile_house.assist),
        tellers=job.each("teller", terms.Teller, compile_house.teller),
        charters=compile_house.both_ways(job.each("charter", house.Charter, compile_house.charter)),
        ambitions=job.each("ambition", house.Ambition, compile_house.ambition),
        causes=job.each("cause", powers.Cause, compile_house.cause),
        rivals=job.each("rival", powers.Rival, compile_house.rival),
        changes=job.each("change", powers.Change, compile_house.change),
        params=_params(known),
    )


def scaled(value: Decimal, unit: int) -> int:
    """Return a decimal in whole units, rounded half up."""
    return int((value * unit).to_integral_value(ROUND_HALF_UP))


def _version(draft: Draft) -> str:
    return draft.manifest.version if draft.manifest else ""


def _params(known: Universe) -> model.Params:
    values: dict[str, int] = {}
    for draft in known.drafts:
        if draft.world is not None:
            for name, value in draft.world.numbers.items():
                values[name] = scaled(value, UNIT[name])
            for name, rooms in draft.world.sizes.items():
                values[f"sizes.{name}"] = rooms
    return model.Params(values)


def _pair(pair: list[int]) -> tuple[int, int]:
    return pair[0], pair[1]


def _idea(spec: idea.Idea, refer: Refer) -> model.Idea:
    return model.Idea(
        id=refer.id,
        form=FORMS.index(spec.form),
        tags=refer.rows("tag", spec.tags),
        catch=_pair(spec.catch),
        bond=_pair(spec.bond),
        bite=_pair(spec.bite),
        layers=spec.layers,
        text=spec.text,
        retold=tuple(spec.retold),
        mark=spec.mark,
        slots=tuple(model.Slot(name, tuple(fills)) for name, fills in sorted(spec.slots.items())),
        remix=tuple(spec.remix),
        also=tuple(spec.also),
        rooms=refer.rows("room", spec.rooms),
    )


def _niche(spec: places.Niche, refer: Refer) -> model.Niche:
    return model.Niche(refer.id, spec.name, spec.short, refer.rows("tag", spec.tags), spec.line)


def _room(spec: places.Room, refer: Refer) -> model.Room:
    return model.Room(
        id=refer.id,
        name=spec.name,
        about=spec.about,
        rule=spec.rule,
        size=spec.size,
        visits=scaled(spec.visits, QUALITY),
        attachment=spec.attachment,
        voice=scaled(spec.voice, QUALITY),
        tags=refer.rows("tag", spec.tags),
        people=refer.rows("person", spec.people),
        circle=refer.rows("person", spec.circle),
        canon=refer.rows("idea", spec.canon),
        crowd=tuple((who, refer.row("voice", said)) for who, said in sorted(spec.crowd.items())),
        open_on=tuple(sorted(spec.opens.items())),
        host_hours=spec.host_hours,
        laws=compile_house.laws(spec.laws),
        intro=spec.intro,
        titles=tuple((refer.row("event", name), said) for name, said in spec.titles.items()),
        retold={what: tuple(lines) for what, lines in spec.retold if lines},
    )


def _platform(spec: places.Platform, refer: Refer) -> model.Platform:
    return model.Platform(
        id=refer.id,
        name=spec.name,
        tier=spec.tier,
        appetite=scaled(spec.appetite, 100),
        audience=scaled(spec.audience, QUALITY),
        accounts=scaled(spec.accounts, QUALITY),
        natives=scaled(spec.natives, QUALITY),
        feeds=tuple(
            sorted((refer.row("platform", to), scaled(p, ONE)) for to, p in spec.feeds.items())
        ),
        known=spec.known,
        max_bite=spec.max_bite,
        chamber=spec.chamber,
        tags=refer.rows("tag", spec.tags),
        dialect=tuple(spec.dialect),
        worn=tuple(spec.worn),
        intent=spec.intent,
    )


def _brand(spec: places.Brand, refer: Refer) -> model.Brand:
    return model.Brand(
        id=refer.id,
        name=spec.name,
        sells=spec.sells,
        staff=spec.staff,
        tags=refer.rows("tag", spec.tags),
        max_bite=spec.max_bite,
        dialect=tuple(spec.dialect),
        misheard=tuple(spec.misheard),
        stages=compile_house.stages(spec),
    )


def _ending(spec: telling.Ending, refer: Refer) -> ending.Ending:
    return ending.Ending(
        id=refer.id,
        title=spec.title,
        kind=spec.kind,
        when=refer.term("when"),
        nightly=spec.nightly,
        rank=spec.rank,
        at_once=spec.at_once,
        text=spec.text,
        variants=tuple(
            ending.Variant(refer.term("variant", number, "when"), variant.text)
            for number, variant in enumerate(spec.variant)
        ),
        hint=spec.hint,
        how=spec.how,
    )


def _page(spec: telling.Page, refer: Refer) -> model.Page:
    rooms = refer.rows("room", spec.rooms)
    return model.Page(refer.id, refer.term("when"), spec.weight, spec.text, spec.place, rooms)
