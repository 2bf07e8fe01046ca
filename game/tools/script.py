"""How a script opens a run: the packs, the room, the seed, and where it is written down."""

from pathlib import Path

from game.errors import PackError, UsageError
from game.model.pack import Pack
from game.model.terms import AS_USUAL, Wish
from game.run import opening, recordings, saves
from game.run.opening import header
from game.run.run import Run
from game.run.shelf import Shelf


def load_pack(*folders: Path | str) -> Pack:
    """Return the packs that `rooms` plays with, and those in `folders`, as one.

    Raises UsageError for a folder that is not there, PackError for a pack that cannot be used.
    """
    asked = tuple(map(Path, folders))
    shelf = Shelf(asked, saves.home())
    for refused in shelf.loaded.refused:
        if Path(refused.folder) in asked:
            what = f"the pack {refused.folder!a} cannot be used: {refused.first.message}"
            raise PackError(what, f"`rooms pack check {refused.folder}` tells all of it")
    return shelf.pack


def begin(
    room: str = "kettle",
    seed: str | None = None,
    wish: Wish = AS_USUAL,
    *,
    save: Path | str | None = None,
    pack: Pack | None = None,
) -> Run:
    """Begin a run. Use it in a `with`, or close it.

    `seed` is a code or any text; without one it is drawn. `wish`: the world's size, the weather and
    so on. `save` is the file of the recording, or a
    folder for it; without one nothing is written. Raises UsageError for a name that nothing has.
    """
    pack = pack or load_pack()
    first = header(pack, opening.seed(wish.mode, seed), room, wish)
    path = None if save is None else Path(save)
    if path is not None:
        path = recordings.fresh(path, first) if path.is_dir() else _named(path)
    return Run.begin(first, pack, path)


def _named(path: Path) -> Path:
    """Return the file that a recording is to be. Raises UsageError if it cannot be that."""
    if not path.name.endswith(".jsonl"):
        what = f"{path.name!a} is no name for a recording"
        raise UsageError(what, f"end it with {recordings.SUFFIX}, or name a folder that is there")
    if not path.parent.is_dir():
        what = f"there is no folder {str(path.parent)!a}"
        raise UsageError(what, "make it, or name another")
    return path
