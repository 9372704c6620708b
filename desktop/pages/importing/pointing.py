"""Correcting one table by pointing: the sheet, what stands where, and what it would give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSplitter,
    QWidget,
)

from desktop.kit.card import on_card
from desktop.kit.choosers import offer
from desktop.kit.labels import paragraph, push
from desktop.kit.laid import STRETCH, in_column, in_row, scrolled
from desktop.kit.problem_view import ProblemView
from desktop.kit.problems import ProblemsModel
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.importing import import_words as words
from desktop.pages.importing.part_list import PartList
from desktop.pages.importing.part_words import kind_name
from desktop.pages.importing.preview import CRITERION_ROLE, PreviewModel, preview
from desktop.pages.importing.preview_view import fit, preview_view
from desktop.pages.importing.readings import cell_of
from desktop.pages.importing.sheet_cells import SheetModel
from desktop.pages.importing.sheet_grid import SheetGrid
from desktop.pages.importing.tabbed import Tabbed
from desktop.words import _
from mcda.foreign.coverage import area_of
from mcda.foreign.guess import TableGuess, as_kind, guess_in, turned_over, where
from mcda.foreign.point import Part, cleared, pointed
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.take import take
from mcda.foreign.taken import Taken
from mcda.grids.grid import Area, Grid, Sheet
from mcda.model.case import Direction, frozen
from mcda.model.texts import name_key

WIDTH = 316


class PointingPart(QWidget):
    """One table as it is being pointed at; it hands the map over and changes nothing else."""

    used = Signal(object)
    """The map that the table is to have."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.document = Grid("", ())
        self.taken: Taken | None = None
        self._guesses: tuple[TableGuess, ...] = ()
        self._recalled: TableMap | None = None
        self.cells = SheetModel(self)
        self.grid = SheetGrid(self.cells)
        self.side = ImportSide()
        self.guesses = QComboBox()
        self.coming = PreviewModel(self)
        self.preview = preview_view(self.coming)
        self.problems = ProblemsModel(self)
        self.problem_view = ProblemView(_("Problems of the table"), self.problems)
        self._lay_out()
        self._connect()

    # long: what one table is shown with, side by side
    def show_table(
        self,
        grid: Grid,
        sheet: Sheet,
        table: TableMap,
        guesses: Sequence[TableGuess],
        recalled: TableMap | None = None,
    ) -> None:
        """Show a table of a sheet; `recalled` if it stands as in an earlier file of the shape."""
        self.document, self._guesses, self._recalled = grid, tuple(guesses), recalled
        self.cells.show_sheet(sheet, table)
        self.guesses.clear()
        if recalled is not None:
            self.guesses.addItem(_("As in the last file of this shape"), recalled)
        for guess in self._guesses:
            self.guesses.addItem(words.guess_words(guess, 1), guess.table)
        self.guesses.setVisible(self.guesses.count() > 0)
        self._show(table)
        self.grid.show_area(area_of(table))
        self.grid.setFocus()

    @property
    def table(self) -> TableMap:
        """The map as it now is."""
        assert self.taken is not None
        return self.taken.table

    def _show(self, table: TableMap) -> None:
        taken = self.taken = take(self.document, table)
        sheet = self.cells.sheet
        listed = (*taken.problems, *taken.of_new_case)
        self.cells.show_table(taken.table, frozenset(p.place.cell for p in listed))
        self.side.show_taken(sheet, taken)
        self.side.use.setEnabled(bool(taken.case.criteria))
        self.coming.show(preview(taken))
        fit(self.preview)
        # The file is named above; every line would repeat it.
        self.problems.show(problem.at(file="") for problem in listed)
        self.tabbed.name(self.problem_view, _("To look at ({n})", n=len(listed)))
        self._sentence.setText(words.sentence(sheet.name, where(sheet, taken.table), taken))
        self._show_guess(taken.table)

    def _point(self, part: Part, row: int, column: int) -> None:
        self._arm(None)
        self._show(pointed(self.table, part, row, column))

    def _arm(self, part: Part | None) -> None:
        self.grid.arm(part)
        self.side.parts.arm(part)
        if part is not None:
            self.grid.setFocus()

    def _clear(self, part: Part) -> None:
        self._show(cleared(self.table, part))

    def _choose_area(self, area: Area) -> None:
        self._show(guess_in(self.cells.sheet, area))

    def _choose_kind(self, kind: Kind) -> None:
        self._show(as_kind(self.table, kind))

    def _turn(self) -> None:
        self._show(turned_over(self.cells.sheet, self.table))

    def _change_direction(self, at: QModelIndex) -> None:
        """Turn a criterion's direction round: more is better, less is better, and again."""
        name = at.data(CRITERION_ROLE)
        if name is None or self.taken is None:
            return
        found = next(c for c in self.taken.case.criteria if name_key(c.name) == name_key(name))
        benefit = found.direction is Direction.BENEFIT
        after = Direction.COST if benefit else Direction.BENEFIT
        self._show(self.table.with_direction(name, after))

    def _choose_guess(self, index: int) -> None:
        table = self.guesses.itemData(index)
        if table is not None:
            self._show(table)
            self.grid.show_area(area_of(table))

    def _go_to_problem(self, at: QModelIndex) -> None:
        cell = cell_of(self.cells.sheet, self.problems.problem(at.row()))
        if cell is not None:
            self.grid.go_to(*cell)

    def _show_guess(self, table: TableMap) -> None:
        tables = [_frame(self.guesses.itemData(index)) for index in range(self.guesses.count())]
        at = tables.index(_frame(table)) if _frame(table) in tables else -1
        self.guesses.setCurrentIndex(at)
        last = self._recalled
        again = last is not None and _frame(table) == _frame(last)
        guess = next((g for g in self._guesses if _frame(g.table) == _frame(table)), None)
        if guess is not None and not again:
            text = words.reasons_words(guess)
        elif again:
            text = _("Where you pointed in the last file of this shape; check that it fits.")
        elif not self._guesses:
            text = _("No table was found by itself; point at its parts in the sheet.")
        else:
            text = _("As you pointed; choose a guess from the list to begin again.")
        self._why.setText(text)

    def _connect(self) -> None:
        side = self.side
        self.grid.pointed.connect(self._point)
        self.grid.area_chosen.connect(self._choose_area)
        self.grid.stopped.connect(lambda: self._arm(None))
        side.parts.armed.connect(self._arm)
        side.parts.cleared.connect(self._clear)
        side.kind_asked.connect(self._choose_kind)
        side.turn_asked.connect(self._turn)
        side.use_asked.connect(lambda: self.used.emit(self.table))
        side.leave_asked.connect(lambda: self.left.emit())
        self.guesses.activated.connect(self._choose_guess)
        self.preview.clicked.connect(self._change_direction)
        self.preview.activated.connect(self._change_direction)
        self.problem_view.clicked.connect(self._go_to_problem)
        self.problem_view.activated.connect(self._go_to_problem)

    def _lay_out(self) -> None:
        px = theme().px
        self._sentence = paragraph("", "sentence")
        self._why = paragraph("", "small")
        self.guesses.setAccessibleName(_("Tables found"))
        self.guesses.setPlaceholderText(_("Pointed out by hand"))
        self.tabbed = Tabbed()
        self.tabbed.add(self.preview, _("What comes in"))
        self.tabbed.add(self.problem_view, _("To look at"))
        for view in (self.grid, self.problem_view):
            view.setProperty("look", "card")
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.grid)
        split.addWidget(self.tabbed)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(px(GRID_PX))
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        start = in_column(self._sentence, self.guesses, self._why, (split, 1), gap=4)
        in_row((start, 1), self.side, of=self, gap=2 * GRID_PX)


