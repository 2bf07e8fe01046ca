"""One owner for an open recording, on POSIX and on Windows. It knows nothing of the content."""

import os
import sys

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30
    """Windows locks bytes, not files: one far beyond any recording stands for all of it."""

    def seize(descriptor: int) -> bool:
        """Take the file until it is closed; False if another process has it."""
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def seize(descriptor: int) -> bool:
        """Take the file until it is closed; False if another process has it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
