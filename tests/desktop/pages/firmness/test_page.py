"""The firmness page: trying out changes everything shown and nothing in the case."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.laid import in_column
from desktop.pages.firmness.page import FirmnessPage
from desktop.pages.firmness.weight_trials import _Row
from desktop.session.session import Session
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import Case, WeightWay
from mcda.model.naming import label
from mcda.sensitivity.firmness import one_way_of
from tests.large_case import large_case

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_the_sentence_grades_the_ranking_and_those_of_the_others(page):
    assert "RU" in page.sentence()
    assert any(f"<b>{word}</b>" in page.sentence() for word in ("firm", "sensitive", "undecided"))


def test_the_sentence_stays_with_the_case_that_it_was_found_for(page, session):
    said = page.sentence()
    session.blockSignals(True)
    for package in session.case.packages[:-1]:
        session.apply("Remove", edits.remove_package, package.id)
    assert page.sentence().split("</b>")[0] == said.split("</b>")[0]
    session.blockSignals(False)


def test_every_leaf_has_a_slider_groups_on_request(page):
    assert page.trials.ids == ["returns", "protection", "cost"]
    page.groups.setChecked(True)
    assert page.trials.ids == ["people", "returns", "protection", "cost"]


def test_a_slider_moves_everything_but_the_case(page, session):
    case = session.case
    page.sections.choose("everybody")
    page.whose.setCurrentIndex(0)
    before = page.everybody.table.results.table
    page.trials.editors("cost")[0].setValue(950)
    assert session.case is case
    assert not session.dirty
    assert page.trying
    assert set(page.trial.tried) == {"europe", "russia"}
    assert page.everybody.table.results.table != before
    page.sections.choose("curves")
    assert page.curves.spec.now == pytest.approx(0.95)
    assert "Waiting" in page.sentence()
    assert page.trials.editors("cost")[1].share == pytest.approx(0.95)


def test_a_row_of_the_case_before_is_passed_over(page, session):
    before, chosen = page._criterion, session.chosen
    page._choose("of another case")
    assert (page._criterion, session.chosen) == (before, chosen)


def test_typing_does_what_sliding_does(page, qtbot):
    slider, field = page.trials.editors("returns")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "62,5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert slider.value() == 625
    assert page.curves.spec.criterion == "Refugee return"


def test_one_stakeholder_only(page):
    page.whose.setCurrentIndex(1)
    page.try_out("cost", 0.9)
    assert set(page.trial.tried) == {"russia"}


def test_back_to_the_case(page):
    page.sections.choose("everybody")
    before = page.everybody.table.results.table, page.sentence()
    page.try_out("cost", 0.9)
    assert (page.everybody.table.results.table, page.sentence()) != before
    page.back.click()
    assert not page.trying
    assert not page.back.isEnabled()
    assert (page.everybody.table.results.table, page.sentence()) == before


def test_keeping_is_one_undo_step(page, session):
    before = session.case
    page.try_out("cost", 0.9)
    page.keep.click()
    assert session.case.preferences["russia"].way is WeightWay.DIRECT
    assert session.weights("russia").overall["cost"] == pytest.approx(0.9, abs=1e-4)
    assert not page.trying
    session.undo()
    assert session.case == before


def test_crossovers_are_named_for_the_criterion_in_focus(page, session):
    page.go_to(Place(criterion="cost"))
    met = [c for c in session.one_way("russia").crossovers if c.criterion == "cost"]
    assert len(page.part_curves.crossovers.results.table.rows) == len(met)
    assert len(page.curves.spec.marks) >= sum(c.leader for c in met)


def test_an_edit_of_the_case_ends_the_trial(page, session):
    page.try_out("cost", 0.9)
    session.apply("Points", edits.set_swing, "russia", "cost", 10.0)
    assert not page.trying
    weight = session.weights("russia").overall["cost"]
    assert page.trials.editors("cost")[0].value() == round(1000 * weight)


def test_another_stakeholder_keeps_the_trial_and_shows_its_own(page, session):
    page.try_out("cost", 0.9)
    session.choose_stakeholder("europe")
    assert page.trying
    now = page.trial.vector("europe")[2]
    assert page.trials.editors("cost")[1].share == pytest.approx(now)


def test_acceptability_is_sampled_beside_the_window(page, session, qtbot):
    qtbot.waitUntil(lambda: page.sampling.result is not None)
    spec = page.sampling.view.spec
    assert spec.packages[0] in spec.title
    assert sum(spec.shares[0]) == pytest.approx(1)
    found = page.sampling.result
    session.apply("Points", edits.set_swing, "russia", "cost", 10.0)
    assert page.sampling.result is found


def test_who_is_not_ranked_is_named(page, session):
    session.apply("Points", edits.set_swing, "russia", "cost", -1.0)
    assert "RU" in page.sentence()
    assert page.empty.isVisible()


def test_a_ranked_case_is_not_said_to_need_a_ranking(page, session):
    assert page.empty.isHidden()
    session.apply("Points", edits.set_swing, "russia", "cost", -1.0)
    session.undo()
    assert page.empty.isHidden()


def test_an_empty_case_invites(session, qtbot):
    session.new(Case(id="new"))
    made = FirmnessPage(session)
    qtbot.addWidget(made)
    made.show()
    assert made.empty.isVisible()
    assert made.details() == []


def test_a_place_is_gone_to(page):
    page.go_to(Place(criterion="people"))
    assert page.groups.isChecked()
    assert page.curves.spec.criterion == "People"


def test_every_section_shows_what_it_is_about(page, qtbot):
    qtbot.waitUntil(lambda: page.probing.current)
    for key in page.sections.buttons:
        page.sections.choose(key)
        shown = [page._content.section]
        assert shown == [key]
    page.sections.choose("map")
    qtbot.waitUntil(lambda: page.map.view.spec is not None)
    assert "Staged exchange" in page.map.view.spec.title
    assert page.levers.tornado.spec.rows
    assert page.levers.beliefs.results.table.rows


def test_a_pick_on_the_map_tries_both_weights(page, session, qtbot):
    page.sections.choose("map")
    page.map.across.setCurrentIndex(page.map.across.findData("cost"))
    page.map.across.activated.emit(page.map.across.currentIndex())
    page.map.up.setCurrentIndex(page.map.up.findData("returns"))
    page.map.up.activated.emit(page.map.up.currentIndex())
    page.map.view.picked.emit(5, 10)
    vector = dict(zip(("returns", "protection", "cost"), page.trial.vector("russia"), strict=True))
    assert vector["cost"] == pytest.approx(10.5 / 25)
    assert vector["returns"] == pytest.approx(5.5 / 25)
    tried = pytest.approx((10.5 / 25, 5.5 / 25))
    qtbot.waitUntil(lambda: page.map.view.spec is not None and page.map.view.spec.now == tried)
    assert page.map.view.spec.case_now is not None


def test_the_same_criterion_twice_moves_the_other_on(page):
    page.sections.choose("map")
    page.map.across.setCurrentIndex(page.map.across.findData(page.map.up.currentData()))
    page.map.across.activated.emit(page.map.across.currentIndex())
    assert page.map.across.currentData() != page.map.up.currentData()


def test_samples_typed_go_into_the_case_and_undo(page, session):
    before = session.case.settings.samples
    page.sampling.settings.numbers.emit("samples", 4321)
    assert session.case.settings.samples == 4321
    assert page.sampling.settings.samples.text() == "4321"
    session.undo()
    assert session.case.settings.samples == before


def test_the_sections_stand_beside_the_sliders_where_there_is_room(page):
    page.resize(1500, 800)
    beside = page._content.beside
    page.resize(900, 800)
    assert page._content.beside != beside


def test_the_details_say_the_smallest_change(page, qtbot):
    qtbot.waitUntil(lambda: page.probing.current)
    assert any(what is page.facts for _, what in page.details())
    assert "points" in page.facts.texts["change"].text()


def test_facts_are_worked_out_although_the_page_was_left(page, qtbot):
    """Leaving stops the work; coming back has it done, though nothing changed."""
    page.hide()
    assert not page.probing.working
    page.show()
    qtbot.waitUntil(lambda: page.probing.current)
    assert page.facts.texts["change"].text() != page.tr("Being worked out")


def test_a_large_case_is_never_worked_out_in_the_window_s_own_thread(
    session, case, qtbot, monkeypatch
):
    """Opening, a slider's steps, an edit and undo ask for crossovers, and wait for none."""
    here, places = threading.get_ident(), []

    def watched(ranking, *step):
        places.append(threading.get_ident())
        return one_way_of(ranking, *step)

    monkeypatch.setattr("desktop.session.soon.LARGE", 0)
    for module in (
        "desktop.pages.firmness.page",
        "desktop.session.soon",
        "mcda.sensitivity.firmness",
    ):
        monkeypatch.setattr(f"{module}.one_way_of", watched)
    page = FirmnessPage(session)
    qtbot.addWidget(page)
    page.show()
    assert page.bar.isVisible() and not page.bar.cancel.isHidden()
    qtbot.waitUntil(lambda: bool(page.trials.ids) and page.curves.spec is not None)
    for weight in (0.6, 0.7, 0.8):
        page.try_out("cost", weight)
    qtbot.waitUntil(lambda: page.curves.spec.now == pytest.approx(0.8))
    session.apply("x", edits.set_direct, "europe", "cost", 5.0)
    qtbot.waitUntil(lambda: page._one_way is not None and not page.trying)
    session.undo()
    qtbot.waitUntil(lambda: page._one_way is not None)
    assert places and here not in places


