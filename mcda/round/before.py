"""What was answered in the round before, as a respondent's workbook may show it.

A range is shown from `FEW` answers on: with two, each could tell the other's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from mcda.model.case import Case, Judgement, Point, Score, frozen
from mcda.model.entries import given, row_names, scale_of
from mcda.model.numbers import point_text
from mcda.model.round import Respondent, Return, Round, Shown
from mcda.model.tree import leaves, number
from mcda.round.messages import Words

FEW: Final = 3

Cell = tuple[str, str]
"""A row (a package, or a level that has effects) and a criterion's id."""


@dataclass(frozen=True, slots=True)
class Range:
    """Between which two scores all of `count` answers lay."""

    count: int
    low: Point
    high: Point


@dataclass(frozen=True, slots=True)
class Before:
    """The round that was before, the respondent's own last return, and ranges by cell.

    Whoever let the round before pass has `own` from an earlier one: that is in `own_round`.
    """

    round: Round
    own: Return | None
    own_round: Round | None = None
    ranges: Mapping[Cell, Range] = field(default_factory=frozen)

    def score(self, row: str, criterion: str) -> Score | None:
        """Return the respondent's own score, or effect."""
        return None if self.own is None else given(self.own, row).get(criterion)

    def own_words(self, words: Words, answer: str) -> str:
        """Return an answer of the respondent's own, with its round where that is another one."""
        if self.own_round is None:
            return words.before_own.format(answer=answer)
        name = self.own_round.name or self.own_round.id
        return words.before_own_in.format(answer=answer, round=name)

    @property
    def judgements(self) -> Mapping[str, tuple[Judgement, ...]]:
        return frozen() if self.own is None else self.own.judgements


def before(case: Case, asked: Round, respondent: Respondent) -> Before | None:
    """Return what a round shows of the one before it; None where there is nothing to show."""
    if asked.shown is Shown.NOTHING:
        return None
    ids = [one.id for one in case.rounds]
    place = ids.index(asked.id) if asked.id in ids else len(ids)
    earlier = case.rounds[:place]
    own_round, owned = _last(case, earlier, {respondent.id})
    own = owned[0] if owned else None
    if asked.shown is Shown.RANGE:
        group = {one.id for one in case.respondents if one.stakeholder == respondent.stakeholder}
        last, returns = _last(case, earlier, group)
        ranges = _ranges(case, returns)
        if last is not None and ranges:
            return Before(last, own, own_round if own_round != last else None, ranges)
    return None if own_round is None else Before(own_round, own)


def _last(
    case: Case, earlier: Sequence[Round], among: Collection[str]
) -> tuple[Round | None, list[Return]]:
    """Return the last round in which any of some respondents answered, and their returns."""
    for one in reversed(earlier):
        found = [back for back in case.returns if back.round == one.id and back.respondent in among]
        if found:
            return one, found
    return None, []


def _ranges(case: Case, returns: list[Return]) -> Mapping[Cell, Range]:
    found: dict[Cell, Range] = {}
    for leaf in leaves(case):
        for row in row_names(case):
            scale = scale_of(leaf, row)
            scores = [
                score for one in returns if (score := given(one, row).get(leaf.id)) is not None
            ]
            ends = [
                (worth, end)
                for score in scores
                for end in (score.low, score.high)
                if end is not None and (worth := number(scale, end)) is not None
            ]
            if len(scores) >= FEW and len(ends) == 2 * len(scores):
                low = min(ends, key=lambda one: one[0])[1]
                high = max(ends, key=lambda one: one[0])[1]
                found[row, leaf.id] = Range(len(scores), low, high)
    return frozen(found)


def score_words(words: Words, known: Before, package: str, criterion: str) -> str:
    """Return one cell's own answer and range, a line each; "" where there is neither."""
    own, all_ = known.score(package, criterion), known.ranges.get((package, criterion))
    lines = []
    if own is not None and own.low is not None and own.high is not None:
        low, high = point_text(own.low), point_text(own.high)
        answer = low if low == high else words.span.format(low=low, high=high)
        lines.append(known.own_words(words, answer))
    if all_ is not None:
        low, high = point_text(all_.low), point_text(all_.high)
        template = words.before_same if low == high else words.before_range
        lines.append(template.format(count=all_.count, low=low, high=high))
    return "\n".join(lines)
