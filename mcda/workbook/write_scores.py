"""Writes the score sheets, one for all and one per stakeholder, and the notes on scores."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mcda.grids.grid import letters
from mcda.model.case import COMMON, Case, Criterion, Direction, Score
from mcda.model.numbers import format_number
from mcda.model.tree import leaves
from mcda.sheets.page import FIRST, check_cells, one_of
from mcda.sheets.style import Look
from mcda.workbook.layout import KEY, MATRIX_LABEL
from mcda.workbook.points import Ends, cell_of, ends_of_score, exactly
from mcda.workbook.score_sheets import SCORED, Family
from mcda.workbook.told import Cell, cells
from mcda.workbook.writing import PLACEHOLDER, Writing, expected

HEAD = 7
_ARROWS = {  # no words: the file's own
    Direction.BENEFIT: "↑ more is better",
    Direction.COST: "↓ less is better",
    None: "",
}
_BLANK_COLUMNS = 12
_BLANK_ROWS = 15


@dataclass(frozen=True, slots=True)
class Given:
    """The entries of a family: its rows by id with their labels, its columns, and who gave what."""

    family: Family
    rows: Mapping[str, str]
    criteria: tuple[Criterion, ...]
    entries: Mapping[str, Mapping[str, Mapping[str, Score]]]


def write_scores(writing: Writing) -> None:
    """Add the common score sheet, every stakeholder's own, and the notes."""
    case = writing.case
    rows = {one.id: writing.names.package(one.id) for one in case.packages}
    write_given(writing, Given(SCORED, rows, scored(case), case.scores))


def write_given(writing: Writing, given: Given) -> None:
    """Add the common sheet of a family, every stakeholder's own, and the notes."""
    for stakeholder, title in writing.titles[given.family.sheets.kind].items():
        _write_sheet(writing, given, stakeholder, title)
    writing.table(given.family.notes, _notes(writing, given))


def scored(case: Case) -> tuple[Criterion, ...]:
    """Return the criteria that have columns: the leaves, and any group with a score."""
    groups = {
        criterion for rows in case.scores.values() for row in rows.values() for criterion in row
    }
    below = {leaf.id for leaf in leaves(case)}
    return tuple(c for c in case.criteria if c.id in below or c.id in groups)


def _write_sheet(writing: Writing, given: Given, stakeholder: str, title: str) -> None:
    common = stakeholder == COMMON
    pattern = stakeholder == PLACEHOLDER
    plan, criteria = given.family.sheets, given.criteria
    lead = given.family.leads[0 if common else 1]
    sheet = writing.framed(plan, title, lead, "" if pattern else stakeholder)
    if not common:
        writing.name_stakeholder(sheet, writing.names.stakeholder(stakeholder))
    writing.put(sheet, HEAD, 1, KEY, Look.KEY)
    writing.put(sheet, HEAD, FIRST, MATRIX_LABEL[plan.kind], Look.HEADING)
    sheet.column_dimensions[letters(FIRST)].width = 34
    for column, criterion in enumerate(criteria, start=FIRST + 1):
        _write_head(writing, sheet, column, criterion.seen_by(stakeholder))
    blank = 0 if criteria else _BLANK_COLUMNS
    for column in range(FIRST + 1, FIRST + 1 + blank):
        writing.put(sheet, HEAD, column, None, Look.INPUT)
        sheet.column_dimensions[letters(column)].width = 16
    columns = max(len(criteria), blank)
    last = _write_rows(writing, sheet, given, stakeholder, columns)
    for column, criterion in enumerate(criteria, start=FIRST + 1):
        cells = f"{letters(column)}{HEAD + 1}:{letters(column)}{last}"
        _validate(writing, sheet, criterion, cells, f"{letters(column)}{HEAD + 1}")
    writing.close(sheet, HEAD, FIRST + columns, freeze=f"C{HEAD + 1}")
    sheet.print_title_cols = "B:B"
    sheet.print_title_rows = f"4:{HEAD}"


def _write_head(writing: Writing, sheet: Any, column: int, criterion: Criterion) -> None:
    """Write what a criterion's column means: group, direction, scale, name."""
    label = writing.names.criterion(criterion.id)
    group = writing.names.criterion(criterion.parent) if criterion.parent else ""
    writing.put(sheet, 4, column, group, Look.INFO)
    writing.put(sheet, 5, column, _ARROWS[criterion.direction], Look.INFO)
    writing.put(sheet, 6, column, scale_words(criterion), Look.INFO)
    writing.put(sheet, HEAD, column, label, Look.COLUMN)
    sheet.column_dimensions[letters(column)].width = min(26, max(19, len(label) / 2 + 4))


