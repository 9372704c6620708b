"""One of several people at one case: the real window, here or in a process of its own.

    python -m tests.journeys.party FOLDER

opens a window whose safety copies go to the folder, does what each line says that comes in
(JSON: what to do, and with what), and answers with a line of how things then stand.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from desktop import save_dialog
from desktop.shell.comparison import ComparisonWindow
from desktop.shell.history.window import HistoryWindow
from desktop.shell.main_window import MainWindow
from mcda.model import edits
from tests.opened import opened

Party = Callable[..., dict[str, Any]]
"""Does what is said first with the words after it; returns how things then stand."""


def obey(window: MainWindow, what: str, *words: str) -> dict[str, Any]:
    """Do one thing at a window as a person does it; return how things then stand."""
    session, done = window.session, True
    if what == "open":
        done = opened(window, Path(words[0]))
    elif what == "change":
        session.apply("Change", edits.set_case, **{words[0]: words[1]})
    elif what == "snapshot":
        window.menus.snapshots.trigger()
        (history,) = window.findChildren(HistoryWindow)
        history.snapshots.agreed.setChecked("agreed" in words)
        history.snapshots.take.click()
        history.close()
    elif what == "save":
        done = window.files.save()
    elif what == "answer":
        next(one for one in window.bar.buttons if one.text() == words[0]).click()
    # What was changed on the disk is seen a moment later, or at once by looking.
    window.files.shared.look()
    shown = [made for made in window.findChildren(ComparisonWindow) if made.isVisible()]
    for made in shown:
        made.close()
    return {
        "done": done,
        "title": session.case.title,
        "question": session.case.question,
        "unsaved": session.dirty,
        "file": session.path.name if session.path else "",
        "asked": [] if window.bar.isHidden() else [one.text() for one in window.bar.buttons],
        "compared": len(shown),
        "kept": [one.name for one in session.case.snapshots],
        "logged": [one.what for one in session.case.changes],
    }


class Elsewhere:
    """A window in a process of its own."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.journeys.party", str(folder)]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, text=True, cwd=Path(__file__).parents[2]
        )

    def __call__(self, *words: str) -> dict[str, Any]:
        """Do one thing there."""
        said, heard = self.process.stdin, self.process.stdout
        assert said is not None and heard is not None
        print(json.dumps(words), file=said, flush=True)
        found: dict[str, Any] = json.loads(heard.readline())
        return found

    def end(self) -> int:
        """End it as a person does who closes the window without saving; return its exit code."""
        self.process.communicate()
        return self.process.returncode


def _serve(folder: Path, lines: IO[str], out: IO[str]) -> None:
    from PySide6.QtCore import QSettings

    from desktop.shell.application import application, end

    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    application()
    save_dialog.chosen = lambda dialog: Path(dialog.selectedFiles()[0])
    window = MainWindow(recovery_folder=folder / "recovery")
    window.show()
    heard = False
    try:
        for line in lines:
            print(json.dumps(obey(window, *json.loads(line))), file=out, flush=True)
        heard = True
    finally:
        if not heard:
            # Whoever waits for the answer hears at once that there is none.
            traceback.print_exc()
            os._exit(1)
    window.forget_changes()
    window.close()
    end()


if __name__ == "__main__":
    _serve(Path(sys.argv[1]), sys.stdin, sys.stdout)
