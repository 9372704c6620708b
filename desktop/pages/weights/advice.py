"""What judgements under one node suggest next: the odd one out, the worst triad, the next question.

Proposals only; the page applies one when it is asked to.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from desktop.pages.weights.pair_nodes import pair_node
from desktop.words import _
from mcda.model.arrays import Floats
from mcda.model.case import Case
from mcda.model.numbers import format_fraction, format_ratio
from mcda.weighting.incomplete import missing_pairs, next_question
from mcda.weighting.pairwise import matrix_of
from mcda.weighting.random_index import ACCEPTABLE_CR
from mcda.weighting.repair import most_disagreeing, worst_triad
from mcda.words import figures

STANDS_OUT: Final = 2.0
"""A judgement this many times off the others' answer is named even when CR is acceptable."""


@dataclass(frozen=True, slots=True)
class OddOneOut:
    """The judgement (ids of two siblings, in tree order) that fits the others worst."""

    row: str
    column: str
    proposed: Fraction
    remark: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Advice:
    """Everything that a node's judgements suggest; empty where there is nothing to say."""

    odd: OddOneOut | None = None
    triad: str = ""
    next_pair: tuple[str, str] | None = None
    open_pairs: int = 0


def advice(case: Case, stakeholder: str, node: str) -> Advice:
    """Return what the stakeholder's judgements under a node suggest, or on a leaf, of packages."""
    asked_of = pair_node(case, stakeholder, node)
    ids, names = list(asked_of.elements), list(asked_of.elements.values())
    judgements = asked_of.judgements
    if len(ids) < 2 or any(judgement.value <= 0 for judgement in judgements):
        return Advice()
    matrix = matrix_of(ids, judgements)
    asked = next_question(matrix)
    return Advice(
        odd=_odd(matrix, ids, names, case.settings.ri_table),
        triad=_triad(matrix, names),
        next_pair=None if asked is None else (ids[asked[0]], ids[asked[1]]),
        open_pairs=len(missing_pairs(matrix)),
    )


def _odd(matrix: Floats, ids: list[str], names: list[str], ri_table: str) -> OddOneOut | None:
    found = most_disagreeing(matrix, ri_table)
    if found is None or (found.cr <= ACCEPTABLE_CR and found.error < STANDS_OUT):
        return None
    i, j, given, proposed = found.row, found.column, found.given, found.proposed
    if i > j:
        i, j, given, proposed = j, i, 1 / given, 1 / proposed
    now, after = format_ratio(given), format_fraction(proposed)
    return OddOneOut(
        ids[i],
        ids[j],
        proposed,
        _("the others together suggest {value}", value=after),
        _(
            "{row} against {column} is {now}; the other answers together suggest about {after}. "
            "With it the consistency ratio would be {cr}.",
            row=names[i],
            column=names[j],
            now=now,
            after=after,
            cr=figures.decimals(found.cr_after, 2),
        ),
    )


def _triad(matrix: Floats, names: list[str]) -> str:
    found = worst_triad(matrix)
    if found is None or found.inconsistency < 1 - 1 / STANDS_OUT:
        return ""
    direct, implied = format_ratio(found.direct), format_ratio(found.implied)
    return _(
        "{a} over {c} is {direct}, but by way of {b} it comes to {implied}.",
        a=names[found.i],
        b=names[found.j],
        c=names[found.k],
        direct=direct,
        implied=implied,
    )
