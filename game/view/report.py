"""The end of a run: its epilogue, its figures, what lives on, and why, if it was lost."""

from game.engine import ambition, judge, measure
from game.model.day import Entry
from game.model.ending import Ending
from game.model.night import Kind
from game.model.units import NONE
from game.model.world import Fate, Status
from game.run.codes import encode
from game.run.history import Leaf
from game.view import figures, options, outlook, parting, verdict
from game.view.look import Look
from game.view.panes import ReportPane
from game.view.recall import fills
from game.view.slots import begun, fill
from game.view.told import Told
from game.view.verbs import VERBS

_SERIES = ("imprint", "members", "core", "pulse", "warmth", "exposure", "trust", "layers")
_KEPT = 8
_SPLITS = {
    Kind.CAUGHT: "an idea catches",
    Kind.REMIXED: "a remix",
    Kind.LEAKED: "something leaks",
    Kind.FIRST_WORDS: "a lurker speaks",
    Kind.SIGNED: "a rule is signed",
    Kind.CANONISED: "one for the canon",
    Kind.ALLIED: "an ally",
    Kind.CAMPAIGN: "a campaign",
    Kind.FOUNDED: "a daughter room",
    Kind.CLASSIC: "everybody says it",
}
"""What a month is split by: the first of each."""


def report(look: Look, digest: str, standing: str = "") -> ReportPane | None:
    """Return the report once the run has ended; `standing`: why it is not scored, if it is not."""
    row = look.world.host.ending
    if row == NONE:
        return None
    ending = look.pack.endings[row]
    imprint = ambition.score(look.world, look.pack)
    return ReportPane(
        title=ending.title,
        kind=ending.kind,
        verdict=_figures(look, imprint, ending.kind),
        epilogue=(
            *filter(None, (parting.left_lying(look, ending),)),
            *_paragraphs(begun(fill(_told(look, ending), fills(look, whole=True)))),
        ),
        series=tuple((name, look.history.series.get(name, ())) for name in _SERIES),
        marks=tuple(
            (leaf.day, text) for leaf in look.history.leaves for text in decided(look, leaf)
        ),
        lives_on=_lives_on(look),
        causes=verdict.why(look, ending),
        facts=tuple(filter(None, (standing, *_facts(look, imprint, digest), *_splits(look)))),
        skyline=_skyline(look),
        zine=look.history.pages,
    )


def _told(look: Look, ending: Ending) -> str:
    """Return the epilogue that suits this month: the first variant that holds, or the usual."""
    scene = judge.Scene(look.world, look.pack)
    held = (each.text for each in ending.variants if judge.holds(each.when, scene))
    return next(held, ending.text)


def _paragraphs(text: str) -> tuple[str, ...]:
    parts = (" ".join(part.split()) for part in text.split("\n\n"))
    return tuple(part for part in parts if part)


def _figures(look: Look, imprint: int, kind: str) -> str:
    world = look.world
    layers = figures.many(measure.layers(world), "layer")
    crown = ", crowned" if ambition.crowned(world, look.pack) else ""
    people = f"{measure.size(world)} members, {measure.core(world)} core"
    return (
        f"{outlook.KINDS[kind]}{crown} · imprint {imprint} · {people} · {layers} · "
        f"{figures.many(len(look.history.leaves), 'day')}, "
        f"{figures.many(look.history.decisions, 'decision')}"
    )


def decided(look: Look, leaf: Leaf) -> list[str]:
    """Return a day's decisions in a few words each."""
    told = [
        f"{VERBS[entry.verb].name}: {_done(look, leaf, entry)}"
        for entry in leaf.decided.plan
        if entry.verb in VERBS
    ]
    speaker = Told(look)
    chosen = [what for what in leaf.happenings if what.kind is Kind.CHOSE]
    return told + [speaker.choice(what) for what in chosen]


def _done(look: Look, leaf: Leaf, entry: Entry) -> str:
    """Return an entry of a day that is over; of a remix, what it came to read as."""
    pair = entry.args[:2]
    made = (
        look.words.idea(what.root)
        for what in leaf.happenings
        if what.kind is Kind.REMIXED and (what.about, what.root2) == pair
    )
    return options.label(look, entry, next(made, "") if entry.verb == "remix" else "")


def _lives_on(look: Look) -> tuple[str, ...]:
    """Return what is left: canon, what is still said, and what is said elsewhere."""
    world, words = look.world, look.words
    lines = [f"canon: {words.idea(int(root))}" for root in measure.ideas(world, Status.CANON)]
    lines += [f"still said: {words.idea(int(root))}" for root in measure.ideas(world, Status.LIVE)]
    out = [root for root in _abroad(look) if int(world.roots.fate[root]) >= Fate.LEAKED]
    for root in out[:3]:
        copies = figures.short(int(world.roots.abroad[root]))
        lines.append(f"out there, {copies} times: {words.sold(root) or words.idea(root)}")
    return tuple(lines[: 2 * _KEPT]) or ("the lamp",)


def _abroad(look: Look) -> list[int]:
    roots = look.world.roots
    ours = [root for root in range(roots.status.size) if int(roots.status[root]) != Status.WILD]
    gone = [root for root in ours if int(roots.abroad[root]) > 0]
    return sorted(gone, key=lambda root: -int(roots.abroad[root]))


def _facts(look: Look, imprint: int, digest: str) -> tuple[str, ...]:
    host = look.world.host
    lines = [
        f"room {look.pack.rooms[host.room].name}",
        f"seed {encode(host.seed)}",
        f"imprint {imprint}",
        *_declared(look),
        f"decisions {look.history.decisions}",
        f"days {len(look.history.leaves)} of {look.world.host.length}",
    ]
    return (*lines, f"digest {digest}") if digest else tuple(lines)


def _declared(look: Look) -> tuple[str, ...]:
    """Return what was declared on the eleventh day, and whether it came about."""
    row = look.world.host.ambition
    if row == NONE:
        return ()
    came = "crowned" if ambition.crowned(look.world, look.pack) else "not this time"
    return (f"ambition {look.pack.ambitions[row].title}: {came}",)


def _skyline(look: Look) -> str:
    """A window a day: lit if that day was lively; a tower where something got out."""
    pulse = look.history.series.get("pulse", (0,))
    middle = sorted(pulse)[len(pulse) // 2]
    line = []
    for leaf, acts in zip(look.history.leaves, pulse[1:], strict=False):
        line.append("▪" if acts >= middle else "▫")
        if any(
            what.kind in {Kind.LEAKED, Kind.FEED_TOOK, Kind.LEAK_MADE} for what in leaf.happenings
        ):
            line.append("▲")
    return "".join(line)


def _splits(look: Look) -> tuple[str, ...]:
    """Return on which day each thing came for the first time."""
    first: dict[Kind, int] = {}
    for leaf in look.history.leaves:
        for each in leaf.happenings:
            first.setdefault(each.kind, leaf.day)
    found = sorted((first[kind], words) for kind, words in _SPLITS.items() if kind in first)
    return tuple(f"first: day {day}, {words}" for day, words in found)
