"""Sixteen stakeholders with long names that begin alike: what answers stays, names stay apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractSlider, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.kit.frozen import Frozen
from desktop.kit.result_table import ResultTable
from desktop.pages.agreement.page import AgreementPage
from desktop.pages.agreement.party_model import Cell
from desktop.pages.agreement.party_table import PartyTable
from desktop.pages.firmness.page import FirmnessPage
from desktop.pages.ranking.page import RankingPage
from desktop.shell.details_pane import DetailsPane
from desktop.shell.main_window import MainWindow
from mcda.errors import Place
from mcda.model.case import Case
from tests.large_case import large_case

ROUND = "Representative of the Provincial Government of "
PLACES = (
    *("Upper Kharan", "Lower Kharan", "East Marash", "West Marash", "Old Tessaly", "New Tessaly"),
    *("Great Orlan", "Little Orlan", "Hither Danub", "Further Danub", "Saint Anselm"),
    *("Saint Barbara", "Saint Cyril", "Porto Alto", "Porto Basso", "Porto Centro"),
)


def provinces(packages: int = 8) -> Case:
    case = large_case(len(PLACES), packages, 4)
    named = zip(case.stakeholders, PLACES, strict=True)
    return replace(case, stakeholders=tuple(replace(s, name=ROUND + at) for s, at in named))


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_holds_for_all_stays_while_stakeholders_are_scrolled(
    window: MainWindow, qtbot: QtBot, way: Qt.LayoutDirection
) -> None:
    window.setLayoutDirection(way)
    window.resize(1280, 720)
    window.session.new(provinces())
    page = window.work_on("ranking")
    assert isinstance(page, RankingPage)
    qtbot.waitUntil(lambda: page.whole)
    for section, names in (
        ("packages", ["Mean", "Worst off", "Blocked by"]),
        ("group", ["Value", "Maximin", "Borda", "Copeland", "Kemeny"]),
    ):
        page.sections.choose(section)
        table = page.packages.summary_table if section == "packages" else page.group.table
        bar = table.horizontalScrollBar()
        qtbot.waitUntil(lambda table=table: table.isVisible() and bool(table.results.table.rows))
        qtbot.waitUntil(lambda bar=bar: bar.maximum() > 0)
        kept = table.findChild(Frozen)
        assert kept is not None
        heads = [column.text for column in table.results.table.columns]
        stays = sum(table.columnWidth(heads.index(name)) for name in names)
        qtbot.waitUntil(lambda kept=kept, stays=stays: kept.isVisible() and kept.width() == stays)
        # The least and the greatest end: the same picture stands there, and the rest has moved.
        before, place = _seen(window.grab().toImage(), kept)
        bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
        after, there = _seen(window.grab().toImage(), kept)
        assert bar.value() == bar.maximum() and (after, there) == (before, place)
        # By keys, too, no cell is walked to that lies under them.
        table.setFocus()
        qtbot.keyClick(table, Qt.Key.Key_End)
        qtbot.keyClick(table, Qt.Key.Key_Left)
        cell = table.visualRect(table.currentIndex())
        assert not kept.geometry().intersects(cell.translated(table.viewport().pos()))


def test_heads_and_cells_keep_their_beginning_and_tell_names_apart(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1280, 720)
    window.session.new(provinces())
    page = window.work_on("ranking")
    assert isinstance(page, RankingPage)
    qtbot.waitUntil(lambda: page.whole)
    table = page.packages.summary_table
    told = _heads(table)
    assert len(set(told)) == len(PLACES)
    assert all(one.startswith("R") and "…" in one and len(one) < 24 for one in told)
    page.sections.choose("group")
    worst = page.group.table
    qtbot.waitUntil(lambda: bool(worst.results.table.rows))
    column = [c.text for c in worst.results.table.columns].index("Worst off")
    summary = window.session.summary()
    for row in worst.results.table.rows:
        i = [p.id for p in summary.packages].index(row.id)
        last = summary.worst_off[i][0].name.rsplit(" ", 1)[1]
        assert last[-3:] in row.entries[column].text
        assert len(row.entries[column].text) < 60


def test_the_pane_wraps_a_long_name(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1440, 900)
    window.session.new(provinces())
    page = window.work_on("firmness")
    assert isinstance(page, FirmnessPage)
    qtbot.waitUntil(lambda: page.whole)
    qtbot.waitUntil(lambda: ROUND in page.facts.waits.text())
    (pane,) = window.findChildren(DetailsPane)
    areas = [one for one in pane.findChildren(QScrollArea) if one.isVisible()]
    assert areas
    for area in areas:
        inner = area.widget()
        qtbot.waitUntil(lambda area=area, inner=inner: inner.width() <= area.viewport().width())


def test_columns_that_say_nothing_leave_their_room_to_names(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.new(provinces())
    page = window.work_on("agreement")
    assert isinstance(page, AgreementPage)
    qtbot.waitUntil(lambda: page.packages.shown_text() == page.packages.currentText() != "")
    table = page.findChild(PartyTable)
    assert table is not None
    # Nobody's fallback is a package, so nothing is gained or paid on any criterion.
    qtbot.waitUntil(lambda: table.isColumnHidden(Cell.GAINS) and table.isColumnHidden(Cell.PAYS))
    assert table.columnWidth(Cell.WHO) > table.viewport().width() // 4


def test_a_package_chosen_elsewhere_stands_in_the_table_too(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.new(provinces(40))
    page = window.work_on("ranking")
    assert isinstance(page, RankingPage)
    qtbot.waitUntil(lambda: page.whole)
    table = page.packages.summary_table
    rows = {row.id for row in table.results.table.rows}
    left = next(p.id for p in window.session.case.packages if p.id not in rows)
    window.work_on("scores")
    window.session.choose(Place(package=left))
    window.work_on("ranking")
    qtbot.waitUntil(lambda: table.current_ids()[0] == left)


def _seen(image: QImage, kept: Frozen) -> tuple[QImage, QRect]:
    """Return what is seen where the columns lie that stay, and where that is."""
    place = QRect(kept.mapTo(kept.window(), kept.rect().topLeft()), kept.size())
    return image.copy(place), place


def _heads(table: ResultTable) -> list[str]:
    """Return what stands over the stakeholders' columns."""
    model, first = table.model(), table.results.table.kept
    ways = Qt.Orientation.Horizontal
    return [str(model.headerData(c, ways)) for c in range(first, model.columnCount())]
