"""Compiled packs kept as JSON: whole or not at all, and never in the way."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content import cache, codec, packs
from game.content.folder import read
from game.content.loaded import Loaded
from game.model.condition import Both, Call, Compare, Either, Name, Not, Number, Sum, Term
from game.model.ending import Ending, Variant
from game.model.pack import Pack
from tests.content.tiny import EVENT


def _damages() -> dict[str, Callable[[bytes], bytes]]:
    return {
        "cut": lambda data: data[: len(data) // 2],
        "a letter": lambda data: data.replace(b"base", b"bose", 1),
        "empty": lambda _data: b"",
        "not text": lambda data: data[:40] + b"\xff" + data[40:],
    }


@pytest.mark.parametrize("damage", _damages().values(), ids=_damages())
def test_what_is_kept_comes_back_whole_or_not_at_all(
    tiny: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    kept = tmp_path / "kept"
    first = packs.load(cache=kept)
    (file,) = kept.iterdir()
    assert packs.load(cache=kept) == first
    file.write_bytes(damage(file.read_bytes()))
    assert cache.read(kept, cache.key([read(tiny)])) is None
    assert packs.load(cache=kept) == first
    assert cache.read(kept, cache.key([read(tiny)])) == first


def test_a_changed_file_is_read_again(tiny: Path, tmp_path: Path) -> None:
    before = packs.load(cache=tmp_path / "kept")
    (tiny / "more.toml").write_text(EVENT)
    after = packs.load(cache=tmp_path / "kept")
    assert len(after.pack.events) == len(before.pack.events) + 1


def test_few_are_kept(tiny: Path, tmp_path: Path) -> None:
    for number in range(12):
        (tiny / "more.txt").write_text(str(number))
        packs.load(cache=tmp_path / "kept")
    assert len(list((tmp_path / "kept").iterdir())) == 8


def test_a_closed_disk_is_no_fault(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file, no folder")
    assert packs.load(cache=tmp_path / "kept") == packs.load()
    assert tiny.is_dir()


def test_a_warm_start_reads_no_toml(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from game.content import packs;"
        f"packs.load(cache=Path({str(tmp_path)!r}));"
        "print(sorted({'pydantic', 'tomli', 'numpy'} & sys.modules.keys()))"
    )
    said = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
        for _ in range(2)
    ]
    assert [run.stdout.strip() for run in said] == ["['numpy', 'pydantic', 'tomli']", "[]"]


_ENDS: st.SearchStrategy[Term] = st.one_of(
    st.builds(Number, st.integers()),
    st.builds(Name, st.text(max_size=3), st.text(max_size=3)),
    st.builds(Call, st.text(max_size=3), st.lists(st.integers() | st.text()).map(tuple)),
)
_TERMS: st.SearchStrategy[Term] = st.recursive(
    _ENDS,
    lambda inner: st.one_of(
        st.builds(Sum, inner, inner, st.just(-1)),
        st.builds(Compare, st.just("<"), inner, inner),
        st.builds(Not, inner),
        st.builds(Both, st.lists(inner).map(tuple)),
        st.builds(Either, st.lists(inner).map(tuple)),
    ),
    max_leaves=6,
)


@given(term=_TERMS, words=st.text(), truth=st.booleans())
def test_any_record_comes_back_through_json(term: Term, words: str, truth: bool) -> None:  # noqa: FBT001 - drawn
    ending = Ending(
        words, words, "win", term, truth, not truth, 3, words, (Variant(term, words),), words, words
    )
    assert codec.loaded(json.loads(json.dumps(codec.dumped(ending))), Ending) == ending


def test_the_whole_pack_comes_back_through_json(both: Loaded) -> None:
    again = codec.loaded(json.loads(json.dumps(codec.dumped(both))), Loaded)
    assert again == both
    assert isinstance(again.pack, Pack)
    assert replace(again, refused=()) == both
