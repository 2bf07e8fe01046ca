"""The door to packs: what is asked for, checked and compiled into one `Pack`.

loaded = packs.load([Path("receipts")])      # the base pack and one more
loaded.pack, loaded.findings, loaded.refused
"""

from collections.abc import Sequence
from pathlib import Path

from game.content import cache as kept
from game.content import folder
from game.content.findings import Finding
from game.content.folder import Folder
from game.content.loaded import Loaded, Refused
from game.content.undisturbed import undisturbed

PACKED = ".zip"
__all__ = ["PACKED", "Loaded", "Refused", "base_dir", "check", "load", "opened", "stack"]

_CHECKOUT = Path(__file__).parents[2] / "content" / "base"
_WHEEL = Path(__file__).parents[1] / "_content" / "base"


def base_dir() -> Path:
    """Return the folder of the game's own pack: of a checkout, or inside an installed package."""
    return _CHECKOUT if _CHECKOUT.is_dir() else _WHEEL


def opened(path: Path) -> Folder:
    """Return a pack as bytes: of a folder, or of one packed file, which is never unpacked.

    Raises what `load` raises.
    """
    if path.suffix != PACKED or not path.is_file():
        return folder.read(path)
    from game.content import archive  # noqa: PLC0415 - few packs are packed

    with path.open("rb") as file:
        return archive.read(str(path), file.read(archive.MOST_PACKED + 1))


@undisturbed()
def load(extra: Sequence[Path] = (), cache: Path | None = None, language: str = "") -> Loaded:
    """Return the base pack and the extra ones as one; broken extra packs are left out.

    With a `language` ("de"), texts that some pack has in it stand in the place of the others.

    With a `cache` folder, what was compiled before is read back as long as no file has changed.
    Raises PackError if the base pack is broken or a folder holds no pack.toml, UsageError for a
    folder that does not exist.
    """
    folders = [opened(path) for path in (base_dir(), *extra)]
    name = kept.key(folders, language) if cache else ""
    found = kept.read(cache, name) if cache else None
    if found is not None:
        return found
    from game.content.assemble import assembled  # noqa: PLC0415 - the slow way, seldom gone

    made = assembled(folders, language)
    if cache:
        kept.write(cache, name, made)
    return made


def check(root: Path, others: Sequence[Path] = ()) -> tuple[Finding, ...]:
    """Return all that is wrong with one pack; `others` are packs that it needs beside the base.

    Raises what `load` raises for folders, but nothing for what stands in them.
    """
    from game.content.assemble import findings_of  # noqa: PLC0415 - as above

    return findings_of([opened(path) for path in stack(root, others)])


def stack(root: Path, others: Sequence[Path] = ()) -> tuple[Path, ...]:
    """Return what a pack is checked with: the base, others that it needs, and itself, last."""
    around = () if root.resolve() == base_dir().resolve() else (base_dir(), *others)
    return (*around, root)
