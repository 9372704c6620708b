"""What is copied and pasted on the same place changes nothing, in every form of numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QLabel

from desktop.kit import clipboard, number_form
from desktop.kit.section_row import SectionRow
from desktop.shell.main_window import MainWindow
from mcda.foreign.clipboard import rows_of, text_of
from mcda.model import edits
from mcda.model.case import COMMON, Case, Score
from mcda.model.numbers import format_number, parse_number
from tests.every_field import full_case

PLACES = {
    "case": 3,
    "scores/own": 1,
    "scores/shared": 1,
    "weights": 1,
    "measures/list": 5,
    "measures/effects": 1,
}
"""Pages and sections, with how many lists and tables at least take in what is copied."""

NAMES = ("007", "1,50", "–5 % less", '"Quoted" one', "two    words", "1.234", "1/2", "2026-11-02")
NUMBERS = (1.234, 1234567.5, -0.25, 12.0)


def _hard_case() -> Case:
    """Return a case with names that look like numbers, and numbers that can be read in two ways."""
    case = full_case()
    for name in NAMES:
        case = edits.add_package(case, name)
    named = [edits.add_measure(case, name) for name in NAMES]
    case = replace(case, measures=(*case.measures, *(one.measures[-1] for one in named)))
    case = edits.change_rule(case, case.rules[0].id, note="Line one\nline  two", limit=1.234)
    new = [one.id for one in case.packages if one.name in NAMES]
    for package, number in zip(new, NUMBERS, strict=False):
        own = [(package, "safety", Score.of(number))]
        case = edits.set_scores(case, COMMON, own)
    spread = Score(low=1.234, high=2.5)
    return edits.set_scores(case, COMMON, [(new[-1], "safety", spread)])


@pytest.fixture(params=[".", ","])
def sign(request: pytest.FixtureRequest) -> Iterator[str]:
    number_form.use(request.param)
    yield request.param
    number_form.use(".")
    clipboard.leave()


@pytest.mark.parametrize("where", PLACES)
def test_nothing_changes_and_nothing_is_asked(window: MainWindow, where: str, sign: str) -> None:
    case = _hard_case()
    views = _views(window, case, where)
    assert len(views) >= PLACES[where]
    for view in views:
        _all_of(view, Qt.Key.Key_C)
        _all_of(view, Qt.Key.Key_V)
        _nothing_came_of_it(window, case, view)


def _views(window: MainWindow, case: Case, where: str) -> list[QAbstractItemView]:
    page, _, section = where.partition("/")
    window.session.new(case)
    window.work_on(page)
    for row in window.page.findChildren(SectionRow):
        if section in row.buttons and row.isVisible():
            row.choose(section)
    QApplication.processEvents()
    return [
        view
        for view in window.page.findChildren(QAbstractItemView)
        if view.isVisible() and not isinstance(view, QHeaderView) and view.model().rowCount()
    ]


def _all_of(view: QAbstractItemView, key: Qt.Key) -> None:
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    view.selectAll()
    QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def _nothing_came_of_it(window: MainWindow, case: Case, view: QAbstractItemView) -> None:
    name, now = view.accessibleName(), window.session.case
    parts = [one.name for one in fields(case)]
    changed = [one for one in parts if getattr(case, one) != getattr(now, one)]
    said = [one.what for one in now.changes[len(case.changes) :]]
    assert not changed, f"{name}: {changed} {said}"
    texts = [one.text() for one in window.page.findChildren(QLabel) if one.isVisible()]
    assert not [one for one in texts if "not taken" in one or "two ways" in one], name


FORMS: dict[str, Callable[[str], str]] = {
    "point": lambda plain: plain,
    "thousands and point": lambda plain: _grouped(plain, ","),
    "thousands and comma": lambda plain: _grouped(plain, ".", ","),
    "apostrophe": lambda plain: _grouped(plain, "'"),
    "typographic apostrophe": lambda plain: _grouped(plain, "\N{RIGHT SINGLE QUOTATION MARK}"),
    "narrow space": lambda plain: _grouped(plain, "\N{NARROW NO-BREAK SPACE}", ","),
    "wide space": lambda plain: _grouped(plain, "\N{NO-BREAK SPACE}", ","),
    "Arabic digits": lambda plain: _grouped(plain, "٬", "٫").translate(_digits("٠")),
    "Persian digits": lambda plain: _grouped(plain, "٬", "٫").translate(_digits("۰")),
}


def _grouped(plain: str, between: str, decimal: str = ".") -> str:
    """Return a number with its thousands set off, unless that could be read in two ways."""
    whole, point, part = plain.lstrip("-").partition(".")
    sign = "-" if plain.startswith("-") else ""
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", between)
    return f"{sign}{whole}{decimal if point else ''}{part}"


def _digits(zero: str) -> dict[int, str]:
    return {ord("0") + digit: chr(ord(zero) + digit) for digit in range(10)}


@pytest.mark.usefixtures("sign")
@pytest.mark.parametrize("where", ["scores/shared", "measures/list", "measures/effects"])
def test_numbers_come_back_from_other_programs_in_their_form(
    window: MainWindow, where: str
) -> None:
    case = _hard_case()
    case = edits.set_scores(case, COMMON, [(one.id, "safety", None) for one in case.packages])
    bare = [one.id for one in case.packages if one.id not in case.built]
    scores = [Score.of(number) for number in (1234567.5, -0.25, 12.0, 7.5)]
    entries = [(id_, "safety", score) for id_, score in zip(bare, scores, strict=False)]
    case = edits.set_scores(case, COMMON, entries)
    for view in _views(window, case, where):
        _all_of(view, Qt.Key.Key_C)
        rows = rows_of(QGuiApplication.clipboard().text())
        for form in FORMS.values():
            made = [[_written(cell, form) for cell in row] for row in rows]
            QGuiApplication.clipboard().setText(text_of(made))
            _all_of(view, Qt.Key.Key_V)
            _nothing_came_of_it(window, case, view)


def _written(cell: str, form: Callable[[str], str]) -> str:
    number = parse_number(cell)
    plain = "" if number is None else format_number(number)
    return form(plain) if plain == cell.replace(",", ".") else cell
