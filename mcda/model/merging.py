"""Many respondents' scores made into their stakeholder's one, by a round's rule.

The rule works on each respondent's central value (the stated one, or else the
middle of its interval) and becomes `likely`; the spread from the lowest end to
the highest becomes the interval. Nothing here changes what was returned.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from mcda.model.case import COMMON, Case, Criterion, Point, Score
from mcda.model.entries import entry, given, row_names, row_of, rows_given, scale_of
from mcda.model.ids import known
from mcda.model.round import Choice, Moderation, Respondent, Return, Round, Rule, ScoreDecision
from mcda.model.tree import number

Cell = tuple[str, str, str]
"""Stakeholder, row (a package, or a level that has effects) and leaf criterion."""


@dataclass(frozen=True, eq=False)
class Gathered:
    """All that a case says about one round, by what it is asked for."""

    case: Case
    round: Round
    criteria: Mapping[str, Criterion]
    sent: Mapping[str, tuple[tuple[Respondent, Return], ...]]
    """By stakeholder, in the order of the respondents."""
    agreed: Mapping[Cell, Moderation]
    decisions: Mapping[Cell, ScoreDecision]


def gather(case: Case, round_id: str) -> Gathered:
    """Return what the case says about a round; KeyError for an unknown one."""
    asked = known(case.rounds, round_id)
    if asked is None:
        raise KeyError(round_id)
    by_respondent = {one.respondent: one for one in case.returns if one.round == round_id}
    sent: dict[str, list[tuple[Respondent, Return]]] = {}
    for respondent in case.respondents:
        found = by_respondent.pop(respondent.id, None)
        if found is not None:
            sent.setdefault(respondent.stakeholder, []).append((respondent, found))
    return Gathered(
        case=case,
        round=asked,
        criteria={one.id: one for one in reversed(case.criteria)},
        sent={key: tuple(some) for key, some in sent.items()},
        agreed={
            (one.stakeholder, row_of(one), one.criterion): one
            for one in case.moderations
            if one.round == round_id
        },
        decisions={(one.stakeholder, row_of(one), one.criterion): one for one in asked.decisions},
    )


def returned(held: Gathered, cell: Cell) -> Iterator[tuple[Respondent, Return, Score]]:
    """Yield what each respondent of a stakeholder returned for one score."""
    stakeholder, row, criterion = cell
    for respondent, sent in held.sent.get(stakeholder, ()):
        score = given(sent, row).get(criterion)
        if score is not None:
            yield respondent, sent, score


def merged(held: Gathered, cell: Cell) -> Score | None:
    """Return the score that a round's returns give by its rule, None if they give none.

    One respondent alone gives a plain copy. Under `Rule.AGREED` it is the spread
    alone, from which an agreed value starts.
    """
    known = held.criteria.get(cell[2])
    if known is None:
        return None
    criterion = scale_of(known, cell[1])
    fit = [
        (respondent, score)
        for respondent, _sent, score in returned(held, cell)
        if ends(criterion, score) is not None
    ]
    if not fit:
        return None
    source = _source(held.round, ", ".join(respondent.name for respondent, _score in fit))
    scores = [score for _respondent, score in fit]
    if len(fit) == 1:
        return replace(scores[0], source=source)
    low = min((s.low for s in scores if s.low is not None), key=lambda p: _key(criterion, p))
    high = max((s.high for s in scores if s.high is not None), key=lambda p: _key(criterion, p))
    likely = None
    if low != high and held.round.rule is not Rule.AGREED:
        likely = by_rule(criterion, held.round.rule, scores)
    return Score(
        low=low,
        high=high,
        likely=likely,
        source=source,
        note="\n".join(f"{who.name}: {score.note}" for who, score in fit if score.note),
        estimate=any(score.estimate for score in scores),
    )


def by_rule(criterion: Criterion, rule: Rule, given: Sequence[Score]) -> Point:
    """Return the median or mean of scores that are on the scale.

    Among named levels there is no mean: the median is taken whatever the rule,
    the lower one of two in the middle.
    """
    centres = [centre(criterion, score) for score in given]
    if criterion.levels:
        return sorted(centres, key=lambda point: _key(criterion, point))[(len(centres) - 1) // 2]
    numbers = [_key(criterion, point)[0] for point in centres]
    if rule is Rule.MEAN:
        return math.fsum(value / len(numbers) for value in numbers)
    return median(numbers)


def centre(criterion: Criterion, score: Score) -> Point:
    """Return the central value of a score that is on the scale: the stated one, or the middle.

    The middle of two levels is the level between them, the lower one of two.
    """
    if score.likely is not None and _number(criterion, score.likely) is not None:
        return score.likely
    span = ends(criterion, score)
    if span is None or score.low is None:
        raise ValueError("a missing score has no central value")
    if score.low == score.high:
        return score.low
    inside = sorted(level.value for level in criterion.levels if span[0] <= level.value <= span[1])
    if not inside:
        return span[0] / 2 + span[1] / 2
    middle = inside[(len(inside) - 1) // 2]
    return next(level.name for level in criterion.levels if level.value == middle)


def ends(criterion: Criterion, score: Score) -> tuple[float, float] | None:
    """Return a score as two finite numbers in order, None if it is missing or not on the scale."""
    low, high = _number(criterion, score.low), _number(criterion, score.high)
    if low is None or high is None or low > high:
        return None
    return low, high


def hull(criterion: Criterion, first: Score | None, second: Score) -> Score:
    """Return the second score as an interval that holds both."""
    if first is None or ends(criterion, first) is None:
        return second
    points = [p for p in (first.low, first.high, second.low, second.high) if p is not None]
    points.sort(key=lambda point: _key(criterion, point))
    return replace(second, low=points[0], high=points[-1], likely=None)


def outcome(held: Gathered, cell: Cell) -> Score | None:
    """Return a stakeholder's own score after a round: agreed, made from returns, or as before.

    None means that the common score holds, if there is one.
    """
    decision = held.decisions.get(cell)
    before = decision.before if decision else None
    choice = decision.choice if decision else Choice.TAKE
    made = merged(held, cell)
    agreed = held.agreed.get(cell)
    if agreed is not None:
        return Score(
            low=agreed.low,
            high=agreed.high,
            source=f"{made.source}; agreed"  # no words: stored in the case
            if made
            else _source(held.round, "agreed"),
            author=agreed.author,
            note=agreed.reason,
        )
    if made is None or held.round.rule is Rule.AGREED or choice is Choice.KEEP:
        return before
    if choice is Choice.BOTH:
        common = entry(held.case, COMMON, cell[1], cell[2])
        return hull(scale_of(held.criteria[cell[2]], cell[1]), before or common, made)
    return made


def covered(held: Gathered) -> frozenset[Cell]:
    """Return the scores that a round says something about."""
    cells = {
        (stakeholder, key, criterion)
        for stakeholder, some in held.sent.items()
        for _respondent, sent in some
        for key, row in rows_given(sent).items()
        for criterion in row
    }
    return frozenset(cells | held.agreed.keys())


def in_order(case: Case, cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """Return the cells of known things by stakeholder, row and criterion, as the case lists."""
    listed = (
        [stakeholder.id for stakeholder in case.stakeholders],
        list(row_names(case)),
        [criterion.id for criterion in case.criteria],
    )
    orders = [{one: index for index, one in reversed(list(enumerate(ids)))} for ids in listed]
    known = [
        cell for cell in cells if all(i in order for i, order in zip(cell, orders, strict=True))
    ]
    return tuple(sorted(known, key=lambda cell: [o[i] for i, o in zip(cell, orders, strict=True)]))


def _source(asked: Round, who: str) -> str:
    return f"{asked.name or asked.id}: {who}"


def _number(criterion: Criterion, point: Point | None) -> float | None:
    """Return a point as a finite number, None if it is none."""
    found = number(criterion, point) if isinstance(point, str) else point
    try:
        value = None if found is None else float(found)
    except OverflowError:
        return None
    return value if value is not None and math.isfinite(value) else None


def _key(criterion: Criterion, point: Point) -> tuple[float, str]:
    """Order points by their number; of two levels with one number by name, so always alike."""
    value = _number(criterion, point)
    return (0.0 if value is None else value, point if isinstance(point, str) else "")
