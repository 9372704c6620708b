"""Steps of the walk through a large case with what stands beside it: windows, and other people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import write_case
from mcda.casefile.recovery import copy_path, keep
from mcda.model import edits
from mcda.model.case import COMMON, Score
from tests.turn_watch import Act

Steps = Iterator[tuple[str, Act]]


def windows(window: MainWindow) -> Steps:
    """Open every window that stands beside the case, and put it away."""
    menus = window.menus
    for name, action in (
        ("words", menus.words),
        ("keys", menus.keys),
        ("settings", menus.settings),
        ("verify", menus.verify),
        ("about", menus.about),
        ("method", menus.method),
    ):
        yield f"beside: {name}", action.trigger
        yield f"beside: {name} put away", lambda: _put_away(window)


def others_at_the_file(window: MainWindow, folder: Path) -> Steps:
    """Let others change the case's file, and take up work that a crash left."""
    session, files = window.session, window.files
    path = session.path
    assert path is not None
    theirs = edits.set_score(
        session.case, COMMON, session.case.packages[0].id, _leaf(window), Score.of(9.0)
    )
    write_case(theirs, path)
    yield "others: changed the file", lambda: None
    yield "others: shown what differs", files.versions.show_theirs
    yield "others: put away", lambda: _put_away(window)
    yield "others: taken in", files.versions.take_theirs
    other = folder / "theirs.parley"
    write_case(theirs, other)

    def compared() -> None:
        files.versions.show_file(other)

    yield "others: compared with a file", compared
    yield "others: put the file away", lambda: _put_away(window)
    yield "others: saved", window.menus.save.trigger
    copies = window.recovery.folder
    case = session.case
    keep(case, copies, other)
    yield "crash: work that is left", lambda: files.versions.recover(copy_path(case, copies, other))
    yield "crash: saved", window.menus.save.trigger
    yield "crash: the case again", lambda: window.open_file(path)


def _leaf(window: MainWindow) -> str:
    return [one.id for one in window.session.case.criteria if one.parent][-1]


def _put_away(window: MainWindow) -> None:
    for one in QApplication.topLevelWidgets():
        if one.isVisible() and one is not window:
            one.close()
