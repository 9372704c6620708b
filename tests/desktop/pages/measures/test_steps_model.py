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
    model.show(case, (row,), ["russia"])
    assert model.whom == ()
    model.show(case, (row,), ["europe"])
    owners = [one.owners for one in model.measures]
    assert owners == sorted(owners, key=owners.index)
    heads = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]
    assert heads[1] == "DA\nAccess"
    assert heads[-1] == "gain\nEU"
    assert rings_of(case, easing.composition) == {"support": "2", "easing": "3,6"}
    assert rings_of(case, {}) == {}


def test_points_are_whole_with_their_sign() -> None:
    assert [points_text(Gain(value)) for value in (2.4, -2.4, 0.0)] == [
        "+2",
        "\N{MINUS SIGN}2",
        "0",
    ]
