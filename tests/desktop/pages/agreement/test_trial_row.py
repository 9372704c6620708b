"""The line of what is tried out stands quiet until something is."""

from __future__ import annotations

from desktop.pages.agreement.trial_row import TrialRow


def test_it_tells_what_is_asked_for_and_what_is_left(tab, qtbot):
    talks = tab("zone").talks
    row = TrialRow("Drag a floor")
    qtbot.addWidget(row)
    row.show_trial(talks, talks.shown())
    assert row.words.text() == "Drag a floor"
    assert not row.back.isEnabled()
    qtbot.waitUntil(lambda: talks.left() is not None)
    talks.set_floor("damascus", 500.0)
    row.show_trial(talks, talks.shown())
    assert "Damascus at +500 or more, nothing is left" in row.words.text()
    assert row.back.isEnabled()
