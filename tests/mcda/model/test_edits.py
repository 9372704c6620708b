from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from mcda.model import edits
from mcda.model.case import (
    COMMON,
    ROOT,
    Case,
    Fallback,
    Judgement,
    Preferences,
    RedLine,
    Score,
    WeightWay,
    frozen,
)
from mcda.model.check import check
from tests.mcda.model.small import small_case

SAME: list[Callable[[Case], Case]] = [
    lambda c: edits.set_case(c, title="Small", date="2026-11-21"),
    lambda c: edits.set_settings(c, method="topsis"),
    lambda c: edits.set_decision(c, words=""),
    lambda c: edits.change_stakeholder(c, "russia", name="Russia"),
    lambda c: edits.change_package(c, "waiting", status_quo=True),
    lambda c: edits.change_criterion(c, "cost", worst=20.0),
    lambda c: edits.move_stakeholder(c, "russia", 0),
    lambda c: edits.move_package(c, "full", 99),
    lambda c: edits.move_criterion(c, "calm", "security", 1),
    lambda c: edits.set_score(c, COMMON, "full", "cost", Score.of(16)),
    lambda c: edits.set_score(c, "europe", "full", "cost", None),
    lambda c: edits.set_scores(c, "europe", []),
    lambda c: edits.set_way(c, "russia", WeightWay.DIRECT),
    lambda c: edits.set_direct(c, "russia", "cost", 20),
    lambda c: edits.set_swing(c, "russia", "cost", None),
    lambda c: edits.set_judgement(c, "europe", ROOT, "cost", "security", Fraction(1, 3)),
    lambda c: edits.set_judgement(c, "russia", ROOT, "cost", "security", None),
    lambda c: edits.set_fallback(c, "russia", Fallback(package="waiting")),
    lambda c: edits.set_red_line(c, "russia", "control", RedLine(criterion="control", limit=3.0)),
    lambda c: edits.change_preferences(c, "russia", influence=1),
    lambda c: edits.set_preferences(c, "russia", c.preferences["russia"]),
    edits.remove_leftovers,
]

UNKNOWN: list[Callable[[Case], Case]] = [
    lambda c: edits.change_stakeholder(c, "x", name=""),
    lambda c: edits.remove_stakeholder(c, "x"),
    lambda c: edits.move_stakeholder(c, "x", 0),
    lambda c: edits.change_package(c, "x", name=""),
    lambda c: edits.remove_package(c, "x"),
    lambda c: edits.move_package(c, "x", 0),
    lambda c: edits.add_criterion(c, "New", "x"),
    lambda c: edits.change_criterion(c, "x", name=""),
    lambda c: edits.remove_criterion(c, "x"),
    lambda c: edits.move_criterion(c, "x", ROOT, 0),
    lambda c: edits.move_criterion(c, "cost", "x", 0),
    lambda c: edits.set_score(c, "x", "full", "cost", None),
    lambda c: edits.set_score(c, COMMON, "x", "cost", None),
    lambda c: edits.set_score(c, COMMON, "full", "x", None),
    lambda c: edits.set_way(c, "x", WeightWay.SWING),
    lambda c: edits.set_direct(c, "russia", "x", 1),
    lambda c: edits.set_judgement(c, "russia", ROOT, "cost", "calm", Fraction(1)),
    lambda c: edits.set_fallback(c, "russia", Fallback(package="x")),
    lambda c: edits.set_red_line(c, "russia", "x", None),
    lambda c: edits.set_preferences(c, "x", Preferences()),
]


@pytest.mark.parametrize("edit", SAME)
def test_an_edit_that_changes_nothing_returns_the_very_case(edit: Callable[[Case], Case]) -> None:
    case = small_case()
    assert edit(case) is case


@pytest.mark.parametrize("edit", UNKNOWN)
def test_unknown_ids_are_refused(edit: Callable[[Case], Case]) -> None:
    with pytest.raises(KeyError):
        edit(small_case())


@pytest.mark.parametrize(
    "edit",
    [
        lambda c: edits.set_case(c, stakeholders=()),
        lambda c: edits.change_package(c, "full", id="other"),
        lambda c: edits.change_criterion(c, "cost", parent="security"),
    ],
)
def test_fields_that_are_set_elsewhere_are_refused(edit: Callable[[Case], Case]) -> None:
    with pytest.raises(TypeError):
        edit(small_case())


