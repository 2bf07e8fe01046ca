"""Callback, Translate, Encrypt: the verbs that are about who can read what."""

import numpy as np
import pytest

from game.engine import measure
from game.engine.verbs.translate import seats, untaught
from game.model.day import Entry, Reason
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import PLAYER, RESTED_DAYS
from game.model.world import Status, World
from tests.engine.verbs.worlds import changed, did, moved, told, under, why_not


def dear(world: World) -> int:
    """Return a reference that has rested."""
    canon = measure.ideas(world, Status.CANON)
    return int(canon[np.argmax(world.roots.rested[canon])])


def deep(world: World, root: int, layers: int = 3) -> World:
    """Return a world in which an idea has so many layers."""

    def change(draft: World) -> None:
        draft.variants.layers[draft.roots.variant[root]] = layers

    return changed(world, change)


def test_a_callback_warms_who_can_read_it_and_tires_the_reference(
    open_pack: Pack, week: World
) -> None:
    root = dear(week)
    night = did(week, open_pack, Entry("callback", (root,)))
    assert moved(night, "warmth", "callback") > 0
    assert told(night, Kind.CALLED_BACK).amount > 0
    assert night.world.roots.rested[root] < week.roots.rested[root]
    for verb in ("callback", "host"):
        again = why_not(night.world, open_pack, Entry(verb, (root,)))
        assert again is (Reason.NOT_RESTED if verb == "callback" else None)


def test_a_callback_wants_canon_that_has_rested_and_is_not_tonights_theme(
    open_pack: Pack, week: World
) -> None:
    root, live = dear(week), int(measure.ideas(week, Status.LIVE)[0])
    entry = Entry("callback", (root,))
    assert why_not(week, open_pack, Entry("callback", (live,))) is Reason.NOT_CANON
    assert why_not(week, open_pack, entry, Entry("host", (root,))) is Reason.ALREADY_PLANNED

    def tired(draft: World) -> None:
        draft.roots.rested[root] = RESTED_DAYS - 1

    assert why_not(changed(week, tired), open_pack, entry) is Reason.NOT_RESTED


def test_newcomers_feel_shut_out_by_a_callback(open_pack: Pack, week: World) -> None:
    root = dear(week)

    def crowd_of_strangers(draft: World) -> None:
        n = measure.size(draft)
        draft.members.tenure[12:n] = 1
        draft.members.literacy[:n] = 0

    world = changed(deep(week, root), crowd_of_strangers)
    assert moved(did(world, open_pack, Entry("callback", (root,))), "warmth", "callback") < 0


def test_translating_teaches_as_many_as_the_core_can_welcome(open_pack: Pack, week: World) -> None:
    root = int(measure.ideas(week, Status.LIVE)[0])
    world = deep(week, root)
    lost = untaught(world, root)
    room = seats(world, open_pack)
    assert lost.size > room
    night = did(world, open_pack, Entry("translate", (root,)))
    assert told(night, Kind.TRANSLATED).amount == room
    assert moved(night, "warmth", "translate") > 0
    batch = week.members.id[lost[:room]]
    before = week.members.literacy[lost[:room]].astype(int)
    stayed = np.isin(batch, night.world.members.id)
    after = night.world.members.literacy[np.isin(night.world.members.id, batch)]
    assert after.mean() >= before[stayed].mean() + 9
    assert seats(world, under(open_pack, teach=100)) == 2 * room
    assert seats(world, under(open_pack, teach=-100)) == 1


def test_what_was_translated_is_on_the_screen_in_plainer_words(
    open_pack: Pack, week: World
) -> None:
    root = int(measure.ideas(week, Status.LIVE)[0])
    world = deep(week, root)
    night = did(world, open_pack, Entry("translate", (root,)))
    first = night.world.roots.variant[root]
    said = night.acts.variant[(night.acts.room == PLAYER) & (night.acts.root == root)]
    assert night.world.variants.parent[said[0]] == first
    assert night.world.variants.layers[said[0]] == night.world.variants.layers[first] - 1


def test_nobody_is_taught_what_everybody_reads(open_pack: Pack, week: World) -> None:
    root = int(measure.ideas(week, Status.LIVE)[0])
    assert why_not(deep(week, root, 0), open_pack, Entry("translate", (root,))) is Reason.ALL_READ


def test_encrypting_adds_a_layer_and_loses_some_regulars(open_pack: Pack, week: World) -> None:
    root = int(measure.ideas(week, Status.LIVE)[0])
    world = deep(week, root, 2)
    night = did(world, open_pack, Entry("encrypt", (root,)))
    assert night.world.variants.layers[night.world.roots.variant[root]] == 3
    assert told(night, Kind.ENCRYPTED).amount > 0
    assert moved(night, "warmth", "encrypt") < 0
    assert why_not(night.world, open_pack, Entry("encrypt", (root,))) in (
        Reason.LOCKED,
        Reason.NOT_LIVE,
    )


def test_an_idea_is_locked_once_and_never_beyond_six_layers(open_pack: Pack, week: World) -> None:
    root = int(measure.ideas(week, Status.LIVE)[0])
    entry = Entry("encrypt", (root,))
    assert why_not(deep(week, root, 6), open_pack, entry) is Reason.TOO_DEEP

    def locked(draft: World) -> None:
        kind = open_pack.fact_kinds.index("locked")
        draft.facts.grow(1, kind=kind, who=-1, whom=-1, root=root, day=1, weight=10)

    assert why_not(changed(week, locked), open_pack, entry) is Reason.LOCKED


@pytest.mark.parametrize(("law", "reason"), [(1, Reason.OPEN_FORM), (0, None)])
def test_a_room_may_keep_its_dances_open(
    open_pack: Pack, week: World, law: int, reason: Reason | None
) -> None:
    root = int(measure.ideas(week, Status.LIVE)[0])
    dances = [
        row for row, idea in enumerate(open_pack.ideas) if open_pack.forms[idea.form] == "dance"
    ]

    def danced(draft: World) -> None:
        draft.roots.template[root] = dances[0]

    world = changed(week, danced)
    assert why_not(world, under(open_pack, filmed=law), Entry("encrypt", (root,))) is reason
