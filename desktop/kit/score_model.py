"""The scores of one stakeholder, or the common ones, as a table: packages x leaf criteria.

Display strings and marks of a cell are made when it is first seen, once per case. Text that is no
point of a criterion's scale never reaches the case: it is handed back through
`not_taken`, so that the page can show it and nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from desktop.kit import number_form
from desktop.kit.flat_model import FlatModel
from desktop.kit.roles import Index
from desktop.session.session import Session
from desktop.words import _, ngettext
from mcda.model import edits
from mcda.model.case import COMMON, Case, Criterion, Point, Score
from mcda.model.numbers import format_number, parse_points, point_text
from mcda.model.tree import leaves, number, on_anchors


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows.

    `low` and `high` are positions on the anchors, 0 at the worst and 1 at the
    best, None where the criterion has no anchors or the score is missing.
    """

    text: str = ""
    spoken: str = ""
    low: float | None = None
    high: float | None = None
    missing: bool = True
    differs: bool = False
    noted: bool = False
    estimate: bool = False
    unfit: bool = False


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Text that was typed or pasted and is no score, with where it was meant to go."""

    text: str
    package: str
    criterion: str
    expected: str


class Role(IntEnum):
    """Roles beside Qt's own."""

    CELL = Qt.ItemDataRole.UserRole + 1


