"""Writes the sheet that shows what was answered in the round before; nothing is asked there."""

from __future__ import annotations

from typing import Any

from mcda.grids.grid import letters
from mcda.model.numbers import format_fraction, format_number
from mcda.round.before import Before, score_words
from mcda.round.layout import Block, Part
from mcda.round.messages import strength_words
from mcda.round.paper import Paper, lead
from mcda.sheets.page import FIRST
from mcda.sheets.style import Look

HEAD = 4


def write_before(paper: Paper, known: Before, blocks: tuple[Block, ...]) -> None:
    """Add the sheet: criteria down, packages across as on the sheet of scores; then the rest."""
    words, part = paper.words, Part.BEFORE
    sheet = paper.sheet(part, words.before_title)
    asked: dict[Part, Block] = {b.part: b for b in blocks if b.part in _shown(known)}
    columns = _columns(asked)
    sheet.column_dimensions[letters(FIRST)].width = 34
    for column in range(FIRST + 1, FIRST + 2 + max(len(columns), 1)):
        sheet.column_dimensions[letters(column)].width = 20
    name = known.round.name or known.round.id
    last = FIRST + max(len(columns), 1) + (1 if Part.SWING in asked else 0)
    lead(paper, sheet, part, words.before_lead.format(round=name), last)
    row = HEAD
    if asked:
        row = _write_criteria(paper, sheet, known, asked) + 1
    for node in known.judgements:
        row = _write_pairs(paper, sheet, row + 1, node, known)
    paper.close(sheet, last, HEAD if asked else 0)


def _shown(known: Before) -> tuple[Part, ...]:
    """Return the kinds of answers of which there is something to show beside criteria."""
    swung = known.own is not None and known.own.swing
    entered = (Part.SCORES, Part.EFFECTS)
    return (*entered, Part.SWING) if swung else entered


def _columns(asked: dict[Part, Block]) -> tuple[str, ...]:
    """Return the packages and the levels of which answers are shown."""
    blocks = (asked.get(part) for part in (Part.SCORES, Part.EFFECTS))
    return tuple(key for one in blocks if one is not None for key in one.columns)


def _write_criteria(paper: Paper, sheet: Any, known: Before, asked: dict[Part, Block]) -> int:
    """Write scores, and points beside them; return the last row."""
    words, part = paper.words, Part.BEFORE
    columns = _columns(asked)
    paper.put(sheet, part, HEAD, FIRST, words.criterion, Look.HEADING)
    for column, key in enumerate(columns, start=FIRST + 1):
        paper.put(sheet, part, HEAD, column, paper.names.row(key), Look.COLUMN)
    points = FIRST + 1 + len(columns)
    if Part.SWING in asked:
        paper.put(sheet, part, HEAD, points, words.points, Look.COLUMN)
    rows = next(iter(asked.values())).rows
    for row, key in enumerate(rows, start=HEAD + 1):
        paper.put(sheet, part, row, FIRST, paper.names.criterion(key), Look.LABEL)
        for column, package in enumerate(columns, start=FIRST + 1):
            text = score_words(words, known, package, key)
            paper.put(sheet, part, row, column, text, Look.INFO)
        own = None if known.own is None else known.own.swing.get(key)
        if Part.SWING in asked and own is not None:
            answer = known.own_words(words, format_number(own))
            paper.put(sheet, part, row, points, answer, Look.INFO)
    return HEAD + len(rows)


def _write_pairs(paper: Paper, sheet: Any, row: int, node: str, known: Before) -> int:
    """Write a group's judgements, one a line; return the next free row."""
    words, part = paper.words, Part.BEFORE
    title = paper.names.criterion(node) if node else words.top_level
    paper.put(sheet, part, row, FIRST, title, Look.HEADING)
    choices = {ratio: text for text, ratio in strength_words(words).items()}
    for one in known.judgements[node]:
        row += 1
        pair = f"{paper.names.criterion(one.row)} : {paper.names.criterion(one.column)}"
        ratio = format_fraction(one.value)
        paper.put(sheet, part, row, FIRST, pair, Look.LABEL)
        answer = known.own_words(words, choices.get(ratio, ratio))
        paper.put(sheet, part, row, FIRST + 1, answer, Look.INFO)
    return row + 1
