"""What the pack page shows, as values: packs, findings, what a reload came to, events to try."""

from typing import NamedTuple


class PackRow(NamedTuple):
    """One pack: its id, version, whether it is in use, and its first finding if it has any."""

    id: str
    version: str
    used: bool
    first: str


class PackPane(NamedTuple):
    """Packs, then every finding as lines of plain text, then what became of the run."""

    rows: tuple[PackRow, ...]
    findings: tuple[tuple[str, ...], ...]
    said: tuple[str, ...]
    events: tuple[tuple[str, str], ...] = ()  # (id, title) of those that added packs bring
