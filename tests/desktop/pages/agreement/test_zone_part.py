"""Tab Zone: floors count at once, conflicts are told, and keeping is one step of the case."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.pages.agreement.zone_part import ZonePart
from mcda.figures.agreement_charts import ZoneLines
from mcda.model.edits import remove_measure
from mcda.model.edits.several import change_stakeholders

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def zone(tab, qtbot) -> ZonePart:
    part = tab("zone")
    assert isinstance(part, ZonePart)
    qtbot.waitUntil(lambda: part.talks.left() is not None)
    return part


def column(part: ZonePart, name: str) -> int:
    assert part.talks.found is not None
    return [side.short for side in part.talks.found.deal.sides].index(name)


def test_it_says_how_many_packages_suit_everyone(zone):
    assert zone.sentence().startswith("<b>11 packages suit everyone</b>")
    assert isinstance(zone.picture.spec, ZoneLines)
    names = [row.name for row in zone.gains.results.table.rows]
    assert names == [line.name for line in zone.picture.spec.lines]
    assert names[-1] == "Without US"
    assert [row.name for row in zone.made.results.table.rows] == names


def test_the_details_stay_with_the_case_that_they_were_found_for(zone):
    shown = zone.details()
    # The window may ask before the page has heard of the change.
    zone.session.blockSignals(True)
    for measure in zone.session.case.measures:
        zone.session.apply("Remove", remove_measure, measure.id)
    assert zone.details() == shown
    zone.session.blockSignals(False)


def test_a_floor_moved_by_keys_is_counted_at_once(zone, qtbot):
    before = zone.session.case
    handle = zone.picture.handles[column(zone, "Damascus")]
    handle.setFocus()
    for _press in range(3):
        qtbot.keyClick(handle, Qt.Key.Key_Up)
    assert zone.talks.floors == {"damascus": pytest.approx(3 * handle.singleStep() / 10)}
    left = zone.talks.left()
    assert left is not None
    assert left.packages is not None
    assert left.packages < 11
    assert f"{left.packages} package" in zone.trial.words.text()
    assert zone.session.case is before
    qtbot.waitUntil(lambda: zone.talks.tried is not None)
    found = zone.talks.tried
    assert found is not None
    assert found.counts is not None
    assert found.counts.acceptable == left.packages


def test_a_floor_is_dragged_by_the_mouse(zone, qtbot):
    handle = zone.picture.handles[column(zone, "EU")]
    spot = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=spot)
    handle.dragged.emit(handle.mapToParent(spot).y() - 60)
    assert zone.talks.floors["europe"] > 0
    assert handle.value() > 0


def test_floors_that_empty_the_zone_tell_what_cannot_hold(zone, qtbot):
    handle = zone.picture.handles[column(zone, "Damascus")]
    handle.setValue(handle.maximum())
    assert "nothing is left" in zone.trial.words.text()
    qtbot.waitUntil(lambda: zone.conflict.isVisible())
    assert "Damascus" in zone.conflict.text()
    assert "give up" in zone.conflict.text()
    zone.trial.back.click()
    assert not zone.talks.asked
    assert not zone.conflict.isVisible()
    assert handle.value() == 0


def test_a_combination_is_kept_under_a_name_and_taken_back(zone, qtbot):
    before = zone.session.case
    zone.keeping.ask.click()
    assert zone.keeping.name.text()
    zone.keeping.name.setText("Our start")
    qtbot.keyClick(zone.keeping.name, Qt.Key.Key_Return)
    made = zone.session.case.packages[-1]
    assert made.name == "Our start"
    assert made.composition
    zone.session.undo()
    assert zone.session.case == before


def test_escape_keeps_nothing(zone, qtbot):
    zone.keeping.ask.click()
    qtbot.keyClick(zone.keeping.name, Qt.Key.Key_Escape)
    assert not zone.keeping.name.isVisible()
    assert not zone.session.undo_stack.canUndo()


def test_listed_packages_are_shown_when_chosen_and_are_not_kept_again(zone):
    action = next(a for a in zone.shown_menu.actions() if a.text().startswith("Staged exchange"))
    action.setChecked(True)
    assert "Staged exchange" in [row.name for row in zone.gains.results.table.rows]
    zone.talks.choose("staged")
    assert not zone.keeping.ask.isEnabled()
    assert zone.held() == {"wanted": {"staged": True}}


def test_details_tell_the_package_and_what_asking_for_more_does(zone):
    told = dict(zone.details())
    assert "surely" in told["Chosen"]
    assert "nothing is left" in told["If more is asked for"]


def test_a_click_on_a_level_filters_the_zone(zone):
    zone.chips.picked.emit(0, 0)
    assert len(zone.talks.pins) == 1
    assert zone.talks.asked
    assert "Tried out" in zone.trial.words.text()


def test_the_picture_shows_the_bloc_that_is_looked_at(zone, qtbot):
    session = zone.session
    session.apply("State", change_stakeholders, ["russia", "damascus"], bloc="East")
    qtbot.waitUntil(lambda: zone.talks.left() is not None)
    session.looked_at.look_at("east")

    def seen() -> list[str]:
        assert isinstance(zone.picture.spec, ZoneLines)
        return [str(one.full_name) for one in zone.picture.spec.columns]

    assert len(seen()) == 2
    spec = zone.picture.spec
    assert isinstance(spec, ZoneLines)
    assert {len(line.shares) for line in spec.lines} == {2}
    assert not zone.picture_blocs.isHidden()
    qtbot.keyClick(zone.picture.handles[1], Qt.Key.Key_Up)
    assert list(zone.talks.floors) == ["damascus"]
    session.looked_at.look_at(None)
    assert len(seen()) == len(session.case.stakeholders)
