"""Every law of the player's room changes something that a player would notice, and no other room.

Two worlds of one seed, one with the law and one without, live through the same days.
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from game import engine
from game.engine import effect, judge, measure, sides
from game.model.laws import LAWS
from game.model.night import ActKind, Kind
from game.model.outcome import Effect
from game.model.pack import Pack
from game.model.units import CENT, NONE, PLAYER
from game.model.world import Status
from tests.engine.lawful import Month, bent, lived, ours
from tests.engine.test_laws_at_once import NOW, drafted


def _meaning_left(month: Month) -> int:
    left = [n.acts.meaning[ours(n) & (n.acts.kind == ActKind.LEAK)] for n in month.nights]
    return int(np.concatenate(left).mean())


def _literacy(month: Month) -> int:
    world = month.last
    here = (world.members.id >> 40 == PLAYER) & (world.members.room == PLAYER)
    return int(world.members.literacy[here].mean(dtype=np.float64) * 100)


def _made_here(month: Month) -> int:
    roots, v = month.last.roots, month.last.variants
    new = (roots.origin == PLAYER) & (roots.born > 0)
    return int(v.quality[roots.variant[new]].mean(dtype=np.float64))


def _worn(month: Month) -> int:
    v = month.last.variants
    old = v.parent >= 0
    parent = v.parent[old]
    lower = (v.layers[old] + 1 == v.layers[parent]) & (v.dialect[old] == v.dialect[parent])
    return int((lower & (v.slot[old] == 255) & (v.author[old] >> 40 == PLAYER)).sum())


def _crew(month: Month) -> int:
    return sum(int(night.world.rooms.crew[PLAYER]) for night in month.nights)


def _crossed(month: Month) -> int:
    """Return how many in a hundred copies at home were of somebody of the other side."""
    same = other = 0
    for night in month.nights:
        acts = night.acts
        said = acts.act[acts.room == PLAYER]
        by = dict(zip(said.tolist(), acts.member[acts.room == PLAYER].tolist(), strict=True))
        carried = (acts.room == PLAYER) & (acts.kind == ActKind.CARRY)
        for who, parent in zip(acts.member[carried], acts.parent[carried], strict=True):
            if by.get(int(parent), NONE) != NONE:
                sided = sides.faction(np.array([int(who), by[int(parent)]]))
                same, other = same + int(sided[0] == sided[1]), other + int(sided[0] != sided[1])
    return other * 100 // max(same + other, 1)


def _off_shift(month: Month) -> int:
    """Return how many acts were done at home by who should have been at work."""
    count = 0
    for night in month.nights:
        acts = night.acts
        at = (acts.room == PLAYER) & (acts.member >= 0) & (acts.kind != ActKind.HOST)
        at &= acts.kind != ActKind.RAID
        day = (acts.tick[at] % 24 >= 5) & (acts.tick[at] % 24 < 17)
        evening = acts.tick[at] % 24 == month.first.host.tick % 24 + 1  # posts of the host's
        count += int(((sides.shift(acts.member[at]) != day) & ~evening).sum())
    return count


def _images(month: Month) -> int:
    image = month.pack.forms.index("image")
    sparks = measure.ideas(month.last, Status.SPARK)
    return sum(
        month.pack.ideas[int(row)].form == image for row in month.last.roots.template[sparks]
    )


def _pulse(month: Month) -> int:
    return sum(measure.pulse(night.world) for night in month.nights)


MONTHS: dict[str, tuple[int, Callable[[Month], int], int]] = {
    "visits": (100, _pulse, +1),
    "voice": (100, _pulse, +1),
    "leak": (400, lambda m: m.acts(ActKind.LEAK), +1),
    "meaning": (-100, _meaning_left, +1),
    "arrivals": (400, lambda m: m.told(Kind.ARRIVED), +1),
    "leave": (400, lambda m: m.told(Kind.LEFT), +1),
    "forget": (400, lambda m: measure.warmth(m.last), -1),
    "answer": (400, lambda m: int(measure.belonging(m.last).sum()), +1),
    "riff": (400, lambda m: m.acts(ActKind.RIFF), +1),
    "learn": (400, _literacy, +1),
    "dilution": (400, _worn, +1),
    "stale": (100, lambda m: measure.staleness(m.last), +1),
    "crew": (-99, _crew, -1),
    "catch": (100, _made_here, +1),
    "sparks": (2, lambda m: int(measure.ideas(m.last, Status.SPARK).size), +1),
    "photos": (100, _images, +1),
    "factions": (1, _crossed, -1),
    "shifts": (1, _off_shift, -1),
    "lore": (3, lambda m: measure.layers(m.first), +1),
    "ruins": (1, lambda m: judge.ROOM["room.branded"](m.first), +1),
}
"""What some days show of a law: its amount, what is read, and which way that goes."""


@pytest.fixture(scope="module")
def usual(pack: Pack) -> Month:
    return lived(bent(pack))


@pytest.mark.parametrize("name", sorted(MONTHS))
def test_some_days_show_the_law(pack: Pack, usual: Month, name: str) -> None:
    amount, read, way = MONTHS[name]
    month = lived(bent(pack, **{name: amount}))
    assert way * (read(month) - read(usual)) > 0, (read(month), read(usual))


ELSEWHERE = {"charter_days", "promise", "teach", "feed", "brand", "cause", "rival", "landlord"}
"""Laws that verbs and forces are tested by, each with its own."""


def test_no_law_is_without_an_effect() -> None:
    """Every law is tried here or where it is kept, and the rules read no law that nobody wrote."""
    names = {law.name for law in LAWS}
    assert names == {*MONTHS, *NOW, *ELSEWHERE}


def test_the_rules_read_every_law() -> None:
    written = "".join(path.read_text() for path in Path(engine.__path__[0]).rglob("*.py"))
    unread = {law.name for law in LAWS if f'"{law.name}"' not in written}
    assert not unread


def test_a_law_of_ours_changes_no_other_room(pack: Pack) -> None:
    held = bent(pack, forget=100, learn=100, answer=100, stale=50)
    one, other = lived(bent(pack), 1).last, lived(held, 1).last
    away = one.members.room[: one.members.id.size] > 2
    ids = one.members.id[away & (one.members.second != PLAYER)]
    was = one.members.belonging[np.isin(one.members.id, ids)]
    now = other.members.belonging[np.isin(other.members.id, ids)]
    assert was.size == now.size
    assert (was == now).mean() > 0.98
    assert (one.rooms.staleness[3:] == other.rooms.staleness[3:]).all()
    assert one.rooms.staleness[PLAYER] < other.rooms.staleness[PLAYER]


def test_an_effect_that_an_author_wrote_is_bent_like_any_other(pack: Pack) -> None:
    draft = drafted(pack, trust_lost=-50)
    before = draft.world.host.trust
    effect.apply(draft, (Effect("room", "trust", -6),), (), NONE)
    assert before - draft.world.host.trust == 3 * CENT


def test_each_wall_has_a_window_that_it_shuts_and_the_other_way_round(pack: Pack) -> None:
    for row, rule in enumerate(pack.charters):
        assert rule.shuts
        for other in rule.shuts:
            assert row in pack.charters[other].shuts
            assert pack.charters[other].side != rule.side
    sides_of = [rule.side for rule in pack.charters]
    assert sides_of.count("wall") == sides_of.count("window") == 8


def test_whatever_bends_the_rules_gives_and_takes(pack: Pack) -> None:
    assert all(change.laws for change in pack.changes)
    assert [change.ends for change in pack.changes].count(True) == 1
    for rule in pack.charters:
        assert len(rule.laws) + len(rule.closes) >= 2  # what it is for, and its price
    assert sorted(level.level for level in pack.weather) == list(range(1, 11))
    assert all(level.laws for level in pack.weather)
    assert all(help_.laws for help_ in pack.assists)


def test_every_room_keeps_its_one_rule(pack: Pack) -> None:
    usual_hours = max(room.host_hours for room in pack.rooms)
    assert all(room.laws or room.host_hours < usual_hours for room in pack.rooms)
