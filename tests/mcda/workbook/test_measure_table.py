from __future__ import annotations

from pathlib import Path

import pytest

from mcda.grids.document import read_grid
from mcda.grids.signature import kind_of
from mcda.negotiation.deal import Deal, Fallback
from mcda.workbook.measure_table import measures_of

TABLE = """\
measure;level;owner;reversible;chance;Europe;Damascus
Access;none;Damascus;;;0;0
;full;;yes;80%;6,5;-3
Easing;none;Europe;;;0;0
Easing;partial;Europe;no;0.5 to 0,7;-2;4 to 6
Truce;none;Europe; ;;0;0
Truce;kept;;;;1;1
fallback;;;;;1;0,5
drift;;;;;-1;1
years;;;;;2 to 4;3
rate;;;;;5%;0,1
package drift;;;;;;-0,5
"""


def read(folder: Path, text: str) -> tuple[Deal | None, list[tuple[str, str]]]:
    file = folder / "measures.csv"
    file.write_text(text, "utf-8")
    deal, problems = measures_of(read_grid(file, kind_of(file)))
    return deal, [(problem.code, problem.place.cell) for problem in problems]


def test_measures_levels_points_and_what_is_said_of_stakeholders(tmp_path: Path) -> None:
    deal, problems = read(tmp_path, TABLE)
    assert deal is not None
    assert not problems
    assert [side.name for side in deal.sides] == ["Europe", "Damascus"]
    access, easing, truce = deal.measures
    assert [(m.name, m.owners) for m in deal.measures] == [
        ("Access", (1,)), ("Easing", (0,)), ("Truce", (0,)),
    ]  # fmt: skip
    assert [level.name for level in easing.levels] == ["none", "partial"]
    assert access.levels[1].reversible and not easing.levels[1].reversible
    assert access.levels[1].chance == (0.8, 0.8)
    assert easing.levels[1].chance == (0.5, 0.7)
    assert truce.levels[1].chance == (1, 1)
    assert deal.values.middle.by_measure[0].tolist() == [[0, 0], [6.5, -3]]
    assert deal.values.low.by_measure[1].tolist() == [[0, 0], [-2, 4]]
    assert deal.values.middle.by_measure[1].tolist() == [[0, 0], [-2, 5]]
    assert deal.values.high.by_measure[1].tolist() == [[0, 0], [-2, 6]]
    assert [side.fallback for side in deal.sides] == [Fallback(1, 1), Fallback(0.5, 0.5)]
    assert deal.sides[0].outlook.drift == (-1, -1)
    assert deal.sides[0].outlook.years == (2, 4)
    assert deal.sides[0].outlook.rate == (0.05, 0.05)
    assert deal.sides[0].outlook.package_drift is None
    assert deal.sides[1].outlook.package_drift == (-0.5, -0.5)
    assert deal.worth_of((1, 1, 1)).tolist() == [5.5, 3]


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ("measure;level", "thing;how far", [("MEASURES-NO-HEADINGS", "")]),
        ("Access;none;Damascus", "Access;none;Moscow",
         [("MEASURES-UNKNOWN-OWNER", "line 2, column 3")]),
        ("Easing;partial;Europe", "Easing;partial;Damascus",
         [("MEASURES-OWNERS-DIFFER", "line 5, column 3")]),
        ("Easing;partial", "Easing;NONE", [("MEASURES-LEVEL-TWICE", "line 5, column 2")]),
        ("Truce;kept;;;;1;1\n", "", [("MEASURES-ONE-LEVEL", "line 6, column 1")]),
        ("Truce;kept;;;;1;1", "Truce;kept;;;;1;",
         [("MEASURES-VALUE-MISSING", "line 7, column 7")]),
        ("Truce;kept;;;;1;1", "Truce;kept;;;;1;much",
         [("WORKBOOK-NOT-A-NUMBER", "line 7, column 7")]),
        ("Truce;kept;;;;1;1", "Truce;kept;;;;1;1e300",
         [("MEASURES-OUT-OF-RANGE", "line 7, column 7")]),
        ("Truce;kept", "Truce;", [("WORKBOOK-CELL-EMPTY", "line 7, column 2"),
                                  ("MEASURES-ONE-LEVEL", "line 6, column 1")]),
        ("80%", "180%", [("MEASURES-OUT-OF-RANGE", "line 3, column 5")]),
        ("years;;;;;2 to 4;3", "years;;;;;2 to 4;-3",
         [("MEASURES-OUT-OF-RANGE", "line 10, column 7")]),
        ("fallback;;;;;1;0,5", "fallback;;;;;1;",
         [("MEASURES-NO-FALLBACK", "line 8, column 7")]),
        (";yes;", ";maybe;", [("WORKBOOK-NOT-YES-OR-NO", "line 3, column 4")]),
        ("Europe;Damascus", "Europe;europe", [("MEASURES-HEADING-TWICE", "line 1, column 7")]),
        ("drift;;;;;-1;1", "fallback;;;;;-1;1", [("WORKBOOK-ROW-TWICE", "line 9, column 1")]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_cell(
    tmp_path: Path, old: str, new: str, problems: list[tuple[str, str]]
) -> None:
    assert old in TABLE
    _deal, found = read(tmp_path, TABLE.replace(old, new))
    assert set(problems) <= set(found)
    assert {code for code, _cell in found} - {code for code, _cell in problems} <= {
        "MEASURES-UNKNOWN-OWNER", "MEASURES-OWNERS-DIFFER",
    }  # fmt: skip


def test_a_table_larger_than_can_be_counted_is_refused(tmp_path: Path) -> None:
    rows = "".join(f"m{i},a,0\nm{i},b,1\n" for i in range(61))
    deal, problems = read(tmp_path, f"measure,level,A\n{rows}")
    assert deal is None
    assert ("MEASURES-TOO-MANY", "") in problems


def test_a_second_sheet_and_an_empty_table_are_told(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["measure", "level", "A"])
    book.create_sheet("Notes").append(["x"])
    file = tmp_path / "measures.xlsx"
    book.save(file)
    deal, problems = measures_of(read_grid(file, kind_of(file)))
    assert deal is None
    assert {p.code for p in problems} == {"MEASURES-SHEET-LEFT", "MEASURES-NONE"}


def test_a_table_without_stakeholders_is_refused(tmp_path: Path) -> None:
    deal, problems = read(tmp_path, "measure,level\nTruce,none\nTruce,kept\n")
    assert deal is None
    assert problems == [("MEASURES-NO-STAKEHOLDER", "line 1, column 1")]
