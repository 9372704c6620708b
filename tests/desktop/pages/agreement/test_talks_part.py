"""Tabs on packages: an invitation without measures, reasons where they are refused."""

from __future__ import annotations

import pytest

from mcda.errors import Place
from mcda.model import edits
from mcda.model.built import status_quo

pytestmark = pytest.mark.qt_log_ignore("does not support")

KEYS = ("zone", "chips", "trades", "ledger")


@pytest.mark.parametrize("key", KEYS)
def test_a_case_without_measures_is_invited(page, qtbot, key):
    page.sections.choose(key)
    part = page.tab(key)
    assert part.invitation.isVisible()
    assert not part.content.isVisible()
    assert part.sentence() == ""
    with qtbot.waitSignal(page.go_elsewhere) as heard:
        part.invitation.buttons[0].click()
    assert heard.args == ["measures", Place()]
    with qtbot.waitSignal(page.sample_asked):
        part.invitation.buttons[1].click()


def test_what_cannot_be_built_is_refused_with_its_reason_and_comes_back(tab, qtbot):
    part = tab("zone")
    session = part.session
    today = status_quo(session.case)
    assert today is not None
    session.apply("Change", edits.change_package, today.id, status_quo=False)
    qtbot.waitUntil(lambda: part.refusal.isVisible())
    assert part.talks.refused[0].code == "MEASURES-NO-STATUS-QUO"
    assert not part.content.isVisible()
    session.undo()
    qtbot.waitUntil(lambda: part.content.isVisible())
    assert not part.refusal.isVisible()


def test_what_is_tried_outlives_an_edit_and_another_tab_but_no_other_case(tab, qtbot):
    part = tab("zone")
    talks = part.talks
    talks.set_floor("damascus", 2.0)
    part.session.apply("Rename", edits.change_package, "staged", name="Staged")
    tab("chips")
    qtbot.waitUntil(lambda: talks.found is not None)
    assert talks.asked
    part.session.new(part.session.case)
    assert not talks.floors
