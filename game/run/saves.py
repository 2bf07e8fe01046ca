"""Where saves are. It opens none of them: the title stands before the first is read."""

import os
from pathlib import Path

import game


def home(asked: Path | None = None) -> Path:
    """Return the folder of saves: as asked, `ROOMS_SAVES`, the checkout's, or the user's."""
    said = os.environ.get("ROOMS_SAVES")
    if asked is not None or said:
        return asked or Path(said or "").expanduser()
    root = checkout()
    if root:
        return root / "saves"
    import platformdirs  # noqa: PLC0415 - 9 ms before the first frame, only where it is needed

    return Path(platformdirs.user_data_dir("little-rooms")) / "saves"


def checkout() -> Path | None:
    """Return the root of the source checkout that this package runs from, if it does."""
    root = Path(game.__file__).resolve().parent.parent
    try:
        lines = (root / "pyproject.toml").read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    return root if 'name = "little-rooms"' in lines else None
