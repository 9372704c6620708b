"""Writes the first sheet, which says what to do, and the sheet that says what packages hold."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Any, Final

from mcda.grids.grid import letters
from mcda.model.round import Rule, Shown
from mcda.round.layout import REMARK, Part
from mcda.round.paper import Paper, RoundLook, lead
from mcda.sheets.cells import put
from mcda.sheets.page import FIRST, check_cells
from mcda.sheets.style import Look

ASKED = (Part.SCORES, Part.EFFECTS, Part.SWING, Part.PAIRWISE)

CELLS_A_MINUTE: Final = 3
STEP_MINUTES: Final = 5
"""A guess at how many answers a person gives, told in steps of so many minutes."""


def write_packages(paper: Paper) -> None:
    """Add the list of packages."""
    words, quo = paper.words, f"({paper.words.status_quo})"
    rows = [
        (paper.names.package(one.id), [one.description, quo if one.status_quo else ""])
        for one in paper.case.packages
    ]
    titles = words.packages_title, words.packages_lead, words.package
    _write_list(paper, Part.PACKAGES, titles, rows)


def write_measures(paper: Paper) -> None:
    """Add the list of measures and of how far each can go."""
    words = paper.words
    rows: list[tuple[str, list[str]]] = []
    for measure in paper.case.measures:
        today, *further = measure.levels
        lines = [measure.description, f"{today.name} ({words.status_quo})"]
        lines += [f"{one.name}: {one.description}".removesuffix(": ") for one in further]
        rows.append((paper.names.measure(measure.id), lines))
    titles = words.measures_title, words.measures_lead, words.measure
    _write_list(paper, Part.MEASURES, titles, rows)


def _write_list(
    paper: Paper, part: Part, titles: tuple[str, str, str], rows: Iterable[tuple[str, list[str]]]
) -> None:
    """Add a sheet of names and lines about each; `titles`: its own, its lead, that of the names."""
    title, said, heading = titles
    sheet = paper.sheet(part, title)
    sheet.column_dimensions["B"].width = 34
    sheet.column_dimensions["C"].width = 92
    lead(paper, sheet, part, said, FIRST + 1)
    paper.put(sheet, part, 4, FIRST, heading, Look.HEADING)
    paper.put(sheet, part, 4, FIRST + 1, paper.words.description, Look.HEADING)
    for row, (name, lines) in enumerate(rows, start=5):
        paper.put(sheet, part, row, FIRST, name, Look.LABEL)
        paper.put(sheet, part, row, FIRST + 1, paper.lines(lines), Look.PLAIN)
    sheet.freeze_panes = "C5"
    paper.close(sheet, FIRST + 1, 4)


def write_start(paper: Paper, sheet: Any) -> None:
    """Fill the first sheet, once the others are there to be counted."""
    words, part, case = paper.words, Part.START, paper.case
    for letter, width in (("B", 26), ("C", 84)):
        sheet.column_dimensions[letter].width = width
    title = case.title or case.id
    paper.put(sheet, part, 1, FIRST, title, Look.TITLE)
    stakeholder = paper.names.stakeholder(paper.respondent.stakeholder)
    who = words.addressed.format(respondent=paper.respondent.name, stakeholder=stakeholder)
    paper.put(sheet, part, 2, FIRST, who, Look.STRONG)
    paper.put(sheet, part, 3, FIRST, words.round.format(round=_round(paper)), Look.STRONG)
    if case.marking:
        paper.put(sheet, part, 4, FIRST, case.marking, Look.STRONG)
    row = 5
    for heading, text in _asked(paper):
        paper.put(sheet, part, row, FIRST, heading, Look.HEADING)
        paper.put(sheet, part, row, FIRST + 1, text, Look.PLAIN)
        row += 1
    row += 1
    if case.question:
        paper.put(sheet, part, row, FIRST, words.question, Look.HEADING)
        paper.put(sheet, part, row, FIRST + 1, case.question, Look.PLAIN)
        row += 2
    row = _write_tasks(paper, sheet, row)
    paper.put(sheet, part, row, FIRST, words.good_to_know, Look.TITLE)
    row += 1
    paper.put(sheet, part, row, FIRST, None, RoundLook.LEGEND)
    paper.put(sheet, part, row, FIRST + 1, words.colour, Look.PLAIN)
    for rule in (_of_others(paper), *words.rules):
        row += 1
        paper.put(sheet, part, row, FIRST, "•", Look.INFO)
        paper.put(sheet, part, row, FIRST + 1, rule, Look.PLAIN)
    row += 2
    paper.put(sheet, part, row, FIRST, words.remark, Look.HEADING)
    paper.answer(sheet, row, FIRST + 1, RoundLook.ANSWER_TEXT)
    put(sheet.cell(row=row, column=1), REMARK, Look.KEY)
    check_cells(sheet, f"{letters(FIRST + 1)}{row}", words.remark, words.remark_hint, {})
    paper.close(sheet, FIRST + 1, landscape=False)


def _asked(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield who asks, by when, where to, what becomes of it, and how long it takes."""
    words, asked = paper.words, paper.round
    for heading, text in (
        (words.asked_by, asked.asker),
        (words.due, asked.due),
        (words.return_to, asked.return_to),
    ):
        if text:
            yield heading, text
    used = {
        Rule.MEDIAN: words.used_median,
        Rule.MEAN: words.used_mean,
        Rule.AGREED: words.used_agreed,
    }[asked.rule]
    stakeholder = paper.names.stakeholder(paper.respondent.stakeholder)
    use = [used.format(stakeholder=stakeholder)]
    if paper.case.illustrative:
        use.append(words.illustrative)
    yield words.use, " ".join(use)
    cells = sum(one.block.asked for one in paper.placed)
    minutes = STEP_MINUTES * max(1, math.ceil(cells / (CELLS_A_MINUTE * STEP_MINUTES)))
    yield words.effort, words.cells.format(asked=cells, minutes=minutes)


