"""Several things of a list are changed as one edit."""

from __future__ import annotations

from desktop.pages.case.several_forms import SeveralStakeholders


def test_one_bloc_is_typed_for_all_and_undone_at_once(session, qtbot):
    form = SeveralStakeholders(session)
    qtbot.addWidget(form)
    assert not form.show_stakeholders(["europe"])
    assert form.show_stakeholders(["europe", "russia"])
    qtbot.keyClicks(form.bloc, "Powers")
    assert {one.bloc for one in session.case.stakeholders} == {"Powers"}
    session.undo()
    assert {one.bloc for one in session.case.stakeholders} == {""}
