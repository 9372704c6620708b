"""What a table gives, line by line, and which lines can be left out by themselves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.pages.importing.draft import Draft, draft_of
from desktop.pages.importing.gives import Give, gives_of, without
from desktop.pages.importing.outline import table_key
from mcda.grids.grid import Value
from mcda.model.tree import leaves
from tests.mcda.foreign.sheets import grid, sheet

KEY = ("table.xlsx", "Sheet1", 0)


def draft(*rows: list[Value | int | None]) -> Draft:
    return draft_of(Path("table.xlsx"), grid(sheet(rows)), {})[0]


def gives(made: Draft) -> dict[str, Give]:
    found = made.composed()
    (part,) = found.parts
    return {give.key: give for give in gives_of(made, found, table_key(made, part), part)}


def test_names_are_listed_and_many_counted(app: QApplication) -> None:
    made = draft(["Package", "Cost"], *([f"P{n}", n] for n in range(9)))
    assert gives(made)["packages"].text == "Packages: P0, P1, P2, P3, P4, P5 and 3 more"
    assert gives(made)["scores"].ticked is None


def test_groups_and_directions_are_left_out_and_come_back(app: QApplication) -> None:
    made = draft(
        ["Package", "Money", None, "People"], [None, "Cost", "Rent", "Jobs"],
        ["direction", "min", "min", "max"], ["A", 5, 3, 1], ["B", 2, 4, 2],
    )  # fmt: skip
    assert gives(made)["groups"].text == "Groups: Money, People"
    flat = without(made, KEY, "groups", False)
    case = flat.composed().reading.case
    assert case is not None
    assert [c.name for c in case.criteria] == ["Cost", "Rent", "Jobs"]
    assert gives(flat)["groups"] == Give("groups", "Groups", False, gives(made)["groups"].at)
    bare = without(made, KEY, "directions", False)
    case = bare.composed().reading.case
    assert case is not None
    assert [c.direction for c in leaves(case)] == [None] * 3
    assert [p.name for p in case.packages] == ["A", "B"]
    assert gives(without(bare, KEY, "directions", True)) == gives(made)


def test_judgements_and_weights_say_of_whom(app: QApplication) -> None:
    matrix = draft([None, "Cost", "Jobs"], ["Cost", 1, 3], ["Jobs", "1/3", 1])
    assert gives(matrix)["judgements"].text == "Judgements of everyone: Cost, Jobs"
    weights = draft(
        [None, "Cost", "Jobs", "Trust"], ["Union", 0.2, 0.3, 0.5], ["Press", 0.5, 0.25, 0.25]
    )
    assert gives(weights)["weights of"].text == "Weights of Union, Press"
