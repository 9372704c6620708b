"""The same case by every method: where they agree, and why they differ. Nothing is averaged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from mcda.errors import Problem, RefusedError
from mcda.methods.rank import Ranking, rank, rank_checked
from mcda.methods.register import REGISTER
from mcda.model.case import Case, frozen


@dataclass(frozen=True, eq=False)
class Opinion:
    """One method's ranking beside the case's own.

    `same_leader` says that the same packages lead, `same_order` that all ranks are
    equal. `swapped` lists the pairs of package ids (a, b) that the case's method
    ranks a before b and this one the other way round.
    """

    ranking: Ranking
    same_leader: bool
    same_order: bool
    swapped: tuple[tuple[str, str], ...]


@dataclass(frozen=True, eq=False)
class SecondOpinion:
    """The case's own ranking, every other method's, and those that refused with their reasons."""

    ranking: Ranking
    opinions: tuple[Opinion, ...]
    refused: Mapping[str, tuple[Problem, ...]]


def second_opinion(
    case: Case,
    stakeholder: str,
    own: Ranking | None = None,
    progress: Callable[[float], object] | None = None,
) -> SecondOpinion:
    """Rank for a stakeholder by every method of the register under the same settings.

    `own`, the case's own ranking, spares ranking it again; it must be of this very
    case (ValueError). `progress` hears the share that is done. Raises RefusedError where the
    case's own method refuses.
    """
    own = own or rank(case, stakeholder)
    if own.case is not case or own.stakeholder != stakeholder:
        raise ValueError("the ranking is of another case or stakeholder")
    opinions: list[Opinion] = []
    refused: dict[str, tuple[Problem, ...]] = {}
    for number, name in enumerate(REGISTER):
        if progress is not None:
            progress(number / len(REGISTER))
        if name == case.settings.method:
            continue
        other = replace(case, settings=replace(case.settings, method=name))
        try:
            opinions.append(compare(own, rank_checked(other, stakeholder)))
        except RefusedError as problem:
            refused[name] = problem.problems
    return SecondOpinion(own, tuple(opinions), frozen(refused))


def compare(own: Ranking, other: Ranking) -> Opinion:
    """Set two rankings of the same packages side by side."""
    ids = [package.id for package in own.packages]
    before = own.ranks[:, None] < own.ranks[None, :]
    behind = other.ranks[:, None] > other.ranks[None, :]
    swapped = tuple((ids[i], ids[j]) for i, j in zip(*np.nonzero(before & behind), strict=True))
    return Opinion(
        other,
        bool(np.array_equal(own.ranks == 1, other.ranks == 1)),
        bool(np.array_equal(own.ranks, other.ranks)),
        swapped,
    )
