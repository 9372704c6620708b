"""What a map makes of a sheet, and what it says about every cell that is amiss."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from mcda.errors import Problem
from mcda.foreign.guess import as_kind, guess
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.take import take
from mcda.foreign.taken import Taken
from mcda.grids.csv_grid import csv_grid
from mcda.grids.grid import Sheet, Value
from mcda.model.case import COMMON, ROOT, Direction, Level, Score
from tests.mcda.foreign.sheets import ERROR, UNCALCULATED, grid, sheet

HEAD = ["Option", "Cost", "Safety"]


def taken(one: Sheet, table: TableMap | None = None) -> Taken:
    found = grid(one)
    return take(found, table or guess(found)[0].table)


def codes(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.cell) for problem in problems]


def scores(read: Taken, criterion: str) -> list[Score | None]:
    return [read.case.score(COMMON, p.id, criterion) for p in read.case.packages]


def test_everything_a_table_says_comes_in() -> None:
    read = taken(
        sheet(
            [
                ["Option", "Cost", "Safety"],
                ["unit", "€ bn", "points"],
                ["direction", "min", "max"],
                ["worst", 30, 0],
                ["best", 5, 10],
                ["Stay", 10, "3 - 5"],
                ["Build", "25,5", "8"],
                ["weight", "60 %", "40 %"],
            ]
        )
    )
    assert read.problems == ()
    cost, safety = read.case.criteria
    assert (cost.name, cost.direction, cost.unit) == ("Cost", Direction.COST, "€ bn")
    assert (safety.worst, safety.best) == (0.0, 10.0)
    assert [p.name for p in read.case.packages] == ["Stay", "Build"]
    assert scores(read, "cost") == [Score.of(10.0), Score.of(25.5)]
    assert scores(read, "safety") == [Score(low=3.0, high=5.0), Score.of(8.0)]
    (weights,) = read.case.preferences.values()
    assert dict(weights.direct) == {"cost": 60.0, "safety": 40.0}


def test_without_weights_all_count_the_same() -> None:
    read = taken(sheet([HEAD, ["Stay", 1, 2], ["Go", 3, 4]]))
    (weights,) = read.case.preferences.values()
    assert set(weights.direct.values()) == {1.0}
    assert ("DIRECTION-MISSING", "B1") in codes(read.of_new_case)


def test_a_direction_that_a_person_said_counts() -> None:
    one = sheet([HEAD, ["max/min", "max", "max"], ["Stay", 1, 2], ["Go", 3, 4]])
    table = guess(grid(one))[0].table.with_direction("cost", Direction.COST)
    assert taken(one, table).case.criteria[0].direction is Direction.COST
    back = table.with_direction("Cost", None)
    assert taken(one, back).case.criteria[0].direction is Direction.BENEFIT


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (ERROR, "WORKBOOK-ERROR-CELL"),
        (UNCALCULATED, "WORKBOOK-FORMULA-NO-VALUE"),
        (date(2026, 8, 6), "WORKBOOK-DATE-FOR-SCORE"),
        (True, "WORKBOOK-NOT-A-NUMBER"),
        ("2a", "WORKBOOK-NOT-A-NUMBER"),
        ("<10", "WORKBOOK-NOT-A-NUMBER"),
    ],
)
def test_a_cell_that_is_no_score_is_named_and_not_taken(value: Value, code: str) -> None:
    read = taken(sheet([HEAD, ["Stay", 1, value], ["Go", 3, 4], ["Wait", 5, 6], ["Talk", 7, 8]]))
    assert codes(read.problems) == [(code, "C2")]
    assert scores(read, "safety")[0] is None
    assert scores(read, "safety")[1] == Score.of(4.0)


def test_blank_cells_are_missing_scores() -> None:
    read = taken(sheet([HEAD, ["Stay", 1, None], ["Go", 3, 4]]))
    assert read.problems == ()
    assert scores(read, "safety")[0] is None


def test_names_that_are_missing() -> None:
    one = sheet([["Option", "Cost", None, "Jobs"], ["Stay", 1, 2, 3], [None, 3, 4, 5], ["Go", 1]])
    table = TableMap(sheet="Sheet1", head=1, labels=1, first=2, last=4, left=2, right=4)
    read = taken(one, table)
    assert codes(read.problems) == [("WORKBOOK-NO-HEADING", "C2"), ("WORKBOOK-CELL-EMPTY", "A3")]
    assert [p.name for p in read.case.packages] == ["Stay", "Go"]


def test_an_area_without_criteria() -> None:
    table = TableMap(sheet="Sheet1", head=9, labels=1, first=2, last=3, left=5, right=6)
    read = taken(sheet([HEAD, ["Stay", 1, 2]]), table)
    assert codes(read.problems) == [("IMPORT-NOTHING", "E9")]


def test_an_empty_sheet() -> None:
    table = TableMap(sheet="Gone", head=1, labels=1, first=2, last=3, left=2, right=3)
    read = take(grid(sheet([], "One"), sheet([HEAD], "Two")), table)
    assert codes(read.problems) == [("TABLE-EMPTY", "")]
    assert read.reading.case is None


VERBAL = [
    ["Option", "Risk", "Cost"],
    ["Stay", "Low", 4],
    ["Build", "high", 8],
    ["Share", "Medium", 6],
    ["Wait", "LOW ", 5],
]
LEGEND = [["Low", 1], ["Medium", 3], ["High", 5]]


def test_words_wait_for_values() -> None:
    read = taken(sheet(VERBAL))
    assert codes(read.problems) == [("IMPORT-SCALE-NEEDED", "B1")]
    (scale,) = read.verbal
    assert (scale.criterion, scale.words) == ("Risk", ("Low", "high", "Medium"))
    assert scale.proposed == ()
    assert scores(read, "risk") == [None] * 4
    assert scores(read, "cost")[1] == Score.of(8.0)


def test_a_legend_on_the_sheet_is_proposed_and_not_taken() -> None:
    lines = [[*row, None, *legend] for row, legend in zip(VERBAL[1:], [*LEGEND, []], strict=True)]
    read = taken(sheet([VERBAL[0], *lines]))
    (scale,) = read.verbal
    assert scale.proposed == (Level("Low", 1.0), Level("Medium", 3.0), Level("High", 5.0))
    assert scale.where == "E2 to E4"
    assert read.case.criteria[0].levels == ()


def test_words_with_values_become_levels() -> None:
    one = sheet(VERBAL)
    levels = (Level("Low", 1.0), Level("Medium", 3.0), Level("High", 5.0))
    table = guess(grid(one))[0].table.with_scale("Risk", levels)
    read = taken(one, table)
    assert read.problems == ()
    assert read.case.criteria[0].levels == levels
    assert scores(read, "risk") == [Score.of(w) for w in ("Low", "High", "Medium", "Low")]
    few = taken(one, table.with_scale("Risk", levels[:2]))
    assert codes(few.problems) == [("IMPORT-WORD-UNKNOWN", "B3")]
    assert guess(grid(one))[0].table == table.with_scale("Risk", ())


def test_percentages_as_texts_give_their_unit() -> None:
    read = taken(sheet([HEAD, ["Stay", "25 %", 1], ["Go", "30%", 2]]))
    assert read.problems == ()
    assert read.case.criteria[0].unit == "%"
    assert scores(read, "cost") == [Score.of(25.0), Score.of(30.0)]


def test_percentages_by_format_come_as_the_number_that_is_held() -> None:
    read = taken(sheet([HEAD, ["Stay", 0.14, 1], ["Go", "30%", 2]], percents=[(2, 2)]))
    assert codes(read.problems) == [("IMPORT-PERCENT-SHOWN", "B1")]
    assert scores(read, "cost") == [Score.of(0.14), Score.of(0.3)]


def test_percentages_among_numbers_are_refused() -> None:
    read = taken(sheet([HEAD, ["Stay", "25%", 0.25], ["Go", 30, 30]], percents=[(2, 3)]))
    assert codes(read.problems) == [("IMPORT-PERCENT-MIXED", "B2"), ("IMPORT-PERCENT-MIXED", "C2")]
    assert scores(read, "cost") == [None, Score.of(30.0)]


def test_percentages_among_weights_are_refused() -> None:
    read = taken(sheet([HEAD, ["weight", "25%", 0.75], ["Stay", 1, 2], ["Go", 3, 4]]))
    assert codes(read.problems) == [("IMPORT-PERCENT-MIXED", "B2")]


def test_other_weights_under_the_same_label() -> None:
    lines = [
        ["w", 6, 4],
        HEAD,
        ["Stay", 1, 2],
        ["Go", 3, 4],
        [],
        ["w", 0.6, 0.4],
        [],
        ["W", 0.3, 0.7],
    ]
    read = taken(sheet(lines))
    assert codes(read.problems) == [("IMPORT-OTHER-WEIGHTS", "A8")]


def test_what_is_hidden_merged_left_out_or_worked_out_is_said() -> None:
    lines = [
        ["Option", "Cost", "Jobs", "Safety"],
        ["Stay", 1, 2, 3],
        ["Go", 3, 4, 5],
        ["Talk", 5, 6, 7],
        ["MAX", 5, 6, 7],
    ]
    one = sheet(
        lines,
        merged=((1, 2, 1, 3), (9, 1, 9, 4)),
        hidden_rows=[3],
        hidden_columns=[4],
        formulas=[(2, 2), (3, 2)],
    )
    table = replace(guess(grid(one))[0].table, last=5, rows_out=(5,))
    assert codes(taken(one, table).problems) == [
        ("IMPORT-LEFT-OUT", "A5"),
        ("WORKBOOK-HIDDEN-ROW", "A3"),
        ("IMPORT-HIDDEN-COLUMN", "D1"),
        ("WORKBOOK-MERGED-CELLS", "B1"),
        ("IMPORT-FORMULAS", "B2"),
    ]


def test_rows_without_a_place_are_kept_in_definitions() -> None:
    lines = [["", "Cost", "Safety"], ["veto", 5, None], ["direction", "min", "sideways"]]
    table = TableMap(
        sheet="Sheet1", head=1, labels=1, first=2, last=3, left=2, right=3, directions=3, noted=(2,)
    )
    read = taken(sheet(lines), table)
    assert codes(read.problems) == [
        ("WORKBOOK-NOT-A-DIRECTION", "C3"),
        ("IMPORT-ROW-NOTED", "A2"),
    ]
    assert [c.definition for c in read.case.criteria] == ["veto 5", ""]


def test_problems_of_the_case_have_cells() -> None:
    read = taken(sheet([HEAD, ["direction", "min", "max"], ["Stay", 1, 2], ["stay", 3, 4]]))
    assert codes(read.of_new_case) == [("NAME-TWICE", "A4")]


def test_lines_longer_than_prose_are_no_problem_but_split_numbers_are() -> None:
    prose = b"A table\nx,y\nOption,Cost,Jobs\nStay,1,2\nGo,3,4\n"
    read = from_text(prose)
    assert read.problems == ()
    split = from_text(b"A table\nx,y\nOption,Cost,Jobs\nStay,1,5,2\nGo,3,4\n")
    assert codes(split.problems) == [("TABLE-LINE-TOO-LONG", "line 4")]


def from_text(content: bytes) -> Taken:
    document = csv_grid(content, "table.csv")
    return take(document, guess(document)[0].table)


def test_a_turned_table_has_the_addresses_of_its_sheet() -> None:
    lines = [
        ["Criterion", "Weight", "Max/min", "Stay", "Build"],
        ["Cost", 50, "min", "x1", 25],
        ["Jobs", 30, "max", 40, 90],
    ]
    read = taken(sheet(lines))
    assert codes(read.problems) == [("WORKBOOK-NOT-A-NUMBER", "D2")]
    assert [c.name for c in read.case.criteria] == ["Cost", "Jobs"]
    assert scores(read, "jobs") == [Score.of(40.0), Score.of(90.0)]
    assert read.names["package", "build"].cell == "E1"


def test_weights_of_several_stakeholders() -> None:
    lines = [["", "Cost", "Safety", "Jobs"], ["France", 0.2, 0.3, 0.5], ["Ghana", 0.6, 0.3, 0.1]]
    read = taken(sheet(lines))
    assert [s.name for s in read.case.stakeholders] == ["France", "Ghana"]
    assert dict(read.case.preferences["ghana"].direct) == {"cost": 0.6, "safety": 0.3, "jobs": 0.1}


MATRIX = [
    [None, "Cost", "Safety", "Jobs"],
    ["Cost", 1, 3, 0.2],
    ["Safety", 0.33333333, 1, "1/7"],
    ["Jobs", 5, 7, 1],
]


def test_a_matrix_gives_judgements_and_numbers() -> None:
    read = taken(sheet(MATRIX))
    assert read.problems == ()
    assert read.elements == ("Cost", "Safety", "Jobs")
    assert read.matrix is not None
    assert np.allclose(read.matrix, [[1, 3, 1 / 5], [1 / 3, 1, 1 / 7], [5, 7, 1]])
    (own,) = read.case.preferences.values()
    values = [judgement.value for judgement in own.judgements[ROOT]]
    assert values == [Fraction(3), Fraction(1, 5), Fraction(1, 7)]


def test_what_is_wrong_with_a_matrix() -> None:
    lines = [list(row) for row in MATRIX]
    lines[1][3], lines[2][1] = "much", 2
    table = as_kind(guess(grid(sheet(MATRIX)))[0].table, Kind.JUDGEMENTS)
    read = taken(sheet(lines), table)
    assert codes(read.problems) == [
        ("WORKBOOK-NOT-A-RATIO", "D2"),
        ("MATRIX-NOT-RECIPROCAL", "B3"),
    ]
    lines[3][0] = "Work"
    assert ("MATRIX-NAMES-DIFFER", "A4") in codes(taken(sheet(lines), table).problems)
    narrow = taken(sheet(MATRIX), replace(table, right=3))
    assert codes(narrow.problems) == [("MATRIX-NOT-SQUARE", "B2")]
    assert narrow.elements == ()


@pytest.mark.parametrize(("head", "labels"), [(1, None), (None, 1), (None, None)])
def test_a_matrix_with_names_on_one_side_or_none(head: int | None, labels: int | None) -> None:
    table = replace(guess(grid(sheet(MATRIX)))[0].table, head=head, labels=labels)
    expected = ("1", "2", "3") if head is labels else ("Cost", "Safety", "Jobs")
    assert taken(sheet(MATRIX), table).elements == expected
