"""How a player likes it: theme, motion, glyphs. Nothing in here can reach a run.

A settings file that cannot be read is set aside by saying so; the game starts with what it has.
"""

import json
import os
import re
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

FILE = "settings.json"
CHOICES = {
    "theme": ("lamplight", "paper", "contrast"),
    "motion": ("auto", "full", "calm", "none"),
    "glyphs": ("auto", "blocks", "ascii"),
}
_LARGEST = 1 << 16
_KEYS = re.compile(r"[a-z-]{1,32}\.[a-z-]{1,32}=[A-Za-z0-9_+]{1,32}")


@dataclass(frozen=True)
class Settings:
    """A player's settings: of `CHOICES`, or any other theme's name; and keys of their own."""

    theme: str = "lamplight"
    motion: str = "auto"
    glyphs: str = "auto"
    keys: dict[str, str] = field(default_factory=dict)
    """Keys of one's own, by the id of what they do; as Textual names them."""


def load(folder: Path) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings kept in a folder, and a line for each that was passed over."""
    path = folder / FILE
    try:
        with path.open("rb") as file:
            value = json.loads(file.read(_LARGEST))
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError, RecursionError):
        return Settings(), (f"{FILE} cannot be read; the usual settings stand in for it",)
    if not isinstance(value, dict):
        return Settings(), (f"{FILE} is no table; the usual settings stand in for it",)
    sound = {name: value[name] for name in _names() if _fits(name, value.get(name))}
    passed = sorted(map(ascii, value.keys() - sound.keys()))
    return Settings(**sound), tuple(f"{FILE}: {name} is passed over" for name in passed)


def _names() -> list[str]:
    return [field.name for field in fields(Settings)]


def _fits(name: str, value: object) -> bool:
    if name == "keys":
        pairs = value.items() if isinstance(value, dict) else [("", "")]
        return all(_KEYS.fullmatch(f"{binding}={held}") for binding, held in pairs)
    if not isinstance(value, str):
        return False
    own_theme = name == "theme" and value.isascii() and value.replace("-", "").isalnum()
    return own_theme or value in CHOICES[name]


def store(folder: Path, settings: Settings) -> None:
    """Keep settings in a folder, whole or not at all. Raises OSError if the disk refuses."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE
    fresh = path.with_suffix(".tmp")
    with fresh.open("w", encoding="ascii") as file:
        json.dump(asdict(settings), file, sort_keys=True, indent=1)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
