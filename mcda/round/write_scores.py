"""Writes the sheet of scores and the sheet of swing points: a criterion a row, anchors beside."""

from __future__ import annotations

from typing import Any, Final

from mcda.grids.grid import letters
from mcda.model.case import ROOT, Criterion
from mcda.model.entries import as_change
from mcda.round.layout import EXAMPLE, MEANING, REASONS, SCALE, SHARE, Block, Part
from mcda.round.paper import Paper, RoundLook, lead
from mcda.round.scale_text import number_check, scale_text
from mcda.sheets.cells import put
from mcda.sheets.page import FIRST, check_cells
from mcda.sheets.style import Look

HEAD: Final = 5
FIRST_ROW: Final = HEAD + 2
"""The row below the example."""

ROWS_A_PAGE: Final = 15
"""Criteria that one printed page holds at a size that can be read."""

WIDE_FROM: Final = 6
"""Packages from which the sheet is printed over several pages side by side."""

_REPEATED: Final = 2
"""Columns that each of these pages begins with: the criterion and its scale."""


def write_scores(paper: Paper, block: Block) -> None:
    """Add the sheet of scores, or that of effects."""
    words, part = paper.words, block.part
    effects = part is Part.EFFECTS
    sheet = paper.sheet(part, words.effects_title if effects else words.scores_title)
    heads = ((words.criterion, 26), (words.scale, 24), (words.meaning, 46))
    first = FIRST + len(heads)
    last = first + len(block.columns)
    packages = [paper.names.row(key) for key in block.columns]
    widths = [width for _, width in heads] + [min(22, max(13, len(p) / 2 + 4)) for p in packages]
    for column, width in enumerate([*widths, 34], start=FIRST):
        sheet.column_dimensions[letters(column)].width = width
    told = words.effects_lead if effects else words.scores_lead
    # Printed side by side, each page repeats the first columns, and cuts what begins there.
    begins = FIRST + _REPEATED if len(packages) >= WIDE_FROM else FIRST
    lead(paper, sheet, part, told, min(last, FIRST + 4), begins)
    for column, heading in enumerate((h for h, _ in heads), start=FIRST):
        paper.put(sheet, part, HEAD, column, heading, Look.HEADING)
    for column, name in enumerate(packages, start=first):
        paper.put(sheet, part, HEAD, column, name, Look.COLUMN)
    paper.put(sheet, part, HEAD, last, words.reasons, Look.HEADING)
    _write_example(paper, sheet, part, first, last)
    paper.place(sheet, block, HEAD, FIRST_ROW, first)
    for column, key in ((FIRST + 1, SCALE), (FIRST + 2, MEANING), (last, REASONS)):
        put(sheet.cell(row=HEAD - 1, column=column), key, Look.KEY)
    for row, criterion in _criteria(paper, block):
        _describe(paper, sheet, part, row, criterion)
        for column in range(first, last):
            paper.answer(sheet, row, column)
        paper.answer(sheet, row, last, RoundLook.ANSWER_TEXT)
        cells = f"{letters(first)}{row}:{letters(last - 1)}{row}"
        check = number_check(criterion, words, f"{letters(first)}{row}")
        check_cells(sheet, cells, paper.names.criterion(criterion.id), **check)
    end = FIRST_ROW + len(block.rows) - 1
    reasons = f"{letters(last)}{FIRST_ROW}:{letters(last)}{end}"
    check_cells(sheet, reasons, words.reasons, words.reasons_hint, {})
    paper.count(part, [f"{letters(first)}{FIRST_ROW}:{letters(last - 1)}{end}"])
    paper.formula(sheet, part, 3, FIRST, paper.progress(part, here=True), Look.STRONG)
    sheet.freeze_panes = f"{letters(FIRST + 2)}{HEAD + 1}"
    sheet.print_title_cols = f"{letters(FIRST)}:{letters(FIRST + _REPEATED - 1)}"
    tall = 1 + len(block.rows) // ROWS_A_PAGE
    paper.close(sheet, last, HEAD, pages=(0, tall) if len(packages) >= WIDE_FROM else (1, 0))


