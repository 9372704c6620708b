from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from mcda.model.case import COMMON, Case, Judgement, Score
from mcda.model.edits import set_package_judgement, set_score
from mcda.model.table import count_missing, score_table
from mcda.model.tree import leaves
from tests.mcda.model.small import small_case


def test_a_stakeholders_scores_stand_over_the_common_ones() -> None:
    table = score_table(small_case(), "russia")
    assert table.low[1].tolist() == [4, 5, 9, 1]
    assert table.high[1].tolist() == [7, 5, 9, 1]
    assert table.matrix[1].tolist() == [5.5, 5, 9, 1]
    assert table.benefit.tolist() == [True, True, False, True]
    assert not table.exact
    assert table.anchored


def test_a_likely_value_stands_for_the_middle() -> None:
    score = Score(low=4, high=8, likely=5)
    table = score_table(set_score(small_case(), "russia", "staged", "control", score), "russia")
    assert table.matrix[1, 0] == 5
    assert (table.low[1, 0], table.high[1, 0]) == (4, 8)
    drawn = replace(table, low=table.high, high=table.high)
    assert drawn.matrix[1, 0] == 8


def test_a_likely_level_counts_by_its_value() -> None:
    score = Score(low="none", high="full", likely="none")
    table = score_table(set_score(small_case(), "russia", "staged", "access", score), "russia")
    assert table.matrix[1, 3] == 0


def test_common_scores_alone_are_exact() -> None:
    table = score_table(small_case(), COMMON)
    assert table.exact
    assert table.worst.tolist() == [0, 0, 20, 0]


def test_a_missing_score_spans_the_anchors() -> None:
    table = score_table(set_score(small_case(), COMMON, "full", "cost", Score(note="?")), "europe")
    assert table.missing[2, 2]
    assert (table.low[2, 2], table.high[2, 2]) == (0, 20)


def test_a_missing_score_without_anchors_is_nan() -> None:
    case = set_score(small_case(), COMMON, "full", "cost", None)
    case = replace(case, criteria=tuple(replace(c, worst=None, best=None) for c in case.criteria))
    table = score_table(case, "europe")
    assert np.isnan(table.matrix[2, 2])
    assert not table.anchored


def test_a_level_nobody_knows_counts_as_missing() -> None:
    table = score_table(set_score(small_case(), COMMON, "full", "access", Score.of("x")), "europe")
    assert table.missing[2, 3]


def test_judgements_of_packages_stand_by_their_criterion() -> None:
    assert score_table(small_case(), "europe").judged == ()
    case = set_package_judgement(small_case(), "europe", "calm", "full", "staged", Fraction(2))
    given = (Judgement("staged", "full", Fraction(1, 2)),)
    assert score_table(case, "europe").judged == ((), given, (), ())
    assert score_table(case, "russia").judged == ()


def test_missing_scores_are_counted_for_each_stakeholder() -> None:
    case = small_case()

    def counted(tried: Case) -> int:
        return sum(
            (score := tried.score(s.id, p.id, leaf.id)) is None or score.missing
            for s in tried.stakeholders
            for p in tried.packages
            for leaf in leaves(tried)
        )

    own_gap = set_score(case, "russia", "staged", "control", Score())
    shared_gap = set_score(own_gap, COMMON, case.packages[0].id, "control", None)
    for tried in (case, own_gap, shared_gap):
        assert count_missing(tried) == counted(tried)
    assert score_table(own_gap, "russia").missing[1, 0]
    assert count_missing(shared_gap) > count_missing(own_gap) > count_missing(case)


def test_packages_that_only_rounding_tells_apart_are_alike_and_open_scores_never_are() -> None:
    case = set_score(small_case(), COMMON, "staged", "control", Score.of(0.1 + 0.2))
    case = set_score(case, COMMON, "full", "control", Score.of(0.3))
    table = score_table(case, "europe")
    staged, full = ([p.id for p in table.packages].index(package) for package in ("staged", "full"))
    assert not table.unlike[0, staged, full]
    wide = Score(low=0.1, high=0.3)
    for package in ("staged", "full"):
        case = set_score(case, COMMON, package, "control", wide)
    assert score_table(case, "europe").unlike[0, staged, full]
