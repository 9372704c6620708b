"""Charts and pictures as a screen reader meets them."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.card import Card
from desktop.kit.charts.painted import Picture
from desktop.kit.charts.view import ChartView
from mcda.figures.weight_charts import Bar, Profile
from tests.mcda.model.small import small_case


def told(widget: QWidget) -> tuple[QAccessible.Role, str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.role(), interface.text(QAccessible.Text.Name)


def test_pictures_are_graphics_and_carry_the_name_of_their_card(qtbot: QtBot) -> None:
    card = Card("Weights of Russia")
    qtbot.addWidget(card)
    chart, picture = ChartView(small_case), Picture()
    for widget in (chart, picture):
        card.body.addWidget(widget)
    chart.set_spec(Profile(title="", bars=(Bar(name="Cost", share=1.0),), subtitle=""))
    picture.tell("Steps", "one after the other")
    assert told(chart) == (QAccessible.Role.Graphic, "Weights of Russia")
    assert told(picture) == (QAccessible.Role.Graphic, "Steps")
    chart.set_spec(Profile(title="What weighs", bars=(Bar(name="Cost", share=1.0),), subtitle=""))
    assert told(chart) == (QAccessible.Role.Graphic, "What weighs")
