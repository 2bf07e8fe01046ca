"""What is wrong with a pack, and how it is said: code, place, the line with a caret, and a hint.

Codes are stable: E1xx the file, E2xx conditions, E3xx the shape of a record, E4xx what records say
about each other, W5xx advice.
"""

import unicodedata
from dataclasses import dataclass

from game.content.gate import REFUSED
from game.content.mends import MENDS

CODES: dict[str, str] = {
    "E101": "the file is not TOML",
    "E102": "the file cannot be read by this game",
    "E103": "the file is not UTF-8 text",
    "E104": "a character that authors may not use",
    "E105": "a key with too many parts",
    "E111": "a file or folder that may not be in a pack",
    "E112": "the pack is too large",
    "E201": "an unknown name in a condition",
    "E202": "a condition that cannot be read",
    "E203": "a name that is not at hand here",
    "E204": "numbers and yes-or-no mixed up",
    "E205": "a condition that is never true",
    "E206": "a condition that is too long or too deep",
    "E207": "a word that no pack declares",
    "E301": "a field is missing",
    "E302": "an unknown field or table",
    "E303": "a value of the wrong kind",
    "E304": "a value out of its range",
    "E305": "a text that is too long, empty or not on one line",
    "E306": "an id that is not one",
    "E307": "too many or too few of something",
    "E308": "a field that another one makes necessary",
    "E401": "an id that no pack defines",
    "E402": "an id defined twice",
    "E403": "a place in a text that nothing fills",
    "E404": "a role that is not cast",
    "E405": "a pack that is not named in `needs`",
    "E406": "the pack is for another game or format",
    "E407": "the twelve, or the five of the circle, do not add up",
    "E408": "a follow-up that cannot take over the cast or the idea",
    "E409": "a remix line without both marks",
    "E410": "a table that only the base pack may have",
    "W501": "a fact that is set and never read",
    "W502": "a fact that is read and never set",
    "W503": "a text of more than 90 words",
    "W504": "an event that nothing leads to",
    "W505": "a slot that its text does not use",
    "W506": "a condition, or a part of one, that is always true",
    "W507": "a mark that ends in a full stop",
}
"""Every code with what it means in a few words."""
_WINDOW = 110
"""Cells of a source line that are shown at most."""
_RUNG = 60


@dataclass(frozen=True)
class Finding:
    """One thing wrong, and where. Line and column count from 1; `width` is the caret's, in letters.

    `path` is the dotted path of the key, `source_line` the line as it stands in the file; both may
    be empty where a finding is about a whole file or pack.
    """

    severity: str  # error, warning
    code: str
    message: str
    file: str
    line: int = 1
    column: int = 1
    width: int = 1
    path: str = ""
    source_line: str = ""
    hint: str = ""

    def __str__(self) -> str:
        return render(self)

    @property
    def is_error(self) -> bool:
        """Whether the pack cannot be used with this."""
        return self.severity == "error"


def shown(text: str) -> str:
    """Return a text in which every refused or control character is spelt out as `<1b>`."""
    plain = text.replace("\t", " ").replace("\n", " ")
    return REFUSED.sub(lambda found: f"<{ord(found.group()):02x}>", plain)


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Return the findings once each, as one reads: by file, line, column and code."""
    once = dict.fromkeys(findings)
    return tuple(sorted(once, key=lambda f: (f.file, f.line, f.column, f.code, f.message)))


def render(finding: Finding) -> str:
    """Return a finding as lines of plain text: head, place, source line with caret, help."""
    place = f" --> {shown(finding.file)}:{finding.line}:{finding.column}"
    lines = [f"{finding.severity}[{finding.code}]: {shown(finding.message)}"]
    lines.append(f"{place}  {shown(finding.path)}" if finding.path else place)
    margin = " " * len(str(finding.line))
    if finding.source_line:
        text, caret = _underlined(finding)
        lines += [f"{margin} |", f"{finding.line} | {text}".rstrip(), f"{margin} | {caret}"]
    hint = finding.hint or MENDS.get(finding.code, "")
    lines.append(f"{margin} = help: {shown(hint)}")
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
