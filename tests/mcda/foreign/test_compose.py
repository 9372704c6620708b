"""Bare tables from text, workbooks and OpenDocument sheets."""

from pathlib import Path

import openpyxl
import pytest

from mcda.foreign.compose import compose
from mcda.methods.rank import rank
from mcda.model.case import COMMON, Case, Direction
from mcda.model.reading import Reading
from mcda.opening import read
from tests.mcda.foreign.sheets import grid, sheet
from tests.mcda.grids import hostile

# Hwang & Yoon (1981), fighter aircraft selection, section 3.3.3.
FIGHTER = """Aircraft;Speed;Range;Payload;Cost;Reliability;Manoeuvrability
weight;0,2;0,1;0,1;0,1;0,2;0,3
A1;2;1500;20000;5,5;5;9
A2;2,5;2700;18000;6,5;3;5
A3;1,8;2000;21000;4,5;7;7
A4;2,2;1800;20000;5;5;5
direction;max;max;max;min;max;max
"""
CLOSENESS = {"A1": 0.643, "A2": 0.268, "A3": 0.613, "A4": 0.312}


def text(folder: Path, content: str, name: str = "fighter.csv") -> Reading:
    path = folder / name
    path.write_text(content, "utf-8")
    return read(path)


def workbook(folder: Path, **sheets: list[list[object]]) -> Reading:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(folder / "table.xlsx")
    return read(folder / "table.xlsx")


def codes(reading: Reading) -> list[str]:
    assert all(problem.sentence for problem in reading.problems)
    return [problem.code for problem in reading.problems]


def rows_of(table: str) -> list[list[object]]:
    def value(cell: str) -> object:
        try:
            return float(cell.replace(",", "."))
        except ValueError:
            return cell or None

    return [[value(cell) for cell in line.split(";")] for line in table.splitlines()]


def closeness(case: Case) -> dict[str, float]:
    ranking = rank(case, case.stakeholders[0].id)
    return {
        p.name: round(float(s), 3) for p, s in zip(ranking.packages, ranking.scores, strict=True)
    }


def test_text_table(tmp_path: Path) -> None:
    reading = text(tmp_path, FIGHTER)
    assert codes(reading) == []
    case = reading.case
    assert case is not None
    assert case.title == "fighter"
    assert [s.name for s in case.stakeholders] == ["Everyone"]
    assert [c.direction for c in case.criteria].count(Direction.COST) == 1
    assert case.scores.keys() == {COMMON}
    assert closeness(case) == pytest.approx(CLOSENESS, abs=0.0011)


def test_workbook_and_open_document_agree_with_text(tmp_path: Path) -> None:
    case = text(tmp_path, FIGHTER, "table.csv").case
    assert workbook(tmp_path, Sheet1=rows_of(FIGHTER)).case == case
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="float" office:value="{value}"/>'
            if isinstance(value, float)
            else f"<table:table-cell><text:p>{value}</text:p></table:table-cell>"
            for value in row
        )
        + "</table:table-row>"
        for row in rows_of(FIGHTER)
    )
    table = f'<table:table table:name="S">{cells}</table:table>'
    assert read(hostile.ods(tmp_path / "table.ods", table)).case == case


def test_equal_weights_anchors_and_titles(tmp_path: Path) -> None:
    table = (
        "A table of scores\n\nName;A;B\nDirection;benefit;-1\nworst;0;9\nBest;10;1\nunit;pt;\n"
        "x;6-8;2\n"
    )
    reading = text(tmp_path, table)
    assert codes(reading) == []
    case = reading.case
    assert case is not None
    assert [(c.worst, c.best, c.unit) for c in case.criteria] == [(0, 10, "pt"), (9, 1, "")]
    assert dict(case.preferences["everyone"].direct) == {"a": 1.0, "b": 1.0}
    assert (case.scores[COMMON]["x"]["a"].low, case.scores[COMMON]["x"]["a"].high) == (6.0, 8.0)


def test_percentages(tmp_path: Path) -> None:
    case = text(tmp_path, "p;a;b\nweights;25 %;75%\ndirection;max;max\nx;1;2\n").case
    assert case is not None
    assert dict(case.preferences["everyone"].direct) == {"a": 25.0, "b": 75.0}


def test_a_sheet_for_each_stakeholder(tmp_path: Path) -> None:
    reading = workbook(
        tmp_path,
        North=[
            ["", "A", "B"],
            ["direction", "max", "min"],
            ["weight", 3, 1],
            ["x", 1, 2],
            ["y", 3, 4],
        ],
        South=[["", "B", "A"], ["weight", 1, 1], ["Y", 9, 8], ["x", 7, 6]],
        Empty=[],
    )
    assert codes(reading) == []
    case = reading.case
    assert case is not None
    assert [s.id for s in case.stakeholders] == ["north", "south"]
    assert [p.name for p in case.packages] == ["x", "y"]
    assert case.scores["south"]["y"]["a"].low == 8.0
    assert dict(case.preferences["north"].direct) == {"a": 3.0, "b": 1.0}


