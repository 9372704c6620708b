"""One workbook being written: its sheets, their common frame, input cells and checks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mcda.grids.grid import letters
from mcda.model.case import COMMON, Case
from mcda.sheets.cells import put
from mcda.sheets.page import (
    FIRST,
    check_cells,
    fit_rows,
    keyed_sheet,
    lead_across,
    margin_text,
    name_cells,
    one_of,
    protect,
    set_up_print,
)
from mcda.sheets.style import ACCENT, Look
from mcda.workbook.chance_sheets import CHANCE_SHEETS
from mcda.workbook.labels import Names, titles
from mcda.workbook.layout import (
    COMMON_LABEL,
    KEY,
    STAKEHOLDER_CELL,
    Column,
    Entry,
    Kind,
    SheetPlan,
    mark,
)
from mcda.workbook.measure_sheets import DIRECTIONS, EFFECTS, MEASURE_SHEETS
from mcda.workbook.plans import PLANS
from mcda.workbook.preference_sheets import (
    BEST_WORST,
    JUDGEMENTS,
    PACKAGE_PAIRS,
    RANKS,
    SWING,
)
from mcda.workbook.score_sheets import SCORES
from mcda.workbook.told import Cell

PLACEHOLDER = "(stakeholder)"
"""Stands for a name in the titles of a blank template's pattern sheets."""

ALLOWED = (
    *("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows"),
    *("insertColumns", "deleteColumns", "sort", "autoFilter"),
)
"""What a protected sheet lets its reader do."""

_LOOKS = {
    Entry.NUMBER: Look.INPUT_NUMBER,
    Entry.WHOLE: Look.INPUT_NUMBER,
    Entry.POINT: Look.INPUT_NUMBER,
    Entry.SPAN: Look.INPUT_NUMBER,
    Entry.RATIO: Look.INPUT_TEXT,
}


