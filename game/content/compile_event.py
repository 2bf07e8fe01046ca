"""An event's card to the engine's: roles by number, effects as signed points, outcomes twice."""

from game.content.refer import Refer
from game.content.specs import event as specs
from game.model import pack as model
from game.model.condition import Term
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
        story=spec.story,
        rooms=refer.rows("room", spec.rooms),
        roles=tuple(model.Role(role, refer.term("cast", role)) for role in roles),
        choices=tuple(
            _choice(choice, refer, roles, refer.term("choice", number, "when"))
            for number, choice in enumerate(spec.choice)
        ),
    )


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
    )


def _outcome(
    does: specs.Does,
    words: tuple[str, str],
    then: specs.Then | None,
    refer: Refer,
    roles: tuple[str, ...],
) -> model.Outcome:
    moves: list[tuple[str | int, dict[str, int | None]]] = [
        ("room", does.room.model_dump()),
        ("idea", does.idea.model_dump()),
        *((roles.index(role), moved.model_dump()) for role, moved in does.roles.items()),
    ]
    effects = [
        model.Effect(scope, meter, amount)
        for scope, meters in moves
        for meter, amount in meters.items()
        if amount
    ]
    facts = [_remember(refer.row("fact", name), fact, roles) for name, fact in does.fact.items()]
    follow = model.Follow(refer.row("event", then.event), *then.days) if then else None
    return model.Outcome(words[0], words[1], tuple(effects), tuple(facts), follow)


def _remember(row: int, fact: specs.Fact, roles: tuple[str, ...]) -> model.Remember:
    return model.Remember(row, _role(fact.who, roles), _role(fact.whom, roles), fact.weight)


def _role(name: str, roles: tuple[str, ...]) -> int:
    return roles.index(name) if name else NONE
