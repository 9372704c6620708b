"""The one door through which files are read: ordinary files only, and never more than asked for.

A pipe would hold the program up for ever, a device never ends, and the size that
a directory gives is a claim: so what is there is looked at before and after it is
opened, and limits count the bytes that come. A link is followed to an ordinary
file; a small file that Parley puts beside others' files (a lock, a safety copy)
is read with `follow=False`, for nobody but a stranger makes a link there.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from mcda.errors import Place, Problem, RefusedError
from mcda.words.said import N_, _, ngettext, say

FORBIDDEN: Final = {errno.EACCES, errno.EPERM}
_FLAGS: Final = sum(
    getattr(os, name, 0) for name in ("O_RDONLY", "O_BINARY", "O_CLOEXEC", "O_NONBLOCK", "O_NOCTTY")
)
_KINDS: Final = (
    (stat.S_ISLNK, N_("a link")),
    (stat.S_ISFIFO, N_("a named pipe")),
    (stat.S_ISSOCK, N_("a socket")),
    (stat.S_ISCHR, N_("a device")),
    (stat.S_ISBLK, N_("a device")),
)


@contextmanager
def open_regular(path: Path, *, follow: bool = True) -> Iterator[BinaryIO]:
    """Open an ordinary file for reading bytes; it is closed at the end.

    Raises RefusedError: FILE-NOT-A-FILE or FILE-IS-FOLDER for anything else, and the
    problem of `read_problem` for whatever the system says, while reading too.
    """
    try:
        refuse_irregular(path, path.stat(follow_symlinks=follow).st_mode)
        handle = os.open(path, _FLAGS | (0 if follow else getattr(os, "O_NOFOLLOW", 0)))
        with os.fdopen(handle, "rb") as stream:
            # Another may have taken its place since.
            refuse_irregular(path, os.fstat(handle).st_mode)
            yield stream
    except OSError as error:
        raise RefusedError([read_problem(error, path)]) from error


def takes_writing(path: Path) -> bool:
    """Say whether a file may be written over.

    A folder lets its files be replaced whatever these say themselves: one that its owner
    made read-only is left alone all the same, by an administrator too.
    """
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return bool(mode & 0o222) and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def read_regular(path: Path, most: int, *, follow: bool = True) -> bytes:
    """Return what an ordinary file holds; FILE-TOO-LARGE beyond `most` bytes, else as above."""
    with open_regular(path, follow=follow) as stream:
        size = os.fstat(stream.fileno()).st_size
        content = stream.read(min(size, most) + 1) or b""
        if size < len(content) <= most:
            content += stream.read(most + 1 - len(content)) or b""
    if len(content) > most:
        raise RefusedError([too_large(path, most)])
    return content


def too_large(path: Path, most: int) -> Problem:
    """Return the problem of a file of more than `most` bytes."""
    small = most < 10**6
    limit = ngettext("{n} byte", "{n} bytes", most) if small else _("{n} MB", n=most // 10**6)
    return Problem.of("FILE-TOO-LARGE", _place(path), limit=limit)


def _place(path: Path) -> Place:
    # A folder that is said as "." or "/" has no name of its own.
    return Place(file=path.name or str(path))


def is_there(path: Path) -> bool:
    """Say whether a file or folder can be seen; one in a closed folder can't. Never raises."""
    try:
        return path.exists()
    except OSError:
        return False


def is_larger(path: Path, most: int) -> bool:
    """Say whether there is a file with more bytes than this at a path."""
    try:
        return path.stat().st_size > most
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Say whether a folder can be seen at this place. Never raises."""
    try:
        return path.is_dir()
    except OSError:
        return False


def drive_of(path: Path) -> int | None:
    """Return a number that no other drive here has now, None where nothing can be seen."""
    try:
        return path.stat().st_dev
    except OSError:
        return None


def replaced_at(path: Path) -> Path:
    """Return which file is replaced by writing to a path: the one that a link leads to."""
    return path.resolve() if path.is_symlink() else path


def refuse_irregular(path: Path, mode: int) -> None:
    """Raise RefusedError unless a file's mode is that of an ordinary file."""
    if stat.S_ISREG(mode):
        return
    place = _place(path)
    if stat.S_ISDIR(mode):
        raise RefusedError([Problem.of("FILE-IS-FOLDER", place)])
    what = next(
        (words for is_kind, words in _KINDS if is_kind(mode)), N_("something of the system")
    )
    raise RefusedError([Problem.of("FILE-NOT-A-FILE", place, what=say(what))])


def read_problem(error: OSError, path: Path) -> Problem:
    """Return the problem that says why a file could not be read."""
    place = _place(path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Problem.of("FILE-MISSING", place, folder=path.parent)
    if isinstance(error, IsADirectoryError):
        return Problem.of("FILE-IS-FOLDER", place)
    if error.errno in FORBIDDEN:
        return Problem.of("FILE-NO-PERMISSION", place)
    return Problem.of("FILE-NOT-READ", place, reason=error.strerror or type(error).__name__)
