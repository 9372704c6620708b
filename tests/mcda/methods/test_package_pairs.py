from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from mcda.errors import RefusedError, Severity
from mcda.methods.leave_one_out import leave_one_out, ranks_without
from mcda.methods.package_pairs import (
    compared_packages,
    in_pairs,
    package_comparisons,
    with_priorities,
)
from mcda.methods.rank import rank
from mcda.methods.register import REGISTER
from mcda.model import edits
from mcda.model.case import COMMON, Case, Judgement, WeightWay, frozen
from mcda.model.settings_names import Settings
from mcda.model.table import score_table
from mcda.weighting.pairwise import eigenvector, geometric_mean, matrix_of
from tests.mcda.methods.cases import WITHOUT_ANCHORS, small_case

IDS = ("truce", "zones", "wait")
CONSISTENT = (("truce", "zones", 2), ("truce", "wait", 6), ("zones", "wait", 3))
WILD = (("truce", "zones", 9), ("zones", "wait", 9), ("wait", "truce", 5))


def judged(
    *pairs: tuple[str, str, int], on: str = "security", who: str = "a", case: Case | None = None
) -> Case:
    case = case or small_case(method="ahp")
    for row, column, value in pairs:
        case = edits.set_package_judgement(case, who, on, row, column, Fraction(value))
    return case


def codes(case: Case, who: str = "a") -> list[str]:
    try:
        return [problem.code for problem in rank(case, who).problems]
    except RefusedError as refused:
        return [problem.code for problem in refused.problems]


def test_priorities_stand_in_for_scores_on_that_criterion_only() -> None:
    table = score_table(judged(*CONSISTENT), "a")
    seen = in_pairs(table, Settings())
    np.testing.assert_allclose(seen.matrix[:, 0], [0.6, 0.3, 0.1])
    np.testing.assert_array_equal(seen.matrix[:, 1], table.matrix[:, 1])
    assert (seen.worst[0], seen.best[0], seen.judged) == (0, 1, ())
    assert in_pairs(seen, Settings()) is seen
    assert with_priorities(replace(seen, judged=((), ())), {}).judged == ()


def test_ideal_mode_divides_by_the_largest_and_distributive_keeps_the_sum() -> None:
    case = judged(*CONSISTENT)
    ideal = rank(case, "a").prepared.offsets[0]
    np.testing.assert_allclose(ideal[:, 0], [1, 0.5, 1 / 6])
    shared = rank(edits.set_settings(case, synthesis="distributive"), "a").prepared.offsets[0]
    np.testing.assert_allclose(shared[:, 0], [0.6, 0.3, 0.1])
    rated = rank(small_case(method="ahp"), "a").prepared.offsets[0]
    np.testing.assert_allclose(ideal[:, 1], rated[:, 1])


@pytest.mark.parametrize("formula", ["eigenvector", "geometric-mean"])
def test_the_formula_in_force_is_used(formula: str) -> None:
    case = judged(*WILD, case=small_case(method="ahp", priorities=formula))
    matrix = matrix_of(IDS, case.preferences["a"].package_judgements["security"])
    expected = eigenvector(matrix)[0] if formula == "eigenvector" else geometric_mean(matrix)
    (found,) = compared_packages(score_table(case, "a"), case.settings).values()
    np.testing.assert_allclose(found.priorities, expected)


def test_two_judgements_that_connect_three_packages_suffice() -> None:
    case = judged(*CONSISTENT[:2])
    found = rank(case, "a")
    np.testing.assert_allclose(found.prepared.offsets[0][:, 0], [1, 0.5, 1 / 6])
    assert codes(judged(CONSISTENT[0])) == ["JUDGEMENTS-MISSING"]
    assert codes(judged(CONSISTENT[0]), "b") == ["AHP-WEIGHTS-NOT-PAIRWISE"]


def test_contradictory_judgements_are_a_doubt_and_the_working_shows_them() -> None:
    case = judged(*WILD)
    ranking = rank(case, "a")
    (doubt,) = [p for p in ranking.problems if p.code == "JUDGEMENTS-INCONSISTENT"]
    assert doubt.severity is Severity.WARNING
    assert (doubt.place.stakeholder, doubt.place.criterion) == ("a", "security")
    assert doubt.place.field == "package_judgement"
    captions = [step.caption for step in ranking.steps]
    assert "Judgements among the packages on Security" in captions
    ratio = ranking.steps[captions.index("Consistency of the packages on Security")]
    assert ratio.values[-1] > 0.10
    assert ranking.steps[-1].values == pytest.approx(ranking.scores)


