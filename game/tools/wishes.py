"""What a new run can be: its terms as rows to choose from, and the wish that comes of a choice."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from game.model.pack import Pack
from game.model.terms import LENGTH, Wish
from game.run.opening import worlds
from game.tools.rows import MODE, TermOption, TermRow
from game.view.gate import clean

_MODES = {
    "run": "Three acts, ten days each.",
    "sprint": "Three acts of four days.",
    "long": "Three acts of twenty days.",
    "daily": "The day's own seed, the same for everybody; the first one in a room is scored.",
    "practice": "You may go back, day by day; it is noted.",
}
_CALM = "Nothing is made harder: each level up adds a rule to those below."
_ALL_OF_THEM = "Everybody in every room is simulated; the larger, the longer a night takes."
_WITHOUT, _WITH = "without", "with"


def terms(pack: Pack, wish: Wish) -> tuple[TermRow, ...]:
    """Return the terms of a new run, as the wish has them."""
    rows = [_modes(wish), _weather(pack, wish), _tellers(pack, wish)]
    if wish.members is None:
        rows.append(_worlds(pack, wish))
    for each in pack.assists:
        options = (
            TermOption(_WITHOUT, "no", clean(each.text)),
            TermOption(_WITH, "yes", clean(each.text)),
        )
        taken = any(_same(name, each.id) for name in wish.assists)
        rows.append(TermRow(each.id, clean(each.title), options, int(taken)))
    return tuple(rows)


def _same(name: str, full: str) -> bool:
    return name in (full, full.partition(":")[2])


def _modes(wish: Wish) -> TermRow:
    options = tuple(
        TermOption(mode, f"{mode}, {LENGTH[mode]} days", line) for mode, line in _MODES.items()
    )
    return TermRow(MODE, "Mode", options, list(_MODES).index(wish.mode))


def _weather(pack: Pack, wish: Wish) -> TermRow:
    levels = sorted(pack.weather, key=lambda each: each.level)
    options = [TermOption("0", "0, still air", _CALM)]
    for each in levels:
        name = f"{each.level}, {clean(each.title)}"
        options.append(TermOption(str(each.level), name, f"And: {clean(each.text)}"))
    return TermRow("weather", "Weather", tuple(options), min(wish.weather, len(levels)))


def _tellers(pack: Pack, wish: Wish) -> TermRow:
    options = tuple(
        TermOption(each.id, clean(each.title), clean(each.text)) for each in pack.tellers
    )
    at = next(row for row, each in enumerate(pack.tellers) if _same(wish.teller, each.id))
    return TermRow("teller", "Storyteller", options, at)


def _worlds(pack: Pack, wish: Wish) -> TermRow:
    known = sorted(worlds(pack).items(), key=lambda each: each[1])
    options = tuple(
        TermOption(name, f"{name}, {rooms:,} rooms", _ALL_OF_THEM) for name, rooms in known
    )
    return TermRow("world", "World", options, [name for name, _ in known].index(wish.world))


def wished(pack: Pack, wish: Wish, chosen: Mapping[str, str]) -> Wish:
    """Return a wish with what was chosen instead."""
    return replace(
        wish,
        world=chosen.get("world", wish.world),
        mode=chosen.get("mode", wish.mode),
        weather=int(chosen.get("weather", wish.weather)),
        teller=chosen.get("teller", wish.teller),
        assists=tuple(_helps(pack, wish, chosen)),
    )


def _helps(pack: Pack, wish: Wish, chosen: Mapping[str, str]) -> Iterator[str]:
    for each in pack.assists:
        had = any(_same(name, each.id) for name in wish.assists)
        if chosen.get(each.id, _WITH if had else _WITHOUT) == _WITH:
            yield each.id
