"""The page of the day and the ticker: those of the pack's pages whose condition holds."""

from game.engine import judge
from game.engine.chance import chosen, single
from game.model.condition import Both
from game.model.day import Day
from game.model.night import Night
from game.model.pack import Pack, Page
from game.run.history import History, Leaf
from game.view.figures import many
from game.view.look import Look
from game.view.recall import fills
from game.view.slots import begun, fill, literals

_NEWS, _GAP = 5, 4
_FALLBACK = "Day {day}. {best}. It was said here first."


def page(look: Look) -> str:
    """Return a night's paragraph; none that was told before, as far as the pack has others."""
    able = _holding(look, "zine")
    told = [text for _, text in look.history.pages]
    fresh = [each for each in able if not any(_is(each, text) for text in told)] or able
    text = _drawn(look, fresh).text if fresh else _FALLBACK
    return begun(" ".join(fill(text, fills(look, whole=False)).split()))


def news(look: Look) -> tuple[str, ...]:
    """Return the ticker's lines for a morning: a few further on in a row that is shuffled once.

    One of what the month itself has made news of goes before, though of few not every day.
    """
    host, values = look.world.host, fills(look, whole=False)
    row = {each.id: at for at, each in enumerate(look.pack.pages)}
    able = sorted(
        _holding(look, "news"), key=lambda each: single(host.seed, "view news", 0, row[each.id])
    )
    ours = [each for each in able if each.when != Both(())]
    rest = [each for each in able if each.when == Both(())]
    at, start = host.day % max(len(ours), _GAP), host.day * _NEWS % max(len(rest), 1)
    told = [*ours[at : at + 1], *rest[start:], *rest[:start]]
    lines = [" ".join(fill(each.text, values).split()) for each in told[:_NEWS]]
    return tuple(lines) or (f"{many(len(look.pack.platforms), 'platform')}, nothing to report",)


def tell(night: Night, pack: Pack, history: History) -> str:
    """Return the page of a night just closed; the history is that of the evening before."""
    leaf = Leaf(
        night.day,
        decided=Day(),
        happenings=night.happenings,
        ledger=night.ledger,
        strips=night.strips,
    )
    return page(Look(night.world, pack, history.closed(leaf), night=night))


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
