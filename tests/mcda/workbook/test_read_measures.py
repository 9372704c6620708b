"""Measures, effects, rules and compositions in a workbook: edited, sorted, removed, by hand."""

from pathlib import Path
from typing import Any

import pytest

from mcda.errors import Severity
from mcda.model.built import effect_of
from mcda.model.case import Direction
from mcda.model.measures import Condition
from mcda.model.rule_kinds import RuleKind
from tests.mcda.workbook.editing import by_hand, codes, edited, places, put
from tests.mcda.workbook.test_write_measures import case_of_measures


def test_changes_of_every_kind_come_in(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Measures"]["D6"] = "Wide"
        book["Measures"]["G5"] = "Russia; " + book["Stakeholders"]["B6"].value
        book["Effects common"]["D8"] = "1 to 2"
        book["Rules"]["H7"] = 2
        book["Packages"]["F5"] = "none"
        for column, value in zip("BCDG", ("Access", 2, "Fuller", None), strict=True):
            book["Measures"][f"{column}9"] = value

    case = case_of_measures()
    reading = edited(tmp_path, change, case)
    assert codes(reading) == []
    assert reading.case is not None
    access = reading.case.measures[0]
    assert [(one.id, one.name) for one in access.levels] == [
        ("none", "none"), ("full", "Wide"), ("fuller", "Fuller"),
    ]  # fmt: skip
    assert access.owners == ("russia", case.stakeholders[1].id)
    leaf = next(iter(case.effects[""]["access"]["full"]))
    effect = effect_of(reading.case, case.stakeholders[1].id, "access", "full", leaf)
    assert effect is not None
    assert (effect.low, effect.high) == (1.0, 2.0)
    assert reading.case.rules[1].count == 2
    assert reading.case.packages[0].composition == {"access": "none"}


def test_renamed_in_all_its_rows_a_measure_keeps_what_hangs_on_it(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        for cell in ("B5", "B6"):
            book["Measures"][cell] = "Relief"

    case = case_of_measures()
    reading = edited(tmp_path, change, case)
    assert codes(reading) == []
    assert reading.case is not None
    assert reading.case.measures[0].name == "Relief"
    assert reading.case.effects == case.effects
    assert reading.case.rules == case.rules
    assert [p.composition for p in reading.case.packages] == [p.composition for p in case.packages]


def test_sorted_rows_change_nothing(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        for title, last in (("Measures", 8), ("Rules", 8), ("Effects common", 10)):
            sheet = book[title]
            first = 8 if title.startswith("Effects") else 5
            cells = [[c.value for c in row] for row in sheet.iter_rows(first, last)]
            for row, values in zip(range(first, last + 1), reversed(cells), strict=True):
                for column, value in enumerate(values, start=1):
                    sheet.cell(row, column).value = value

    case = case_of_measures()
    reading = edited(tmp_path, change, case)
    assert codes(reading) == []
    assert reading.case is not None
    assert {one.id: one for one in reading.case.measures} == {one.id: one for one in case.measures}
    assert reading.case.effects == case.effects
    kept = {one.id: (set(one.when), set(one.then), one.count) for one in case.rules}
    assert {r.id: (set(r.when), set(r.then), r.count) for r in reading.case.rules} == kept


def removed(*rows: int):
    def change(book: Any) -> None:
        for row in rows:
            for cell in book["Measures"][row]:
                cell.value = None

    return change


def swapped(book: Any) -> None:
    for column in "BCD":
        a, b = book["Measures"][f"{column}5"], book["Measures"][f"{column}7"]
        a.value, b.value = b.value, a.value


def two_units(book: Any) -> None:
    book["Rules"]["J5"] = "EUR bn"
    book["Rules"]["J6"] = "USD bn"


def sorted_beside_the_keys(book: Any) -> None:
    sheet = book["Rules"]
    for column in range(2, 13):
        a, b = sheet.cell(6, column), sheet.cell(7, column)
        a.value, b.value = b.value, a.value


def counted_twice(book: Any) -> None:
    sheet = book["Rules"]
    for row, amount in ((9, 2), (10, 3)):
        for column, value in zip(
            "BDEFG", ("3", "amount", "Access", "in full", amount), strict=True
        ):
            sheet[f"{column}{row}"] = value
    sheet["C9"], sheet["I9"] = "budget", 4


def beyond(book: Any) -> None:
    book["Effects common"]["D8"] = 99
    for sheet in book:
        if sheet.title.startswith("Scores"):
            sheet["D10"] = None


def gone(title: str):
    def change(book: Any) -> None:
        del book[title]

    return change


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (removed(5, 6), {"WORKBOOK-UNKNOWN-CHANGE": "Effects common!B8",
                         "WORKBOOK-UNKNOWN-MEASURE": "Joint effects!C5",
                         "WORKBOOK-EXTRA-COLUMN": "Packages!F4"}),
        (removed(5), {"WORKBOOK-STEPS-UNCLEAR": "Measures!C6"}),
        (removed(6), {"WORKBOOK-UNKNOWN-LEVEL": "Packages!F7"}),
        (swapped, {"WORKBOOK-ID-LABEL-MISMATCH": "Measures!B5"}),
        (put("Measures", "B6", "Relief"), {"WORKBOOK-ROWS-DISAGREE": "Measures!B6"}),
        (put("Measures", "C6", 0), {"WORKBOOK-STEPS-UNCLEAR": "Measures!C5"}),
        (put("Measures", "G5", "Nobody"), {"WORKBOOK-UNKNOWN-STAKEHOLDER": "Measures!G5"}),
        (put("Measures", "G5", None), {"MEASURE-NO-OWNER": "Measures!G5"}),
        (put("Rules", "C5", "wants"), {"WORKBOOK-UNKNOWN-CHOICE": "Rules!C5"}),
        (put("Rules", "C5", None), {"WORKBOOK-CELL-EMPTY": "Rules!C5"}),
        (put("Rules", "E5", None), {"WORKBOOK-CELL-EMPTY": "Rules!E5"}),
        (put("Rules", "E5", "Acess"), {"WORKBOOK-UNKNOWN-MEASURE": "Rules!E5"}),
        (put("Rules", "D5", "then"), {"RULE-INCOMPLETE": "Rules!B5"}),
        (put("Rules", "H7", None), {"WORKBOOK-CELL-EMPTY": "Rules!H7"}),
        (put("Rules", "G5", 4), {"WORKBOOK-CELL-NOT-READ": "Rules!G5"}),
        (put("Rules", "B5", "#N/A"), {"WORKBOOK-ERROR-CELL": "Rules!B5"}),
        (counted_twice, {"WORKBOOK-ROW-TWICE": "Rules!E10"}),
        (sorted_beside_the_keys, {"WORKBOOK-ROWS-DISAGREE": "Rules!B6"}),
        (two_units, {"WORKBOOK-ROWS-DISAGREE": "Rules!J6"}),
        (put("Rules", "H7", 9), {"RULE-COUNT": "Rules!B7"}),
        (beyond, {"EFFECTS-BEYOND-ANCHORS": "Effects common!D7"}),
        (put("Effects common", "D8", "much"), {"EFFECT-NOT-A-NUMBER": "Effects common!D8"}),
        (put("Packages", "F6", "Half"), {"WORKBOOK-UNKNOWN-LEVEL": "Packages!F6"}),
        (gone("Measures"), {"WORKBOOK-OPTIONAL-SHEET-MISSING": "Measures!"}),
        (gone("Effects Russia"), {"WORKBOOK-OPTIONAL-SHEET-MISSING": "Effects Russia!"}),
        (gone("Rules"), {"WORKBOOK-OPTIONAL-SHEET-MISSING": "Rules!"}),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_cell(tmp_path: Path, change, expected) -> None:
    found = {
        code: f"{sheet}!{cell}"
        for code, (sheet, cell) in places(edited(tmp_path, change, case_of_measures())).items()
    }
    assert {code: found.get(code) for code in expected} == expected


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (put("Rules", "E5", "Acess"), ["WORKBOOK-UNKNOWN-MEASURE"]),
        (put("Rules", "D5", "wen"), ["WORKBOOK-UNKNOWN-CHOICE"]),
        (put("Joint effects", "C5", "Acess"), ["WORKBOOK-UNKNOWN-MEASURE"]),
        (put("Measures", "C6", "x"), ["WORKBOOK-NOT-A-NUMBER"]),
    ],
)
def test_what_a_misspelt_cell_leaves_out_is_told_once(tmp_path: Path, change, told) -> None:
    before = codes(edited(tmp_path, lambda _book: None, case_of_measures()))
    reading = edited(tmp_path, change, case_of_measures())
    errors = [one.code for one in reading.problems if one.severity is Severity.ERROR]
    assert [code for code in errors if code not in before] == told


def test_no_remedy_proposes_how_things_stand_today_for_an_effect(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Effects common"]["A8"] = None
        book["Effects common"]["B8"] = "Access: nonne"

    reading = edited(tmp_path, change, case_of_measures())
    told = next(one for one in reading.problems if one.code == "WORKBOOK-UNKNOWN-CHANGE")
    assert "Access: none" not in told.remedy


def test_a_workbook_by_hand_has_measures_too(tmp_path: Path) -> None:
    reading = by_hand(
        tmp_path,
        Stakeholders=[["Name", "Fallback package"], ["North", "Waiting"], ["South", "Waiting"]],
        Criteria=[["Name", "Direction", "Worst", "Best"], ["Calm", "more is better", 0, 10]],
        Own_directions=[
            ["Stakeholder", "Criterion", "Direction"], ["South", "Calm", "less is better"],
        ],
        Packages=[
            ["Name", "Status quo", "Access", "Money"],
            ["Waiting", "yes", None, None],
            ["Deal", None, "full", "paid"],
        ],
        Weights=[["Criterion", "North", "South"], ["Calm", 1, 1]],
        Scores=[["Package", "Calm"], ["Waiting", 4]],
        Measures=[
            ["Measure", "Level", "Owners", "Reversible"],
            ["Access", "none", "North", "yes"],
            ["Access", "full", None, None],
            ["Money", "none", "North; South", None],
            ["Money", "paid", None, None],
        ],
        Joint_effects=[
            ["Joint effect", "Measure", "Level"],
            ["Together", "Access", "full"],
            ["Together", "Money", "paid"],
        ],
        Rules=[
            ["Rule", "Kind", "Part", "Measure", "Level"],
            [1, "requires", "when", "Money", "paid"],
            [1, None, "then", "Access", "full"],
        ],
        Effects=[
            ["Measure and level", "Calm"],
            ["Access: full", 2],
            ["Money: paid", "0 to 1"],
            ["Together", 1],
        ],
    )  # fmt: skip
    assert codes(reading) == []
    case = reading.case
    assert case is not None
    assert [(one.id, one.owners, one.reversible) for one in case.measures] == [
        ("access", ("north",), True), ("money", ("north", "south"), False),
    ]  # fmt: skip
    score = case.score("north", "deal", "calm")
    assert score is not None
    assert (score.low, score.high) == (7.0, 8.0)
    assert case.criteria[0].directions == {"south": Direction.COST}
    assert case.rules[0].kind is RuleKind.REQUIRES
    assert case.rules[0].then == (Condition(measure="access", level="full"),)
    assert case.packages[1].composition == {"access": "full", "money": "paid"}
