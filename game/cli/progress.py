"""A bar on standard error that fills as tasks are done; also a line where nobody looks on."""

import sys
from types import TracebackType
from typing import Self

import click


class Progress:
    """A bar for tasks of which the first tell says how many there are.

    Of what is `brief` as a rule, nothing is written where nobody looks on.
    """

    def __init__(self, label: str, *, brief: bool = False) -> None:
        hidden = brief and not sys.stderr.isatty()
        self._bar = click.progressbar(length=0, label=label, file=sys.stderr, hidden=hidden)

    def tell(self, done: int, whole: int) -> None:
        """Say how many tasks are done, and of how many."""
        self._bar.length = whole
        self._bar.update(done - self._bar.pos)

    def __enter__(self) -> Self:
        self._bar.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.__exit__(kind, error, trace)
