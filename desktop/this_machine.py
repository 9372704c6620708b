"""The machine as `run.py` finds it: what it says, what it runs, and where Parley can't run.

Nothing but the standard library is there when this runs.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

NEWEST = (3, 14)
"""The newest Python that the locked requirements are built for."""

GLIBC = (2, 34)
"""The oldest C library of Linux that Qt's wheels run on."""

SYSTEMS = "Debian 12, Ubuntu 22.04, Red Hat 9 or newer"


class StopError(Exception):
    """Parley can't start; the text says why and what to do."""


def say(text: str) -> None:
    """Tell the person at the terminal, on standard error; nobody listening is no fault."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        print(text, file=sys.stderr, flush=True)


def refuse_newer_python() -> None:
    """Stop where the locked requirements have no wheels for this Python."""
    if sys.version_info[:2] > NEWEST:
        names = [f"python3.{minor}" for minor in range(NEWEST[1], 10, -1)]
        found = next(filter(shutil.which, names), "")
        use = f"Start it with {found}." if found else f"Install Python {NEWEST[0]}.{NEWEST[1]}."
        raise StopError(
            f"Parley's requirements are built for Python 3.11 to {NEWEST[0]}.{NEWEST[1]}; this is "
            f"{python_version()}. {use}"
        )


def refuse_other_systems() -> None:
    """Stop where Qt's wheels do not run, before anything is downloaded."""
    refuse_newer_python()
    if sys.platform != "linux":
        return
    version = c_library()
    if version is None:
        raise StopError(f"Parley runs on Linux with the GNU C library: {SYSTEMS}.")
    if version < GLIBC:
        raise StopError(
            f"This system is too old for Qt: its C library is {version[0]}.{version[1]}, and "
            f"{GLIBC[0]}.{GLIBC[1]} is needed. Use {SYSTEMS}."
        )


def c_library() -> tuple[int, int] | None:
    """Return the version of Linux's GNU C library; None where there is another one."""
    try:
        name, _, number = (os.confstr("CS_GNU_LIBC_VERSION") or "").partition(" ")
        major, minor = number.split(".")[:2]
        return (int(major), int(minor)) if name == "glibc" else None
    except (ValueError, OSError):
        return None


def clean_environment(root: Path) -> dict[str, str]:
    """Return the variables for a child that sees this project and its own environment only.

    Other programs' PYTHONPATH and PYTHONHOME would bring their packages along; an 8-bit
    language setting would make Qt refuse paths with other letters.
    """
    kept = {key: text for key, text in os.environ.items() if key not in _FOREIGN}
    kept |= {"PYTHONPATH": str(root), "PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1"}
    language = next((kept[k] for k in ("LC_ALL", "LC_CTYPE", "LANG") if kept.get(k)), "")
    if os.name == "posix" and "utf" not in language.lower():
        kept["LC_CTYPE"] = "C.UTF-8"
        kept.pop("LC_ALL", None)
    return kept


_FOREIGN = (
    *("PYTHONPATH", "PYTHONHOME", "PYTHONSAFEPATH", "PYTHONSTARTUP", "PYTHONPLATLIBDIR"),
    *("PYTHONINSPECT", "PYTHONEXECUTABLE"),
)


def quietly(command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
    """Run a command and keep its output for the case that it fails."""
    return subprocess.run(
        [str(word) for word in command],
        env=_for_tools(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        errors="replace",
        check=False,
    )


def told(command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
    """Run pip and tell each part that it takes up, so that nobody waits in the dark."""
    words = [str(word) for word in command]
    lines: list[str] = []
    with subprocess.Popen(
        words,
        env=_for_tools(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line)
            if line.startswith("Collecting "):
                say(f"  {line.split()[1]}")
            elif line.startswith("Installing collected"):
                say("  unpacking")
    return subprocess.CompletedProcess(words, process.returncode, "".join(lines))


def _for_tools() -> dict[str, str]:
    foreign = (*_FOREIGN, *_ELSEWHERE)
    kept = {key: text for key, text in os.environ.items() if key not in foreign}
    return {**kept, "PIP_USER": "0", "PYTHONUTF8": "1", "DEBIAN_FRONTEND": "noninteractive"}


_ELSEWHERE = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")
"""Settings that would let pip put what it brings into another place."""


def is_root() -> bool:
    """Tell whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def sudo() -> str:
    """Return what goes before a command that only root may run."""
    return "" if is_root() else "sudo "


def python_version() -> str:
    return f"{sys.version_info[0]}.{sys.version_info[1]}"
