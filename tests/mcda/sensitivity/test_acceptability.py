import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.model.case import Preferences, frozen
from mcda.model.edits import set_preferences
from mcda.sensitivity.statements import Bound, Order, Tie, ranked
from tests.mcda.sensitivity.cases import acceptability, case_of

TWO = case_of([[1, 0, 1], [0, 1, 0]], [1, 1, 1], method="weighted-sum")


def test_samples_and_seed_are_the_cases_unless_given():
    found = acceptability(TWO, "s")
    assert (found.samples, found.seed) == (TWO.settings.samples, TWO.settings.seed)
    other = acceptability(TWO, "s", 500, 9)
    assert (other.samples, other.seed) == (500, 9)
    assert not other.scores_drawn
    p = other.rank_acceptability
    assert other.standard_error == pytest.approx(np.sqrt(p * (1 - p) / 500))


def test_the_same_seed_gives_the_same_result():
    one, other = (acceptability(TWO, "s", 20_000, 4) for _ in range(2))
    assert np.array_equal(one.rank_acceptability, other.rank_acceptability)
    assert np.array_equal(one.central_weights, other.central_weights)
    assert not np.array_equal(
        one.rank_acceptability, acceptability(TWO, "s", 20_000, 5).rank_acceptability
    )


def test_a_dominated_package_has_no_central_weights():
    case = case_of([[0.9, 0.9], [0.1, 0.1]], [1, 1], method="topsis")
    found = acceptability(case, "s", 1000, 1)
    assert found.rank_acceptability.tolist() == [[1, 0], [0, 1]]
    assert np.all(np.isnan(found.central_weights[1])) and np.isnan(found.confidence[1])
    assert found.central_weights[0] == pytest.approx([0.5, 0.5], abs=0.05)
    assert found.confidence[0] == 1
    assert found.pairwise.tolist() == [[0, 1], [0, 0]]


@pytest.mark.parametrize("method", ["weighted-sum", "topsis", "ahp"])
def test_packages_alike_share_the_rank(method):
    case = case_of([[0.7, 0.6], [0.7, 0.6], [0.2, 0.1]], [1, 2], method=method)
    found = acceptability(case, "s", 2000, 1)
    assert found.rank_acceptability.tolist() == [[1, 0, 0], [1, 0, 0], [0, 0, 1]]
    assert found.confidence[:2].tolist() == [1, 1]


def test_all_alike_or_alone_is_always_first():
    for matrix in ([[0.4, 0.4]] * 3, [[0.4, 0.4]]):
        found = acceptability(case_of(matrix, [1, 1]), "s", 100, 1)
        assert np.all(found.rank_acceptability[:, 0] == 1)


def test_order_of_packages_and_criteria_does_not_matter_beyond_sampling():
    rng = np.random.default_rng(2)
    matrix = rng.uniform(0, 1, (5, 4))
    one = acceptability(case_of(matrix, np.ones(4)), "s", 100_000, 1)
    order = rng.permutation(5)
    packages = acceptability(case_of(matrix[order], np.ones(4)), "s", 100_000, 1)
    assert packages.rank_acceptability == pytest.approx(one.rank_acceptability[order], abs=1e-4)
    swapped = acceptability(case_of(matrix[:, ::-1], np.ones(4)), "s", 100_000, 1)
    assert swapped.rank_acceptability == pytest.approx(one.rank_acceptability, abs=0.008)


def test_open_scores_are_drawn():
    case = case_of(
        [[0.5, 0.5], [0.4, 0.4]], [1, 1], half_width=[[0.1, 0.1]] * 2, method="weighted-sum"
    )
    found = acceptability(case, "s", 4000, 1)
    assert found.scores_drawn
    assert 0.5 < found.confidence[0] < 1
    assert found.rank_acceptability[0, 0] > found.rank_acceptability[1, 0] > 0
    assert found.rank_acceptability.sum(axis=1) == pytest.approx([1, 1])


