from __future__ import annotations

import numpy as np

from mcda.answer.recommendation import Recommendation, recommend
from mcda.answer.rule import Kind
from tests.mcda.report.made_summary import made_summary

NAN = float("nan")


def found(*args: object, **kwargs: object) -> Recommendation:
    summary = made_summary(*args, **kwargs)  # type: ignore[arg-type]
    return recommend(summary.case, summary)


def named(recommendation: Recommendation) -> list[str]:
    return [package.name for package in recommendation.named]


def test_the_only_package_that_nobody_blocks_is_named() -> None:
    only = found([[60, 50, 55], [90, 20, 80], [30, 90, 90]], [40, 40, 40])
    assert only.kind is Kind.ONLY
    assert named(only) == ["Alpha"]


def test_most_preferred_and_best_floor_agree() -> None:
    agreed = found([[60, 55, 50], [50, 45, 70], [10, 99, 99]], [40, 40, 40])
    assert agreed.kind is Kind.AGREED
    assert named(agreed) == ["Alpha"]
    assert [p.name for p in agreed.candidates] == ["Alpha", "Beta"]


def test_where_preference_and_floor_part_both_are_named() -> None:
    split = found([[90, 90, 41], [60, 60, 60]], [40, 40, 40])
    assert split.kind is Kind.SPLIT
    assert named(split) == ["Alpha", "Beta"]


def test_equal_support_names_the_better_floor_first() -> None:
    level = found([[90, 41], [50, 60]], [40, 40])
    assert level.kind is Kind.LEVEL
    assert named(level) == ["Beta", "Alpha"]
    assert level.best_floor is not None and level.best_floor.name == "Beta"


def test_where_all_are_blocked_the_one_with_fewest_against_it_is_named() -> None:
    blocked = found([[90, 30, 30], [90, 90, 30], [10, 10, 10]], [40, 40, 40])
    assert blocked.kind is Kind.BLOCKED
    assert named(blocked) == ["Beta"]
    assert blocked.candidates == ()


def test_a_red_line_blocks_as_a_fallback_does() -> None:
    kept = found([[90, 90], [50, 50]], [40, 40], red=((0, 1),))
    assert named(kept) == ["Beta"]
    assert [s.name for s in kept.standings["alpha"].blocked_by] == ["Borduria"]


def test_the_status_quo_is_never_recommended() -> None:
    blocked = found([[50, 40], [90, 20]], [50, 50], status_quo=0)
    assert blocked.kind is Kind.BLOCKED
    assert named(blocked) == ["Beta"]


def test_where_only_the_status_quo_suits_everyone_waiting_is_the_answer() -> None:
    waiting = found([[50, 50], [90, 20]], [50, 50], status_quo=0)
    assert waiting.kind is Kind.WAIT
    assert named(waiting) == ["Alpha"]


def test_a_status_quo_that_is_better_for_everyone_is_the_answer() -> None:
    better = found([[48, 45], [40, 44]], [50, 50], status_quo=0)
    assert better.kind is Kind.WAIT
    assert named(better) == ["Alpha"]


def test_of_packages_refused_by_as_many_the_least_short_is_named() -> None:
    least = found([[90, 30], [90, 35], [20, 90]], [40, 40])
    assert least.kind is Kind.BLOCKED
    assert named(least) == ["Beta"]
    assert least.standings["beta"].shortfall == 5


def test_what_nobody_can_tell_apart_is_a_tie() -> None:
    tie = found([[60, 60], [60, 60], [10, 90]], [40, 40])
    assert tie.kind is Kind.TIE
    assert named(tie) == ["Alpha", "Beta"]


def test_a_package_that_another_is_better_than_is_named_with_it() -> None:
    summary = made_summary([[60, 60], [60, 70], [80, 20]], [40, 40])
    # The method prefers what value does not.
    object.__setattr__(summary, "ranks", np.array([[1, 1], [2, 2], [3, 3]]))
    agreed = recommend(summary.case, summary)
    assert named(agreed) == ["Alpha"]
    assert [package.name for package in agreed.beside] == ["Beta"]


def test_without_fallbacks_and_red_lines_only_leads_are_told() -> None:
    bare = found([[90, 10, 90], [80, 90, 10]])
    assert bare.kind is Kind.NO_LIMITS
    assert named(bare) == ["Alpha"]


def test_one_stated_fallback_is_enough_to_judge() -> None:
    assert found([[90, 10], [30, 90]], [40, NAN]).kind is Kind.ONLY


def test_without_values_the_floor_is_the_lowest_rank() -> None:
    summary = made_summary([[3, 3, 1], [2, 2, 2], [1, 1, 3]], [0, 0, 0])
    object.__setattr__(summary, "values", np.full((3, 3), NAN))
    split = recommend(summary.case, summary)
    assert split.kind is Kind.SPLIT
    assert named(split) == ["Alpha", "Beta"]


def test_those_who_are_not_ranked_have_no_say() -> None:
    rest = found([[90, 10], [50, 90]], [40, 40], refused=(1,))
    assert [party.name for party in rest.parties] == ["Ruritania"]
    assert named(rest) == ["Alpha"]


def test_nobody_ranked_and_a_single_package() -> None:
    assert found([[1.0]], refused=(0,)).kind is Kind.UNRANKED
    assert found([[50.0, 60.0]], [40, 40]).kind is Kind.ALONE


def test_margins_are_value_minus_fallback() -> None:
    standing = found([[60, 50], [50, 45]], [40, NAN]).standings["alpha"]
    assert standing.margins == {"ruritania": 20.0}
    assert [party.name for party in standing.worst_off] == ["Borduria"]


def test_a_package_is_preferred_alone_where_all_gain_by_it_and_no_other_can_do_that() -> None:
    assert found([[60, 50], [90, 20]], [40, 40]).preferred_alone
    assert not found([[60, 50], [90, 41]], [40, 40]).preferred_alone
    assert not found([[40, 50], [90, 20]], [40, 40]).preferred_alone
