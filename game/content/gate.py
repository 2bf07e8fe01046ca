"""Which characters authors may use: no control, direction, invisible, private or heaped ones.

A terminal obeys some characters instead of showing them, and a reader cannot see others; both are
refused where they stand in a file, and once more where an escape would make them.
"""

import re
from collections.abc import Iterator

_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2028\u2029\u2060-\u2065"
    "\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_PRIVATE = "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff"
_NONE = "\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff"

_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Marks that stand on the letter before them; no language has more than two on one."""

_NEVER = f"{_CONTROL}{_DIRECTION}{_INVISIBLE}{_PRIVATE}{_NONE}"
REFUSED = re.compile(f"[{_NEVER}{_MARKS}](?:(?<=[{_NEVER}])|(?<=[{_MARKS}]{{3}}))")
"""One refused character. Line feed and tab are none: they stand in every file."""
_PLAIN = re.compile(r"[\t\n -~]*")


def refused(text: str) -> Iterator[re.Match[str]]:
    """Yield each refused character; that a long text has only plain letters is seen at once."""
    return iter(()) if _PLAIN.fullmatch(text) else REFUSED.finditer(text)


def name(letter: str) -> str:
    """Return what a refused character is, for a person: "U+202E, a direction mark"."""
    kinds = (
        (_CONTROL, "a control character"),
        (_DIRECTION, "a direction mark"),
        (_PRIVATE, "a private character"),
        (_MARKS, "a third mark on one letter"),
    )
    kind = next((words for span, words in kinds if re.match(f"[{span}]", letter)), "invisible")
    return f"U+{ord(letter):04X}, {kind}"
