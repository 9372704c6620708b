"""Earlier saves of a case file: offered in the File menu, and where the file can't be opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.session.moments import moment_words
from desktop.words import _

if TYPE_CHECKING:
    from desktop.shell.main_window import MainWindow


def fill(window: MainWindow) -> None:
    """List the saves of the open case's file, the last one first."""
    menu, path = window.menus.earlier, window.session.source
    menu.clear()
    for one in window.files.backups.of(path) if path is not None else ():
        action = menu.addAction(moment_words(one.saved, exact=True))
        action.triggered.connect(partial(_open, window, one.copy))
    menu.setEnabled(bool(menu.actions()))


def offer(window: MainWindow, path: Path) -> None:
    """Say that there is a copy of the last save of a file that could not be opened."""
    held = window.files.backups.of(path)
    if held:
        words = _(
            "{name} can't be opened; Parley kept a copy of it as saved at {time}.",
            name=path.name,
            time=moment_words(held[0].saved),
        )
        window.notice.say(
            words, (_("Open the copy"), partial(_open, window, held[0].copy)), stay=True
        )


def _open(window: MainWindow, copy: Path, _checked: bool = False) -> None:
    window.files.backups.open(copy)