def _of_others(paper: Paper) -> str:
    """Say what of others' answers, and of one's own, is in the file."""
    words = paper.words
    sheet = paper.titles.get(Part.BEFORE.value)
    if sheet is None:
        return words.alone
    template = words.with_range if paper.round.shown is Shown.RANGE else words.with_own
    stakeholder = paper.names.stakeholder(paper.respondent.stakeholder)
    return template.format(sheet=sheet, stakeholder=stakeholder)


def _round(paper: Paper) -> str:
    name, key = paper.round.name, paper.round.id
    return name if not key or key == name else f"{name} ({key})" if name else key


def _write_tasks(paper: Paper, sheet: Any, row: int) -> int:
    """Write a step for each sheet and how far it has come; return the next free row."""
    words, part = paper.words, Part.START
    paper.put(sheet, part, row, FIRST, words.what_to_do, Look.TITLE)
    tasks = {
        Part.PACKAGES: words.do_packages,
        Part.SCORES: words.do_scores,
        Part.MEASURES: words.do_measures,
        Part.EFFECTS: words.do_effects,
        Part.SWING: words.do_swing,
        Part.PAIRWISE: words.do_pairwise,
    }
    for one, text in tasks.items():
        if one.value in paper.titles:
            row += 1
            paper.put(sheet, part, row, FIRST, paper.titles[one.value], Look.HEADING)
            paper.put(sheet, part, row, FIRST + 1, text, Look.PLAIN)
    row += 2
    paper.put(sheet, part, row, FIRST, words.progress_heading, Look.TITLE)
    for one in ASKED:
        if one in paper.answers:
            row += 1
            paper.put(sheet, part, row, FIRST, paper.titles[one.value], Look.HEADING)
            formula = paper.progress(one, here=False)
            paper.formula(sheet, part, row, FIRST + 1, formula, Look.STRONG)
    return row + 2
