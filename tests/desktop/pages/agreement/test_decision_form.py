"""The decision is written in the details, a run of typing undone as one edit."""

from __future__ import annotations

import pytest

from desktop.pages.agreement.decision_form import DecisionForm
from mcda.model.decision import CaseDecision


@pytest.fixture
def form(session, qtbot) -> DecisionForm:
    made = DecisionForm(session)
    qtbot.addWidget(made)
    session.case_changed.connect(lambda: made.show_decision(None))
    made.show_decision(None)
    made.show()
    return made


def test_it_is_folded_until_it_is_asked_for(form):
    assert not form.fields["words"].isVisible()
    form.write.click()
    assert form.fields["words"].isVisible()
    assert not form.write.isVisible()


def test_every_field_goes_into_the_case(form, session, qtbot):
    form.write.click()
    form.package.setCurrentIndex(form.package.findData("full"))
    form.package.activated.emit(form.package.currentIndex())
    qtbot.keyClicks(form.fields["words"], "in two steps")
    qtbot.keyClicks(form.fields["by"], "Anna")
    qtbot.keyClicks(form.fields["date"], "2026-11-30")
    qtbot.keyClicks(form.fields["reason"], "quicker")
    qtbot.keyClicks(form.fields["dissent"], "Russia")
    assert session.case.decision == CaseDecision(
        package="full", words="in two steps", by="Anna", date="2026-11-30", reason="quicker",
        dissent="Russia",
    )  # fmt: skip
    form.fields["dissent"].left.emit()
    session.undo()
    assert session.case.decision.dissent == ""
    assert session.case.decision.reason == "quicker"


def test_a_date_that_is_none_is_marked(form, qtbot):
    form.write.click()
    qtbot.keyClicks(form.fields["date"], "in May")
    assert form.fields["date"].property("wrong")
    form.today.click()
    assert not form.fields["date"].property("wrong")
