"""A disk that refuses is told in one line, whatever was to be written."""

from pathlib import Path

import pytest

from tests.tools.pack.conftest import HUM, Line


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", HUM, "--output"),
        ("check", HUM, "--write-baseline"),
        ("docs", "--write"),
        ("new",),
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_what_cannot_be_written_is_told(
    arguments: tuple[object, ...], pack: Line, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("mine")
    code, out, err = pack(*arguments, tmp_path / "file" / "inside")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "cannot be written: " in err
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_is_made_for_what_is_written(pack: Line, tmp_path: Path) -> None:
    target = tmp_path / "out" / "hum.zip"
    assert pack("build", HUM, "--output", target)[0] == 0
    assert target.is_file()
