"""Best-worst weights: the best criterion against all, all against the worst (Rezaei 2015, 2016)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.model.arrays import Floats

THRESHOLDS_CITATION: Final = (
    "Liang, Brunelli & Rezaei (2020), Omega 96:102175, Table 3"  # no words: a citation
)
THRESHOLDS: Final[dict[int, tuple[float, ...]]] = {
    2: (0.0,) * 7,
    3: (0.1667,) * 7,
    4: (0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683),
    5: (0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960),
    6: (0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262),
    7: (0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403),
    8: (0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657),
    9: (0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662),
}
"""Highest acceptable input-based ratio by best over worst, for 3 to 9 criteria."""

PRINTED: Final = 5e-5
"""The thresholds are printed with four decimals: 1/6 stands at 0.1667, not above it."""


def threshold(best_over_worst: float, criteria: int) -> float | None:
    """Return the highest acceptable input-based ratio, None where none is published.

    At best over worst 1 everything weighs the same, so that no ratio is asked for.
    """
    row = THRESHOLDS.get(int(best_over_worst)) if best_over_worst == int(best_over_worst) else None
    return row[criteria - 3] if row is not None and 3 <= criteria <= 9 else None


@dataclass(frozen=True, eq=False)
class BestWorst:
    """Weights (n,) summing to 1, and how far the judgements are from agreeing.

    `deviation` is the linear model's xi, itself its measure of consistency: 0
    when the judgements agree. `input_ratio` is the input-based consistency ratio
    (Liang, Brunelli & Rezaei 2020), known before any weight is computed.
    """

    weights: Floats
    deviation: float
    input_ratio: float


def linear(best: int, worst: int, best_to_others: Floats, others_to_worst: Floats) -> BestWorst:
    """Solve the linear best-worst model (Rezaei 2016), which has one answer.

    Minimise xi with |w_B - a_Bj w_j| <= xi and |w_j - a_jW w_W| <= xi for all j,
    weights summing to 1 and not below zero. `best_to_others` (n,) holds a_Bj,
    `others_to_worst` (n,) a_jW, 1 at their own place. Raises ValueError for
    a judgement that is not a number of at least 1.
    """
    to_others = np.asarray(best_to_others, dtype=np.float64)
    to_worst = np.asarray(others_to_worst, dtype=np.float64)
    both = np.concatenate([to_others, to_worst])
    if not np.all(np.isfinite(both)) or np.any(both < 1):
        raise ValueError("best-worst judgements are numbers of at least 1")
    n = len(to_others)
    if n == 1:
        return BestWorst(np.ones(1), 0.0, 0.0)
    from scipy.optimize import linprog  # type: ignore[import-untyped]

    rows = np.zeros((2 * n, n))
    for j in range(n):
        rows[j, best] += 1
        rows[j, j] -= to_others[j]
        rows[n + j, j] += 1
        rows[n + j, worst] -= to_worst[j]
    slack = -np.ones((4 * n, 1))
    answer = linprog(
        c=np.r_[np.zeros(n), 1.0],
        A_ub=np.hstack([np.vstack([rows, -rows]), slack]),
        b_ub=np.zeros(4 * n),
        A_eq=np.r_[np.ones(n), 0.0][None, :],
        b_eq=np.ones(1),
        bounds=[(0, None)] * (n + 1),
        method="highs",
    )
    weights = np.maximum(answer.x[:n], 0.0)
    return BestWorst(
        weights / weights.sum(),
        max(0.0, float(answer.x[n])),
        input_ratio(to_others[worst], to_others, to_worst),
    )


def input_ratio(best_over_worst: float, to_others: Floats, to_worst: Floats) -> float:
    """Return max over j of |a_Bj a_jW - a_BW| / (a_BW^2 - a_BW), 0 when a_BW is 1."""
    if best_over_worst <= 1:
        return 0.0
    gaps = np.abs(to_others * to_worst - best_over_worst)
    return float(gaps.max() / (best_over_worst**2 - best_over_worst))


def consistency_index(best_over_worst: float) -> float:
    """Return the largest possible xi of the ratio model for a_BW = `best_over_worst` (Rezaei 2015).

    The smaller root of xi^2 - (1 + 2a) xi + (a^2 - a) = 0. It belongs to the ratio
    model; the linear model's xi is not divided by it.
    """
    a = best_over_worst
    return float(((1 + 2 * a) - np.sqrt((1 + 2 * a) ** 2 - 4 * (a * a - a))) / 2)
