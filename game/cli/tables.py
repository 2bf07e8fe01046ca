"""Tables as a person reads them: Markdown for pipes and files, plain columns on a terminal."""

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby

import click

_WIDEST = 40
"""Columns a cell may push what follows it to the right."""


def echo(lines: Iterable[str]) -> None:
    """Print lines; on a terminal the cells of a table stand under each other."""
    for line in aligned(lines) if sys.stdout.isatty() else lines:
        click.echo(line)


def aligned(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines with the tables among them as columns."""
    for is_table, block in groupby(lines, lambda line: line.startswith("|")):
        found = list(block)
        yield from _columns(found) if is_table else found


def _columns(table: list[str]) -> Iterator[str]:
    head, _, *rest = ([cell.strip() for cell in row.strip("| ").split(" | ")] for row in table)
    rows = [head, *rest]
    widths = [min(_WIDEST, max(map(len, column))) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.replace("**", "").ljust(width) for cell, width in zip(row, widths, strict=True)
        )
        yield "  ".join(cells).rstrip()
