"""Cells that are edited in place: a text that can't be taken stays there, framed with the reason.

The model says what it can't take (`why_not`); the delegate keeps the editor of such a text from
being left by a key, and the view keeps it where another cell becomes the current one. Escape
gives the text up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QToolTip,
    QWidget,
)

from desktop.kit.live_fields import mark_wrong
from desktop.kit.roles import Index

_ENDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class InPlace(QStyledItemDelegate):
    """Asks `why_not(index, text)` of the model, or else of the table, before it takes a text."""

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if editor.property("wrong"):
            # What the case holds is shown once the text is mended or given up.
            return
        if isinstance(editor, QLineEdit) and editor.property("at") is None:
            editor.setProperty("at", QPersistentModelIndex(index))
            editor.textEdited.connect(self._judge_again)
        super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not (isinstance(editor, QLineEdit) and self.refuses(editor)):
            super().setModelData(editor, model, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QLineEdit) and _leaves(event) and self.refuses(watched):
            # A key is done with; the field itself hears that the keyboard has left it.
            return isinstance(event, QKeyEvent)
        return super().eventFilter(watched, event)

    def refuses(self, editor: QLineEdit) -> bool:
        """Say whether an editor's text can't be taken; then it is framed, with the reason."""
        why = self._why(editor)
        if why and editor.hasFocus():
            QToolTip.showText(editor.mapToGlobal(editor.rect().bottomLeft()), why, editor)
        mark_wrong(editor, bool(why), why)
        return bool(why)

    def _judge_again(self) -> None:
        editor = self.sender()
        if isinstance(editor, QLineEdit) and editor.property("wrong"):
            why = self._why(editor)
            mark_wrong(editor, bool(why), why)

    def _why(self, editor: QLineEdit) -> str:
        at = editor.property("at")
        if at is None or not at.isValid():
            return ""
        knows = (getattr(one, "why_not", None) for one in (at.model(), self.parent()))
        return next((why_not(at, editor.text()) for why_not in knows if why_not), "")


if TYPE_CHECKING:
    _View = QAbstractItemView
else:
    _View = object


class KeepsRefused(_View):
    """A view whose editors stay while their texts can't be taken; other cells go on as ever."""

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        given_up = hint is QAbstractItemDelegate.EndEditHint.RevertModelCache
        if editor.property("wrong") and not given_up:
            self.setState(QAbstractItemView.State.NoState)
        else:
            super().closeEditor(editor, hint)


def _leaves(event: QEvent) -> bool:
    if isinstance(event, QKeyEvent):
        return event.type() is QEvent.Type.KeyPress and event.key() in _ENDING
    popup = Qt.FocusReason.PopupFocusReason
    return isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() is not popup
