"""Whose word on a package was asked with open scores at their middle, and may be another elsewhere.

Value is held against the fallback over the whole of open scores; the method is asked once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mcda.group.acceptance import State
from mcda.model.case import Preferences
from mcda.model.ties import NOISE

if TYPE_CHECKING:
    from mcda.group.summary import Summary
    from mcda.methods.rank import Ranking


def asked_at_the_middle(summary: Summary) -> tuple[str, ...]:
    """Return the titles of the methods whose word on some package may turn a judgement."""
    places = range(len(summary.packages))
    return tuple(
        dict.fromkeys(
            summary.rankings[party.id].method.title
            for j, party in enumerate(summary.stakeholders)
            if _open_to_its_method(summary, j) and any(may_turn(summary, i, j) for i in places)
        )
    )


def may_turn(summary: Summary, i: int, j: int) -> bool:
    """Say whether stakeholder j accepts or refuses package i by a word that may turn.

    The bounds of scores may be wider than what can be, never narrower; a method that has none may
    say anything. The weighted sum on anchors is the value itself.
    """
    party, one = summary.stakeholders[j], summary.acceptance[i][j]
    if not _open_to_its_method(summary, j) or one.word is None or one.crosses:
        return False
    ranking = summary.rankings[party.id]
    fallback = summary.case.preferences[party.id].fallback
    ids = [package.id for package in summary.packages]
    at = ids.index(fallback.package) if fallback and fallback.package else -1
    if i == at or one.state not in (State.ACCEPTS, State.REFUSES):
        return False
    refuses = one.state is State.REFUSES
    if ranking.prepared.leads is not None:
        shares = ranking.weights.vector / ranking.weights.vector.sum()
        lead = float(ranking.prepared.leads(i, refuses)[at] @ shares)
        return lead > NOISE if refuses else lead < -NOISE
    low, high = ranking.low, ranking.high
    if ranking.method.set_dependent or not np.isfinite([low, high]).all():
        return True
    return bool(high[i] > low[at]) if refuses else bool(low[i] < high[at])


def _open_to_its_method(summary: Summary, j: int) -> bool:
    """Say whether stakeholder j falls back on a package, and its method might tell another word."""
    party = summary.stakeholders[j]
    ranking = summary.rankings.get(party.id)
    fallback = summary.case.preferences.get(party.id, Preferences()).fallback
    if ranking is None or fallback is None:
        return False
    if all(package.id != fallback.package for package in summary.packages):
        return False
    return not (_is_value(ranking) or _exact(ranking))


def _is_value(ranking: Ranking) -> bool:
    added_up = ranking.prepared.kind == "linear" and ranking.prepared.leads is None
    return added_up and ranking.normalisation == "anchored" and ranking.values is not None


def _exact(ranking: Ranking) -> bool:
    return ranking.table.exact and not bool(ranking.table.missing.any())
