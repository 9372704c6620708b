"""From the opened sample to a package that everyone can live with, by what can be agreed.

It takes some seconds: 200,000 packages are looked at before and after an edit.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kit.printing import rendered
from desktop.pages.agreement.page import AgreementPage
from desktop.pages.agreement.talks import Talks
from desktop.pages.agreement.trades_part import TradesPart
from desktop.pages.agreement.zone_part import ZonePart
from desktop.pages.measures.page import MeasuresPage
from desktop.pages.report.page import ReportPage
from desktop.shell.main_window import MainWindow
from mcda.model.case import Case
from mcda.opening import read
from mcda.places import resource
from tests.journeys.conftest import Answers

NAME = "Staged exchange with Iran"


def test_what_can_be_agreed_is_found_kept_and_taken_back(
    window: MainWindow,
    qtbot: QtBot,
    answers: Answers,
    tmp_path: Path,
) -> None:
    session = window.session
    session.open(resource("samples", "european-russian-quid-pro-quo.parley"))
    opened = session.case
    page = window.show_page("agreement")
    assert isinstance(page, AgreementPage)
    page.sections.choose("zone")
    zone = page.part
    assert isinstance(zone, ZonePart)
    qtbot.waitUntil(lambda: zone.talks.found is not None)
    before = page.sentence()

    edit_measures(window, opened)
    window.show_page("agreement")
    qtbot.waitUntil(lambda: zone.talks.found is not None)
    assert page.sentence() != before

    drag_a_floor_until_nothing_is_left(zone, qtbot)
    kept = keep_the_sweetener(page, qtbot)

    ranking = session.ranking("russia")
    assert ranking is not None
    assert kept in {one.id for one in ranking.packages}
    report = window.show_page("report")
    assert isinstance(report, ReportPage)
    qtbot.waitUntil(lambda: report.report() is not None)
    made = report.report()
    assert made is not None
    assert NAME in rendered(made, ".html").decode()
    workbook = tmp_path / "Quid pro quo.xlsx"
    answers.paths = [workbook]
    assert window.files.export_workbook()
    back = read(workbook).case
    assert back is not None
    assert NAME in {one.name for one in back.packages}

    while session.undo_stack.canUndo():
        session.undo()
    assert session.case == opened


def edit_measures(window: MainWindow, opened: Case) -> None:
    """Add a measure with three levels, an effect of it, and a rule that it needs another."""
    page = window.show_page("measures")
    assert isinstance(page, MeasuresPage)
    page.list.measures.add_button.click()
    row = len(opened.measures)
    text = "Airport reopened\tAirport\tRussia\tclosed; for aid; for all"
    page.list.measures.model.take(row, 0, [text.split("\t")])
    page.list.rules.add_button.click()
    page.list.rules.model.take(
        len(opened.rules), 1, [["requires", "Airport: for all", "Idlib: full"]]
    )
    rule = window.session.case.rules[-1]
    assert (len(rule.when), len(rule.then)) == (1, 1)
    page.sections.choose("effects")
    page.effects.show_common(True)
    lines = [one.thing for one in page.effects.model.things]
    relief = [one.heading[:8] for one in page.effects.model.fields].index("Economic")
    line = lines.index(window.session.case.measures[-1].id)
    page.effects.model.take(line, relief, [["+0.4"], ["+0.8"]])


def drag_a_floor_until_nothing_is_left(zone: ZonePart, qtbot: QtBot) -> None:
    """Ask for Damascus's best and more by keys, read the conflict, and go back to the case."""
    qtbot.waitUntil(lambda: zone.talks.left() is not None)
    case = zone.session.case
    handle = zone.picture.handles[2]
    handle.setFocus()
    qtbot.keyClick(handle, Qt.Key.Key_End)
    assert "nothing is left" in zone.trial.words.text()
    qtbot.waitUntil(zone.conflict.isVisible)
    assert "the floor of Damascus" in zone.conflict.text()
    assert zone.session.case is case
    zone.trial.back.click()


def keep_the_sweetener(page: AgreementPage, qtbot: QtBot) -> str:
    """Find the smallest change that brings Iran into the staged exchange; keep the package."""
    page.sections.choose("trades")
    trades = page.part
    assert isinstance(trades, TradesPart)
    Talks.of(page.session).choose("staged")
    qtbot.waitUntil(lambda: trades._offers() is not None)
    assert trades.blocker.currentText() == "Iran (not suited)"
    assert page.sentence().startswith("Iran is ")
    trades.keeping.ask.click()
    trades.keeping.name.setText(NAME)
    qtbot.keyClick(trades.keeping.name, Qt.Key.Key_Return)
    made = page.session.case.packages[-1]
    assert made.name == NAME
    return made.id
