"""A whole AHP with the keyboard alone: judge every node, mend the odd judgement, take it back."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.weights.judgements import JUDGEMENT
from desktop.pages.weights.page import WeightsPage
from desktop.shell.main_window import MainWindow
from mcda.model.case import ROOT, WeightWay
from mcda.model.tree import children

CONTROL = Qt.KeyboardModifier.ControlModifier
FARTHEST = 120
"""Presses of Tab after which a thing counts as out of reach."""


class Keys:
    """Presses keys where the focus is, as the keyboard does."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self._window, self._qtbot = window, qtbot

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self._window

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self._qtbot.keyClick(self.focus, key, modifier or Qt.KeyboardModifier.NoModifier)

    def tab_to(self, wanted: Callable[[QWidget], bool]) -> QWidget:
        """Press Tab until the focus is on something wanted."""
        for _ in range(FARTHEST):
            if wanted(self.focus):
                return self.focus
            self.press(Qt.Key.Key_Tab)
        raise AssertionError("Tab does not lead there")


def named(words: str) -> Callable[[QWidget], bool]:
    def wanted(widget: QWidget) -> bool:
        button = isinstance(widget, QAbstractButton)
        return button and words in (widget.text(), widget.accessibleName())

    return wanted


def test_a_full_ahp_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    keys = Keys(window, qtbot)
    keys.tab_to(named("US-Russia compatibility"))
    keys.press(Qt.Key.Key_Space)
    session = window.session
    assert session.is_open
    who = session.stakeholder

    keys.press(Qt.Key.Key_4, CONTROL)
    page = window.page
    assert isinstance(page, WeightsPage)
    choose_pairwise(keys, page)
    assert session.case.preferences[who].way is WeightWay.PAIRWISE

    judge_everything(keys, page)
    weights = session.weights(who)
    assert weights is not None
    assert weights.consistency[ROOT].cr > 0.10

    first, second, *_ = children(session.case, ROOT)
    assert judged(window, first.id, second.id) == Fraction(9)
    before = session.case
    keys.tab_to(named("Use 1"))
    keys.press(Qt.Key.Key_Space)
    assert judged(window, first.id, second.id) == Fraction(1)
    mended = session.weights(who)
    assert mended is not None
    assert mended.consistency[ROOT].cr < 0.01

    keys.press(Qt.Key.Key_Z, CONTROL)
    assert session.case == before
    assert judged(window, first.id, second.id) == Fraction(9)

    keys.tab_to(lambda widget: widget is page.pairwise.table)
    keys.press(Qt.Key.Key_Home, CONTROL)
    while page.pairwise.table.currentIndex().column() != JUDGEMENT:
        keys.press(Qt.Key.Key_Right)
    keys.press(Qt.Key.Key_F2)
    qtbot.keyClicks(keys.focus, "1/3")
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: judged(window, first.id, second.id) == Fraction(1, 3))


def choose_pairwise(keys: Keys, page: WeightsPage) -> None:
    """Walk along the ways with the arrow keys."""
    ways = list(page.ways.buttons.values())
    keys.tab_to(lambda widget: widget in ways)
    while not page.ways.buttons[WeightWay.PAIRWISE].isChecked():
        keys.press(Qt.Key.Key_Right)


def judge_everything(keys: Keys, page: WeightsPage) -> None:
    """Judge all pairs of every node as equal, but the very first one extremely."""
    nodes = page.pairwise.nodes
    count, root = nodes.count(), nodes.findData(ROOT)
    for place in range(count):
        # The root comes last, so that its judgements are the ones in sight.
        wanted = (root + 1 + place) % count
        keys.tab_to(lambda widget: widget is nodes)
        while nodes.currentIndex() != wanted:
            keys.press(Qt.Key.Key_Down if nodes.currentIndex() < wanted else Qt.Key.Key_Up)
        keys.tab_to(lambda widget: widget is page.pairwise.scale)
        pairs = page.pairwise.model.rowCount()
        for pair in range(pairs):
            odd = wanted == root and pair == 0
            keys.press(Qt.Key.Key_9 if odd else Qt.Key.Key_1)
            keys.press(Qt.Key.Key_Return)


def judged(window: MainWindow, row: str, column: str) -> Fraction | None:
    own = window.session.case.preferences[window.session.stakeholder]
    return next(
        (j.value for j in own.judgements.get(ROOT, ()) if (j.row, j.column) == (row, column)), None
    )
