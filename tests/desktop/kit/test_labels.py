from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.labels import breakable, label, paragraph, push, toggle
from desktop.kit.laid import in_column
from desktop.words import html
from mcda.words.said import Said, _, listed

NAMES = [f"Party {n} <&>" for n in range(1, 17)]


def refused(count: int) -> Said:
    return _("Refused by {who}.", who=listed(NAMES[:count]))


@pytest.mark.parametrize("said", [refused(16), f"<b>Now.</b> {html(refused(16))}"])
def test_of_many_names_the_first_are_shown_and_all_are_told(
    app: object, qtbot: QtBot, said: str
) -> None:
    line = paragraph()
    qtbot.addWidget(line)
    line.setText(said)
    assert "Party 5" in line.text() and "11 others" in line.text()
    assert "Party 16" not in line.text().partition("<a name")[0]
    assert line.accessibleDescription() == str(refused(16))
    assert "Party 16 &lt;&amp;&gt;" in line.toolTip()
    line.setText(html(refused(6)))
    assert "Party 6" in line.text() and not line.toolTip() and not line.accessibleDescription()


def test_a_button_that_stays_on_has_room_for_bold_words(app: object, qtbot: QtBot) -> None:
    words = "Armed and political opposition's view"
    made, plain = toggle(words), push(words)
    for one in (made, plain):
        qtbot.addWidget(one)
        one.ensurePolished()
    margins = plain.sizeHint().width() - plain.fontMetrics().horizontalAdvance(words)
    font = made.font()
    font.setBold(True)
    bold = QFontMetrics(font).horizontalAdvance(words)
    assert made.sizeHint().width() >= 0.98 * (bold + margins) > plain.sizeHint().width()
    width = made.sizeHint().width()
    made.setChecked(True)
    assert made.sizeHint().width() == width


def test_a_name_without_end_makes_nothing_wider_than_a_window(app: object, qtbot: QtBot) -> None:
    name = "w" * 1000
    column = QWidget()
    qtbot.addWidget(column)
    lines = (paragraph(name), paragraph(f"<b>{name}</b> leads"), label(name), toggle(name))
    in_column(*lines, of=column)
    column.ensurePolished()
    assert column.minimumSizeHint().width() < 600
    column.resize(400, 300)
    column.grab()
    assert lines[3].text() == name


@pytest.mark.parametrize(
    "text",
    ["Short & plain", "<b>bold</b> &lt;word&gt;", f'<a href="{"x" * 90}">here</a>', "a" * 40],
)
def test_texts_with_words_of_usual_length_stay(text: str) -> None:
    assert breakable(text) == text


def test_a_long_word_can_be_broken_between_its_signs_alone() -> None:
    marked = "e\u0301" * 60
    broken = breakable(f"<b>{marked}</b>&amp;{'w' * 41}")
    assert broken.replace("\u200b", "") == f"<b>{marked}</b>&amp;{'w' * 41}"
    assert "\u200b\u0301" not in broken and broken.count("\u200b") == 3


@pytest.mark.parametrize("words", ["A short line", "<b>A</b> short line", "خط کوتاه"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_paragraph_begins_where_the_window_does(
    app: QApplication, qtbot: QtBot, words: str, mirrored: bool
) -> None:
    way = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    app.setLayoutDirection(way)
    try:
        whole = QWidget()
        qtbot.addWidget(whole)
        told = paragraph(words)
        in_column(told, of=whole)
        whole.resize(600, 80)
        image = told.grab().toImage()
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    ground = image.pixelColor(image.width() // 2, 0)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    half = image.width() // 2
    assert min(inked) > half if mirrored else max(inked) < half


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_heading_stands_where_a_line_begins_and_figures_where_it_ends(
    app: QApplication, mirrored: bool
) -> None:
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        made = [label("CHOSEN", "heading"), label("8.6 %", at_end=True), paragraph("Words")]
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    across = Qt.AlignmentFlag.AlignHorizontal_Mask & ~Qt.AlignmentFlag.AlignAbsolute
    begun, ended = (right, left) if mirrored else (left, right)
    assert [one.alignment() & across for one in made] == [begun, ended, begun]
    assert all(one.alignment() & Qt.AlignmentFlag.AlignAbsolute for one in made)


def test_nothing_is_measured_of_a_button_that_no_help_is_asked_of(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of hundreds of buttons hears dozens of events as it is dressed and laid out."""
    button, measured = toggle("More is better"), []
    monkeypatch.setattr(button, "_whole", lambda: measured.append(1))
    for kind in (QEvent.Type.StyleChange, QEvent.Type.Polish, QEvent.Type.User):
        QApplication.sendEvent(button, QEvent(kind))
    assert not measured


def test_what_stands_for_a_sign_is_read_as_it_in_a_text_without_tags(
    app: object, qtbot: QtBot
) -> None:
    line = paragraph("A criterion&#x27;s share &amp; more")
    qtbot.addWidget(line)
    assert line.textFormat() is Qt.TextFormat.RichText
    line.setText("Plain & simple, 3 < 4")
    assert line.textFormat() is Qt.TextFormat.AutoText
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setText("&amp; as it stands")
    assert line.textFormat() is Qt.TextFormat.PlainText
