"""The weighted product: ratios instead of differences, a weak score hurts more.

(Bridgman 1922; Miller & Starr 1969.) Units cancel, so nothing is normalised but
for display.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.methods.live import Rule, used_weights
from mcda.methods.method import Method, Prepared
from mcda.methods.peer import Peer
from mcda.methods.working import (
    combine,
    labels,
    reckoned_with,
    refuse_not_positive,
    shares,
    weights_step,
)
from mcda.model.arrays import Bools, Floats
from mcda.model.settings_names import Settings
from mcda.model.steps import WEIGHTS, Step
from mcda.model.table import ScoreTable
from mcda.words.said import N_, _


def ratios(matrix: Floats, benefit: Bools) -> Floats:
    """Return x / max for a benefit and min / x for a cost (m x n), above 0 and at most 1.

    Raises ValueError for a score that is not above zero.
    """
    values = np.asarray(matrix, dtype=np.float64)
    if not np.all(values > 0):
        raise ValueError("the weighted product needs scores above zero")
    if not len(values):
        return values.copy()
    return np.asarray(np.where(benefit, values / values.max(axis=0), values.min(axis=0) / values))


def products(ratio: Floats, weights: Floats) -> Floats:
    """Return the product of r^w (W..., m), weights divided by their sum."""
    return np.asarray(np.exp(combine(np.log(ratio), weights)))


def prepare(table: ScoreTable, how: str, settings: Settings) -> Prepared:
    """Make the weighted product ready for a table; RefusedError names scores not above zero."""
    refuse_not_positive(table)
    ratio = ratios(table.matrix, table.benefit)

    def working(weights: Floats) -> tuple[Step, ...]:
        packages, criteria = labels(table)
        used = shares(weights)
        return (
            Step(_("Scores"), "X", table.matrix, packages, criteria, reckoned_with(table)),
            Step(_("Ratios"), "r", ratio, packages, criteria, _("x / max, for a cost min / x")),
            weights_step(table, weights),
            Step(_("Powers"), "r^w", ratio**used, packages, criteria),
            Step(_("Product"), "P", products(ratio, weights), packages, note=_("product of r^w")),
        )

    return Prepared(METHOD.name, "other", how, lambda w: products(ratio, w), working)


_LIVE: Final[dict[str, Rule]] = {
    WEIGHTS: used_weights,
    "r^w": lambda b, i, j: f"={b['r'].cell(i, j)}^{b[WEIGHTS].cell(0, j)}",
    "P": lambda b, i, _j: f"=PRODUCT({b['r^w'].row(i)})",
}

METHOD = Method(
    name="wpm",
    title=_("Weighted product"),
    citation="Miller & Starr (1969), Executive Decisions and Operations Research",
    normalisations=("none",),
    fallback="none",
    score_name=_("product"),
    build=prepare,
    statement=N_(
        "The weighted product divides each score by the column's largest (for a cost the "
        "smallest by the score), raises it to the power of the weight and multiplies over the"
        " criteria."
    ),
    formulas={"none": _("r = x / max, for a cost min / x")},
    live=lambda _settings: _LIVE,
    peer=Peer(none=N_("its weighted product is not confirmed by a published table here")),
    main=False,
    view=_("It multiplies ratios, so that one very weak score can't be made good."),
)
