"""The proposal as it is looked at: the tree, the sheet beside it, and what is asked below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSplitter,
    QWidget,
)

from desktop.kit.beside import Beside
from desktop.kit.labels import label, paragraph
from desktop.kit.laid import in_column, in_row
from desktop.kit.problem_view import ProblemView
from desktop.kit.problems import ProblemsModel
from desktop.kit.slices import Steps, at_once
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.importing.answers_part import AnswersPart
from desktop.pages.importing.draft import Draft, TableKey
from desktop.pages.importing.outline import Node, outline, table_key, walk
from desktop.pages.importing.outline_tree import OutlineTree
from desktop.pages.importing.preview import CRITERION_ROLE, Preview, PreviewModel, preview
from desktop.pages.importing.preview_view import fit, preview_view
from desktop.pages.importing.readings import cell_of, sheet_of
from desktop.pages.importing.scale_values import ScaleValues
from desktop.pages.importing.sheet_cells import SheetModel
from desktop.pages.importing.sheet_grid import SheetGrid
from desktop.pages.importing.tabbed import Tabbed
from desktop.pages.importing.target import ImportTarget
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import Problem, Severity
from mcda.foreign.choices import SheetKey
from mcda.foreign.compose import Composed
from mcda.foreign.parts import Part
from mcda.foreign.taken import Taken
from mcda.model.case import Case
from mcda.model.texts import name_key

SIDE_PX = 380
LEAST_PX = 120
"""What each view keeps of its height where they stand below each other."""


class ProposalPart(QWidget):
    """Shows a draft and what was composed of it; what is done here it only tells."""

    correct_asked = Signal(object)
    """The key of a table that is to be pointed at."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._draft: Draft | None = None
        self._found: Composed | None = None
        self._nodes: tuple[Node, ...] = ()
        self._sheet: SheetKey | None = None
        self._previewed: Taken | None = None

    def make(self) -> Steps[None]:
        """Make all that stands in it, a little between two yields."""
        self.tree = OutlineTree()
        yield
        self.cells = SheetModel(self)
        self.grid = SheetGrid(self.cells, pointing=False)
        yield
        self.coming = PreviewModel(self)
        self.preview = preview_view(self.coming)
        yield
        self.answers = AnswersPart()
        yield
        self.scales = ScaleValues()
        self.problems = ProblemsModel(self)
        self.problem_view = ProblemView(_("Problems of the tables"), self.problems)
        yield
        self.target = ImportTarget(self._session)
        self.correct = QPushButton(_("Correct by pointing"))
        self.more = QPushButton(_("Add a file"))
        self.take = QPushButton()
        self.leave = QPushButton(_("Cancel"))
        self._where = label("", "strong")
        self._hint = paragraph("", "small")
        yield
        yield from self._lay_out()
        self._connect()

    def beginning(self, draft: Draft, problems: Sequence[Problem]) -> Steps[None]:
        """Choose what is looked at first: the first doubt, else what is wrong, else a table."""
        self.tree.scrollToTop()
        lines = list(walk(self._nodes))
        doubt = next((n for n in lines if n.key[0] == "doubt" and n.look), None)
        table = next((n for n in lines if n.key[0] == "table" and n.ticked), None)
        errors = [p for p in problems if p.severity is Severity.ERROR]
        wrong = [p for p in errors if p.code != "DIRECTION-MISSING"]
        first = doubt or table or next((n for n in lines if n.sheet is not None), None)
        if first is not None:
            self.tree.choose(first.key)
            self._show_node(first)
            yield
        if wrong and doubt is None:
            self.tabbed.choose(self.problem_view)
            self.tree.choose(("sheet", *(sheet_of(draft, wrong[0]) or ())))
            self._show_problem(draft, wrong[0])
        else:
            missing = any(p.code == "DIRECTION-MISSING" for p in errors)
            self.tabbed.choose(self.answers if missing else self.preview)
        self.tree.setFocus()

    def pieces(self, draft: Draft, found: Composed, problems: Sequence[Problem]) -> Steps[None]:
        """Show a draft and what was composed of it, a little between two yields."""
        self._draft, self._found = draft, found
        self._nodes = yield from outline(draft, found)
        yield
        self.tree.show_outline(self._nodes)
        case = found.reading.case or Case(id="none")
        yield
        self.answers.show_case(case)
        yield
        verbal = {one.criterion: one for part in found.parts for one in part.taken.verbal}
        known = {k: v for part in found.parts for k, v in part.taken.table.scales.items()}
        self.scales.show_scales(verbal.values(), known)
        self.target.show_parts(found.parts)
        one_file = len(draft.grids) == 1
        self.problems.show(p.at(file="") if one_file else p for p in problems)
        n = self.problems.rowCount()
        self.tabbed.name(self.problem_view, _("To look at ({n})", n=n))
        open_ = self.answers.model.open_directions()
        asked = _("Directions, anchors, units")
        self.tabbed.name(self.answers, _("{asked} ({n})", asked=asked, n=open_) if open_ else asked)
        self.tabbed.name(self._words, _("Words ({n})", n=len(verbal)), shown=bool(verbal))
        yield
        yield from self._sheet_pieces()

    def show_readiness(self, words: str, hint: str, *, ready: bool) -> None:
        """Say on the button what will be taken in, and over it what will not."""
        self.take.setText(words)
        self.take.setAccessibleName(words)
        self.take.setEnabled(ready)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    @property
    def hint(self) -> str:
        """What is to be known before the case is taken."""
        return self._hint.text() if self._hint.isVisibleTo(self) else ""

    def key_of(self, part: Part) -> TableKey:
        """Return which of the draft's tables a part was made of."""
        assert self._draft is not None
        return table_key(self._draft, part)

    def criterion_at(self, at: QModelIndex) -> str:
        """Return the criterion whose direction stands in a cell of the preview, "" for none."""
        return str(at.data(CRITERION_ROLE) or "")

    def line(self, *begins: str | int) -> Node:
        """Return the first line of the tree whose key begins so."""
        return next(n for n in walk(self._nodes) if n.key[: len(begins)] == begins)

    def _show_node(self, node: Node) -> None:
        """Show a line's sheet and area beside the tree."""
        if node.sheet is None or self._draft is None:
            return
        self._sheet = node.sheet
        self._show_sheet()
        if node.at is not None:
            self.grid.show_area(node.at)

    def _chosen_part(self) -> Part | None:
        """Return the table that the current line belongs to, or its sheet's first one."""
        node, found = self.tree.current(), self._found
        if found is None or self._sheet is None:
            return None
        own = [p for p in found.parts if (p.grid.file, p.sheet.name) == self._sheet]
        at = self._table_of(node)
        return next((p for p in own if at is not None and self.key_of(p) == at), None) or next(
            iter(own), None
        )

    def _table_of(self, node: Node | None) -> TableKey | None:
        if node is None or node.key[0] not in ("table", "give", "doubt"):
            return None
        return str(node.key[1]), str(node.key[2]), int(node.key[3])

    def _show_sheet(self) -> None:
        at_once(self._sheet_pieces())

    def _sheet_pieces(self) -> Steps[None]:
        if self._draft is None or self._found is None:
            return
        draft, found = self._draft, self._found
        key = self._sheet or next(iter(draft.sheets()))[0]
        self._sheet = key
        sheet = draft.sheet(key)
        if self.cells.sheet is not sheet:
            self.cells.show_sheet(sheet, None)
            yield
        own = [p.taken.table for p in found.parts if p.sheet is sheet]
        part = self._chosen_part()
        current = part.taken.table if part is not None else None
        mine = [p for p in found.reading.problems if sheet_of(draft, p) == key]
        marked = frozenset(
            sheet.address(*cell) for p in mine if (cell := cell_of(sheet, p)) is not None
        )
        self.cells.show_table(current, marked, tuple(t for t in own if t is not current))
        self._where.setText(key[1] if len(draft.grids) == 1 else f"{key[0]} · {key[1]}")
        self.correct.setText(_("Correct by pointing") if own else _("Point at the table"))
        taken = None if part is None else part.taken
        if taken is None or taken is not self._previewed:
            yield
            self.coming.show(Preview() if taken is None else preview(taken))
            self._previewed = taken
            yield
            fit(self.preview)

    def _ask_correct(self) -> None:
        if self._draft is None or self._sheet is None:
            return
        part = self._chosen_part()
        at = self._table_of(self.tree.current())
        self.correct_asked.emit(at or (self.key_of(part) if part else (*self._sheet, 0)))

    def _open(self, node: Node) -> None:
        if node.key[0] in ("table", "none"):
            self._show_node(node)
            self._ask_correct()
        elif node.key[0] == "problem":
            self.grid.setFocus()

    def _go_to_problem(self, at: QModelIndex) -> None:
        if self._draft is not None and self._found is not None:
            problem = self.problems.problem(at.row())
            if len(self._draft.grids) == 1:
                problem = problem.at(file=self._draft.grids[0].file)
            self._show_problem(self._draft, problem)

    def _show_problem(self, draft: Draft, problem: Problem) -> None:
        """Show the cell that a problem is about; a missing direction is asked in its table."""
        key = sheet_of(draft, problem)
        if key is not None:
            self._sheet = key
            self._show_sheet()
            cell = cell_of(draft.sheet(key), problem)
            if cell is not None:
                self.grid.go_to(*cell)
        if problem.code == "DIRECTION-MISSING":
            self.tabbed.choose(self.answers)
            self._choose_answer(problem)

    def _choose_answer(self, problem: Problem) -> None:
        model, name = self.answers.model, dict(problem.facts).get("name", "")
        for row in range(model.rowCount()):
            if name_key(model.name(row)) == name_key(name):
                self.answers.table.setCurrentIndex(model.index(row, 0))

    def _connect(self) -> None:
        self.tree.chosen.connect(self._show_node)
        self.tree.opened.connect(self._open)
        self.correct.clicked.connect(self._ask_correct)
        self.problem_view.clicked.connect(self._go_to_problem)
        self.problem_view.activated.connect(self._go_to_problem)

    def _lay_out(self) -> Steps[None]:
        """Put the parts in their places, which stand in the page from the first: a tree of
        widgets that is put in as a whole is styled as a whole, in one turn.
        """
        px = theme().px
        self.take.setProperty("look", "primary")
        self.leave.setAccessibleName(_("Cancel the import"))
        for view in (self.grid, self.problem_view):
            view.setProperty("look", "card")
        self._words = QScrollArea()
        self._words.setWidgetResizable(True)
        self._words.setFrameShape(QFrame.Shape.NoFrame)
        self._words.setWidget(self.scales)
        self.tabbed = Tabbed()
        side, sheet = QWidget(), QWidget()
        side.setFixedWidth(px(SIDE_PX))
        split = QSplitter(Qt.Orientation.Vertical)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        split.addWidget(sheet)
        split.addWidget(self.tabbed)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(px(GRID_PX))
        for kept in (self.tree, self.grid, self.tabbed):
            kept.setMinimumHeight(px(LEAST_PX))
        in_column(Beside((side, split), (0, 1)), of=self)
        yield
        in_column(
            (self.tree, 1),
            (self.more, 0, Qt.AlignmentFlag.AlignLeft),
            self.target,
            self._hint,
            in_row((self.take, 1), self.leave, gap=GRID_PX),
            of=side,
            gap=GRID_PX,
        )
        yield
        in_column(in_row((self._where, 1), self.correct), (self.grid, 1), of=sheet, gap=4)
        for part, words in (
            (self.preview, _("What comes in")),
            (self.answers, _("Directions, anchors, units")),
            (self._words, _("Words")),
            (self.problem_view, _("To look at")),
        ):
            yield
            self.tabbed.add(part, words)
