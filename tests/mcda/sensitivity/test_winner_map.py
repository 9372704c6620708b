import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.methods.rank import rank
from mcda.sensitivity.forms import Linear, Nearness, Scored
from mcda.sensitivity.outlines import area
from mcda.sensitivity.paths import moved
from mcda.sensitivity.winner_map import winner_map, winners
from tests.mcda.sensitivity.cases import case_of
from tests.mcda.sensitivity.random_forms import random_form, random_weights
from tests.shapes import inside

NEAR_BORDER = 2e-4
"""A lead that weights 0.0001 away may turn round: borders are drawn straight between points."""


def at(found, point):
    return [who for who, shapes in found if sum(inside(shape, point) for shape in shapes) % 2]


def covered(found):
    return sum(2 * area(shape) for _, shapes in found for shape in shapes)


def random_ends(rng, n):
    """Return the corners of a map over leaves 0 and 1."""
    weights = random_weights(rng, n)[2:] + 1e-3
    ends = np.zeros((3, n))
    ends[0, 0] = ends[1, 1] = 1
    ends[2, 2:] = weights / weights.sum()
    return ends


@pytest.mark.parametrize("seed", range(6))
def test_regions_are_where_packages_are_first(seed):
    """Ranking at thousands of random points, tables with ties and all weight in one place too."""
    rng = np.random.default_rng(seed)
    for _ in range(25):
        m, n = int(rng.integers(1, 10)), int(rng.integers(3, 8))
        form, ends = random_form(rng, m, n), random_ends(rng, n)
        found = winners(form, ends)
        assert covered(found) == pytest.approx(1, abs=1e-4)
        points = rng.dirichlet(np.ones(3), 40)
        scores = form.scores(points @ ends)
        for (x, y, _), row in zip(points, scores, strict=True):
            (first,) = at(found, (x, y))
            assert row[list(first)] == pytest.approx(row.max(), abs=NEAR_BORDER)


def test_many_packages():
    rng = np.random.default_rng(1)
    near, far = rng.random((24, 5)), rng.random((24, 5))
    form, ends = Nearness(near, far), random_ends(rng, 5)
    found = winners(form, ends)
    points = rng.dirichlet(np.ones(3), 300)
    for (x, y, _), row in zip(points, form.scores(points @ ends), strict=True):
        (first,) = at(found, (x, y))
        assert row[list(first)] == pytest.approx(row.max(), abs=NEAR_BORDER)


@pytest.mark.parametrize("power", [1, 2])
def test_points_of_borders_are_exact(power):
    rng = np.random.default_rng(2)
    values = rng.uniform(0, 1, (6, 4))
    form, ends = Nearness((1 - values) ** power, values**power, power), random_ends(rng, 4)
    for _, shapes in winners(form, ends):
        for x, y in (point for shape in shapes for point in shape):
            if min(x, y, 1 - x - y) < 1e-9:
                continue
            scores = np.sort(form.scores(np.array([x, y, 1 - x - y]) @ ends))
            assert scores[-1] - scores[-2] < 1e-6


def test_corners_of_linear_regions_are_exact():
    """Two packages with 1, 0 and 0, 1 on two criteria, and one with 0.6 on the rest."""
    found = dict(winners(Linear(np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1.0]])), np.eye(3)))
    (shape,) = found[(0,)]
    corners = {(round(x, 12), round(y, 12)) for x, y in shape}
    third = round(1 / 3, 12)
    assert corners == {(1.0, 0.0), (0.5, 0.5), (third, third), (0.5, 0.0)}


def test_packages_alike_on_the_map_share_a_region():
    values = np.array([[0.5, 0.5, 0.2, 0.6], [0.5, 0.5, 0.6, 0.2], [0.1, 0.2, 0.1, 0.1]])
    ends = np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0.5, 0.5]])
    assert [who for who, shapes in winners(Linear(values), ends) if shapes] == [(0, 1)]


def test_a_method_that_can_only_be_asked_is_asked_on_a_grid():
    form = Scored(lambda w: np.stack([w[..., 0], 0.5 + 0 * w[..., 0]], axis=-1), (2, 3))
    found = dict(winners(form, np.eye(3)))
    assert covered(found.items()) == pytest.approx(1)
    assert 2 * sum(map(area, found[(0,)])) == pytest.approx(0.25, abs=0.02)


@pytest.mark.parametrize("method", ["weighted-sum", "topsis"])
def test_a_case_has_its_map(method):
    rng = np.random.default_rng(5)
    case = case_of(
        rng.uniform(0, 1, (5, 5)), [0.1, 0.2, 0.3, 0.3, 0.1], groups={"g": [0, 1]}, method=method
    )
    ranking = rank(case, "s")
    found = winner_map(ranking, "g", "c3")
    assert found.now == pytest.approx((0.3, 0.3)) and found.exact
    assert sum(region.share for region in found.regions) == pytest.approx(1, abs=1e-4)
    shares = [region.share for region in found.regions]
    assert shares == sorted(shares, reverse=True)
    here = [r for r in found.regions if sum(inside(o, found.now) for o in r.outlines) % 2]
    assert [ranking.leader.id] == [p for region in here for p in region.packages]
    # Along the line on which only one of the two moves, regions follow each other as there.
    group = np.array([True, True, False, False, False])
    for t in rng.uniform(0, 1, 50):
        weights = moved(ranking.weights.vector, group, t)
        point = (t, float(weights[3]))
        scores = ranking.prepared.scores(weights)
        ids = [p.id for p in ranking.packages]
        (first,) = (r for r in found.regions if sum(inside(o, point) for o in r.outlines) % 2)
        assert scores[ids.index(first.packages[0])] == pytest.approx(scores.max(), abs=NEAR_BORDER)


def test_criteria_that_leave_nothing_or_overlap_are_refused():
    case = case_of(np.eye(3), [1, 1, 1], groups={"g": [0, 1]})
    ranking = rank(case, "s")
    for pair, code in ((("g", "c0"), "MAP-CRITERIA-OVERLAP"), (("g", "c2"), "MAP-NOTHING-LEFT")):
        with pytest.raises(RefusedError) as refused:
            winner_map(ranking, *pair)
        assert [p.code for p in refused.value.problems] == [code]
    with pytest.raises(KeyError):
        winner_map(ranking, "c0", "elsewhere")
