"""Doubts are listed once for their column or sheet, and each reading can be chosen."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.kit.slices import at_once
from desktop.pages.importing.draft import Doubt, Draft, draft_of
from desktop.pages.importing.outline import outline, walk
from desktop.pages.importing.readings import decided
from mcda.foreign.compose import Composed
from mcda.grids.grid import Grid, Value
from mcda.model.case import Direction
from tests.mcda.foreign.sheets import grid, sheet


def draft(*rows: list[Value | int | None]) -> tuple[Draft, Composed]:
    made: Grid = grid(sheet(rows))
    return draft_of(Path("table.xlsx"), made, {})


def doubts(made: Draft) -> list[Doubt]:
    lines = walk(at_once(outline(made, made.composed())))
    return [node.children[0].doubt for node in lines if node.key[0] == "doubt" and node.children]  # type: ignore[misc]


def codes(made: Draft) -> list[str]:
    return [problem.code for problem in made.composed().reading.problems]


def test_minutes_or_a_direction(app: QApplication) -> None:
    made, _found = draft(["Package", "Walk (min)", "Jobs"], ["A", 5, 3], ["B", 2, 4])
    (doubt,) = doubts(made)
    assert (doubt.code, doubt.name) == ("IMPORT-DOUBTFUL-DIRECTION", "Walk (min)")
    for reading, direction in enumerate((Direction.COST, Direction.BENEFIT)):
        after = decided(made, doubt, reading)
        assert "IMPORT-DOUBTFUL-DIRECTION" not in codes(after)
        case = after.composed().reading.case
        assert case is not None
        assert case.criteria[0].direction is direction


def test_dates_for_ratios_are_agreed_to_all_at_once(app: QApplication) -> None:
    third, fifth = datetime(2026, 3, 1), datetime(2026, 5, 1)
    made, _found = draft(
        [None, "Cost", "Jobs", "Trust"], ["Cost", 1, 3, 5], ["Jobs", third, 1, 2],
        ["Trust", fifth, 0.5, 1],
    )  # fmt: skip
    (doubt,) = doubts(made)
    assert (doubt.count, len(doubt.readings)) == (2, 1)
    after = decided(made, doubt, 0)
    assert "IMPORT-DATE-FOR-RATIO" not in codes(after)
    (again,) = doubts(after)
    assert again.chosen == 0
    assert "IMPORT-DATE-FOR-RATIO" in codes(decided(after, again, 0))


def test_a_form_can_be_turned_round(app: QApplication) -> None:
    made, _found = draft(
        ["Name", "Blue [Soft]", "Blue [Hard]", "Red [Soft]", "Red [Hard]"],
        ["Ann", 1, 2, 3, 4], ["Bob", 2, 3, 4, 5],
    )  # fmt: skip
    (doubt,) = doubts(made)
    assert doubt.code == "IMPORT-DOUBTFUL-LINE"
    cases = [decided(made, doubt, reading).composed().reading.case for reading in (0, 1)]
    first, second = ([p.name for p in case.packages] for case in cases if case is not None)
    assert {tuple(first), tuple(second)} == {("Blue", "Red"), ("Soft", "Hard")}
    assert codes(decided(made, doubt, 1)).count("IMPORT-DOUBTFUL-LINE") == 0


def test_of_a_table_each_label_is_agreed_to_by_itself(app: QApplication) -> None:
    made, _found = draft(
        ["Station", "Price", "Km"], ["A", 1, 2], ["Total", 4, 3], ["B", 2, 1], ["Mean", 9, 9],
        ["C", 5, 5],
    )  # fmt: skip
    first, second = doubts(made)
    assert [(one.text, one.readings) for one in (first, second)] == [
        ("Total", ("a total",)), ("Mean", ("a total",)),
    ]  # fmt: skip
    assert codes(decided(made, first, 0)).count("IMPORT-DOUBTFUL-LINE") == 1


def test_the_tree_of_many_sheets_is_made_a_sheet_at_a_time() -> None:
    """A workbook may have a sheet for each stakeholder."""
    rows = [["", "Jobs", "Cost"], ["Peace", 5, 3], ["War", 2, 4]]
    made, _ = draft_of(Path("table.xlsx"), grid(*(sheet(rows, f"S{n}") for n in range(5))), {})
    steps, count = outline(made, made.composed()), 0
    while True:
        try:
            next(steps)
            count += 1
        except StopIteration as done:
            (file,) = done.value
            break
    assert count == len(file.children) == 5
