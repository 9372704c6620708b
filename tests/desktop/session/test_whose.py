from __future__ import annotations

from desktop.session.session import Session
from desktop.session.whose import with_whose
from mcda.model import edits
from mcda.model.case import COMMON, Score
from tests.desktop.asked import asked_case


def test_a_change_says_whose_it_is() -> None:
    case = asked_case()
    russia = next(one for one in case.stakeholders if one.id == "russia")
    for layer, said in (("russia", f"Mark ({russia.short or russia.name})"), (COMMON, "Mark")):
        after = edits.set_scores(case, layer, [("full", "returns", Score.of(3.0))])
        assert with_whose("Mark", case, after) == said
    after = edits.set_scores(case, "russia", [("full", "returns", Score.of(3.0))])
    named = f"Mark for {russia.name}"
    assert with_whose(named, case, after) == named
    after = edits.change_respondent(case, "anna", email="a@b.c")
    assert with_whose("Change a respondent", case, after) == "Change a respondent (Anna)"
    after = edits.add_stakeholder(case, "Iran", id="iran")
    assert with_whose("Add a stakeholder", case, after) == "Add a stakeholder"
    after = edits.remove_criterion(edits.set_swing(case, "russia", "returns", 50.0), "returns")
    assert with_whose("Remove Returns", case, after) == "Remove Returns"
    everybody = case
    for one in case.stakeholders:
        score = [("full", "returns", Score.of(3.0))]
        everybody = edits.set_scores(everybody, one.id, score)
    assert with_whose("Keep", case, everybody) == "Keep"


def test_undo_names_the_stakeholder(session: Session) -> None:
    session.new(asked_case())
    session.apply("Type", edits.set_scores, "russia", [("full", "returns", Score.of(3.0))])
    assert session.undo_stack.undoText() == "Type (RU)"