class ScoreModel(FlatModel):
    """Scores as the chosen stakeholder sees them, or the common ones."""

    not_taken = Signal(list)
    """A list of `NotTaken` that the last edit left out."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._case = Case(id="none")
        self._layer = COMMON
        self._as_values = False
        self._criteria: tuple[Criterion, ...] = ()
        self._cells: dict[tuple[int, int], Cell] = {}

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The leaf criteria, one a column."""
        return self._criteria

    @property
    def layer(self) -> str:
        """The stakeholder whose scores are edited, `COMMON` for the common ones."""
        return self._layer

    of = layer

    def show(self, layer: str, *, as_values: bool = False) -> None:
        """Show the session's case as it now stands."""
        case = self._session.case
        criteria = tuple(criterion.seen_by(layer) for criterion in leaves(case))
        same_shape = [p.id for p in case.packages] == [p.id for p in self._case.packages] and [
            c.id for c in criteria
        ] == [c.id for c in self._criteria]
        with self.taking(same=same_shape):
            self._case, self._criteria = case, criteria
            self._layer, self._as_values = layer, as_values
            self._cells = {}
        rows = len(case.packages)
        if same_shape and rows and criteria:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(criteria) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, rows - 1)

    def texts(self, column: int) -> set[str]:
        """Return what a column's cells show, each text once."""
        criterion, case = self._criteria[column], self._case
        own, common = case.scores.get(self._layer, {}), case.scores.get(COMMON, {})
        told: dict[tuple[object, object], Score] = {}
        for package in case.packages:
            score = own.get(package.id, {}).get(criterion.id)
            if score is None:
                score = common.get(package.id, {}).get(criterion.id)
            if package.id in case.built:
                score = case.score(self._layer, package.id, criterion.id)
            if score is not None:
                told[score.low, score.high] = score
        return {
            self._figures(column, _shown_text(score, criterion, as_values=self._as_values))
            for score in told.values()
        }

    def size(self) -> tuple[int, int]:
        return len(self._case.packages), len(self._criteria)

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = super().flags(index)
        fixed = self._as_values or not index.isValid()
        return base if fixed else base | Qt.ItemFlag.ItemIsEditable

    def cell_data(self, index: Index, role: int) -> Any:
        shown = self._cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._figures(index.column(), shown.text)
        if role == Role.CELL:
            return shown
        if role == Qt.ItemDataRole.EditRole:
            return self._figures(index.column(), score_text(self.score(index)))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            package, criterion = self._case.packages[index.row()], self._criteria[index.column()]
            return f"{package.name}, {criterion.name}: {shown.spoken}"
        return None

    def _cell(self, row: int, column: int) -> Cell:
        known = self._cells.get((row, column))
        if known is None:
            package, criterion = self._case.packages[row].id, self._criteria[column]
            known = cell(self._case, self._layer, package, criterion, as_values=self._as_values)
            self._cells[row, column] = known
        return known

    def _figures(self, column: int, text: str) -> str:
        """Return a score in the user's form; names of levels stay as they are."""
        return text if self._criteria[column].levels else number_form.shown(text)

    def row_head(self, row: int, role: int) -> Any:
        return self._case.packages[row].name if role == Qt.ItemDataRole.DisplayRole else None

    def head(self, column: int, role: int) -> Any:
        return self._criteria[column].name if role == Qt.ItemDataRole.DisplayRole else None

    def key_of(self, index: Index) -> str:
        """Return what a cell is about."""
        return f"{self._case.packages[index.row()].id}\n{self._criteria[index.column()].id}"

    def why_not(self, index: Index, text: str) -> str:
        """Return why a text is no score of a cell; empty where it is one."""
        criterion = self._criteria[index.column()]
        points = parse_points(number_form.typed(text), criterion)
        if not text.strip() or (points and isinstance(points[0], str)):
            return ""
        expected = "" if points else _("Expected {expected}", expected=expected_points(criterion))
        return number_form.unclear(text) or expected

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        package = self._case.packages[index.row()]
        criterion = self._criteria[index.column()]
        self._take(
            _(
                "Change score of {package} on {criterion}",
                package=package.name,
                criterion=criterion.name,
            ),
            [(package.id, criterion, str(value))],
        )
        return True

    def plain(self, rows: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
        """Return a block of scores as they are typed, with a decimal point."""
        score, layer = self._case.score, self._layer
        criteria, packages = [self._criteria[c] for c in columns], self._case.packages
        found = [[score(layer, packages[row].id, one.id) for one in criteria] for row in rows]
        # Scores repeat: of a whole grid each is written once.
        told = cache(_written)
        return [[told(one.low, one.high) if one else "" for one in line] for line in found]

    def score(self, index: Index) -> Score | None:
        """Return the score that a cell shows, own or common."""
        package = self._case.packages[index.row()]
        return self._case.score(self._layer, package.id, self._criteria[index.column()].id)

    def enter(self, indexes: Iterable[Index], text: str) -> None:
        """Give several cells the same score, as typed."""
        cells = [
            (self._case.packages[index.row()].id, self._criteria[index.column()], text)
            for index in indexes
            if index.isValid()
        ]
        self._take(ngettext("Enter {n} score", "Enter {n} scores", len(cells)), cells)

    def mark_estimate(self, indexes: Iterable[Index], estimate: bool) -> None:
        """Say of several scores that they were estimated for the other side, or were not."""
        marked = [
            (
                self._case.packages[index.row()].id,
                self._criteria[index.column()].id,
                replace(self.score(index) or Score(), estimate=estimate),
            )
            for index in indexes
        ]
        if marked:
            self._session.apply(_("Mark estimates"), edits.set_scores, self._layer, marked)

    def paste(
        self,
        row: int,
        column: int,
        block: Sequence[Sequence[str]],
        words: str = "",
        merge: str | None = None,
    ) -> None:
        """Take a block of texts from a spreadsheet, its first cell at (row, column).

        All good cells go in as one edit; the others, and those beyond the table,
        come back through `not_taken`.
        """
        entries: list[tuple[str, Criterion, str]] = []
        beyond: list[NotTaken] = []
        for i, texts in enumerate(block):
            for j, text in enumerate(texts):
                if row + i < len(self._case.packages) and column + j < len(self._criteria):
                    package = self._case.packages[row + i].id
                    entries.append((package, self._criteria[column + j], text))
                elif text.strip():
                    beyond.append(NotTaken(text, "", "", _("a cell inside the table")))
        self._take(words or _("Paste scores"), entries, beyond, merge)

    def enter_texts(
        self, words: str, entries: Iterable[tuple[str, str, str]], merge: str | None = None
    ) -> None:
        """Take texts as scores, each for a package and a criterion by their ids."""
        known = {criterion.id: criterion for criterion in self._criteria}
        self._take(words, [(p, known[c], text) for p, c, text in entries], (), merge)

    def clear(self, indexes: Iterable[Index]) -> None:
        """Take away the scores of some cells: an own score gives way to the common one."""
        entries = [
            (self._case.packages[index.row()].id, self._criteria[index.column()].id, None)
            for index in indexes
        ]
        if entries:
            text = ngettext("Clear {n} score", "Clear {n} scores", len(entries))
            self._session.apply(text, edits.set_scores, self._layer, entries)

    def _take(
        self,
        text: str,
        entries: Iterable[tuple[str, Criterion, str]],
        beyond: Sequence[NotTaken] = (),
        merge: str | None = None,
    ) -> None:
        taken: list[tuple[str, str, Score | None]] = []
        left, there = list(beyond), self._case.scores.get(self._layer, {})
        read: dict[tuple[str, str], tuple[Point, Point] | None] = {}
        bare: dict[tuple[Point, Point], Score] = {}
        # Texts and scores repeat, and telling one from the other takes its time.
        says, told = cache(number_form.says), cache(_written)
        for package, criterion, typed in entries:
            shown = self._case.score(self._layer, package, criterion.id)
            if says(typed, told(shown.low, shown.high) if shown else ""):
                continue
            if not typed.strip():
                taken.append((package, criterion.id, None))
                continue
            if (criterion.id, typed) not in read:
                read[criterion.id, typed] = parse_points(number_form.typed(typed), criterion)
            points = read[criterion.id, typed]
            if points is None:
                left.append(NotTaken(typed, package, criterion.id, expected_points(criterion)))
                continue
            own = there.get(package, {}).get(criterion.id)
            if (before := own or shown) and (before.low, before.high) == points:
                continue
            low, high = points
            if own is not None and (own.note or own.source or own.author or own.estimate):
                after = replace(own, low=low, high=high, likely=None)
            else:
                after = bare.get(points) or bare.setdefault(points, Score(low=low, high=high))
            taken.append((package, criterion.id, after))
        if taken:
            self._session.apply_late(text, edits.set_scores, self._layer, taken, merge=merge)
        self.not_taken.emit(left)


def cell(
    case: Case, layer: str, package: str, criterion: Criterion, *, as_values: bool = False
) -> Cell:
    """Return what the cell of a package and a leaf criterion shows."""
    score = case.score(layer, package, criterion.id)
    if score is None or score.missing:
        noted = bool(score and (score.note or score.source))
        return Cell(spoken=_("missing"), noted=noted, estimate=bool(score and score.estimate))
    low, high = number(criterion, score.low), number(criterion, score.high)
    spots = _spots(score, criterion)
    common = case.score(COMMON, package, criterion.id) if layer != COMMON else None
    differs = layer != COMMON and (
        common is None or (common.low, common.high) != (score.low, score.high)
    )
    unfit = low is None or high is None or any(s is not None and not 0 <= s <= 1 for s in spots)
    text = _shown_text(score, criterion, as_values=as_values)
    said = text if criterion.levels else number_form.shown(text)
    spoken = f"{said} {criterion.unit}".strip()
    marks = [
        word
        for word, holds in (
            (_("differs from the common score"), differs),
            (_("estimate"), score.estimate),
            (_("outside the scale"), unfit),
        )
        if holds
    ]
    return Cell(
        text=text,
        spoken=", ".join([spoken, *marks, *([score.note] if score.note else [])]),
        low=min((s for s in spots if s is not None), default=None),
        high=max((s for s in spots if s is not None), default=None),
        missing=False,
        differs=differs,
        noted=bool(score.note),
        estimate=score.estimate,
        unfit=unfit,
    )


def score_text(score: Score | None) -> str:
    """Return a score as it is typed: a number, a level, or a range."""
    return _written(score.low, score.high) if score else ""


def _written(low: Point | None, high: Point | None) -> str:
    if low is None or high is None:
        return ""
    ends = [point_text(end) for end in (low, high)]
    return ends[0] if low == high else "–".join(ends)


def expected_points(criterion: Criterion) -> str:
    """Return what may be typed on a criterion's scale, in words."""
    if criterion.levels:
        return ", ".join(level.name for level in criterion.levels)
    if criterion.worst is None or criterion.best is None:
        return _("a number, or a range such as 6–8")
    ends = sorted((criterion.worst, criterion.best))
    return _(
        "a number from {low} to {high}, or a range",
        low=number_form.shown(format_number(ends[0])),
        high=number_form.shown(format_number(ends[1])),
    )


def _spots(score: Score, criterion: Criterion) -> list[float | None]:
    return [on_anchors(criterion, number(criterion, end)) for end in (score.low, score.high)]


def _shown_text(score: Score, criterion: Criterion, *, as_values: bool) -> str:
    """Return a score as typed, or as values on the anchors."""
    if not as_values:
        return score_text(score)
    spots = _spots(score, criterion)
    whole = [round(100 * spot) for spot in spots if spot is not None]
    if not whole:
        return ""
    low, high = min(whole), max(whole)
    return str(low) if low == high else f"{low}–{high}"
