"""The page of the day and the ticker: those of the pack's pages whose condition holds."""

from game.engine import judge
from game.engine.chance import chosen, single
from game.model.day import Day
from game.model.night import Night
from game.model.pack import Pack, Page
from game.run.history import History, Leaf
from game.view.figures import many
from game.view.look import Look
from game.view.recall import fills
from game.view.slots import fill, literals

_NEWS = 5
_FALLBACK = "Day {day}. {best}. It was said here first."


def page(look: Look) -> str:
    """Return a night's paragraph; none that was told before, as far as the pack has others."""
    able = _holding(look, "zine")
    told = [text for _, text in look.history.pages]
    fresh = [each for each in able if not any(_is(each, text) for text in told)] or able
    text = _drawn(look, fresh).text if fresh else _FALLBACK
    return " ".join(fill(text, fills(look, whole=False)).split())


def news(look: Look) -> tuple[str, ...]:
    """Return the ticker's lines for a morning."""
    able = _holding(look, "news")
    host = look.world.host
    order = sorted(range(len(able)), key=lambda at: single(host.seed, "view news", host.day, at))
    values = fills(look, whole=False)
    lines = [" ".join(fill(able[at].text, values).split()) for at in order[:_NEWS]]
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
