"""Sampling: bad numbers are said, the last complete result stays, late answers are dropped."""

from dataclasses import replace
from threading import Event

import pytest

from desktop.pages.firmness.sampling import Sampling
from desktop.session.jobs import wait_for_all
from mcda.methods.rank import rank
from mcda.sensitivity.trial import reranked


@pytest.fixture
def rankings(case):
    return {who: rank(case, who) for who in ("europe", "russia")}


@pytest.fixture
def sampling(session, qtbot, rankings):
    made = Sampling(session)
    qtbot.addWidget(made)
    made.show_rankings(rankings["russia"], rankings)
    qtbot.waitUntil(lambda: made.result is not None)
    yield made
    made.stop()
    wait_for_all()


def typed(field, text):
    field.setText(text)
    field.setModified(True)
    field.left.emit()


@pytest.mark.parametrize("text", ["0", "-5", "many", "", "1.5", "1000000000000"])
def test_an_unfit_number_of_samples_is_said_and_the_result_stays(sampling, qtbot, text):
    before = sampling.result, sampling.view.spec
    with qtbot.assertNotEmitted(sampling.settings.numbers):
        typed(sampling.settings.samples, text)
    assert sampling.settings.samples.text() == text
    assert sampling.settings.samples.property("wrong")
    assert sampling.settings.problem.text()
    assert (sampling.result, sampling.view.spec) == before


def test_a_million_is_handed_on(sampling, qtbot):
    with qtbot.waitSignal(sampling.settings.numbers) as told:
        typed(sampling.settings.samples, "1 000 000")
    assert told.args == ["samples", 1_000_000]
    assert not sampling.settings.samples.property("wrong")


def test_weights_around_the_stated_ones_follow_a_trial(sampling, qtbot, rankings):
    way = sampling.settings.way
    with qtbot.waitSignal(sampling.done):
        way.setCurrentIndex(way.findData("around"))
    before = sampling.result
    tried = reranked(rankings["russia"], rankings["russia"].weights.vector[::-1].copy())
    with qtbot.waitSignal(sampling.done):
        sampling.show_rankings(tried, rankings, live=True)
    assert sampling.result is not before
    assert sampling.result.ranking is tried
    assert not sampling.settings.concentration.isHidden()


def test_free_weights_do_not_follow_a_trial(sampling, rankings):
    before = sampling.result
    tried = reranked(rankings["russia"], rankings["russia"].weights.vector[::-1].copy())
    sampling.show_rankings(tried, rankings, live=True)
    assert not sampling.running
    assert sampling.result is before


def test_an_unfit_closeness_is_said(sampling, qtbot):
    way = sampling.settings.way
    with qtbot.waitSignal(sampling.done):
        way.setCurrentIndex(way.findData("around"))
    before = sampling.result
    typed(sampling.settings.concentration, "0")
    assert sampling.settings.concentration.property("wrong")
    assert sampling.result is before
    with qtbot.waitSignal(sampling.done):
        typed(sampling.settings.concentration, "20")
    assert not sampling.settings.concentration.property("wrong")


def test_bounds_that_conflict_are_named_and_the_last_result_stays(sampling, qtbot):
    way = sampling.settings.way
    with qtbot.waitSignal(sampling.done):
        way.setCurrentIndex(way.findData("bounds"))
    before = sampling.result
    fields = sampling.settings.statements.fields
    typed(fields["cost"][0], "90")
    typed(fields["cost"][1], "95")
    typed(fields["returns"][1], "")
    typed(fields["protection"][0], "")
    typed(fields["returns"][0], "30")
    problem = sampling.settings.problem
    qtbot.waitUntil(lambda: "Cost of delivery" in problem.text())
    assert "Refugee return" in problem.text()
    assert "Civil protection" not in problem.text()
    assert sampling.result.samples == before.samples
    assert sampling.view.spec is not None


def test_cancelling_keeps_the_last_result_and_drops_the_late_answer(sampling, qtbot):
    before = sampling.result
    way = sampling.settings.way
    way.setCurrentIndex(way.findData("ordinal"))
    assert sampling.running
    with qtbot.assertNotEmitted(sampling.done, wait=300):
        sampling.cancel.click()
        wait_for_all()
    assert sampling.result is before
    assert not sampling.running
    assert sampling.note.text()


def test_everybody_follows_the_chosen_stakeholder(sampling, qtbot):
    qtbot.waitUntil(lambda: sampling.jointly is not None)
    assert len(sampling.table.results.table.rows) == 3
    assert not sampling.table.isHidden()


def test_everybody_s_shares_are_named_by_the_packages_they_were_drawn_for(sampling, case, qtbot):
    qtbot.waitUntil(lambda: sampling.jointly is not None)
    named = sampling.table.results.table.rows
    more = replace(case, packages=(replace(case.packages[0], id="new", name="New"), *case.packages))
    answer = sampling._joint.result
    sampling._own = replace(sampling._own, case=more)
    sampling._joint.found.emit(answer)
    assert sampling.table.results.table.rows == named


def test_sampling_for_everybody_shows_how_far_it_is_and_can_be_left(sampling, qtbot, monkeypatch):
    """Of twenty stakeholders it takes a minute, after the one that is looked at is shown."""
    left = Event()

    def slow(_rankings, _plan, progress):
        progress(1, 4)
        left.wait()
        progress(2, 4)

    monkeypatch.setattr("desktop.pages.firmness.sampling.sampled_jointly", slow)
    sampling.show()
    way = sampling.settings.way
    way.setCurrentIndex(way.findData("around"))
    bar = sampling.joint_bar
    qtbot.waitUntil(lambda: bar.isVisible() and bar.share == 0.25)
    bar.cancel.click()
    left.set()
    assert bar.isHidden() and not sampling._joint.working
