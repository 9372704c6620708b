"""The environment that `run.py` makes beside itself: what it needs, and why it can't be made.

Nothing but the standard library is there when this runs. It says on standard error what
it does and what is missing, each time with what to do.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from desktop.pip_words import ending, reason
from desktop.this_machine import (
    StopError,
    python_version,
    quietly,
    refuse_other_systems,
    say,
    sudo,
    told,
)

STAMP = "parley-installed.txt"
"""In the environment: where it was made, and the lock files that are installed in it."""

PLACE = "PARLEY_ENVIRONMENT"
"""Names another folder for the environment, for a project folder that can't hold one."""

_ELSEWHERE = f"name another folder for what Parley installs in the environment variable {PLACE}"
_UPDATED = "The program was updated and names newer parts"

ROOM = 1_200_000_000
"""Bytes that a first start needs: what is downloaded, and what is unpacked from it."""


@dataclass(frozen=True)
class Environment:
    """The environment of one project folder. `root` holds the lock files and the wheelhouse."""

    root: Path

    @property
    def folder(self) -> Path:
        """Return where it lies: beside run.py, or where the person says."""
        named = os.environ.get(PLACE, "").strip()
        return Path(named).expanduser().absolute() if named else self.root / ".venv"

    @property
    def wheelhouse(self) -> Path:
        return self.root / "wheelhouse"

    @property
    def runtime_lock(self) -> Path:
        return self.root / "requirements.lock"

    @property
    def test_lock(self) -> Path:
        return self.root / "requirements-test.lock"

    @property
    def python(self) -> Path:
        """Return the environment's Python."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def prepare(self, lock: Path) -> None:
        """Make the environment and install a lock file in it, unless that is done already."""
        try:
            self._prepare(lock)
        except OSError as error:
            if not self._starts_all_the_same(lock, error):
                raise StopError(
                    f"What Parley needs can't be kept in {self.folder} "
                    f"({error.strerror or error}). {self._elsewhere()}"
                ) from None

    def _prepare(self, lock: Path) -> None:
        if _mark(lock) in self.installed():
            return
        refuse_other_systems()
        self._refuse_full_folder()
        with self._alone():
            state = self.installed()
            if _mark(lock) in state:
                return
            if not state and not self.usable():
                self._refuse_where_nothing_runs()
                self._refuse_without_room()
                self._make()
            # Once a lock has been installed here, the program can run on what it brought.
            if state and not self._obtainable(lock):
                return
            say(f"Installing the requirements of Parley from {self.source()} (once, some minutes)")
            self._install(lock)
            # The test lock holds the runtime lock, so both are in place after it.
            marks = [_mark(self.runtime_lock), *([_mark(lock)] if lock == self.test_lock else [])]
            self._write_stamp(marks)

    def installed(self) -> list[str]:
        """Return the marks of what is installed; none if the environment was made elsewhere."""
        place, *marks = self._stamp() or [""]
        return marks if place == str(self.folder) and self.python.exists() else []

    def usable(self) -> bool:
        """Tell whether it is a whole environment of this place in which nothing is installed."""
        config = self.folder / "pyvenv.cfg"
        if self._stamp() not in ([], [str(self.folder)]):
            return False
        if not config.is_file() or not self.python.exists():
            return False
        lines = os.fsdecode(config.read_bytes()).splitlines()
        made = [line for line in lines if "-m venv" in line]
        here = all(line.rstrip().endswith(str(self.folder)) for line in made)
        return here and any(self.folder.glob("[Ll]ib/**/site-packages/pip"))

    def _stamp(self) -> list[str]:
        stamp = self.folder / STAMP
        return os.fsdecode(stamp.read_bytes()).splitlines() if stamp.is_file() else []

    def _write_stamp(self, marks: Sequence[str]) -> None:
        stamp = os.fsencode("\n".join([str(self.folder), *marks]) + "\n")
        (self.folder / STAMP).write_bytes(stamp)

    def source(self) -> str:
        """Return where the requirements come from, in words."""
        return "the wheelhouse folder" if self.wheelhouse.is_dir() else "the package index"

    def fill_wheelhouse(self, lock: Path) -> None:
        """Download what a lock file names into `wheelhouse`, for machines without a network."""
        wheels = ("--only-binary", ":all:", "-d", self.wheelhouse)
        done = self._pip("download", *wheels, "-r", lock, progress=True)
        if done.returncode:
            why = reason(done.stdout, "the package index")
            raise StopError(f"{why} The wheelhouse could not be filled.")
        check = self._pip("install", "--dry-run", *self._offline(), "-r", lock)
        if check.returncode:
            raise StopError(f"{reason(check.stdout, self.source())} The wheelhouse is not whole.")
        count = sum(1 for _ in self.wheelhouse.glob("*.whl"))
        machine = f"{platform.platform()}, Python {python_version()}"
        say(f"{self.wheelhouse} holds {count} wheels for {machine}")

    def _make(self) -> None:
        """Make it anew; one that was moved here, or is half made, is cleared away."""
        if importlib.util.find_spec("ensurepip") is None:
            raise StopError(
                "This Python can't make environments: its part `ensurepip` is missing. "
                "Debian and Ubuntu have it in a package of its own:\n"
                f"    {sudo()}apt-get update && "
                f"{sudo()}apt-get install -y python{python_version()}-venv"
            )
        if os.pathsep in str(self.folder):
            raise StopError(
                f"Python can't work in a folder with {os.pathsep!r} in its name: {self.folder}"
            )
        if self._stamp() or (self.folder.exists() and any(self.folder.iterdir())):
            say("The environment belongs to another place or is not whole: making it anew")
            shutil.rmtree(self.folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        # From now on the folder is known as Parley's own, and may be cleared away.
        self._write_stamp([])
        # Not sys.executable: that may be the very environment that was just cleared away.
        python = getattr(sys, "_base_executable", "") or sys.executable
        made = quietly([python, "-m", "venv", self.folder])
        if made.returncode:
            raise StopError(
                f"{ending(made.stdout)}\n"
                f"The environment {self.folder} could not be made (see above)."
            )
        try:
            ran = quietly([self.python, "-c", "import ctypes"]).returncode == 0
        except OSError:
            ran = False
        if not ran:
            raise self._nothing_runs()

    def _install(self, lock: Path) -> None:
        done = self._pip("install", *self._offline(), "-r", lock, progress=True)
        if not done.returncode:
            return
        if "No space left" in done.stdout or self._free() < ROOM // 20:
            raise StopError(
                f"The disk that holds {self.folder} is full. Parley needs about "
                f"{_gigabytes(ROOM)} there. Free some space, or {_ELSEWHERE}."
            )
        raise self._not_installed(lock, done.stdout)

    def _obtainable(self, lock: Path) -> bool:
        """Tell whether an update can be had; if not, the old environment is kept as it is."""
        tried = self._pip("install", "--dry-run", *self._offline(), "-r", lock)
        if tried.returncode == 0:
            return True
        if lock == self.test_lock:
            raise self._not_installed(lock, tried.stdout)
        say(
            f"{_UPDATED}, which can't be had now from "
            f"{self.source()}; it starts with those that are installed. With a network, or with "
            "a wheelhouse made anew (`python run.py wheelhouse`), the next start installs them."
        )
        return False

    def _starts_all_the_same(self, lock: Path, error: OSError) -> bool:
        """Tell whether an older environment is there, for one who may not write into it."""
        if lock == self.test_lock or not isinstance(error, PermissionError):
            return False
        try:
            older = bool(self.installed())
        except OSError:
            return False
        if older:
            say(
                f"{_UPDATED}, which can't be kept in {self.folder} ({error.strerror}); it starts "
                "with those that are installed. Let somebody who may write there start it once."
            )
        return older

    def _not_installed(self, lock: Path, output: str) -> StopError:
        command = "python run.py wheelhouse" + (" test" if lock == self.test_lock else "")
        return StopError(
            f"{reason(output, self.source())} On a machine without a network, lay a folder "
            f"`wheelhouse` beside run.py, made anew by `{command}` on a machine with the same "
            "system and Python that has one."
        )

    def _offline(self) -> list[str | Path]:
        here = self.wheelhouse.is_dir()
        return ["--no-index", "--find-links", self.wheelhouse] if here else []

    def _pip(self, *words: str | Path, progress: bool = False) -> subprocess.CompletedProcess[str]:
        options = ["--no-input", "--disable-pip-version-check", "--retries", "1"]
        command = [self.python, "-m", "pip", words[0], *options, *words[1:]]
        return told(command) if progress else quietly(command)

    def _refuse_without_room(self) -> None:
        free = self._free()
        if free < ROOM:
            raise StopError(
                f"The first start needs about {_gigabytes(ROOM)} on the disk that holds "
                f"{self.folder}; {_gigabytes(free)} are free. Free some space, or {_ELSEWHERE}."
            )

    def _refuse_where_nothing_runs(self) -> None:
        flags = os.statvfs(self._there()).f_flag if sys.platform == "linux" else 0
        if flags & getattr(os, "ST_NOEXEC", 0):
            raise self._nothing_runs()

    def _nothing_runs(self) -> StopError:
        return StopError(
            f"Programs may not be started from {self.folder} (it may be mounted `noexec`): "
            f"{_ELSEWHERE}."
        )

    def _refuse_full_folder(self) -> None:
        """Stop where the person names a folder with something else in it, which is left alone."""
        if self.folder == self.root / ".venv" or not self.folder.exists() or self._stamp():
            return
        if not self.folder.is_dir() or any(self.folder.iterdir()):
            raise StopError(
                f"The environment variable {PLACE} names {self.folder}, which holds something "
                "else. Name a folder that is new or empty."
            )

    def _free(self) -> int:
        return shutil.disk_usage(self._there()).free

    def _there(self) -> Path:
        """Return the folder, or the nearest above it that is there."""
        folder = self.folder
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        return folder

    def _elsewhere(self) -> str:
        return (
            "Let somebody who may write there start Parley once, copy Parley's folder to one of "
            f"your own, or {_ELSEWHERE}."
        )

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Wait until no other start of Parley is installing here."""
        path = self.folder.with_name(f"{self.folder.name}.lock")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as stream:
            if not _lock(stream, wait=False):
                say("Another start of Parley is installing here: waiting until it is done")
                _lock(stream, wait=True)
            yield


def _mark(lock: Path) -> str:
    """Return what the stamp says of an installed lock file: its name and what is in it."""
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:.1f} GB"


def _lock(stream: IO[Any], *, wait: bool) -> bool:
    """Hold a file for this process alone until it is closed; say if it is held."""
    try:
        _holder()(stream.fileno(), wait)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        # A file server without locks: better to go on than never to start.
        return True
    return True


def _holder() -> Callable[[int, bool], None]:
    if sys.platform == "win32":
        import msvcrt

        return lambda number, wait: msvcrt.locking(
            number, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1
        )
    import fcntl

    return lambda number, wait: fcntl.flock(
        number, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB
    )
