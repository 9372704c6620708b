"""Importing a table that was not made for Parley: the sheet, the guess, what comes in.

Nothing is taken before it is shown here. Pointing at the sheet corrects the
guess; every correction shows at once what it would bring in and what would be
wrong with it. The page changes the open case by one undoable edit, or asks for
a new case.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.labels import label, paragraph
from desktop.kit.problem_view import ProblemView
from desktop.kit.problems import ProblemsModel
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.importing import import_words as words
from desktop.pages.importing.draft import Draft, read_draft
from desktop.pages.importing.preview import CRITERION_ROLE, PreviewModel, preview
from desktop.pages.importing.sheet_cells import SheetModel
from desktop.pages.importing.sheet_grid import SheetGrid
from desktop.pages.importing.side import ImportSide
from desktop.session import remembered
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import Problem
from mcda.foreign.guess import as_kind, blank_map, guess_in, turned_over, where
from mcda.foreign.into_case import Target, merge_into, merged, with_scales_of
from mcda.foreign.point import Part, cleared, pointed
from mcda.foreign.shape import to_remember
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.take import take
from mcda.foreign.taken import Taken
from mcda.grids.grid import Area, row_and_column
from mcda.model.case import Direction, Level, frozen
from mcda.model.texts import name_key

PREVIEW_ROW_PX = 24


class ImportPage(QWidget):
    """The assistant: one file at a time."""

    new_case_asked = Signal(object, Path)
    """What was taken, to be made a case of its own, and the file it came from."""
    merged_in = Signal(object, object)
    """What was taken, and where it went, after it has become part of the open case."""
    left = Signal()
    refused = Signal(object)
    """The problems of a file that nothing can be made of."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.draft: Draft | None = None
        self.taken: Taken | None = None
        self._latest = Latest(self)
        self._latest.found.connect(self.resume)
        self._latest.refused.connect(self.refused)
        self.setObjectName("page_content")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Import a workbook or table"))
        self.cells = SheetModel(self)
        self.grid = SheetGrid(self.cells)
        self.side = ImportSide(session)
        self.guesses = QComboBox()
        self.tabs = QTabBar()
        self.shown = QTabBar()
        self.coming = PreviewModel(self)
        self.preview = QTableView()
        self.problems = ProblemsModel(self)
        self.problem_view = ProblemView(_("Problems of the table"), self.problems)
        self._lay_out()
        self._connect()

    def open(self, path: Path) -> None:
        """Read a file beside the window, then show its tables."""
        self.draft = self.taken = None
        self.setEnabled(False)
        self._sentence.setText(_("Reading {name}…", name=path.name))
        kept = remembered.table_maps()
        self._latest.forget()
        self._latest.ask(path, lambda _handle: read_draft(path, kept))

    def resume(self, draft: Draft) -> None:
        """Show a file that was read, as it was left."""
        self.setEnabled(True)
        self.draft = draft
        self.side.target.show_case()
        self._fill_guesses(draft)
        for index in reversed(range(self.tabs.count())):
            self.tabs.removeTab(index)
        for sheet in draft.sheets:
            hidden = "" if sheet.visible else _(" (hidden)")
            self.tabs.setTabData(self.tabs.addTab(sheet.name + hidden), sheet.name)
        self.tabs.setVisible(len(draft.sheets) > 1)
        self._show(draft.table, whole=True)
        self.grid.setFocus()

    def take_in(self) -> None:
        """Put the table where it is to go."""
        if self.draft is None or self.taken is None:
            return
        draft, taken = self.draft, self.taken
        kept = to_remember(draft.grid, draft.table)
        remembered.remember_table_map(draft.shape, kept)
        target = self.side.target.target()
        if target is None:
            self.new_case_asked.emit(taken, draft.path)
            return
        text = words.undo_words(taken, draft.path.name)
        self.session.apply(text, merge_into, taken, target)
        self.merged_in.emit(taken, target)

    def _show(self, table: TableMap, *, whole: bool = False) -> None:
        """Show another table, or the same one after a correction."""
        assert self.draft is not None
        draft = self.draft
        sheet = draft.sheet(table.sheet)
        if whole or sheet is not self.cells.sheet:
            self.cells.show_sheet(sheet, table)
            self._choose_tab(sheet.name)
            self.grid.show_area(_area(table))
        taken = self._take(draft, table)
        self.draft = replace(draft, table=taken.table)
        self.taken = taken
        problems = self._problems(taken)
        listed = problems if self.side.target.target() else (*problems, *taken.of_new_case)
        marked = frozenset(problem.place.cell for problem in listed)
        self.cells.show_table(taken.table, marked)
        self.side.show_taken(sheet, taken)
        self.coming.show(preview(taken))
        self._fit_preview()
        # The file is named above; every line would repeat it.
        self.problems.show(problem.at(file="") for problem in listed)
        self.shown.setTabText(1, _("To look at ({n})", n=len(listed)))
        self._show_readiness(taken, problems)
        self._sentence.setText(words.sentence(draft.path.name, _place(draft, taken.table), taken))
        self._show_guess(taken.table)

    def _take(self, draft: Draft, table: TableMap) -> Taken:
        taken = take(draft.grid, table)
        if self.side.target.target() is None or not taken.verbal:
            return taken
        known = with_scales_of(self.session.case, taken)
        return taken if known == table else take(draft.grid, known)

    def _problems(self, taken: Taken) -> tuple[Problem, ...]:
        """Return the problems of the table and of its way into the open case."""
        target = self.side.target.target()
        if target is None or not self._fits(taken, target):
            return taken.problems
        return (*taken.problems, *merged(self.session.case, taken, target)[1])

    def _fits(self, taken: Taken, target: Target) -> bool:
        """Say whether there is somebody in the case whose judgements these can be."""
        return not taken.table.kind.in_pairs or bool(target.stakeholder)

    def _show_readiness(self, taken: Taken, problems: tuple[Problem, ...]) -> None:
        target = self.side.target.target()
        text, hint = words.take_words(taken, problems, target)
        ready = bool(taken.case.criteria)
        if target is not None:
            if not self._fits(taken, target):
                ready, hint = False, _("The open case has no stakeholder yet.")
            elif ready and merged(self.session.case, taken, target)[0] == self.session.case:
                ready, hint = False, _("Nothing of it changes the open case.")
        self.side.show_readiness(text, hint, ready=ready)

    def _point(self, part: Part, row: int, column: int) -> None:
        if self.draft is not None:
            self._arm(None)
            self._show(pointed(self.draft.table, part, row, column))

    def _arm(self, part: Part | None) -> None:
        self.grid.arm(part)
        self.side.parts.arm(part)
        if part is not None:
            self.grid.setFocus()

    def _clear(self, part: Part) -> None:
        if self.draft is not None:
            self._show(cleared(self.draft.table, part))

    def _choose_area(self, area: Area) -> None:
        if self.draft is not None:
            self._show(guess_in(self.cells.sheet, area))

    def _choose_kind(self, kind: Kind) -> None:
        if self.draft is not None:
            self._show(as_kind(self.draft.table, kind))

    def _turn(self) -> None:
        if self.draft is not None:
            self._show(turned_over(self.cells.sheet, self.draft.table))

    def _give_scale(self, criterion: str, levels: tuple[Level, ...]) -> None:
        if self.draft is not None:
            self._show(self.draft.table.with_scale(criterion, levels))

    def _change_direction(self, at: QModelIndex) -> None:
        """Turn a criterion's direction round: more is better, less is better, and again."""
        name = at.data(CRITERION_ROLE)
        if name is None or self.draft is None or self.taken is None:
            return
        found = next(c for c in self.taken.case.criteria if name_key(c.name) == name_key(name))
        benefit = found.direction is Direction.BENEFIT
        after = Direction.COST if benefit else Direction.BENEFIT
        self._show(self.draft.table.with_direction(name, after))

    def _choose_guess(self, index: int) -> None:
        table = self.guesses.itemData(index)
        if self.draft is not None and table is not None:
            self._show(table, whole=True)

    def _choose_sheet(self, index: int) -> None:
        name = self.tabs.tabData(index)
        if self.draft is None or name is None or name == self.draft.table.sheet:
            return
        on_it = (guess.table for guess in self.draft.guesses if guess.table.sheet == name)
        self._show(next(on_it, None) or blank_map(self.draft.sheet(name)), whole=True)

    def _choose_tab(self, name: str) -> None:
        self.tabs.blockSignals(True)
        for index in range(self.tabs.count()):
            if self.tabs.tabData(index) == name:
                self.tabs.setCurrentIndex(index)
        self.tabs.blockSignals(False)

    def _go_to_problem(self, at: QModelIndex) -> None:
        place = self.problems.problem(at.row()).place
        if self.cells.sheet.by_line:
            numbers = [int(part) for part in place.cell.replace(",", "").split() if part.isdigit()]
            if len(numbers) == 2:
                self.grid.go_to(*numbers)
        elif place.cell:
            self.grid.go_to(*row_and_column(place.cell))

    def _fill_guesses(self, draft: Draft) -> None:
        self.guesses.clear()
        if draft.remembered is not None:
            self.guesses.addItem(_("As in the last file of this shape"), draft.remembered)
        for guess in draft.guesses:
            self.guesses.addItem(words.guess_words(guess, len(draft.sheets)), guess.table)
        self.guesses.setVisible(self.guesses.count() > 0)

    def _show_guess(self, table: TableMap) -> None:
        assert self.draft is not None
        tables = [_frame(self.guesses.itemData(index)) for index in range(self.guesses.count())]
        at = tables.index(_frame(table)) if _frame(table) in tables else -1
        self.guesses.setCurrentIndex(at)
        last = self.draft.remembered
        again = last is not None and _frame(table) == _frame(last)
        guess = next((g for g in self.draft.guesses if _frame(g.table) == _frame(table)), None)
        if guess is not None and not again:
            text = words.reasons_words(guess)
        elif again:
            text = _("Where you pointed in the last file of this shape; check that it fits.")
        elif not self.draft.guesses:
            text = _("No table was found by itself; point at its parts in the sheet.")
        else:
            text = _("As you pointed; choose a guess from the list to begin again.")
        self._why.setText(text)

    def _fit_preview(self) -> None:
        px = theme().px
        self.preview.horizontalHeader().setDefaultSectionSize(px(132))
        self.preview.verticalHeader().setDefaultSectionSize(px(PREVIEW_ROW_PX))

    def _connect(self) -> None:
        side = self.side
        self.grid.pointed.connect(self._point)
        self.grid.area_chosen.connect(self._choose_area)
        self.grid.stopped.connect(lambda: self._arm(None))
        side.parts.armed.connect(self._arm)
        side.parts.cleared.connect(self._clear)
        side.kind_asked.connect(self._choose_kind)
        side.turn_asked.connect(self._turn)
        side.scales.given.connect(self._give_scale)
        side.target.changed.connect(self._target_changed)
        side.take_asked.connect(self.take_in)
        side.leave_asked.connect(lambda: self.left.emit())
        self.guesses.activated.connect(self._choose_guess)
        self.tabs.currentChanged.connect(self._choose_sheet)
        self.shown.currentChanged.connect(self._below.setCurrentIndex)
        self.preview.clicked.connect(self._change_direction)
        self.preview.activated.connect(self._change_direction)
        self.problem_view.clicked.connect(self._go_to_problem)
        self.problem_view.activated.connect(self._go_to_problem)
        self.session.case_opened.connect(side.target.show_case)

    def _target_changed(self) -> None:
        if self.draft is not None:
            self._show(self.draft.table)

    def _lay_out(self) -> None:
        px = theme().px
        self._sentence = paragraph("", "sentence")
        self._why = paragraph("", "small")
        self.guesses.setAccessibleName(_("Tables found"))
        self.guesses.setPlaceholderText(_("Pointed out by hand"))
        for bar in (self.tabs, self.shown):
            bar.setExpanding(False)
            bar.setDrawBase(False)
            bar.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(_("Sheets"))
        self.shown.addTab(_("What comes in"))
        self.shown.addTab(_("To look at"))
        self.preview.setModel(self.coming)
        self.preview.setAccessibleName(_("What comes in"))
        self.preview.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.preview.setTabKeyNavigation(False)
        self.preview.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.preview.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.preview.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        for view in (self.grid, self.preview, self.problem_view):
            view.setProperty("look", "card")
        self._below = QStackedWidget()
        self._below.addWidget(self.preview)
        self._below.addWidget(self.problem_view)
        upper, lower = _stacked(self.tabs, self.grid), _stacked(self.shown, self._below)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(upper)
        split.addWidget(lower)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(px(GRID_PX))
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        start = QVBoxLayout()
        start.setSpacing(px(4))
        start.addWidget(label(_("Import a workbook or table"), "title"))
        start.addWidget(self._sentence)
        start.addSpacing(px(4))
        start.addWidget(self.guesses)
        start.addWidget(self._why)
        start.addSpacing(px(4))
        start.addWidget(split, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(px(24), px(20), px(24), px(16))
        across.setSpacing(px(2 * GRID_PX))
        across.addLayout(start, 1)
        across.addWidget(self.side)


def _stacked(above: QWidget, below: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(above)
    column.addWidget(below, 1)
    return made


def _frame(table: TableMap) -> TableMap:
    """Return where a table's parts stand, without what was said of its criteria."""
    return replace(table, said=frozen(), scales=frozen())


def _area(table: TableMap) -> Area:
    """Return the area of the sheet that a table takes up, its names with it."""
    lines = [n for n in (table.head, table.first, table.last, *table.special) if n is not None]
    across = [n for n in (table.labels, table.left, table.right) if n is not None]
    top, left, bottom, right = min(lines), min(across), max(lines), max(across)
    return (left, top, right, bottom) if table.turned else (top, left, bottom, right)


def _place(draft: Draft, table: TableMap) -> str:
    sheet = draft.sheet(table.sheet)
    area = where(sheet, table)
    return area if sheet.by_line or len(draft.sheets) == 1 else f"{sheet.name} {area}"
