"""What a check found, told: as text, as JSON, as annotations of a pull request, less a baseline."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from game.content import packs
from game.content.assemble import judged_last
from game.content.draft import Draft
from game.content.findings import Finding, shown
from game.content.languages import Spoken, coverage
from game.errors import UsageError
from game.tools.pack.written import put
from game.view.figures import many

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
Known = tuple[str, str, str, str]
"""What a finding is known by from day to day: code, file, path and message; lines move."""


@dataclass(frozen=True)
class Report:
    """A pack's folder, how many files it has, findings, those left out, and its languages."""

    folder: Path
    files: int
    findings: tuple[Finding, ...]
    known: int
    spoken: tuple[Spoken, ...]

    def count(self, severity: str) -> int:
        """Return how many findings there are of a severity."""
        return sum(finding.severity == severity for finding in self.findings)

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to do; notes about drafts are nothing."""
        return not self.count("error") and not self.count("warning")


def checked(root: Path, others: Sequence[Path] = (), baseline: Path | None = None) -> Report:
    """Return all that is wrong with a pack, less what a baseline knows.

    Raises UsageError for a folder or baseline that does not exist, PackError for no pack.
    """
    draft, findings, _ = judged_last([packs.opened(path) for path in packs.stack(root, others)])
    fresh = _without(findings, _read(baseline)) if baseline else findings
    return reported(root, draft, fresh, len(findings) - len(fresh))


def reported(root: Path, draft: Draft, findings: tuple[Finding, ...], known: int = 0) -> Report:
    """Return what there is to tell of a pack as it was read."""
    return Report(root, draft.files, findings, known, coverage(draft))


def text(report: Report) -> str:
    """Return findings one below the other, and what they come to."""
    parts = [str(finding) for finding in report.findings]
    parts += [
        f"lang/{own.language}: {own.done} of {own.texts} texts; the others fall back"
        for own in report.spoken
        if own.done < own.texts
    ]
    return "\n".join([*parts, summary(report)])


def summary(report: Report) -> str:
    """Return what the findings come to in one line: ok: 14 files, 0 findings."""
    drafts = f" ({many(report.count('note'), 'note')} on drafts)" if report.count("note") else ""
    known = f" ({report.known} in the baseline)" if report.known else ""
    files = many(report.files, "file")
    if report.is_clean:
        return f"ok: {files}, 0 findings{known}{drafts}"
    errors, warnings = many(report.count("error"), "error"), report.count("warning")
    return f"{errors}, {many(warnings, 'warning')} in {files}{known}{drafts}"


def as_json(report: Report) -> Mapping[str, object]:
    """Return a report as one JSON object."""
    return {
        "pack": str(report.folder),
        "files": report.files,
        "errors": report.count("error"),
        "warnings": report.count("warning"),
        "baseline": report.known,
        "languages": [asdict(own) for own in report.spoken],
        "findings": [
            {**asdict(finding), "confidence": finding.sure, "help": finding.help}
            for finding in report.findings
        ],
    }


def annotations(report: Report) -> str:
    """Return findings as lines that GitHub shows beside the changed text."""
    return "\n".join(_annotation(report.folder, finding) for finding in report.findings)


def _annotation(folder: Path, finding: Finding) -> str:
    where = {
        "file": (folder / finding.file).as_posix(),
        "line": finding.line,
        "col": finding.column,
        "endColumn": finding.column + finding.width,
        "title": f"{finding.code} {finding.path}".rstrip(),
    }
    named = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in where.items())
    said = _escaped(shown(f"{finding.message} (help: {finding.help})"))
    return f"::{_LEVELS[finding.severity]} {named}::{said}"


def _escaped(said: str, more: str = "") -> str:
    for letter in f"%\r\n{more}":
        said = said.replace(letter, f"%{ord(letter):02X}")
    return said


def keep(report: Report, path: Path) -> None:
    """Write findings down as a baseline: later only new ones are told. Raises UsageError."""
    rows = [dict(zip(_KEYS, _known(finding), strict=True)) for finding in report.findings]
    text = json.dumps({"findings": rows}, indent=1, ensure_ascii=False)
    put(path, f"{text}\n".encode())


_KEYS = ("code", "file", "path", "message")


def _known(finding: Finding) -> Known:
    return finding.code, finding.file, finding.path, finding.message


def _without(findings: Sequence[Finding], known: Counter[Known]) -> tuple[Finding, ...]:
    fresh: list[Finding] = []
    for finding in findings:
        key = _known(finding)
        if known[key]:
            known[key] -= 1
        else:
            fresh.append(finding)
    return tuple(fresh)


def _read(path: Path) -> Counter[Known]:
    if not path.is_file():
        what = f"there is no baseline at {str(path)!a}"
        raise UsageError(what, "write it once with --write-baseline")
    try:
        rows = json.loads(path.read_text("utf-8"))["findings"]
        return Counter((row["code"], row["file"], row["path"], row["message"]) for row in rows)
    except (ValueError, KeyError, TypeError) as error:
        what = f"{str(path)!a} is no baseline"
        raise UsageError(what, "write it again with --write-baseline") from error
