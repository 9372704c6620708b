from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from mcda.model import edits
from mcda.model.case import ROOT, Case, Judgement, Preferences, frozen
from tests.desktop.conftest import small_case as window_case
from tests.mcda.model.small import small_case


def judged(case: Case) -> dict[str, tuple[Judgement, ...]]:
    return dict(case.preferences["russia"].package_judgements)


def compared(*pairs: tuple[str, str, int], criterion: str = "calm") -> Case:
    case = small_case()
    for row, column, value in pairs:
        case = edits.set_package_judgement(case, "russia", criterion, row, column, Fraction(value))
    return case


def test_packages_are_judged_in_the_order_of_the_case() -> None:
    case = compared(("full", "waiting", 5), ("waiting", "staged", 2))
    assert judged(case) == {
        "calm": (
            Judgement("waiting", "full", Fraction(1, 5)),
            Judgement("waiting", "staged", Fraction(2)),
        )
    }
    again = edits.set_package_judgement(case, "russia", "calm", "full", "waiting", Fraction(5))
    assert again is case


def test_the_last_judgement_taken_back_leaves_no_trace() -> None:
    case = compared(("full", "waiting", 5))
    case = edits.set_package_judgement(case, "russia", "calm", "waiting", "full", None)
    assert case == small_case()


@pytest.mark.parametrize(
    "change",
    [
        {"criterion": "security"},
        {"criterion": "x"},
        {"row": "x"},
        {"column": "calm"},
        {"stakeholder": "x"},
    ],
)
def test_what_is_not_there_can_not_be_judged(change: dict[str, str]) -> None:
    asked = {"stakeholder": "russia", "criterion": "calm", "row": "full", "column": "waiting"}
    with pytest.raises(KeyError):
        edits.set_package_judgement(small_case(), **{**asked, **change}, value=Fraction(2))


@pytest.mark.parametrize(("row", "value"), [("full", 1), ("staged", 0), ("staged", -3)])
def test_judgements_without_meaning_are_refused(row: str, value: int) -> None:
    with pytest.raises(ValueError, match=r"compared|above zero"):
        compared((row, "full", value))


def test_judgements_go_with_their_package_and_their_criterion() -> None:
    case = compared(("full", "waiting", 5), ("waiting", "staged", 2))
    fewer = edits.remove_package(case, "full")
    assert judged(fewer) == {"calm": (Judgement("waiting", "staged", Fraction(2)),)}
    assert judged(edits.remove_package(fewer, "staged")) == {}
    assert judged(edits.remove_criterion(case, "security")) == {}
    assert judged(edits.move_criterion(case, "calm", "", 0)) == judged(case)


def test_a_package_and_a_criterion_of_one_id_are_not_mixed_up() -> None:
    case = edits.add_package(compared(("full", "waiting", 5)), "Cost", id="cost")
    case = edits.set_package_judgement(case, "russia", "calm", "cost", "full", Fraction(2))
    assert judged(edits.remove_criterion(case, "cost")) == judged(case)


def test_leftovers_about_unknown_packages_and_criteria_are_removed() -> None:
    case = compared(("full", "waiting", 5))
    sound = judged(case)["calm"]
    stray = (*sound, Judgement("x", "full", Fraction(1)))
    own = Preferences(package_judgements=frozen({"calm": stray, "y": sound}))
    strays = replace(
        case,
        preferences=frozen(
            {
                **case.preferences,
                "russia": replace(
                    case.preferences["russia"], package_judgements=own.package_judgements
                ),
            }
        ),
    )
    assert edits.remove_leftovers(strays) == case


def test_under_another_parent_all_that_compared_a_criterion_with_its_siblings_goes() -> None:
    case = window_case()
    for criterion, place in (("people", 1), ("cost", 2)):
        case = edits.set_rank(case, "europe", criterion, place)
    moved = edits.move_criterion(case, "cost", "people", 0)
    own = moved.preferences["europe"]
    assert "cost" not in own.direct and "cost" not in own.ranks
    assert own.direct["people"] == 60.0 and own.ranks == {"people": 1}
    assert moved.preferences["russia"].swing["cost"] == 100.0, "swings compare all leaves"
    assert edits.move_criterion(case, "cost", ROOT, 0).preferences == case.preferences