def test_of_a_large_case_no_row_is_painted_before_it_stands_where_it_stays(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.session.soon.LARGE", 0)
    session.new(large_case(2, 3, 40))
    painted = set[str]()
    paint = _Row.paintEvent

    def watched(row: _Row, event: QPaintEvent) -> None:
        painted.add(row._id)
        paint(row, event)

    monkeypatch.setattr(_Row, "paintEvent", watched)
    page = FirmnessPage(session)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    qtbot.waitUntil(lambda: bool(page.trials.ids) and not page._arriving.working)
    qtbot.waitUntil(lambda: bool(painted))
    seen = {id_ for id_, row in page.trials._rows.items() if not row.visibleRegion().isEmpty()}
    assert painted == seen
    assert 5 < len(seen) < 20


@pytest.mark.parametrize("elsewhere", [False, True])
def test_the_keyboard_comes_to_the_first_slider_once_it_is_there_unless_it_went_elsewhere(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, elsewhere: bool
) -> None:
    monkeypatch.setattr("desktop.session.soon.LARGE", 0)
    holder = QWidget()
    qtbot.addWidget(holder)
    search, field = QLineEdit(), QLineEdit()
    page = FirmnessPage(session)
    in_column(search, page, field, of=holder)
    holder.show()
    page.take_focus()
    assert not page.trials.ids
    if elsewhere:
        field.setFocus()
    qtbot.waitUntil(lambda: bool(page.trials.ids) and not page._arriving.working)
    first = page.trials.editors(page.trials.ids[0])[0]
    assert holder.focusWidget() is (field if elsewhere else first)


def test_what_holds_for_everybody_is_not_scrolled_out_of_half_a_page(
    page: FirmnessPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.pages.firmness.everybody.MOST_ACROSS", 1)
    page.sections.choose("everybody")
    heads = [column.id for column in page.everybody.table.results.table.columns]
    assert heads == ["mean", "worst", "blocked", "europe", "russia"]


def test_what_a_large_case_hangs_on_and_everybody_are_worked_out_beside_the_window(
    session, qtbot, monkeypatch
):
    monkeypatch.setattr("desktop.session.soon.LARGE", 0)
    monkeypatch.setattr("desktop.session.results.AT_ONCE", 0)
    page = FirmnessPage(session)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.whole and bool(page.trials.ids))
    # The bars may be gone again before anybody looks: what they tell is heard instead.
    told = list[str]()
    for part in (page.levers, page.everybody):
        monkeypatch.setattr(part.bar, "begin", told.append)
    page.sections.choose("levers")
    assert page.levers.tornado.spec is None
    qtbot.waitUntil(lambda: page.levers.tornado.spec is not None)
    before = len(told)
    assert before
    page.sections.choose("everybody")
    assert not page.everybody.table.results.table.rows
    qtbot.waitUntil(lambda: bool(page.everybody.table.results.table.rows))
    assert len(told) > before
    before = page.everybody.table.results.table
    page.try_out("cost", 0.9)
    qtbot.waitUntil(lambda: page.everybody.table.results.table != before)


def test_keeping_says_whose_weights_it_rewrites(page):
    page.whose.setCurrentIndex(0)
    page.try_out("cost", 0.7)
    for stakeholder in page.session.case.stakeholders:
        assert label(stakeholder) in page.keep.toolTip()
    assert "2" in page.keep.text()


def test_cancelling_says_so_and_showing_again_begins_anew(session, qtbot, monkeypatch):
    monkeypatch.setattr("desktop.session.soon.LARGE", 0)
    page = FirmnessPage(session)
    qtbot.addWidget(page)
    page.show()
    page.bar.cancel.click()
    assert page.bar.isHidden() and not page._sentence.isHidden() and page.empty.isHidden()
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: bool(page.trials.ids))


def test_what_is_tried_is_said_across_the_page_with_the_case_s_figure(page):
    assert page.weights.band.isHidden() and page.weights.trials._heads[2].text() == "Now"
    page._choose("cost")
    page.try_out("cost", 0.7)
    name = page.session.stakeholder_value().short
    band = page.weights.band.text().replace("\u00a0", " ")
    assert name in band and "70.0 %" in band and "58.8 %" in band
    assert page.weights.trials._heads[2].text() == "Tried"
    assert page.curves.spec.case_now == pytest.approx(100 / 170)
    page.back.click()
    assert page.weights.band.isHidden() and page.curves.spec.case_now is None
    assert page.weights.trials._heads[2].text() == "Now"


def test_a_slider_moves_the_chosen_stakeholder_alone_unless_asked(page):
    page.try_out("cost", 0.7)
    assert list(page.trial.tried) == [page.session.stakeholder]
    page.back_to_case()
    page.whose.setCurrentIndex(0)
    page.try_out("cost", 0.7)
    assert len(page.trial.tried) == 2
