"""The best order of ten measures against trying all orders of eight."""

from itertools import permutations

import numpy as np

from mcda.negotiation.order import OrderSearch
from tests.benchmarks.measure import at_least, ratio, several, tell
from tests.mcda.negotiation.deals import deal

PROMISED = 500


def drawn(measures):
    draw = np.random.default_rng(measures)
    points = {f"m{i}": [[0] * 6, draw.integers(-6, 9, 6)] for i in range(measures)}
    owners = {name: (i % 3,) for i, name in enumerate(points)}
    return deal(points, [0] * 6, owners)


def every_order(found, count):
    """Return the best greatest exposure and temptation over all orders of the first measures."""
    points = np.array([one[1] for one in found.values.middle.by_measure[:count]])
    owner = np.array([found.measures[m].owners[0] for m in range(count)])
    end, best = points.sum(axis=0), (np.inf, np.inf)
    for order in permutations(range(count)):
        states = points[list(order)].cumsum(axis=0)
        exposure = np.maximum(0, -states).max()
        tempted = max(0.0, -end[list(set(owner))].min())
        for step in range(count - 1):
            left = list(set(owner[list(order[step + 1 :])]))
            tempted = max(tempted, (states[step] - end)[left].max())
        best = min(best, (exposure, tempted))
    return best


def test_the_order_of_ten_measures(full):
    eight, ten = drawn(8), drawn(10)

    def ours():
        return OrderSearch(ten, (1,) * 10).best()

    if not full:
        walk = OrderSearch(drawn(5), (1,) * 5).best()
        best = (walk.greatest_exposure, walk.greatest_temptation)
        assert best == every_order(drawn(5), 5)
        return
    many = 20
    found = ratio(several(ours, many), lambda: every_order(eight, 8), rounds=3)
    faster = found.best_times_faster * many
    tell(
        "The order of 10 measures (1,024 states), against all orders of 8 in numpy",
        f"{faster:,.0f} times faster (promised {PROMISED:,}); numpy {np.__version__}",
        f"ours {found.ours / many * 1e3:.2f} ms, all orders {found.peer:.1f} s",
    )
    at_least("the order of ten measures, times faster than all orders of eight", faster, PROMISED)
