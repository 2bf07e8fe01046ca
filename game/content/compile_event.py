"""An event's card to the engine's: roles by number, effects as signed points, outcomes twice."""

from collections.abc import Iterator

from game.content.refer import Refer
from game.content.specs import event as specs
from game.content.universe import Universe, fact_id
from game.model import outcome as made
from game.model import pack as model
from game.model.condition import Term
from game.model.hosted import Deed, Gone, State
from game.model.house import Tension
from game.model.units import NONE


def event(spec: specs.Event, refer: Refer) -> model.Event:
    """Return a compiled event."""
    roles = tuple(spec.cast)
    return model.Event(
        id=refer.id,
        title=spec.title,
        group=spec.group,
        text=spec.text,
        when=refer.term("when"),
        weight=spec.weight,
        about=spec.concerns,
        repeat=spec.repeat,
        only_follows=spec.follow_only,
        tension=Tension[spec.tension.upper()],
        story=spec.story,
        cooldown=spec.cooldown,
        absent=spec.absent,
        crowd=tuple(spec.crowd),
        rooms=refer.rows("room", spec.rooms),
        roles=tuple(model.Role(role, refer.term("cast", role)) for role in roles),
        choices=tuple(
            _choice(choice, refer, roles, refer.term("choice", number, "when"))
            for number, choice in enumerate(spec.choice)
        ),
        retold=tuple(
            model.Retold(
                title=other.title,
                text=other.text,
                crowd=tuple(other.crowd),
                label=other.label,
                told=other.told,
                failed=other.failed,
                rooms=refer.rows("room", other.rooms),
            )
            for other in spec.retold
        ),
    )


def memories(known: Universe) -> tuple[str, ...]:
    """Return what is read of each kind of fact: the first words that the packs have for it."""
    said: dict[str, str] = {}
    for name, spec in sorted(known.events.items()):
        pack = name.partition(":")[0]
        for choice in spec.choice:
            for does in (choice.do, choice.fail):
                for fact, written in does.fact.items() if does else ():
                    if written.memory:
                        said.setdefault(fact_id(pack, fact), written.memory)
    return tuple(said.get(fact, "") for fact in known.rows["fact"])


def _choice(spec: specs.Choice, refer: Refer, roles: tuple[str, ...], when: Term) -> model.Choice:
    fail = spec.fail
    told = spec.text or f"{spec.because[:1].upper()}{spec.because[1:]}."
    good = _outcome(spec.do, (told, spec.because), spec.then, refer, roles)
    bad = _outcome(fail, (fail.text, fail.because), fail.then, refer, roles) if fail else None
    return model.Choice(
        id=spec.id,
        label=spec.label,
        when=when,
        unavailable=spec.unavailable,
        hours=spec.hours,
        test=model.Test(spec.test.stat, spec.test.against) if spec.test else None,
        good=good,
        bad=bad,
        promise=_vow(spec.promise, roles) if spec.promise else None,
    )


def _vow(promise: specs.Promise, roles: tuple[str, ...]) -> made.Vow:
    return made.Vow(
        to=roles.index(promise.to),
        deed=Deed[promise.what.upper()],
        opens=promise.days[0],
        due=promise.days[1],
        points=promise.trust,
        label=promise.label,
    )


def _outcome(
    does: specs.Does,
    words: tuple[str, str],
    then: specs.Then | None,
    refer: Refer,
    roles: tuple[str, ...],
) -> made.Outcome:
    moves: list[tuple[str | int, dict[str, int | None]]] = [
        ("room", vars(does.room)),
        ("idea", vars(does.idea)),
        *((roles.index(role), _meters(moved)) for role, moved in does.roles.items()),
    ]
    effects = [
        made.Effect(scope, meter, amount)
        for scope, meters in moves
        for meter, amount in meters.items()
        if amount
    ]
    facts = [_remember(refer.row("fact", name), fact, roles) for name, fact in does.fact.items()]
    follow = made.Follow(refer.row("event", then.event), *then.days) if then else None
    return made.Outcome(
        text=words[0],
        because=words[1],
        effects=tuple(effects),
        facts=tuple(facts),
        follow=follow,
        becomes=tuple(_becomes(does, roles)),
        ties=tuple(
            made.Tied(roles.index(t.who), roles.index(t.whom), refer.row("tie", t.kind))
            for t in does.tie
        ),
        spark=_spawn(does.spark, refer, roles) if does.spark else None,
    )


def _meters(moved: specs.MemberMoves) -> dict[str, int | None]:
    return {"attachment": moved.attachment, "energy": moved.energy, "loyalty": moved.loyalty}


def _becomes(does: specs.Does, roles: tuple[str, ...]) -> Iterator[made.Become]:
    for role, moved in does.roles.items():
        if moved.state or moved.leaves or moved.granted:
            state = State[moved.state.upper()] if moved.state else NONE
            way = Gone[moved.leaves.upper()] if moved.leaves else Gone.NOT
            yield made.Become(roles.index(role), state, way, moved.granted)


def _spawn(spark: specs.Spark, refer: Refer, roles: tuple[str, ...]) -> made.Spawn:
    return made.Spawn(refer.row("idea", spark.idea), roles.index(spark.by))


def _remember(row: int, fact: specs.Fact, roles: tuple[str, ...]) -> made.Remember:
    return made.Remember(row, _role(fact.who, roles), _role(fact.whom, roles), fact.weight)


def _role(name: str, roles: tuple[str, ...]) -> int:
    return roles.index(name) if name else NONE
