"""How the whole window looks: its theme and the size of everything, kept for the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from desktop.kit.slices import Steps
from desktop.kit.theme import applying_theme, system_is_dark, theme
from desktop.session import remembered
from desktop.session.typed import take_typed

if TYPE_CHECKING:
    from desktop.shell.main_window import MainWindow


def set_look(window: MainWindow, dark: bool | None, *, strong: bool) -> None:
    """Take the system's theme (`dark` None), the light, the dark or that of high contrast."""
    remembered.set_dark(dark)
    remembered.set_strong(strong)
    wanted = system_is_dark() if dark is None else dark
    window.menus.dark.setChecked(wanted)
    _apply(window, wanted, theme().zoom)


def set_zoom(window: MainWindow, zoom: float) -> None:
    """Change the size of everything, now and at the next start."""
    remembered.set_zoom(zoom)
    _apply(window, theme().dark, remembered.zoom())


def _apply(window: MainWindow, dark: bool, zoom: float) -> None:
    take_typed()
    window.turning.begin(_steps(window, dark, zoom), now=not window.session.large)


def _steps(window: MainWindow, dark: bool, zoom: float) -> Steps[None]:
    """Change the look; a large case's pages go first, for every widget there is takes its time."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    large, resized = window.session.large, zoom != window.zoom
    if large:
        yield from _kept(window)
        yield from _freshened(window)
    elif resized:
        window.keep_half_done()
    window.setUpdatesEnabled(False)
    try:
        yield from applying_theme(app, dark, zoom, strong=remembered.strong())
    finally:
        window.setUpdatesEnabled(True)
    yield
    window.stack.show()
    if resized:
        window.show_anew(kept=True)
    elif large:
        window.work_on(window.page.key)
    else:
        window.page.refresh()
    window.show_details()


def _kept(window: MainWindow) -> Steps[None]:
    """Keep what is half done on one page after the other, last the one that may still change."""
    for name in [name for name, page in window.pages.items() if page is not window.page]:
        if name in window.pages:
            window.keep_half_done(name)
            yield
    window.keep_half_done(window.page.key)


def _freshened(window: MainWindow) -> Steps[None]:
    """Put a page that is still to be made in place of the one that is seen, and hide it; all
    others go.
    """
    key, old = window.page.key, window.take_out_pages()
    window.stack.hide()
    window.show_page(key)
    try:
        while old:
            yield
            delete(old.pop())
    finally:
        for page in old:
            page.deleteLater()
