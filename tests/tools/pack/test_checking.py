"""`rooms pack check` and `explain`, as they are typed."""

import json
from pathlib import Path

from game.content.findings import Finding
from game.tools.pack.report import Report, annotations
from game.tools.pack.scaffold import begin
from tests.content.tiny import EVENT, MANIFEST, written
from tests.tools.pack.conftest import HUM, Line

_SOUND = EVENT.replace("trait('shy')", "trait('shy') and attachment > 10")


def _own(folder: Path, **files: str) -> Path:
    named = {name.replace("_", "/", 1) + ".toml": text for name, text in files.items()}
    return written(folder / "own", {"pack.toml": MANIFEST, **named})


def test_a_sound_pack_is_told_aloud(pack: Line) -> None:
    code, out, err = pack("check", HUM)
    assert (code, err) == (0, "")
    assert out.splitlines()[-1] == "ok: 11 files, 0 findings"
    assert "lang/de: 6 of 72 texts; the others fall back" in out


def test_findings_and_what_they_come_to(pack: Line, tmp_path: Path) -> None:
    own = _own(tmp_path, events_a=_SOUND + "hours = 9\n", b="[event.x]\ndraft = true\n")
    code, out, _ = pack("check", own)
    assert code == 1
    assert "error[E304]: 9 is too large; at most 5\n --> events/a.toml:13:9" in out
    assert out.splitlines()[-1] == "1 error, 0 warnings in 3 files (3 notes on drafts)"


def test_a_draft_alone_is_no_fault(pack: Line, tmp_path: Path) -> None:
    code, out, _ = pack("check", _own(tmp_path, b="[event.x]\ndraft = true\n"))
    assert code == 0
    assert out.splitlines()[-1] == "ok: 2 files, 0 findings (3 notes on drafts)"


def test_json_holds_severity_confidence_and_the_mend(pack: Line, tmp_path: Path) -> None:
    own = _own(tmp_path, a=_SOUND.replace("about =", "repeat = 2\nabout ="))
    code, out, _ = pack("check", own, "--json")
    found = json.loads(out)
    assert code == 1
    assert (found["files"], found["errors"], found["warnings"]) == (2, 0, 1)
    (said,) = found["findings"]
    assert (said["code"], said["severity"], said["confidence"]) == ("W510", "warning", "guess")
    assert (said["file"], said["line"], said["column"]) == ("a.toml", 5, 10)
    assert "five days" in said["help"]


def test_annotations_are_one_line_each(pack: Line, tmp_path: Path) -> None:
    code, out, _ = pack("check", _own(tmp_path, a=_SOUND + "hours = 9\n"), "--github")
    first, last = out.splitlines()
    assert code == 1
    assert first.startswith(
        f"::error file={(tmp_path / 'own' / 'a.toml').as_posix()},line=13,col=9,"
    )
    assert "title=E304 event.visit.choice[0].hours::9 is too large; at most 5 (help: " in first
    assert last == "1 error, 0 warnings in 2 files"


def test_annotations_escape_what_would_end_them() -> None:
    finding = Finding("note", "E305", "50% of\nit", "a,b:c.toml")
    line = annotations(Report(Path("x"), 1, (finding,), 0, ()))
    assert line.startswith("::notice file=x/a%2Cb%3Ac.toml,")
    assert "::50%25 of it (help" in line


def test_a_baseline_leaves_only_what_is_new(pack: Line, tmp_path: Path) -> None:
    own = _own(tmp_path, a=_SOUND + "hours = 9\n")
    kept = tmp_path / "known.json"
    assert pack("check", own, "--write-baseline", kept)[0] == 0
    (own / "a.toml").write_text("\n\n" + _SOUND + "hours = 9\n")
    code, out, _ = pack("check", own, "--baseline", kept)
    assert (code, out) == (0, "ok: 2 files, 0 findings (1 in the baseline)\n")
    (own / "a.toml").write_text(_SOUND.replace("weight", "wieght") + "hours = 9\nlable = 3\n")
    code, out, _ = pack("check", own, "--baseline", kept)
    assert code == 1
    assert "E302" in out
    assert "E304" not in out


def test_a_baseline_that_is_none_is_told(pack: Line, tmp_path: Path) -> None:
    own = _own(tmp_path)
    code, _, err = pack("check", own, "--baseline", tmp_path / "none")
    assert (code, err.count("\n")) == (2, 1)
    assert "--write-baseline" in err
    (tmp_path / "bad").write_text("[1]")
    code, _, err = pack("check", own, "--baseline", tmp_path / "bad")
    assert (code, err.count("\n")) == (2, 1)


def test_a_code_is_explained(pack: Line) -> None:
    code, out, _ = pack("explain", "w509")
    assert code == 0
    assert out.startswith("W509: choices that differ only in numbers  (advice, guess)")
    code, _, err = pack("explain", "W59")
    assert code == 2
    assert "did you mean" in err


def test_one_slip_is_one_finding(pack: Line, tmp_path: Path) -> None:
    """What a broken event sets is not missed by the test that waits for it."""
    begin(tmp_path / "own")
    file = tmp_path / "own" / "events" / "first.toml"
    file.write_text(file.read_text("utf-8").replace("weight = 12", "wieght = 12"), "utf-8")
    code, out, _ = pack("check", tmp_path / "own")
    assert code == 1
    assert out.splitlines()[-1] == "1 error, 0 warnings in 5 files"
