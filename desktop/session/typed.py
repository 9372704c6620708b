"""What is being typed into a cell is taken before anything is done with the whole case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView


def take_typed() -> None:
    """Let the table whose cell is being typed into take what stands there, as Enter does."""
    editor = QApplication.focusWidget()
    while editor is not None:
        table = table_of(editor)
        if table is not None:
            table.itemDelegateForIndex(table.currentIndex()).commitData.emit(editor)
            return
        editor = editor.parentWidget()


def table_of(editor: QWidget) -> QAbstractItemView | None:
    """Return the table in one of whose cells a widget lies."""
    from PySide6.QtWidgets import QAbstractItemView

    viewport = editor.parentWidget()
    table = None if viewport is None else viewport.parentWidget()
    inside = isinstance(table, QAbstractItemView) and table.viewport() is viewport
    return table if inside and isinstance(table, QAbstractItemView) else None
