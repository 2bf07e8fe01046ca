"""Packs as one file: built the same every time, looked at before they are installed, listed."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.content import archive, library, packs
from game.content.assemble import judged_last
from game.content.draft import Draft
from game.content.findings import Finding
from game.content.folder import Folder
from game.content.patching import summary
from game.content.rules import rules_hash
from game.errors import PackError, UsageError
from game.tools.pack.written import put
from game.view.figures import many

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_PLAIN = 0o100644 << 16


@dataclass(frozen=True)
class Offer:
    """A packed pack as one may know it before installing: what it is, holds and changes."""

    path: Path
    folder: Folder
    draft: Draft
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether the game could use it."""
        return not any(finding.is_error for finding in self.findings)


def build(root: Path, target: Path | None = None, others: Sequence[Path] = ()) -> Path:
    """Pack a folder and return the file; the same folder gives the same bytes everywhere.

    Raises PackError for a pack with errors, UsageError for names that differ only in capitals.
    """
    folder = packs.opened(root)
    draft, findings, _ = judged_last([*map(packs.opened, packs.stack(root, others)[:-1]), folder])
    errors = sum(finding.is_error for finding in findings)
    if errors:
        what = f"{str(root)!a} has {many(errors, 'error')}"
        raise PackError(what, f"see rooms pack check {root}")
    content = packed(folder)
    version = draft.manifest.version if draft.manifest else "0"
    path = target or Path(f"{draft.id}-{version}{packs.PACKED}")
    put(path, content)
    return path


def packed(folder: Folder) -> bytes:
    """Return the files of a folder as one zip: by name, unpressed, without dates, with hashes.

    Nothing is pressed, since two libraries press the same text to different bytes.
    """
    files = {name.lower(): text for name, text in folder.files if name != archive.HASHES}
    if len(files) < len([name for name, _ in folder.files if name != archive.HASHES]):
        what = "two files of this pack differ only in capitals"
        raise UsageError(what, "rename one")
    files[archive.HASHES] = archive.hashes(files)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as file:
        for name, text in sorted(files.items()):
            info = zipfile.ZipInfo(name, _LONG_AGO)
            info.create_system, info.external_attr = 3, _PLAIN
            file.writestr(info, text)
    return content.getvalue()


def offered(path: Path, around: Sequence[Path] = ()) -> Offer:
    """Return a packed file, judged with the packs around it. Raises UsageError for no such file."""
    if not path.is_file() or path.suffix != packs.PACKED:
        what = f"there is no packed pack at {str(path)!a}"
        raise UsageError(what, "name a .zip that rooms pack build has made")
    folder = packs.opened(path)
    if folder.findings:
        return Offer(path, folder, Draft(str(path)), folder.findings)
    others = [other for other in around if other != path]
    draft, findings, _ = judged_last([*map(packs.opened, (packs.base_dir(), *others)), folder])
    return Offer(path, folder, draft, findings)


def told(offer: Offer) -> str:
    """Return what a pack is, holds and changes, for somebody who is about to install it."""
    manifest = offer.draft.manifest
    if manifest is None:
        return f"{offer.path} cannot be read as a pack"
    lines = [f"{manifest.name} ({manifest.id} {manifest.version}, {manifest.license})"]
    lines.append(f"  holds    {', '.join(_holds(offer.draft)) or 'nothing'}")
    for kind, ids in summary(offer.draft.patches).items():
        lines.append(f"  changes  {kind} {', '.join(ids)}")
    if offer.draft.needs:
        lines.append(f"  needs    {', '.join(offer.draft.needs)}")
    warnings = sum(finding.severity == "warning" for finding in offer.findings)
    lines.append(f"  rules    {rules_hash(offer.draft)}")
    lines.append(f"  check    {'ok' if offer.is_sound else 'refused'}, {warnings} warnings")
    return "\n".join(lines)


def _holds(draft: Draft) -> Iterator[str]:
    for kind, records in draft.records.items():
        if records and kind != "test":
            yield f"{len(records)} {kind}{'s' if len(records) > 1 else ''}"
    for language in sorted({phrase.language for phrase in draft.phrases}):
        yield f"texts in {language}"


def install(offer: Offer, home: Path) -> Path:
    """Keep a packed pack for the game. Raises PackError if it is not sound."""
    if not offer.is_sound:
        first = next(finding for finding in offer.findings if finding.is_error)
        where = f"{first.file}:{first.line}:{first.column}"
        what = f"{str(offer.path)!a} is refused: {first.message} ({first.code}, {where})"
        raise PackError(re.sub(r"[^ -~]", "?", what), "ask its author")
    return library.add(home, offer.draft.id, packed(offer.folder))


def listed(home: Path) -> list[Offer]:
    """Return the installed packs, each judged with the others."""
    there = library.installed(home)
    return [offered(path, there) for path in there]


def row(offer: Offer) -> str:
    """Return an installed pack as one line: broken ones with their first finding."""
    manifest = offer.draft.manifest
    name = f"{offer.path.stem:16} {manifest.version if manifest else '?':8}"
    if offer.is_sound and manifest:
        return f"{name} {manifest.name}"
    first = next(finding for finding in offer.findings if finding.is_error)
    return f"{name} left out: {first.message} ({first.code}, {first.file}:{first.line})"
