"""The case as of a round, and what changed from one round to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mcda.model.case import Case, Point, Score
from mcda.model.edits.settling import set_entries, with_entries
from mcda.model.entries import entry, given, row_names
from mcda.model.merging import Cell, covered, gather, in_order, outcome
from mcda.model.round import Return

BEFORE: Final = ""
"""Stands for the time before the first round, in place of a round's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A respondent's entry in two rounds; None where it returned none.

    `package` is its row: a package, or a level that has effects.
    """

    respondent: str
    package: str
    criterion: str
    before: Score | None
    after: Score | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A stakeholder's entry after one round and after another, common ones included.

    `package` is its row, as in `Moved`.
    """

    stakeholder: str
    package: str
    criterion: str
    before: Score | None
    after: Score | None


@dataclass(frozen=True, eq=False, kw_only=True)
class RoundDiff:
    """What changed from one round to another.

    `moved` and `moved_weights` (ids) are about respondents who returned in the
    second round; `scores` and `weights` (ids) about stakeholders. `before` and
    `after` are the case as of the two rounds.
    """

    first: str
    second: str
    moved: tuple[Moved, ...]
    moved_weights: tuple[str, ...]
    scores: tuple[Changed, ...]
    weights: tuple[str, ...]
    before: Case
    after: Case

    @property
    def empty(self) -> bool:
        """Say whether nothing moved."""
        return not (self.moved or self.moved_weights or self.scores or self.weights)


def as_of(case: Case, round_id: str) -> Case:
    """Return the case with scores and weights as they stood after a round, or `BEFORE` any.

    What no round touched is as it is now; returns and moderations stay in the
    case. KeyError for an unknown round.
    """
    held = [gather(case, one.id) for one in case.rounds]
    at = next((i for i, one in enumerate(case.rounds) if one.id == round_id), None)
    if round_id == BEFORE:
        at = -1
    if at is None:
        raise KeyError(round_id)
    cells = [covered(one) for one in held]
    past = case
    entries: dict[str, list[tuple[str, str, Score | None]]] = {}
    for cell in in_order(case, frozenset().union(*cells)):
        within = [one for one, some in zip(held, cells, strict=True) if cell in some]
        until = [one for one in within if one in held[: at + 1]]
        if until:
            score = outcome(until[-1], cell)
        else:
            decision = within[0].decisions.get(cell)
            score = decision.before if decision else None
        entries.setdefault(cell[0], []).append((cell[1], cell[2], score))
    for stakeholder, some in entries.items():
        past = set_entries(past, stakeholder, some)
    for stakeholder in [one.id for one in case.stakeholders]:
        decided = [
            (index, decision)
            for index, one in enumerate(case.rounds)
            for decision in one.weight_decisions
            if decision.stakeholder == stakeholder
        ]
        given = [decision.after for index, decision in decided if index <= at]
        if decided:
            own = given[-1] if given else decided[0][1].before
            past = with_entries(past, stakeholder, own)
    return past


def diff(case: Case, first: str, second: str) -> RoundDiff:
    """Return who moved on what from one round to another, and what it did to the scores.

    From `BEFORE` on nobody moved: all that a first round gives is new.
    """
    before, after = as_of(case, first), as_of(case, second)
    earlier = {one.respondent: one for one in case.returns if one.round == first}
    later = {one.respondent: one for one in case.returns if one.round == second}
    moved: list[Moved] = []
    moved_weights: list[str] = []
    for respondent in case.respondents:
        new = later.get(respondent.id)
        if new is None or first == BEFORE:
            continue
        old = earlier.get(respondent.id, Return(respondent=respondent.id, round=first))
        moved += _moves(case, old, new)
        swung = new.swing and new.swing != old.swing
        judged = new.judgements and new.judgements != old.judgements
        if swung or judged:
            moved_weights.append(respondent.id)
    cells = frozenset[Cell]().union(*(covered(gather(case, one.id)) for one in case.rounds))
    scores = [
        Changed(
            stakeholder=cell[0],
            package=cell[1],
            criterion=cell[2],
            before=entry(before, *cell),
            after=entry(after, *cell),
        )
        for cell in in_order(case, cells)
        if _points(entry(before, *cell)) != _points(entry(after, *cell))
    ]
    weights = [
        one.id
        for one in case.stakeholders
        if before.preferences.get(one.id) != after.preferences.get(one.id)
    ]
    return RoundDiff(
        first=first,
        second=second,
        moved=tuple(moved),
        moved_weights=tuple(moved_weights),
        scores=tuple(scores),
        weights=tuple(weights),
        before=before,
        after=after,
    )


def _moves(case: Case, old: Return, new: Return) -> Iterator[Moved]:
    for row in row_names(case):
        for criterion in case.criteria:
            before = given(old, row).get(criterion.id)
            after = given(new, row).get(criterion.id)
            if after is not None and _points(before) != _points(after):
                yield Moved(
                    respondent=new.respondent,
                    package=row,
                    criterion=criterion.id,
                    before=before,
                    after=after,
                )


def _points(score: Score | None) -> tuple[Point | None, ...]:
    """Return what of a score a ranking sees."""
    return (None, None, None) if score is None else (score.low, score.high, score.likely)