def test_sheets_that_disagree(tmp_path: Path) -> None:
    reading = workbook(
        tmp_path,
        North=[["", "A"], ["direction", "max"], ["x", 1]],
        South=[["", "A"], ["direction", "min"], ["x", 1]],
    )
    assert "TABLE-SHEETS-DISAGREE" in codes(reading)


def test_names_stand_on_one_line_however_their_cells_are_wrapped(tmp_path: Path) -> None:
    rows = [["", "Cost\n(M EUR)", "Jobs  \r\n created"], ["direction", "min", "max"],
            ["North\nplan", 1, 2], ["South", 2, 3]]  # fmt: skip
    case = workbook(tmp_path, Scores=rows).case
    assert case is not None
    assert [one.name for one in case.criteria] == ["Cost (M EUR)", "Jobs created"]
    assert [one.name for one in case.packages] == ["North plan", "South"]


@pytest.mark.parametrize(
    "table",
    [
        # A square of ones and reciprocals, a row like a scale from 3 to 1 and up, rows that are
        # the mean of others because all are alike.
        "p;a;b;c\nweight;2;4;2\ndirection;max;max;min\nx;1;1;1\ny;1;1;1\nz;1;2;1\n",
        "p;a;b;c\nx;1;1;1\ny;1;1;1\nz;1;2;1\nweight;2;4;2\ndirection;max;max;min\n",
        "p;a;b;c;d;e\nweight;4;3;4;2;2\ndirection;min;max;min;max;max\nx;3;2;1;2;3\ny;2;3;2;3;3\n"
        "z;1;1;1;2;1\nv;3;3;3;2;2\n",
        "p;a;b\nweight;1;1\ndirection;min;max\nx;5;5\ny;5;5\nz;5;5\n",
        "p;a;b\nweight;1;1\ndirection;min;max\nx;1000000.0007;1000000.0001\n"
        "y;1000000.0003;1000000.0008\nz;1000000.0001;1000000.0003\n",
    ],
)
def test_scores_are_scores_whatever_their_numbers_are_like(tmp_path: Path, table: str) -> None:
    reading = text(tmp_path, table)
    assert reading.sound
    assert reading.case is not None
    lines = [line.split(";") for line in table.splitlines()]
    packages = [line for line in lines if line[0] in "vxyz"]
    ids = {one.name: one.id for one in (*reading.case.packages, *reading.case.criteria)}
    assert [one.name for one in reading.case.packages] == [line[0] for line in packages]
    for name, *numbers in packages:
        for criterion, number in zip(lines[0][1:], numbers, strict=True):
            score = reading.case.score(COMMON, ids[name], ids[criterion])
            assert score is not None
            assert score.low == float(number)


def test_what_an_earlier_table_does_not_weigh_is_no_weight_of_nought(tmp_path: Path) -> None:
    rows = rows_of("p;a;b\nweight;7;3\ndirection;max;max\nx;1;2\ny;2;1\n")
    below = rows_of("p;c;d\nweight;5;5\ndirection;max;max\nx;1;2\ny;2;1\n")
    problems = workbook(tmp_path, Scores=[*rows, [], [], *below]).problems
    told = [one.code for one in problems if one.code.endswith(("-APART", "-DISAGREE"))]
    assert told == ["IMPORT-WEIGHTS-APART"]


@pytest.mark.parametrize(
    ("table", "code", "cell"),
    [
        ("p;a\nx;1\ny;2\n", "DIRECTION-MISSING", "line 1, column 2"),
        ("p;a\ndirection;up and down\nx;1\n", "WORKBOOK-NOT-A-DIRECTION", "line 2, column 2"),
        ("p;a;b\nweight;-1;2\ndirection;max;max\nx;1;2\n", "WEIGHT-NEGATIVE", "line 2, column 2"),
        ("p;a;b\nweight;?;2\ndirection;max;max\nx;1;2\n", "WORKBOOK-NOT-A-NUMBER",
         "line 2, column 2"),
        ("p;a;b\nweight;;2\ndirection;max;max\nx;1;2\n", "WEIGHT-MISSING", "line 2, column 2"),
        ("p;a\ndirection;max\nx;many\n", "SCORE-NOT-A-NUMBER", "line 3, column 2"),
        ("p;a\ndirection;max\nx;1\nX ;2\n", "NAME-TWICE", "line 4, column 1"),
        ("p;a;A\ndirection;max;max\nx;1;2\n", "NAME-TWICE", "line 1, column 3"),
        ("p;a\ndirection;max\n;1\n", "WORKBOOK-CELL-EMPTY", "line 3, column 1"),
        ("p;a\ndirection;max\nw;1\nweights;2\nx;1\n", "WORKBOOK-ROW-TWICE", "line 4, column 1"),
        ("p;a;\ndirection;max;\nx;1;2\n", "TABLE-LINE-TOO-LONG", "line 3"),
        ("p;a\ndirection;max\nworst;1\nbest;1\nx;1\n", "ANCHORS-EQUAL", "line 3, column 2"),
        ("names\nx\ny\n", "TABLE-NO-COLUMNS", "line 1, column 1"),
    ],
)  # fmt: skip
def test_bad_tables(tmp_path: Path, table: str, code: str, cell: str) -> None:
    reading = text(tmp_path, table)
    found = {problem.code: problem.place.cell for problem in reading.problems}
    assert found.get(code) == cell, found
    codes(reading)


