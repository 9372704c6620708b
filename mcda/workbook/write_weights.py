"""Writes weights, judgements of criteria and packages, and red lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from mcda.grids.grid import letters
from mcda.model.case import ROOT, Case, Criterion, Judgement, Preferences, WeightWay
from mcda.model.numbers import format_fraction
from mcda.model.tree import children, leaves, path
from mcda.sheets.page import FIRST, check_cells, set_in
from mcda.sheets.style import Look
from mcda.workbook.layout import INFO_HEADINGS, KEY, MATRIX_LABEL, Kind, SheetPlan
from mcda.workbook.points import cell_of, exactly
from mcda.workbook.preference_sheets import (
    BEST_WORST,
    JUDGEMENTS,
    PACKAGE_PAIRS,
    RED_LINES,
    WEIGHT_SHEETS,
)
from mcda.workbook.told import Cell, cells
from mcda.workbook.write_scores import exact_text, scale_words
from mcda.workbook.writing import PLACEHOLDER, Writing, expected

HEAD = 4
_BLANK_COLUMNS = 5
_BLANK_ROWS = 20
WAY_OF: Final = {
    Kind.WEIGHTS: WeightWay.DIRECT,
    Kind.SWING: WeightWay.SWING,
    Kind.RANKS: WeightWay.RANKS,
}


def write_weights(writing: Writing) -> None:
    """Add the sheets that say how stakeholders weigh the criteria, those in use only."""
    everyone = list(writing.case.preferences.values())
    for plan in WEIGHT_SHEETS:
        way = WAY_OF[plan.kind]
        if plan.kind is Kind.WEIGHTS or any(
            own.way is way or entries_of(own, plan.kind) for own in everyone
        ):
            _write_matrix(writing, plan)
    if writing.blank:
        writing.table(JUDGEMENTS, (), writing.titles[Kind.JUDGEMENTS][PLACEHOLDER])
    for stakeholder in writing.case.stakeholders:
        own = writing.case.preferences.get(stakeholder.id, Preferences())
        if own.judgements or own.way is WeightWay.PAIRWISE:
            rows = _judged(writing, own.judgements, asked=True)
            title = writing.titles[Kind.JUDGEMENTS][stakeholder.id]
            writing.table(JUDGEMENTS, rows, title, stakeholder.id)
        if own.best_worst or own.way is WeightWay.BEST_WORST:
            rows = _judged(writing, own.best_worst, asked=False)
            title = writing.titles[Kind.BEST_WORST][stakeholder.id]
            writing.table(BEST_WORST, rows, title, stakeholder.id)
        if own.package_judgements:
            rows = _package_pairs(writing, own.package_judgements)
            title = writing.titles[Kind.PACKAGE_PAIRS][stakeholder.id]
            writing.table(PACKAGE_PAIRS, rows, title, stakeholder.id)
    writing.table(RED_LINES, _red_lines(writing))


def entries_of(own: Preferences, kind: Kind) -> Mapping[str, float]:
    """Return the entries that a weights sheet of this kind holds."""
    return {Kind.WEIGHTS: own.direct, Kind.SWING: own.swing, Kind.RANKS: own.ranks}[kind]


def _write_matrix(writing: Writing, plan: SheetPlan) -> None:
    sheet = writing.framed(plan, plan.title, plan.lead)
    case = writing.case
    writing.put(sheet, HEAD, 1, KEY, Look.KEY)
    heads = (MATRIX_LABEL[plan.kind], *INFO_HEADINGS)
    for column, (heading, width) in enumerate(zip(heads, (34, 20, 22), strict=True), start=FIRST):
        writing.put(sheet, HEAD, column, heading, Look.HEADING)
        sheet.column_dimensions[letters(column)].width = width
    first = FIRST + len(heads)
    labels = list(writing.names.stakeholders.values())
    blank = [""] * (0 if labels else _BLANK_COLUMNS)
    for column, label in enumerate([*labels, *blank], start=first):
        writing.put(sheet, HEAD, column, label, Look.COLUMN if label else Look.INPUT)
        sheet.column_dimensions[letters(column)].width = min(26, max(14, len(label) / 2 + 4))
    last_column = first + len(labels) + len(blank) - 1
    row = HEAD
    for criterion in case.criteria:
        row += 1
        _write_row(writing, sheet, plan, row, criterion)
    for spare in range(row + 1, row + 1 + (0 if case.criteria else _BLANK_ROWS)):
        row = spare
        writing.put(sheet, row, FIRST, None, Look.INPUT)
        for column in range(first, last_column + 1):
            writing.put(sheet, row, column, None, Look.INPUT_NUMBER)
    whole = plan.kind is Kind.RANKS
    formula = {
        "type": "whole" if whole else "decimal",
        "operator": "greaterThanOrEqual",
        "formula1": "1" if whole else "0",
    }
    cells = f"{letters(first)}{HEAD + 1}:{letters(last_column)}{max(row, HEAD + 1)}"
    hint = "A rank: 1, 2, 3 ..." if whole else "Points: 0 or more"  # no words: the file's own
    check_cells(sheet, cells, plan.title, hint, formula, expected(hint))
    writing.close(sheet, HEAD, last_column, freeze=f"{letters(first)}{HEAD + 1}")


def _write_row(
    writing: Writing, sheet: Any, plan: SheetPlan, row: int, criterion: Criterion
) -> None:
    case = writing.case
    group = "" if criterion.parent == ROOT else writing.names.criterion(criterion.parent)
    is_leaf = any(leaf.id == criterion.id for leaf in leaves(case))
    writing.put(sheet, row, 1, criterion.id, Look.KEY)
    writing.put(sheet, row, FIRST, writing.names.criterion(criterion.id), Look.LABEL)
    steps = len(path(case, criterion.id)) - 1
    if steps:
        set_in(sheet.cell(row=row, column=FIRST), steps)
    writing.put(sheet, row, FIRST + 1, group, Look.INFO)
    writing.put(sheet, row, FIRST + 2, scale_words(criterion) if is_leaf else "", Look.INFO)
    for column, stakeholder in enumerate(case.stakeholders, start=FIRST + 3):
        own = case.preferences.get(stakeholder.id, Preferences())
        value = entries_of(own, plan.kind).get(criterion.id)
        # A group takes no swing of its own.
        closed = plan.kind is Kind.SWING and not is_leaf and value is None
        writing.put(sheet, row, column, value, Look.INFO if closed else Look.INPUT_NUMBER)


def _judged(
    writing: Writing, judged: Mapping[str, tuple[Judgement, ...]], asked: bool
) -> Iterator[tuple[str, dict[str, Cell]]]:
    """Yield the judgements as they were given, then (`asked`) the pairs not judged yet."""
    case = writing.case
    groups = _groups(case)
    groups += [node for node in judged if node not in groups]
    for node in groups:
        given = judged.get(node, ())
        for judgement in given:
            value = format_fraction(judgement.value)
            yield "", _pair(writing, node, judgement.row, judgement.column, value)
        done = {frozenset((judgement.row, judgement.column)) for judgement in given}
        below = [child.id for child in children(case, node)] if asked else []
        for i, row in enumerate(below):
            for column in below[i + 1 :]:
                if frozenset((row, column)) not in done:
                    yield "", _pair(writing, node, row, column, None)


def _groups(case: Case) -> list[str]:
    return [ROOT, *(c.id for c in case.criteria if children(case, c.id))]


def _pair(writing: Writing, node: str, row: str, column: str, value: str | None) -> dict[str, Cell]:
    return {
        "node": writing.names.criterion(node),
        "row": writing.names.criterion(row),
        "value": value,
        "column": writing.names.criterion(column),
    }


def _package_pairs(
    writing: Writing, judged: Mapping[str, tuple[Judgement, ...]]
) -> Iterator[tuple[str, dict[str, Cell]]]:
    """Yield the judgements of packages by criterion, then its pairs not judged yet."""
    order = [leaf.id for leaf in leaves(writing.case)]
    ids = [package.id for package in writing.case.packages]
    for criterion in sorted(judged, key=lambda c: order.index(c) if c in order else len(order)):
        given = judged[criterion]
        pairs = [(j.row, j.column, format_fraction(j.value)) for j in given]
        done = {frozenset((j.row, j.column)) for j in given}
        rest = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
        for row, column, value in (
            *pairs,
            *((a, b, None) for a, b in rest if frozenset((a, b)) not in done),
        ):
            yield (
                "",
                {
                    "criterion": writing.names.criterion(criterion),
                    "row": writing.names.package(row),
                    "value": value,
                    "column": writing.names.package(column),
                },
            )


def _red_lines(writing: Writing) -> Iterator[tuple[str, dict[str, Cell]]]:
    by_id = {criterion.id: criterion for criterion in writing.case.criteria}
    for stakeholder, own in writing.case.preferences.items():
        for line in own.red_lines:
            ends = (line.limit, line.limit)
            criterion = by_id.get(line.criterion, Criterion(id=line.criterion, name=""))
            if not exactly(ends, criterion):
                where = (f"red line {stakeholder}", "", line.criterion)  # no words: a key
                writing.exact.append((*where, str(cell_of(ends)), exact_text(ends)))
            yield (
                "",
                {
                    "stakeholder": writing.names.stakeholder(stakeholder),
                    "criterion": writing.names.criterion(line.criterion),
                    "limit": line.limit,
                    **cells(RED_LINES, line),
                },
            )
