"""Smallest changes of a weight that swap each pair, weighted sum, 4 x 4."""

import numpy as np
import pytest

from tests.mcda.sensitivity.cases import case_of, one_way

METHOD = "weighted-sum"
CITATION = (
    "Triantaphyllou E., Sanchez A. (1997) A sensitivity analysis approach for some deterministic "
    "multi-criteria decision making methods, Decision Sciences 28(1):151-194, WSM example"
)

MATRIX = [
    [0.3088, 0.2897, 0.3867, 0.1922],
    [0.2163, 0.3458, 0.1755, 0.6288],
    [0.4509, 0.2473, 0.1194, 0.0575],
    [0.0240, 0.1172, 0.3184, 0.1215],
]
WEIGHTS = [0.3277, 0.3058, 0.2876, 0.0790]
PREFERENCES = [0.3162, 0.2768, 0.2621, 0.1449]

# Percent of the weight to be taken away, before all weights are divided by their
# sum; no entry where no weight of at least zero does it.
EXACT = {
    (0, 1): {1: -229.704, 2: 64.8763, 3: -114.2505},
    (0, 2): {0: -115.7848, 2: 70.1349},
    (1, 2): {0: -18.8739, 1: 48.1717, 2: 89.9319, 3: 32.1495},
    (1, 3): {2: -320.9429},
    (2, 3): {0: 83.9138, 2: -205.1134, 3: -2321.8218},
}

# As printed, from preferences with four decimals. The printed 9.1099 of A2-A3 under
# C3 is a slip of the decimal point (91.099), so the paper names C3 as the most
# critical criterion for any pair, where its own formula gives C1.
PRINTED = {
    (0, 1): {1: -229.7, 2: 64.8818, 3: -114.1772},
    (0, 2): {0: -116.1733, 2: 70.35},
    (1, 2): {0: -19.1334, 1: 48.7901, 2: 91.099, 3: 32.5317},
    (1, 3): {2: -320.9},
    (2, 3): {0: 83.7656, 2: -204.8, 3: -2318.1},
}


@pytest.fixture(scope="module")
def found():
    return one_way(case_of(MATRIX, WEIGHTS, method=METHOD), "s")


def before_scaling(crossing):
    """Return how far the paper moves a weight, whose sum it restores only then."""
    return crossing.change / (1 - crossing.at)


def percents(found):
    table: dict[tuple[int, int], dict[int, float]] = {}
    for crossing in found.crossovers:
        pair = tuple(sorted((int(crossing.above[1:]), int(crossing.below[1:]))))
        k = int(crossing.criterion[1:])
        table.setdefault(pair, {})[k] = -100 * before_scaling(crossing) / crossing.now
    return table


def test_preferences(found):
    # The printed weights sum to 1.0001.
    assert found.ranking.scores == pytest.approx(PREFERENCES, abs=2e-4)
    assert found.ranking.ranks.tolist() == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("table", "tolerance"), [(EXACT, {"abs": 1e-3}), (PRINTED, {"rel": 0.016})]
)
def test_percent_changes(found, table, tolerance):
    own = percents(found)
    assert own.keys() == table.keys()
    for pair, row in table.items():
        assert own[pair] == pytest.approx(row, **tolerance)


def test_critical_criteria(found):
    top = found.critical
    anyone = min(found.crossovers, key=lambda one: abs(before_scaling(one)) / one.now)
    assert (top.criterion, {top.above, top.below}) == ("c2", {"p0", "p1"})
    assert (anyone.criterion, {anyone.above, anyone.below}) == ("c0", {"p1", "p2"})


def test_criticality_degrees(found):
    rows = percents(found)
    smallest = [min(abs(row[k]) for row in rows.values() if k in row) for k in range(4)]
    top = [min(abs(r[k]) for p, r in rows.items() if 0 in p and k in r) for k in range(4)]
    assert smallest == pytest.approx([18.8739, 48.1717, 64.8763, 32.1495], abs=1e-3)
    assert top == pytest.approx([115.7848, 229.704, 64.8763, 114.2505], abs=1e-3)
    assert np.argmin(smallest) == 0
