"""EDAS: distance from the average package, upwards and downwards.

(Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis 2015, Informatica 26:435-451.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from mcda.methods.live import Blocks, Rule, product, used_weights
from mcda.methods.method import Method, Prepared
from mcda.methods.peer import Peer
from mcda.methods.working import combine, labels, reckoned_with, refuse_negative, weights_step
from mcda.model.arrays import Bools, Floats
from mcda.model.settings_names import Settings
from mcda.model.steps import WEIGHTS, Step
from mcda.model.table import ScoreTable
from mcda.model.ties import NOISE
from mcda.words.said import N_, _

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking


_DISTANCES: Final = "SP, SN"  # no words: symbols


def from_average(matrix: Floats, benefit: Bools) -> tuple[Floats, Floats]:
    """Return how far each score (m x n) lies above and below its column's mean, as shares of it.

    A cost counts the other way round. Scores are not below zero; a column of
    zeros has no distance. Raises ValueError for a negative score.
    """
    values = np.asarray(matrix, dtype=np.float64)
    if np.any(values < 0):
        raise ValueError("distances from the average need scores of at least zero")
    if not len(values):
        return values.copy(), values.copy()
    scale = values.max(axis=0)
    ratio = values / np.where(scale > 0, scale, 1.0)
    mean = ratio.mean(axis=0)
    gaps = np.where(benefit, ratio - mean, mean - ratio) / np.where(mean > 0, mean, 1.0)
    return np.maximum(gaps, 0.0), np.maximum(-gaps, 0.0)


def appraisal(above: Floats, below: Floats, weights: Floats) -> Floats:
    """Return the appraisal score (W..., m), 0 to 1.

    The mean of SP / max SP and 1 - SN / max SN; where nobody is above or below
    the mean the ratio is 0, which gives everyone 0.5.
    """
    return (_of_largest(combine(above, weights)) + 1 - _of_largest(combine(below, weights))) / 2


def _of_largest(sums: Floats) -> Floats:
    largest = sums.max(axis=-1, keepdims=True, initial=0.0)
    # Rounding leaves equal packages a hair off their mean; that is no distance.
    real = largest > NOISE
    return np.where(real, sums / np.where(real, largest, 1.0), 0.0)


def prepare(table: ScoreTable, how: str, settings: Settings) -> Prepared:
    """Make EDAS ready for a table; RefusedError names negative scores."""
    refuse_negative(table)
    above, below = from_average(table.matrix, table.benefit)

    def working(weights: Floats) -> tuple[Step, ...]:
        packages, criteria = labels(table)
        both = np.column_stack([combine(above, weights), combine(below, weights)])
        return (
            Step(_("Scores"), "X", table.matrix, packages, criteria, reckoned_with(table)),
            Step(
                _("Above the average"), "PDA", above, packages, criteria, _("as shares of the mean")
            ),
            Step(
                _("Below the average"), "NDA", below, packages, criteria, _("as shares of the mean")
            ),
            weights_step(table, weights),
            Step(_("Weighted distances"), _DISTANCES, both, packages, ("SP", "SN")),
            Step(_("Appraisal"), "AS", appraisal(above, below, weights), packages),
        )

    return Prepared(METHOD.name, "other", how, lambda w: appraisal(above, below, w), working)


def _live_distance(b: Blocks, i: int, j: int) -> str:
    return f"={product(b, 'PDA' if j == 0 else 'NDA', i)}"


def _live_appraisal(b: Blocks, i: int, _j: int) -> str:
    both = b[_DISTANCES]
    above, below = both.column(0), both.column(1)
    return (
        f"=(IF(MAX({above})=0,0,{both.cell(i, 0)}/MAX({above}))"
        f"+1-IF(MAX({below})=0,0,{both.cell(i, 1)}/MAX({below})))/2"
    )


def _peer(_ranking: Ranking) -> Any:
    from pymcdm.methods import EDAS

    return EDAS()


_LIVE: Final[dict[str, Rule]] = {
    WEIGHTS: used_weights,
    _DISTANCES: _live_distance,
    "AS": _live_appraisal,
}

METHOD = Method(
    name="edas",
    title="EDAS",
    citation="Keshavarz Ghorabaee et al. (2015), Informatica 26(3):435-451",
    normalisations=("none",),
    fallback="none",
    score_name=_("appraisal score"),
    build=prepare,
    statement=N_(
        "EDAS measures each score's distance from the mean of all packages, above and below "
        "it separately. The weighted sums of both, each divided by the largest of the "
        "packages, give the appraisal score, from 0 to 1."
    ),
    formulas={"none": _("distances from the mean, as shares of it")},
    live=lambda _settings: _LIVE,
    peer=Peer(_peer),
    main=False,
    set_dependent=True,
    view=_("It measures from the average of these packages, not from the best or worst."),
)