def ids(things: Any) -> list[str]:
    return [thing.id for thing in things]


def test_things_are_added_where_asked_with_an_id_of_their_name() -> None:
    case = edits.add_stakeholder(small_case(), "Iran", index=1, short="IR")
    assert ids(case.stakeholders) == ["russia", "iran", "europe"]
    case = edits.add_stakeholder(case, "Iran")
    assert ids(case.stakeholders)[-1] == "iran-2"
    assert ids(edits.add_package(case, "X", id="own").packages)[-1] == "own"


def test_one_status_quo_at_most() -> None:
    case = edits.change_package(small_case(), "full", status_quo=True)
    assert [p.id for p in case.packages if p.status_quo] == ["full"]
    case = edits.add_package(case, "New", status_quo=True)
    assert [p.id for p in case.packages if p.status_quo] == ["new"]
    case = edits.change_package(case, "new", status_quo=False)
    assert not any(p.status_quo for p in case.packages)


def test_things_move() -> None:
    case = edits.move_package(small_case(), "full", 0)
    assert ids(case.packages) == ["full", "waiting", "staged"]
    assert ids(edits.move_stakeholder(case, "russia", 1).stakeholders) == ["europe", "russia"]


def test_criteria_are_added_among_their_siblings() -> None:
    case = edits.add_criterion(small_case(), "Trade", "security", index=1, unit="EUR")
    assert ids(case.criteria) == ["security", "control", "trade", "calm", "cost", "access"]
    case = edits.add_criterion(case, "First", index=0)
    assert ids(case.criteria)[:2] == ["first", "security"]


def test_a_criterion_moves_with_all_below_it() -> None:
    case = edits.move_criterion(small_case(), "security", ROOT, 2)
    assert ids(case.criteria) == ["cost", "access", "security", "control", "calm"]
    case = edits.move_criterion(case, "security", "cost", 0)
    assert ids(case.criteria) == ["cost", "security", "control", "calm", "access"]


def test_a_criterion_that_changes_parent_leaves_its_judgements_behind() -> None:
    case = edits.move_criterion(small_case(), "cost", "security", 0)
    judgements = case.preferences["europe"].judgements
    assert judgements[ROOT] == (Judgement("security", "access", Fraction(2)),)
    assert "cost" not in case.preferences["russia"].direct


@pytest.mark.parametrize("parent", ["security", "calm"])
def test_a_criterion_does_not_move_below_itself(parent: str) -> None:
    with pytest.raises(ValueError, match="below itself"):
        edits.move_criterion(small_case(), "security", parent, 0)


def test_removing_a_node_removes_all_that_hangs_on_it() -> None:
    case = edits.remove_criterion(small_case(), "security")
    assert ids(case.criteria) == ["cost", "access"]
    assert set(case.scores[COMMON]["full"]) == {"cost", "access"}
    assert "russia" not in case.scores
    assert set(case.preferences["russia"].direct) == {"cost", "access"}
    assert case.preferences["russia"].red_lines == ()
    assert case.preferences["europe"].judgements == {
        ROOT: (Judgement("cost", "access", Fraction(1, 2)),)
    }
    assert check(case) == ()


def test_removing_a_stakeholder_removes_its_scores_and_weights() -> None:
    case = edits.remove_stakeholder(small_case(), "russia")
    assert set(case.scores) == {COMMON}
    assert set(case.preferences) == {"europe"}


def test_removing_a_package_leaves_a_fallback_on_it_to_be_set_anew() -> None:
    case = edits.remove_package(small_case(), "waiting")
    assert "waiting" not in case.scores[COMMON]
    assert [p.code for p in check(case)] == ["FALLBACK-EMPTY"]


def test_scores_share_what_did_not_change() -> None:
    before = small_case()
    after = edits.set_score(before, COMMON, "full", "cost", Score.of(1))
    assert after.scores["russia"] is before.scores["russia"]
    assert after.scores[COMMON]["staged"] is before.scores[COMMON]["staged"]
    assert after.scores[COMMON]["full"] is not before.scores[COMMON]["full"]
    assert before.scores[COMMON]["full"]["cost"] == Score.of(16)


def test_clearing_an_own_score_shows_the_common_one() -> None:
    case = edits.set_score(small_case(), "russia", "staged", "control", None)
    assert case.score("russia", "staged", "control") == Score.of(6)
    assert "russia" not in case.scores


