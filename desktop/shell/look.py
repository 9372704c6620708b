"""How the whole window looks: its theme and the size of everything, kept for the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.kit.theme import apply_theme, system_is_dark, theme
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
    take_typed()
    remembered.set_zoom(zoom)
    _apply(window, theme().dark, remembered.zoom())


def _apply(window: MainWindow, dark: bool, zoom: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = theme().zoom
    apply_theme(app, dark, zoom, strong=remembered.strong())
    if zoom != before:
        window.show_anew()
    else:
        window.page.refresh()
        window.show_details()
