"""Writing a whole file so that a crash, a full disk or a refusal leaves the old one."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from mcda.errors import Place, Problem, RefusedError
from mcda.io.door import refuse_irregular

_DISK_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM}


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file's content in one step, or leave it as it was.

    The bytes go to a new file in the same folder, are forced to the disk, and
    only then take the old name; the folder's entry is forced too. Raises
    RefusedError with a FILE-... problem; nothing of the attempt is left behind.
    """
    try:
        target = path.resolve() if path.is_symlink() else path
        with contextlib.suppress(FileNotFoundError):
            refuse_irregular(path, target.stat().st_mode)
        _replace(target, content)
    except OSError as error:
        raise RefusedError([write_problem(error, path)]) from error


def write_text(path: Path, text: str) -> None:
    """Replace a file's content by a text as UTF-8, as `write_atomically` does."""
    write_atomically(path, text.encode("utf-8"))


def _replace(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(
        dir=target.parent, prefix=f".{target.name[:60]}.", suffix=".new"
    )
    temporary = Path(name)
    try:
        try:
            _write_all(handle, content)
            os.fsync(handle)
        finally:
            os.close(handle)
        _keep_mode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _write_all(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _keep_mode(target: Path, temporary: Path) -> None:
    """Give the new file the old one's permissions, or the usual ones of a new file."""
    try:
        mode = target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    with contextlib.suppress(OSError):
        temporary.chmod(mode)


def _sync_folder(folder: Path) -> None:
    """Force the folder's entry to the disk; some file systems and Windows have no such thing."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_problem(error: OSError, path: Path) -> Problem:
    """Return the problem that says why a file could not be written."""
    place = Place(file=path.name)
    if error.errno in _DISK_FULL:
        return Problem.of("FILE-DISK-FULL", place, folder=path.parent)
    if error.errno in _FORBIDDEN or error.errno == errno.EROFS:
        return Problem.of("FILE-READ-ONLY", place, folder=path.parent)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Problem.of("FILE-NO-FOLDER", place, folder=path.parent)
    if error.errno == errno.ENAMETOOLONG:
        return Problem.of("FILE-NAME-TOO-LONG", place, length=len(path.name))
    return Problem.of("FILE-NOT-WRITTEN", place, reason=error.strerror or type(error).__name__)
