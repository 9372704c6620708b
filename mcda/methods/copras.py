"""COPRAS: what a package brings, plus what it saves in proportion to the others' costs.

(Zavadskas, Kaklauskas & Sarka 1994, Technological and Economic Development of
Economy 1:131-139.) The standard formula; one well-known package drops a term and
treats costs as benefits.
"""

from __future__ import annotations

import numpy as np

from mcda.methods.live import Blocks, used_weights
from mcda.methods.method import Method, Prepared
from mcda.methods.normalisation import formulas, normalise
from mcda.methods.peer import Peer
from mcda.methods.working import combine, labels, opening_steps, refuse_not_positive, weights_step
from mcda.model.arrays import Bools, Floats
from mcda.model.settings_names import Settings
from mcda.model.steps import WEIGHTS, Step
from mcda.model.table import ScoreTable
from mcda.words.said import N_, _


def significance(normalised: Floats, benefit: Bools, weights: Floats) -> Floats:
    """Return Q (W..., m) for scores divided by their column's sum (m x n).

    Q_i = S+_i + sum(S-) / (S-_i sum(1 / S-)), S+ and S- being the weighted sums
    over benefits and costs. Costs without weight, or none at all, leave Q = S+.
    """
    gains = combine(np.where(benefit, normalised, 0.0), weights)
    burdens = combine(np.where(benefit, 0.0, normalised), weights)
    real = burdens > 0
    # Where a package bears no weighted cost at all nobody can be compared by ratio.
    every = real.all(axis=-1, keepdims=True)
    inverse = np.where(every, 1 / np.where(real, burdens, 1.0), 0.0)
    total = inverse.sum(axis=-1, keepdims=True)
    saved = burdens.sum(axis=-1, keepdims=True) * inverse / np.where(total > 0, total, 1.0)
    return np.asarray(gains + saved)


def utility(significances: Floats) -> Floats:
    """Return Q divided by the largest (W..., m), 1 for the best."""
    largest = significances.max(axis=-1, keepdims=True, initial=0.0)
    return np.asarray(significances / np.where(largest > 0, largest, 1.0))


def prepare(table: ScoreTable, how: str, settings: Settings) -> Prepared:
    """Make COPRAS ready for a table; RefusedError names negative scores and costs of zero."""
    refuse_not_positive(table, costs_only=True)
    normalised = normalise(table.matrix, table.benefit, "sum")

    def score(weights: Floats) -> Floats:
        return utility(significance(normalised, table.benefit, weights))

    def working(weights: Floats) -> tuple[Step, ...]:
        packages = labels(table)[0]
        q = significance(normalised, table.benefit, weights)
        return (
            *opening_steps(table, normalised, "sum", METHOD.formula("sum")),
            weights_step(table, weights),
            Step(_("Significance"), "Q", q, packages, note=_("S+ + sum(S-) / (S- sum(1 / S-))")),
            Step(_("Utility degree"), "U", utility(q), packages, note=_("Q / max Q")),
        )

    return Prepared(METHOD.name, "other", how, score, working)


def _live_utility(b: Blocks, i: int, _j: int) -> str:
    return f"={b['Q'].cell(i, 0)}/MAX({b['Q'].column(0)})"


METHOD = Method(
    name="copras",
    title="COPRAS",
    citation="Zavadskas, Kaklauskas & Sarka (1994)",
    normalisations=("sum",),
    fallback="sum",
    score_name=_("utility degree"),
    build=prepare,
    statement=N_(
        "COPRAS divides each score by the column's sum and adds up the weighted benefits and,"
        " separately, the weighted costs; the significance adds to the benefits a share that "
        "is the greater the smaller the package's costs are. The utility degree compares it "
        "with the largest."
    ),
    formulas=formulas(_("costs are added up apart from benefits")),
    live=lambda _settings: {WEIGHTS: used_weights, "U": _live_utility},
    peer=Peer(none=N_("its COPRAS counts costs as benefits")),
    main=False,
    set_dependent=True,
    view=_("It weighs costs by ratio to the others' costs, and benefits by share."),
)
