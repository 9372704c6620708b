"""Every kind of plain field has its input, which tells what is filled in and shows what is held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from desktop.kit.form import Form
from desktop.kit.live_fields import LiveLine, LiveText
from desktop.kit.number_line import NumberLine
from mcda.model.case import Direction
from mcda.model.fields import Plain


@dataclass(frozen=True)
class _Thing:
    sign: Annotated[str, Plain("Sign", "A few letters")] = ""
    origin: Annotated[str, Plain("Origin", "Where it is from", lines=3)] = ""
    heft: Annotated[float | None, Plain("Heft", "What it weighs", unit="t")] = None
    turn: Annotated[int, Plain("Turn", "Which comes first")] = 1
    open: Annotated[bool, Plain("Open", "if anybody may see it")] = False
    trend: Annotated[Direction | None, Plain("Trend", "How", words=("rises", "falls"))] = None
    way: Annotated[Direction, Plain("Way", "Where to")] = Direction.COST


def test_each_type_has_its_input(qtbot: QtBot) -> None:
    told: list[tuple[str, Any]] = []
    form = Form("Thing")
    qtbot.addWidget(form)
    form.make_inputs(_Thing, lambda field, value: told.append((field, value)), lambda: None)
    form.add_inputs()
    made = form.fields
    form.show_inputs(_Thing(heft=2.5, trend=Direction.COST))
    assert told == []
    sign, origin, heft, turn = made["sign"], made["origin"], made["heft"], made["turn"]
    assert isinstance(sign, LiveLine) and sign.placeholderText() == "A few letters"
    assert isinstance(origin, LiveText) and isinstance(heft, NumberLine)
    assert isinstance(turn, NumberLine) and (heft.text(), turn.text()) == ("2.5", "1")
    QTest.keyClicks(sign, "x")
    QTest.keyClicks(origin, "y")
    QTest.keyClicks(heft, "1")
    QTest.keyClicks(turn, ".5")
    assert turn.property("wrong")
    turn.clear()
    turn.textEdited.emit("")
    assert isinstance(made["open"], QCheckBox)
    made["open"].click()
    trend, way = made["trend"], made["way"]
    assert isinstance(trend, QComboBox) and trend.currentText() == "falls"
    trend.activated.emit(0)
    assert isinstance(way, QComboBox) and [way.itemText(i) for i in range(2)] == ["benefit", "cost"]
    trend.setCurrentIndex(0)
    trend.activated.emit(0)
    assert told == [
        ("sign", "x"), ("origin", "y"), ("heft", 12.5), ("turn", 1), ("open", True),
        ("trend", Direction.COST), ("trend", None),
    ]  # fmt: skip


def test_an_input_that_is_elsewhere_is_not_made_and_several_share_a_heading(qtbot: QtBot) -> None:
    form = Form("Thing")
    qtbot.addWidget(form)
    form.make_inputs(_Thing, lambda *_: None, lambda: None, "origin")
    assert "origin" not in form.inputs
    form.add_input("heft", "turn", under="Both")
    before = form.column.count()
    form.add_inputs()
    assert form.column.count() == before + 4
    heft = form.fields["heft"]
    assert isinstance(heft, LiveLine) and heft.placeholderText() == "Heft"
