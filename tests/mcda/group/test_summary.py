from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from mcda.group import summary as summaries
from mcda.group.summary import Summary, beyond, crossed, moved, side_by_side, summary
from mcda.methods.rank import rank_all
from mcda.model.case import COMMON, Fallback, Preferences, RedLine, Score, frozen
from mcda.model.table import score_table
from tests.mcda.methods.cases import SCORES, WITHOUT_ANCHORS, common, small_case


def with_own(stakeholder: str, **changes: Any) -> Any:
    own = dict(small_case().preferences)
    own[stakeholder] = replace(own[stakeholder], **changes)
    return small_case(preferences=frozen(own))


def worst_off(found: Summary) -> list[str]:
    return [" ".join(party.id for party in who) for who in found.worst_off]


def test_all_of_equals_are_worst_off() -> None:
    case = small_case()
    results = {key: replace(r, values=np.full(3, 50.0)) for key, r in rank_all(case).items()}
    found = side_by_side(case, results)
    assert worst_off(found) == ["a b", "a b", "a b"]
    nearly = {"a": results["a"], "b": replace(results["b"], values=np.full(3, 50 * (1 - 2**-50)))}
    assert worst_off(side_by_side(case, nearly)) == ["a b", "a b", "a b"]


def test_only_who_moved_is_judged_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = summary(with_own("a", fallback=Fallback(value=40.0)))
    case = with_own("a", fallback=Fallback(value=75.0))
    expected = summary(case)
    judge, asked = summaries.acceptances, []

    def counted(*given: Any) -> Any:
        asked.append(given[1])
        return judge(*given)

    monkeypatch.setattr(summaries, "acceptances", counted)
    found = moved(before, case, {"a": before.rankings["a"]})
    assert asked == ["a"]
    assert found.case is case
    assert repr(found.acceptance) == repr(expected.acceptance)
    assert found.blocked_by == expected.blocked_by != before.blocked_by
    for one in ("values", "ranks", "fallbacks", "below", "mean_values", "worst_values"):
        np.testing.assert_array_equal(getattr(found, one), getattr(expected, one))
    assert found.worst_off == expected.worst_off


def test_values_and_ranks_side_by_side() -> None:
    found = summary(small_case())
    expected = np.array([[72, 48], [40, 70], [26, 74]])
    np.testing.assert_allclose(found.values, expected)
    assert found.ranks.tolist() == [[1, 3], [2, 2], [3, 1]]
    np.testing.assert_allclose(found.mean_values, [60, 55, 50])
    np.testing.assert_allclose(found.mean_ranks, [2, 2, 2])
    assert worst_off(found) == ["b", "a", "a"]
    np.testing.assert_allclose(found.worst_values, [48, 40, 26])
    assert found.blocked_by == ((), (), ())


def test_who_is_below_a_fallback_of_a_value_or_of_a_package() -> None:
    found = summary(with_own("a", fallback=Fallback(value=40.0)))
    assert found.below[:, 0].tolist() == [False, False, True]
    assert found.blocked_by == ((), (), ("a",))
    found = summary(with_own("b", fallback=Fallback(package="zones")))
    np.testing.assert_allclose(found.fallbacks, [np.nan, 70])
    assert found.below.tolist() == [[False, True], [False, False], [False, False]]


def test_a_red_line_is_crossed_only_beyond_it() -> None:
    found = summary(with_own("a", red_lines=(RedLine(criterion="security", limit=3.0),)))
    assert found.red[:, 0].tolist() == [False, False, True]
    found = summary(with_own("a", red_lines=(RedLine(criterion="cost", limit=20.0),)))
    assert found.red[:, 0].tolist() == [True, False, False]
    assert found.blocked_by[0] == ("a",)


def test_an_interval_or_a_gap_may_cross_a_red_line() -> None:
    rows = {**SCORES, "truce": (Score(low=2.0, high=6.0), 60.0), "zones": (None, 20.0)}
    case = with_own("a", red_lines=(RedLine(criterion="security", limit=3.0),))
    found = summary(replace(case, scores=frozen({COMMON: common(rows)})))
    assert found.red[:, 0].tolist() == [False, False, True]
    assert found.red_possible[:, 0].tolist() == [True, True, True]


def test_a_refused_stakeholder_leaves_gaps_and_not_zeros() -> None:
    own = {"a": small_case().preferences["a"], "b": Preferences()}
    found = summary(small_case(preferences=frozen(own)))
    assert set(found.rankings) == {"a"}
    assert {problem.code for problem in found.refused["b"]} == {"WEIGHTS-NOT-GIVEN"}
    assert np.isnan(found.values[:, 1]).all()
    assert found.ranks[:, 1].tolist() == [0, 0, 0]
    np.testing.assert_allclose(found.mean_values, [72, 40, 26])
    assert worst_off(found) == ["a", "a", "a"]


def test_without_anchors_there_are_ranks_but_no_values() -> None:
    found = summary(small_case(criteria=WITHOUT_ANCHORS))
    assert found.worst_off == ((), (), ())
    assert np.isnan(found.mean_values).all()
    assert (found.ranks > 0).all()


def test_no_stakeholder_gives_an_empty_summary() -> None:
    found = summary(small_case(stakeholders=(), preferences=frozen({})))
    assert found.values.shape == (3, 0)
    assert found.worst_off == ((), (), ())


def test_drawn_scores_cross_a_red_line_where_known_ones_do() -> None:
    table = score_table(small_case(), "a")
    drawn = table.matrix.T[:, :, None]
    tried = 0
    for place, criterion in enumerate(table.criteria):
        for score in table.matrix[:, place].tolist():
            line = [RedLine(criterion=criterion.id, limit=score)]
            surely, maybe = crossed(table, line)
            assert (beyond(table, line, drawn)[:, 0] == surely).all()
            assert (surely == maybe).all()
            assert not surely[table.matrix[:, place] == score].any()
            tried += int(surely.sum())
    assert tried
