import numpy as np
import pytest

from mcda.methods.ranks import competition_ranks
from mcda.sensitivity.forms import Linear
from mcda.sensitivity.one_way import crossovers, path_curves, path_scores
from mcda.sensitivity.paths import paths
from mcda.sensitivity.stability import changes_leader, gaps, leader_bounds, order_bounds
from tests.mcda.sensitivity.random_forms import random_form, random_weights

THREE = Linear(np.array([[1.0, 0.0], [0.7, 0.6], [0.0, 1.0]]))
"""Along the first criterion the third leads to 0.4 / 1.1, then the second to 0.6 / 0.9."""


def test_leader_intervals_by_hand():
    along = paths(np.array([0.5, 0.5]))
    found = crossovers(THREE, along)
    bounds = leader_bounds(THREE, along, found, 1)
    assert bounds.low == pytest.approx([0.4 / 1.1, 0.3 / 0.9])
    assert bounds.high == pytest.approx([0.6 / 0.9, 0.7 / 1.1])
    leader = changes_leader(found, gaps(THREE, along, found))
    assert found.at[leader] == pytest.approx([0.4 / 1.1, 0.6 / 0.9, 0.3 / 0.9, 0.7 / 1.1])


def test_order_interval_is_the_nearest_crossover_of_any_pair():
    along = paths(np.array([0.55, 0.45]))
    bounds = order_bounds(along, crossovers(THREE, along))
    assert bounds.low == pytest.approx([0.5, 0.3 / 0.9])
    assert bounds.high == pytest.approx([0.6 / 0.9, 0.5])


def test_a_leader_that_shares_its_place_exactly_now_may_fall_on_one_side():
    form = Linear(np.array([[1.0, 0.0], [0.0, 1.0]]))
    along = paths(np.array([0.5, 0.5]))
    found = crossovers(form, along)
    bounds = leader_bounds(form, along, found, 0)
    assert bounds.low == pytest.approx([0.5, 0.0])
    assert bounds.high == pytest.approx([1.0, 0.5])


def test_a_place_shared_only_now_is_lost_on_the_side_where_a_rival_has_it_alone():
    # They tie with all weight on the first criterion, and only there.
    form = Linear(np.array([[1.0, 0.0], [1.0, 1.0]]))
    along = paths(np.array([1.0, 0.0]))
    bounds = leader_bounds(form, along, crossovers(form, along), 0)
    assert (bounds.low.tolist(), bounds.high.tolist()) == ([1, 0], [1, 0])


def test_nobody_else_leads_without_crossovers():
    form = Linear(np.array([[1.0, 1.0], [0.5, 0.5]]))
    along = paths(np.array([0.3, 0.7]))
    bounds = leader_bounds(form, along, crossovers(form, along), 0)
    assert (bounds.low.tolist(), bounds.high.tolist()) == ([0, 0], [1, 1])


def test_three_packages_meeting_at_one_point_hand_over_once():
    # All three pass through 0.5 at t = 0.5; the middle one never leads.
    form = Linear(np.array([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]]))
    along = paths(np.array([0.2, 0.8]))
    found = crossovers(form, along)
    leader = changes_leader(found, gaps(form, along, found))
    assert len(found) == 6
    assert found.above[leader].tolist() == [0, 1]
    assert found.below[leader].tolist() == [1, 0]


@pytest.mark.parametrize("seed", range(4))
def test_gaps_and_bounds_hold_everywhere_inside_them(seed):
    """Random places inside each gap and each interval rank as promised, and not beyond."""
    rng = np.random.default_rng(seed)
    for _ in range(150):
        m, n = int(rng.integers(2, 7)), int(rng.integers(2, 6))
        form, weights = random_form(rng, m, n), random_weights(rng, n)
        along = paths(weights)
        found = crossovers(form, along)
        between = gaps(form, along, found)
        wide = between.high - between.low > 1e-6
        share = rng.uniform(0.1, 0.9, len(wide))
        inside = between.low + share * (between.high - between.low)
        first = competition_ranks(path_scores(form, along, between.path, inside)) == 1
        assert np.array_equal(first[wide], between.leads[wide])

        scores = form.scores(weights)
        leader = int(np.argmax(scores))
        bounds = leader_bounds(form, along, found, leader)
        for k in range(n):
            low, high = bounds.low[k], bounds.high[k]
            assert low <= along.now[k] <= high
            places = np.concatenate([rng.uniform(low, high, 20), [low, high]])
            some = path_curves(form, along, places)[k]
            assert np.all(some[:, leader] >= some.max(axis=1) - 1e-9)
            beyond = np.array([max(low - 1e-4, 0.0), min(high + 1e-4, 1.0)])
            lost = path_curves(form, along, beyond)[k]
            near = np.abs(found.at[found.path == k, None] - [low, high])
            clean = (near < 2e-4).sum(axis=0) <= 1
            if low > 1e-4 and clean[0] and along.now[k] > low:
                assert lost[0, leader] < lost[0].max()
            if high < 1 - 1e-4 and clean[1] and along.now[k] < high:
                assert lost[1, leader] < lost[1].max()


@pytest.mark.parametrize("seed", range(60))
def test_what_is_found_of_one_stakeholder_hangs_on_no_other(seed):
    """Every bit is the same whether stakeholders are looked at together or one by one."""
    rng = np.random.default_rng(seed)
    m, n = int(rng.integers(2, 9)), int(rng.integers(2, 6))
    forms = [random_form(rng, m, n) for _ in range(40)]
    alike = [one for one in forms if kind(one) == kind(forms[0])]
    vectors = np.array([random_weights(rng, n) for _ in alike])
    groups = rng.random((3, n)) < 0.5
    leaders = rng.integers(0, m, len(alike)).tolist()
    along = paths(vectors, groups)
    found = crossovers(alike, along)
    bounds = leader_bounds(alike, along, found, leaders)
    split = zip(
        along.split(len(alike)),
        found.split(len(alike), len(along.now)),
        bounds.split(len(alike)),
        strict=True,
    )
    for form, vector, leader, parts in zip(alike, vectors, leaders, split, strict=True):
        alone = paths(vector, groups)
        crossed = crossovers(form, alone)
        held = leader_bounds(form, alone, crossed, leader)
        for one, other in zip((alone, crossed, held), parts, strict=True):
            for name in vars(one):
                assert np.array_equal(getattr(one, name), getattr(other, name)), name


def kind(form):
    return type(form), getattr(form, "power", None)
