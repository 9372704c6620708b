"""Menus whose words read by their own letters in a window from the right.

Qt lays a menu's words out in the direction of the window, whatever the style: "Open…" would
read as "…Open" there, and "Alt+↑" as "↑+Alt" (Unicode Standard Annex 9, 2023, section 3.3.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mcda.words.isolate import on_its_own

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionMenuItem


class Menu(QMenu):
    """A menu with each text isolated from the direction of the window where it is painted."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        told = str(option.text)
        if told:
            parts = "\t".join(on_its_own(part) for part in told.split("\t"))
            option.text = parts


def open_actions(of: QWidget, spot: QPoint) -> None:
    """Open the actions of a widget as its menu, at a place of the screen."""
    menu = Menu(of)
    menu.addActions(of.actions())
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(spot)
