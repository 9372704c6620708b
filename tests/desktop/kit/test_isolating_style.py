"""In a window from the right, words of the other direction read by their own letters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QWidget
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
