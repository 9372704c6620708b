"""Scales that a heading names give anchors, and are told as what the import took them for."""

from __future__ import annotations

import pytest

from mcda.errors import Severity
from mcda.foreign.compose import compose
from mcda.foreign.legend import explains, legend_ends, scale_in
from mcda.foreign.proposals import proposals
from tests.mcda.foreign.sheets import grid, sheet


@pytest.mark.parametrize(
    ("head", "ends"),
    [
        ("Security (0-10)", (0, 10)),
        ("Security [0 – 10]", (0, 10)),
        ("Security (0 to 100)", (0, 100)),
        ("Security, scale 1-5", (1, 5)),
        ("Security - scale of 1 to 5", (1, 5)),
        ("Security (scale 1-5)", (1, 5)),
        ("Security (points from 0 to 10)", (0, 10)),
        ("Security (1-5 points)", (1, 5)),
        ("Security: 0-10", (0, 10)),
        ("Security score 1-7", (1, 7)),
        ("Sicherheit (Skala von 1 bis 5)", (1, 5)),
        ("Sécurité (échelle de 1 à 5)", (1, 5)),
        ("Безопасность (шкала от 0 до 10)", (0, 10)),
        ("Change (-5 to 5)", (-5, 5)),
        ("Security (0-10) (max)", (0, 10)),
        ("Plan (2020-2025)", None),
        ("Children (0-14)", None),
        ("Adults (18-65)", None),
        ("Jobs (10-50 staff)", None),
        ("Trip (0-10 km)", None),
        ("Calls 1-5 May", None),
        ("Phase 1-3", None),
        ("Phase (1-2)", None),
        ("Security (0-10), old (1-5)", None),
        ("Security", None),
    ],
)
def test_a_heading_names_its_scale(head: str, ends: tuple[float, float] | None) -> None:
    assert scale_in(head, [1, 2.5, 4]) == ends


def test_scores_beyond_it_and_shares_of_it_are_on_no_named_scale() -> None:
    assert scale_in("Security (0-10)", [3, 11]) is None
    assert scale_in("Security (0-100 %)", [0.3, 0.9]) is None
    assert scale_in("Security (0-100 %)", [30, 90, None]) == (0, 100)
    assert scale_in("Security (0-10)", ["low"]) is None
    assert scale_in("Security (0-10)", []) is None


ROWS = [
    ["Package", "Security (0-10)", "Cost (1 to 5)", "Burden, scale 0-100"],
    ["direction", "max", "min", "min"],
    ["A", 3, 2, 40],
    ["B", 9, 4, 85],
]


def test_named_scales_become_anchors_and_are_told() -> None:
    read = compose([grid(sheet(ROWS))]).reading
    assert read.case is not None
    ends = [(one.worst, one.best) for one in read.case.criteria]
    assert ends == [(0, 10), (5, 1), (100, 0)]
    told = [one for one in read.problems if one.code == "IMPORT-SCALE-NAMED"]
    assert [one.place.cell for one in told] == ["B1", "C1", "D1"]
    assert "is taken to name its scale: 0 to 10" in str(told[0].line)
    assert not [one for one in read.problems if one.severity is Severity.ERROR]


@pytest.mark.parametrize("missing", ["direction", "scale"])
def test_where_others_would_lack_anchors_named_scales_are_proposed(missing: str) -> None:
    rows = [list(row) for row in ROWS]
    if missing == "direction":
        rows[1][3] = None
    else:
        rows[0][3] = "Burden"
    case = compose([grid(sheet(rows))]).reading.case
    assert case is not None and {one.worst for one in case.criteria} == {None}
    found = [proposals(case)[one.id] for one in case.criteria]
    assert [(one.worst, one.best) for one in found[:2]] == [(0, 10), (5, 1)]


def test_stated_anchors_stand_before_named_ones() -> None:
    rows = [*ROWS[:2], ["worst", 2, 4, 90], ["best", 9, 2, 0], *ROWS[2:]]
    read = compose([grid(sheet(rows))]).reading
    assert read.case is not None
    assert (read.case.criteria[0].worst, read.case.criteria[0].best) == (2, 9)
    assert not [one for one in read.problems if one.code == "IMPORT-SCALE-NAMED"]


def test_a_sheet_explains_its_scale_beside_the_table() -> None:
    assert explains("0 = none") and explains("points from 1 to 5") and not explains("Jobs 5")
    book = sheet([["Package", "Risk"], ["A", 1], ["B", 4], [], ["Scale: 1 to 5"]])
    assert legend_ends(book, 1, 3) == (1, 5)
