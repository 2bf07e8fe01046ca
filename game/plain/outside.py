"""The city and its rooms as lines, and the packs that all of it comes from."""

from collections.abc import Iterator

from game.plain.telling import attachment, clock
from game.view.figures import many
from game.view.packpane import PackPane
from game.view.panes import Building, CityPane
from game.view.slots import quoted
from game.view.visitpane import Said, VisitPane, Way

_LIGHTS = ("silent", "spoke today", "spoke lately", "speaking", "loud")
_KINDS = {"here": "", "back": "came back from", "room": "from", "abroad": "from"}
_WAYS = {"out": "left for", "away": "went to", "home": "came home from", "here": "came from"}


def city(pane: CityPane) -> Iterator[str]:
    """Tell the world outside: each room where there are few, each building where there are many."""
    yield f"The city: {pane.title}."
    for tower in pane.towers:
        yield f"Platform: {tower.name}, {tower.height} of 100 high: {tower.line}"
    if pane.told:
        yield f"{pane.told[:1].upper()}{pane.told[1:]}."
    for building in pane.buildings:
        yield from _building(building)


def _building(building: Building) -> Iterator[str]:
    rooms = dict(zip(building.rooms, building.lines, strict=True))
    if len(rooms) == 1:
        yield from (f"Room {row}: {line}" for row, line in rooms.items())
        return
    lit: dict[int, list[str]] = {}
    for row, light in zip(building.rooms, building.windows, strict=True):
        lit.setdefault(light, []).append(str(row))
    told = "; ".join(f"{_LIGHTS[light]} {' '.join(lit[light])}" for light in sorted(lit)[::-1])
    name = building.lines[0].partition(" · ")[0]
    yield f"House of {name}, {len(rooms)} rooms by number: {told}."


def visit(pane: VisitPane) -> Iterator[str]:
    """Tell a room from inside."""
    yield f"Room {pane.room}: {pane.name}. On its door: {pane.door}"
    people, acts = many(pane.people, "person", "people"), many(sum(pane.hours), "act")
    yield f"{people}, {acts} since {clock(0)}, warmth {pane.warmth}."
    yield f"Acts in each hour from {clock(0)}: {', '.join(map(str, pane.hours))}."
    yield attachment(pane.histogram)
    yield "Mood: " + ", ".join(f"{one.members} {one.word} {one.face}" for one in pane.moods) + "."
    for one in pane.canon:
        yield f"Canon: {quoted(one.text)}, {many(one.layers, 'layer')}."
    yield from (_said(said) for said in pane.feed)
    if not pane.feed:
        yield "Nothing is on the screen."
    yield from (_way(way) for way in pane.ways)


def packs(pane: PackPane) -> Iterator[str]:
    """Tell which packs there are and what is wrong with them, without the carets."""
    yield from (f"{said[:1].upper()}{said[1:]}." for said in pane.said)
    for row in pane.rows:
        yield f"Pack {row.id} {row.version}." if row.used else f"Left out: {row.id}. {row.first}."
    yield f"{many(len(pane.findings), 'finding')}."
    for finding in pane.findings:
        yield from (line for line in finding if " | " not in f"{line} " and line.strip())


def _said(said: Said) -> str:
    when = clock(said.hour) + (f", {many(said.days, 'day')} ago" if said.days else "")
    source = f" ({_KINDS[said.kind]} {said.source})" if said.source else ""
    return f"{when} {said.face or 'unsigned'}{source}: {said.text}"


def _way(way: Way) -> str:
    times = f", {way.times} times" if way.times > 1 else ""
    return f"Last night {quoted(way.text)} {_WAYS[way.kind]} {way.place}{times}."
