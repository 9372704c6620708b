"""Whatever is typed into a field is taken as it reads, or stands there framed with the reason."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from desktop.kit import number_form
from desktop.kit.number_line import ValueLine
from desktop.kit.popover import Popover
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
    assert isinstance(field, QPlainTextEdit) or not set("\n\r\t") & set(field.text()), told
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
    elif case == before and isinstance(field, QPlainTextEdit):
        assert _text(field) == text, told
    elif case == before:
        assert _text(field).split() == text.split(), told
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


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_beside_the_pages_it_is_kept_too_or_said_where_it_stands(
    window: MainWindow, text: str
) -> None:
    """In Settings, in the history of the case, and where something is looked for."""
    session = window.session
    session.new(small_case())
    _type_in(window, "settings", "Your name", text)
    window.menus.snapshots.trigger()
    history = _beside(window)
    for name in ("Name of the snapshot", "Why the snapshot is kept"):
        _paste(_named(history, name), text)
    history.snapshots.agreed.setChecked(True)  # type: ignore[attr-defined]
    _named(history, "Name of the snapshot").setFocus()
    QTest.keyClick(_named(history, "Name of the snapshot"), Qt.Key.Key_Return)
    QApplication.processEvents()
    if not session.case.snapshots:
        assert _named(history, "Name of the snapshot").property("wrong")
        _paste(_named(history, "Name of the snapshot"), "Agreed")
        QTest.keyClick(_named(history, "Name of the snapshot"), Qt.Key.Key_Return)
    assert len(session.case.snapshots) == 1
    history.choose("changes")  # type: ignore[attr-defined]
    _paste(_named(history, "Why changes are made from now on"), text)
    session.apply("Change the note", edits.set_case, note="Another")
    assert len(session.case.changes) == 1
    QApplication.processEvents()
    assert history.minimumSizeHint().width() <= 1440
    history.close()
    QApplication.processEvents()
    for name, field in (("search", "Search or go to"), ("words", "Search methods and words")):
        _type_in(window, name, field, text)
    assert window.minimumSizeHint().width() <= 1440
    read = read_case_bytes(case_text(session.case).encode(), "case.parley")
    assert read.case == session.case and not read.of_file


def _type_in(window: MainWindow, name: str, field: str, text: str) -> None:
    """Paste a text into a field of what a menu opens, and close that."""
    getattr(window.menus, name).trigger()
    QApplication.processEvents()
    shown = _beside(window)
    _paste(_named(shown, field), text)
    QTest.keyClick(_named(shown, field), Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert shown.minimumSizeHint().width() <= 1440
    shown.close()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


def _beside(window: MainWindow) -> QWidget:
    """Return what was opened beside the pages or above them."""
    opened = [*window.findChildren(QDialog), *window.findChildren(Popover)]
    return next(one for one in opened if one.isVisible())


def _named(shown: QWidget, name: str) -> QLineEdit:
    return next(one for one in shown.findChildren(QLineEdit) if one.accessibleName() == name)
