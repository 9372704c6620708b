"""What people left half done in a part of the window outlives it where it is made anew.

Text that was typed and not taken, what is chosen, open and scrolled to, and where the keyboard
is: each widget is known by its kind, its name, and which of so many of that name it is that are
shown, or that are not.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QTimer,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTreeView,
    QWidget,
)

from desktop.kit.live_fields import LiveLine, LiveText, mark_wrong
from desktop.kit.roles import Index
from desktop.kit.theme import theme
from desktop.session.typed import table_of

REST_MS = 300
"""So long a part that was made anew may still be laid out."""

Key = tuple[str, str, bool, int, int]
Path = tuple[tuple[int, int], ...]
"""Rows and columns that lead to a cell from the top of its model."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that nothing took yet, why it was framed, and what stood there before it."""

    text: str
    why: str
    before: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What is chosen in a view and which of its branches are open."""

    current: Path
    blocks: tuple[tuple[Path, Path], ...]
    opened: frozenset[Path] | None
    """None of what has no branches."""


@dataclass(slots=True)
class Left:
    """What was left half done in one part of the window."""

    texts: dict[Key, Typed] = field(default_factory=dict)
    views: dict[Key, Seen] = field(default_factory=dict)
    places: dict[Key, tuple[float, float]] = field(default_factory=dict)
    focus: Key | None = None


def left_in(part: QWidget) -> Left:
    """Return what is left half done in a part that is about to go."""
    left, focused = Left(), _with_keyboard(part)
    for key, widget in _named(part).items():
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            typed = _typed(widget)
            if typed is not None:
                left.texts[key] = typed
        if isinstance(widget, QAbstractItemView):
            left.views[key] = _seen(widget)
        if isinstance(widget, QAbstractScrollArea):
            left.places[key] = _scrolled(widget)
        if widget is focused:
            left.focus = key
    return left


def put_back(left: Left, part: QWidget, *, same: bool) -> None:
    """Put it back in what took the place of the part.

    Unless the case is the `same`, a text goes only where what stood before it still stands.
    """
    there = _named(part)
    for key, seen in left.views.items():
        view = there.get(key)
        if isinstance(view, QAbstractItemView) and view.model() is not None:
            _show(view, seen)
    for key, typed in left.texts.items():
        line = there.get(key)
        if isinstance(line, QLineEdit | QPlainTextEdit):
            _type(line, typed, same=same)
    if left.focus in there:
        # Later than whoever shows the part takes the keyboard to its first business.
        QTimer.singleShot(0, there[left.focus], there[left.focus].setFocus)
    for key, places in left.places.items():
        area = there.get(key)
        if isinstance(area, QAbstractScrollArea) and not isinstance(area, QPlainTextEdit):
            bars = area.horizontalScrollBar(), area.verticalScrollBar()
            for bar, place in zip(bars, places, strict=True):
                _Place(bar, round(place * _unit(area)))


def _named(part: QWidget) -> dict[Key, QWidget]:
    """Return the widgets of a part that may hold anything half done, or the keyboard."""
    found: dict[tuple[str, str, bool], list[QWidget]] = defaultdict(list)
    for widget in part.findChildren(QWidget):
        own = widget.window() is part.window() and table_of(widget) is None
        if own and not isinstance(widget, QHeaderView | QScrollBar):
            around = widget.parentWidget() if isinstance(widget, QLineEdit) else None
            named = around if isinstance(around, QAbstractSpinBox) else widget
            name = named.accessibleName() or named.objectName()
            found[type(widget).__name__, name, widget.isVisibleTo(part)].append(widget)
    return {
        (*told, number, len(some)): widget
        for told, some in found.items()
        for number, widget in enumerate(some)
    }


def _with_keyboard(part: QWidget) -> QWidget | None:
    """Return what has the keyboard in a part; of a cell that is edited, its table."""
    now = QApplication.focusWidget()
    if now is None or not part.isAncestorOf(now):
        return None
    return table_of(now) or now


def _typed(line: QLineEdit | QPlainTextEdit) -> Typed | None:
    """Return a text that was typed and not taken, None where there is none."""
    if isinstance(line, QPlainTextEdit):
        untaken = not isinstance(line, LiveText) and line.document().isModified()
        return Typed(line.toPlainText(), "", None) if untaken else None
    around = line.parentWidget()
    framed = around if isinstance(around, QAbstractSpinBox) else line
    why = framed.toolTip() if framed.property("wrong") else ""
    if isinstance(line, LiveLine):
        untaken, before = line.text() != line.said_by_case, line.said_by_case
        return Typed(line.text(), why, before) if untaken else None
    if framed is not line and not (why or line.hasFocus()):
        return None
    return Typed(line.text(), why, None) if line.isModified() or why else None


def _type(line: QLineEdit | QPlainTextEdit, typed: Typed, *, same: bool) -> None:
    """Type a text again, and frame it where it was."""
    now = line.toPlainText() if isinstance(line, QPlainTextEdit) else line.text()
    fits = now in ("", typed.before) or same
    if not fits and isinstance(line, LiveLine):
        line.give_up()
    if now == typed.text or not fits or line.isReadOnly():
        return
    if isinstance(line, QPlainTextEdit):
        line.setPlainText(typed.text)
        line.document().setModified(True)
        return
    line.setText(typed.text)
    line.setModified(True)
    line.textEdited.emit(typed.text)
    around = line.parentWidget()
    framed = around if isinstance(around, QAbstractSpinBox) else line
    if typed.why and not framed.property("wrong"):
        if isinstance(line, LiveLine):
            line.refuse(typed.why)
        else:
            mark_wrong(framed, True, typed.why)


def _seen(view: QAbstractItemView) -> Seen:
    chosen = view.selectionModel()
    model = view.model()
    if chosen is None or model is None:
        return Seen((), (), None)
    selection = chosen.selection()
    ranges = [selection.at(number) for number in range(selection.count())]
    blocks = [(_path(one.topLeft()), _path(one.bottomRight())) for one in ranges]
    opened = None
    if isinstance(view, QTreeView):
        opened = frozenset(_opened(view, model, QModelIndex()))
    return Seen(_path(view.currentIndex()), tuple(blocks), opened)


def _show(view: QAbstractItemView, seen: Seen) -> None:
    model, chosen = view.model(), view.selectionModel()
    if isinstance(view, QTreeView) and seen.opened is not None:
        _open(view, model, QModelIndex(), seen.opened)
    current = _index(model, seen.current)
    if current.isValid() and current != view.currentIndex():
        view.setCurrentIndex(current)
    block = QItemSelection()
    for first, last in seen.blocks:
        ends = _index(model, first), _index(model, last)
        if all(end.isValid() for end in ends):
            block.select(*ends)
    if not block.isEmpty():
        chosen.select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _opened(view: QTreeView, model: QAbstractItemModel, parent: QModelIndex) -> list[Path]:
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        if view.isExpanded(index):
            found += [_path(index), *_opened(view, model, index)]
    return found


def _open(
    view: QTreeView, model: QAbstractItemModel, parent: QModelIndex, opened: frozenset[Path]
) -> None:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        if model.rowCount(index):
            view.setExpanded(index, _path(index) in opened)
            _open(view, model, index, opened)


def _path(index: Index) -> Path:
    if not index.isValid():
        return ()
    return (*_path(index.parent()), (index.row(), index.column()))


def _index(model: QAbstractItemModel, path: Path) -> QModelIndex:
    index = QModelIndex()
    for row, column in path:
        if not model.hasIndex(row, column, index):
            return QModelIndex()
        index = model.index(row, column, index)
    return index


def _scrolled(area: QAbstractScrollArea) -> tuple[float, float]:
    """Return how far an area is scrolled across and down, in pixels before zoom or in items."""
    bars = area.horizontalScrollBar(), area.verticalScrollBar()
    across, down = (bar.value() / _unit(area) for bar in bars)
    return across, down


def _unit(area: QAbstractScrollArea) -> float:
    by_item = isinstance(area, QAbstractItemView) and (
        area.verticalScrollMode() is QAbstractItemView.ScrollMode.ScrollPerItem
    )
    return 1.0 if by_item else theme().zoom


class _Place(QObject):
    """Scrolls a bar to its place, and again while what is scrolled is laid out."""

    def __init__(self, bar: QScrollBar, wanted: int) -> None:
        super().__init__(bar)
        self._bar, self._wanted = bar, wanted
        bar.rangeChanged.connect(self._go)
        rest = QTimer(self, singleShot=True, interval=REST_MS)
        rest.timeout.connect(self.deleteLater)
        rest.start()
        self._go()

    def _go(self) -> None:
        self._bar.setValue(self._wanted)
