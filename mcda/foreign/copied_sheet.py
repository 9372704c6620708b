"""Rows copied with their headings, put into an open case as one edit.

The headings are those of a sheet of the case workbook. In a list, a row whose name the case
lacks is added; of what the case has, the filled cells are taken over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mcda.errors import Problem
from mcda.foreign.clipboard import Rows, block_of
from mcda.grids.grid import Grid, Sheet
from mcda.model import edits
from mcda.model.case import Case, Preferences, Score
from mcda.model.edits import lists
from mcda.model.texts import name_key
from mcda.model.tree import children
from mcda.words.said import _
from mcda.workbook.addresses import Addresses
from mcda.workbook.case_sheets import CRITERIA, LEVELS, PACKAGES, STAKEHOLDERS
from mcda.workbook.findings import Findings, as_text
from mcda.workbook.layout import Kind, SheetPlan
from mcda.workbook.list_row import ListRow
from mcda.workbook.measure_sheets import DIRECTIONS
from mcda.workbook.preference_sheets import RED_LINES
from mcda.workbook.read_directions import read_directions
from mcda.workbook.read_lists import with_levels
from mcda.workbook.read_scores import Known, read_given
from mcda.workbook.read_weights import preferred, read_red_lines
from mcda.workbook.recognise import Sheets
from mcda.workbook.score_sheets import SCORE_NOTES, SCORED
from mcda.workbook.table import Table
from mcda.workbook.told import told

PLANS: Final = (STAKEHOLDERS, CRITERIA, PACKAGES, LEVELS, RED_LINES, DIRECTIONS, SCORE_NOTES)
"""The sheets of which rows can be copied into a case."""


@dataclass(frozen=True, slots=True)
class CopiedSheet:
    """The case with the rows in it, how many they were, and what could not be taken."""

    case: Case
    count: int
    problems: tuple[Problem, ...]


def sheet_of(rows: Rows, kinds: Sequence[Kind]) -> SheetPlan | None:
    """Return the sheet, of some kinds, whose headings a copied block begins with, if any.

    All that a sheet requires must be there, and one heading more than a bare list of names has.
    """
    heads = {name_key(cell) for row in rows[:1] for cell in row}
    able = [plan for plan in PLANS if plan.kind in kinds and _fits(plan, heads)]
    return max(able, key=lambda plan: len(_met(plan, heads)), default=None)


def _fits(plan: SheetPlan, heads: set[str]) -> bool:
    met = _met(plan, heads)
    return len(met) > 1 and all(column.field in met for column in plan.columns if column.required)


def _met(plan: SheetPlan, heads: set[str]) -> set[str]:
    return {
        column.field
        for column in plan.columns
        if heads & {name_key(word) for word in (column.heading, *column.aliases)}
    }


def copied_sheet(case: Case, plan: SheetPlan, copied: Rows) -> CopiedSheet:
    """Return the case with the rows of a block that begins with the headings of `plan`."""
    rows, doubtful = block_of(copied)
    cells = {
        (i, j): cell
        for i, row in enumerate(rows, start=1)
        for j, cell in enumerate(row, start=1)
        if cell.strip()
    }
    taken = {at: cell for at, cell in cells.items() if (at[0] - 1, at[1] - 1) not in doubtful}
    lines: dict[int, dict[int, str]] = {}
    for (i, j), cell in taken.items():
        lines.setdefault(i, {})[j] = cell
    sheet = Sheet("", lines, by_line=True)
    findings = Findings(Grid("", (sheet,)))
    for at in sorted(cells.keys() - taken.keys()):
        findings.add("COPIED-NUMBER-OF-TWO", sheet, *at, text=cells[at])
    made, count = _TAKEN[plan.kind](case, Sheets({plan.kind: sheet}), findings)
    return CopiedSheet(made, count, tuple(findings.problems))


def _levels(case: Case, sheets: Sheets, findings: Findings) -> tuple[Case, int]:
    known, addresses = Known.of_case(case), Addresses(findings.grid)
    count = 0
    for one in with_levels(case.criteria, sheets, findings, addresses, known.criteria):
        if one.levels:
            ends = {"worst": one.levels[0].value, "best": one.levels[-1].value}
            anchors = {} if (one.worst, one.best) != (None, None) else ends
            case = edits.change_criterion(case, one.id, levels=one.levels, **anchors)
            count += len(one.levels)
    return case, count


def _red_lines(case: Case, sheets: Sheets, findings: Findings) -> tuple[Case, int]:
    found = read_red_lines(sheets, Known.of_case(case), findings, Addresses(findings.grid))
    lines = [(who, line) for who, own in found.items() for line in own]
    for who, line in lines:
        case = edits.set_red_line(case, who, line.criterion, line)
    return case, len(lines)


def _directions(case: Case, sheets: Sheets, findings: Findings) -> tuple[Case, int]:
    known = Known.of_case(case)
    found = read_directions(sheets, known.stakeholders, known.criteria, findings)
    own = [(criterion, *one) for criterion, whose in found.items() for one in whose.items()]
    for criterion, who, direction in own:
        case = edits.set_direction(case, criterion, who, direction)
    return case, len(own)


def _notes(case: Case, sheets: Sheets, findings: Findings) -> tuple[Case, int]:
    """Put what is said about scores beside them; the scores stay."""
    found = read_given(SCORED, sheets, Known.of_case(case), findings, Addresses(findings.grid))
    count = 0
    for who, packages in found.items():
        entries = [
            (package, criterion, _noted(case, (who, package, criterion), note))
            for package, row in packages.items()
            for criterion, note in row.items()
        ]
        case, count = edits.set_scores(case, who, entries), count + len(entries)
    return case, count


def _noted(case: Case, where: tuple[str, str, str], note: Score) -> Score:
    said = {name: getattr(note, name) for name in ("likely", "source", "author", "note")}
    filled = {name: value for name, value in said.items() if value is not None and value != ""}
    own = case.stated(*where) or Score()
    return replace(own, estimate=own.estimate or note.estimate, **filled)


@dataclass(slots=True)
class _Rows:
    """The rows of one list on their way into a case."""

    case: Case
    kind: Kind
    table: Table
    findings: Findings

    def taken(self) -> int:
        """Put every row in, then what it says of others that may stand below it."""
        placed: list[tuple[ListRow, str]] = []
        for row in self.table.rows:
            get = ListRow(self.table, row, self.findings)
            name = get.text("name").strip()
            if name:
                placed.append((get, self._put(get, name)))
            else:
                self.findings.add("WORKBOOK-CELL-EMPTY", *get.cell("name"), what=_("The name"))
        for get, identity in placed:
            if self.kind is Kind.CRITERIA:
                self._hang(get, identity)
            elif self.kind is Kind.STAKEHOLDERS:
                self._prefer(get, identity)
        return len(placed)

    def _put(self, get: ListRow, name: str) -> str:
        """Add a row's thing, or change the one of its name; return its id."""
        plan, listed = _LISTED[self.kind]
        things = listed.things(self.case)
        known = next((one for one in things if name_key(one.name) == name_key(name)), None)
        identity = known.id if known else edits.new_id([t.id for t in things], name, listed.key)
        said = told(listed.of, plan, get)
        change = {field: said[field] for field in said.keys() & self._filled(get) - {"name"}}
        if known is None:
            self.case = listed.add(self.case, name, id=identity, **change)
        elif change:
            self.case = listed.change(self.case, identity, **change)
        return identity

    def _filled(self, get: ListRow) -> set[str]:
        """Return the fields of a row that say something that could be read."""
        sheet, row = self.table.sheet, get.row
        return {
            field
            for field, at in self.table.columns.items()
            if as_text(sheet.value(row, at)).strip() and not self.findings.is_error(sheet, row, at)
        }

    def _hang(self, get: ListRow, identity: str) -> None:
        """Move a criterion below the group that its row names."""
        parent = get.reference("parent", "criterion", Known.of_case(self.case).criteria)
        now = next(one for one in self.case.criteria if one.id == identity).parent
        if parent is None or parent == now:
            return
        last = len(children(self.case, parent))
        try:
            self.case = edits.move_criterion(self.case, identity, parent, last)
        except ValueError:
            names = f"{get.text('name')}, {get.text('parent')}"[:80]
            self.findings.add("CRITERION-CYCLE", *get.cell("parent"), names=names)

    def _prefer(self, get: ListRow, identity: str) -> None:
        """Take over what a row says of a stakeholder's preferences."""
        said = preferred(get, Known.of_case(self.case).packages)
        if said:
            now = self.case.preferences.get(identity, Preferences())
            self.case = edits.set_preferences(self.case, identity, replace(now, **said))


_LISTED: Final = {
    STAKEHOLDERS.kind: (STAKEHOLDERS, lists.STAKEHOLDERS),
    CRITERIA.kind: (CRITERIA, lists.CRITERIA),
    PACKAGES.kind: (PACKAGES, lists.PACKAGES),
}


def _list(case: Case, sheets: Sheets, findings: Findings) -> tuple[Case, int]:
    (kind,) = sheets.single
    table = sheets.table(_LISTED[kind][0], findings)
    if table is None:
        return case, 0
    rows = _Rows(case, kind, table, findings)
    count = rows.taken()
    return rows.case, count


_TAKEN: Final[Mapping[Kind, Callable[[Case, Sheets, Findings], tuple[Case, int]]]] = {
    **dict.fromkeys(_LISTED, _list),
    Kind.LEVELS: _levels,
    Kind.RED_LINES: _red_lines,
    Kind.DIRECTIONS: _directions,
    Kind.SCORE_NOTES: _notes,
}
