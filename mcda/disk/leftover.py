"""The new file that a writer fills before it takes the old one's name, and those left behind.

A writer holds a lock of the system on its new file, which ends with the process
whatever happens to it. So a file that nobody holds belongs to nobody, however old
it is and whatever number its writer had. Where the system or the file server has no
such locks (Windows keeps open files from being removed instead), nothing is removed
that could be in use.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
import tempfile
from pathlib import Path
from typing import Final

LONGEST: Final = 60
"""So much of the file's own name stands in the new one's."""

_NAME: Final = re.compile(r"\.(.+)\.[a-z0-9_]{8}\.new", re.DOTALL)
_TRIES: Final = 8


def begin(target: Path) -> tuple[int, Path]:
    """Make the new file beside `target`, held by this process; returns its handle and path.

    Raises OSError. Whoever sweeps at that very moment may take the file away
    before it is held; then another is made.
    """
    for _ in range(_TRIES):
        handle, name = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name[:LONGEST]}.", suffix=".new"
        )
        try:
            _hold(handle, wait=True)
        except OSError:
            # No locks here: then nobody who sweeps gets one either.
            return handle, Path(name)
        if _same(handle, Path(name)):
            return handle, Path(name)
        os.close(handle)
    raise FileNotFoundError(f"new files vanish from {target.parent}")


def sweep(folder: Path, *names: str) -> int:
    """Remove the new files of writers that are gone, of any file or those named; count them.

    Never raises; what can't be looked at stays.
    """
    wanted = {name[:LONGEST] for name in names}
    found = []
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            match = _NAME.fullmatch(entry.name)
            if match and (not names or match[1] in wanted):
                found.append(Path(entry.path))
    return sum(map(_remove_if_left, found))


def _remove_if_left(path: Path) -> bool:
    flags = os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        if sys.platform == "win32":
            path.unlink()
            return True
        handle = os.open(path, flags)
    except OSError:
        return False
    try:
        _hold(handle, wait=False)
        if not _same(handle, path):
            return False
        path.unlink()
    except OSError:
        return False
    finally:
        os.close(handle)
    return True


def _hold(handle: int, *, wait: bool) -> None:
    """Lock an open file for this process; raises OSError if another holds it, or none can."""
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


def _same(handle: int, path: Path) -> bool:
    """Say whether a path still leads to the open file."""
    try:
        there, opened = path.lstat(), os.fstat(handle)
    except OSError:
        return False
    return (there.st_dev, there.st_ino) == (opened.st_dev, opened.st_ino)
