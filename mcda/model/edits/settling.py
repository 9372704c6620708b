"""Bringing a stakeholder's scores and weights into line with the returns of a round.

A score or weights typed since a round was taken in are told from those that the
round gave by comparing the two, and are kept as what stood `before`: taking in
again never loses what a person typed. Rounds later in the list stand over
earlier ones, so a late return of an earlier round changes no score of theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from mcda.model.case import Case, Preferences, Score, frozen
from mcda.model.edits.effects import set_effects
from mcda.model.edits.scores import set_scores
from mcda.model.entries import change_of, own_entry, place_of
from mcda.model.merging import Cell, Gathered, covered, gather, in_order, outcome
from mcda.model.merging_weights import MergedWeights, merged_weights
from mcda.model.round import Choice, Round, ScoreDecision, WeightDecision

Choices = Mapping[Cell, Choice]
"""Choices for scores; with package and criterion empty, for a stakeholder's weights."""

NONE: Final[Choices] = frozen()


def settle(old: Case, new: Case, round_id: str, choices: Choices = NONE) -> Case:
    """Return `new` with its scores and weights as a round's returns there give them.

    `old` is the case before returns, moderations or the round were changed: it
    tells what stands there by itself and what by the round. A choice not made
    is as it was made before, or else to take. KeyError for an unknown round,
    ValueError for a choice of both where weights are concerned.
    """
    for (_stakeholder, package, _criterion), choice in choices.items():
        if choice is Choice.BOTH and not package:
            raise ValueError("two sets of weights are not taken both")
    before, after = gather(old, round_id), gather(new, round_id)
    over = [gather(new, one.id) for one in later(new, round_id)]
    decisions, standing = _decisions(before, after, over, choices)
    weights = _weight_decisions(before, after, over, choices)
    settled = replace(
        after.round,
        decisions=tuple(decisions[cell] for cell in in_order(new, decisions)),
        weight_decisions=tuple(weights[one.id] for one in new.stakeholders if one.id in weights),
    )
    decided = _with_round(new, settled)
    held = gather(decided, round_id)
    now = covered(held)
    entries: dict[str, list[tuple[str, str, Score | None]]] = {}
    for cell, fallen_back in standing.items():
        score = outcome(held, cell) if cell in now else fallen_back
        entries.setdefault(cell[0], []).append((cell[1], cell[2], score))
    for stakeholder, some in entries.items():
        decided = set_entries(decided, stakeholder, some)
    return _weighed(decided, before, weights, over)


def set_entries(
    case: Case, stakeholder: str, entries: Iterable[tuple[str, str, Score | None]]
) -> Case:
    """Set many scores and effects of one stakeholder, each by its row and leaf; None clears one."""
    scores: list[tuple[str, str, Score | None]] = []
    effects: list[tuple[str, str, str, Score | None]] = []
    for row, criterion, score in entries:
        change = change_of(row)
        if change is None:
            scores.append((row, criterion, score))
        else:
            effects.append((*change, criterion, score))
    case = set_scores(case, stakeholder, scores) if scores else case
    return set_effects(case, stakeholder, effects) if effects else case


def later(case: Case, round_id: str) -> tuple[Round, ...]:
    """Return the rounds after one."""
    ids = [one.id for one in case.rounds]
    return case.rounds[ids.index(round_id) + 1 :]


def entries_of(own: Preferences | None) -> Preferences | None:
    """Return of preferences what a round may change: way, swing points and judgements."""
    if own is None:
        return None
    return Preferences(way=own.way, swing=own.swing, judgements=own.judgements)


def with_entries(case: Case, stakeholder: str, entries: Preferences | None) -> Case:
    """Return the case with a stakeholder's way, swing points and judgements replaced."""
    own = case.preferences.get(stakeholder)
    if entries_of(own) == entries:
        return case
    bare = entries or Preferences()
    after = replace(
        own or Preferences(), way=bare.way, swing=bare.swing, judgements=bare.judgements
    )
    preferences = {**case.preferences, stakeholder: after}
    if entries is None and after == Preferences():
        del preferences[stakeholder]
    return replace(case, preferences=frozen(preferences))


