"""What a round would give for stakeholders' weights, beside the weights that stand now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mcda.model.case import Case, Preferences
from mcda.model.edits.rounds import take_in
from mcda.model.edits.settling import entries_of
from mcda.model.round import Choice, Return


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightOffer:
    """A stakeholder's weights as a round gives them; `present` is None where there are none.

    Both hold everything that the stakeholder prefers, so that weights can be made of
    them. `conflict` says that weights stand there which the round did not give.
    """

    stakeholder: str
    present: Preferences | None
    new: Preferences
    conflict: bool


def review_weights(
    case: Case, round_id: str, returns: Iterable[Return] = ()
) -> tuple[WeightOffer, ...]:
    """Return the weights that these returns would change; KeyError for an unknown round."""
    take = {(one.id, "", ""): Choice.TAKE for one in case.stakeholders}
    after = take_in(case, round_id, returns, take)
    given = [
        (decision.stakeholder, decision.after)
        for one in case.rounds
        for decision in one.weight_decisions
        if one.id == round_id or decision.choice is Choice.TAKE
    ]
    found: list[WeightOffer] = []
    for stakeholder in case.stakeholders:
        present = case.preferences.get(stakeholder.id)
        new = after.preferences.get(stakeholder.id)
        if new is None or new == present:
            continue
        entries = entries_of(present)
        there = present is not None and bool(
            present.direct or present.swing or present.ranks or present.judgements
        )
        by_round = (stakeholder.id, entries) in given
        found.append(
            WeightOffer(
                stakeholder=stakeholder.id,
                present=present,
                new=new,
                conflict=there and not by_round,
            )
        )
    return tuple(found)
