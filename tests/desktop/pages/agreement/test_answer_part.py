"""Tab Answer: the table, the changes, and one of them tried, left and kept."""

from __future__ import annotations

from dataclasses import replace

from desktop.pages.agreement.page import AgreementPage
from desktop.pages.agreement.party_model import Cell
from mcda.answer.change import applied
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import Preferences


def test_everyone_has_a_line(page, answer):
    assert [line.stakeholder.id for line in answer.model.lines]
    assert answer.table.isVisible()
    assert "The answer is" in page.sentence()


def test_a_change_is_tried_and_left_and_the_case_stays(page, answer):
    before, said = page.session.case, page.sentence()
    answer.breaks.buttons[0].click()
    assert answer.trying
    assert answer.band.isVisible()
    assert page.sentence() != said
    assert answer.model.tried
    assert page.session.case is before
    answer.band.back.click()
    assert page.sentence() == said
    assert not answer.band.isVisible()
    assert not answer.model.tried


def test_a_change_is_kept_and_undone(page, answer):
    before = page.session.case
    change = answer._of_found("breaks")[0]
    answer.breaks.buttons[0].click()
    answer.band.keep.click()
    assert page.session.case == applied(before, change)
    assert not answer.trying
    page.session.undo()
    assert page.session.case == before


def test_another_edit_leaves_the_trial(page, answer):
    answer.breaks.buttons[0].click()
    page.session.apply("Rename", replace, title="x")
    assert not answer.trying


def test_nothing_is_said_to_be_looked_at_while_somebody_is_not_ranked(page, answer, qtbot):
    who = page.session.case.stakeholders[0].id
    page.session.apply("Weights", edits.set_preferences, who, Preferences())
    qtbot.waitUntil(lambda: answer._note("breaks").startswith("Not looked for while"))


def test_of_another_package_only_the_lines_are_shown(page, answer):
    named = page.package.id
    page.choose_package("wait")
    assert not answer.brings.isVisible()
    assert {line.package.id for line in answer.model.lines} == {"wait"}
    answer.named.click()
    assert page.package.id == named
    assert answer.brings.isVisible()


def test_writing_the_decision_neither_leaves_a_trial_nor_asks_anew(page, answer):
    answer.breaks.buttons[0].click()
    page.session.apply("Decide", edits.set_decision, words="As proposed")
    assert answer.trying
    assert answer._latest.current


def test_a_search_that_was_cancelled_is_begun_again(page, answer, qtbot):
    answer._latest.stop()
    answer._work_changed()
    assert answer.again.isVisible()
    answer.again.click()
    qtbot.waitUntil(lambda: answer._latest.current)
    assert not answer.again.isVisible()


def test_what_is_lacking_is_said_with_the_button_that_helps(page, answer, qtbot):
    assert not answer.help.isVisible()
    page.session.apply("Forget", edits.set_fallback, "russia", None)
    assert answer.help.isVisible()
    with qtbot.waitSignal(page.go_elsewhere) as heard:
        answer.help.click()
    assert heard.args == ["case", Place(stakeholder="russia", field="fallback")]


def test_a_trial_is_held_when_the_window_is_made_anew(page, answer, qtbot):
    answer.breaks.buttons[0].click()
    made = AgreementPage(page.session)
    qtbot.addWidget(made)
    made.take_up(page.held())
    made.show()
    assert made.tab("answer").trying
    assert made.sentence() == page.sentence()


def test_details_tell_the_stakeholder_the_grade_and_the_decision(page, answer):
    told = dict(page.details())
    assert page.session.stakeholder_value().name in told["Chosen"]
    assert told["Decision"] is answer.beside.decision
    assert "How firm the answer is" in told


def test_scarce_room_spares_what_the_details_say(page, answer):
    assert not answer.table.isColumnHidden(Cell.GAINS)
    page.resize(560, 700)
    assert answer.table.isColumnHidden(Cell.GAINS)
    assert not answer.table.isColumnHidden(Cell.STATE)
