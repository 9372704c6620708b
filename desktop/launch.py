"""The door of the program: a window, or the command line without one.

`parley` alone or with a file opens the window; a command goes to `mcda.cli`,
which is handed the one thing that it can't do itself, painting pages and charts with Qt.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mcda.cli import main as cli
from mcda.cli.commands import opens_window

if TYPE_CHECKING:
    from mcda.report.blocks import Report


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or open the window; return the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if opens_window(words):
        return open_window(words)
    # What a command makes lives to its end: looking for garbage at every turn finds none.
    before = gc.get_threshold()
    gc.set_threshold(50_000)
    try:
        return cli.main(words, paint=paint)
    finally:
        gc.set_threshold(*before)


def open_window(words: Sequence[str]) -> int:
    """Open the window; what goes wrong from here on is written down and said."""
    # Loading and making it leaves no garbage; once it is up it looks for garbage itself.
    gc.disable()
    from desktop.shell.faults import install, log_file

    faults = install(log_file())
    from desktop.shell.application import run

    return run(words, faults)


def paint(report: Report, kind: str) -> bytes:
    """Return a report as a file of a kind, painted where there may be no display at all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.kit.printing import rendered
    from desktop.shell.application import headless

    with headless():
        return rendered(report, kind)


if __name__ == "__main__":
    sys.exit(main())
