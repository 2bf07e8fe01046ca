"""The terms of a run, in words: who tells it, every rule of its weather, and the assists taken."""

from collections.abc import Iterator

from game.view.look import Look


def terms(look: Look) -> tuple[str, ...]:
    """Return a line for the storyteller, for each level of the weather and for each assist."""
    return tuple(_terms(look))


def _terms(look: Look) -> Iterator[str]:
    host, pack = look.world.host, look.pack
    teller = pack.tellers[host.teller]
    yield f"Storyteller {teller.title}: {teller.text}"
    if not host.weather:
        yield "Weather 0, still air: nothing is made harder."
    for level in pack.weather:
        if level.level <= host.weather:
            yield f"Weather {level.level}, {level.title}: {level.text}"
    for row, each in enumerate(pack.assists):
        if host.assists >> row & 1:
            yield f"Assist {each.title}: {each.text}"
