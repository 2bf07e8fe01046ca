"""Every code is explained, and its two examples are what they say they are."""

import re
from functools import cache
from pathlib import Path

import pytest

from game.content import archive, reading
from game.content.assemble import judge
from game.content.codes import CODES
from game.content.draft import Draft
from game.content.explain import Explained, explained, in_full
from game.content.findings import Finding
from game.content.folder import read
from game.content.packs import base_dir
from game.errors import UsageError
from tests.content.tiny import MANIFEST, written

EXAMPLE = base_dir().parent / "examples" / "hum"
_FILE = re.compile(r"^# file: (\w+):(\S+)\n", re.MULTILINE)


@cache
def _around() -> tuple[Draft, Draft]:
    return reading.read(read(base_dir())), reading.read(read(EXAMPLE))


def _written(folder: Path, row: Explained, file: str, text: str) -> list[Path]:
    """Write an example as packs, and return their folders."""
    own, *others = _FILE.split(text)
    files: dict[str, str | bytes] = {
        "pack.toml": MANIFEST.replace("own", "mine") + '[needs]\nhum = ">=1"\n',
    }
    if row.beside:
        files["beside.toml"] = row.beside
    files[file] = (own * row.times).encode(row.encoding)
    found = [written(folder / "mine", files)]
    for pack, name, content in zip(others[::3], others[1::3], others[2::3], strict=True):
        manifest = MANIFEST.replace("own", pack)
        found.append(written(folder / pack, {"pack.toml": manifest, name: content}))
    return found


def _codes(folder: Path, row: Explained, file: str, text: str) -> list[str]:
    if file.endswith(".zip"):
        return [f.code for f in archive.read("x.zip", text.encode()).findings]
    folders = _written(folder, row, file, text)
    drafts = [reading.read(read(path)) for path in folders]
    judged = judge([*_around(), *drafts])
    asked = row.owner or "mine"
    wrong: list[Finding] = []
    for draft, findings in zip(judged.known.drafts, judged.findings, strict=True):
        wrong += findings if draft.id == asked or draft.folder == drafts[0].folder else ()
    return [finding.code for finding in wrong]


@pytest.mark.parametrize("code", CODES)
def test_the_bad_example_brings_it_and_the_good_one_does_not(code: str, tmp_path: Path) -> None:
    row = explained(code)
    bad = _codes(tmp_path / "bad", row, row.file, row.bad)
    assert code in bad
    assert set(bad) <= {code, "W501", "W502", "W504"}, "an example shows one thing"
    if row.good:
        good = Explained(code, "", "", row.good, beside=row.beside)
        assert code not in _codes(tmp_path / "good", good, row.good_file or row.file, row.good)
        assert not [
            c
            for c in _codes(tmp_path / "same", good, row.good_file or row.file, row.good)
            if c.startswith("E")
        ]


def test_a_code_may_be_spelt_small_and_a_wrong_one_is_told() -> None:
    page = in_full(" e201 ")
    assert page.startswith("E201: an unknown name in a condition")
    assert "room.puls > 40" in page
    with pytest.raises(UsageError, match="there is no code 'E2011'; did you mean 'E201'"):
        explained("E2011")


def test_an_endless_example_is_cut() -> None:
    assert max(map(len, in_full("E102").splitlines())) < 120
