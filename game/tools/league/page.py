"""A season in tables: Markdown, so that a terminal and `docs/balance.md` show the same."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace

from game.model.pack import Pack
from game.tools.league.contest import Outcome
from game.tools.league.season import Season
from game.tools.league.standing import Ablation, Standing, ablations, standings
from game.tools.league.targets import Target, targets

TITLE = """# Balance

Written by `rooms league --write docs/balance.md`. Bots play every room with the same seeds; what a
verb is worth is a bot's wins with it less those without, seed by seed."""
BESIDE = "\n## Read beside the tables\n"
"""The heading of what somebody has written below the tables; writing them anew keeps it."""
_BOTS = ("bot", "room", "runs", "wins", "imprint", "core", "decisions a day", "days to a loss")
_ABLATED = ("without", "bot", "room", "pairs", "wins lost, points", "imprint lost")


def told(
    season: Season, outcomes: Sequence[Outcome], reachable: Sequence[str]
) -> dict[str, object]:
    """Return all that a season says, for JSON. `reachable`: every ending there is."""
    bots, without = standings(outcomes), list(ablations(outcomes))
    return {
        "season": asdict(season),
        "standings": [asdict(one) for one in bots],
        "ablations": [asdict(one) for one in without],
        "targets": [asdict(one) for one in targets(bots, without, outcomes, reachable)],
        "runs": [asdict(one) for one in outcomes],
    }


def lines(season: Season, outcomes: Sequence[Outcome], pack: Pack) -> Iterator[str]:
    """Yield the tables: in them rooms and endings go by their names."""
    rooms = _called((room.id, room.name) for room in pack.rooms)
    endings = _called((ending.id, ending.title) for ending in pack.endings)
    named = [replace(one, room=rooms[one.room], ending=endings[one.ending]) for one in outcomes]
    bots, without = standings(named), list(ablations(named))
    wish = season.wish
    where = f"{wish.members:,} members" if wish.members else wish.world
    runs = "1 run" if season.runs == 1 else f"{season.runs} runs"
    yield f"{where}, weather {wish.weather}, {runs} of each bot in each room."
    yield "Behind wins stands the interval that they lie in 19 times of 20."
    yield ""
    yield from _table(_BOTS, (_bot(one) for one in bots))
    yield ""
    yield from _table(("bot", "endings"), ((one, _counts(named, one)) for one in _names(bots)))
    yield ""
    yield from _table(("bot", "what it does, per cent"), _uses(bots))
    if without:
        yield ""
        yield from _table(_ABLATED, (_without(one) for one in without))
    yield ""
    yield from target_lines(targets(bots, without, named, tuple(endings.values())))


def _called(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return names by ids; one that is borne twice has its id behind it."""
    found = dict(named)
    borne = Counter(found.values())
    return {each: name if borne[name] == 1 else f"{name} ({each})" for each, name in found.items()}


def target_lines(found: Iterable[Target]) -> Iterator[str]:
    """Yield the targets beside what was found."""
    words = {True: "yes", False: "**no**", None: "not told"}
    rows = ((one.about, one.goal, one.found, words[one.met]) for one in found)
    yield from _table(("target", "goal", "found", "met"), rows)


def _bot(one: Standing) -> tuple[str, ...]:
    after = "-" if one.lost_after is None else f"{one.lost_after:g}"
    imprint, core = f"{one.imprint:,.0f}", f"{one.core:.0f} %"
    return one.bot, one.room, str(one.runs), str(one.wins), imprint, core, str(one.decisions), after


def _without(one: Ablation) -> tuple[str, ...]:
    points = f"{one.lost.value:+.0f} ({one.lost.low:+.0f} to {one.lost.high:+.0f})"
    return one.verb, one.bot, one.room, str(one.runs), points, f"{one.imprint:+.0f} %"


def _names(bots: Iterable[Standing]) -> list[str]:
    return list(dict.fromkeys(one.bot for one in bots))


def _counts(outcomes: Iterable[Outcome], bot: str) -> str:
    found = Counter(one.ending for one in outcomes if one.bot == bot and not one.without)
    return ", ".join(f"{ending} {count}" for ending, count in found.most_common())


def _uses(bots: Iterable[Standing]) -> Iterator[tuple[str, str]]:
    """Yield what each bot does, from its widest standing."""
    widest = {one.bot: one for one in sorted(bots, key=lambda one: one.runs)}
    for bot in widest.values():
        yield bot.bot, ", ".join(f"{verb} {share:g}" for verb, share in bot.verbs.items())


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(row) + " |"
