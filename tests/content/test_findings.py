"""Each code has a broken text that brings it, at its line and column, with the caret in place."""

from pathlib import Path

import pytest

from game.content.codes import CODES
from game.content.findings import Finding, render
from tests.content.cases import CASES, Case
from tests.content.tiny import EVENT, found

BY_FOLDER = {"E103", "E111", "E112", "E113", "W512"}
"""Codes about files as such or several packs; tested below, in test_hostile and test_patches."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_fault_is_said_where_it_is(case: Case, tmp_path: Path) -> None:
    findings = found(tmp_path, {"beside.toml": case.beside, case.file: case.plain})
    said = [finding for finding in findings if finding.code == case.code]
    assert said, [str(finding) for finding in findings]
    first = said[0]
    assert (first.file, first.line, first.column, first.width) == (case.file, *case.place)
    assert case.hint in first.hint
    lines = render(first).splitlines()
    if first.source_line:
        caret = lines[4].partition("| ")[2]
        assert caret.strip() == "^" * len(caret.strip())
        assert first.source_line == case.plain.splitlines()[first.line - 1]


def test_every_code_is_tried() -> None:
    assert {case.code for case in CASES} | BY_FOLDER == CODES.keys()


def test_a_sound_event_has_no_findings(tmp_path: Path) -> None:
    assert found(tmp_path, {"file.toml": EVENT}) == ()


def test_a_finding_reads_like_this(tmp_path: Path) -> None:
    text = EVENT.replace("about =", "when = \"atachment > 60 and not fact('x')\"\nabout =")
    finding = found(tmp_path, {"events/quarrel.toml": text.replace("trait('shy')", "")})[0]
    assert (
        render(finding)
        == """\
error[E201]: unknown name 'atachment'
 --> events/quarrel.toml:5:9  event.visit.when
  |
5 | when = "atachment > 60 and not fact('x')"
  |         ^^^^^^^^^
  = help: did you mean 'attachment'? It is a member's: role.attachment, or in a cast"""
    )


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    files = {
        "a.toml": EVENT.replace('"hottest"', '"hotest"') + "hours = 9\n",
        "b.toml": EVENT.replace("visit", "stay").replace("{idea}", "{ide}")
        + "do.gst.energy = +3\n",
        "c.toml": "[niche.x]\nname = 3\n[nich.y]\n",
    }
    codes = [(finding.file, finding.code) for finding in found(tmp_path, files)]
    assert codes == [
        ("a.toml", "E304"),
        ("a.toml", "E304"),
        ("b.toml", "E403"),
        ("b.toml", "E308"),
        ("b.toml", "E404"),
        ("c.toml", "E301"),
        ("c.toml", "E301"),
        ("c.toml", "E301"),
        ("c.toml", "E303"),
        ("c.toml", "E302"),
    ]


def test_a_syntax_error_hides_no_other_fault(tmp_path: Path) -> None:
    text = "[niche.x]\nname 3\n" + EVENT.replace('"hottest"', '"hotest"')
    assert [f.code for f in found(tmp_path, {"a.toml": text})] == ["E101", "E304"]


def test_an_open_text_is_blamed_where_it_opens(tmp_path: Path) -> None:
    text = '[niche.x]\nline = """\nnever closed\nat all\n'
    first = found(tmp_path, {"a.toml": text})[0]
    assert (first.code, first.line, first.column) == ("E101", 2, 1)


def test_a_broken_record_does_not_make_its_id_unknown(tmp_path: Path) -> None:
    text = EVENT + 'then.event = "visit"\nthen.days = [1, 2]\nhours = 99\n'
    assert [f.code for f in found(tmp_path, {"a.toml": text})] == ["E304"]


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    first = found(tmp_path, {"a.toml": b'[niche.x]\nname = "caf\xe9"\n'})[0]
    assert (first.code, first.line, first.column) == ("E103", 2, 12)


def test_escapes_and_wide_letters_are_shown_safely() -> None:
    line = 'x = "日本\x1b[2J\tboo"'
    finding = Finding("error", "E104", "a\x1bb", "f\n.toml", 3, 8, 1, "x", line, "h\x07")
    text = render(finding)
    assert "\x1b" not in text
    assert "\x07" not in text
    shown, caret = (line.partition("| ")[2] for line in text.splitlines()[3:5])
    assert shown == 'x = "日本<1b>[2J boo"'
    assert caret == " " * 9 + "^^^^"


def test_a_long_line_is_cut_around_the_fault() -> None:
    finding = Finding("error", "E104", "m", "f.toml", 1, 5001, 3, "", "a" * 5000 + "bad" + "c" * 99)
    shown, caret = (line.partition("| ")[2] for line in render(finding).splitlines()[3:5])
    at = caret.index("^")
    assert len(shown) < 120
    assert shown[at : at + 3] == "bad"
    assert caret.strip() == "^^^"


def test_a_misspelt_table_brings_no_other_faults(tmp_path: Path) -> None:
    files = {"b.toml": '[wrds]\ntraits = ["odd"]\n'}
    files["a.toml"] = EVENT.replace("'shy'", "'odd'")
    assert [(f.code, f.hint) for f in found(tmp_path, files)] == [("E302", "did you mean 'words'?")]


def test_faults_of_shape_hide_no_fault_of_a_condition(tmp_path: Path) -> None:
    broken = """
[event.one]
title = "One"
group = "x"
when = "room.puls > 40"
weight = 8
cast.a = "trait('nonesuch')"
txet = "hm"

[[event.one.choice]]
id = "a"
label = "A"
when = "room.trust > 10 && day > 2"
do.room.trust = -40
because = "x"
text = "t"
"""
    codes = [finding.code for finding in found(tmp_path, {"a.toml": broken})]
    assert codes == ["E301", "E201", "E207", "E302", "E202", "E304"]
