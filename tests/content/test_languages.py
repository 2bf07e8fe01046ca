"""Texts in other languages: put in place, checked like any text, and counted."""

from pathlib import Path

import pytest

from game.content import packs, reading
from game.content.folder import read
from game.content.languages import Spoken, coverage
from tests.content.tiny import EVENT, MANIFEST, found, written

_DE = '"event.visit.title" = "Besuch"\n"event.visit.choice.tea.label" = "Tee machen"\n'


def test_what_is_translated_is_shown_and_the_rest_falls_back(tiny: Path, tmp_path: Path) -> None:
    files = {"pack.toml": MANIFEST, "a.toml": EVENT, "lang/de.toml": _DE}
    own = written(tmp_path / "own", files)
    plain, german = packs.load([own]), packs.load([own], language="de")
    (event,) = (e for e in german.pack.events if e.id == "own:visit")
    assert (event.title, event.choices[0].label) == ("Besuch", "Tee machen")
    assert event.text == "{guest} brings {idea}."
    assert german.findings == ()
    assert german.pack.names == plain.pack.names, "words are no rules"
    assert packs.load([own], language="fr").pack == plain.pack
    assert coverage(reading.read(read(own))) == (Spoken("de", 2, 4),)
    assert tiny.is_dir()


def test_a_pack_may_translate_another(tiny: Path, tmp_path: Path) -> None:
    text = (
        '"base:event.knock.title" = "Es klopft"\n"base:idea.lamp.remix" = ["{mine} an {theirs}"]\n'
    )
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "lang/de/base.toml": text})
    loaded = packs.load([own], language="de")
    assert loaded.findings == ()
    assert [event.title for event in loaded.pack.events] == ["Es klopft"]
    assert loaded.pack.ideas[0].remix == ("{mine} an {theirs}",)
    assert tiny.is_dir()


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ('"event.visit.text" = "{gast} kommt."', "E403", 23),
        ('"event.visit.title" = ""', "E305", 23),
        ('"event.visit.weight" = "3"', "E415", 1),
        ('"event.visit.title" = 3', "E415", 23),
        ('"event.vist.title" = "Besuch"', "E415", 1),
        ('event.visit.titel = "Besuch"', "E415", 13),
        ('"far:event.visit.title" = "Besuch"', "E415", 1),
        ('"" = "Besuch"', "E415", 1),
    ],
)
def test_a_translation_is_checked_where_it_stands(
    text: str, code: str, column: int, tmp_path: Path
) -> None:
    (said,) = found(tmp_path, {"a.toml": EVENT, "lang/de.toml": text})
    assert (said.code, said.file, said.line, said.column) == (code, "lang/de.toml", 1, column)
