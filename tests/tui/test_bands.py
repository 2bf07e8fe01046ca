"""A forecast's bands: as wide as asked for, their marks where the figures are."""

import pytest

from game.tui.widgets.bands import band_rows, still
from game.view.forecastpane import BandRow


def drawn(row: BandRow, width: int) -> str:
    """Return the last line of a band."""
    return "".join(text for text, _ in band_rows(row, width)[-1].left)


def test_ends_middle_and_now_stand_in_order() -> None:
    line = drawn(BandRow("pulse", 40, 50, 57, 65), 36)
    assert line.split()[:2] == ["pulse", "50"]
    assert line.index("┊") < line.index("▒") < line.index("█") < line.rindex("▒")
    assert line.endswith("▲17")


@pytest.mark.parametrize("width", [31, 36, 60])
def test_a_band_fits_its_panel(width: int) -> None:
    rows = band_rows(BandRow("imprint", 123_456, 100_000, 130_000, 2_000_000), width)
    assert all(sum(len(text) for text, _ in row.left) <= width for row in rows)


def test_a_rise_nobody_wants_is_told_by_its_colour_and_its_arrow() -> None:
    cells = band_rows(BandRow("fatigue", 10, 15, 16, 17, good=False), 40)[0].left
    assert cells[-1] == ("▲6", "coral")


def test_a_long_name_stands_above() -> None:
    above, line = band_rows(BandRow("reach of the kettle tribunal", -1, 3, 7, 12), 36)
    assert above.left[0][0] == "reach of the kettle tribunal"
    assert "┊" not in "".join(text for text, _ in line.left)


def test_what_does_not_move_is_still() -> None:
    assert still(BandRow("trust", 77, 77, 77, 77))
    assert not still(BandRow("trust", 77, 77, 77, 78))
