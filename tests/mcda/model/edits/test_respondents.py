from __future__ import annotations

import pytest

from mcda.model import edits
from mcda.model.case import Case, Score
from tests.mcda.model.asked import asked_case, sent, taken


def _own(case: Case, stakeholder: str = "russia") -> Score | None:
    return case.scores.get(stakeholder, {}).get("full", {}).get("control")


def _two() -> Case:
    case = taken(
        asked_case(), sent("anna", {"full/control": 5}), sent("boris", {"full/control": 8})
    )
    return taken(case, sent("anna", {"full/control": 4}, "R2"))


def test_respondents_are_added_for_known_stakeholders() -> None:
    case = edits.add_respondent(asked_case(), "Анна", "russia", index=0, language="ru")
    assert case.respondents[0].id == "respondent-1"
    assert case.respondents[0].language == "ru"
    with pytest.raises(KeyError):
        edits.add_respondent(case, "X", "nowhere")


def test_a_new_name_shows_in_the_sources_of_scores() -> None:
    case = edits.change_respondent(_two(), "anna", name="Anna K.")
    assert (_own(case) or Score()).source == "Round 2: Anna K."
    assert edits.change_respondent(case, "anna", name="Anna K.") is case
    case = edits.remove_round(edits.change_respondent(_two(), "boris", name="Bo"), "R2")
    assert case.returns[1].respondent == "boris"


def test_moving_a_respondent_changes_the_order_of_names_alone() -> None:
    case = taken(
        asked_case(), sent("anna", {"full/control": 5}), sent("boris", {"full/control": 8})
    )
    moved = edits.move_respondent(case, "boris", 0)
    assert _own(moved) == Score(low=5, high=8, likely=6.5, source="Round 1: Boris, Anna")
    assert edits.move_respondent(moved, "boris", 0) is moved


def test_a_respondent_goes_with_its_returns() -> None:
    case = edits.remove_respondent(_two(), "anna")
    assert _own(case) == Score(low=8, high=8, source="Round 1: Boris")
    assert all("anna" not in one.asked for one in case.rounds)
    assert _own(edits.remove_respondent(case, "boris")) is None


def test_under_another_stakeholder_returns_count_there() -> None:
    case = edits.change_respondent(_two(), "anna", stakeholder="europe")
    assert _own(case) == Score(low=8, high=8, source="Round 1: Boris")
    assert _own(case, "europe") == Score(low=4, high=4, source="Round 2: Anna")
    assert len(case.returns) == 3
