"""Open scores (intervals, missing ones) at their ends: what could be for and against one package.

Under anchored normalisation a package's result rises with its own scores and, in
AHP, falls with the others'. So a lead over a rival is least with the package at
the worse ends and the rival at the better ones, under any weights; and what holds
of the least lead holds wherever the scores lie.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from mcda.errors import RefusedError
from mcda.methods.method import best_ends, worst_ends
from mcda.methods.ranks import competition_ranks
from mcda.sensitivity.forms import Form, Linear, form_of, levelled

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking


class Scores(StrEnum):
    """Which scores a statement about weights is meant for.

    `WHOLE`: whatever the open scores are, within their intervals or anchors.
    `MIDDLE`: every open score at its likely value or middle.
    """

    SINGLE = "single values"
    WHOLE = "whole intervals"
    MIDDLE = "middle of the intervals"


def scores_of(ranking: Ranking) -> Scores:
    """Return what can be proven for a ranking: `MIDDLE` where nothing bounds its open scores."""
    if ranking.method.read(ranking.table, ranking.case.settings).exact:
        return Scores.SINGLE
    return Scores.MIDDLE if ranking.prepared.low is None else Scores.WHOLE


def at_middle(ranking: Ranking) -> Scores:
    """Return what a statement is meant for that takes open scores at their middle."""
    single = scores_of(ranking) is Scores.SINGLE
    return Scores.SINGLE if single else Scores.MIDDLE


def middle_form(ranking: Ranking) -> Form:
    """Return how the scores depend on weights with open scores at their middle."""
    return form_of(ranking.prepared, ranking.table.low.shape)


def least_form(ranking: Ranking, package: int) -> Form:
    """Return a form in which a package's lead over each other is the least that scores allow.

    The others need not be there all at once. Only for `WHOLE`.
    """
    return _extreme(ranking, package, best=False)


def most_form(ranking: Ranking, package: int) -> Form:
    """Return a form in which a package's lead over each other is the greatest; for `WHOLE`."""
    return _extreme(ranking, package, best=True)


def corner_form(ranking: Ranking, package: int, *, best: bool) -> Form:
    """Return the form of scores that can all be so: a package at one end, all others at the other.

    Raises RefusedError where the method can't take these scores.
    """
    settings = ranking.case.settings
    table = ranking.method.read(ranking.table, settings)
    ends = best_ends(table), worst_ends(table)
    own, others = ends if best else ends[::-1]
    mixed = others.copy()
    mixed[package] = own[package]
    fixed = replace(table, low=mixed, high=mixed, missing=np.zeros(mixed.shape, dtype=bool))
    return form_of(ranking.method.build(fixed, ranking.normalisation, settings), mixed.shape)


def open_rivals(ranking: Ranking) -> tuple[int, ...]:
    """Return the packages that open scores alone let catch up with the leader.

    Complete for `WHOLE`; for `MIDDLE` those ahead in the one corner that is looked at.
    """
    scores = scores_of(ranking)
    if scores is Scores.SINGLE or len(ranking.packages) < 2:
        return ()
    leader = [p.id for p in ranking.packages].index(ranking.leader.id)
    try:
        form = (
            least_form(ranking, leader)
            if scores is Scores.WHOLE
            else corner_form(ranking, leader, best=False)
        )
    except RefusedError:
        return ()
    ranks = competition_ranks(form.scores(ranking.weights.vector))
    return tuple(int(i) for i in np.flatnonzero(ranks <= ranks[leader]) if i != leader)


def _extreme(ranking: Ranking, package: int, *, best: bool) -> Form:
    prepared = ranking.prepared
    if prepared.leads is None:
        return corner_form(ranking, package, best=best)
    # Only differences count: the package keeps its row, and the others lie apart by the leads.
    (rows,) = prepared.offsets
    return Linear(levelled(rows[package] - prepared.leads(package, best)))
