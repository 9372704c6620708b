"""What is new in a return, against what the same respondent sent before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mcda.model.case import Case, Score
from mcda.model.entries import rows_given
from mcda.model.round import Return


def earlier_return(case: Case, new: Return) -> Return | None:
    """Return what a respondent sent last: in the same round, or else in the latest one before."""
    ids = [one.id for one in case.rounds]
    until = ids[: ids.index(new.round) + 1] if new.round in ids else ids
    sent = {one.round: one for one in case.returns if one.respondent == new.respondent}
    return next((sent[id_] for id_ in reversed(until) if id_ in sent), None)


def changed_answers(old: Return, new: Return) -> int:
    """Return how many answers differ: scores, swing points and judgements, taken away ones too."""
    return sum(
        len({key for key in (*before, *after) if before.get(key) != after.get(key)})
        for before, after in zip(_answers(old), _answers(new), strict=True)
    )


def _answers(one: Return) -> tuple[Mapping[Any, object], ...]:
    scores = {
        (key, criterion): _points(score)
        for key, row in rows_given(one).items()
        for criterion, score in row.items()
    }
    judged = {
        (node, given.row, given.column): given.value
        for node, some in one.judgements.items()
        for given in some
    }
    return scores, dict(one.swing), judged


def _points(score: Score) -> tuple[object, ...]:
    return score.low, score.high, score.likely, score.note
