"""What random work consists of: each thing that can be done, how often, and with what.

An act takes the monkey, which chooses at random what it is done to; it returns in words what
that was, which leads to a fault if there is one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QTreeView,
    QWidget,
)
from shiboken6 import isValid

from desktop.kit import clipboard
from desktop.kit.blocks import OWN
from desktop.kit.charts.view import ChartView
from desktop.pages.register import WORK
from tests.journeys.monkey_material import (
    ABOVE,
    ASKING,
    BLOCKS,
    CTRL,
    HELD,
    KEPT_BACK,
    LEAVING,
    NONE,
    OWN_CELLS,
    PAGES,
    PLAIN,
    SHIFT,
    SIZES,
    TYPED,
    K,
)

if TYPE_CHECKING:
    from tests.journeys.monkey import Monkey

Act = Callable[["Monkey"], str | None]


def of_menus(name: str, *actions: str) -> Act:
    """Return the act that triggers one of some actions of the menus."""

    def act(of: Monkey) -> str:
        return _trigger(of, of.draw.choice(actions))

    act.__name__ = name
    return act


def press_key(of: Monkey) -> str:
    target = QApplication.focusWidget() or of.window
    plain, told = of.draw.random() < 0.7, _told(target)
    key, held = (of.draw.choice(PLAIN), NONE) if plain else of.draw.choice(HELD)
    QTest.keyClick(target, key, held)
    return f"{held.name} {key.name}, {told}"


def type_text(of: Monkey) -> str:
    target = QApplication.focusWidget()
    if of.draw.random() < 0.5:
        target = of.one(QLineEdit, QPlainTextEdit) or target
    if target is None:
        return ""
    target.setFocus()
    text, told = of.draw.choice(TYPED), _told(target)
    for letter in text:
        # QTest has keys for the letters of few languages.
        now = QApplication.focusWidget() or of.window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = ord(letter.upper()) if letter.isascii() else 0
            QApplication.sendEvent(now, QKeyEvent(kind, key, NONE, letter))
    return f"{text[:20]!r}, {told}"


def click_button(of: Monkey) -> str:
    button = of.one(QAbstractButton)
    if not isinstance(button, QAbstractButton) or not button.isEnabled():
        return ""
    said = f"{button.text()} {button.accessibleName()}".strip().lower()
    if getattr(button, "menu", lambda: None)() or any(word in said for word in KEPT_BACK):
        return ""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return said


def click_view(of: Monkey) -> str:
    view = of.one(QAbstractItemView)
    if not isinstance(view, QAbstractItemView):
        return ""
    click = QTest.mouseDClick if of.draw.random() < 0.2 else QTest.mouseClick
    held = of.draw.choices((NONE, CTRL, SHIFT), (6, 1, 1))[0]
    click(view.viewport(), Qt.MouseButton.LeftButton, held, of.spot(view.viewport()))
    return _told(view)


def open_tree(of: Monkey) -> str:
    tree = of.one(QTreeView)
    if not isinstance(tree, QTreeView) or tree.model() is None:
        return ""
    index = tree.indexAt(of.spot(tree.viewport()))
    tree.setExpanded(index, not tree.isExpanded(index))
    return _told(tree)


def sort_table(of: Monkey) -> str:
    head = of.one(QHeaderView)
    if not isinstance(head, QHeaderView):
        return ""
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, NONE, of.spot(head.viewport()))
    return _told(head)


def walk_chart(of: Monkey) -> str:
    chart = of.one(ChartView)
    if chart is None:
        return ""
    spots = of.spot(chart), of.spot(chart)
    QTest.mouseMove(chart, spots[0])
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, NONE, spots[0])
    QTest.mouseMove(chart, spots[1])
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, NONE, spots[1])
    return _told(chart)


def turn_wheel(of: Monkey) -> str:
    part = of.one(QWidget)
    if part is None:
        return ""
    at = QPointF(of.spot(part))
    turned = QPoint(0, of.draw.choice((-240, -120, 120)))
    begun = Qt.ScrollPhase.NoScrollPhase
    button = Qt.MouseButton.NoButton
    held = of.draw.choices((NONE, CTRL), (5, 1))[0]
    there = part.mapToGlobal(at)
    wheel = QWheelEvent(at, there, QPoint(), turned, button, held, begun, False)
    QApplication.sendEvent(part, wheel)
    return _told(part)


def choose_in_box(of: Monkey) -> str:
    box = of.one(QComboBox)
    if not isinstance(box, QComboBox) or not box.count() or not box.isEnabled():
        return ""
    at = of.draw.randrange(box.count())
    box.setCurrentIndex(at)
    box.activated.emit(at)
    return _told(box)


def move_slider(of: Monkey) -> str:
    slider = of.one(QAbstractSlider)
    if not isinstance(slider, QAbstractSlider) or not slider.isEnabled():
        return ""
    slider.setValue(of.draw.randint(slider.minimum(), slider.maximum()))
    return _told(slider)


def turn_spin(of: Monkey) -> str:
    spin = of.one(QSpinBox)
    if not isinstance(spin, QSpinBox) or not spin.isEnabled():
        return ""
    spin.setValue(of.draw.randint(spin.minimum(), spin.maximum()))
    return _told(spin)


def change_page(of: Monkey) -> str:
    key = of.draw.choice(WORK).key
    of.window.work_on(key)
    return key


def change_stakeholder(of: Monkey) -> None:
    ids = [one.id for one in of.window.session.case.stakeholders]
    if ids:
        of.window.session.choose_stakeholder(of.draw.choice(ids))


def zoom(of: Monkey) -> None:
    menus = of.window.menus
    of.draw.choice((menus.larger, menus.smaller, menus.usual)).trigger()
    if not 0.8 < of.window.font().pixelSize() / 13 < 1.8:
        menus.usual.trigger()


def resize(of: Monkey) -> None:
    of.window.resize(*of.draw.choice(SIZES))


def leave_case(of: Monkey) -> str:
    # Without unsaved work nothing is asked, and it goes.
    return _trigger(of, of.draw.choice(LEAVING)) if of.window.session.dirty else ""


def open_context_menu(of: Monkey) -> str:
    part = of.one(QAbstractItemView, QWidget) if of.draw.random() < 0.5 else of.one(QWidget)
    if part is None:
        return ""
    if isinstance(part, QAbstractItemView):
        part = part.viewport()
    at = of.spot(part)
    reason = QContextMenuEvent.Reason.Mouse
    # Some of Qt's own menus wait until they are left; a timer runs while they do, and leaves them.
    leaving = QTimer(interval=0)
    leaving.timeout.connect(_leave_menu)
    leaving.start()
    QApplication.sendEvent(part, QContextMenuEvent(reason, at, part.mapToGlobal(at)))
    leaving.stop()
    return _told(part)


def choose_in_menu(of: Monkey) -> str:
    """Take one action of a menu: of the one that is open, of a button, or of what is clicked."""
    own = [one.menu() for one in of.all(QPushButton, QToolButton) if one.menu()]  # type: ignore[attr-defined]
    if own and of.draw.random() < 0.2:
        menu = of.draw.choice(own)
        menu.aboutToShow.emit()
        menus = [menu]
    elif not (menus := of.menus()):
        open_context_menu(of)
        menus = of.menus()
    actions = [one for menu in menus for one in menu.actions() if one.isEnabled() and one.text()]
    actions = [one for one in actions if not any(w in one.text().lower() for w in KEPT_BACK)]
    if not actions:
        return ""
    action = of.draw.choice(actions)
    said = action.text()
    action.trigger()
    return said


def copy_something(of: Monkey) -> str:
    """Let another program, or Parley itself, put something on the clipboard."""
    kind = of.draw.choice(("text", "text", "page", "own", "files", "nothing"))
    data = QMimeData()
    if kind == "text":
        data.setText(of.draw.choice(BLOCKS))
    elif kind == "page":
        data.setHtml(of.draw.choice(PAGES))
    elif kind == "own":
        data.setData(OWN, json.dumps(of.draw.choice(OWN_CELLS)).encode())
    elif kind == "files":
        data.setUrls([QUrl.fromLocalFile("/nowhere/at all.xlsx")])
    clipboard.put(data)
    return kind


def paste(of: Monkey) -> str:
    copy_something(of)
    view = of.one(QAbstractItemView, QPlainTextEdit)
    if view is None:
        return ""
    view.setFocus()
    if isinstance(view, QAbstractItemView):
        view.setCurrentIndex(view.indexAt(of.spot(view.viewport())))
    QTest.keyClick(view, K.Key_V, CTRL)
    return _told(view)


def drop_rows(of: Monkey) -> str:
    """Drop a row of a list, on itself or on another."""
    lists = of.all(QListView, QTreeView)
    lists = [one for one in lists if one.acceptDrops() and one.model().rowCount()]  # type: ignore[attr-defined]
    if not lists:
        return ""
    source, target = of.draw.choice(lists), of.draw.choice(lists)
    if not isinstance(source, QAbstractItemView) or not isinstance(target, QAbstractItemView):
        return ""
    target = target if of.draw.random() < 0.2 else source
    row = source.model().index(of.draw.randrange(source.model().rowCount()), 0)
    data = source.model().mimeData([row])
    at = of.spot(target.viewport())
    _drop(target.viewport(), data, at, Qt.DropAction.MoveAction)
    return _told(target)


def drop_file(of: Monkey) -> str:
    """Drop a file on the window or on the page Round; another case waits for what is unsaved."""
    if not of.files or not of.window.session.dirty:
        return ""
    path = of.draw.choice(of.files)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    target = of.draw.choice((of.window, of.window.page))
    if target.acceptDrops():
        _drop(target, data, of.spot(target), Qt.DropAction.CopyAction)
    return f"{path.name}, {_told(target)}"


def let_time_pass(of: Monkey) -> None:
    QTest.qWait(of.draw.choice((1, 20, 80)))


ACTS: Final[tuple[tuple[int, Act], ...]] = (
    (9, press_key),
    (6, type_text),
    (7, click_button),
    (5, click_view),
    (1, open_tree),
    (1, sort_table),
    (2, walk_chart),
    (2, turn_wheel),
    (4, choose_in_box),
    (4, move_slider),
    (3, turn_spin),
    (5, change_page),
    (2, change_stakeholder),
    (3, of_menus("undo", "undo")),
    (2, of_menus("redo", "redo")),
    (1, zoom),
    (1, of_menus("change_theme", "dark")),
    (1, resize),
    (3, of_menus("open_above", *ABOVE)),
    (1, of_menus("ask_for_file", *ASKING)),
    (1, of_menus("save", "save")),
    (1, leave_case),
    (2, open_context_menu),
    (3, choose_in_menu),
    (1, copy_something),
    (3, paste),
    (2, drop_rows),
    (1, drop_file),
    (2, let_time_pass),
)
"""Each thing that can be done, and how often beside the others."""


def _leave_menu() -> None:
    menu = QApplication.activePopupWidget()
    if menu is not None:
        menu.close()


def _trigger(of: Monkey, name: str) -> str:
    getattr(of.window.menus, name).trigger()
    return name


def _drop(target: QWidget, data: QMimeData, at: QPoint, action: Qt.DropAction) -> None:
    buttons = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at, action, data, buttons, NONE)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDragMoveEvent(at, action, data, buttons, NONE))
        kind = QEvent.Type.Drop
        QApplication.sendEvent(target, QDropEvent(QPointF(at), action, data, buttons, NONE, kind))


def _told(part: QWidget) -> str:
    # What was done to it may have taken it away.
    name = part.accessibleName() or part.objectName() if isValid(part) else ""
    return f"{type(part).__name__} {name}".strip()
