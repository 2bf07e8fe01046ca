"""Advice that an author has read and means otherwise."""

from pathlib import Path

import pytest

from tests.content.tiny import EVENT, found

_LONG = 'text = "' + "so " * 91 + '"'
_PLAIN = 'text = "{guest} brings {idea}."'


@pytest.mark.parametrize(
    "text",
    [
        EVENT.replace(_PLAIN, f"{_LONG} # pack: ignore W503"),
        EVENT.replace(_PLAIN, f"# pack: ignore W503\n{_LONG}"),
        EVENT.replace(_PLAIN, f"# we know\n#pack:ignore W503, W510\nrepeat = 2\n{_LONG}").replace(
            f"{_LONG}", f"# pack: ignore W503\n{_LONG}"
        ),
        "# pack: ignore W503\n" + EVENT.replace(_PLAIN, _LONG),
    ],
    ids=["in the line", "above a key", "two", "above a table"],
)
def test_it_is_quiet_where_it_is_meant(text: str, tmp_path: Path) -> None:
    codes = [finding.code for finding in found(tmp_path, {"a.toml": text})]
    assert "W503" not in codes
    assert "W510" not in codes
    assert codes in ([], ["W511"])


def test_it_holds_for_one_table_only(tmp_path: Path) -> None:
    one = EVENT.replace(_PLAIN, _LONG)
    text = "# pack: ignore W503\n" + one + one.replace("visit", "again")
    (said,) = found(tmp_path, {"a.toml": text})
    assert (said.code, said.path) == ("W503", "event.again.text")


def test_an_error_cannot_be_ignored_and_an_idle_remark_is_told(tmp_path: Path) -> None:
    text = EVENT + "hours = 9 # pack: ignore E304, W503\n"
    codes = [(finding.code, finding.column) for finding in found(tmp_path, {"a.toml": text})]
    assert codes == [("E304", 9), ("W511", 26), ("W511", 32)]


def test_a_text_about_remarks_is_none(tmp_path: Path) -> None:
    text = EVENT.replace('"Make tea"', '"Write # pack: ignore W503"')
    assert found(tmp_path, {"a.toml": text}) == ()
