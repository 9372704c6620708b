from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit import focus
from desktop.kit.flow import Flow, flow
from desktop.kit.labels import captioned, paragraph


def laid(row: Flow, width: int, qtbot: QtBot) -> QWidget:
    """Return a widget of some width with the row in it, as high as the row needs."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(row)
    holder.resize(width, row.heightForWidth(width))
    holder.show()
    QApplication.processEvents()
    return holder


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_row_goes_on_in_a_further_line_and_none_stands_outside(
    app: QApplication, qtbot: QtBot, way: Qt.LayoutDirection
) -> None:
    buttons = [QPushButton(words) for words in ("Curves", "Sampling", "What it hangs on", "Map")]
    end = QPushButton("At the end")
    holder = laid(flow(*buttons, at_end=[end]), 1000, qtbot)
    holder.setLayoutDirection(way)
    QApplication.processEvents()
    mirrored = way is Qt.LayoutDirection.RightToLeft
    assert len({one.y() for one in (*buttons, end)}) == 1
    assert end.geometry().left() == 0 if mirrored else end.geometry().right() == 999

    row = holder.layout()
    assert row is not None
    holder.resize(220, row.heightForWidth(220))
    QApplication.processEvents()
    assert len({one.y() for one in (*buttons, end)}) > 1
    assert all(holder.rect().contains(one.geometry()) for one in (*buttons, end))
    assert focus.in_order(holder) == [*buttons, end]


def test_what_is_hidden_takes_no_room_and_captions_stay_with_their_fields(
    app: QApplication, qtbot: QtBot
) -> None:
    row = Flow()
    fields = [QPushButton("10,000") for _number in range(4)]
    pairs = [captioned("Samples", field) for field in fields]
    for pair in pairs:
        row.addWidget(pair)
    holder = laid(row, 200, qtbot)
    whole = row.sizeHint().width()
    fields[0].hide()
    caption = pairs[0].findChild(QLabel)
    assert caption is not None
    caption.hide()
    qtbot.waitUntil(lambda: pairs[1].pos() == QPoint(0, 0))
    assert holder.isVisible()
    assert row.sizeHint().width() < whole
    assert len({pair.y() for pair in pairs[1:]}) > 1


def test_a_long_text_wraps_in_its_own_line(app: QApplication, qtbot: QtBot) -> None:
    text = paragraph("Drag a point, or type a weight: rankings follow at once. " * 4)
    row = flow(QPushButton("Back to the case"), text)
    holder = laid(row, 240, qtbot)
    assert text.geometry().right() < holder.width()
    assert text.height() >= text.heightForWidth(text.width())


def test_what_a_row_needs_is_found_once_until_something_in_it_changes(
    app: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = QPushButton("Curves")
    row = flow(button, QPushButton("Sampling"))
    holder = laid(row, 300, qtbot)
    asked: list[int] = []
    found = row._broken
    monkeypatch.setattr(row, "_broken", lambda width: asked.append(width) or found(width))
    row.invalidate()
    before = row.sizeHint()
    assert [row.heightForWidth(300) for _ in range(3)] and asked == [300]
    button.setText("Curves of every criterion")
    QApplication.processEvents()
    assert row.sizeHint().width() > before.width()
    assert row.heightForWidth(300) > 0 and asked.count(300) > 1 and holder.isVisible()


def test_a_field_of_one_width_leaves_the_rest_of_its_line_free(
    app: QApplication, qtbot: QtBot
) -> None:
    row, fields = Flow(), [QLineEdit(), QLineEdit()]
    for field in fields:
        field.setFixedWidth(90)
        row.addWidget(captioned("Seed", field, above=True))
    holder = laid(row, 1000, qtbot)
    first, second = (field.mapTo(holder, QPoint(0, 0)).x() for field in fields)
    assert second == first + 90 + row.spacing()


def test_a_text_that_grows_into_its_line_asks_for_no_room_below(app, qtbot):
    holder, words = QWidget(), paragraph("")
    qtbot.addWidget(holder)
    holder.setLayout(flow(QPushButton("Send"), words))
    words.setText("3 workbooks, one each, with nothing in them that others said.")
    assert holder.heightForWidth(900) == holder.layout().itemAt(0).sizeHint().height()
    assert holder.heightForWidth(200) > holder.heightForWidth(900)
