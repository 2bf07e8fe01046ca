"""What an editor shows of a file beside it, and under a cursor, for every kind of record."""

from pathlib import Path

import pytest

from game.content import source
from game.content.specs.kinds import KINDS
from game.tools.pack.editor import cursor, hover, things
from game.tools.pack.editor.outline import outline
from game.tools.pack.editor.spot import Spot, spot
from game.tools.pack.scaffold import begin
from game.tools.pack.workshop import Workshop

SAMPLES = Path(source.__file__).with_name("samples.toml")
TEXT = SAMPLES.read_text("utf-8")


@pytest.fixture(scope="module")
def spots(tmp_path_factory: pytest.TempPathFactory) -> list[Spot]:
    """Return a cursor in every key of a pack that has one record of each kind at least."""
    root = tmp_path_factory.mktemp("packs") / "own"
    begin(root)
    (root / "all.toml").write_text(TEXT, "utf-8")
    look = Workshop(root).look()
    assert look.findings == ()
    found = []
    for span in source.read("all.toml", TEXT.encode()).spans.places.values():
        standing = cursor.written(TEXT, span.key[0] + 1)
        if standing is not None and standing.part == "key":
            found.append(spot(look, "all.toml", TEXT, standing))
    return found


def test_every_kind_stands_in_the_tree_of_its_file() -> None:
    tree = outline("all.toml", TEXT)
    assert {symbol.kind for symbol in tree} == set(KINDS)
    for symbol in tree:
        assert TEXT[slice(*symbol.own)] == symbol.name
        assert TEXT[symbol.whole[0]] == "["
        assert bool(symbol.inner) == (symbol.kind == "event")


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[", "[event.a]\ntitle =", "x = 1\n"])
def test_a_file_of_which_there_is_nothing_to_tell_has_a_tree_all_the_same(text: str) -> None:
    assert [symbol.inner for symbol in outline("a.toml", text)] in ([], [()])


def test_patches_go_by_what_they_change_and_tables_by_their_names() -> None:
    text = (
        '[[patch.event]]\nid = "hum:found"\nset.weight = 3\n[[patch.room]]\n[needs]\nhum = ">=1"\n'
    )
    tree = [(symbol.kind, symbol.name) for symbol in outline("a.toml", text)]
    assert tree == [("patch", "hum:found"), ("patch", "?"), ("needs", "needs")]


def test_every_field_of_every_kind_is_told_under_the_cursor(spots: list[Spot]) -> None:
    told = [at for at in spots if len(at.standing.path) > 1]
    assert {str(at.standing.path[0]) for at in told} == set(KINDS)
    assert [at.standing.path for at in told if not hover.hover(at)] == []


def test_every_record_leads_to_where_it_stands(spots: list[Spot]) -> None:
    records = [at for at in spots if len(at.standing.path) == 2]
    for at in records:
        thing = things.thing_at(at)
        assert thing is not None
        where = things.found(at, thing)
        assert where is not None
        assert where.place.source_line.startswith(
            (f"[{thing.kind}.{thing.name}", f"[[{thing.kind}.")
        )
