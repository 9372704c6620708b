import numpy as np
import pytest

from mcda.sensitivity.region import feasible, region

E = np.eye(4)


def test_without_conditions_it_is_the_simplex():
    found = region(np.empty((0, 4)))
    assert found.dimension == 3
    assert np.sort(found.simplex(), axis=0)[-1] == pytest.approx(np.ones(4))
    low, high = found.ends()
    assert low == pytest.approx(np.zeros(4)) and high == pytest.approx(np.ones(4))


def test_a_complete_order_is_a_simplex_with_the_rank_order_centroid():
    """Its centre of mass is Barron & Barrett's (1996) rank-order centroid."""
    found = region(E[:3] - E[1:])
    centroid = [sum(1 / k for k in range(i, 5)) / 4 for i in range(1, 5)]
    assert found.simplex().mean(axis=0) == pytest.approx(centroid)


def test_conditions_that_others_imply_are_dropped():
    rows = np.array([E[0] - E[1], E[1] - E[2], E[0] - E[2], 2 * E[0] - E[1], E[0] + 0.1])
    found = region(rows)
    # Two differences; the last of the ordered and the free weight above zero.
    assert len(found.facets) == 4
    assert np.all(found.holds(np.array([[0.4, 0.3, 0.2, 0.1]])))
    assert not np.any(found.holds(np.array([[0.2, 0.3, 0.4, 0.1]])))


@pytest.mark.parametrize(
    ("rows", "dimension"),
    [
        ([E[0] - E[1], E[1] - E[0]], 2),
        ([E[0] - E[1], E[1] - E[2], E[2] - E[0]], 1),
        ([E[0] - 0.25, E[1] - 0.25, E[2] - 0.25, E[3] - 0.25], 0),
        ([0.1 - E[0] - E[1], E[0] - 0.1], 1),
        ([E[0] - 1.0], 0),
        ([-E[0]], 2),
        ([E[0] - E[0]], 3),
    ],
)
def test_flat_regions(rows, dimension):
    found = region(np.array(rows))
    assert found.dimension == dimension
    assert found.centre.sum() == pytest.approx(1) and np.all(found.centre >= 0)
    assert np.all(np.array(rows) @ found.centre >= -1e-9)
    corners = found.simplex()
    assert corners is not None and np.all(np.array(rows) @ corners.T >= -1e-9)


def test_nothing_is_left():
    for rows in ([E[0] - 0.6, E[1] - 0.5], [0.2 - E[i] for i in range(4)], [-E[0] - 0.1]):
        assert not feasible(np.array(rows))
        assert region(np.array(rows)) is None


def test_conditions_may_just_meet():
    rows = np.array([E[i] - share for i, share in enumerate((0.1, 0.2, 0.3, 0.4))])
    assert feasible(rows)
    assert region(rows).centre == pytest.approx([0.1, 0.2, 0.3, 0.4])


def test_one_weight_alone_is_one():
    found = region(np.empty((0, 1)))
    assert found.dimension == 0 and found.centre.tolist() == [1.0]


def test_a_region_thinner_than_can_be_told_is_flat():
    found = region(np.array([E[0] - 0.3, 0.3 + 1e-9 - E[0]]))
    assert found.dimension == 2 and found.centre[0] == pytest.approx(0.3)
