from __future__ import annotations

from mcda.model import edits
from mcda.model.case import COMMON, Case, Direction, Score
from mcda.model.view_sentences import view_sentence


def case() -> Case:
    made = edits.add_stakeholder(Case(id="c"), "Russia")
    made = edits.add_criterion(made, "Aid", direction=Direction.BENEFIT)
    for name in ("Wait", "Stage"):
        made = edits.add_package(made, name)
    return made


def test_counts_what_is_in_missing_and_different() -> None:
    made = case()
    russia = made.stakeholders[0].id
    aid = made.criteria[0].id
    wait, stage = (package.id for package in made.packages)
    assert view_sentence(made, russia) == "Russia's view: none of 2 scores is in yet."
    made = edits.set_score(made, COMMON, wait, aid, Score.of(3.0))
    assert view_sentence(made, russia) == "Russia's view: 1 of 2 scores are in; 1 is missing."
    made = edits.set_score(made, COMMON, stage, aid, Score.of(4.0))
    made = edits.set_score(made, russia, stage, aid, Score.of(5.0))
    assert view_sentence(made, COMMON) == "The common scores: all 2 scores are in."
    found = view_sentence(made, russia)
    assert found.startswith("Russia's view: all 2 scores are in. ")
    assert found.endswith(" differs from the common scores.")
