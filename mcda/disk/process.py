"""Which process wrote something, told so well that a number in use again fools nobody.

Process numbers are given out anew after a restart and, in time, without one. So the
process' start and the machine's boot stand beside the number where the system tells
them; what a system does not tell is left empty and decides nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from mcda.disk.door import read_regular
from mcda.errors import RefusedError

LARGEST_PID: Final = 2**32 - 1
_LONGEST: Final = 10_000
_ENDED: Final = "ZX"
"""States of a process that has ended and was not reaped yet."""


@dataclass(frozen=True, slots=True)
class Process:
    """A process: machine and number, its start, and machine, boot and number space ("a/b/c")."""

    host: str
    pid: int
    started: str = ""
    boot: str = ""


@cache
def _boot() -> str:
    """Return marks of the machine, its present boot, and the space its numbers belong to."""
    if sys.platform == "darwin":
        return f"/{_told('sysctl', '-n', 'kern.bootsessionuuid')}/"
    machine = _text("/etc/machine-id")
    machine = hashlib.sha256(machine.encode()).hexdigest()[:12] if machine else ""
    space = ""
    with contextlib.suppress(OSError):
        space = str(Path("/proc/self/ns/pid").readlink())
    return f"{machine}/{_text('/proc/sys/kernel/random/boot_id')}/{space}"


def host_name() -> str:
    """Return this machine's name; never empty, for an empty one says that nothing is known."""
    return platform.node() or "this machine"  # no words: stored as a name


def this_process() -> Process:
    """Return the process that asks."""
    pid = os.getpid()
    return Process(host_name(), pid, start_of(pid), _boot())


def alive(one: Process) -> bool | None:
    """Say whether a process still runs; None where this machine can't tell."""
    if one.host != host_name():
        return None
    then, now = one.boot.split("/"), _boot().split("/")
    if len(then) == len(now) == 3:
        differ = [bool(a and b and a != b) for a, b in zip(then, now, strict=True)]
        if differ[1] and not differ[0]:
            return False
        if differ[0] or differ[2]:
            return None
    if not running(one.pid):
        return False
    started = start_of(one.pid)
    return not (started and one.started and started != one.started)


def running(pid: int) -> bool:
    """Say whether a process of this machine is alive; one that only waits to be reaped is not."""
    if not 0 < pid <= LARGEST_PID:
        return False
    if sys.platform == "win32":
        return _windows_process(pid)[0]
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return _linux_stat(pid)[:1] not in tuple(_ENDED)


def start_of(pid: int) -> str:
    """Return when a process began, as its system counts; empty where it does not tell."""
    if sys.platform == "win32":
        return _windows_process(pid)[1]
    if sys.platform == "darwin":
        return _told("ps", "-o", "lstart=", "-p", str(pid))
    # Field 22 of the line: the 20th after the name, which may itself hold blanks and brackets.
    return (_linux_stat(pid).split()[19:20] or [""])[0]


def _linux_stat(pid: int) -> str:
    """Return what follows the name in a process' line, its state first."""
    return _text(f"/proc/{pid}/stat").rpartition(")")[2].strip()


def _text(path: str) -> str:
    try:
        return read_regular(Path(path), _LONGEST).decode(errors="replace").strip()
    except RefusedError:
        return ""


def _told(*command: str) -> str:
    """Return what a small program of the system says, empty if it can't be asked."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=2, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return " ".join(done.stdout.split())


def _windows_process(pid: int) -> tuple[bool, str]:
    """Return whether a process runs and when it began; one that may not be asked does run."""
    if sys.platform != "win32":
        return False, ""
    import ctypes
    from ctypes import wintypes

    query_limited_information, access_denied, still_active = 0x1000, 5, 259
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.OpenProcess.restype = wintypes.HANDLE
    kernel.OpenProcess.argtypes = (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)
    handle = kernel.OpenProcess(query_limited_information, False, pid)
    if not handle:
        return ctypes.get_last_error() == access_denied, ""
    handle = wintypes.HANDLE(handle)
    try:
        code = wintypes.DWORD()
        if kernel.GetExitCodeProcess(handle, ctypes.byref(code)) and code.value != still_active:
            return False, ""
        times = [wintypes.FILETIME() for _ in range(4)]
        if not kernel.GetProcessTimes(handle, *map(ctypes.byref, times)):
            return True, ""
        return True, str(times[0].dwHighDateTime << 32 | times[0].dwLowDateTime)
    finally:
        kernel.CloseHandle(handle)
