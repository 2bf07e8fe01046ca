"""What a person sees of a table on a terminal."""

from game.cli.tables import aligned


def test_columns_stand_under_each_other_and_all_else_stays() -> None:
    lines = [
        "Two bots.",
        "",
        "| bot | wins |",
        "|---|---|",
        "| random | **no** |",
        "| spam | 5 % |",
    ]
    assert list(aligned(lines)) == [
        "Two bots.",
        "",
        "bot     wins",
        "random  no",
        "spam    5 %",
    ]
