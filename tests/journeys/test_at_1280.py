"""At 1280 x 720, the least that the window is made for, no answer is cut off."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.kit.charts.heading import wrapped
from desktop.kit.charts.painted import look_of
from desktop.pages.agreement.page import AgreementPage
from desktop.pages.agreement.party_model import Cell, cell_words
from desktop.pages.agreement.party_table import PartyTable
from desktop.pages.carrying.page import CarryingPage
from desktop.shell.main_window import MainWindow
from mcda.answer.party_sentences import against_words
from mcda.places import resource

SAMPLE = resource("samples/us-russia-compatibility.parley")


def test_texts_and_the_last_columns_are_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    window.files.open_copy(SAMPLE)
    qtbot.waitUntil(lambda: window.session.is_open and window.session.ready)
    page = window.show_page("agreement")
    assert isinstance(page, AgreementPage)
    qtbot.waitUntil(lambda: page.packages.shown_text() == page.packages.currentText() != "")
    table = page.findChild(PartyTable)
    assert table is not None and len(table.lines.lines) == 5
    look = look_of(table)
    for row, line in enumerate(table.lines.lines):
        for column in (Cell.GAINS, Cell.PAYS, Cell.SURE):
            words = cell_words(line, column)
            room = table.columnWidth(column) - 12
            told = wrapped(words, room, look.families, look.small, most=6)
            assert " ".join(told) == words
            assert 14 * len(told) <= table.rowHeight(row)
        room, words = table.columnWidth(Cell.WHO) - 12, str(against_words(line))
        told = wrapped(words, room, look.families, look.small, bold=False, most=6)
        assert " ".join(told) == words
        assert 17 + 14 * len(told) <= table.rowHeight(row)
    carrying = window.show_page("carrying")
    assert isinstance(carrying, CarryingPage)
    carrying.sections.choose("holding")
    held = carrying.holding.table
    qtbot.waitUntil(lambda: bool(held.results.table.rows) and held.isVisible())
    qtbot.waitUntil(lambda: held.horizontalScrollBar().maximum() == 0)
