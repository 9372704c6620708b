from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.model.case import (
    ROOT,
    Case,
    Criterion,
    Direction,
    Judgement,
    Preferences,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.settings_names import Settings
from mcda.weighting.weights import weights_from_vector, weights_of

UP = Direction.BENEFIT
TREE = (
    Criterion(id="security", name="Security"),
    Criterion(id="truce", name="Truce", parent="security", direction=UP, worst=0.0, best=10.0),
    Criterion(id="borders", name="Borders", parent="security", direction=UP, worst=0.0, best=1.0),
    Criterion(id="aid", name="Aid", direction=UP, worst=0.0, best=100.0, unit="%"),
)


def case_with(preferences: Preferences | None, **settings: str) -> Case:
    given = {} if preferences is None else {"a": preferences}
    return Case(
        id="case",
        stakeholders=(Stakeholder(id="a", name="Alpha"),),
        criteria=TREE,
        preferences=frozen(given),
        settings=replace(Settings(), **settings),
    )


def refused(preferences: Preferences | None, **settings: str) -> list[str]:
    with pytest.raises(RefusedError) as caught:
        weights_of(case_with(preferences, **settings), "a")
    return [problem.code for problem in caught.value.problems]


DIRECT = frozen({"security": 60.0, "aid": 20.0, "truce": 1.0, "borders": 3.0})


def test_direct_points_multiply_down_the_tree() -> None:
    found = weights_of(case_with(Preferences(direct=DIRECT)), "a")
    assert found.local == {"security": 0.75, "aid": 0.25, "truce": 0.25, "borders": 0.75}
    assert found.overall == {"security": 0.75, "aid": 0.25, "truce": 0.1875, "borders": 0.5625}
    np.testing.assert_allclose(found.vector, [0.1875, 0.5625, 0.25])
    assert found.entered["security"] == "60"
    captions = [step.caption for step in found.steps]
    assert "Overall weights" in captions and "Local weights of Security" in captions


def test_swing_points_are_over_all_leaves_and_carry_their_ranges() -> None:
    own = Preferences(
        way=WeightWay.SWING, swing=frozen({"truce": 50.0, "borders": 50.0, "aid": 100.0})
    )
    found = weights_of(case_with(own), "a")
    np.testing.assert_allclose(found.vector, [0.25, 0.25, 0.5])
    assert found.local["security"] == 0.5
    assert found.local["truce"] == 0.5
    assert "Aid: 0 to 100 %" in found.steps[0].note


def test_local_weights_of_swing_points_are_shares_of_their_node() -> None:
    own = Preferences(
        way=WeightWay.SWING, swing=frozen({"truce": 25.0, "borders": 75.0, "aid": 100.0})
    )
    found = weights_of(case_with(own), "a")
    assert (found.local["truce"], found.local["borders"]) == (0.25, 0.75)


def test_ranks_become_centroid_weights_at_each_node() -> None:
    ranks = frozen({"security": 1, "aid": 2, "truce": 1, "borders": 1})
    found = weights_of(case_with(Preferences(way=WeightWay.RANKS, ranks=ranks)), "a")
    np.testing.assert_allclose(found.vector, [0.375, 0.375, 0.25])


def test_the_formula_of_rank_weights_is_a_setting_and_printed() -> None:
    ranks = frozen({"security": 1, "aid": 2, "truce": 1, "borders": 1})
    own = Preferences(way=WeightWay.RANKS, ranks=ranks)
    found = weights_of(case_with(own, rank_weights="sum"), "a")
    np.testing.assert_allclose(found.vector, [1 / 3, 1 / 3, 1 / 3])
    assert "Stillwell" in found.steps[1].note
    assert refused(own, rank_weights="guess") == ["SETTING-UNKNOWN"] * 2


def judged(*, top: tuple[Judgement, ...], below: tuple[Judgement, ...]) -> Preferences:
    return Preferences(way=WeightWay.PAIRWISE, judgements=frozen({ROOT: top, "security": below}))


SURE = Judgement("truce", "borders", Fraction(1, 3))


def test_pairwise_judgements_at_each_node() -> None:
    own = judged(top=(Judgement("security", "aid", Fraction(4)),), below=(SURE,))
    found = weights_of(case_with(own), "a")
    np.testing.assert_allclose(found.vector, [0.2, 0.6, 0.2])
    assert set(found.consistency) == {ROOT, "security"}
    assert found.problems == ()


def test_an_inconsistent_node_is_pointed_out_and_still_weighed() -> None:
    wide = tuple(replace(leaf, parent=ROOT) for leaf in TREE[1:])
    given = (
        Judgement("truce", "borders", Fraction(9)),
        Judgement("borders", "aid", Fraction(9)),
        Judgement("truce", "aid", Fraction(1, 9)),
    )
    own = Preferences(way=WeightWay.PAIRWISE, judgements=frozen({ROOT: given}))
    found = weights_of(replace(case_with(own), criteria=wide), "a")
    assert [problem.code for problem in found.problems] == ["JUDGEMENTS-INCONSISTENT"]
    two = replace(own, judgements=frozen({ROOT: given[:2]}))
    enough = weights_of(replace(case_with(two), criteria=wide), "a")
    np.testing.assert_allclose(enough.vector, np.array([81, 9, 1]) / 91)
    assert enough.consistency[ROOT].missing == 1
    one = replace(own, judgements=frozen({ROOT: given[:1]}))
    with pytest.raises(RefusedError) as caught:
        weights_of(replace(case_with(one), criteria=wide), "a")
    assert [problem.code for problem in caught.value.problems] == ["JUDGEMENTS-MISSING"]


def test_best_worst_judgements() -> None:
    wide = tuple(replace(leaf, parent=ROOT) for leaf in TREE[1:])
    given = (
        Judgement("truce", "borders", Fraction(2)),
        Judgement("truce", "aid", Fraction(6)),
        Judgement("borders", "aid", Fraction(3)),
    )
    own = Preferences(way=WeightWay.BEST_WORST, best_worst=frozen({ROOT: given}))
    found = weights_of(replace(case_with(own), criteria=wide), "a")
    np.testing.assert_allclose(found.vector, [0.6, 0.3, 0.1], atol=1e-9)
    assert found.deviation[ROOT] == pytest.approx(0, abs=1e-9)
    strays = tuple(
        Judgement(row, column, Fraction(9))
        for other in ("gone", "left", "lost", "past")
        for row, column in ((other, "truce"), ("aid", other))
    )
    own = Preferences(way=WeightWay.BEST_WORST, best_worst=frozen({ROOT: (*strays, *given)}))
    again = weights_of(replace(case_with(own), criteria=wide), "a")
    np.testing.assert_array_equal(again.vector, found.vector)


@pytest.mark.parametrize(
    ("points", "codes"),
    [
        ({}, ["WEIGHT-MISSING"] * 4),
        ({**DIRECT, "aid": -1.0, "truce": float("nan")}, ["WEIGHT-NEGATIVE", "WEIGHT-NOT-FINITE"]),
        ({**DIRECT, "truce": 0.0, "borders": 0.0}, ["WEIGHTS-SUM-TO-NOTHING"]),
    ],
)
def test_every_unfit_weight_is_named_at_once(points: dict[str, float], codes: list[str]) -> None:
    assert refused(Preferences(direct=frozen(points))) == codes


def test_no_preferences_no_weights() -> None:
    assert refused(None) == ["WEIGHTS-NOT-GIVEN"]


@pytest.mark.parametrize(
    ("own", "codes"),
    [
        (
            Preferences(way=WeightWay.RANKS, ranks=frozen({"security": 0, "truce": 1})),
            ["WEIGHT-RANK-BELOW-ONE", "WEIGHT-RANK-MISSING", "WEIGHT-RANK-MISSING"],
        ),
        (Preferences(way=WeightWay.BEST_WORST), ["BEST-WORST-MISSING"] * 2),
        (
            judged(top=(Judgement("security", "aid", Fraction(0)),), below=(SURE,)),
            ["JUDGEMENT-NOT-POSITIVE"],
        ),
        (judged(top=(), below=(SURE,)), ["JUDGEMENTS-MISSING"]),
    ],
)
def test_each_way_names_what_is_missing(own: Preferences, codes: list[str]) -> None:
    assert refused(own) == codes


def test_best_worst_judgements_below_one_and_gaps_are_named() -> None:
    wide = tuple(replace(leaf, parent=ROOT) for leaf in TREE[1:])
    given = (
        Judgement("truce", "borders", Fraction(1, 2)),
        Judgement("truce", "aid", Fraction(6)),
    )
    own = Preferences(way=WeightWay.BEST_WORST, best_worst=frozen({ROOT: given}))
    with pytest.raises(RefusedError) as caught:
        weights_of(replace(case_with(own), criteria=wide), "a")
    assert {problem.code for problem in caught.value.problems} == {
        "BEST-WORST-BELOW-ONE",
        "JUDGEMENT-MISSING",
    }


@pytest.mark.parametrize(("to_worst", "codes"), [(3, []), (5, ["BEST-WORST-INCONSISTENT"])])
def test_the_doubt_about_best_worst_judgements_goes_with_the_weights(
    to_worst: int, codes: list[str]
) -> None:
    """|2 x 5 - 6| / 30 = 0.1333 is above 0.1330, the threshold of three criteria at 6."""
    wide = tuple(replace(leaf, parent=ROOT) for leaf in TREE[1:])
    given = (
        Judgement("truce", "borders", Fraction(2)),
        Judgement("truce", "aid", Fraction(6)),
        Judgement("borders", "aid", Fraction(to_worst)),
    )
    own = Preferences(way=WeightWay.BEST_WORST, best_worst=frozen({ROOT: given}))
    found = weights_of(replace(case_with(own), criteria=wide), "a")
    assert [problem.code for problem in found.problems] == codes
    assert all("Borders" in problem.remedy for problem in found.problems)
    assert "0.133" in found.steps[1].note


def test_unknown_settings_are_refused() -> None:
    own = judged(top=(Judgement("security", "aid", Fraction(4)),), below=(SURE,))
    assert refused(own, ri_table="mine", priorities="guess")[:2] == ["SETTING-UNKNOWN"] * 2


def test_a_broken_tree_is_refused() -> None:
    lost = replace(TREE[3], parent="nowhere")
    circle = replace(TREE[0], parent="truce")
    case = replace(case_with(Preferences(direct=DIRECT)), criteria=(circle, *TREE[1:3], lost))
    with pytest.raises(RefusedError) as caught:
        weights_of(case, "a")
    codes = {problem.code for problem in caught.value.problems}
    assert codes == {"CRITERION-CYCLE", "CRITERION-PARENT-UNKNOWN"}
    with pytest.raises(RefusedError) as caught:
        weights_of(replace(case, criteria=()), "a")
    assert [problem.code for problem in caught.value.problems] == ["CRITERIA-NONE"]


def test_a_vector_of_leaf_weights_stands_in() -> None:
    found = weights_from_vector(case_with(None), "a", np.array([2.0, 2.0, 4.0]))
    assert found.overall["security"] == 0.5
    np.testing.assert_allclose(found.vector, [0.25, 0.25, 0.5])
    with pytest.raises(RefusedError):
        weights_from_vector(case_with(None), "a", np.array([1.0, -1.0, 1.0]))


def test_places_lead_to_where_the_entry_is_made() -> None:
    with pytest.raises(RefusedError) as caught:
        weights_of(case_with(Preferences(direct=frozen({**DIRECT, "truce": -1.0}))), "a")
    place = caught.value.problems[0].place
    assert (place.stakeholder, place.criterion, place.field) == ("a", "truce", "weight")
    assert place.words == "Alpha, Truce"