def scale_words(criterion: Criterion) -> str:  # no words: in English, as the whole workbook
    """Return a criterion's range in words, such as "0 to 10 points"."""
    if criterion.worst is None or criterion.best is None:
        return criterion.unit
    ends = f"{format_number(criterion.worst)} to {format_number(criterion.best)}"
    return f"{ends} {criterion.unit}".strip()


def _write_rows(
    writing: Writing,
    sheet: Any,
    given: Given,
    stakeholder: str,
    columns: int,
) -> int:
    rows = given.entries.get(stakeholder, {})
    row = HEAD
    for key, label in given.rows.items():
        row += 1
        writing.put(sheet, row, 1, key, Look.KEY)
        writing.put(sheet, row, FIRST, label, Look.LABEL)
        for column, criterion in enumerate(given.criteria, start=FIRST + 1):
            score = rows.get(key, {}).get(criterion.id)
            shown = None
            if score is not None:
                shown = cell_of(ends_of_score(score))
                whose = f"{given.family.prefix}{stakeholder}"
                _keep_exact(writing, (whose, key, criterion.id), criterion, ends_of_score(score))
            writing.put(sheet, row, column, shown, Look.INPUT_NUMBER)
    for spare in range(row + 1, row + 1 + (0 if given.rows else _BLANK_ROWS)):
        row = spare
        for column in range(FIRST, FIRST + 1 + columns):
            look = Look.INPUT if column == FIRST else Look.INPUT_NUMBER
            writing.put(sheet, row, column, None, look)
    return max(row, HEAD + 1)


def _keep_exact(
    writing: Writing, where: tuple[str, str, str], criterion: Criterion, ends: Ends
) -> None:
    if not exactly(ends, criterion):
        writing.exact.append((*where, str(cell_of(ends)), exact_text(ends)))


def exact_text(ends: Ends) -> str:
    """Return both ends of a score as text that reads back without doubt."""
    return json.dumps(ends)


def _validate(writing: Writing, sheet: Any, criterion: Criterion, cells: str, first: str) -> None:
    words = [scale_words(criterion), criterion.definition]
    formula: dict[str, Any] = {}
    style = "stop"
    names = [level.name for level in criterion.levels]
    if names:
        words.insert(0, "One of: " + ", ".join(names))  # no words: the file's own
        formula = one_of(names)
        style = "warning" if formula else "stop"
    elif criterion.worst is not None and criterion.best is not None:
        low, high = sorted((criterion.worst, criterion.best))
        # A range such as 6 to 8 is text; the reader holds it against the scale.
        inside = f"AND({first}>={format_number(low)},{first}<={format_number(high)})"
        formula = {"type": "custom", "formula1": f"OR(ISTEXT({first}),{inside})"}
    hint = ". ".join(word for word in words if word)
    said = hint or "A number"
    check_cells(sheet, cells, criterion.name, said, formula, expected(said), style)


def _notes(writing: Writing, given: Given) -> Iterator[tuple[str, dict[str, Cell]]]:
    """Yield the entries with something to say about them, and missing ones that are on record."""
    case, names = writing.case, writing.names
    order = [COMMON, *(s.id for s in case.stakeholders)]
    order += [key for key in given.entries if key not in order]
    known = {one.id: one for one in given.criteria}
    for stakeholder in order:
        rows = given.entries.get(stakeholder, {})
        for key in _in_order(rows, list(given.rows)):
            for criterion in _in_order(rows[key], [c.id for c in case.criteria]):
                score = rows[key][criterion]
                words = score.source or score.author or score.note or score.estimate
                missing = score.low is None and score.high is None
                if not words and not missing and score.likely is None:
                    continue
                where = (given.family.likely(stakeholder), key, criterion)
                scale = known.get(criterion, Criterion(id=criterion, name=""))
                _keep_exact(writing, where, scale, (score.likely, score.likely))
                yield (
                    "",
                    {
                        "stakeholder": names.stakeholder(stakeholder),
                        given.family.down: given.rows.get(key, key),
                        "criterion": names.criterion(criterion),
                        "likely": score.likely,
                        **cells(given.family.notes, score),
                    },
                )


def _in_order(found: Any, order: list[str]) -> list[str]:
    known = [key for key in order if key in found]
    return known + [key for key in found if key not in set(order)]
