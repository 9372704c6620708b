"""Where the keyboard goes next: controls by the look of the window, not by when they were made.

Qt hands Tab on in the order in which widgets were built, so that an editor built
late would come last. Here the order is read from the layouts whenever Tab is pressed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QStackedWidget,
    QWidget,
)


def in_order(region: QWidget) -> list[QWidget]:
    """Return what Tab can reach in a part of the window, as it is read: across, then down."""
    return list(_reached(region))


def first_in(region: QWidget) -> QWidget | None:
    """Return the first of them, looking no further."""
    return next(_reached(region), None)


def _reached(region: QWidget) -> Iterator[QWidget]:
    if not region.isVisible() or not region.isEnabled():
        return
    if _takes_tab(region):
        yield region
        return
    for part in _parts(region):
        yield from _reached(part)


def _takes_tab(widget: QWidget) -> bool:
    """Say whether Tab stops at a widget; of buttons that exclude each other, at the pressed one.

    Qt settles that only when one of them gets the keyboard, and then it may be another.
    """
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is None or not group.exclusive():
        return takes
    pressed = group.checkedButton()
    there = pressed is not None and pressed.isVisible() and pressed.isEnabled()
    return pressed is widget if there else takes


def next_in(regions: Sequence[QWidget], now: QWidget | None, step: int) -> QWidget | None:
    """Return the control before (-1) or after (1) the present one, round the whole window."""
    order = [widget for region in regions for widget in in_order(region)]
    if not order:
        return None
    here = next((i for i, widget in enumerate(order) if _holds(widget, now)), None)
    if here is None:
        # What has the keyboard is hidden by now: go on from its part of the window.
        beside = next((region for region in regions if _holds(region, now)), None)
        near = [] if beside is None else in_order(beside)
        return near[0] if near else order[0 if step > 0 else -1]
    return order[(here + step) % len(order)]


def next_region(regions: Sequence[QWidget], now: QWidget | None, step: int) -> QWidget | None:
    """Return the first control of the next part (F6), or of the one before, that has any.

    A page is entered where it was left.
    """
    able = [(region, in_order(region)) for region in regions]
    filled = [(region, order) for region, order in able if order]
    if not filled:
        return None
    here = next((i for i, (region, _) in enumerate(filled) if _holds(region, now)), -step)
    region, order = filled[(here + step) % len(filled)]
    last = region.focusWidget() if isinstance(region, QStackedWidget) else None
    return last if last in order else order[0]


def put_on(widget: QWidget | None) -> bool:
    """Give the keyboard to a control as Tab does, and bring it into sight; say if there is one."""
    if widget is None:
        return False
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and not isinstance(widget, QAbstractScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    return True


class Lending(QObject):
    """The keyboard of a control that can't be used for a while: it goes back there once the
    control can be used again, unless it was taken elsewhere meanwhile.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._owner: QWidget | None = None
        self._at: QWidget | None = None

    def pass_on(self, regions: Sequence[QWidget], step: int) -> bool:
        """Take the keyboard to the control after (1) or before (-1), as `next_in` finds it."""
        now = QApplication.focusWidget() or self._window.focusWidget()
        found = next_in(regions, now, step)
        if now is not None and not now.isEnabled():
            self._lend(now, found)
        return put_on(found)

    def _lend(self, owner: QWidget, at: QWidget | None) -> None:
        if self._owner is not owner:
            self._forget()
            self._owner = owner
            owner.installEventFilter(self)
            owner.destroyed.connect(self._gone)
        self._at = at

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        owner = self._owner
        if owner is not None and event.type() is QEvent.Type.EnabledChange and owner.isEnabled():
            self._forget()
            if self._window.focusWidget() is self._at and owner.isVisible():
                owner.setFocus(Qt.FocusReason.OtherFocusReason)
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        if self._owner is not None:
            self._owner.removeEventFilter(self)
            self._owner.destroyed.disconnect(self._gone)
            self._owner = None

    def _gone(self) -> None:
        self._owner = self._at = None


def has_keyboard(region: QWidget) -> bool:
    """Say whether the keyboard is in a part of the window."""
    return _holds(region, QApplication.focusWidget())


def _holds(region: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is region or region.isAncestorOf(widget))


def _parts(region: QWidget) -> list[QWidget]:
    """Return a widget's immediate parts in the order of its layout; without one, by place."""
    if isinstance(region, QScrollArea):
        inner = region.widget()
        return [] if inner is None else [inner]
    if isinstance(region, QStackedWidget):
        current = region.currentWidget()
        return [] if current is None else [current]
    layout = region.layout()
    laid = [] if layout is None else _laid_out(layout)
    known = set(laid)
    loose = [
        child
        for child in region.children()
        if isinstance(child, QWidget) and not child.isWindow() and child not in known
    ]
    mirrored = region.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return laid + sorted(loose, key=lambda child: _place(child.pos(), mirrored))


def _place(at: QPoint, mirrored: bool) -> tuple[int, int]:
    return at.y(), -at.x() if mirrored else at.x()


def _laid_out(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for item in _items(layout):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            found.append(widget)
        elif inner is not None:
            found.extend(_laid_out(inner))
    return found


def _items(layout: QLayout) -> list[QLayoutItem]:
    items = [layout.itemAt(i) for i in range(layout.count())]
    places = list(range(len(items)))
    if isinstance(layout, QGridLayout):
        # Row, column and how many of each, which PySide declares as an object.
        places.sort(key=lambda i: cast("tuple[int, ...]", layout.getItemPosition(i)))
    return [item for i in places if (item := items[i]) is not None]