def test_faults_in_workbook_cells(tmp_path: Path) -> None:
    from datetime import date

    cells = ["x", "=1+1", date(2026, 8, 6), True]
    reading = workbook(tmp_path, T=[["", "A", "B", "C"], ["direction", *["max"] * 3], cells])
    assert {"WORKBOOK-FORMULA-NO-VALUE", "WORKBOOK-DATE-FOR-SCORE", "WORKBOOK-NOT-A-NUMBER"} <= set(
        codes(reading)
    )


def test_nothing_at_all(tmp_path: Path) -> None:
    assert codes(workbook(tmp_path, T=[])) == ["TABLE-EMPTY"]


def test_random_tables_never_raise(tmp_path: Path) -> None:
    import random

    chance = random.Random(4)
    parts = [
        "",
        "weight",
        "direction",
        "max",
        "min",
        "1",
        "-2",
        "7,5",
        "x",
        "y",
        "a",
        "%",
        "best",
        "worst",
    ]
    for number in range(150):
        rows = [";".join(chance.choices(parts, k=4)) for _ in range(6)]
        codes(text(tmp_path, "\n".join(rows), f"t{number}.csv"))


@pytest.mark.parametrize(
    ("text", "code", "cell"),
    [
        ("weight,0.7,0.2,5\nA,1,2,3\nB,3,2,1\n", "TABLE-NO-HEADINGS", "line 1, column 1"),
        ("direction,max,min\nA,1,2\nB,3,2\n", "TABLE-NO-HEADINGS", "line 1, column 1"),
        ("A,1,2,3\nB,3,2,1\nC,2,2,2\n", "TABLE-NAMES-ARE-NUMBERS", "line 1, column 2"),
        ("C1,C2,C3\n0.1,2,3\n0.3,2,1\n", "TABLE-NAMES-ARE-NUMBERS", "line 2, column 1"),
    ],
)
def test_a_table_without_its_names_is_never_read_as_another(
    tmp_path: Path, text: str, code: str, cell: str
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    reading = read(path)
    assert reading.case is None
    assert [(p.code, p.place.cell) for p in reading.problems] == [(code, cell)]


THRESHOLDS = """;Price;Noise
preference;linear;gaussian
q;1;
p;2,5;
s;;3
p1;7;8
A;6;9
"""


def test_preference_functions_and_thresholds_have_rows(tmp_path):
    case = text(tmp_path, THRESHOLDS).case
    assert case is not None
    price, noise = case.criteria
    assert (price.preference, price.indifference, price.strict) == ("linear", 1, 2.5)
    assert (noise.preference, noise.strict, noise.inflection) == ("gaussian", None, 3)
    assert [package.name for package in case.packages] == ["p1", "A"]


def test_without_preference_functions_q_and_p_are_packages(tmp_path):
    case = text(tmp_path, ";Price\nq;1\np;2\n").case
    assert case is not None
    assert [package.name for package in case.packages] == ["q", "p"]


def test_an_unknown_preference_function_is_named_with_its_cell(tmp_path):
    reading = text(tmp_path, THRESHOLDS.replace("linear", "linaer"))
    (problem,) = [p for p in reading.problems if p.code == "WORKBOOK-UNKNOWN-CHOICE"]
    assert (problem.place.cell, "linear" in problem.remedy) == ("line 2, column 2", True)


def test_crossed_thresholds_are_named_with_their_cell(tmp_path):
    reading = text(tmp_path, THRESHOLDS.replace("2,5", "0,5"))
    (problem,) = [p for p in reading.problems if p.code == "PREFERENCE-NOT-USABLE"]
    assert problem.place.cell == "line 2, column 2"


def test_three_sheets_that_have_nothing_to_do_with_each_other_are_three_causes() -> None:
    tables = [
        sheet(
            [["id", *(f"m{n}{i}" for i in range(4))],
             *([f"s{n}-{row}", row, row + 1.5, 0.1, 7] for row in range(rows))],
            f"Sheet {n}",
        )
        for n, rows in enumerate((300, 400, 500))
    ]  # fmt: skip
    problems = compose([grid(*tables)]).reading.problems
    apart = [one.place.sheet for one in problems if one.code == "IMPORT-SHEET-APART"]
    assert sorted(apart) == ["Sheet 0", "Sheet 1", "Sheet 2"]
    assert {one.code for one in problems} == {"IMPORT-SHEET-APART", "DIRECTION-MISSING"}
    assert len(problems) == len(apart) + 4
