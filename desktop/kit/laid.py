"""Rows and columns of widgets, said as what stands in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.held_place import HeldPlace
from desktop.kit.theme import theme

STRETCH: Final = -1
"""Takes all the room that is left."""

TOP: Final = Qt.AlignmentFlag.AlignTop

Edges = int | tuple[int, int, int, int]
"""One margin, or those on the left, above, on the right and below."""

Part = (
    QWidget | QLayout | int | tuple[QWidget | QLayout, int] | tuple[QWidget, int, Qt.AlignmentFlag]
)
"""What stands there, perhaps with its share and alignment; or a gap. Sizes are at zoom 1."""

L = TypeVar("L", bound=QBoxLayout)


def in_row(
    *parts: Part, of: QWidget | None = None, gap: int | None = None, edges: Edges | None = 0
) -> QHBoxLayout:
    """Return parts side by side, `of` the widget that they fill; None is the style's own room."""
    made = QHBoxLayout() if of is None else QHBoxLayout(of)
    return _laid(made, parts, gap, edges)


def in_column(
    *parts: Part, of: QWidget | None = None, gap: int | None = None, edges: Edges | None = 0
) -> QVBoxLayout:
    """Return parts below each other, `of` the widget that they fill; None is the style's own."""
    made = QVBoxLayout() if of is None else QVBoxLayout(of)
    return _laid(made, parts, gap, edges)


def fill(layout: QBoxLayout, *parts: Part) -> None:
    """Add parts to a row or column."""
    for part in parts:
        thing, share, *where = part if isinstance(part, tuple) else (part, 0)
        if isinstance(thing, QWidget):
            layout.addWidget(thing, share, *where)
        elif isinstance(thing, QLayout):
            layout.addLayout(thing, share)
        elif thing == STRETCH:
            layout.addStretch()
        else:
            layout.addSpacing(theme().px(thing))


def scrolled(content: QWidget, *, across: bool = True, steady: bool = False) -> QScrollArea:
    """Return a frameless area that scrolls a widget, and holds its place while that is made anew;
    the keyboard goes to what stands in it. One that is `steady` keeps the room of its bar, so
    that what stands in it is as wide whether or not there is anything to scroll.
    """
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not across:
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if steady:
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = made.verticalScrollBar()
        # The style shows no handle of a bar that cannot be used.
        bar.setEnabled(False)
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
    made.setWidget(content)
    HeldPlace(made.verticalScrollBar())
    return made


def empty(layout: QLayout) -> None:
    """Take out the widgets that stand in a layout, for good."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


def _laid(layout: L, parts: Iterable[Part], gap: int | None, edges: Edges | None) -> L:
    px = theme().px
    if edges is not None:
        left, top, right, bottom = (edges,) * 4 if isinstance(edges, int) else edges
        layout.setContentsMargins(px(left), px(top), px(right), px(bottom))
    if gap is not None:
        layout.setSpacing(px(gap))
    fill(layout, *parts)
    return layout
