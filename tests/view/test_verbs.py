"""What the verbs are said to cost is what they cost: their words, held to the rules."""

import pytest

from game.engine.draft import Draft
from game.engine.measure import staleness
from game.engine.step import tick
from game.engine.verbs import VERBS
from game.model.day import Entry
from game.model.pack import Pack
from game.model.units import CENT, PLAYER
from game.model.world import Status, World
from game.run.turn import Turn
from game.view.verbs import VERBS as WORDS


def meters(world: World) -> dict[str, int]:
    host = world.host
    return {
        "fatigue": host.fatigue,
        "exposure": host.exposure,
        "trust": host.trust,
        "stale": staleness(world),
    }


@pytest.mark.parametrize(
    ("verb", "args", "said"),
    [
        ("host", "root", "Fatigue ▲5"),
        ("bridge", "room root", "Stale ▼7"),
        ("bridge", "room root", "Exposure ▲1"),
        ("leak", "root 0 1", "exposure ▲5"),
        ("leak", "root 0 0", "▲2"),
        ("moderate", "0", "Trust ▼2"),
        ("moderate", "1", "▼1"),
        ("moderate", "2", "▼4"),
        ("spotlight", "0", "Trust ▲1"),
        ("spotlight", "0", "exposure ▲1"),
        ("answer", "force 0", "fatigue ▲3"),
        ("answer", "force 0", "trust ▲2"),
        ("answer", "force 1", "trust ▼1"),
        ("answer", "force 2", "trust ▼6"),
        ("answer", "force 3", "exposure ▲4"),
        ("rest", "", "fatigue ▼9"),
    ],
)
def test_the_words_tell_the_price(
    turns: list[Turn], pack: Pack, verb: str, args: str, said: str
) -> None:
    words = WORDS[verb]
    assert said in f"{words.does} {words.price} {words.risk}"
    draft = Draft(turns[6].world.thawed(), pack)
    draft.begin(0)
    tick(draft)
    world = draft.world
    world.host.fatigue = world.host.exposure = world.host.trust = 50 * CENT
    world.rooms.staleness[PLAYER] = 50 * CENT
    root = next(at for at, status in enumerate(world.roots.status) if status == Status.LIVE)
    world.roots.rested[root] = 90
    world.forces.root[1] = root
    world.facts.weight[:] = 0  # nobody is known outside
    known = {"root": root, "room": 1, "force": 1}
    entry = Entry(verb, tuple(known.get(arg) or int(arg) for arg in args.split()))
    before = meters(world)
    VERBS[verb].act(draft, entry)
    name, _, amount = said.lower().rpartition(" ")
    meter = name or {"leak": "exposure", "moderate": "trust"}[verb]
    moved = meters(world)[meter] - before[meter]
    assert moved == (1 if amount[0] == "▲" else -1) * int(amount[1:]) * CENT
