"""Widgets are destroyed on the GUI thread alone, whoever makes garbage."""

from __future__ import annotations

import gc
import threading

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.session.garbage import Garbage


class Circle(QWidget):
    """A widget that only the search for garbage finds to be unreachable."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def test_a_busy_thread_destroys_no_widget(qapp: QApplication) -> None:
    gc.enable()
    garbage, died = Garbage(), []
    widget: QObject | None = Circle()
    widget.destroyed.connect(
        lambda: died.append(threading.current_thread().name), Qt.ConnectionType.DirectConnection
    )
    widget = None
    busy = threading.Thread(target=lambda: [[] for _ in range(200_000)], name="busy")
    busy.start()
    busy.join()
    assert died == []
    held = [[] for _ in range(gc.get_threshold()[0] + 100)]  # type: ignore[var-annotated]
    garbage.look()
    assert held and died == ["MainThread"]
    shiboken6.delete(garbage)
    assert gc.isenabled()


def test_a_search_that_was_off_stays_off(qapp: QApplication) -> None:
    gc.disable()
    shiboken6.delete(Garbage())
    assert not gc.isenabled()


def test_what_outlived_a_search_is_passed_over_until_another_program_is_looked_at(
    qapp: QApplication,
) -> None:
    """Of a large case a search through everything would be felt."""
    gc.enable()
    garbage, died = Garbage(), list[bool]()
    held = [[] for _ in range(20_000)]  # type: ignore[var-annotated]
    circle: QObject | None = Circle()
    circle.destroyed.connect(lambda: died.append(True))
    while not died and gc.get_freeze_count() < garbage._aside + len(held):
        held += [[] for _ in range(gc.get_threshold()[0] + 100)]
        garbage.look()
    gone_through = len(gc.get_objects())
    assert gone_through < len(held) / 2
    circle = None
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert died == [True]
    shiboken6.delete(garbage)
    assert gc.get_freeze_count() == 0
