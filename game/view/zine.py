"""The page of the day and the ticker: those of the pack's pages whose condition holds."""

from collections.abc import Iterator

import numpy as np

from game.engine import judge
from game.engine.chance import chosen, single
from game.model.condition import Both, Call, Either, Term
from game.model.day import Day
from game.model.night import Night
from game.model.pack import Pack, Page
from game.model.units import NONE
from game.model.world import Force
from game.run.history import History, Leaf, Printed
from game.view.figures import many
from game.view.look import Look
from game.view.recall import fills
from game.view.slots import begun, fill, literals

_NEWS, _OURS = 3, 1
_FALLBACK = Page("", Both(()), 1, "Day {day}. '{best}'. It was said here first.", "zine", ())


def page(look: Look) -> str:
    """Return a night's paragraph; none that was told before, as far as the pack has others."""
    able = _holding(look, "zine")
    told = [text for _, text in look.history.pages]
    fresh = [each for each in able if not any(_is(each, text) for text in told)] or able
    return begun(_written(look, _drawn(look, fresh) if fresh else _FALLBACK))


def news(look: Look) -> tuple[str, ...]:
    """Return the ticker's lines for a morning; on the first one nothing has made news yet."""
    if look.last and look.last.printed.news:
        return look.last.printed.news
    lines = _fresh(look) if look.last else _told(look, _row(look, ours=False)[:_NEWS])
    return lines or (f"{many(len(look.pack.platforms), 'platform')}, nothing to report",)


def _fresh(look: Look) -> tuple[str, ...]:
    """Return lines that the run has not had: first what the month itself has made news of."""
    told = [line for leaf in look.history.leaves for line in leaf.printed.news]
    ours, rest = (
        [each for each in row if not any(_is(each, line) for line in told)]
        for row in (_row(look, ours=True), _row(look, ours=False)[_NEWS:])
    )
    first = ours[:_OURS]
    return _told(look, [*first, *rest[: min(_lasting(look), _NEWS - len(first))]])


def _lasting(look: Look) -> int:
    """Return how many lines of the world's own a morning may have, so that they last a run."""
    return len(_row(look, ours=False)) // max(look.world.host.length, 1)


def _row(look: Look, *, ours: bool) -> list[Page]:
    """Return the lines that may be news, shuffled once.

    Of ours, what lasts longest comes last; of the world's own, what other rooms hear first.
    """
    host = look.world.host
    row = {each.id: at for at, each in enumerate(look.pack.pages)}
    able = [each for each in _holding(look, "news") if (each.when != Both(())) == ours]
    dealt = _dealt(look)
    return sorted(
        able,
        key=lambda each: (
            -each.weight if ours else not each.rooms and each.id not in dealt,
            single(host.seed, "view news", host.room, row[each.id]),
        ),
    )


def _dealt(look: Look) -> frozenset[str]:
    """Return which of the lines that any room may have are this one's before they are another's."""
    every, home = look.pack.pages, look.world.host.room
    lines = [each.id for each in every if each.place == "news" and not each.rooms]
    share = -(-len(lines) // len(look.pack.rooms))
    return frozenset(lines[home * share : (home + 1) * share])


def _told(look: Look, lines: list[Page]) -> tuple[str, ...]:
    return tuple(_written(look, each) for each in lines)


def _written(look: Look, each: Page) -> str:
    """Return a page as it is printed; of the brands it means one that its condition asks for."""
    forces = look.world.forces
    there = (forces.kind == Force.BRAND) & np.isin(forces.stage, list(_stages(each.when)))
    rows = np.flatnonzero(there)
    brand = int(rows[np.argmax(forces.stage[rows])]) if rows.size else NONE
    return " ".join(fill(each.text, fills(look, whole=False, brand=brand)).split())


def _stages(when: Term) -> Iterator[int]:
    """Yield the stages of brands that a condition asks for."""
    match when:
        case Call("brand", (int(stage),)):
            yield stage
        case Both(parts) | Either(parts):
            for part in parts:
                yield from _stages(part)
        case _:
            return


def tell(night: Night, pack: Pack, history: History) -> Printed:
    """Return what is printed in a night just closed; the history is of the evening before."""
    leaf = Leaf(
        night.day,
        decided=Day(),
        happenings=night.happenings,
        ledger=night.ledger,
        strips=night.strips,
    )
    look = Look(night.world, pack, history.closed(leaf), night=night)
    return Printed(page(look), _fresh(look))


def _holding(look: Look, place: str) -> list[Page]:
    scene, home = judge.Scene(look.world, look.pack), look.world.host.room
    return [
        each
        for each in look.pack.pages
        if each.place == place
        and (not each.rooms or home in each.rooms)
        and judge.holds(each.when, scene)
    ]


def _drawn(look: Look, able: list[Page]) -> Page:
    host = look.world.host
    word = single(host.seed, "view page", host.day, 0)
    return able[chosen(word, [max(each.weight, 1) for each in able])]


def _is(each: Page, text: str) -> bool:
    """Whether a told page was made from this one: all that stands between its slots is there."""
    return all(" ".join(part.split()) in text for part in literals(each.text))
