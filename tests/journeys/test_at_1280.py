"""At 1280 x 720, the least that the window is made for, no answer is cut off."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.kit.charts.heading import wrapped
from desktop.kit.charts.painted import look_of
from desktop.kit.folded import draw_folded
from desktop.kit.theme import SMALL_PX, font
from desktop.pages.agreement.page import AgreementPage
from desktop.pages.agreement.party_model import Cell, cell_words
from desktop.pages.agreement.party_table import PartyTable
from desktop.pages.carrying.page import CarryingPage
from desktop.pages.firmness.page import FirmnessPage
from desktop.pages.measures.page import MeasuresPage
from desktop.pages.ranking.page import RankingPage
from desktop.pages.scores.score_delegate import PADDING_PX
from desktop.pages.scores.score_grid import ScoreGrid
from desktop.shell.main_window import MainWindow
from mcda.answer.party_sentences import against_words
from mcda.model import edits
from mcda.places import resource

SAMPLE = resource("samples/us-russia-compatibility.parley")


def test_texts_and_the_last_columns_are_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    window.files.open_copy(SAMPLE)
    qtbot.waitUntil(lambda: window.session.is_open and window.session.ready)
    page = window.show_page("agreement")
    assert isinstance(page, AgreementPage)
    qtbot.waitUntil(lambda: page.packages.shown_text() == page.packages.currentText() != "")
    table = page.findChild(PartyTable)
    assert table is not None and len(table.lines.lines) == 5
    look = look_of(table)
    for row, line in enumerate(table.lines.lines):
        for column in (Cell.GAINS, Cell.PAYS, Cell.SURE):
            words = cell_words(line, column)
            room = table.columnWidth(column) - 12
            told = wrapped(words, room, look.families, look.small, most=6)
            assert " ".join(told) == words
            assert 14 * len(told) <= table.rowHeight(row)
        room, words = table.columnWidth(Cell.WHO) - 12, str(against_words(line))
        told = wrapped(words, room, look.families, look.small, bold=False, most=6)
        assert " ".join(told) == words
        assert 17 + 14 * len(told) <= table.rowHeight(row)
    carrying = window.show_page("carrying")
    assert isinstance(carrying, CarryingPage)
    carrying.sections.choose("holding")
    held = carrying.holding.table
    qtbot.waitUntil(lambda: bool(held.results.table.rows) and held.isVisible())
    qtbot.waitUntil(lambda: held.horizontalScrollBar().maximum() == 0)


def test_a_section_below_is_brought_up_however_late_its_picture_is_known(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1280, 720)
    window.files.open_copy(SAMPLE)
    qtbot.waitUntil(lambda: window.session.is_open and window.session.ready)
    page = window.show_page("firmness")
    assert isinstance(page, FirmnessPage)
    bar = page.scroll_area.verticalScrollBar()
    views = {"map": page.map.view, "levers": page.levers.tornado, "sampling": page.sampling.view}
    for section, view in views.items():
        bar.setValue(0)
        page.sections.choose(section)
        # Nearly the whole picture: its card's head is above it.
        most = min(400, 0.7 * page.scroll_area.viewport().height())
        qtbot.waitUntil(
            lambda view=view, most=most: (
                view.visibleRegion().boundingRect().height() > min(most, view.height() - 2)
            )
        )


def test_everybody_is_seen_whole_at_every_width(window: MainWindow, qtbot: QtBot) -> None:
    window.files.open_copy(resource("samples/european-russian-quid-pro-quo.parley"))
    qtbot.waitUntil(lambda: window.session.is_open and window.session.ready)
    page = window.show_page("firmness")
    assert isinstance(page, FirmnessPage)
    for width, height in ((1280, 720), (1600, 900), (1920, 1080)):
        window.resize(width, height)
        page.sections.choose("everybody")
        table = page.everybody.table
        qtbot.waitUntil(lambda table=table: bool(table.results.table.rows) and table.isVisible())
        qtbot.waitUntil(lambda table=table: table.horizontalScrollBar().maximum() == 0)
        page.sections.choose("curves")


def test_scores_in_words_are_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    window.files.open_copy(SAMPLE)
    qtbot.waitUntil(lambda: window.session.is_open and window.session.ready)
    page = window.show_page("scores")
    grid = page.findChild(ScoreGrid)
    assert grid is not None
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for column in range(grid.scores.columnCount()):
        wide = grid.columnWidth(column) - 2 * PADDING_PX
        for words in grid.scores.texts(column):
            spot = QRect(0, 0, wide, grid.verticalHeader().defaultSectionSize())
            lines = draw_folded(painter, spot, Qt.AlignmentFlag.AlignRight, words)
            assert not any("…" in line for line in lines), words
    painter.end()


def test_heads_of_blocs_and_sentences_of_rules_are_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    window.files.open_copy(resource("samples/european-russian-quid-pro-quo.parley"))
    session = window.session
    qtbot.waitUntil(lambda: session.is_open and session.ready)
    for who in ("damascus", "iran"):
        session.apply("Bloc", edits.change_stakeholder, who, bloc="Damascus and allies")
    session.looked_at.fold(True)
    page = window.show_page("ranking")
    assert isinstance(page, RankingPage)
    table = page.packages.summary_table
    qtbot.waitUntil(lambda: "(2)" in str([c.text for c in table.results.table.columns]))
    heads = table.horizontalHeader()
    measure = QFontMetrics(font(SMALL_PX + 1, bold=True))
    for column, one in enumerate(table.results.table.columns):
        if "(2)" in one.text:
            assert heads.sectionSize(column) >= measure.horizontalAdvance(one.text)
    measures = window.show_page("measures")
    assert isinstance(measures, MeasuresPage)
    rules = measures.list.rules.table
    told = [rules.lines.text(row, 0) for row in range(rules.lines.rowCount())]
    (sentence,) = [words for words in told if "together cost at most" in words]
    assert rules.columnWidth(0) >= QFontMetrics(rules.font()).horizontalAdvance(sentence) + 10


def test_what_is_no_score_is_said_in_sight(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    window.files.open_copy(resource("samples/european-russian-quid-pro-quo.parley"))
    qtbot.waitUntil(lambda: window.session.is_open and window.session.ready)
    page = window.work_on("scores") or window.page
    qtbot.waitUntil(lambda: page.whole)
    qtbot.waitUntil(lambda: page.scroll_area.verticalScrollBar().maximum() > 100)
    page.grid.scores.paste(0, 0, [["one"]])
    said = page.question.words
    assert said.visibleRegion().boundingRect().height() == said.height() > 9
    assert page.scroll_area.verticalScrollBar().value() == 0
    assert "“one” was not taken" in said.text()


def test_packages_of_measures_are_seen_with_all_their_gains(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1280, 720)
    window.files.open_copy(resource("samples/european-russian-quid-pro-quo.parley"))
    qtbot.waitUntil(lambda: window.session.is_open and window.session.ready)
    page = window.show_page("measures")
    assert isinstance(page, MeasuresPage)
    page.sections.choose("packages")
    table = page.packages.table
    qtbot.waitUntil(lambda: table.isVisible() and table.steps.columnCount() == 17)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for row in table.steps.rows:
        room = QRect(0, 0, table.columnWidth(0) - 12, 38)
        lines = draw_folded(painter, room, Qt.AlignmentFlag.AlignLeft, row.name)
        assert not any("…" in line for line in lines), row.name
    painter.end()
