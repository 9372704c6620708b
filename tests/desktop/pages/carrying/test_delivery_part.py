"""Delivery: chances as sliders, and what is expected under them."""

from __future__ import annotations

import pytest

from mcda.model.edits.several import change_stakeholders

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def part(page):
    page.sections.choose("delivery")
    return page.delivery


def expected(part, row: int) -> float:
    return part.table.results.table.rows[row].entries[1].sort


def test_a_slider_tries_a_chance_and_the_case_comes_back(page, part, trial):
    before = expected(part, 0)
    key = next(iter(part.sliders))
    part.sliders[key].setValue(0)
    assert trial.chances == {key[1]: 0.0}
    assert expected(part, 0) < before
    part.back.click()
    assert expected(part, 0) == before
    assert not part.back.isEnabled()


def test_a_carrier_that_stays_away_delivers_nothing(part, trial):
    damascus = next(key for key in part.sliders if key[0] == "carrier" and key[1] == 2)
    before = expected(part, 0)
    part.sliders[damascus].setValue(0)
    assert trial.along == {2: 0.0}
    assert expected(part, 0) < before


def test_sliders_follow_the_package(page, part):
    few = len(part.sliders)
    assert all(slider.width() >= 60 for slider in part.sliders.values())
    page.packages.setCurrentIndex(page.packages.findText("Full package"))
    page.packages.activated.emit(page.packages.currentIndex())
    assert len(part.sliders) == few + 1


def test_the_curve_crosses_the_fallback_where_it_becomes_worth_it(page, part, trial):
    rows = part.table.results.table.rows
    row = next(one for one in rows if one.entries[4].text[0].isdigit())
    part._choose(row.id)
    shown = part.curve.shown
    assert shown.level is not None and shown.shaded is not None
    ((at, worth, _words),) = shown.marks
    (curve,) = shown.curves
    assert shown.level[0] == worth and shown.shaded[0] == at
    signs = [(x >= at - 1e-9, y >= worth - 1e-6) for x, y in curve.points]
    assert all(one == other for one, other in signs)
    assert not part.curve.grab().isNull()


def test_the_table_shows_the_bloc_that_is_looked_at(page, part, qtbot):
    every = [row.id for row in part.table.results.table.rows]
    page.session.apply("State", change_stakeholders, every[1:3], bloc="East")
    page.session.looked_at.look_at("east")
    qtbot.waitUntil(
        lambda: [row.id for row in part.table.results.table.rows] == every[1:3], timeout=20_000
    )
    assert not part.blocs.isHidden()
