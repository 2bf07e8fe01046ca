"""A new pack: a folder that passes the check at once, with schemas for editors and a test."""

import json
import re
from pathlib import Path

from game.content import schema
from game.errors import UsageError

SCHEMAS = ".schema"
_TEMPLATE = Path(__file__).with_name("template")


def begin(folder: Path, ident: str = "", name: str = "") -> tuple[str, ...]:
    """Write a new pack and return the names of its files. Raises UsageError if one is in the way.

    `ident` and `name` are made of the folder's name where they are left out.
    """
    ident = ident or _slug(folder.resolve().name)
    if not re.fullmatch(r"[a-z0-9_]{1,60}", ident):
        what = f"{ident!a} is no id"
        raise UsageError(what, "name the pack with a-z, 0-9 and _: --id my_pack")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        what = f"{str(folder)!a} is not empty"
        raise UsageError(what, "name a new folder")
    words = {"PACK_ID": ident, "PACK_FOLDER": str(folder)}
    words["PACK_NAME"] = name or ident.replace("_", " ").capitalize()
    names = sorted(path.relative_to(_TEMPLATE) for path in _TEMPLATE.rglob("*.*"))
    for path in names:
        text = (_TEMPLATE / path).read_text("utf-8")
        for word, meant in words.items():
            text = text.replace(word, meant)
        _write(folder / path, text)
    write_schemas(folder)
    return tuple(path.as_posix() for path in names)


def write_schemas(folder: Path) -> None:
    """Write the schema of every kind of file, for editors; what stands there is replaced."""
    for name in schema.NAMES:
        text = json.dumps(schema.of_file(name), indent=1, ensure_ascii=False)
        _write(folder / SCHEMAS / f"{name}.json", text + "\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:60]
