"""The second sample built from nothing with the keyboard alone, notes included.

An action is one press, one text typed, or one block copied in another program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.case.page import CasePage
from desktop.pages.scores.page import ScoresPage
from desktop.pages.weights.page import WeightsPage
from desktop.shell.main_window import MainWindow
from mcda.methods.rank import rank
from mcda.model.case import COMMON, Case, Direction, WeightWay
from mcda.model.numbers import format_number
from mcda.model.tree import children, leaves
from mcda.opening import read
from mcda.places import resource

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
MOST = 290
"""Actions that it takes; it never takes more than it did."""


class Keyboard:
    """Does what a person without a mouse does, and counts it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.actions = 0

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        for _time in range(times):
            self.qtbot.keyClick(self.focus, key, modifier)
            QApplication.processEvents()
            self.actions += 1

    def type(self, text: str) -> None:
        """Type a text, in place of the one that is there."""
        target = self.focus
        if isinstance(target, QLineEdit):
            target.selectAll()
        self.qtbot.keyClicks(target, text)
        QApplication.processEvents()
        self.actions += 1

    def copied(self, lines: Iterable[Iterable[str]]) -> None:
        """A block was copied in another program; it is put in here."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
        self.actions += 1
        self.press(Qt.Key.Key_V, CONTROL)

    def tab_to(self, wanted: Callable[[QWidget], bool], key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Press a key until the focus is on something wanted."""
        for _time in range(40):
            if wanted(self.focus):
                return
            self.press(key)
        raise AssertionError(f"not reached from {self.focus.accessibleName()}")

    def to(self, words: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Go on to what is called so."""
        self.tab_to(lambda widget: words in _names(widget), key)


def _names(widget: QWidget) -> tuple[str, ...]:
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    return own, widget.accessibleName()


@pytest.fixture(scope="module")
def sample() -> Case:
    found = read(resource("samples", "us-russia-compatibility.parley")).case
    assert found is not None
    return found


def test_a_sample_from_nothing(window: MainWindow, qtbot: QtBot, sample: Case) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    keys = Keyboard(window, qtbot)
    keys.press(Qt.Key.Key_N, CONTROL)
    name_the_things(keys, sample)
    direct_the_criteria(keys, sample)
    give_fallbacks(keys, sample)
    score(keys, sample)
    weigh(keys, sample)
    for mine, theirs in zip(window.session.case.stakeholders, sample.stakeholders, strict=True):
        own, known = window.session.ranking(mine.id), rank(sample, theirs.id)
        assert own is not None
        assert np.array_equal(own.weights.vector, known.weights.vector)
        assert np.array_equal(own.table.low, known.table.low)
        assert np.array_equal(own.table.high, known.table.high)
    assert keys.actions <= MOST


def name_the_things(keys: Keyboard, sample: Case) -> None:
    """Title and question, and a list of names for each of the three lists."""
    keys.type(sample.title)
    keys.press(Qt.Key.Key_Tab)
    keys.type(sample.question)
    keys.to("Stakeholders")
    keys.copied([one.name] for one in sample.stakeholders)
    keys.to("Criteria")
    keys.copied(["", one.name] if one.parent else [one.name] for one in sample.criteria)
    keys.to("Packages")
    keys.copied([one.name] for one in sample.packages)
    case = keys.window.session.case
    assert [one.name for one in case.packages] == [one.name for one in sample.packages]
    assert [c.name for c in leaves(case)] == [c.name for c in leaves(sample)]


def direct_the_criteria(keys: Keyboard, sample: Case) -> None:
    """Direction, unit and anchors for all at once, then what differs."""
    page = keys.window.page
    assert isinstance(page, CasePage)
    keys.to("Criteria", Qt.Key.Key_Backtab)
    keys.press(Qt.Key.Key_A, CONTROL)
    keys.press(Qt.Key.Key_F6)
    keys.to("↑ More")
    keys.press(Qt.Key.Key_Space)
    keys.to("Unit of all")
    keys.type("points")
    keys.press(Qt.Key.Key_Tab)
    keys.type("0")
    keys.press(Qt.Key.Key_Tab)
    keys.type("10")
    for number, criterion in enumerate(sample.criteria):
        usual = (criterion.worst, criterion.best, len(criterion.levels)) == (0.0, 10.0, 0)
        if usual or children(sample, criterion.id):
            continue
        to_row(keys, page, number)
        keys.press(Qt.Key.Key_F6)
        if criterion.direction is Direction.COST:
            keys.to("Direction: ↑ More")
            keys.press(Qt.Key.Key_Right)
        if criterion.levels:
            name_levels(keys, [(level.name, level.value) for level in criterion.levels])
        else:
            keys.to("Unit")
            keys.type(criterion.unit)
            keys.to("Worst anchor")
            keys.type(format_number(criterion.worst or 0.0))
            keys.press(Qt.Key.Key_Tab)
            keys.type(format_number(criterion.best or 0.0))
    made = {c.name: c for c in keys.window.session.case.criteria}
    for one in sample.criteria:
        mine = made[one.name]
        assert [level.name for level in mine.levels] == [level.name for level in one.levels]
        if not children(sample, one.id):
            assert (mine.direction, mine.worst, mine.best) == (one.direction, one.worst, one.best)


def to_row(keys: Keyboard, page: CasePage, number: int) -> None:
    """Go back to the list of criteria, and to one of its rows."""
    keys.press(Qt.Key.Key_F6, SHIFT)
    assert keys.focus is page.criteria.view
    keys.press(Qt.Key.Key_Home)
    keys.press(Qt.Key.Key_Down, times=number)


def name_levels(keys: Keyboard, levels: list[tuple[str, float]]) -> None:
    keys.to("Scale: Numbers")
    keys.press(Qt.Key.Key_Right)
    for number, (name, value) in enumerate(levels, start=1):
        if number > 2:
            keys.to("Add a level")
            keys.press(Qt.Key.Key_Space)
        else:
            keys.to(f"Name of level {number}")
        keys.type(name)
        keys.press(Qt.Key.Key_Tab)
        keys.type(format_number(value))


def give_fallbacks(keys: Keyboard, sample: Case) -> None:
    """What each has without an agreement, and its red lines."""
    page = keys.window.page
    assert isinstance(page, CasePage)
    keys.press(Qt.Key.Key_F6, SHIFT)
    keys.to("Stakeholders", Qt.Key.Key_Backtab)
    keys.press(Qt.Key.Key_Home)
    for stakeholder in sample.stakeholders:
        own = sample.preferences[stakeholder.id]
        keys.press(Qt.Key.Key_F6)
        keys.to("Fallback")
        box = keys.focus
        assert isinstance(box, QComboBox) and own.fallback is not None
        if own.fallback.package is None:
            keys.press(Qt.Key.Key_Down)
            keys.press(Qt.Key.Key_Tab)
            keys.type(format_number(own.fallback.value or 0.0))
        else:
            at = [p.id for p in sample.packages].index(own.fallback.package)
            keys.press(Qt.Key.Key_Down, times=2 + at)
        keys.press(Qt.Key.Key_F6, SHIFT)
        keys.press(Qt.Key.Key_Down)


def score(keys: Keyboard, sample: Case) -> None:
    """The common table, each one's own scores, a reasoning and its source."""
    keys.press(Qt.Key.Key_3, CONTROL)
    page = keys.window.page
    assert isinstance(page, ScoresPage)
    assert page.layer == COMMON and keys.focus is page.grid
    keys.copied(_block(sample, COMMON, common=True))
    keys.press(Qt.Key.Key_F2, SHIFT)
    keys.type("As the article says.")
    keys.press(Qt.Key.Key_Tab)
    keys.type("The article, 2016")
    keys.press(Qt.Key.Key_F6, SHIFT)
    keys.tab_to(lambda widget: widget in page.whose.buttons.values(), Qt.Key.Key_Backtab)
    keys.press(Qt.Key.Key_Left)
    for number, stakeholder in enumerate(sample.stakeholders):
        # From the last one it goes on to the first.
        keys.press(Qt.Key.Key_PageDown, CONTROL)
        assert page.layer == keys.window.session.case.stakeholders[number].id
        keys.tab_to(lambda widget: widget is page.grid)
        keys.press(Qt.Key.Key_Home, CONTROL)
        keys.copied(_block(sample, stakeholder.id))
    case = keys.window.session.case
    first = case.score(COMMON, case.packages[0].id, leaves(case)[0].id)
    assert first is not None and first.note and first.source
    for layer in (COMMON, *(one.id for one in sample.stakeholders)):
        mine = COMMON if layer == COMMON else _like(sample, case, layer)
        assert _block(case, mine) == _block(sample, layer)


def _like(sample: Case, case: Case, stakeholder: str) -> str:
    at = [one.id for one in sample.stakeholders].index(stakeholder)
    return case.stakeholders[at].id


def _block(case: Case, layer: str, *, common: bool = False) -> list[list[str]]:
    """Return a table of scores as another program holds it."""
    from desktop.kit.score_model import score_text

    ends = leaves(case)
    return [
        [score_text(case.score(layer, package.id, c.id), c) for c in ends]
        for package in case.packages
    ]


def weigh(keys: Keyboard, sample: Case) -> None:
    """Everybody's weights in the way in which the sample has them."""
    keys.press(Qt.Key.Key_4, CONTROL)
    page = keys.window.page
    assert isinstance(page, WeightsPage)
    session = keys.window.session
    ids = dict(zip((c.id for c in session.case.criteria), sample.criteria, strict=True))
    for stakeholder in sample.stakeholders:
        keys.press(Qt.Key.Key_PageDown, CONTROL)
        own = sample.preferences[stakeholder.id]
        ways = list(page._buttons.values())
        back = Qt.Key.Key_Backtab
        keys.tab_to(lambda widget, ways=ways: widget in ways, back)
        steps = list(page._buttons).index(own.way) - list(page._buttons).index(page.way)
        keys.press(Qt.Key.Key_Right if steps > 0 else Qt.Key.Key_Left, times=abs(steps))
        assert page.way is own.way
        if own.way is WeightWay.PAIRWISE:
            judge(keys, page, sample, stakeholder.id)
            continue
        given = own.swing if own.way is WeightWay.SWING else own.direct
        first = next(iter(page.points.fields.values()))
        keys.tab_to(lambda widget, first=first: widget is first)
        points = [given.get(ids[id_].id) for id_ in page.points.fields]
        keys.copied([["" if one is None else format_number(one)] for one in points])
        mine = session.case.preferences[session.stakeholder]
        taken = mine.swing if own.way is WeightWay.SWING else mine.direct
        assert [taken.get(id_) for id_ in page.points.fields] == points


def judge(keys: Keyboard, page: WeightsPage, sample: Case, stakeholder: str) -> None:
    """Every pair of every group; the next group comes by itself."""
    given = {
        frozenset((j.row, j.column)): j
        for judgements in sample.preferences[stakeholder].judgements.values()
        for j in judgements
    }
    session = keys.window.session
    ids = dict(zip((c.id for c in session.case.criteria), sample.criteria, strict=True))
    keys.tab_to(lambda widget: widget is page.pairwise.scale)
    while given:
        asked = page.pairwise._pairs[page.pairwise._asked]
        pair = frozenset((ids[asked.row].id, ids[asked.column].id))
        if pair not in given:
            # Judgements that contradict each other hold their group: on to the next by hand.
            keys.tab_to(lambda widget: widget is page.pairwise.nodes, Qt.Key.Key_Backtab)
            keys.press(Qt.Key.Key_Down)
            keys.tab_to(lambda widget: widget is page.pairwise.scale)
            continue
        one = given.pop(pair)
        value = one.value if one.row == ids[asked.row].id else 1 / one.value
        if value < 1:
            keys.press(Qt.Key.Key_Right)
        keys.press(Qt.Key(Qt.Key.Key_0 + int(max(value, 1 / value))))
        keys.press(Qt.Key.Key_Return)
