"""However the program ends, and whatever it is at, it ends in peace: a process of its own each."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mcda.places import resource

AT_WORK = """
import sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import QMimeData, QTimer
from desktop.kit import clipboard
from desktop.session.garbage import Garbage
from desktop.session.jobs import Job
from desktop.shell.application import application, open_window, run
from desktop.shell.faults import install
from desktop.shell.main_window import MainWindow
from tests.desktop.conftest import small_case
import desktop.shell.application

sample, folder = Path(sys.argv[1]), Path(sys.argv[2])
faults = install(folder / "faults.log")

def endless(handle):
    while sum(range(50_000)):
        handle.progress(0.5, "on and on")

def at_work():
    window = MainWindow(recovery_folder=folder)
    Garbage(window)
    window.show()
    window.session.new(small_case())
    window.session.apply("Rename", lambda case: replace(case, title="x"))
    for page in ("report", "firmness"):
        window.work_on(page)
    window.recovery.keep_soon()
    window.files.reading.ask(sample, lambda *_read: None)
    # Some are dropped with their work under way, as a page does when another is shown.
    for number in range(6):
        job = Job(endless, window).start()
        if number % 2:
            job.deleteLater()
    copied = QMimeData()
    copied.setText("x")
    copied.setHtml("<b>x</b>")
    clipboard.put(copied)
    window.forget_changes()
    return window
"""

ENDS = {
    "told to quit, which closes the window": """
def opened(path, faults):
    window = at_work()
    QTimer.singleShot(0, application().quit)
    return window
desktop.shell.application.open_window = opened
sys.exit(run([], faults))
""",
    "never in its loop": """
application()
window = at_work()
""",
}

OF_NO_DISPLAY = "This plugin does not support propagateSizeHints()"


@pytest.mark.parametrize("end", ENDS)
def test_it_ends_in_peace_with_work_of_every_kind_under_way(end: str, tmp_path: Path) -> None:
    sample = resource("samples", "us-russia-compatibility.parley")
    ended = subprocess.run(
        [sys.executable, "-c", AT_WORK + ENDS[end], str(sample), str(tmp_path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=resource().parent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    told = [line for line in ended.stderr.splitlines() if line != OF_NO_DISPLAY]
    assert (ended.returncode, told) == (0, [])
