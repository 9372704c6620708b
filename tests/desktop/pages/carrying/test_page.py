"""Carrying out: its sections answer, and nothing that is tried changes the case."""

from __future__ import annotations

import pytest

from desktop.pages.carrying.page import CarryingPage
from desktop.pages.progress import PageState, of_carrying
from desktop.session.session import Session
from mcda.answer.recommendation import recommend
from mcda.errors import Place
from mcda.model import edits
from mcda.places import resource

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


def test_it_speaks_first_of_the_package_that_the_answer_names(app, qtbot):
    session = Session()
    session.open(resource("samples", "european-russian-quid-pro-quo.parley"))
    named = recommend(session.case, session.summary()).package
    page = CarryingPage(session)
    qtbot.addWidget(page)
    page.refresh()
    assert named is not None and named.composition
    assert page.trial.package.id == named.id
    assert page.packages.currentText() == named.name


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


def test_very_many_states_are_looked_at_while_the_window_goes_on(page, qtbot, monkeypatch):
    monkeypatch.setattr("desktop.pages.carrying.order_part.AT_ONCE", 1)
    page.order.nothing_back.setChecked(True)
    assert page.work.isVisible() and not page.sentence()
    qtbot.waitUntil(lambda: bool(page.sentence()))
    assert page.order.isVisible() and not page.work.isVisible()
    assert "Nothing is taken back" in page.order.how.text()


def test_work_is_cancelled_and_asked_again(page, qtbot, monkeypatch):
    ended = []
    plain = page.order.work_out

    def endless(trial, steering):
        try:
            while True:
                steering.at(0.5)
        finally:
            ended.append(True)

    monkeypatch.setattr("desktop.pages.carrying.order_part.AT_ONCE", 1)
    monkeypatch.setattr(page.order, "work_out", endless)
    page.order.nothing_back.setChecked(True)
    page.work.cancel.click()
    qtbot.waitUntil(lambda: not page.work.isVisible())
    assert "Stopped" in page.refused.text()
    monkeypatch.setattr(page.order, "work_out", plain)
    page.sections.choose("delivery")
    page.sections.choose("order")
    qtbot.waitUntil(lambda: page.order.isVisible() and bool(page.sentence()))
    qtbot.waitUntil(lambda: bool(ended) or not page.work.isVisible())


def test_more_states_than_memory_holds_are_refused_with_a_remedy(page, monkeypatch):
    monkeypatch.setattr("mcda.negotiation.order.MOST_BYTES", 1_000)
    page.order.nothing_back.setChecked(True)
    assert "states between today and the package" in page.sentence()
    assert page.refused.isVisible() and not page.order.isVisible()


def test_what_is_kept_enters_the_case_and_undo_takes_it_back(page):
    session, before = page.session, page.session.case
    page.sections.choose("delivery")
    assert not page.delivery.keep.isEnabled()
    (kind, first), slider = next(iter(page.delivery.sliders.items()))
    slider.setValue(6)
    measure = page.trial.deal.measures[first].id
    assert kind == "measure" and session.case is before
    page.delivery.keep.click()
    kept = session.case.deliveries[measure]
    assert kept.full.low + kept.part.low == pytest.approx(0.3)
    assert page.sections.current == "delivery" and not page.delivery.keep.isEnabled()
    session.undo_stack.undo()
    assert session.case == before
    page.sections.choose("waiting")
    page.waiting.rate.setValue(7)
    side = next(iter(page.waiting.drifts))
    page.waiting.drifts[side].setValue(-3)
    page.waiting.years[side].setValue(4)
    who = page.trial.deal.sides[side].id
    page.waiting.keep.click()
    own = session.case.outlooks[who]
    assert (own.rate.low, own.drift.low, own.years.high) == pytest.approx((0.07, -1.5, 4))
    session.undo_stack.undo()
    assert session.case == before
    page.sections.choose("holding")
    page.holding.turns[0].click()
    loose = dict(page.trial.loose)
    page.holding.keep.click()
    measures = {i: one.reversible for i, one in enumerate(session.case.measures)}
    assert {i: measures[i] for i in loose} == loose
    session.undo_stack.undo()
    assert session.case == before


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
    for button, page in zip(made.empty.buttons, ("measures", "case"), strict=True):
        with qtbot.waitSignal(made.go_elsewhere) as heard:
            button.click()
        assert heard.args == [page, Place()]


def test_its_progress_follows_the_case(page):
    assert of_carrying(page.session).state is PageState.COMPLETE
    page.session.apply("Remove", edits.remove_package, "staged")
    assert page.trial is not None
