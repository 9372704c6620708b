"""Carrying out through the window: drag a step, try a chance and a drift, keep, print, undo."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.pages.carrying.page import CarryingPage
from desktop.shell.main_window import MainWindow
from mcda.places import resource


def test_an_order_is_dragged_chances_kept_and_all_undone(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    session.open(resource("samples", "european-russian-quid-pro-quo.parley"))
    opened = session.case
    page = window.show_page("carrying")
    assert isinstance(page, CarryingPage)
    page.packages.setCurrentIndex(page.packages.findText("Staged exchange"))
    page.packages.activated.emit(page.packages.currentIndex())
    assert "No owner is ever exposed" in page.sentence()
    best = page.sentence()

    steps = page.order.steps
    places = [steps.visualItemRect(steps.item(i)).center() for i in range(steps.count())]
    names = [steps.item(i).text().split("·")[0][1:].strip() for i in range(steps.count())]
    recognition = next(i for i, name in enumerate(names) if "Recognition" in name)
    qtbot.mousePress(steps.viewport(), Qt.MouseButton.LeftButton, pos=places[recognition])
    for row in range(recognition - 1, -1, -1):
        qtbot.mouseMove(steps.viewport(), places[row] + QPoint(0, 1))
    qtbot.mouseRelease(steps.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    assert page.trial is not None and page.trial.columns
    assert "Recognition" in steps.item(0).text()
    assert page.sentence() != best
    assert "tempted" in steps.item(0).text() or "gain" in page.sentence()
    qtbot.mouseClick(page.order.best, Qt.MouseButton.LeftButton)
    assert page.sentence() == best and session.case is opened

    page.sections.choose("delivery")
    page.delivery.sliders["carrier", 2].setValue(4)
    assert session.case is opened
    qtbot.mouseClick(page.delivery.keep, Qt.MouseButton.LeftButton)
    assert session.case.goes_along["damascus"].chance.low in (
        0.2,
        opened.goes_along["damascus"].chance.low,
    )
    assert session.case != opened

    page.sections.choose("waiting")
    page.waiting.drifts[1].setValue(6)
    qtbot.mouseClick(page.waiting.keep, Qt.MouseButton.LeftButton)
    assert session.case.outlooks["russia"].drift is not None
    assert session.case.outlooks["russia"].drift.low == 3.0

    page.sections.choose("holding")
    qtbot.waitUntil(lambda: "hold" in page.sentence())
    assert "Support" in page.sentence()
    session.undo()
    session.undo()
    assert session.case == opened
