from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.pages.measures.steps_model import Row, StepsModel, points_text, rings_of
from mcda.casefile.case_file import read_case
from mcda.group.built_gains import Gain
from mcda.places import resource


def test_measures_stand_under_their_owners_and_rules_at_what_they_speak_of() -> None:
    case = read_case(resource("samples", "european-russian-quid-pro-quo.parley")).case
    assert case is not None
    model = StepsModel()
    easing = next(one for one in case.packages if one.id == "easing-first")
    row = Row(easing.id, easing.name, easing.composition, {"europe": Gain(-2.4)})
    model.show(case, (row,), [("", ("russia",))])
    assert model.whom == ()
    model.show(case, (row,), [("", ("europe",))])
    owners = [one.owners for one in model.measures]
    assert owners == sorted(owners, key=owners.index)
    heads = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]
    assert heads[1] == "DA\nAccess"
    assert heads[-1] == "Gain\nEU"
    assert rings_of(case, easing.composition) == {"support": "2", "easing": "3,6"}
    assert rings_of(case, {}) == {}


def test_points_are_whole_with_their_sign() -> None:
    assert [points_text(Gain(value)) for value in (2.4, -2.4, 0.0)] == [
        "+2",
        "\N{MINUS SIGN}2",
        "0",
    ]


def test_a_bloc_stands_as_one_column_of_its_least_and_greatest_gain() -> None:
    case = read_case(resource("samples", "european-russian-quid-pro-quo.parley")).case
    assert case is not None
    model, gains = StepsModel(), {"europe": Gain(-2.4), "united-states": Gain(11.6, judged=True)}
    rows = (Row("a", "A", {}, gains), Row("b", "B", {}, {"europe": Gain(3.0)}))
    model.show(case, rows, [("West", ("europe", "united-states")), ("", ("russia",))])
    assert model.whom == ("bloc:West",)
    last = model.columnCount() - 1
    head, tip = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
    assert model.headerData(last, Qt.Orientation.Horizontal, head) == "Gain\nWest (2)"
    assert "least and greatest gain of " in model.headerData(last, Qt.Orientation.Horizontal, tip)
    assert [model.index(row, last).data() for row in (0, 1)] == ["\N{MINUS SIGN}2 to +12", "+3"]
