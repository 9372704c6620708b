"""Cases made from a table, to probe at the case's level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np

from mcda.methods.rank import Ranking, rank
from mcda.model.arrays import Floats
from mcda.model.case import (
    COMMON,
    ROOT,
    Case,
    Criterion,
    Direction,
    Package,
    Preferences,
    Score,
    Stakeholder,
    frozen,
)
from mcda.model.edits import set_package_judgement
from mcda.model.settings_names import Settings
from mcda.sensitivity.acceptability import Acceptability, own_or_equal
from mcda.sensitivity.firmness import OneWay, movable, one_way_of
from mcda.sensitivity.paths import moved
from mcda.sensitivity.plan import CONCENTRATION, Plan, sampled
from mcda.sensitivity.statements import Statement
from mcda.sensitivity.tally import Progress


def case_of(
    matrix: Floats | Sequence[Sequence[float]],
    weights: Floats | Sequence[float],
    *,
    benefit: Sequence[bool] | None = None,
    anchors: tuple[float, float] | Sequence[tuple[float, float]] | None = (0.0, 1.0),
    groups: Mapping[str, Sequence[int]] | None = None,
    half_width: Floats | Sequence[Sequence[float]] | None = None,
    **settings: object,
) -> Case:
    """Return a case with stakeholder "s", packages "p0", ... and leaves "c0", ...

    Direct weights; `groups` puts leaves under nodes by name, with the leaves'
    weights kept as overall ones. `anchors` are low and high, for all
    criteria or one pair each. `half_width` makes scores intervals.
    """
    table = np.asarray(matrix, dtype=float)
    m, n = table.shape
    rising = [True] * n if benefit is None else list(benefit)
    wide = np.zeros((m, n)) if half_width is None else np.asarray(half_width, dtype=float)
    ends_of = [(None, None)] * n if anchors is None else list(np.broadcast_to(anchors, (n, 2)))
    parents = {j: name for name, members in (groups or {}).items() for j in members}
    nodes = [Criterion(id=name, name=name.title()) for name in groups or {}]
    ends = [
        Criterion(
            id=f"c{j}",
            name=f"Criterion {j}",
            parent=parents.get(j, ROOT),
            direction=Direction.BENEFIT if up else Direction.COST,
            worst=_number(ends_of[j][0 if up else 1]),
            best=_number(ends_of[j][1 if up else 0]),
        )
        for j, up in enumerate(rising)
    ]
    tree = [
        c
        for top in [*nodes, *(end for end in ends if end.parent == ROOT)]
        for c in [top, *(end for end in ends if end.parent == top.id)]
    ]
    order = [int(c.id[1:]) for c in tree if c in ends]
    if order != list(range(n)):
        raise ValueError("groups hold the first leaves, in their order")
    direct = {f"c{j}": float(w) for j, w in enumerate(weights)}
    direct |= {
        name: sum(direct[f"c{j}"] for j in members) for name, members in (groups or {}).items()
    }
    return Case(
        id="case",
        title="Case",
        stakeholders=(Stakeholder(id="s", name="Stakeholder"),),
        criteria=tuple(tree),
        packages=tuple(Package(id=f"p{i}", name=f"Package {i}") for i in range(m)),
        scores=frozen({COMMON: _scores(table - wide, table + wide)}),
        preferences=frozen({"s": Preferences(direct=frozen(direct))}),
        settings=Settings(**settings),  # type: ignore[arg-type]
    )


def compared(case: Case, criterion: str, *values: str) -> Case:
    """Return the case with "p0" judged against each other package on a leaf."""
    for i, value in enumerate(values, start=1):
        case = set_package_judgement(case, "s", criterion, "p0", f"p{i}", Fraction(value))
    return case


def _scores(low: Floats, high: Floats) -> Mapping[str, Mapping[str, Score]]:
    return frozen(
        {
            f"p{i}": frozen(
                {
                    f"c{j}": Score(low=float(a), high=float(b))
                    for j, (a, b) in enumerate(zip(*ends, strict=True))
                }
            )
            for i, ends in enumerate(zip(low, high, strict=True))
        }
    )


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)


def acceptability(
    case: Case,
    stakeholder: str,
    samples: int | None = None,
    seed: int | None = None,
    *,
    concentration: float | None = None,
    statements: Sequence[Statement] = (),
    progress: Progress | None = None,
) -> Acceptability:
    """Sample one stakeholder as planned: free weights, or around its own, or by statements."""
    ranking = own_or_equal(case, stakeholder)
    plan = Plan(
        case.settings.samples if samples is None else samples,
        case.settings.seed if seed is None else seed,
        "around" if concentration is not None else "bounds" if statements else "free",
        CONCENTRATION if concentration is None else concentration,
        statements=tuple(statements) or None,
    )
    return sampled(ranking, plan, progress)


def curve(ranking: Ranking, criterion: str, grid: Floats) -> Floats:
    """Return the scores (g, m) with a leaf's or node's overall weight at each of `grid` (g,)."""
    ids, masks = movable(ranking.case)
    mask = masks[ids.index(criterion)]
    return ranking.prepared.scores(moved(ranking.weights.vector, mask, grid))


def one_way(case: Case, stakeholder: str, weights: Floats | None = None) -> OneWay:
    """Say what swaps on one stakeholder's ways; weights (n,) stand in for its own."""
    return one_way_of(rank(case, stakeholder, weights))
