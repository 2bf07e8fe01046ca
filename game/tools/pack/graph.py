"""What leads to what in a pack: follow-ups, facts that are set and read, what is missing, circles.

One set of edges is drawn three ways: as text, for Graphviz and for Mermaid.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.content import packs
from game.content.assemble import Judged, judged_last
from game.content.draft import Draft
from game.content.reach import calls_in
from game.content.specs.event import Choice, Event
from game.content.universe import Universe, fact_id, full
from game.model.condition import Term

_FACTS = {"fact", "days_since", "weight", "knows"}


@dataclass(frozen=True)
class Edge:
    """From one node to another; `how` is leads, sets, reads or waits, `by` the choice that does."""

    start: str
    end: str
    how: str
    by: str = ""


@dataclass(frozen=True)
class Graph:
    """Nodes by id, events as they are called and facts as `fact NAME`, and what joins them."""

    pack: str
    nodes: tuple[str, ...]
    edges: tuple[Edge, ...]
    missing: tuple[str, ...]
    never: tuple[str, ...]

    @property
    def circles(self) -> tuple[tuple[str, ...], ...]:
        """Follow-ups that lead back to where they began, each once; one for each event at most."""
        after: dict[str, list[str]] = {}
        for edge in self.edges:
            if edge.how == "leads":
                after.setdefault(edge.start, []).append(edge.end)
        found: list[tuple[str, ...]] = []
        inside: set[str] = set()
        for start in sorted(after):
            circle = () if start in inside else _back(start, after)
            inside.update(circle)
            found += [circle] if circle else []
        return tuple(found)


def graph(root: Path, others: Sequence[Path] = ()) -> Graph:
    """Return what leads to what in a pack. Raises UsageError or PackError for no pack."""
    draft, _, judged = judged_last([packs.opened(path) for path in packs.stack(root, others)])
    edges = tuple(dict.fromkeys(_edges(draft, judged)))
    events = [full(draft.id, name) for name, _ in draft.of("event", Event)]
    nodes = dict.fromkeys([*events, *(n for e in edges for n in (e.start, e.end))])
    known = {*judged.known.rows["event"], *(f"fact {n}" for n in judged.known.rows["fact"])}
    endings = {node for node in nodes if node.startswith(("ending ", "page "))}
    short = _Short(draft.id)
    return Graph(
        draft.id,
        tuple(map(short, nodes)),
        tuple(Edge(short(e.start), short(e.end), e.how, e.by) for e in edges),
        tuple(short(node) for node in nodes if node not in known | endings),
        tuple(short(name) for name in events if name not in judged.reached),
    )


class _Short:
    """Ids as the pack itself writes them."""

    def __init__(self, pack: str) -> None:
        self.pack = pack

    def __call__(self, node: str) -> str:
        kind, space, name = node.rpartition(" ")
        return f"{kind}{space}{name.removeprefix(f'{self.pack}:')}"


def _edges(draft: Draft, judged: Judged) -> Iterator[Edge]:
    for name, event in draft.of("event", Event):
        for choice in event.choice:
            yield from _of_choice(judged.known, draft.id, full(draft.id, name), choice)
    for path, term in judged.terms[draft.id].items():
        kind, name = str(path[0]), str(path[1])
        node = full(draft.id, name) if kind == "event" else f"{kind} {full(draft.id, name)}"
        yield from _of_condition(judged.known, node, term)


def _of_choice(known: Universe, pack: str, node: str, choice: Choice) -> Iterator[Edge]:
    for does, by in ((choice.do, choice.id), (choice.fail, f"{choice.id}, failed")):
        for fact in does.fact if does else ():
            yield Edge(node, f"fact {fact_id(pack, fact)}", "sets", by)
    for then, by in (
        (choice.then, choice.id),
        (choice.fail.then if choice.fail else None, f"{choice.id}, failed"),
    ):
        if then:
            yield Edge(node, known.event_id(pack, then.event), "leads", by)


def _of_condition(known: Universe, node: str, term: Term) -> Iterator[Edge]:
    facts, events = list(known.rows["fact"]), list(known.rows["event"])
    for call in calls_in(term):
        row = call.args[0] if call.args else None
        if not isinstance(row, int) or row < 0:
            continue
        if call.function in _FACTS:
            yield Edge(f"fact {facts[row]}", node, "reads")
        elif call.function == "happened":
            yield Edge(events[row], node, "waits")


def _back(start: str, after: dict[str, list[str]]) -> tuple[str, ...]:
    """Return the shortest way from a node back to itself, or none."""
    came: dict[str, str] = {}
    todo = [start]
    while todo and start not in came:
        level = [(at, step) for at in todo for step in after.get(at, ())]
        fresh = {step: at for at, step in reversed(level) if step not in came}
        came |= fresh
        todo = list(fresh)
    if start not in came:
        return ()
    way = [came[start]]
    while way[-1] != start:
        way.append(came[way[-1]])
    return tuple(reversed(way))


def text(found: Graph) -> str:
    """Return a graph as lines: each event with what it leads to, sets and reads."""
    told: dict[str, list[str]] = {n: [] for n in found.nodes if not n.startswith("fact ")}
    for edge in found.edges:
        by = f"  ({edge.by})" if edge.by else ""
        if edge.start in told:
            told[edge.start].append(f"  {_VERBS[edge.how]} {edge.end.removeprefix('fact ')}{by}")
        if edge.end in told and edge.how in _ASKS:
            told[edge.end].append(f"  {_ASKS[edge.how]} {edge.start.removeprefix('fact ')}")
    lines = [line for node, own in told.items() for line in (node, *own)]
    lines += [f"missing: {node}" for node in found.missing]
    lines += [f"never comes: {node}" for node in found.never]
    lines += [f"circle: {' → '.join((*circle, circle[0]))}" for circle in found.circles]
    return "\n".join(lines) or "nothing leads to anything here"


_VERBS = {"leads": "→", "sets": "sets", "reads": "is read by", "waits": "lets come"}
_ASKS = {"reads": "reads", "waits": "waits for"}


def dot(found: Graph) -> str:
    """Return a graph in the language of Graphviz."""
    lines = [f'digraph "{found.pack}" {{', "  rankdir=LR; node [shape=box];"]
    for node in found.nodes:
        style = " [shape=ellipse]" if node.startswith("fact ") else ""
        style = " [style=dashed]" if node in {*found.missing, *found.never} else style
        lines.append(f'  "{node}"{style};')
    for edge in found.edges:
        label = f' [label="{edge.by or edge.how}"]'
        lines.append(f'  "{edge.start}" -> "{edge.end}"{label};')
    return "\n".join([*lines, "}"])


def mermaid(found: Graph) -> str:
    """Return a graph in the language of Mermaid."""
    at = {node: f"n{number}" for number, node in enumerate(found.nodes)}
    lines = ["flowchart LR"]
    for node, name in at.items():
        is_fact = node.startswith("fact ")
        lines.append(f'  {name}(["{node}"])' if is_fact else f'  {name}["{node}"]')
    edges = (f'  {at[e.start]} -->|"{e.by or e.how}"| {at[e.end]}' for e in found.edges)
    return "\n".join([*lines, *edges])
