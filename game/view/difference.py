"""What changed from one wording to the next, as words taken out and words put in."""

from difflib import SequenceMatcher

_SKIPPED = " … "
_MARKS = ".,:;!?'\"()™"


def changed(before: str, after: str) -> tuple[str, ...]:
    """Return at most two lines, "- …" and "+ …"; none if nothing changed but a comma."""
    old, new = before.split(), after.split()
    gone: list[str] = []
    come: list[str] = []
    for what, a, b, c, d in _steps(old, new):
        if what != "equal":
            gone += [" ".join(old[a:b])] if a < b else []
            come += [" ".join(new[c:d])] if c < d else []
    lines = [f"- {_SKIPPED.join(gone)}"] if gone else []
    return (*lines, f"+ {_SKIPPED.join(come)}") if come else tuple(lines)


def _steps(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    return list(SequenceMatcher(None, _bare(old), _bare(new), autojunk=False).get_opcodes())


def _bare(words: list[str]) -> list[str]:
    """Punctuation and capitals make no difference, unless there is nothing else."""
    return [word.strip(_MARKS).casefold() or word for word in words]
