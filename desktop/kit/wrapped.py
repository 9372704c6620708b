"""Rows of a table that are as high as their wrapped texts are."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop.kit.as_written import AsWritten

PADDING_PX = 6
"""What the style sheet leaves free at either side of a cell."""


class Wrapped(AsWritten):
    """Wraps a text for its height where it is wrapped when painted: within the padding, which
    Qt leaves out of account.
    """

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        within = QStyleOptionViewItem(option)
        within.rect.setWidth(option.rect.width() - 2 * PADDING_PX)
        return super().sizeHint(within, index)
