"""“What is this?”: what a control, heading or page is, shown at its place.

A widget's accessible name or its text leads to the glossary's entry; so a table's
heading and a field are explained by what they are called.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QTreeView,
    QWidget,
)

from desktop.kit.labels import label, paragraph, push, question_button
from desktop.kit.laid import STRETCH, fill
from desktop.kit.meanings import entry_html, meaning_of
from desktop.kit.menu import Menu
from desktop.kit.popover import Popover
from desktop.kit.theme import theme
from desktop.words import _, text

if TYPE_CHECKING:
    from mcda.glossary.entry import Meaning

WIDTH_PX = 380


def at(widget: QWidget, pos: QPoint | None = None) -> Meaning | None:
    """Return what a widget is, at a place in it (None: where its keyboard stands)."""
    found = None
    view = widget if isinstance(widget, QAbstractItemView) else widget.parentWidget()
    if isinstance(view, QHeaderView):
        found = _of_head(view, view.logicalIndexAt(pos) if pos is not None else -1)
    elif isinstance(view, QTableView | QTreeView):
        index = view.indexAt(pos) if pos is not None and view is not widget else view.currentIndex()
        head = view.horizontalHeader() if isinstance(view, QTableView) else view.header()
        found = _of_head(head, index.column())
    return found or _named(widget)


def around(widget: QWidget | None, pos: QPoint | None = None) -> Meaning | None:
    """Return what a widget is, or the nearest thing round it that is explained."""
    first = widget
    while widget is not None and not widget.isWindow():
        found = at(widget, pos if widget is first else None)
        if found is not None:
            return found
        widget = widget.parentWidget()
    return None


class WhatIsThis(Popover):
    """An entry at its place: title, meaning, formula, source, and the way to all of them."""

    def __init__(
        self, title: str, words: str, parent: QWidget, more: Callable[[], object] | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What is this: {name}", name=title))
        self.setAccessibleDescription(words)
        self.setFixedWidth(theme().px(WIDTH_PX))
        self.body.addWidget(label(title, "strong"))
        self.text = paragraph(words)
        self.text.setTextInteractionFlags(
            self.text.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.setAccessibleName(title)
        self.body.addWidget(self.text)
        if more is not None:
            self.more = push(_("All methods and words"), self.close, look="link")
            self.more.clicked.connect(lambda: more())
            self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)

    def show_at(self, anchor: QWidget) -> None:
        """Show at a widget, with the keyboard on the text, so that it is read out."""
        self.open_at(anchor)
        self.text.setFocus()


def tell(one: Meaning, anchor: QWidget, more: Callable[[], object] | None = None) -> WhatIsThis:
    """Show an entry at a widget."""
    shown = WhatIsThis(text(one.title), entry_html(one), anchor.window(), more)
    shown.show_at(anchor)
    return shown


def headed(words: str, key: str) -> QHBoxLayout:
    """Return a strong heading with a question mark behind it that explains it by an entry."""
    from mcda.glossary.register import ENTRIES

    row, head = QHBoxLayout(), label(words, "strong")
    button = question_button(words, lambda: tell(ENTRIES[key], head), keys=True)
    fill(row, head, button, STRETCH)
    return row


def offered(one: Meaning, anchor: QWidget, more: Callable[[], object] | None = None) -> QAction:
    """Return the line of a context menu that explains something."""
    action = QAction(_("What is this: {name}", name=text(one.title)), anchor)
    action.triggered.connect(lambda: tell(one, anchor, more))
    return action


def offer_on_heads(head: QHeaderView) -> None:
    """Let a table's headings be explained from a context menu of their own."""

    def ask(pos: QPoint) -> None:
        found = _of_head(head, head.logicalIndexAt(pos))
        if found is not None:
            menu = Menu(head)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(offered(found, head))
            menu.popup(head.mapToGlobal(pos))

    head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    head.customContextMenuRequested.connect(ask)


def _of_head(head: QHeaderView, section: int) -> Meaning | None:
    model = head.model()
    if section < 0 or model is None or head.orientation() is Qt.Orientation.Vertical:
        return None
    return meaning_of(str(model.headerData(section, head.orientation()) or ""))


def _named(widget: QWidget) -> Meaning | None:
    found = meaning_of(widget.accessibleName())
    if found is None and isinstance(widget, QAbstractButton | QLabel):
        found = meaning_of(widget.text())
    return found
