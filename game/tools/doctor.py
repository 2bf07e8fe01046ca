"""Looks at what the game stands on here: versions, terminal, words of chance, packs, saves."""

import locale
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

import numpy as np

from game import __version__
from game.engine.chance import Stream
from game.errors import RoomsError
from game.model.record import RULES
from game.run import recordings, saves, settings
from game.run.shelf import Shelf

NEEDED = ("textual", "rich", "numpy", "pydantic", "tomli", "click", "platformdirs")
LEAST = (60, 20)
KNOWN_WORDS = (0x3AE974B01E336F24, 0x1BC0F96E6F3C1FA0, 0xF75CEDFD54E3C26D, 0xA8EFEC0035C4E060)
"""What chance gives for a certain address wherever recordings can be trusted."""


@dataclass(frozen=True)
class Sign:
    """One thing that was looked at; `mend` is empty if nothing is wrong with it."""

    about: str
    found: str
    mend: str = ""


def look() -> list[Sign]:
    """Return all signs, the sound ones too."""
    return [
        _game(),
        _python(),
        _chance(),
        *_packages(),
        *_terminal(),
        _folder(),
        *_saves(),
        *_packs(),
    ]


def _game() -> Sign:
    where = "a checkout" if saves.checkout() else "an installed package"
    return Sign("game", f"little-rooms {__version__}, rules {RULES}, from {where}")


def _python() -> Sign:
    found = f"{platform.python_version()}, numpy {np.__version__}, {sys.byteorder}-endian"
    return Sign("python", f"{found}, {platform.system()} {platform.machine()}")


def _chance() -> Sign:
    words = tuple(int(word) for word in Stream(123, "doctor", 456).words(np.arange(4)))
    sound = words == KNOWN_WORDS
    mend = "" if sound else "do not trust recordings made here; report this machine"
    return Sign("chance", "as everywhere" if sound else "other than elsewhere", mend)


def _packages() -> Iterator[Sign]:
    for name in NEEDED:
        try:
            yield Sign(name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Sign(name, "absent", "install little-rooms again: pipx install little-rooms")


def _terminal() -> Iterator[Sign]:
    columns, lines = shutil.get_terminal_size()
    small = columns < LEAST[0] or lines < LEAST[1]
    mend = f"the screens need {LEAST[0]}x{LEAST[1]}; or play with --plain" if small else ""
    yield Sign("terminal", f"{columns}x{lines}, TERM={os.environ.get('TERM', '')!a}", mend)
    colour = "none (NO_COLOR)" if "NO_COLOR" in os.environ else os.environ.get("COLORTERM", "usual")
    yield Sign("colours", ascii(colour).strip("'"))
    encoding = locale.getpreferredencoding(do_setlocale=False)
    fits = "utf" in encoding.lower()
    yield Sign("letters", encoding, "" if fits else "set glyphs to ascii in the settings")


def _folder() -> Sign:
    home = saves.home()
    there = next(path for path in (home, *home.parents) if path.exists())
    if os.access(there, os.W_OK):
        return Sign("saves folder", str(home))
    return Sign("saves folder", str(home), "it cannot be written; give another with --saves DIR")


def _saves() -> Iterator[Sign]:
    home = saves.home()
    found = recordings.listing(home)
    yield Sign("saves", f"{len(found)} in all, {sum(save.over for save in found)} ended")
    for save in found:
        if save.trouble:
            yield Sign("save", f"{save.path.name!a}: {save.trouble}", "move it out of the folder")
    for complaint in settings.load(home)[1]:
        yield Sign("settings", complaint, f"delete {settings.FILE}")


def _packs() -> Iterator[Sign]:
    try:
        loaded = Shelf().loaded
    except RoomsError as error:
        yield Sign("packs", error.what, error.mend or "install little-rooms again")
        return
    names = ", ".join(f"{name} {version}" for name, version, _ in loaded.pack.names)
    trouble = len(loaded.findings)
    yield Sign("packs", names, f"rooms pack check tells its {trouble} findings" if trouble else "")
