"""Remarks that quieten advice: `# pack: ignore W503`, at the end of a line or above a statement.

Above a header it holds for that table; above a key for that key. Errors cannot be ignored, and a
remark that quietens nothing is itself a finding.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from game.content.draft import Draft
from game.content.findings import Finding
from game.content.source import Source

_REMARK = re.compile(r"#[ \t]*pack:[ \t]*ignore\b[ \t]*(?P<codes>[^\n#]*)")
_MOST = 100
"""Codes of one file that are heeded."""
_CODE = re.compile(r"[EW]\d{3}")


@dataclass(frozen=True)
class _Remark:
    """A code that is not to be reported between two offsets, and where that is said."""

    code: str
    at: int
    first: int
    end: int
    source: Source = field(compare=False)


def heeded(draft: Draft, findings: Sequence[Finding]) -> list[Finding]:
    """Return findings without those that the author means so, and remarks that quieten none."""
    by_file = {s.file: list(islice(_remarks(s), _MOST)) for s in draft.sources if "pack:" in s.text}
    if not any(by_file.values()):
        return list(findings)
    used: set[_Remark] = set()
    kept: list[Finding] = []
    for finding in findings:
        quiet = [r for r in by_file.get(finding.file, ()) if _covers(r, finding)]
        used.update(quiet)
        if not quiet:
            kept.append(finding)
    idle = (r for remarks in by_file.values() for r in remarks if r not in used)
    return [*kept, *map(_idle, idle)]


def _covers(remark: _Remark, finding: Finding) -> bool:
    first, end = (remark.source.line_of(offset) for offset in (remark.first, remark.end))
    same = remark.code == finding.code and finding.severity == "warning"
    return same and first <= finding.line <= end


def _idle(remark: _Remark) -> Finding:
    place = remark.source.at(remark.at, len(remark.code))
    if remark.code.startswith("E"):
        said = f"{remark.code} is an error; only advice (W…) can be ignored"
        return place.finding("W511", said)
    return place.finding("W511", f"there is no {remark.code} here")


def _remarks(source: Source) -> Iterator[_Remark]:
    text, starts = source.text, source.spans.starts
    values = [span.value for span in source.spans.places.values() if span.value != span.key]
    for found in _REMARK.finditer(text):
        if any(first < found.start() < end and text[first] in "\"'" for first, end in values):
            continue
        first, end = _range(text, starts, found.start())
        for code in _CODE.finditer(text, found.start("codes"), found.end("codes")):
            yield _Remark(code.group(), code.start(), first, end, source)


def _range(text: str, starts: list[int], at: int) -> tuple[int, int]:
    """Return from where to where a remark holds."""
    line = text.rfind("\n", 0, at) + 1
    if text[line:at].strip():
        before = [start for start in starts if start < at]
        return before[-1] if before else line, at
    later = [start for start in starts if start > at]
    if not later:
        return at, at
    headed = text[later[0]] == "["
    ends = [start for start in later[1:] if not headed or text[start] == "["]
    return later[0], (ends[0] if ends else len(text)) - 1
