"""What the ranking would be by another method or normalisation, and without a criterion.

A different answer here is no error of the first: it says how much of the answer
lies in a choice that is not the stakeholder's. Nothing is averaged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from mcda.errors import Problem, RefusedError
from mcda.methods.method import Prepared
from mcda.methods.rank import Ranking
from mcda.methods.ranks import competition_ranks
from mcda.methods.register import REGISTER
from mcda.model.arrays import Floats, Ints
from mcda.model.table import ScoreTable


@dataclass(frozen=True, eq=False)
class Choice:
    """The ranking by one method and normalisation: `ranks` (m,), None where refused.

    `leaders` are the ids on rank 1; `same_leader` says that the present leader is
    among them, `swaps` how many pairs stand the other way round than now.
    """

    method: str
    normalisation: str
    ranks: Ints | None
    leaders: tuple[str, ...]
    same_leader: bool
    swaps: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, eq=False)
class Without:
    """The ranking without one criterion, its weight shared by the others in proportion."""

    criterion: str
    ranks: Ints
    leaders: tuple[str, ...]
    same_leader: bool
    swaps: int


def other_choices(ranking: Ranking, methods: Iterable[str] | None = None) -> tuple[Choice, ...]:
    """Rank by every method of the register with each of its normalisations, weights as they are.

    Combinations that would fall back to another normalisation are left out: it has
    a line of its own. Those refused say why.
    """
    names = tuple(REGISTER) if methods is None else tuple(methods)
    found = []
    for name in names:
        for how in REGISTER[name].normalisations:
            settings = replace(ranking.case.settings, method=name, normalisation=how)
            try:
                seen = REGISTER[name].read(ranking.table, settings)
                if how == "anchored" and not seen.anchored:
                    continue
                prepared = REGISTER[name].prepare(ranking.table, settings)
            except RefusedError as refused:
                found.append(Choice(name, how, None, (), False, 0, refused.problems))
                continue
            found.append(Choice(name, how, *_compared(ranking, _ranks(ranking, prepared))))
    return tuple(found)


def without_criteria(ranking: Ranking) -> tuple[Without, ...]:
    """Rank again without each leaf that has weight, in the order of the tree.

    A leaf with all the weight can't be left out and has no line.
    """
    vector = ranking.weights.vector
    found = []
    for j, criterion in enumerate(ranking.table.criteria):
        left = np.delete(vector, j)
        if vector[j] == 0 or left.sum() == 0:
            continue
        prepared = ranking.method.build(
            _without(ranking.table, j), ranking.normalisation, ranking.case.settings
        )
        ranks = competition_ranks(prepared.scores(left / left.sum()))
        found.append(Without(criterion.id, *_compared(ranking, ranks)))
    return tuple(found)


def _ranks(ranking: Ranking, prepared: Prepared) -> Ints:
    return competition_ranks(prepared.scores(ranking.weights.vector))


def _compared(ranking: Ranking, ranks: Ints) -> tuple[Ints, tuple[str, ...], bool, int]:
    leaders = tuple(p.id for p, r in zip(ranking.packages, ranks, strict=True) if r == 1)
    return ranks, leaders, ranking.leader.id in leaders, swaps(ranking.ranks, ranks)


def swaps(one: Ints, other: Ints) -> int:
    """Return how many pairs two rankings (m,) put in opposite order; ties oppose nothing."""
    before = np.sign(one[:, None] - one)
    after = np.sign(other[:, None] - other)
    return int(np.count_nonzero(before * after < 0)) // 2


def _without(table: ScoreTable, j: int) -> ScoreTable:
    def cut(array: Floats) -> Floats:
        return np.delete(array, j, axis=-1)

    return replace(
        table,
        criteria=table.criteria[:j] + table.criteria[j + 1 :],
        low=cut(table.low),
        high=cut(table.high),
        missing=np.delete(table.missing, j, axis=1),
        benefit=np.delete(table.benefit, j),
        worst=cut(table.worst),
        best=cut(table.best),
        likely=None if table.likely is None else cut(table.likely),
        judged=table.judged[:j] + table.judged[j + 1 :],
    )
