"""What can be done with the selected scores, as a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.kit.menu import Menu
from desktop.words import _
from mcda.model.case import COMMON

if TYPE_CHECKING:
    from desktop.pages.scores.score_grid import ScoreGrid


def score_menu(grid: ScoreGrid) -> Menu:
    """Return the menu of the grid's selection, each line with the key that does the same."""
    menu = Menu(grid)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, keys, act in (
        (_("Copy"), "Ctrl+C", grid.copy),
        (_("Copy with headings"), "Ctrl+Shift+C", grid.copy_with_headings),
        (_("Paste"), "Ctrl+V", grid.paste),
        (_("Fill down"), "Ctrl+D", grid.fill_down),
    ):
        menu.addAction(f"{words}\t{keys}", act)
    here = grid.currentIndex()
    if here.isValid() and grid.scores.criteria[here.column()].levels:
        menu.addMenu(levels_menu(grid))
    menu.addSeparator()
    menu.addAction(_("Why, source…") + "\tShift+F2", lambda: grid.note_asked.emit())
    mark = menu.addAction(_("Estimated for the other side"))
    mark.setCheckable(True)
    marked = [grid.scores.score(index) for index in grid.selected()]
    mark.setChecked(bool(marked) and all(score is not None and score.estimate for score in marked))
    mark.triggered.connect(lambda on: grid.scores.mark_estimate(grid.selected(), on))
    menu.addSeparator()
    clear = _("Clear") if grid.scores.layer == COMMON else _("Use the common scores")
    menu.addAction(clear + "\tDel", grid.clear_selected)
    return menu


def levels_menu(grid: ScoreGrid) -> Menu:
    """Return the levels of the current criterion, to choose one for the selected cells."""
    column = grid.currentIndex().column()
    criterion = grid.scores.criteria[column]
    menu = Menu(_("Level") + "\tAlt+↓", grid)
    menu.setAccessibleName(_("Levels of {name}", name=criterion.name))
    for level in criterion.levels:
        menu.addAction(level.name, lambda name=level.name: grid.enter(name, column))  # type: ignore[misc]
    return menu