@pytest.mark.parametrize("method", [name for name in REGISTER if name != "ahp"])
def test_other_methods_go_by_the_scores_and_say_so(method: str) -> None:
    plain = small_case(method=method)
    compared = judged(*CONSISTENT, case=plain)
    assert rank(compared, "a").scores == pytest.approx(rank(plain, "a").scores)
    assert set(codes(compared)) - set(codes(plain)) == {"PACKAGE-JUDGEMENTS-UNUSED"}
    assert codes(compared, "b") == codes(plain, "b")


def test_nothing_is_asked_of_scores_where_all_is_compared() -> None:
    case = small_case(method="ahp", criteria=WITHOUT_ANCHORS, scores=frozen())
    for criterion in ("security", "cost"):
        case = judged(*CONSISTENT, on=criterion, case=case)
    ranking = rank(case, "a")
    assert [p.code for p in ranking.problems] == ["AHP-WEIGHTS-NOT-PAIRWISE"]
    assert ranking.scores == pytest.approx([1, 0.5, 1 / 6])
    assert ranking.values is None
    assert codes(case, "b") == ["SCORES-NONE"]
    assert ranking.prepared.low is None


def test_a_value_needs_the_scores_that_pairs_stand_in_for() -> None:
    case = judged(*CONSISTENT)
    assert rank(case, "a").values is not None
    fewer = edits.set_score(case, COMMON, "truce", "security", None)
    assert rank(fewer, "a").values is None
    assert rank(fewer, "b").values is not None
    assert rank(edits.set_settings(fewer, method="topsis"), "a").values is not None


def test_without_a_package_the_others_are_compared_again() -> None:
    """Taking Zones away leaves the judgement of the two others, which disagrees with the rest."""
    case = judged(*WILD)
    wide = rank(case, "a")
    ranks = ranks_without(wide)
    assert ranks[1].tolist() == [2, 0, 1]
    assert ranks[0, 0] == 0
    assert not leave_one_out(wide).stable


def test_a_package_taken_away_still_ties_the_others_together() -> None:
    case = judged(*CONSISTENT[:2])
    table = score_table(case, "a")
    rest = replace(
        table,
        packages=table.packages[1:],
        low=table.low[1:],
        high=table.high[1:],
        missing=table.missing[1:],
        likely=None,
    )
    seen = in_pairs(rest, case.settings)
    np.testing.assert_allclose(seen.matrix[:, 0], [0.75, 0.25])


def test_comparisons_are_there_for_any_method_once_they_suffice() -> None:
    case = judged(*WILD, case=small_case())
    assert set(package_comparisons(case, "a")) == {"security"}
    assert package_comparisons(case, "b") == {}
    assert package_comparisons(judged(WILD[0], case=small_case()), "a") == {}


def test_wrong_judgements_are_refused_together() -> None:
    nought = (Judgement("truce", "zones", Fraction(0)),)
    alone = (Judgement("truce", "zones", Fraction(2)),)
    table = replace(score_table(small_case(), "a"), judged=(nought, alone))
    with pytest.raises(RefusedError) as caught:
        compared_packages(table, Settings())
    assert [p.code for p in caught.value.problems] == [
        "JUDGEMENT-NOT-POSITIVE",
        "JUDGEMENTS-MISSING",
    ]
    with pytest.raises(RefusedError) as caught:
        compared_packages(table, Settings(ri_table="guess"))
    assert "SETTING-UNKNOWN" in [p.code for p in caught.value.problems]


def test_a_full_hierarchy_has_nothing_to_say_about_normalisation() -> None:
    case = small_case(method="ahp", normalisation="vector")
    case = edits.set_way(case, "a", WeightWay.DIRECT)
    assert "NORMALISATION-NOT-OFFERED" in codes(case)
    for criterion in ("security", "cost"):
        case = judged(*CONSISTENT, on=criterion, case=case)
    assert codes(case) == ["AHP-WEIGHTS-NOT-PAIRWISE"]
