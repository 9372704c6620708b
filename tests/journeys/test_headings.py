"""What stands over columns and under titles begins with a capital letter, on every page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.card import Card
from desktop.kit.charts.view import ChartView
from desktop.kit.section_row import SectionRow
from desktop.pages.register import WORK
from desktop.session.latest import Latest
from desktop.shell.main_window import MainWindow
from mcda.places import resource


def test_headings_begin_with_a_capital_letter(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(recovery_folder=tmp_path)
    qtbot.addWidget(window, before_close_func=lambda made: made.forget_changes())
    window.show()
    window.files.open_copy(sorted(resource("samples").glob("*.parley"))[1])
    qtbot.waitUntil(lambda: window.session.is_open, timeout=60_000)
    found: dict[str, str] = {}
    for entry in WORK:
        window.work_on(entry.key)
        page = window.page
        rows = [one for one in page.findChildren(SectionRow) if one.isVisible()][:1]
        for section in [key for row in rows for key in row.buttons] or [""]:
            if section:
                rows[0].choose(section)
            _settle(window.page, qtbot)
            found |= dict.fromkeys(_headings(window.page), f"{entry.key} {section}")
    assert len(found) > 80
    # What people name begins as they wrote it: nothing here is named with a small letter. A
    # number of a formula is a letter alone.
    small = {words: at for words, at in found.items() if words[:1].islower() and len(words) > 1}
    assert small == {}


def _headings(page: QWidget) -> Iterator[str]:
    for chart in page.findChildren(ChartView):
        if chart.spec is not None:
            yield from (chart.spec.title, chart.spec.subtitle, *chart.spec.table()[0])
    for card in page.findChildren(Card):
        for place in (0, 1):
            item = card.body.itemAt(place)
            said = item.widget() if item is not None else None
            if isinstance(said, QLabel):
                yield said.text()
    for view in page.findChildren(QTableView):
        for column in range(view.horizontalHeader().count()):
            yield str(view.model().headerData(column, Qt.Orientation.Horizontal) or "").strip()


def _settle(page: QWidget, qtbot: QtBot) -> None:
    QApplication.processEvents()
    asked = [one for one in page.findChildren(Latest) if one.working or one.awaited]
    qtbot.waitUntil(lambda: not any(one.working for one in asked), timeout=60_000)
