"""What loading packs comes to: one `Pack`, everything found, and who had to stay out."""

from dataclasses import dataclass

from game.content.findings import Finding
from game.model.pack import Pack


@dataclass(frozen=True)
class Refused:
    """A pack that is left out: its folder, its id as far as it is known, and all its findings."""

    folder: str
    id: str
    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The finding to name it by: the first error."""
        return next(finding for finding in self.findings if finding.is_error)


@dataclass(frozen=True)
class Loaded:
    """The packs that are used as one, everything found in all of them, and those left out."""

    pack: Pack
    findings: tuple[Finding, ...]
    refused: tuple[Refused, ...]
