"""In a window from the right, words of the other direction read by their own letters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.kit.theme import ISOLATING, apply_theme
from mcda.words.isolate import on_its_own

WORDS = "2254 road map…"


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    apply_theme(qapp, dark=False)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply_theme(qapp, dark=False)


def _box(words: str) -> QComboBox:
    made = QComboBox()
    made.addItem(words)
    return made


@pytest.mark.parametrize("make", [QPushButton, QCheckBox, _box])
def test_words_stand_as_if_they_were_isolated(
    mirrored: None, qtbot: QtBot, make: type[QWidget]
) -> None:
    plain, by_hand = make(WORDS), make(on_its_own(WORDS))  # type: ignore[arg-type]
    for shown in (plain, by_hand):
        qtbot.addWidget(shown)
        shown.resize(240, 32)
    assert plain.grab().toImage() == by_hand.grab().toImage()


def test_the_style_goes_with_the_direction(qapp: QApplication, mirrored: None) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply_theme(qapp, dark=False)
    assert not qapp.property(ISOLATING)


def _ink(shown: QWidget) -> tuple[int, int]:
    """Return where the first and the last column stand in which something is written."""
    picture = shown.grab().toImage()
    inner = range(4, picture.width() - 4)
    rows = range(6, picture.height() - 6)
    ground = picture.pixel(picture.width() // 2, picture.height() // 2 - 4)
    written = [x for x in inner if any(picture.pixel(x, y) != ground for y in rows)]
    return written[0], written[-1]


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit])
def test_what_is_typed_begins_on_the_right(
    mirrored: None, qtbot: QtBot, make: type[QLineEdit | QPlainTextEdit]
) -> None:
    field = make("Words")
    qtbot.addWidget(field)
    field.resize(240, 40)
    field.show()
    first, last = _ink(field)
    assert first > 120 and last > 215
    field.style().unpolish(field)
    assert _ink(field)[1] < 120


def test_figures_stay_at_the_end(mirrored: None, qtbot: QtBot) -> None:
    field = QLineEdit("12", alignment=Qt.AlignmentFlag.AlignRight)
    qtbot.addWidget(field)
    before = field.alignment()
    field.ensurePolished()
    assert field.alignment() == before
