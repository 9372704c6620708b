"""Every page and section as it is heard, and as it is walked by Tab alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.kit.section_row import SectionRow
from desktop.pages.register import WORK
from desktop.session.jobs import _RUNNING
from desktop.shell.main_window import MainWindow
from tests.desktop.conftest import small_case
from tests.desktop.pages.agreement.talks_case import talks_case
from tests.every_field import full_case

NOTHING = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.Border,
    QAccessible.Role.LayeredPane,
}
"""Roles by which nobody knows what to do."""

FAR = 400
"""More controls than any page has."""


NARROWEST = 490
"""The room of a page in a window 640 wide, which is 1280 at 200 %."""


def test_all_that_is_seen_has_a_name_is_met_by_tab_once_and_fits_a_small_screen(
    window: MainWindow, qtbot: QtBot
) -> None:
    heard, walked, wide = [*unheard(window)], [], []
    for where in seen(window, qtbot):
        needed = window.page.content.minimumSizeHint().width()
        wide += [f"{where}: {needed}"] if needed > NARROWEST else []
        heard += [f"{where}: {said}" for said in unheard(window)]
        walked += [f"{where}: {said}" for said in unwalked(window, qtbot)]
    assert not heard, "\n".join(heard)
    assert not walked, "\n".join(walked)
    assert not wide, "\n".join(wide)
    assert window.minimumSizeHint().width() <= 640 and window.minimumSizeHint().height() <= 360


def seen(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    """Show every page with each of its sections; each of a case that fills it and is small."""
    ranked, carried = {"ranking", "firmness"}, {"carrying"}
    rest = {entry.key for entry in WORK} - ranked - carried
    for case, keys in ((full_case(), rest), (small_case(), ranked), (talks_case(), carried)):
        window.session.new(case)
        with qtbot.waitActive(window):
            window.activateWindow()
        for key in keys:
            yield from sections(window, qtbot, key)


def sections(window: MainWindow, qtbot: QtBot, key: str) -> Iterator[str]:
    """Show a page with each of its sections in turn, all worked out."""
    window.work_on(key)
    page = window.page
    assert page is not None
    settle(qtbot)
    assert window.rail.entries[key].isChecked()
    yield key
    for row in [r for r in page.findChildren(SectionRow) if r.isVisible()]:
        for section, button in list(row.buttons.items()):
            if not button.isChecked() and button.isVisible():
                row.choose(section)
                button.setFocus()
                settle(qtbot)
                yield f"{key}, {section}"


def settle(qtbot: QtBot) -> None:
    """Let what the page asks for come, and be shown."""
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not _RUNNING, timeout=60_000)
    QApplication.processEvents()


def unheard(window: MainWindow) -> Iterator[str]:
    """Say which visible widgets a screen reader can't tell."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QScrollBar):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        assert told is not None
        role, name = told.role(), told.text(QAccessible.Text.Name)
        what = f"{type(widget).__name__} “{name}” ({role.name})"
        picture = role is QAccessible.Role.Graphic
        if name.strip() in ("", "Chart") and (takes_keys(widget) or (picture and not name)):
            yield f"{what} has no name"
        if takes_keys(widget) and role in NOTHING:
            yield f"{what} has no role"
        if picture and takes_keys(widget) and not told.text(QAccessible.Text.Description):
            yield f"{what} says nothing"


def unwalked(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    """Press Tab until it comes round, and say what it left out, met twice or mixed up."""
    start, met = QApplication.focusWidget(), []
    for _ in range(FAR):
        here = QApplication.focusWidget()
        if here is None:
            yield "nothing has the keyboard"
            return
        met += [] if here in met[-1:] else [here]
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        if QApplication.focusWidget() in met[:-1]:
            break
    end = QApplication.focusWidget()
    if end is not start:
        yield f"Tab never comes round: {end} “{end.accessibleName() if end else ''}”"
        return
    parts = [next(p for p in window.regions() if p is w or p.isAncestorOf(w)) for w in met]
    if len([one for one, other in pairwise(parts) if one is not other]) > len(window.regions()):
        yield "Tab goes to and fro between parts of the window"
    for widget in window.findChildren(QWidget):
        if takes_keys(widget) and widget not in met and not beside_pressed(widget):
            yield f"Tab leaves out {type(widget).__name__} “{widget.accessibleName()}”"


def takes_keys(widget: QWidget) -> bool:
    """Say whether a widget is there to be walked to."""
    able = widget.isVisible() and widget.isEnabled()
    inside = isinstance(widget.parentWidget(), QAbstractItemView)
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return able and by_tab and not inside


def beside_pressed(widget: QWidget) -> bool:
    """Say whether arrow keys lead to a button, from the one that is pressed among its kind."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and group.checkedButton() is not widget
