"""Carrying out: its sections answer, and nothing that is tried changes the case."""

from __future__ import annotations

import pytest

from desktop.pages.carrying.page import CarryingPage
from desktop.pages.progress import PageState, of_carrying
from mcda.errors import Place
from mcda.model import edits

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_each_section_answers_in_a_sentence(page):
    said = set()
    for key in ("order", "delivery", "waiting", "holding"):
        page.sections.choose(key)
        assert page._parts[key].isVisible()
        said.add(page.sentence())
    assert len(said) == 4
    assert "" not in said


def test_what_is_tried_never_changes_the_case(page, trial):
    before = page.session.case
    page.order._move(0, 3)
    page.sections.choose("delivery")
    next(iter(page.delivery.sliders.values())).setValue(3)
    page.sections.choose("waiting")
    page.waiting.rate.setValue(30)
    page.sections.choose("holding")
    page.holding.turns[0].click()
    assert trial.columns
    assert trial.chances
    assert trial.rate == pytest.approx(0.3)
    assert trial.loose
    assert page.session.case is before
    assert not page.session.dirty


def test_another_package_starts_anew(page):
    page.order._move(0, 3)
    page.packages.setCurrentIndex(page.packages.findText("Full package"))
    page.packages.activated.emit(page.packages.currentIndex())
    assert page.trial.package.name == "Full package"
    assert page.trial.columns == ()


def test_a_package_that_breaks_a_rule_says_so(page):
    page.packages.setCurrentIndex(page.packages.findText("Sanctions easing first"))
    page.packages.activated.emit(page.packages.currentIndex())
    assert page.refused.isVisible()
    assert "comes before" in page.refused.text()
    assert not page.order.isVisible()
    page.sections.choose("holding")
    assert page.holding.isVisible()


def test_too_many_states_are_left_to_the_command_line(page, monkeypatch):
    monkeypatch.setattr("mcda.negotiation.order.AT_ONCE", 10)
    page.sections.choose("holding")
    page.sections.choose("order")
    assert page.refused.isVisible()


def test_details_tell_the_measures_and_the_best_order(page):
    told = dict(page.details())
    assert "Staged exchange" in told["Chosen"]
    assert "Recognition: full" in told["Measures"]
    assert "&#x27;" not in told["How"] or told["How"].startswith("<")


def test_it_is_held_when_the_window_is_made_anew(page, qtbot):
    page.sections.choose("waiting")
    made = CarryingPage(page.session)
    qtbot.addWidget(made)
    made.take_up(page.held())
    made.show()
    assert made.sections.current == "waiting"
    assert made.trial.package.name == "Staged exchange"


def test_without_measures_it_invites(session, qtbot):
    made = CarryingPage(session)
    qtbot.addWidget(made)
    made.show()
    assert made.empty.isVisible()
    assert of_carrying(session).state is PageState.EMPTY
    with qtbot.waitSignal(made.go_elsewhere) as heard:
        made.empty.buttons[0].click()
    assert heard.args == ["case", Place()]


def test_its_progress_follows_the_case(page):
    assert of_carrying(page.session).state is PageState.COMPLETE
    page.session.apply("Remove", edits.remove_package, "staged")
    assert page.trial is not None
