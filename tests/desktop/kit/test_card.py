from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.kit.card import Card, on_card
from desktop.kit.charts.paint import paint
from desktop.kit.charts.painted import look_of
from desktop.kit.charts.view import ChartView
from desktop.kit.empty_state import EmptyState
from desktop.kit.labels import label, paragraph
from desktop.kit.laid import STRETCH
from desktop.pages.start.entry_button import EntryButton
from tests.mcda.figures.specs import RANK_LINES
from tests.mcda.model.small import small_case


def test_an_empty_title_takes_no_room(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.show()
    assert not any(made.isVisible() for made in card.findChildren(QLabel))
    card.set_title("Staged exchange leads", "of seven packages")
    assert [made.text() for made in card.findChildren(QLabel) if made.isVisible()] == [
        "Staged exchange leads",
        "of seven packages",
    ]
    assert card.accessibleName() == "Staged exchange leads"


def test_labels_do_not_read_markup_unless_they_are_paragraphs(qtbot: QtBot) -> None:
    plain, rich = label("<b>x</b>"), paragraph("<b>x</b>")
    for made in (plain, rich):
        qtbot.addWidget(made)
    assert plain.sizeHint().width() > rich.sizeHint().width()


def test_an_empty_state_offers_its_actions(qtbot: QtBot) -> None:
    done: list[str] = []
    state = EmptyState(
        "Nothing here yet.",
        ("Add a criterion", lambda: done.append("add")),
        ("Open the sample", lambda: done.append("open")),
    )
    qtbot.addWidget(state)
    for button in state.buttons:
        button.click()
    assert done == ["add", "open"]
    assert state.buttons[0].property("look") == "primary"


def test_an_entry_is_a_button_with_a_spoken_line(qtbot: QtBot) -> None:
    entry = EntryButton("Quid pro quo", "Which package?", "21 November 2026")
    qtbot.addWidget(entry)
    assert entry.accessibleDescription() == "Which package?, 21 November 2026"
    assert not entry.grab().isNull()
    with qtbot.waitSignal(entry.clicked):
        entry.click()


def test_the_title_of_a_chart_stands_where_that_of_its_card_would(qtbot: QtBot) -> None:
    spec = replace(RANK_LINES, title="Title", subtitle="Subtitle")
    view = ChartView(small_case)
    view.set_spec(spec)
    plain = on_card(STRETCH, title="Title", subtitle="Subtitle")
    charted = on_card(view)
    for card in (plain, charted):
        qtbot.addWidget(card)
        card.resize(600, 500)
        card.show()
    picture = QImage(600, 500, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    placed = paint(spec, painter, view._room(), look_of(view)).texts[:2]
    painter.end()
    labels = [made for made in plain.findChildren(QLabel) if made.isVisible()]
    for made, text in zip(labels, placed, strict=True):
        of_label = made.mapTo(plain, QPoint(0, made.height() // 2))
        of_chart = view.mapTo(charted, QPoint(0, 0)) + text.box.center().toPoint()
        assert made.text() == text.text
        assert abs(of_label.y() - of_chart.y()) <= 1
        left = view.mapTo(charted, QPoint(0, 0)).x() + text.box.left()
        assert of_label.x() == left
