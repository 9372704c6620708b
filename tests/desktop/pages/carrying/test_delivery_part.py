"""Delivery: chances as sliders, and what is expected under them."""

from __future__ import annotations

import pytest

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
    page.packages.setCurrentIndex(page.packages.findText("Full package"))
    page.packages.activated.emit(page.packages.currentIndex())
    assert len(part.sliders) == few + 1
