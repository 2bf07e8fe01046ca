"""Files that an author asks for, written; a disk that refuses is told in one line."""

from pathlib import Path

from game.errors import UsageError


def put(path: Path, content: bytes) -> None:
    """Write a file, and the folders that it needs. Raises UsageError if that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        what = f"{str(path)!a} cannot be written: {str(error.strerror).lower()}"
        raise UsageError(what, "name a file in a folder that is yours") from error