def test_no_weights_of_its_own_are_needed():
    case = set_preferences(TWO, "s", Preferences(direct=frozen({})))
    found = acceptability(case, "s", 1000, 1)
    assert found.rank_acceptability[0, 0] == pytest.approx(0.75, abs=0.05)


@pytest.mark.parametrize(
    ("samples", "seed", "codes"),
    [(0, 1, ["SAMPLES-UNFIT"]), (10**9, 1, ["SAMPLES-UNFIT"]), (10, -1, ["SEED-UNFIT"])],
)
def test_unfit_numbers_are_refused(samples, seed, codes):
    with pytest.raises(RefusedError) as refused:
        acceptability(TWO, "s", samples, seed)
    assert [p.code for p in refused.value.problems] == codes


def test_progress_is_passed_on():
    told = []
    acceptability(TWO, "s", 100, 1, progress=lambda done, of: told.append((done, of)))
    assert told == [(100, 100)]


def test_around_the_stated_weights():
    case = case_of([[0.9, 0.2], [0.5, 0.8]], [0.7, 0.3], method="weighted-sum")
    near = acceptability(case, "s", 20_000, 1, concentration=1000.0)
    far = acceptability(case, "s", 20_000, 1, concentration=10.0)
    assert near.rank_acceptability[0, 0] > 0.999 > far.rank_acceptability[0, 0] > 0.6
    # What differs only where no weight is stated is tied in every draw.
    blind = case_of([[0.5, 0.9], [0.5, 0.1]], [1, 0], method="topsis")
    tied = acceptability(blind, "s", 1000, 1, concentration=10.0)
    assert tied.rank_acceptability[:, 0].tolist() == [1, 1]


@pytest.mark.parametrize("concentration", [0.0, -3.0, float("inf")])
def test_an_unfit_concentration_is_refused(concentration):
    with pytest.raises(RefusedError) as refused:
        acceptability(TWO, "s", 10, 1, concentration=concentration)
    assert [p.code for p in refused.value.problems] == ["CONCENTRATION-UNFIT"]


def test_statements_restrict_the_weights():
    case = case_of([[0.9, 0.2, 0.5], [0.4, 0.8, 0.5]], [1, 1, 1], method="weighted-sum")
    for statements in (ranked([["c0"], ["c1"], ["c2"]]), [Bound("c0", 0.5, 1.0)]):
        found = acceptability(case, "s", 5000, 1, statements=statements)
        assert found.exact_draws
        free = acceptability(case, "s", 5000, 1)
        assert found.rank_acceptability[0, 0] > free.rank_acceptability[0, 0] + 0.2
    centre = acceptability(case, "s", 5000, 1, statements=[Order("c1", "c0")]).central_weights
    assert centre[1, 1] > centre[1, 0] + 0.2


def test_packages_that_no_weights_allowed_tell_apart_are_tied():
    scores = [[0.9, 0.2, 0.5], [0.2, 0.9, 0.5], [0.3, 0.3, 0.6]]
    for method in ("weighted-sum", "topsis"):
        case = case_of(scores, [1, 1, 1], method=method)
        tied = acceptability(case, "s", 3000, 1, statements=[Tie("c0", "c1")])
        assert tied.pairwise[0, 1] == tied.pairwise[1, 0] == 0
        assert np.array_equal(tied.rank_acceptability[0], tied.rank_acceptability[1])
        point = acceptability(
            case, "s", 100, 1, statements=[Bound(f"c{j}", 1 / 3) for j in (0, 1, 2)]
        )
        assert set(point.rank_acceptability.ravel()) == {0.0, 1.0}


def test_contradictory_statements_are_refused():
    with pytest.raises(RefusedError) as refused:
        acceptability(TWO, "s", 10, 1, statements=[Bound("c0", 0.7), Order("c1", "c0")])
    assert [p.code for p in refused.value.problems] == ["WEIGHT-STATEMENTS-CONFLICT"]
