"""A run in one picture: what a bar is a part of, and that it says so."""

from game.tui.widgets.plot import Ridge


def drawn(name: str, *series: int) -> tuple[str, str]:
    """Return the bars of a ridge one row high, and what stands at its end."""
    row = Ridge(name, series, "amber").rows(len(series), 1)[0]
    return "".join(text for text, _ in row.left[1:]), row.right[0][0].strip()


def test_a_meter_is_drawn_as_part_of_a_hundred() -> None:
    assert drawn("staleness", 2, 2, 2) == ("▁▁▁", "2/100")
    assert drawn("trust", 0, 50, 100) == ("▁▄█", "100/100")


def test_a_count_is_drawn_as_part_of_its_best_day_and_says_which() -> None:
    assert drawn("members", 100, 400, 200) == ("▂█▄", "200/400")
    assert drawn("imprint", 30_000, 12_000)[1] == "12k/30k"


def test_nothing_yet_is_nothing() -> None:
    assert drawn("pulse") == ("", "")
