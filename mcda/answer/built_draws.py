"""How often a built package is at everybody's fallback or above, over weights near the stated ones.

The same draws as elsewhere: Dirichlet round the stated weights, open scores at their middle.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mcda.answer.draws import MOST
from mcda.errors import RefusedError
from mcda.group.acceptance import LEAST_GAIN, gain_parts
from mcda.methods.rank import rank_checked
from mcda.model import edits
from mcda.model.built import offers
from mcda.model.case import Case
from mcda.model.ties import rising
from mcda.sensitivity.draws import around, stream
from mcda.sensitivity.jointly import WEIGHTS
from mcda.sensitivity.plan import CONCENTRATION
from mcda.words import figures
from mcda.words.said import Said, _, listed


@dataclass(frozen=True, slots=True)
class BuiltDraws:
    """Shares of the draws (0 to 1) in which each stakeholder, by id, does not lose by value.

    Not `exact` where a gain hangs on open scores, which stood at their middle.
    """

    shares: Mapping[str, float]
    samples: int
    seed: int
    exact: bool = True


def built_draws(case: Case, composition: Mapping[str, str]) -> BuiltDraws:
    """Draw everybody's weights; who has no fallback or can't be ranked is left out.

    `composition` names levels by measure, those not named stand as today. Same seed and
    samples, same shares.
    """
    samples, seed = max(1, min(case.settings.samples, MOST)), max(0, case.settings.seed)
    today = {one.id: one.levels[0].id for one in offers(case) if one.levels}
    made = edits.keep_package(case, {**today, **composition}, "?")
    shares: dict[str, float] = {}
    exact = True
    for place, party in enumerate(case.stakeholders):
        own = case.preferences.get(party.id)
        if own is None or own.fallback is None:
            continue
        try:
            ranking = rank_checked(made, party.id)
        except RefusedError:
            continue
        ids = [one.id for one in ranking.packages]
        named, value = own.fallback.package, own.fallback.value
        if not ranking.table.anchored or (value is None and named not in ids):
            continue
        at = None if value is not None else ids.index(named or "")
        low, parts, high = (ends[-1] for ends in gain_parts(ranking.table, at))
        used = ranking.weights.vector > 0
        exact &= bool(np.array_equal(low[used], high[used]))
        draw = around(ranking.weights.vector, CONCENTRATION)
        weights = draw(stream(seed, 0, WEIGHTS + (place << 8)), samples).astype(np.float64)
        gain = 100 * (weights / weights.sum(axis=1, keepdims=True)) @ parts - (value or 0.0)
        shares[party.id] = float((gain >= LEAST_GAIN).mean())
    return BuiltDraws(shares, samples, seed, exact)


def built_draws_sentence(case: Case, found: BuiltDraws) -> Said:
    """Say in how many draws each stakeholder is at its fallback or above, the least sure first."""
    names = {one.id: one.short or one.name for one in case.stakeholders}
    order = rising(found.shares, lambda key: found.shares[key])
    told = [
        _("{stakeholder} in {share}", stakeholder=names[key],
          share=figures.counted_share(found.shares[key]))
        for key in order
    ]  # fmt: skip
    facts = {"samples": figures.count(found.samples), "shares": listed(told), "seed": found.seed}
    if found.exact:
        return _(
            "Of {samples} draws of weights around the stated ones, by value at its fallback or "
            "above: {shares} (seed {seed}).",
            **facts,
        )
    return _(
        "Of {samples} draws of weights around the stated ones, by value and with open scores at "
        "their middle at its fallback or above: {shares} (seed {seed}).",
        **facts,
    )
