"""Ten seconds of fuzzing, from a fixed seed; `make long` goes on for minutes from another."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.content.tiny import MANIFEST
from tests.packs.fuzz import KEPT, _base, run, try_archive, try_condition, try_pack

LONG = 300
SHORT = 10


def test_whatever_is_sent_is_read_or_refused() -> None:
    is_long = settings().max_examples >= 1000
    cases, wrong = run(LONG if is_long else SHORT, 7_000_000 if is_long else 0)
    assert wrong == ""
    assert cases > 100


@pytest.mark.parametrize("path", sorted(KEPT.glob("*.case")), ids=lambda path: path.stem)
def test_what_once_went_wrong_does_not_again(path: Path) -> None:
    content = path.read_bytes()
    try_archive(content)
    try_condition(content.decode("utf-8", "replace"))
    for name in ("a.toml", "lang/de.toml", "pack.toml"):
        try_pack(_base(), {"pack.toml": MANIFEST.encode(), name: content})
