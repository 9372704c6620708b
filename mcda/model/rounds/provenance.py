"""Where a score comes from, step by step; and what a moderation starts from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from mcda.model.case import Case, Point, Score
from mcda.model.entries import entry, own_entry, place_of, row_of
from mcda.model.merging import Cell, Gathered, covered, gather, merged, outcome, returned
from mcda.model.round import Moderation


class Origin(StrEnum):
    """How a score came about."""

    TYPED = "typed"
    COMMON = "common"
    RETURNED = "returned"
    MERGED = "merged"
    MODERATED = "moderated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """One step in the history of a score; the last is in force, unless the score was cleared.

    `respondent` and `round` are ids. `file` and `date` are those of the return, or
    the date of the moderation.
    """

    origin: Origin
    score: Score
    respondent: str = ""
    round: str = ""
    file: str = ""
    date: str = ""
    note: str = ""
    moderation: Moderation | None = None


def provenance(
    case: Case, stakeholder: str, package: str, criterion: str
) -> tuple[Provenance, ...]:
    """Return where a stakeholder's entry comes from, the first step first; `package` is its row.

    For each round: what stood before, every respondent's value, what its rule
    made of them, and moderations. A score typed since, or the common one, ends the list.
    """
    cell = (stakeholder, package, criterion)
    steps: list[Provenance] = []
    for asked in case.rounds:
        held = gather(case, asked.id)
        if cell in covered(held):
            steps += _of_round(held, cell, steps)
    own = own_entry(case, *cell)
    if own is not None and not (steps and steps[-1].score == own):
        steps.append(Provenance(origin=Origin.TYPED, score=own, note=own.note))
    common = entry(case, "", package, criterion)
    if own is None and common is not None:
        steps.append(Provenance(origin=Origin.COMMON, score=common, note=common.note))
    return tuple(steps)


def _of_round(held: Gathered, cell: Cell, earlier: list[Provenance]) -> Iterator[Provenance]:
    """Yield the steps of one round, the score that it leaves last."""
    decision = held.decisions.get(cell)
    before = decision.before if decision else None
    if before is not None and before not in [step.score for step in earlier]:
        yield Provenance(origin=Origin.TYPED, score=before, note=before.note)
    for respondent, sent, score in returned(held, cell):
        yield Provenance(
            origin=Origin.RETURNED,
            score=score,
            respondent=respondent.id,
            round=held.round.id,
            file=sent.file,
            date=sent.date,
            note=score.note,
        )
    made = merged(held, cell)
    left = outcome(held, cell)
    if made is not None and (cell in held.agreed or made != left):
        yield Provenance(origin=Origin.MERGED, score=made, round=held.round.id)
    for one in held.case.moderations:
        where = (one.stakeholder, row_of(one), one.criterion)
        if one.round == held.round.id and where == cell and one is not held.agreed[cell]:
            yield _moderated(one, Score(low=one.low, high=one.high, note=one.reason))
    if cell in held.agreed and left is not None:
        yield _moderated(held.agreed[cell], left)
    elif left is not None:
        origin = Origin.TYPED if left == before else Origin.MERGED
        yield Provenance(origin=origin, score=left, round=held.round.id, note=left.note)


def _moderated(one: Moderation, score: Score) -> Provenance:
    return Provenance(
        origin=Origin.MODERATED,
        score=score,
        round=one.round,
        date=one.date,
        note=one.reason,
        moderation=one,
    )


def moderation_of(
    case: Case, round_id: str, cell: Cell, low: Point | None, high: Point | None, **words: str
) -> Moderation:
    """Return a moderation of what a round's returns give, or else of the score that stands.

    `words` are author, reason and date. KeyError for an unknown round.
    """
    original = merged(gather(case, round_id), cell) or entry(case, *cell) or Score()
    return Moderation(
        stakeholder=cell[0],
        criterion=cell[2],
        round=round_id,
        **place_of(cell[1]),
        original_low=original.low,
        original_high=original.high,
        low=low,
        high=high,
        **words,
    )
