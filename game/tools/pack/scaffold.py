"""A new pack: a folder that passes the check at once, with schemas for editors and a test."""

import json
import re
import shlex
from pathlib import Path

from game.content import packs, schema
from game.content.folder import MANIFEST, is_device
from game.content.gate import REFUSED
from game.content.packs import base_dir
from game.content.specs.fields import MOST_ID, MOST_LABEL
from game.errors import UsageError
from game.tools.pack.workshop import home_of
from game.tools.pack.written import put

SCHEMAS = ".schema"
_TEMPLATE = Path(__file__).with_name("template")


def begin(folder: Path, ident: str = "", name: str = "") -> tuple[str, ...]:
    """Write a new pack and return the names of its files. Raises UsageError if one is in the way.

    `ident` and `name` are made of the folder's name where they are left out.
    """
    ident = ident or _slug(folder.resolve().name)
    name = name or ident.replace("_", " ").capitalize()
    _allowed(folder, ident, name)
    quoted = json.dumps(name, ensure_ascii=False)
    words = {'"PACK_NAME"': quoted, "PACK_NAME": name, "PACK_ID": ident}
    words["PACK_FOLDER"] = shlex.quote(str(folder))
    names = sorted(path.relative_to(_TEMPLATE) for path in _TEMPLATE.rglob("*.*"))
    for path in names:
        text = (_TEMPLATE / path).read_text("utf-8")
        for word, meant in words.items():
            text = text.replace(word, meant)
        put(folder / path, text.encode())
    write_schemas(folder)
    return tuple(path.as_posix() for path in names)


def _allowed(folder: Path, ident: str, name: str) -> None:
    """Refuse an id or a name that no pack may have, and a place that is taken."""
    if not re.fullmatch(f"[a-z0-9_]{{1,{MOST_ID}}}", ident):
        what = f"{ident!a} is no id"
        raise UsageError(what, "name the pack with a-z, 0-9 and _: --id my_pack")
    if ident == base_dir().name or is_device(ident):
        what = f"no pack may be called {ident!a}: the game's own is, or a device"
        raise UsageError(what, "give it another: --id my_pack")
    if not 0 < len(name.strip()) <= len(name) <= MOST_LABEL or re.search(
        r"\s", name.replace(" ", "")
    ):
        what = f"{name[:60]!a} is no name"
        raise UsageError(what, f"one line of at most {MOST_LABEL} letters: --name 'My pack'")
    if REFUSED.search(name):
        what = f"{name[:60]!a} holds what authors may not write"
        raise UsageError(what, "use letters that can be seen")
    around = home_of(folder.resolve() / MANIFEST)
    if around and around != folder.resolve():
        what = f"{str(folder)!a} is inside the pack {str(around)!a}"
        raise UsageError(what, "name a folder beside it")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        what = f"{str(folder)!a} is not empty"
        raise UsageError(what, "name a new folder")


def renew_schemas(folder: Path) -> None:
    """Write its schemas anew. Raises UsageError or PackError for a folder that is none."""
    packs.opened(folder)
    write_schemas(folder)


def write_schemas(folder: Path) -> None:
    """Write the schema of every kind of file, for editors; what stands there is replaced."""
    for name in schema.NAMES:
        text = json.dumps(schema.of_file(name), indent=1, ensure_ascii=False)
        put(folder / SCHEMAS / f"{name}.json", f"{text}\n".encode())


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:60]
