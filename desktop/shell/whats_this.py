"""“What is this?” for the window: of what has the keyboard, and of what is pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from desktop.kit import what
from desktop.kit.menu import Menu
from desktop.pages.register import entry_of
from desktop.words import _, text

if TYPE_CHECKING:
    from desktop.pages.page import Page
    from desktop.shell.main_window import MainWindow


def of_focus(window: MainWindow) -> what.WhatIsThis:
    """Explain what has the keyboard, else the page."""
    focused = QApplication.focusWidget()
    inside = focused is not None and focused.window() is window
    found = what.around(focused) if inside else None
    if found is not None and focused is not None:
        return what.tell(found, focused, lambda: _all_words(window, text(found.title)))
    return of_page(window.page, window)


def of_page(page: Page, window: MainWindow) -> what.WhatIsThis:
    """Explain a page, at its title."""
    words = "<br><br>".join((text(entry_of(page.key).about), _how()))
    shown = what.WhatIsThis(page.title_text(), words, window, lambda: _all_words(window, ""))
    shown.show_at(page.explain_button)
    return shown


def offer(window: MainWindow, event: QContextMenuEvent) -> None:
    """Offer in a menu to explain what lies at a place of the window, where something does."""
    child = window.childAt(event.pos())
    found = None if child is None else what.around(child, child.mapFrom(window, event.pos()))
    if child is not None and found is not None:
        menu, title = Menu(window), text(found.title)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(what.offered(found, child, lambda: _all_words(window, title)))
        menu.popup(event.globalPos())


def _how() -> str:
    return _(
        "F1 explains what has the keyboard; a click with the other mouse button, what is "
        "pointed at."
    )


def _all_words(window: MainWindow, at: str) -> None:
    from desktop.shell.glossary import Words

    Words(window, at).show()