def _decisions(
    before: Gathered, after: Gathered, over: list[Gathered], choices: Choices
) -> tuple[dict[Cell, ScoreDecision], dict[Cell, Score | None]]:
    """Return the decisions to keep, and what stood before in each score that is to be set."""
    was, now = covered(before), covered(after)
    above = [(one, covered(one)) for one in over]
    kept: dict[Cell, ScoreDecision] = {}
    standing: dict[Cell, Score | None] = {}
    for cell in in_order(after.case, was | now):
        stakeholder, row, criterion = cell
        known = before.decisions.get(cell)
        present = own_entry(before.case, *cell)
        upper = next((one for one, cells in above if cell in cells), None)
        typed = known.before if known else None
        if upper is not None:
            if cell not in was:
                decision = upper.decisions.get(cell)
                typed = decision.before if decision else None
        else:
            if cell not in was or present != outcome(before, cell):
                typed = present
            standing[cell] = typed
        choice = choices.get(cell, known.choice if known else Choice.TAKE)
        if cell in now and (typed is not None or choice is not Choice.TAKE):
            kept[cell] = ScoreDecision(
                stakeholder=stakeholder,
                criterion=criterion,
                choice=choice,
                before=typed,
                **place_of(row),
            )
    return kept, standing


def _weight_decisions(
    before: Gathered, after: Gathered, over: list[Gathered], choices: Choices
) -> dict[str, WeightDecision]:
    """Return the decision on the weights of each stakeholder that returned some."""
    known = {one.stakeholder: one for one in before.round.weight_decisions}
    found: dict[str, WeightDecision] = {}
    for stakeholder in after.case.stakeholders:
        made = merged_weights(after, stakeholder.id)
        if not made.ways:
            continue
        earlier = known.get(stakeholder.id)
        typed = _typed_weights(before, earlier, stakeholder.id, over)
        wanted = choices.get((stakeholder.id, "", ""), earlier.choice if earlier else Choice.TAKE)
        found[stakeholder.id] = WeightDecision(
            stakeholder=stakeholder.id,
            choice=wanted,
            before=typed,
            after=typed if wanted is Choice.KEEP else _taken(typed, made),
        )
    return found


def _typed_weights(
    before: Gathered, earlier: WeightDecision | None, stakeholder: str, over: list[Gathered]
) -> Preferences | None:
    upper = _upper(over, stakeholder)
    if upper is not None:
        return (earlier or upper).before
    present = entries_of(before.case.preferences.get(stakeholder))
    return present if earlier is None or present != earlier.after else earlier.before


def _upper(over: list[Gathered], stakeholder: str) -> WeightDecision | None:
    decisions = (d for one in over for d in one.round.weight_decisions)
    return next((d for d in decisions if d.stakeholder == stakeholder), None)


def _taken(typed: Preferences | None, made: MergedWeights) -> Preferences:
    """Return what stood before with the returned entries in its place, in the way they came."""
    own = typed or Preferences()
    return Preferences(
        way=own.way if typed and own.way in made.ways else made.ways[0],
        swing=made.swing or own.swing,
        judgements=frozen({**own.judgements, **made.judgements}),
    )


def _weighed(
    case: Case, before: Gathered, weights: Mapping[str, WeightDecision], over: list[Gathered]
) -> Case:
    """Set the weights that the round gives, and those that stood before where it gives none now."""
    known = {one.stakeholder: one for one in before.round.weight_decisions}
    for stakeholder in [one.id for one in case.stakeholders]:
        if _upper(over, stakeholder) is not None:
            continue
        if stakeholder in weights:
            case = with_entries(case, stakeholder, weights[stakeholder].after)
        elif stakeholder in known:
            typed = _typed_weights(before, known[stakeholder], stakeholder, over)
            case = with_entries(case, stakeholder, typed)
    return case


def _with_round(case: Case, changed: Round) -> Case:
    rounds = tuple(changed if one.id == changed.id else one for one in case.rounds)
    return case if rounds == case.rounds else replace(case, rounds=rounds)
