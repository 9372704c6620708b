"""Edits of rounds: ask, take in what came back, and agree on it in a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from mcda.model.case import Case, frozen
from mcda.model.edits import sequences
from mcda.model.edits.settling import NONE, Choices, settle
from mcda.model.entries import row_names, row_of
from mcda.model.round import Moderation, Return, Round


def add_round(case: Case, name: str, **fields: Any) -> Case:
    """Add a round after the others; its id is "R1", "R2" and so on unless `id` is given."""
    taken = {one.id for one in case.rounds}
    number = len(case.rounds) + 1
    while f"R{number}" in taken:
        number += 1
    fields.setdefault("id", f"R{number}")
    return replace(case, rounds=(*case.rounds, Round(name=name, **fields)))


def change_round(case: Case, round_id: str, **fields: Any) -> Case:
    """Replace fields of a round; scores made by its rule follow a change of name or rule."""
    if fields.keys() & {"decisions", "weight_decisions"}:
        raise TypeError("decisions are made by take_in")
    after = sequences.changed(case.rounds, round_id, fields)
    if after is case.rounds:
        return case
    return settle(case, replace(case, rounds=after), round_id)


def remove_round(case: Case, round_id: str) -> Case:
    """Remove a round with its returns and moderations; scores are again as before it."""
    sequences.position(case.rounds, round_id)
    cleared = replace(
        case,
        returns=tuple(one for one in case.returns if one.round != round_id),
        moderations=tuple(one for one in case.moderations if one.round != round_id),
    )
    settled = settle(case, cleared, round_id)
    return replace(settled, rounds=sequences.without(settled.rounds, round_id))


def take_in(
    case: Case,
    round_id: str,
    returns: Iterable[Return],
    choices: Choices = NONE,
    date: str = "",
) -> Case:
    """Take in returns of a round, and make the scores and weights that they give.

    A respondent's earlier return of the round is replaced. `choices` say by
    stakeholder, package and criterion (both empty for the weights) whether to keep
    what stood there, to take what the round gives, or to hold both as an
    interval; not chosen means as chosen before, or else take. `date` is written
    into returns that have none. The order of the returns doesn't matter, but of two of
    one respondent the later counts. KeyError for an unknown round or respondent,
    ValueError for another round's return.
    """
    sequences.position(case.rounds, round_id)
    after = settle(case, with_returns(case, round_id, returns, date), round_id, choices)
    return case if after == case else after


def with_returns(case: Case, round_id: str, returns: Iterable[Return], date: str = "") -> Case:
    """Return the case with returns of a round added or replaced, and nothing made of them yet."""
    respondents = {one.id: index for index, one in enumerate(case.respondents)}
    rounds = {one.id: index for index, one in enumerate(case.rounds)}
    kept = {(one.round, one.respondent): one for one in case.returns}
    for one in returns:
        if one.respondent not in respondents:
            raise KeyError(one.respondent)
        if one.round != round_id:
            raise ValueError(f"a return of {one.round} is not taken in with {round_id}")
        key = (one.round, one.respondent)
        made = _clean(one, date)
        known = kept.get(key)
        if known is None or replace(made, date=known.date) != known:
            kept[key] = made
    last = len(respondents) + len(rounds)
    ordered = sorted(
        kept.values(),
        key=lambda one: (rounds.get(one.round, last), respondents.get(one.respondent, last)),
    )
    return replace(case, returns=tuple(ordered))


def remove_return(case: Case, round_id: str, respondent: str) -> Case:
    """Remove one respondent's return; scores are made from what is left."""
    left = tuple(
        one for one in case.returns if (one.round, one.respondent) != (round_id, respondent)
    )
    if len(left) == len(case.returns):
        raise KeyError(respondent)
    return settle(case, replace(case, returns=left), round_id)


def moderate(case: Case, moderation: Moderation) -> Case:
    """Set a stakeholder's score as agreed on a round's returns.

    Earlier moderations of the score stay on record; returns of the same round that
    are taken in later don't undo it, those of a later round do. KeyError for
    an unknown round, stakeholder, package or criterion.
    """
    sequences.position(case.rounds, moderation.round)
    sequences.position(case.stakeholders, moderation.stakeholder)
    if row_of(moderation) not in row_names(case):
        raise KeyError(row_of(moderation))
    sequences.position(case.criteria, moderation.criterion)
    if moderation in case.moderations[-1:]:
        return case
    agreed = replace(case, moderations=(*case.moderations, moderation))
    return settle(case, agreed, moderation.round)


def _clean(one: Return, date: str) -> Return:
    return replace(
        one,
        date=one.date or date,
        scores=frozen({package: frozen(row) for package, row in one.scores.items() if row}),
        effects=frozen(
            {
                measure: frozen({level: frozen(row) for level, row in levels.items() if row})
                for measure, levels in one.effects.items()
                if any(levels.values())
            }
        ),
        swing=frozen(one.swing),
        judgements=frozen({node: given for node, given in one.judgements.items() if given}),
    )
