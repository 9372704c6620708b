"""Published acceptability analyses: one by exact geometry, two by sampling."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.methods.register import REGISTER
from mcda.model.table import score_table
from mcda.sensitivity.acceptability import central_weights
from mcda.sensitivity.draws import free, stream
from mcda.sensitivity.open_tally import counted, first_share, open_tally
from mcda.sensitivity.room import Room
from mcda.sensitivity.score_draws import table_draws
from tests.mcda.sensitivity.cases import acceptability, case_of

METHODS = ("weighted-sum", "smaa-2")
CITATION = (
    "Lahdelma, Hokkanen & Salminen (1998) EJOR 106(1):137-143, section 5; "
    "Tervonen et al. (2011) Statistics in Medicine 30(12):1419-1428; "
    "JSMAA test model of two alternatives"
)


def test_two_alternatives_exactly():
    """JSMAA's test model; the first wins when w2 < 1/2, the rest is geometry."""
    n = 100_000
    found = acceptability(case_of([[1, 0, 1], [0, 1, 0]], [1, 1, 1], method="weighted-sum"), "s", n)
    error = 3 * np.sqrt(0.75 * 0.25 / n)
    assert found.rank_acceptability[:, 0] == pytest.approx([0.75, 0.25], abs=error)
    assert found.central_weights == pytest.approx(
        np.array([[7 / 18, 4 / 18, 7 / 18], [1 / 6, 4 / 6, 1 / 6]]), abs=3 / np.sqrt(n)
    )
    assert found.confidence.tolist() == [1, 1]


def test_lahdelma_hokkanen_salminen_1998():
    """General plan of a municipality; scores are uniform in intervals around the nominal ones."""
    matrix = np.array(
        [
            [5.0, -1.5, 15.0, 4.0],
            [2.5, -3.8, 25.0, 2.5],
            [3.0, -2.8, 10.0, 2.8],
            [3.0, -3.2, 16.0, 3.2],
            [2.0, -6.7, 0.0, 1.0],
            [4.0, -3.4, 30.0, 3.5],
        ]
    )
    width = np.column_stack(
        [np.full(6, 0.5), 0.1 * np.abs(matrix[:, 1]), np.full(6, 10.0), np.full(6, 0.5)]
    )
    # The anchors are the nominal extremes, which the intervals overstep: no case but a table.
    criteria = case_of(matrix, np.ones(4), anchors=(-10, 50))
    nominal = score_table(criteria, "s")
    table = replace(
        nominal,
        low=matrix - width,
        high=matrix + width,
        worst=matrix.min(axis=0),
        best=matrix.max(axis=0),
    )
    drawn = table_draws(table, REGISTER["weighted-sum"], "anchored", criteria.settings)
    found = open_tally(drawn, free(4), 40_000, 1998)
    first = found.ranks[:, 0] / found.samples
    assert 100 * first == pytest.approx([74, 1, 0, 0, 0, 25], abs=1)
    # Package V is practically nowhere first; what stands for it is undefined.
    centres = central_weights(found)
    assert np.isnan(centres[4]).all()
    named = np.array([0, 1, 3, 5])
    share = first_share(drawn, centres[named], named, 20_000, 1998)
    assert 100 * share == pytest.approx([99, 12, 1, 71], abs=2)


MEANS = np.array(
    [
        [0.0, 0.086, 0.095, 0.113],
        [11.7, 9.2, 15.4, 5.5],
        [7.2, 10.6, 7.5, 15.7],
        [16.6, 21.2, 20.2, 12.8],
        [13.7, 14.3, 15.0, 11.2],
        [18.6, 18.3, 19.5, 31.0],
    ]
)
SPREADS = np.array(
    [
        [0.0, 0.056, 0.044, 0.048],
        [2.5, 1.86, 2.65, 2.32],
        [1.45, 1.58, 1.48, 4.44],
        [3.27, 5.15, 3.78, 2.45],
        [1.93, 2.93, 3.21, 3.98],
        [1.79, 3.7, 2.6, 1.68],
    ]
)


def antidepressants(generator: np.random.Generator, many: int) -> np.ndarray:
    """Return partial values (n, m, b): lognormal efficacy, normal harms, linear on 95 % hulls."""
    low, high = MEANS - 1.96 * SPREADS, MEANS + 1.96 * SPREADS
    low[0], high[0] = np.exp(low[0]), np.exp(high[0])
    bottom, top = low.min(axis=1), high.max(axis=1)
    assert bottom == pytest.approx([0.9765, 0.9528, 4.358, 7.998, 3.3992, 11.048], abs=1e-3)
    assert top == pytest.approx([1.2301, 20.594, 24.4024, 31.294, 21.2916, 34.2928], abs=1e-3)
    drawn = MEANS[..., None] + SPREADS[..., None] * generator.standard_normal((6, 4, many))
    drawn[0] = np.exp(drawn[0])
    values = (drawn - bottom[:, None, None]) / (top - bottom)[:, None, None]
    values[1:] = 1 - values[1:]
    return values


def test_tervonen_2011_antidepressants():
    """Benefit and risk of four drugs, six criteria, no preference information."""
    many = 40_000
    weights = free(6)(stream(20261121, 0), many).astype(float).T
    weights /= weights.sum(axis=0)
    values = antidepressants(stream(20261121, 0, 1), many)
    found = counted(np.einsum("nb,nmb->mb", weights, values), weights, Room())
    printed = [
        [0.20, 0.28, 0.30, 0.22],
        [0.25, 0.29, 0.27, 0.19],
        [0.17, 0.25, 0.29, 0.30],
        [0.39, 0.18, 0.15, 0.29],
    ]
    assert found.ranks / many == pytest.approx(np.array(printed), abs=0.02)
    centres = central_weights(found)
    assert centres == pytest.approx(
        np.array(
            [
                [0.08, 0.14, 0.23, 0.18, 0.16, 0.22],
                [0.18, 0.17, 0.15, 0.13, 0.15, 0.22],
                [0.21, 0.10, 0.22, 0.13, 0.15, 0.20],
                [0.18, 0.21, 0.12, 0.21, 0.19, 0.09],
            ]
        ),
        abs=0.02,
    )
    again = np.einsum("pn,nmb->pmb", centres, antidepressants(stream(20261121, 0, 2), many))
    first = np.argmax(again, axis=1) == np.arange(4)[:, None]
    assert first.mean(axis=1) == pytest.approx([0.48, 0.44, 0.34, 0.74], abs=0.03)


def test_supplied_samples_are_counted_as_they_are():
    """By hand: four paired samples of two alternatives on two criteria, no sampling error."""
    weights = np.array([[1.0, 0.75, 0.5, 0.0], [0.0, 0.25, 0.5, 1.0]])
    values = np.array(
        [[[1, 0], [0, 1]], [[0, 1], [1, 0]], [[0.6, 0.6], [0.5, 0.5]], [[1, 0], [0, 1]]]
    )
    found = counted(np.einsum("nb,bmn->mb", weights, values), weights, Room())
    assert found.ranks.tolist() == [[2, 2], [2, 2]]
    assert found.wins.tolist() == [[0, 2], [2, 0]]
    assert central_weights(found) == pytest.approx(np.array([[0.75, 0.25], [0.375, 0.625]]))
