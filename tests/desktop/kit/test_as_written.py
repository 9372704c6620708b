"""Items of lists read by their own letters."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from desktop.kit.as_written import AsWritten


def test_a_text_is_isolated_and_nothing_stays_nothing(qtbot: QtBot) -> None:
    told = AsWritten().displayText("2 Russia", QLocale())
    assert told == "\N{FIRST STRONG ISOLATE}2 Russia\N{POP DIRECTIONAL ISOLATE}"
    assert AsWritten().displayText(None, QLocale()) == ""