def test_many_scores_are_set_at_once_the_last_for_a_cell_counting() -> None:
    entries = [
        ("full", "cost", Score.of(1)),
        ("full", "cost", Score.of(2)),
        ("staged", "calm", None),
    ]
    case = edits.set_scores(small_case(), COMMON, entries)
    assert case.score(COMMON, "full", "cost") == Score.of(2)
    assert case.score(COMMON, "staged", "calm") is None


def test_points_and_ranks_are_set_and_taken_away() -> None:
    case = edits.set_swing(small_case(), "russia", "cost", 70)
    case = edits.set_rank(case, "russia", "cost", 2)
    case = edits.set_direct(case, "russia", "cost", None)
    own = case.preferences["russia"]
    assert (own.swing, own.ranks, "cost" in own.direct) == ({"cost": 70}, {"cost": 2}, False)


def test_preferences_begin_with_the_first_edit() -> None:
    case = replace(small_case(), preferences=frozen())
    case = edits.set_direct(case, "europe", "cost", 5)
    assert case.preferences == {"europe": Preferences(direct=frozen({"cost": 5}))}


def test_judgements_are_kept_in_the_order_of_the_children() -> None:
    case = edits.set_judgement(small_case(), "europe", ROOT, "access", "security", Fraction(5))
    given = case.preferences["europe"].judgements[ROOT]
    assert given[1] == Judgement("security", "access", Fraction(1, 5))
    assert len(given) == 3


def test_a_judgement_given_twice_is_set_once() -> None:
    twice = (Judgement("control", "calm", Fraction(2)), Judgement("calm", "control", Fraction(2)))
    own = replace(small_case().preferences["europe"], judgements=frozen({"security": twice}))
    case = edits.set_preferences(small_case(), "europe", own)
    case = edits.set_judgement(case, "europe", "security", "calm", "control", Fraction(4))
    assert case.preferences["europe"].judgements["security"] == (
        Judgement("control", "calm", Fraction(1, 4)),
    )


def test_the_last_judgement_taken_away_leaves_no_empty_node() -> None:
    case = edits.set_judgement(small_case(), "europe", "security", "calm", "control", None)
    assert set(case.preferences["europe"].judgements) == {ROOT}


@pytest.mark.parametrize(("row", "value"), [("cost", 1), ("security", 0), ("security", -2)])
def test_judgements_without_meaning_are_refused(row: str, value: int) -> None:
    with pytest.raises(ValueError, match=r"compared|above zero"):
        edits.set_judgement(small_case(), "europe", ROOT, row, "cost", Fraction(value))


def test_red_lines_keep_their_place() -> None:
    case = small_case()
    for name in ("calm", "cost"):
        case = edits.set_red_line(case, "russia", name, RedLine(criterion=name, limit=5.0))
    case = edits.set_red_line(case, "russia", "calm", RedLine(criterion="calm", limit=6.0))
    lines = case.preferences["russia"].red_lines
    assert [(line.criterion, line.limit) for line in lines] == [
        ("control", 3),
        ("calm", 6),
        ("cost", 5),
    ]
    case = edits.set_red_line(case, "russia", "control", None)
    assert len(case.preferences["russia"].red_lines) == 2


def test_a_red_line_stands_on_its_own_criterion() -> None:
    with pytest.raises(ValueError, match="own criterion"):
        edits.set_red_line(small_case(), "russia", "calm", RedLine(criterion="cost", limit=5.0))


def test_leftovers_are_removed() -> None:
    case = small_case()
    strays = replace(
        case,
        scores=frozen({**case.scores, "x": case.scores[COMMON]}),
        preferences=frozen(
            {
                **case.preferences,
                "x": Preferences(),
                "russia": replace(
                    case.preferences["russia"],
                    swing=frozen({"x": 1.0}),
                    judgements=frozen({"x": (), ROOT: (Judgement("x", "cost", Fraction(1)),)}),
                    red_lines=(
                        RedLine(criterion="x", limit=1.0),
                        *case.preferences["russia"].red_lines,
                    ),
                ),
            }
        ),
    )
    assert edits.remove_leftovers(strays) == case


def test_a_fallback_on_what_is_not_there_is_a_leftover() -> None:
    case = small_case()
    own = replace(case.preferences["russia"], fallback=Fallback(package="x", note="why"))
    case = edits.remove_leftovers(edits.set_preferences(case, "russia", own))
    assert case.preferences["russia"].fallback == Fallback(note="why")
