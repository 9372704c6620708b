"""Lists of a case copied from a sheet with their headings."""

from __future__ import annotations

from mcda.foreign.clipboard import rows_of
from mcda.foreign.copied_sheet import CopiedSheet, copied_sheet, sheet_of
from mcda.model import edits
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Fallback,
    Package,
    Score,
    Stakeholder,
    WeightWay,
)
from mcda.model.tree import children
from mcda.workbook.layout import Kind

CASE = Case(
    id="c",
    stakeholders=(Stakeholder(id="us", name="United States", short="US"),),
    criteria=(Criterion(id="safety", name="Safety"),),
    packages=(Package(id="wait", name="Waiting"),),
)


def take(kind: Kind, *lines: tuple[str, ...], case: Case = CASE) -> CopiedSheet:
    rows = [list(line) for line in lines]
    plan = sheet_of(rows, [kind])
    assert plan is not None
    return copied_sheet(case, plan, rows)


def test_headings_are_told_from_names() -> None:
    heads = {
        Kind.CRITERIA: "Criterion\tDirection\tUnit\nCost",
        Kind.PACKAGES: "Short name\tName\nW\tWait",
        Kind.LEVELS: "Criterion\tLevel\tValue\nCost\tlow\t1",
    }
    for kind, text in heads.items():
        found = sheet_of(rows_of(text), [Kind.CRITERIA, Kind.PACKAGES, Kind.LEVELS])
        assert found is not None and found.kind is kind
    for text in ("Name\nCost", "Cost\tSecurity\n1\t2", "Unit\tWorst\tBest", ""):
        assert sheet_of(rows_of(text), [Kind.CRITERIA, Kind.STAKEHOLDERS]) is None


def test_criteria_come_with_group_direction_unit_and_anchors() -> None:
    found = take(
        Kind.CRITERIA,
        ("Name", "Part of", "Direction", "Unit", "Worst", "Best"),
        ("Cost", "Burden", "less is better", "EUR bn", "1,5", "0"),
        ("Burden", "", "", "", "", ""),
        ("safety", "", "max", "points", "0", "10"),
    )
    assert (found.count, found.problems) == (3, ())
    safety, burden, cost = found.case.criteria
    assert [c.id for c in children(found.case, burden.id)] == [cost.id]
    assert (cost.direction, cost.unit, cost.worst, cost.best) == (
        Direction.COST, "EUR bn", 1.5, 0.0,
    )  # fmt: skip
    assert (safety.id, safety.name, safety.direction) == ("safety", "Safety", Direction.BENEFIT)


def test_stakeholders_come_with_fallback_and_keep_what_no_cell_says() -> None:
    found = take(
        Kind.STAKEHOLDERS,
        ("Party", "Short name", "Weights given by", "Fallback package", "Fallback value", "Note"),
        ("United States", "", "swing", "waiting", "", ""),
        ("Russia", "RU", "", "", "30", ""),
    )
    own = found.case.preferences
    assert [s.short for s in found.case.stakeholders] == ["US", "RU"]
    assert own["us"].fallback == Fallback(package="wait")
    assert own["us"].way is WeightWay.SWING
    assert own["russia"].fallback == Fallback(value=30.0)


def test_what_cannot_be_taken_is_told_with_its_line_and_the_rest_is_in() -> None:
    found = take(
        Kind.CRITERIA,
        ("Name", "Part of", "Direction", "Worst", "Best"),
        ("Cost", "Nowhere", "sideways", "1.500", "0"),
        ("", "", "max", "", ""),
        ("Safety", "Safety", "max", "x", ""),
    )
    assert {(p.code, p.place.cell) for p in found.problems} == {
        ("COPIED-NUMBER-OF-TWO", "line 2, column 4"),
        ("WORKBOOK-UNKNOWN-CRITERION", "line 2, column 2"),
        ("WORKBOOK-NOT-A-DIRECTION", "line 2, column 3"),
        ("WORKBOOK-CELL-EMPTY", "line 3, column 1"),
        ("WORKBOOK-NOT-A-NUMBER", "line 4, column 4"),
        ("CRITERION-CYCLE", "line 4, column 2"),
    }
    assert [(c.name, c.direction) for c in found.case.criteria] == [
        ("Safety", Direction.BENEFIT),
        ("Cost", None),
    ]


def test_a_line_that_says_nothing_new_leaves_the_case_as_it_is() -> None:
    found = take(Kind.PACKAGES, ("Package", "Status quo"), ("waiting", ""))
    assert found.case is CASE


def test_levels_red_lines_and_notes_go_to_what_they_name() -> None:
    leveled = take(
        Kind.LEVELS,
        ("Criterion", "Level", "Value"),
        ("safety", "none", "0"),
        ("Safety", "some", "40"),
        ("Danger", "much", "1"),
    )
    (safety,) = leveled.case.criteria
    assert [(one.name, one.value) for one in safety.levels] == [("none", 0.0), ("some", 40.0)]
    assert (safety.worst, safety.best) == (0.0, 40.0)
    assert [p.code for p in leveled.problems] == ["WORKBOOK-UNKNOWN-CRITERION"]
    lined = take(
        Kind.RED_LINES,
        ("Stakeholder", "Criterion", "Limit", "Note"),
        ("US", "Safety", "some", "said in talks"),
        case=leveled.case,
    )
    (line,) = lined.case.preferences["us"].red_lines
    assert (line.criterion, line.limit, line.note) == ("safety", "some", "said in talks")
    turned = take(
        Kind.DIRECTIONS,
        ("Stakeholder", "Criterion", "Direction"),
        ("US", "Safety", "min"),
        case=lined.case,
    )
    assert dict(turned.case.criteria[0].directions) == {"us": Direction.COST}
    scored = edits.set_score(lined.case, COMMON, "wait", "safety", Score(low="some", high="some"))
    noted = take(
        Kind.SCORE_NOTES,
        ("Stakeholder", "Package", "Criterion", "Note", "Source"),
        ("", "Waiting", "Safety", "as before", "a report"),
        ("US", "Waiting", "Safety", "", "another"),
        case=scored,
    )
    own, common = (noted.case.score(who, "wait", "safety") for who in ("us", COMMON))
    assert common == Score(low="some", high="some", note="as before", source="a report")
    assert own == Score(low="some", high="some", note="as before", source="another")
    assert (noted.count, noted.problems) == (2, ())
