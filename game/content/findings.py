"""What is wrong with a pack, and how it is said: code, place, the line with a caret, and a hint."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from game.content.codes import CODES
from game.content.gate import REFUSED

_WINDOW = 110
"""Cells of a source line that are shown at most."""
_RUNG = 60
MOST_FINDINGS = 500
"""Findings of a pack that are told; one with more is refused, so that no error stays unseen."""
_SURE = {"likely": "seldom meant so", "guess": "a rule of thumb"}


@dataclass(frozen=True)
class Finding:
    """One thing wrong, and where. Line and column count from 1; `width` is the caret's, in letters.

    `path` is the dotted path of the key, `source_line` the line as it stands in the file; both may
    be empty where a finding is about a whole file or pack. `owner` is the id of the pack that has
    to mend it, where that is not the pack of the record: it patched it.
    """

    severity: str  # error, warning, note (about a draft)
    code: str
    message: str
    file: str
    line: int = 1
    column: int = 1
    width: int = 1
    path: str = ""
    source_line: str = ""
    hint: str = ""
    owner: str = ""

    def __str__(self) -> str:
        return render(self)

    @property
    def is_error(self) -> bool:
        """Whether the pack cannot be used with this."""
        return self.severity == "error"

    @property
    def help(self) -> str:
        """What to do about it: its own hint, or the mend of its code, of this kind of record."""
        kind = self.path.partition(".")[0]
        return self.hint or CODES[self.code].mend.replace("KIND", kind or "KIND")

    @property
    def sure(self) -> str:
        """How sure the check is: certain, likely, or guess."""
        return CODES[self.code].sure


def shown(text: str) -> str:
    """Return a text in which every refused or control character is spelt out as `<1b>`."""
    plain = text.replace("\t", " ").replace("\n", " ")
    return REFUSED.sub(lambda found: f"<{ord(found.group()):02x}>", plain)


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Return the findings once each, as one reads: by file, line, column and code."""
    once = dict.fromkeys(findings)
    return tuple(sorted(once, key=lambda f: (f.file, f.line, f.column, f.code, f.message)))


def bounded(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings, and if there are too many the first of them and that there are more."""
    if len(findings) <= MOST_FINDINGS:
        return list(findings)
    said = f"more than {MOST_FINDINGS} findings; the others are not told"
    more = Finding("error", "E112", said, findings[0].file, hint="mend these first")
    return [*findings[:MOST_FINDINGS], more]


def render(finding: Finding) -> str:
    """Return a finding as lines of plain text: head, place, source line with caret, help."""
    place = f" --> {shown(finding.file)}:{finding.line}:{finding.column}"
    lines = [f"{finding.severity}[{finding.code}]: {shown(finding.message)}"]
    lines.append(f"{place}  {shown(finding.path)}" if finding.path else place)
    margin = " " * len(str(finding.line))
    if finding.source_line:
        text, caret = _underlined(finding)
        lines += [f"{margin} |", f"{finding.line} | {text}".rstrip(), f"{margin} | {caret}"]
    lines.append(f"{margin} = help: {shown(finding.help)}")
    if finding.severity == "warning" and finding.sure != "certain":
        meant = f"if it is meant so: # pack: ignore {finding.code}"
        lines.append(f"{margin} = note: {_SURE[finding.sure]}; {meant}")
    return "\n".join(lines)


def _underlined(finding: Finding) -> tuple[str, str]:
    """Return the piece of the source line around the fault and the carets that stand under it."""
    start = finding.column - 1
    skip = max(start - _RUNG, 0) if len(finding.source_line) > _WINDOW else 0
    whole = finding.source_line[skip : skip + _WINDOW]
    before, fault = whole[: start - skip], whole[start - skip :][: max(finding.width, 1)]
    carets = "^" * max(_cells(shown(fault)), 1)
    return shown(whole), " " * _cells(shown(before)) + carets


def _cells(text: str) -> int:
    """Return how many terminal cells a text without control characters takes."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    flat = sum(unicodedata.combining(letter) > 0 for letter in text)
    return len(text) + wide - flat
