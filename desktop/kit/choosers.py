"""Boxes of which one thing is chosen, each under the key that stands for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox


def offer(box: QComboBox, choices: Iterable[tuple[Any, str]], chosen: Any = None) -> None:
    """Offer keys in their words and choose one, the first for an unknown key; nothing is told.

    A box that offers the same already stays as it is. None leaves what is chosen.
    """
    listed = list(choices)
    with QSignalBlocker(box):
        if listed != [(box.itemData(i), box.itemText(i)) for i in range(box.count())]:
            box.clear()
            for key, words in listed:
                box.addItem(words, key)
        if chosen is not None:
            box.setCurrentIndex(max(0, box.findData(chosen)))
