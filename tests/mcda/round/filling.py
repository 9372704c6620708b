"""A small round, its workbooks filled in as people do, and changed as people should not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl

from mcda.model import edits
from mcda.model.case import ROOT, Case, Criterion, Direction
from mcda.model.round import Asked, Respondent
from mcda.round.intake import Intake
from mcda.round.layout import HEADINGS, Part, read_block_key, read_cell_key, read_mark, read_row_key
from mcda.round.read import read_return
from mcda.round.write import workbook_bytes
from tests.mcda.model.small import small_case

EVERYTHING = tuple(Asked)
Change = Callable[[Any], None]

SCORES: Mapping[tuple[str, str], object] = {
    ("control", "waiting"): 2,
    ("control", "staged"): "6 to 8",
    ("control", "full"): 7.5,
    ("calm", "waiting"): 1,
    ("calm", "staged"): 5,
    ("calm", "full"): 9,
    ("cost", "waiting"): 3,
    ("cost", "staged"): 9,
    ("cost", "full"): 16,
    ("access", "waiting"): "none",
    ("access", "staged"): "partial",
    ("access", "full"): "full",
    ("growth", "waiting"): 10,
    ("growth", "staged"): 20,
    ("growth", "full"): 30,
}
SWING = {"control": 100, "calm": 40, "cost": 60, "access": 30, "growth": 0}
JUDGED = {
    (ROOT, "security", "cost"): "3",
    (ROOT, "security", "access"): "1/2",
    (ROOT, "security", "growth"): 1,
    (ROOT, "cost", "access"): "← 3 moderately",
    (ROOT, "cost", "growth"): "↑ 5 strongly",
    (ROOT, "access", "growth"): 7,
    ("security", "control", "calm"): "1/3",
}
ASKED = len(SCORES) + len(SWING) + len(JUDGED)


def round_case() -> Case:
    """Return the small case with a criterion in per cent, four respondents and a first round."""
    case = small_case()
    growth = Criterion(
        id="growth",
        name="Growth",
        direction=Direction.BENEFIT,
        unit="%",
        worst=0,
        best=100,
    )
    case = edits.set_case(case, title="Small case", marking="OFFICIAL")
    case = case.__class__(**{**_fields(case), "criteria": (*case.criteria, growth)})
    people = (
        ("anna", "Anna Ivanova", "russia", "ru"),
        ("boris", "Boris", "russia", "en"),
        ("marie", "Marie Dupont", "europe", "fr"),
        ("ahmad", "أحمد", "europe", "ar"),
    )
    for key, name, stakeholder, language in people:
        case = edits.add_respondent(
            case, name, stakeholder, id=key, language=language, asked=EVERYTHING
        )
    asked = tuple(one.id for one in case.respondents)
    return edits.add_round(case, "First", date="2026-11-21", asked=asked)


def _fields(case: Case) -> dict[str, Any]:
    return {name: getattr(case, name) for name in case.__dataclass_fields__}


def respondent(case: Case, key: str) -> Respondent:
    return next(one for one in case.respondents if one.id == key)


def blank(case: Case, path: Path, key: str = "boris") -> Path:
    """Write a respondent's workbook as it goes out."""
    path.write_bytes(workbook_bytes(case, case.rounds[-1], respondent(case, key)))
    return path


def filled(case: Case, path: Path, key: str = "boris", change: Change | None = None) -> Path:
    """Write a respondent's workbook with every answer, then changed."""
    book = openpyxl.load_workbook(blank(case, path, key))
    for (row, column), value in SCORES.items():
        cell(book, Part.SCORES, row, column).value = value
    for row, points in SWING.items():
        cell(book, Part.SWING, row, "points").value = points
    for (node, row, column), value in JUDGED.items():
        cell(book, Part.PAIRWISE, row, column, node).value = value
    if change is not None:
        change(book)
    book.save(path)
    return path


def sheet(book: Any, part: Part) -> Any:
    return next(one for one in book if read_mark(one["A1"].value) is part)


def cell(book: Any, part: Part, row: str, column: str, node: str = "") -> Any:
    """Return the cell of an answer by its keys."""
    here = sheet(book, part)
    return here.cell(row_of(here, row, node), column_of(here, column, node))


def row_of(here: Any, key: str, node: str = "") -> int:
    inside = False
    for number in range(1, here.max_row + 1):
        value = here.cell(number, 1).value
        found = read_block_key(value)
        inside = found[1] == node if found else inside
        if inside and read_row_key(value) == key:
            return number
    raise KeyError(key)


def column_of(here: Any, key: str, node: str = "") -> int:
    for number in range(1, here.max_row + 1):
        found = read_block_key(here.cell(number, 1).value)
        if found is not None and found[1] == node:
            for column in range(2, here.max_column + 1):
                if read_cell_key(here.cell(number, column).value) == key:
                    return column
    raise KeyError(key)


def head_of(here: Any) -> int:
    return next(r for r in range(1, here.max_row + 1) if here.cell(r, 1).value == HEADINGS)


def codes(intake: Intake) -> set[str]:
    return {problem.code for problem in intake.problems}


def taken(case: Case, path: Path, change: Change | None = None) -> Intake:
    """Return the intake of a filled and changed workbook."""
    return read_return(filled(case, path, change=change), case)