def _frame(table: TableMap) -> TableMap:
    """Return where a table's parts stand, without what was said of its criteria."""
    return replace(table, said=frozen(), scales=frozen(), decimals=frozen())


class ImportSide(QWidget):
    """The panel at the end of the sheet; it changes nothing, it says what was asked."""

    kind_asked = Signal(object)
    turn_asked = Signal()
    use_asked = Signal()
    leave_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        px = theme().px
        self.setFixedWidth(px(WIDTH))
        self.kind = QComboBox()
        self.kind.setAccessibleName(_("What the table holds"))
        offer(self.kind, ((kind, kind_name(kind)) for kind in Kind))
        self.turned = QCheckBox(_("Criteria run down"))
        self.parts = PartList()
        self.use = push(_("Use this table"), lambda: self.use_asked.emit(), look="primary")
        self.leave = push(_("Back"), lambda: self.leave_asked.emit())
        self.leave.setAccessibleName(_("Back, with the table as it was"))
        self._lay_out()
        self.kind.activated.connect(lambda _at: self.kind_asked.emit(Kind(self.kind.currentData())))
        self.turned.clicked.connect(lambda: self.turn_asked.emit())

    def show_taken(self, sheet: Sheet, taken: Taken) -> None:
        """Show what a table is taken for."""
        table = taken.table
        self.kind.setCurrentIndex(self.kind.findData(table.kind))
        self.turned.setChecked(table.turned)
        self.turned.setVisible(table.kind in (Kind.SCORES, Kind.WEIGHTS))
        self.parts.show_table(sheet, table)

    def _lay_out(self) -> None:
        what = on_card(self.kind, self.turned, self.parts, title=_("What is what"))
        inside = QWidget()
        in_column(what, STRETCH, of=inside, gap=GRID_PX, edges=(0, 0, 4, 0))
        scroll = scrolled(inside, across=False)
        in_column((scroll, 1), in_row((self.use, 1), self.leave, gap=GRID_PX), of=self, gap=GRID_PX)
