"""All exact crossovers against stepping a grid with pymcdm, and against ten of its calls."""

from importlib.metadata import version

import numpy as np
import pytest

from mcda.methods.topsis import points
from mcda.model.ties import largest
from mcda.sensitivity.forms import Nearness
from mcda.sensitivity.one_way import crossovers
from mcda.sensitivity.paths import moved, paths
from mcda.sensitivity.stability import leader_bounds
from tests.benchmarks.measure import at_least, ratio, several, tell
from tests.benchmarks.peer import Pymcdm, table

# pymcdm warns of the weights of 0 at the ends of the grid.
pytestmark = pytest.mark.filterwarnings("ignore:Weights should be positive:UserWarning")

PROMISED, FASTER = 500, 3
STEPS = 101


def grid_crossovers(peer, weights):
    """Count the changes of order that a grid of 101 steps per criterion sees."""
    seen = 0
    for k in range(len(weights)):
        scores = np.array([peer.closeness(moved(weights, k, t)) for t in np.linspace(0, 1, STEPS)])
        signs = np.sign(scores[:, :, None] - scores[:, None, :])
        seen += np.count_nonzero(signs[1:] * signs[:-1] < 0) // 2
    return seen


def test_all_crossovers_of_twelve_criteria(full):
    matrix, benefit = table()
    weights = np.random.default_rng(1).dirichlet(np.ones(12))
    peer = Pymcdm(matrix, benefit)

    def exact():
        form = Nearness(*points(matrix, benefit, "vector").squares())
        return crossovers(form, paths(weights))

    seen, all_of_them = grid_crossovers(peer, weights), len(exact())
    assert 0 < seen <= all_of_them
    if not full:
        return
    many = 30
    found = ratio(several(exact, many), lambda: grid_crossovers(peer, weights), rounds=8)
    faster = found.best_times_faster * many
    tell(
        "Every crossover of 12 criteria x 190 pairs, against a 101-step grid over pymcdm "
        f"{version('pymcdm')}",
        f"{faster:,.0f} times faster (promised {PROMISED:,}); numpy {np.__version__}",
        f"ours {found.ours / many * 1e3:.3f} ms, the grid {found.peer * 1e3:.0f} ms; "
        f"the grid sees {seen:,} of {all_of_them:,} crossovers",
    )
    at_least("all crossovers, times faster than a grid", faster, PROMISED)


def test_six_stakeholders_in_ten_calls(full):
    forms, vectors = [], np.random.default_rng(2).dirichlet(np.ones(12), 6)
    for seed in range(6):
        forms.append(Nearness(*points(*table(seed=seed), "vector").squares()))
    leaders = [largest(f.scores(w[None])[0]) for f, w in zip(forms, vectors, strict=True)]
    peer = Pymcdm(*table())

    def exact():
        along = paths(vectors)
        return along, leader_bounds(forms, along, crossovers(forms, along), leaders)

    along, bounds = exact()
    assert np.all(bounds.low <= along.now) and np.all(along.now <= bounds.high)
    if not full:
        return
    many = 10
    found = ratio(
        several(exact, many), several(lambda: peer.closeness(vectors[0]), 10 * many), rounds=25
    )
    tell(
        "All crossovers and leader intervals of 6 stakeholders x 12 criteria x 190 pairs, "
        f"against ten calls of pymcdm {version('pymcdm')}",
        f"{found.best_times_faster:.2f} times as fast (promised {FASTER}); numpy {np.__version__}",
        f"ours {found.ours / many * 1e3:.2f} ms, ten calls {found.peer / many * 1e3:.2f} ms; "
        "one batch of all stakeholders",
    )
    at_least("crossovers of six stakeholders, times as fast as ten calls of pymcdm",
             found.best_times_faster, FASTER)  # fmt: skip
