"""What holds of every page and section as it stands: nothing is cut that need not be."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.beside import Beside
from desktop.kit.card import Card
from desktop.kit.section_row import SectionRow
from desktop.pages.register import WORK
from desktop.shell.main_window import MainWindow
from mcda.places import resource

SAMPLE = resource("samples/european-russian-quid-pro-quo.parley")
NOTHING_PX = 4
"""Who scrolls less than this sees nothing that could not be seen before."""


def test_every_page_is_laid_out_as_it_should(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    window.files.open_copy(SAMPLE)
    qtbot.waitUntil(lambda: window.session.is_open and window.session.ready)
    found = [f"{where}: {fault}" for where in _walked(window, qtbot) for fault in _faults(window)]
    assert not found


def _walked(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    """Go to every section of every page, and wait until it stands."""
    for entry in WORK:
        window.work_on(entry.key)
        _wait(window, qtbot)
        yield entry.key
        rows = [row for row in window.page.findChildren(SectionRow) if row.isVisible()]
        for row in rows[:1]:
            for section in list(row.buttons)[1:]:
                row.choose(section)
                _wait(window, qtbot)
                yield f"{entry.key}, {section}"


def _wait(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.page.whole, timeout=30_000)
    # What it is told to lay out anew it does in the next turn.
    QApplication.processEvents()


def _faults(window: MainWindow) -> Iterator[str]:
    yield from _bars(window)
    yield from _cut_texts(window)
    yield from _uneven(window)


def _bars(window: MainWindow) -> Iterator[str]:
    """Bars with nothing to scroll."""
    for bar in window.findChildren(QScrollBar):
        span = bar.maximum() - bar.minimum()
        if bar.isVisible() and bar.isEnabled() and span < NOTHING_PX:
            yield f"a bar of {_owner(bar)} has {span} px to scroll"


def _owner(bar: QWidget) -> str:
    area = bar.parentWidget()
    while area is not None and not isinstance(area, QAbstractScrollArea):
        area = area.parentWidget()
    return f"{type(area).__name__} {area.accessibleName() if area else ''}"


def _cut_texts(window: MainWindow) -> Iterator[str]:
    """Texts to type in whose lines are longer than what is seen of them."""
    for field in window.findChildren(QPlainTextEdit):
        block, room = field.firstVisibleBlock(), field.viewport().width()
        while field.isVisible() and block.isValid():
            laid = block.layout()
            lines = (laid.lineAt(at).naturalTextWidth() for at in range(laid.lineCount()))
            if (widest := max(lines, default=0.0)) > room:
                yield f"a line of {field.accessibleName()} takes {widest:.0f} of {room} px"
            block = block.next()


def _uneven(window: MainWindow) -> Iterator[str]:
    """Cards beside each other that are not as high as each other."""
    for beside in window.findChildren(Beside):
        cards = [
            card
            for card in beside.findChildren(Card)
            if card.parentWidget() is beside and card.isVisible()
        ]
        spans = {(card.mapTo(window, QPoint()).y(), card.height()) for card in cards}
        if beside.beside and len(spans) > 1:
            yield f"cards beside each other from and over {sorted(spans)}"
