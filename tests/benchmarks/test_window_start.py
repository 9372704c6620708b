"""From process start to the first paint of the start page, against an empty window with numpy.

Both processes end with that paint: how long it takes to close a window, and to keep where
it stood, is another thing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import PySide6

from tests.benchmarks.measure import at_most, ratio, tell

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 1.4

EMPTY = """
import os
import numpy
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
app = QApplication([])
window = Window()
window.show()
app.exec()
"""

OURS = """
import os
from PySide6.QtCore import QEvent, QObject, QTimer
from desktop.shell.application import application, open_window
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
app = application()
window = open_window()
watch = Watch()
window.stack.currentWidget().installEventFilter(watch)
app.exec()
"""


def run(program: str, home: Path, *, compiled: bool = False) -> None:
    """Run a program to its first paint; `compiled` as it starts every time but the first."""
    places = {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    environment = os.environ | places | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    if compiled:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        check=True,
        capture_output=True,
        cwd=ROOT,
        timeout=600,
    )


def test_the_window_is_up_soon_after_an_empty_one(tmp_path: Path, full: bool) -> None:
    run(OURS, tmp_path)
    if not full:
        return
    ours, empty = (partial(run, one, tmp_path, compiled=True) for one in (OURS, EMPTY))
    found = ratio(ours, empty, rounds=9)
    tell(
        f"Window up, against an empty PySide6 {PySide6.__version__} window with numpy",
        f"ours {found.ours:.3f} s, empty {found.peer:.3f} s, ratio {found.ours_over_peer:.2f} "
        f"(limit {LIMIT})",
    )
    at_most("window up, over an empty one", found.best_over_best, LIMIT)