def write_swing(paper: Paper, block: Block) -> None:
    """Add the sheet of swing points, with the share that each comes to."""
    words, part = paper.words, Part.SWING
    sheet = paper.sheet(part, words.swing_title)
    heads = (words.criterion, words.scale, words.meaning, words.points, words.share)
    for column, (heading, width) in enumerate(
        zip(heads, (30, 28, 64, 12, 12), strict=True), start=FIRST
    ):
        look = Look.HEADING if column < FIRST + 3 else Look.COLUMN
        paper.put(sheet, part, HEAD, column, heading, look)
        sheet.column_dimensions[letters(column)].width = width
    points, share = FIRST + 3, FIRST + 4
    lead(paper, sheet, part, words.swing_lead, share)
    for column, shown in ((FIRST, words.example_criterion), (FIRST + 2, words.example_points)):
        paper.put(sheet, part, HEAD + 1, column, shown, RoundLook.SAMPLE)
    paper.put(sheet, part, HEAD + 1, FIRST + 1, _example_scale(paper), RoundLook.SAMPLE)
    paper.put(sheet, part, HEAD + 1, points, 40, RoundLook.SAMPLE_ANSWER)
    put(sheet.cell(row=HEAD + 1, column=1), EXAMPLE, Look.KEY)
    paper.place(sheet, block, HEAD, FIRST_ROW, points)
    for column, key in ((FIRST + 1, SCALE), (FIRST + 2, MEANING), (share, SHARE)):
        put(sheet.cell(row=HEAD - 1, column=column), key, Look.KEY)
    end = FIRST_ROW + len(block.rows) - 1
    cells = f"{letters(points)}{FIRST_ROW}:{letters(points)}{end}"
    total = f"SUM(${letters(points)}${FIRST_ROW}:${letters(points)}${end})"
    for row, criterion in _criteria(paper, block):
        _describe(paper, sheet, part, row, criterion)
        paper.answer(sheet, row, points)
        own = f"{letters(points)}{row}"
        formula = f'=IF(AND(ISNUMBER({own}),{total}>0),{own}/{total},"")'
        paper.formula(sheet, part, row, share, formula, RoundLook.SHARE)
    inside = {"type": "decimal", "operator": "between", "formula1": "0", "formula2": "100"}
    check_cells(sheet, cells, words.points, words.check_points, inside, words.error_points)
    paper.count(part, [cells])
    paper.formula(sheet, part, 3, FIRST, paper.progress(part, here=True), Look.STRONG)
    sheet.freeze_panes = f"{letters(FIRST + 1)}{HEAD + 1}"
    paper.close(sheet, share, HEAD)


def _criteria(paper: Paper, block: Block) -> list[tuple[int, Criterion]]:
    whose = paper.respondent.stakeholder
    by_id = {criterion.id: criterion.seen_by(whose) for criterion in paper.case.criteria}
    if block.part is Part.EFFECTS:
        by_id = {key: as_change(criterion) for key, criterion in by_id.items()}
    return [(FIRST_ROW + i, by_id[key]) for i, key in enumerate(block.rows)]


def _describe(paper: Paper, sheet: Any, part: Part, row: int, criterion: Criterion) -> None:
    """Write what a row is about: name, scale, meaning."""
    words = paper.words
    paper.put(sheet, part, row, FIRST, paper.names.criterion(criterion.id), Look.LABEL)
    paper.put(sheet, part, row, FIRST + 1, scale_text(criterion, words), Look.INFO)
    meaning = [criterion.definition]
    if criterion.parent != ROOT:
        meaning.append(words.group.format(group=paper.names.criterion(criterion.parent)))
    paper.put(sheet, part, row, FIRST + 2, paper.lines(meaning), Look.INFO)


def _write_example(paper: Paper, sheet: Any, part: Part, first: int, last: int) -> None:
    """Write the row that shows how it is done: a number, a range, a cell left empty."""
    words = paper.words
    row = HEAD + 1
    put(sheet.cell(row=row, column=1), EXAMPLE, Look.KEY)
    shown = (words.example_criterion, _example_scale(paper), words.example_meaning)
    for column, value in enumerate(shown, start=FIRST):
        paper.put(sheet, part, row, column, value, RoundLook.SAMPLE)
    answers: list[float | str] = [7.5, words.span.format(low=6, high=8)]
    for column in range(first, last):
        answer = answers[column - first] if column - first < len(answers) else None
        paper.put(sheet, part, row, column, answer, RoundLook.SAMPLE_ANSWER)
    paper.put(sheet, part, row, last, words.example_reason, RoundLook.SAMPLE)


def _example_scale(paper: Paper) -> str:
    words = paper.words
    worst = words.worst.format(value=words.example_worst)
    return f"{worst}\n{words.best.format(value=words.example_best)}"
