"""One test against everything of a kind, found by listing: packs, rooms, verbs, phases, endings."""

from pathlib import Path

import pytest

from game.content.packs import base_dir, check
from game.engine import judge, named, phases, verbs
from game.engine.setup import begin
from game.engine.step import DAWN, PHASES, step
from game.model.condition import FUNCTIONS, NAMES
from game.model.day import Day
from game.model.pack import Pack
from game.run.digest import digest
from game.run.opening import first_row
from game.view.verbs import VERBS as WORDS

ROOMS = 4
SMALL_PACKS = sorted(path.parent for path in base_dir().parent.glob("*/pack.toml"))


def _files(package: Path) -> set[str]:
    return {path.stem for path in package.glob("*.py")} - {"__init__"}


@pytest.mark.parametrize("folder", SMALL_PACKS, ids=lambda folder: folder.name)
def test_a_pack_of_ours_has_no_findings(folder: Path) -> None:
    assert check(folder) == ()


def test_every_room_begins_and_goes_on_the_same_way_twice(pack: Pack) -> None:
    for row in range(len(pack.rooms)):
        world = begin(pack, 3, row, ROOMS)
        once, again = (step(world, pack, Day()).world for _ in range(2))
        assert digest(once, "") == digest(again, "")
        assert once.host.day == 2


def test_every_verb_has_a_file_words_and_candidates(pack: Pack) -> None:
    listed = {verb.id for verb in verbs.ALL}
    assert listed == _files(Path(verbs.__path__[0])) == set(WORDS)
    world = begin(pack, 3, first_row(pack), ROOMS)
    for verb in verbs.ALL:
        for entry in verb.candidates(world, pack):
            assert entry.verb == verb.id


def test_every_phase_is_in_the_order_of_a_night() -> None:
    ran = {phase.__module__.rpartition(".")[2] for _, phase in (*PHASES, *DAWN)}
    assert _files(Path(phases.__path__[0])) <= ran


def test_every_condition_of_every_ending_and_event_can_be_judged(pack: Pack) -> None:
    scene = judge.Scene(begin(pack, 3, first_row(pack), ROOMS), pack)
    for term in (*(e.when for e in pack.endings), *(e.when for e in pack.events)):
        assert judge.holds(term, scene) in (True, False)


def test_the_table_of_names_is_the_judges_own() -> None:
    judged = {*judge.ROOM, *judge.IDEA, *named.MEMBER}
    assert {quantity.path for quantity in NAMES} == judged
    assert {function.name for function in FUNCTIONS} == set(judge.FUNCTIONS)
