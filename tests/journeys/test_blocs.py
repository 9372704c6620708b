"""Many stakeholders by their blocs: stated for several at once, looked at one by one, folded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.shell.main_window import MainWindow
from mcda.model import edits
from mcda.model.edits.several import change_stakeholders
from mcda.places import resource
from tests.desktop.asked import asked_case, intake, sent, taken
from tests.large_case import large_case

WEST = [f"s{i}" for i in range(5)]
SHIFT = Qt.KeyboardModifier.ShiftModifier


def heads(window: MainWindow) -> list[str]:
    table = window.page.packages.summary_table.results.table
    return [column.id for column in table.columns[3:]]


def test_a_bloc_is_stated_for_several_at_once(window: MainWindow, qtbot: QtBot) -> None:
    session, menus = window.session, window.menus
    session.new(large_case(14, 4, 3))
    assert not menus.next_bloc.isEnabled()

    window.work_on("case")
    qtbot.waitUntil(lambda: window.page.whole)
    view = window.page.stakeholders.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    for _row in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    form = window.page._parties
    assert form.isVisible()
    qtbot.waitUntil(lambda: "number 5" in form.which.text())
    form.bloc.setFocus()
    qtbot.keyClicks(form.bloc, "West")
    assert [one.bloc for one in session.case.stakeholders] == ["West"] * 5 + [""] * 9
    # A criterion that is chosen then is shown, and not the stakeholders that still stand out.
    criteria = window.page.criteria.view
    criteria.setFocus()
    criteria.setCurrentIndex(criteria.model().index(0, 0))
    assert not form.isVisible()
    assert menus.next_bloc.isEnabled()


def test_a_bloc_is_looked_at_on_every_page(window: MainWindow, qtbot: QtBot) -> None:
    session, menus = window.session, window.menus
    session.new(change_stakeholders(large_case(14, 4, 3), WEST, bloc="West"))
    window.work_on("ranking")
    qtbot.waitUntil(lambda: len(heads(window)) == 14)
    menus.next_bloc.trigger()
    qtbot.waitUntil(lambda: heads(window) == WEST, timeout=8000)
    packages = window.page.packages
    said = "5 of 14 stakeholders are shown: West"
    assert packages.blocs.said.text().startswith(said) and packages.blocs.isVisible()
    assert list(packages.lines.spec.stakeholders) == [f"Party number {i + 1}" for i in range(5)]
    packages.summary_table.copy()
    assert said in QGuiApplication.clipboard().text().splitlines()[-1]
    packages.lines.copy_table()
    assert said in QGuiApplication.clipboard().text().splitlines()[-1]
    assert said in packages.lines._imprint()
    # From one to the next goes round within the bloc.
    session.choose_stakeholder("s4")
    window.page.next_view(1)
    assert session.stakeholder == "s0"

    page = window.page
    page.sections.choose("group")
    qtbot.waitUntil(lambda: page.group.found is not None)
    shown = [column.id for column in page.group.table.results.table.columns]
    assert shown[-5:] == WEST and "s5" not in shown
    assert len(page.group.agreement.spec.rows) == 5
    page.sections.choose("differences")
    qtbot.waitUntil(lambda: page.differences.found is not None)
    assert page.differences.found.members == tuple(WEST)
    assert said in page.differences.map._imprint()

    window.work_on("agreement")
    answer = window.page.tab("answer")
    assert {line.stakeholder.id for line in answer.model.lines} == set(WEST)
    assert answer.blocs.said.text() == said


def test_a_bloc_is_looked_at_in_packages_of_measures_and_in_a_review(
    window: MainWindow, qtbot: QtBot
) -> None:
    session, menus = window.session, window.menus
    case = taken(asked_case(), sent("anna", {"full/returns": 20.0}))
    session.new(change_stakeholders(case, ["russia"], bloc="East"))
    page = window.work_on("round") or window.page
    back = [sent("boris", {"full/cost": 7.0}), sent("emil", {"full/cost": 6.0})]
    page.state_of_round.add_files([intake(session.case, one) for one in back])
    page.sections.choose("review")
    whose = [line.id.split("\x1f")[0] for line in page.review.model.lines]
    assert {*whose} == {"russia", "europe"}
    menus.next_bloc.trigger()
    shown = [line.id.split("\x1f")[0] for line in page.review.model.lines]
    assert {*shown} == {"russia"} and page.review.blocs.isVisible()

    window.files.open_copy(resource("samples", "european-russian-quid-pro-quo.parley"))
    qtbot.waitUntil(lambda: session.is_open and session.ready)
    ids = ["europe", "united-states"]
    session.apply("State blocs", change_stakeholders, ids, bloc="West")
    page = window.work_on("measures") or window.page
    page.sections.choose("packages")
    packages = page.packages
    qtbot.waitUntil(lambda: len(packages.model.whom) == 6)
    menus.next_bloc.trigger()
    qtbot.waitUntil(lambda: list(packages.model.whom) == ids)
    menus.fold_blocs.trigger()
    qtbot.waitUntil(lambda: list(packages.model.whom) == ["bloc:West"])
    assert packages.blocs.said.text() == "2 of 6 stakeholders are shown: West"


def test_blocs_are_folded_in_every_size_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    session, menus = window.session, window.menus
    session.new(change_stakeholders(large_case(14, 4, 3), WEST, bloc="West"))
    window.work_on("ranking")
    menus.next_bloc.trigger()
    menus.next_bloc.trigger()
    qtbot.waitUntil(lambda: heads(window) == [f"s{i}" for i in range(5, 14)])
    menus.next_bloc.trigger()
    menus.fold_blocs.trigger()
    qtbot.waitUntil(lambda: heads(window)[0] == "bloc:West")
    assert len(heads(window)) == 10
    assert menus.fold_blocs.isChecked()
    # What is looked at is no part of the case, and outlives another size of the window.
    menus.larger.trigger()
    menus = window.menus
    qtbot.waitUntil(lambda: heads(window)[:1] == ["bloc:West"])
    session.apply("No bloc", edits.change_stakeholder, "s0", bloc="")
    assert window.page.packages.summary_table.results.table.columns[3].text == "West (4)"


def test_trying_out_and_weights_show_the_bloc_too(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    session.new(change_stakeholders(large_case(14, 4, 3), WEST, bloc="West"))
    window.work_on("firmness")
    page = window.page
    page._content.sections.choose("everybody")
    shown = page.everybody.table.results
    qtbot.waitUntil(lambda: len(shown.table.columns) == 17)
    session.looked_at.look_at("west")
    qtbot.waitUntil(lambda: [one.id for one in shown.table.columns[3:]] == WEST)
    session.looked_at.fold(True)
    qtbot.waitUntil(lambda: [one.id for one in shown.table.columns[3:]] == ["bloc:West"])
    assert "5 of 14 stakeholders are shown: West" in shown.table.part
    page.whose.setCurrentIndex(2)
    assert page.whose.currentText() == "West, by as many points"
    page.try_out("c0", 0.5)
    assert set(page.trial.tried) == set(WEST)
    window.work_on("weights")
    table = window.page._others.shares
    qtbot.waitUntil(lambda: len(table.shown.heads) == 7)
    session.looked_at.look_at(None)
    qtbot.waitUntil(lambda: len(table.shown.heads) == 16)


def test_respondents_of_a_bloc_alone_are_listed(window: MainWindow, qtbot: QtBot) -> None:
    case = change_stakeholders(large_case(4, 3, 3), ["s1", "s2"], bloc="West")
    window.session.new(case)
    window.work_on("round")
    who = window.page.who
    for party in ("s0", "s1"):
        window.session.choose_stakeholder(party)
        who.add()
    assert who.model.rowCount() == 2
    window.session.looked_at.look_at("west")
    assert who.model.rowCount() == 1
    assert who._people._title.text() == "1 of 2 respondents"
    # One that is added to somebody else is not hidden from the one who adds it.
    window.session.choose_stakeholder("s3")
    who.add()
    assert who.model.rowCount() == 3


def test_a_bloc_s_waiting_and_delivery_are_told_alone(window: MainWindow, qtbot: QtBot) -> None:
    session, menus = window.session, window.menus
    window.files.open_copy(resource("samples", "european-russian-quid-pro-quo.parley"))
    qtbot.waitUntil(lambda: session.is_open and session.ready)
    ids = ["europe", "united-states"]
    session.apply("State blocs", change_stakeholders, ids, bloc="West")
    page = window.work_on("carrying") or window.page
    qtbot.waitUntil(lambda: page.whole)
    page.sections.choose("waiting")
    waiting = page.waiting
    every = len(waiting.drifts)
    outside = next(at for at in waiting.drifts if page.trial.deal.sides[at].id not in ids)
    waiting.drifts[outside].setValue(-3)
    menus.next_bloc.trigger()
    sides = [page.trial.deal.sides[at].id for at in waiting.drifts]
    assert len(sides) < every and outside in waiting.drifts, "what is tried stays in sight"
    assert {*sides} - {page.trial.deal.sides[outside].id} <= {*ids}
    assert {row.id for row in waiting.table.results.table.rows} <= {*ids}
    assert waiting.blocs.isVisible() and waiting.outlook_blocs.isVisible()
    page.sections.choose("delivery")
    qtbot.waitUntil(page.delivery.isVisible)
    assert len(page.delivery.words.text().split("<br>")) == 2
