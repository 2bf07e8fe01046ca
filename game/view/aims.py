"""The wins a month can come to: what each asks, how far the room is, what brings it about."""

from collections.abc import Iterator

from game.engine import ambition
from game.engine.phases.ending import held
from game.model.ending import Ending
from game.model.units import NONE
from game.view import depth, heir
from game.view.look import Look
from game.view.progress import progress

_CROWNED = "were tonight the last it would end so, and crowned; nothing is won before that"


def aims(look: Look) -> tuple[str, ...]:
    """Return the wins a run can come to, in the order they are asked for; what was declared first.

    Each in lines: what it asks, how far the room is, what brings it about.
    """
    pack, meant = look.pack, look.world.host.ambition
    wins = sorted((e for e in pack.endings if e.kind == "win"), key=lambda e: (e.rank, e.id))
    told = tuple(_aim(look, each) for each in wins)
    return (_declared(look), *told) if meant != NONE else told


def _declared(look: Look) -> str:
    declared = look.pack.ambitions[look.world.host.ambition]
    asked = progress(look, look.pack.endings[declared.ending].when) + progress(look, declared.when)
    said = [", ".join(asked), *([_CROWNED] if _crowned(look) else [])]
    return f"Declared: {declared.title}. {declared.hint} {'; '.join(filter(None, said))}".rstrip()


def _crowned(look: Look) -> bool:
    """Return whether a month that ended with this morning would end as declared."""
    world, pack = look.world, look.pack
    wanted = ambition.wanted(world, pack)
    return wanted != NONE and held(world, pack, world.host.day - 1, last=True) == wanted


def _aim(look: Look, ending: Ending) -> str:
    so_far = ", ".join(progress(look, ending.when))
    told = (f"{ending.title}: {ending.hint}", f"{so_far}." if so_far else "", *_known(look, ending))
    return "\n".join(filter(None, (*told, ending.how)))


def _known(look: Look, ending: Ending) -> Iterator[str]:
    """Say what is behind figures that nobody sees by themselves: who reads so deep, whose keys."""
    if deep := depth.asked(ending.when):
        said = depth.gauge(look, min(deep, depth.DEEPEST))
        yield f"{said[:1].upper()}{said[1:]}."
    if heir.asked(ending.when):
        yield f"{heir.why_them(look)}."
