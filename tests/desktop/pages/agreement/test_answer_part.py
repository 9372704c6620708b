"""Tab Answer: the table, the changes, and one of them tried, left and kept."""

from __future__ import annotations

from dataclasses import replace

from mcda.answer.change import applied


def test_everyone_has_a_line(page, answer):
    assert [line.stakeholder.id for line in answer.model.lines]
    assert answer.table.isVisible()
    assert page.sentence()


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


def test_of_another_package_only_the_lines_are_shown(page, answer):
    page.choose_package("wait")
    assert not answer.brings.isVisible()
    assert {line.package.id for line in answer.model.lines} == {"wait"}