class Writing:
    """A workbook being written from a case."""

    def __init__(self, book: Any, case: Case, names: Names, blank: bool) -> None:
        self.book = book
        self.case = case
        self.names = names
        self.blank = blank
        self.exact: list[tuple[str, ...]] = []
        taken = {plan.title.casefold() for plan in PLANS}
        common = f"{SCORES.title} {COMMON_LABEL}"
        taken.add(common.casefold())
        whose: Mapping[str, str] = names.stakeholders or {PLACEHOLDER: PLACEHOLDER}
        self.titles = {
            Kind.SCORES: {COMMON: common, **titles(SCORES, whose, taken)},
            Kind.JUDGEMENTS: titles(JUDGEMENTS, whose, taken),
            Kind.BEST_WORST: titles(BEST_WORST, whose, taken),
            Kind.PACKAGE_PAIRS: titles(PACKAGE_PAIRS, whose, taken),
            **{plan.kind: {"": plan.title} for plan in (SWING, RANKS)},
        }
        if self.with_measures:
            common = f"{EFFECTS.title} {COMMON_LABEL}"
            taken.add(common.casefold())
            self.titles[Kind.EFFECTS] = {COMMON: common, **titles(EFFECTS, whose, taken)}
            every = (*MEASURE_SHEETS, *CHANCE_SHEETS)
            single = (plan for plan in every if not plan.per_stakeholder)
            self.titles |= {plan.kind: {"": plan.title} for plan in single}
        if self.directed:
            self.titles[Kind.DIRECTIONS] = {"": DIRECTIONS.title}

    @property
    def directed(self) -> bool:
        """Whether somebody has a direction of its own."""
        return any(one.directions for one in self.case.criteria)

    @property
    def with_measures(self) -> bool:
        """Whether the workbook has the sheets of measures."""
        case = self.case
        built = any(package.composition for package in case.packages)
        of_time = case.deliveries or case.goes_along or case.outlooks
        tied = case.measures or case.effects or case.joint_effects or case.rules
        return bool(tied or of_time or built)

    @property
    def plans(self) -> tuple[SheetPlan, ...]:
        """The kinds of sheet that are said on the first one."""
        every = (*MEASURE_SHEETS, *CHANCE_SHEETS)
        left = {plan.kind for plan in every if not self.with_measures}
        left |= set() if self.directed else {Kind.DIRECTIONS}
        return tuple(plan for plan in PLANS if plan.kind not in left)

    def framed(self, plan: SheetPlan, title: str, lead: str, stakeholder: str = "") -> Any:
        """Add a sheet with mark, title and the sentence that says what it is for."""
        sheet = keyed_sheet(self.book, title, mark(plan.kind, stakeholder))
        self.put(sheet, 1, FIRST, plan.title if stakeholder else title, Look.TITLE)
        self.put(sheet, 2, FIRST, lead, Look.LEAD)
        sheet.row_dimensions[1].height = 26
        sheet.sheet_properties.tabColor = ACCENT if plan.required else None
        return sheet

    def name_stakeholder(self, sheet: Any, label: str) -> None:
        """Write on row 3 whose sheet it is."""
        self.put(sheet, 3, FIRST, STAKEHOLDER_CELL, Look.INFO)
        self.put(sheet, 3, FIRST + 1, label, Look.STRONG)

    def put(self, sheet: Any, row: int, column: int, value: Cell, look: Look) -> None:
        """Write one cell."""
        put(sheet.cell(row=row, column=column), value, look)

    def table(
        self,
        plan: SheetPlan,
        rows: Iterable[tuple[str, Mapping[str, Cell]]],
        title: str = "",
        stakeholder: str = "",
    ) -> Any:
        """Add a sheet that is a list: each row's key and its values by field."""
        sheet = self.framed(plan, title or plan.title, plan.lead, stakeholder)
        if plan.per_stakeholder:
            self.name_stakeholder(sheet, self.names.stakeholder(stakeholder))
        head = 5 if plan.per_stakeholder else 4
        self.put(sheet, head, 1, KEY, Look.KEY)
        for number, column in enumerate(plan.columns, start=FIRST):
            self.put(sheet, head, number, column.heading, Look.HEADING)
            sheet.column_dimensions[letters(number)].width = column.width
        row = head
        for key, values in rows:
            row += 1
            self.put(sheet, row, 1, key, Look.KEY)
            for number, column in enumerate(plan.columns, start=FIRST):
                look = _LOOKS.get(column.entry, Look.INPUT)
                self.put(sheet, row, number, values.get(column.field), look)
        last = row + plan.spare
        for spare in range(row + 1, last + 1):
            for number, column in enumerate(plan.columns, start=FIRST):
                self.put(sheet, spare, number, None, _LOOKS.get(column.entry, Look.INPUT))
        for number, column in enumerate(plan.columns, start=FIRST):
            self.validate(sheet, column, f"{letters(number)}{head + 1}:{letters(number)}{last}")
        sheet.auto_filter.ref = f"B{head}:{letters(FIRST + len(plan.columns) - 1)}{last}"
        # Blank rows are for filling in on screen, not for the printer.
        printed = min(row + 3, last) if row > head else last
        sheet.print_area = f"B1:{letters(FIRST + len(plan.columns) - 1)}{printed}"
        self.close(sheet, head, FIRST + len(plan.columns) - 1, freeze=f"C{head + 1}")
        return sheet

    def validate(self, sheet: Any, column: Column, cells: str) -> None:
        """Say what belongs into a column's cells, and hold them to it where that is certain."""
        formula: dict[str, Any] = {}
        if column.choices and (listed := one_of(column.choices)):
            formula = listed
        elif column.entry is Entry.YES:
            formula = {"type": "list", "formula1": '"yes,no"'}
        elif column.entry is Entry.NUMBER:
            formula = _between(column, "decimal", "-1E+300", "1E+300")
        elif column.entry is Entry.WHOLE:
            formula = _between(column, "whole", "0", "999999999999999")
        elif column.entry in _REFERENCES:
            formula = {"type": "list", "formula1": _REFERENCES[column.entry]}
        # A name that is not on the list yet may be meant all the same.
        style = "warning" if column.free or column.entry in _REFERENCES else "stop"
        error = expected(column.hint)
        check_cells(sheet, cells, column.heading, column.hint, formula, error, style)

    def close(self, sheet: Any, head: int, last_column: int, freeze: str) -> None:
        """Set what all sheets share: frozen panes, print set-up, protection without password."""
        lead_across(sheet, last_column)
        fit_rows(sheet, 3, last_column)
        sheet.freeze_panes = freeze
        set_up_print(sheet, head=head)
        self.head_and_foot(sheet)
        protect(sheet, *ALLOWED)

    def head_and_foot(self, sheet: Any) -> None:
        """Print marking, title and page numbers on each page."""
        sheet.oddHeader.center.text = margin_text(self.case.marking)
        sheet.oddFooter.left.text = margin_text(self.case.title)
        sheet.oddFooter.center.text = "&A"
        sheet.oddFooter.right.text = "&P of &N"

    def finish(self) -> None:
        """Define the names that lists of choices refer to."""
        for name, title in (
            ("parley_stakeholders", "Stakeholders"),
            ("parley_packages", "Packages"),
            ("parley_criteria", "Criteria"),
        ):
            sheet = self.book[title]
            name_cells(sheet, name, f"$B$5:$B${sheet.max_row}")
        if self.with_measures:
            sheet = self.book[self.titles[Kind.EFFECTS][COMMON]]
            name_cells(sheet, _REFERENCES[Entry.CHANGE], f"$B$8:$B${max(sheet.max_row, 8)}")


_REFERENCES = {
    Entry.STAKEHOLDER: "parley_stakeholders",
    Entry.PACKAGE: "parley_packages",
    Entry.CRITERION: "parley_criteria",
    Entry.NODE: "parley_criteria",
    Entry.CHANGE: "parley_changes",
}


def _between(column: Column, type_: str, least: str, most: str) -> dict[str, Any]:
    """Return the check of a number, between the ends of its column where it has any."""
    ends = (column.least, least), (column.most, most)
    one, two = (end if own is None else repr(own) for own, end in ends)
    return {"type": type_, "formula1": one, "formula2": two}


def expected(hint: str) -> str:
    """Return what a cell answers to what it doesn't take."""
    return f"Expected: {hint}"  # no words: in English, as the whole workbook
