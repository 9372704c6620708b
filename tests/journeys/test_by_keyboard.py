"""A sample without its measures built from nothing by the keyboard alone, every note included.

An action is one press, one text typed, or one block copied in another program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.scores.page import ScoresPage
from desktop.pages.weights.page import WeightsPage
from desktop.shell.main_window import MainWindow
from mcda.grids.document import read_grid
from mcda.grids.signature import Kind
from mcda.model.case import COMMON, Case, WeightWay
from mcda.model.tree import leaves
from mcda.opening import read
from mcda.places import resource
from mcda.workbook.findings import as_text

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Block = list[list[str]]
NONE = Qt.KeyboardModifier.NoModifier
MOST = 153
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


@pytest.fixture(scope="module")
def sheets() -> dict[str, Block]:
    """The sheets of the sample's case workbook as they are copied: headings and rows."""
    found = {}
    for sheet in read_grid(resource("samples", "us-russia-compatibility.xlsx"), Kind.XLSX).sheets:
        head = next((n for n, row in sheet.rows.items() if row.get(1) == "Key"), 1)
        rows = [row for number, row in sorted(sheet.rows.items()) if number >= head]
        columns = range(2, 1 + max((max(row) for row in rows), default=1))
        found[sheet.name] = [[as_text(row.get(column)) for column in columns] for row in rows]
    return found


def test_a_sample_from_nothing(
    window: MainWindow, qtbot: QtBot, sample: Case, sheets: dict[str, Block]
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    keys = Keyboard(window, qtbot)
    keys.press(Qt.Key.Key_N, CONTROL)
    say_what_it_is(keys, sample)
    fill_the_lists(keys, sheets)
    score(keys, sample, sheets)
    weigh(keys, sample, sheets)
    assert plain(window.session.case) == plain(sample)
    assert keys.actions <= MOST


def plain(case: Case) -> Any:
    """Return a case by names instead of ids, without its measures and with no order of layers."""
    names = {one.id: one.name for one in (*case.stakeholders, *case.criteria, *case.packages)}

    def named(value: Any) -> Any:
        if is_dataclass(value) and not isinstance(value, type):
            return {f.name: named(getattr(value, f.name)) for f in fields(value) if f.name != "id"}
        if isinstance(value, Mapping):
            return {names.get(key, key): named(one) for key, one in value.items()}
        if isinstance(value, tuple):
            return [named(one) for one in value]
        return names.get(value, value) if isinstance(value, str) else value

    kept = ("title", "question", "marking", "author", "date", "illustrative", "note", "settings")
    listed = ("stakeholders", "criteria", "preferences", "scores")
    told = {field: named(getattr(case, field)) for field in (*kept, *listed)}
    return {**told, "packages": [(p.name, p.short, p.description) for p in case.packages]}


def say_what_it_is(keys: Keyboard, sample: Case) -> None:
    """Title, question and the line below them; then the note beside the page."""
    told = (sample.title, sample.question, sample.marking, sample.author, sample.date)
    for number, words in enumerate(told):
        if number:
            keys.press(Qt.Key.Key_Tab)
        keys.type(words)
    keys.press(Qt.Key.Key_F6)
    keys.to("Illustrative")
    keys.press(Qt.Key.Key_Space)
    keys.to("Note")
    keys.copied([[sample.note]])
    keys.press(Qt.Key.Key_F6, SHIFT)


def fill_the_lists(keys: Keyboard, sheets: dict[str, Block]) -> None:
    """Criteria with their levels, packages, then stakeholders with fallbacks and red lines."""
    keys.to("Criteria")
    keys.copied(sheets["Criteria"])
    keys.copied(sheets["Levels"])
    keys.to("Packages")
    keys.copied(sheets["Packages"])
    keys.to("Stakeholders", Qt.Key.Key_Backtab)
    keys.copied(sheets["Stakeholders"])
    keys.copied(sheets["Red lines"])
    keys.copied(sheets["Own directions"])


def score(keys: Keyboard, sample: Case, sheets: dict[str, Block]) -> None:
    """The common table, each one's own scores, the reasons; one of them is written by hand."""
    keys.press(Qt.Key.Key_3, CONTROL)
    page = keys.window.page
    assert isinstance(page, ScoresPage)
    assert page.layer == COMMON and keys.focus is page.grid
    keys.copied(sheets["Scores common"])
    case = keys.window.session.case
    first = sample.scores[COMMON][sample.packages[0].id][leaves(sample)[0].id]
    keys.press(Qt.Key.Key_F2, SHIFT)
    for number, words in enumerate((first.note, first.source, first.author)):
        if number:
            keys.press(Qt.Key.Key_Tab)
        keys.type(words)
    keys.press(Qt.Key.Key_F2, SHIFT)
    by_hand = case.packages[0].name, leaves(case)[0].name
    for stakeholder in case.stakeholders:
        keys.press(Qt.Key.Key_PageDown, CONTROL)
        assert page.layer == stakeholder.id and keys.focus is page.grid
        # The title of a sheet has 31 characters at most.
        keys.copied(sheets[f"Scores {stakeholder.name}"[:31]])
    heads, *notes = sheets["Score notes"]
    at = heads.index("Package"), heads.index("Criterion")
    others = [row for row in notes if (row[0], row[at[0]], row[at[1]]) != ("common", *by_hand)]
    keys.copied([heads, *others])


def weigh(keys: Keyboard, sample: Case, sheets: dict[str, Block]) -> None:
    """Everybody's weights in the way in which the list of stakeholders says they are given."""
    keys.press(Qt.Key.Key_4, CONTROL)
    page = keys.window.page
    assert isinstance(page, WeightsPage)
    theirs = {one.name: one.id for one in sample.stakeholders}
    for _stakeholder in sample.stakeholders:
        keys.press(Qt.Key.Key_PageDown, CONTROL)
        chosen = keys.window.session.stakeholder_value()
        assert chosen is not None
        own = sample.preferences[theirs[chosen.name]]
        assert page.way is own.way
        if own.way is WeightWay.PAIRWISE:
            judge(keys, page, sample, theirs[chosen.name])
        else:
            heads, *rows = sheets["Weights swing" if own.way is WeightWay.SWING else "Weights"]
            points = {row[heads.index("Criterion")]: row[heads.index(chosen.name)] for row in rows}
            names = {c.id: c.name for c in keys.window.session.case.criteria}
            keys.copied([points[names[id_]]] for id_ in page.points.fields)


def judge(keys: Keyboard, page: WeightsPage, sample: Case, stakeholder: str) -> None:
    """Every pair of every group; the next group comes by itself."""
    given = {
        frozenset((j.row, j.column)): j
        for judgements in sample.preferences[stakeholder].judgements.values()
        for j in judgements
    }
    session = keys.window.session
    ids = dict(zip((c.id for c in session.case.criteria), sample.criteria, strict=True))
    assert keys.focus is page.pairwise.scale
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
