"""Whatever is typed into a field is taken as it reads, or stands there framed with the reason."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desktop.kit import number_form
from desktop.kit.number_line import ValueLine
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import case_text, read_case_bytes
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import RedLine
from tests.desktop.conftest import small_case

Field = QLineEdit | QPlainTextEdit

TEXTS = (
    "w" * 10_000,
    "\u202eشرط\u200f abc",
    "👨\u200d👩\u200d👧 e\u0334\u031b",
    "one\ntwo\r\nthree\tfour",
    "a\x00\x1b[31m\x7fb",
    "   ",
    "1.500",
    "١٥٠٠",
    "\u22123",
    "1e400",
    "6–8",
)

PLACES = {
    "head": ("case", Place()),
    "stakeholder": ("case", Place(stakeholder="russia")),
    "numbers": ("case", Place(criterion="cost")),
    "levels": ("case", Place(criterion="protection")),
    "package": ("case", Place(package="full")),
    "points": ("weights", Place(stakeholder="russia")),
}


@pytest.fixture
def comma() -> Iterator[None]:
    number_form.use(",")
    yield
    number_form.use(".")


@pytest.mark.usefixtures("comma")
@pytest.mark.parametrize("where", PLACES)
def test_it_is_taken_as_it_reads_or_said_where_it_stands(window: MainWindow, where: str) -> None:
    case = edits.set_red_line(small_case(), "russia", "cost", RedLine(criterion="cost", limit=7.0))
    window.session.new(case)
    page, place = PLACES[where]
    window.go_to(place, page)
    QApplication.processEvents()
    names = [field.accessibleName() for field in _fields(window, where)]
    assert len(names) >= 2 and len(set(names)) == len(names)
    for name in names:
        for text in TEXTS:
            _try(window, where, name, text)


def _try(window: MainWindow, where: str, name: str, text: str) -> None:
    session, told = window.session, f"{name}: {text[:20]!r}"
    before, field = session.case, _field(window, where, name)
    field.setFocus()
    _paste(field, text)
    QApplication.processEvents()
    field.clearFocus()
    QApplication.processEvents()
    field, case = _field(window, where, name), session.case
    assert window.minimumSizeHint().width() <= 1440, told
    read = read_case_bytes(case_text(case).encode(), "case.parley")
    assert read.case == case, told
    if field.property("wrong") and case == before:
        # It stays through whatever else is done.
        shown = _text(field)
        session.apply("Change the note", edits.set_case, note=f"{session.case.note}.")
        QApplication.processEvents()
        field = _field(window, where, name)
        assert _text(field) == shown and field.property("wrong") and field.toolTip(), told
    elif case == before and isinstance(field, ValueLine):
        assert field.said(_text(field)) == field.said(text), told
    elif case == before:
        assert _text(field) == text, told
    while session.undo_stack.canUndo():
        session.undo()
    QApplication.processEvents()
    while session.undo_stack.canRedo():
        session.redo()
    assert case in (session.case, before), told
    session.go_to_step(0)
    QApplication.processEvents()


def _paste(field: Field, text: str) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(field, Qt.Key.Key_A, control)
    QTest.keyClick(field, Qt.Key.Key_V, control)


def _fields(window: MainWindow, where: str) -> list[Field]:
    inside: QWidget = window.page if where in ("head", "points") else window.details
    found = [*inside.findChildren(QLineEdit), *inside.findChildren(QPlainTextEdit)]
    return [one for one in found if one.isVisible() and one.isEnabled() and not one.isReadOnly()]


def _field(window: MainWindow, where: str, name: str) -> Field:
    return next(one for one in _fields(window, where) if one.accessibleName() == name)


def _text(field: Field) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
