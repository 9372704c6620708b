"""Writing a whole file so that a crash, a full disk or a refusal leaves the old one."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from mcda.disk.door import (
    FORBIDDEN,
    is_folder,
    is_there,
    open_regular,
    refuse_irregular,
    replaced_at,
    takes_writing,
)
from mcda.disk.leftover import begin
from mcda.errors import Place, Problem, RefusedError

_CHUNK: Final = 2**20
MOST_READ: Final = 400 * _CHUNK

_WINDOWS: Final = sys.platform == "win32"
_PAUSES: Final = (0.05, 0.1, 0.2, 0.3, 0.4)
"""Seconds between attempts; a virus scanner holds a new file for a moment."""

_DISK_FULL = {errno.ENOSPC, errno.EDQUOT}


def write_atomically(
    path: Path, content: bytes, *, private: bool = False, expected: str | None = None
) -> None:
    """Replace a file's content in one step, or leave it as it was.

    The bytes go to a new file in the same folder, are forced to the disk, and
    only then take the old name; the folder's entry is forced too. A `private` file
    is its owner's alone. With `expected` given, the `mark_of` the content that is
    to be replaced, anything else there is refused at the last moment: FILE-CHANGED,
    or FILE-GONE when nothing is there. Raises RefusedError with a FILE-... problem;
    nothing of the attempt is left behind.
    """
    try:
        target = replaced_at(path)
        with contextlib.suppress(FileNotFoundError):
            refuse_irregular(path, target.stat().st_mode)
            if not takes_writing(target):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        _replace(target, content, private, expected)
    except OSError as error:
        raise RefusedError([write_problem(error, path)]) from error


def refuse_overwriting(path: Path, *, force: bool = False, read: Iterable[Path] = ()) -> None:
    """Raise RefusedError if there is a file of this name already, unless `force` is given.

    What is `read` for the result is never written over by it, `force` or not.
    """
    if os.path.lexists(path) and any(os.path.realpath(path) == os.path.realpath(r) for r in read):
        raise RefusedError([Problem.of("FILE-READ-FROM", Place(file=str(path)))])
    if not force and os.path.lexists(path) and not is_folder(path):
        raise RefusedError([Problem.of("FILE-THERE", Place(file=str(path)))])


def write_text(path: Path, text: str) -> None:
    """Replace a file's content by a text as UTF-8, as `write_atomically` does."""
    write_atomically(path, text.encode("utf-8"))


def create(path: Path, content: bytes) -> bool:
    """Make a small file unless there is one already: of two that come at once, one makes it.

    Returns whether it was made. Raises RefusedError when it can't be written.
    """
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags, 0o666)
    except FileExistsError:
        return False
    except OSError as error:
        raise RefusedError([write_problem(error, path)]) from error
    try:
        _write_all(handle, content)
    except OSError as error:
        with contextlib.suppress(OSError):
            path.unlink()
        raise RefusedError([write_problem(error, path)]) from error
    finally:
        os.close(handle)
    return True


def mark_of(content: bytes) -> str:
    """Return what tells one content of a file from another: its SHA-256 in hex."""
    import hashlib

    return hashlib.sha256(content).hexdigest()


def mark_on_disk(path: Path) -> str:
    """Return the mark of what a file holds now, empty if there is no file.

    Raises RefusedError as `open_regular` does when it can't be read.
    """
    if not is_there(path):
        return ""
    import hashlib

    digest = hashlib.sha256()
    with open_regular(path) as stream:
        # Of a file larger than any that Parley writes the beginning tells enough.
        for _ in range(MOST_READ // _CHUNK):
            piece = stream.read(_CHUNK)
            if not piece:
                break
            digest.update(piece)
    return digest.hexdigest()


def keep_private(path: Path) -> None:
    """Let only its owner read a file or folder, as far as the system goes along."""
    with contextlib.suppress(OSError):
        path.chmod(0o700 if is_folder(path) else 0o600)


def _replace(target: Path, content: bytes, private: bool, expected: str | None) -> None:
    handle, temporary = begin(target)
    is_open = True
    try:
        _write_all(handle, content)
        os.fsync(handle)
        if not private:
            _keep_mode(target, temporary)
        _refuse_other(target, expected)
        if _WINDOWS:
            # An open file can't be renamed there; elsewhere it stays held until it is in place.
            os.close(handle)
            is_open = False
        _put_in_place(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    finally:
        if is_open:
            os.close(handle)
    _sync_folder(target.parent)


def _put_in_place(temporary: Path, target: Path) -> None:
    """Let a new file take the old one's name; Windows refuses while any program has it open."""
    for pause in (*_PAUSES, None):
        try:
            temporary.replace(target)
            return
        except PermissionError as error:
            # The folder took the new file, so unless it is read-only the old one is in use.
            if not _WINDOWS or not target.is_file() or not os.access(target, os.W_OK):
                raise
            if pause is None:
                problem = Problem.of("FILE-IN-USE", Place(file=target.name))
                raise RefusedError([problem]) from error
            time.sleep(pause)


def _refuse_other(target: Path, expected: str | None) -> None:
    """Raise RefusedError unless a file holds what is expected (None: anything)."""
    if expected is None:
        return
    found = mark_on_disk(target)
    if found != expected:
        place = Place(file=target.name)
        if found:
            raise RefusedError([Problem.of("FILE-CHANGED", place)])
        raise RefusedError([Problem.of("FILE-GONE", place, folder=target.parent)])


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


def not_written(write: Callable[[], object], folder: Path) -> tuple[Problem, ...]:
    """Do what writes into a folder; return the problems that kept it from being written."""
    try:
        write()
    except RefusedError as refused:
        return refused.problems
    except OSError as error:
        return (write_problem(error, folder),)
    return ()


def write_problem(error: OSError, path: Path) -> Problem:
    """Return the problem that says why a file could not be written."""
    place = Place(file=path.name)
    if error.errno in _DISK_FULL:
        return Problem.of("FILE-DISK-FULL", place, folder=path.parent)
    if error.errno in FORBIDDEN or error.errno == errno.EROFS:
        return Problem.of("FILE-READ-ONLY", place, folder=path.parent)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Problem.of("FILE-NO-FOLDER", place, folder=path.parent)
    if error.errno == errno.ENAMETOOLONG:
        return Problem.of("FILE-NAME-TOO-LONG", place, length=len(path.name))
    return Problem.of("FILE-NOT-WRITTEN", place, reason=error.strerror or type(error).__name__)
