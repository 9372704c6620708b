"""The system libraries that Qt needs on Linux, looked for before Qt is imported.

Qt's own message names one library whatever is missing, then aborts the process.
This file imports nothing but the standard library, so `run.py` and the tests ask
it before anything is installed.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
}
"""Library -> Debian package, for drawing and printing without a display."""

WINDOW = {
    **OFFSCREEN,
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Library -> Debian package, for a window."""


def loads(library: str) -> bool:
    """Tell whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(
    needed: Mapping[str, str], found: Callable[[str], bool] = loads, platform: str = sys.platform
) -> tuple[str, ...]:
    """Return the Debian packages of the needed libraries that are not found; Linux only."""
    if not platform.startswith("linux"):
        return ()
    return tuple(package for library, package in needed.items() if not found(library))


def install_line(packages: Iterable[str], *, root: bool) -> str:
    """Return the one line that installs packages on Debian and Ubuntu."""
    sudo = "" if root else "sudo "
    return f"{sudo}apt-get update && {sudo}apt-get install -y {' '.join(packages)}"


def display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """Return why no window can open, or nothing when one can.

    Another choice of Qt's platform (offscreen, vnc, ...) is taken at its word.
    """
    if not platform.startswith("linux"):
        return ""
    if environment.get("QT_QPA_PLATFORM", "xcb").partition(":")[0] not in ("xcb", "wayland"):
        return ""
    if _wayland_answers(environment):
        return ""
    name = environment.get("DISPLAY", "")
    if not name:
        return "There is no display (DISPLAY and WAYLAND_DISPLAY are not set)"
    return "" if _x_answers(name) else f"The display {name} can't be opened"


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    return bool(name) and (Path(folder) / name).exists()


def _x_answers(name: str) -> bool:
    """Tell whether an X server takes a connection; without libxcb there is no telling: True."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused
