"""The pack page: which packs there are, what is wrong with them, what a reload came to."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.content.loaded import Loaded, Refused
from game.view.gate import clean


@dataclass(frozen=True)
class PackRow:
    """One pack: its id, version, whether it is in use, and its first finding if it has any."""

    id: str
    version: str
    used: bool
    first: str


@dataclass(frozen=True)
class PackPane:
    """Packs, then every finding as lines of plain text, then what became of the run."""

    rows: tuple[PackRow, ...]
    findings: tuple[tuple[str, ...], ...]
    said: tuple[str, ...]


def pane(loaded: Loaded, said: Sequence[str] = ()) -> PackPane:
    """Return the page of what was loaded, and what is to be said of it."""
    used = tuple(
        PackRow(name, version, used=True, first="") for name, version, _ in loaded.pack.names
    )
    out = tuple(_left_out(refused) for refused in loaded.refused)
    findings = tuple(tuple(str(finding).splitlines()) for finding in loaded.findings)
    return PackPane((*used, *out), findings, tuple(map(clean, said)))


def _in_use(name: str, version: str) -> PackRow:
    return PackRow(name, version, used=True, first="")


def _left_out(refused: Refused) -> PackRow:
    first = refused.first
    said = f"{first.file}:{first.line}: {first.message}"
    return PackRow(clean(refused.id or refused.folder), "", used=False, first=clean(said))
