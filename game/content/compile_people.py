"""Sound people and voices, compiled; and what somebody wants of whom nothing is written."""

from collections.abc import Sequence

from game.content.refer import Refer
from game.content.specs import people as specs
from game.model import people as model
from game.model.condition import Compare, Either, Name, Number, Term

_WANTS = {
    "shy": (("posts", 2),),
    "archivist": (("canonised", 1),),
    "proud": (("hits", 2),),
    "loud": (("abroad", 40),),
    "restless": (("room.brought", 1),),
    "eager": (("hits", 1),),
    "generous": (("hosted", 1),),
    "mischief": (("hits", 1),),
}
"""What would do for people of a trait, if a pack does not say."""
_ANYBODY = (("spotlit", 1), ("hosted", 2), ("hits", 4))


def person(spec: specs.Person, refer: Refer) -> model.Person:
    """Return a compiled person."""
    return model.Person(
        id=refer.id,
        name=spec.name,
        role=spec.role,
        traits=refer.rows("trait", spec.traits),
        ties=tuple(
            sorted(
                (refer.row("person", who), refer.row("tie", tie)) for who, tie in spec.ties.items()
            )
        ),
        attachment=spec.attachment,
        energy=spec.energy,
        loyalty=spec.loyalty,
        want=spec.want,
        granted=refer.term("granted") if spec.granted else _usual(spec.traits),
        voice=refer.row("voice", spec.voice),
        forms=refer.rows("form", spec.forms),
        likes=refer.rows("tag", spec.likes),
        leaving=spec.leaving,
    )


def voice(spec: specs.Voice, refer: Refer) -> model.Voice:
    """Return a compiled voice."""
    lines = {
        "spark": spec.spark,
        "post": spec.post,
        "carry": spec.carry,
        "riff": spec.riff,
        "hit": spec.hit,
        "flop": spec.flop,
        "leak": spec.leak,
        "hello": spec.hello,
        "quiet": spec.quiet,
        "first": spec.first,
        "lean": spec.lean,
        "balk": spec.balk,
    }
    return model.Voice(refer.id, {moment: tuple(said) for moment, said in lines.items() if said})


def _usual(traits: Sequence[str]) -> Term:
    """Return a want by traits: any of some quantities, each at least so large."""
    asked = [pair for trait in traits for pair in _WANTS.get(trait, ())]
    least = dict([*_ANYBODY, *sorted(asked)])
    return Either(
        tuple(Compare(">=", Name(path), Number(value)) for path, value in sorted(least.items()))
    )
