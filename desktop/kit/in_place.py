"""Cells that are edited in place: a text that can't be taken stays there, framed with the reason.

The model says what it can't take (`why_not`); the delegate keeps the editor of such a text from
being left by a key, and the view keeps it where another cell becomes the current one. Escape
gives the text up. The view isn't being edited meanwhile, and brings the text back where its rows
are made anew: the model's `key_of` says what a cell is about, and `of` about what it is as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QToolTip,
    QWidget,
)

from desktop.kit.line import keep_on_one_line
from desktop.kit.live_fields import mark_wrong
from desktop.kit.roles import Index
from desktop.session import untaken

_GOING_ON = (QEvent.Type.FocusIn, QEvent.Type.KeyPress)
_ENDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class InPlace(QStyledItemDelegate):
    """Asks `why_not(index, text)` of the model, or else of the table, before it takes a text."""

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if editor.property("wrong"):
            # What the case holds is shown once the text is mended or given up.
            return
        if isinstance(editor, QLineEdit) and editor.property("at") is None:
            editor.setProperty("at", QPersistentModelIndex(index))
            editor.setProperty("cell", key_of(index))
            keep_on_one_line(editor)
            editor.textEdited.connect(self._judge_again)
        super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not (isinstance(editor, QLineEdit) and self.refuses(editor)):
            super().setModelData(editor, model, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        view = self.parent()
        if event.type() in _GOING_ON and isinstance(view, KeepsRefused):
            view.go_on()
        if isinstance(watched, QLineEdit) and _leaves(event) and self.refuses(watched):
            # A key is done with; the field itself hears that the keyboard has left it.
            return isinstance(event, QKeyEvent)
        return super().eventFilter(watched, event)

    def refuses(self, editor: QLineEdit) -> bool:
        """Say whether an editor's text can't be taken; then it is framed, with the reason."""
        why = self._why(editor)
        if why and editor.hasFocus():
            QToolTip.showText(editor.mapToGlobal(editor.rect().bottomLeft()), why, editor)
        self._mark(editor, why)
        return bool(why)

    def _judge_again(self) -> None:
        editor = self.sender()
        if isinstance(editor, QLineEdit) and editor.property("wrong"):
            self._mark(editor, self._why(editor))

    def _mark(self, editor: QLineEdit, why: str) -> None:
        view, cell = self.parent(), editor.property("cell")
        if isinstance(view, QAbstractItemView) and cell is not None:
            if why:
                untaken.keep(view.accessibleName(), cell, editor.text())
            elif editor.property("wrong"):
                untaken.drop(view.accessibleName(), cell)
        mark_wrong(editor, bool(why), why)
        if why and not editor.hasFocus() and isinstance(view, KeepsRefused):
            view.rest()

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
            self.rest()
            return
        if editor.property("wrong"):
            untaken.drop(self.accessibleName(), editor.property("cell"))
        self._close(editor, hint)

    def rest(self) -> None:
        """Be no longer edited: what can't be taken waits in its cell."""
        self.setState(QAbstractItemView.State.NoState)

    def go_on(self) -> None:
        """Be edited again: the keyboard is in a cell's editor."""
        self.setState(QAbstractItemView.State.EditingState)

    def reset(self) -> None:
        super().reset()
        self._bring_back()

    def rowsInserted(self, parent: Index, first: int, last: int) -> None:
        super().rowsInserted(parent, first, last)
        self._bring_back()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(first, last, roles)
        if untaken.of_table(self.accessibleName()):
            for editor in self._waiting():
                if key_of(editor.property("at")) != editor.property("cell"):
                    # The cell is about something else now.
                    self._close(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)
            self._bring_back()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_back()

    def _close(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        # It goes a little later; until then it is no editor that waits.
        editor.setProperty("wrong", False)
        if not editor.property("restored"):
            super().closeEditor(editor, hint)
            return
        focused = editor.hasFocus()
        # Qt ends what is edited in the current cell by this very way.
        editor.setProperty("restored", False)
        self.closePersistentEditor(QModelIndex(editor.property("at")))
        # Of such an editor Qt doesn't say that it is no longer edited: no cell would be, ever.
        self.rest()
        if focused:
            self.setFocus()

    def _waiting(self) -> list[QLineEdit]:
        """Return the editors whose texts can't be taken."""
        editors = self.viewport().findChildren(QLineEdit)
        return [one for one in editors if one.property("wrong") and one.property("at").isValid()]

    def _bring_back(self) -> None:
        """Show the texts that are kept for cells of this table; those of cells that are gone go."""
        kept, model = untaken.of_table(self.accessibleName()), self.model()
        if not kept or model is None or not model.rowCount():
            return
        for editor in self._waiting():
            kept.pop(editor.property("cell"), None)
        about = _about(model)
        found = {
            key: index for index in _cells(model, QModelIndex()) if (key := key_of(index)) in kept
        }
        for key, text in kept.items():
            if key in found:
                self._bring(found[key], text)
            elif key.startswith(about):
                untaken.drop(self.accessibleName(), key)

    def _bring(self, index: QModelIndex, text: str) -> None:
        delegate = self.itemDelegateForIndex(index)
        self.openPersistentEditor(index)
        for editor in self.viewport().findChildren(QLineEdit):
            if editor.property("at") == QPersistentModelIndex(index) and isinstance(
                delegate, InPlace
            ):
                editor.setProperty("restored", True)
                editor.setText(text)
                delegate.refuses(editor)


def key_of(index: Index) -> str:
    """Return what a cell is about, which is no longer true of its place once rows were moved."""
    model = index.model()
    knows = (getattr(one, "key_of", None) for one in (model, model.parent()))
    known = next(filter(None, knows), None)
    return _about(model) + (known(index) if known else f"{index.row()}\n{index.column()}")


def _about(model: QAbstractItemModel) -> str:
    return f"{getattr(model, 'of', '')}\n"


def _cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            yield model.index(row, column, parent)
        yield from _cells(model, model.index(row, 0, parent))


def _leaves(event: QEvent) -> bool:
    if isinstance(event, QKeyEvent):
        return event.type() is QEvent.Type.KeyPress and event.key() in _ENDING
    popup = Qt.FocusReason.PopupFocusReason
    return isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() is not popup
