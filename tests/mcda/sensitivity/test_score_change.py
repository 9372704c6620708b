import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.methods.register import REGISTER
from mcda.model.case import COMMON, Score
from mcda.model.edits import set_score, set_settings
from mcda.sensitivity.score_change import score_changes
from tests.mcda.sensitivity.cases import case_of, compared


def test_break_even_score():
    case = case_of([[0.9, 0.2], [0.5, 0.8]], [0.7, 0.3], method="weighted-sum")
    found = {(c.package, c.criterion): c for c in score_changes(rank(case, "s"))}
    # 0.7 x + 0.06 = 0.59: the published flip of this case.
    flip = found["p0", "c0"]
    assert flip.at == pytest.approx(0.757143, abs=1e-6)
    assert (flip.now, flip.rivals) == (0.9, ("p1",))
    assert flip.share == pytest.approx(0.9 - 0.53 / 0.7)
    assert found["p1", "c0"].at == pytest.approx(0.45 / 0.7)
    # A lead of 0.1 is a third of the second criterion's scale and is not there to lose.
    assert ("p0", "c1") not in found and ("p1", "c1") not in found


@pytest.mark.parametrize(
    ("method", "settings"),
    [
        ("weighted-sum", {}),
        ("weighted-sum", {"normalisation": "minmax"}),
        ("topsis", {}),
        ("topsis", {"normalisation": "vector"}),
        ("topsis", {"distance": "chebyshev"}),
        ("ahp", {}),
    ],
)
def test_ranking_again_confirms_each_change(method, settings):
    rng = np.random.default_rng(9)
    seen = 0
    for _ in range(4):
        matrix = rng.uniform(0.1, 0.9, (4, 3))
        benefit = [True, False, True]
        case = case_of(
            matrix, rng.dirichlet(np.ones(3)), benefit=benefit, method=method, **settings
        )
        ranking = rank(case, "s")
        found = score_changes(ranking)
        assert [c.share for c in found] == pytest.approx(sorted(c.share for c in found))
        for change in found:
            nudge = np.sign(change.change) * 1e-7
            before, after = (
                rank(
                    set_score(case, COMMON, change.package, change.criterion, Score.of(value)), "s"
                )
                for value in (change.at - nudge, min(max(change.at + nudge, 0), 1))
            )
            assert ranking.leader.id in [p.id for p in before.leaders]
            assert after.leader.id != ranking.leader.id
            seen += 1
    assert seen > 5


def test_nothing_is_decisive_for_one_package_or_a_shared_place():
    assert score_changes(rank(case_of([[0.5, 0.5]], [1, 1]), "s")) == ()
    assert score_changes(rank(case_of([[0.5, 0.5]] * 2, [1, 1]), "s")) == ()


def test_scores_without_anchors_move_over_their_range_and_as_much_again():
    case = case_of([[5, 2], [4, 3]], [0.6, 0.4], anchors=None, normalisation="vector")
    found = score_changes(rank(case, "s"))
    assert found and all(c.at >= 0 for c in found)


def test_scores_that_pairs_stand_in_for_decide_nothing():
    case = case_of([[0.9, 0.2], [0.5, 0.8]], [0.6, 0.4], method="ahp")
    assert {c.criterion for c in score_changes(rank(case, "s"))} == {"c0", "c1"}
    judged = compared(case, "c0", "3/2")
    assert {c.criterion for c in score_changes(rank(judged, "s"))} == {"c1"}
    without = set_score(judged, COMMON, "p0", "c0", None)
    assert score_changes(rank(without, "s")) == score_changes(rank(judged, "s"))
    plain = set_settings(judged, method="topsis")
    assert {c.criterion for c in score_changes(rank(plain, "s"))} == {"c0", "c1"}


@pytest.mark.parametrize("method", REGISTER)
@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_ranked_can_be_probed(method, seed):
    rng = np.random.default_rng(seed)
    m, n = int(rng.integers(2, 6)), int(rng.integers(1, 5))
    matrix = rng.integers(1, 10, (m, n)).astype(float)
    benefit = rng.random(n) < 0.5
    anchors = None if seed % 2 else (0.0, 10.0)
    case = case_of(
        matrix, rng.dirichlet(np.ones(n)), benefit=benefit.tolist(), method=method, anchors=anchors
    )
    ranking = rank(case, "s")
    for change in score_changes(ranking):
        assert 0 <= change.at <= max(10.0, 2 * matrix.max())
        assert 0 < change.share <= 1
        nudge = 1e-6 * np.sign(change.change)
        at = max(change.at + nudge, 1e-12)
        after = rank(set_score(case, COMMON, change.package, change.criterion, Score.of(at)), "s")
        assert after.leader.id != ranking.leader.id or len(after.leaders) > 1


def test_a_weighted_product_s_score_may_fall_towards_zero_and_not_to_it():
    matrix = [[5.0, 7.0], [9.0, 3.0], [6.0, 6.0]]
    case = case_of(matrix, [0.6, 0.4], method="wpm", anchors=None)
    ranking = rank(case, "s")
    found = score_changes(ranking)
    assert found
    assert all(change.at > 0 for change in found)


@pytest.mark.parametrize("bits", [1.0, 1 + 2.0**-50, 1 - 2.0**-50])
def test_a_score_that_only_draws_level_at_the_end_of_its_scale_changes_nothing(bits):
    case = case_of([[0.5, 0.75 * bits], [0.25, 0.5]], [0.5, 0.5], method="weighted-sum")
    cells = {(c.package, c.criterion) for c in score_changes(rank(case, "s"))}
    assert cells == {("p0", "c1"), ("p1", "c0")}


@pytest.mark.parametrize("bits", [(1.0, 1.0), (1.0, 1 + 2.0**-50), (1 - 2.0**-50, 1.0)])
def test_a_preference_that_is_gained_at_another_score_is_told_at_that_score(bits):
    rows = [[9, 6, 3], [6 * bits[0], 3, 9], [3, 9, 6], [6 * bits[1], 3, 9]]
    case = case_of(rows, [0.4, 0.3, 0.3], anchors=(0.0, 10.0), method="promethee")
    found = {(c.package, c.criterion): c for c in score_changes(rank(case, "s"))}
    assert found["p0", "c0"].at == pytest.approx(6, rel=1e-14)
    assert found["p0", "c0"].rivals == ("p1", "p3")
    assert found["p1", "c0"].at == 9
