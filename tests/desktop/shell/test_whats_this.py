"""What is this: at headings, fields, sections, settings and pages, by keyboard and by mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.kit import what
from desktop.kit.result_table import ResultTable
from desktop.kit.what import WhatIsThis
from desktop.pages.register import entry_of
from desktop.shell.glossary import Words
from desktop.shell.main_window import MainWindow
from desktop.shell.method_settings import MethodSettings


def told(window: MainWindow) -> str:
    return window.findChildren(WhatIsThis)[-1].text.text()


def test_a_heading_of_a_table_is_explained_by_key_and_by_menu(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show()
    page = window.show_page("ranking")
    (table,) = [t for t in page.findChildren(ResultTable) if "Rank" in heads(t)]
    column = heads(table).index("Closeness")
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, column))
    window.menus.what.trigger()
    shown = window.findChildren(WhatIsThis)[0]
    assert "Formula: <i>C = D− / (D+ + D−)</i>" in shown.text.text()
    assert "Hwang &amp; Yoon" in shown.text.text()
    # The keyboard stands on the text, so that it is read out; Tab goes on, Esc closes.
    assert shown.text.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert "TOPSIS" in shown.accessibleDescription()
    shown.more.click()
    (words,) = window.findChildren(Words)
    assert words.wanted.text() == "Closeness" and "TOPSIS's score" in words.text.toPlainText()
    words.wanted.setText("no such word")
    assert "No word or method" in words.text.toPlainText()
    head = table.horizontalHeader()
    assert isinstance(head, QHeaderView)
    head.customContextMenuRequested.emit(QPoint(head.sectionViewportPosition(column) + 4, 4))
    (menu,) = head.findChildren(QMenu)
    menu.actions()[0].trigger()
    assert "C = D" in told(window)


def heads(table: ResultTable) -> list[str]:
    model = table.model()
    return [str(model.headerData(i, Qt.Orientation.Horizontal)) for i in range(model.columnCount())]


def test_a_page_is_explained_where_nothing_nearer_is(window: MainWindow) -> None:
    page = window.show_page("measures")
    page.explain_button.click()
    assert entry_of("measures").about in told(window)


def test_what_is_pointed_at_is_explained(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    window.work_on("ranking")
    page = window.page
    assert page is not None
    section = next(b for b in page.findChildren(QPushButton) if b.text() == "Second opinion")
    pos = section.mapTo(window, section.rect().center())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, pos, window.mapToGlobal(pos))
    window.contextMenuEvent(event)
    (menu,) = [m for m in window.findChildren(QMenu) if m.title() == "" and m.isVisible()]
    assert menu.actions()[0].text() == "What is this: Second opinion"
    menu.close()


def test_each_method_and_setting_has_its_question(window: MainWindow) -> None:
    settings = MethodSettings(window.session, window)
    names = [b.accessibleName() for b in settings.findChildren(QPushButton) if b.text() == "?"]
    assert "What is this: TOPSIS" in names and "What is this: Normalisation" in names
    assert len(names) == len(settings.methods) + len(settings.boxes) + 2
    named = next(b for b in settings.findChildren(QPushButton) if "TOPSIS" in b.accessibleName())
    named.click()
    shown = settings.findChildren(WhatIsThis)[0]
    assert "ideal" in shown.text.text()
    assert what.around(settings.boxes["distance"]) is not None
    settings.close()
