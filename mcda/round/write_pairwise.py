"""Writes the sheet of pairwise comparisons: a triangle of judgements a group, with a live CR.

The consistency ratio is computed in cells by the power method: eight times the
matrix times a vector that begins as all ones; lambda_max is the ratio of the last
two vectors' sums. That is the principal eigenvalue to two decimals of CR for
any matrix that people fill in, and needs neither macro nor array formula. The
random index is that of the case's table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from mcda.grids.grid import address, letters
from mcda.model.case import ROOT
from mcda.model.numbers import format_number
from mcda.model.settings_names import in_words
from mcda.round.layout import Block, Part
from mcda.round.messages import strength_words
from mcda.round.paper import Paper, RoundLook, lead, quoted
from mcda.sheets.page import FIRST, check_cells
from mcda.sheets.style import Look
from mcda.weighting.random_index import random_index

STEPS: Final = 8
ACCEPTABLE: Final = 0.10
ROWS_A_PAGE: Final = 55
_TOP: Final = 5
_GAP: Final = 2


@dataclass(frozen=True, slots=True)
class _Working:
    """Where a block's hidden working stands: matrix, then the vectors, from `first` on."""

    first: int
    column: int


def write_pairwise(paper: Paper, blocks: list[Block]) -> None:
    """Add the sheet of comparisons, the groups one below the other."""
    words, part = paper.words, Part.PAIRWISE
    sheet = paper.sheet(part, words.pairwise_title)
    largest = max(len(block.rows) for block in blocks)
    last = FIRST + max(largest, 3)
    sheet.column_dimensions[letters(FIRST)].width = 30
    for column in range(FIRST + 1, last + 1):
        sheet.column_dimensions[letters(column)].width = 18
    lead(paper, sheet, part, words.pairwise_lead, min(last, FIRST + 4))
    legend = last + _GAP
    choices = strength_words(words)
    for row, (text, ratio) in enumerate(choices.items(), start=_TOP):
        paper.put(sheet, part, row, legend, text, Look.KEY)
        number = f"=1/{ratio[2:]}" if "/" in ratio else f"={ratio}"
        paper.formula(sheet, part, row, legend + 1, number, Look.KEY)
    area = (
        f"${letters(legend)}${_TOP}:${letters(legend + 1)}${_TOP + len(choices) - 1}",
        f"${letters(legend)}${_TOP}:${letters(legend)}${_TOP + len(choices) - 1}",
    )
    head = _TOP
    for block in blocks:
        head = _write_block(paper, sheet, block, head, _Working(legend + 3, legend), area)
    used = legend + 3 + largest + STEPS
    for column in range(legend, used + 1):
        sheet.column_dimensions[letters(column)].hidden = True
    paper.formula(sheet, part, 3, FIRST, paper.progress(part, here=True), Look.STRONG)
    sheet.freeze_panes = f"{letters(FIRST + 1)}4"
    pages = (1, 1 + head // ROWS_A_PAGE)
    paper.close(sheet, last, landscape=last > FIRST + 5, pages=pages)


def _write_block(
    paper: Paper, sheet: Any, block: Block, top: int, working: _Working, legend: tuple[str, str]
) -> int:
    """Write one group from row `top` on; return the row where the next one begins."""
    part, n = Part.PAIRWISE, len(block.rows)
    labels = [paper.names.criterion(key) for key in block.rows]
    root = block.node == ROOT
    group = paper.words.top_level if root else paper.names.criterion(block.node)
    paper.put(sheet, part, top, FIRST, paper.words.pairs_of.format(group=group), Look.STRONG)
    head = top + 2
    first_row, first_column = head + 1, FIRST + 1
    paper.put(sheet, part, head, FIRST, paper.words.criterion, Look.HEADING)
    for column, label in enumerate(labels, start=first_column):
        paper.put(sheet, part, head, column, label, Look.COLUMN)
    paper.place(sheet, block, head, first_row, first_column)
    ranges = []
    for i, label in enumerate(labels):
        row = first_row + i
        paper.put(sheet, part, row, FIRST, label, Look.LABEL)
        sheet.row_dimensions[row].height = 30
        for j in range(n):
            _write_cell(paper, sheet, (row, first_column), (i, j), working, legend, labels)
        if i < n - 1:
            ranges.append(
                f"{letters(first_column + i + 1)}{row}:{letters(first_column + n - 1)}{row}"
            )
    paper.count(part, ranges)
    end = first_row + n
    if n > 2:
        _write_consistency(paper, sheet, first_row, n, working)
        end += 2
    return end + 1


def _write_cell(
    paper: Paper,
    sheet: Any,
    start: tuple[int, int],
    at: tuple[int, int],
    working: _Working,
    legend: tuple[str, str],
    labels: list[str],
) -> None:
    """Write one cell of the matrix and its number in the working."""
    row, first_column = start
    i, j = at
    part, column = Part.PAIRWISE, first_column + j
    here = working.first + j
    if i == j:
        paper.put(sheet, part, row, column, 1, RoundLook.MIRROR)
        paper.formula(sheet, part, row, here, "=1", Look.KEY)
    elif i > j:
        mirrored = f"{letters(working.first + i)}{row - i + j}"
        paper.formula(sheet, part, row, here, f"=IF({mirrored}>0,1/{mirrored},0)", Look.KEY)
        own = address(row, here)
        paper.formula(sheet, part, row, column, f'=IF({own}>0,{own},"")', RoundLook.MIRROR)
    else:
        cell = address(row, column)
        paper.answer(sheet, row, column)
        # Typed as text, 1/3 stays a ratio and does not turn into a date.
        sheet.cell(row=row, column=column).number_format = "@"
        paper.formula(sheet, part, row, here, _ratio(cell, legend[0]), Look.KEY)
        prompt = paper.words.check_pair.format(row=labels[i], column=labels[j])
        title = f"{labels[i][:14]} / {labels[j][:14]}"
        formula = {"type": "list", "formula1": legend[1]}
        check_cells(sheet, cell, title, prompt, formula, prompt, "warning")


def _ratio(cell: str, legend: str) -> str:
    """Return the formula for the number that a judgement says; 0 for none or an unknown one."""
    typed = f'IF(LEFT(TRIM({cell}),2)="1/",1/VALUE(MID(TRIM({cell}),3,4)),VALUE({cell}))'
    chosen = f"IFERROR(VLOOKUP({cell},{legend},2,FALSE),IFERROR({typed},0))"
    return f'=IF({cell}="",0,IF(ISNUMBER({cell}),{cell},{chosen}))'


def _write_consistency(paper: Paper, sheet: Any, first_row: int, n: int, working: _Working) -> None:
    """Write the consistency ratio under a matrix, and its working beside it."""
    part, words = Part.PAIRWISE, paper.words
    last_seen = working.column - _GAP
    end = first_row + n - 1
    matrix_end = working.first + n - 1
    for step in range(STEPS):
        column = matrix_end + 1 + step
        before = f"{letters(column - 1)}${first_row}:{letters(column - 1)}${end}"
        for row in range(first_row, end + 1):
            own = f"${letters(working.first)}{row}:${letters(matrix_end)}{row}"
            formula = f"=SUM({own})" if step == 0 else f"=SUMPRODUCT(MMULT({own},{before}))"
            paper.formula(sheet, part, row, column, formula, Look.KEY)
    last, previous = (
        f"SUM({letters(c)}{first_row}:{letters(c)}{end})"
        for c in (matrix_end + STEPS, matrix_end + STEPS - 1)
    )
    matrix = f"{letters(working.first)}{first_row}:{letters(matrix_end)}{end}"
    table = paper.case.settings.ri_table
    ri = random_index(n, table)
    ratio = f"MAX(0,({last}/{previous}-{n})/{n - 1}/{format_number(ri)})"
    row = end + 1
    cell = address(row, FIRST + 1)
    paper.put(sheet, part, row, FIRST, words.consistency, Look.LABEL)
    whole = f'COUNTIF({matrix},">0")={n * n}'
    paper.formula(sheet, part, row, FIRST + 1, f'=IF({whole},{ratio},"")', RoundLook.FIGURE)
    verdict = (
        f'=IF({cell}="",{quoted(words.consistency_waiting)},IF({cell}<={ACCEPTABLE},'
        f"{quoted(words.consistency_fine)},{quoted(words.consistency_high)}))"
    )
    paper.formula(sheet, part, row, FIRST + 2, verdict, Look.LABEL)
    sheet.merge_cells(start_row=row, end_row=row, start_column=FIRST + 2, end_column=last_seen)
    sheet.row_dimensions[row].height = 32
    how = words.consistency_how.format(table=in_words(table))
    paper.put(sheet, part, row + 1, FIRST, how, Look.KEY)
