"""What came back in a round: who is missing, what is new, and where respondents differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mcda.model.case import Case, Point, Score
from mcda.model.check.places import scale
from mcda.model.edits.rounds import with_returns
from mcda.model.entries import entry, own_entry, scale_of
from mcda.model.merging import (
    Cell,
    Gathered,
    centre,
    covered,
    ends,
    gather,
    in_order,
    merged,
    outcome,
    returned,
)
from mcda.model.round import Choice, Respondent, Return
from mcda.model.ties import TOLERANCE
from mcda.model.tree import number


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a round would give for one score beside what stands there (the common one, perhaps).

    `conflict` says that something else stands there which no round gave, and a person should
    look at.
    """

    stakeholder: str
    package: str
    criterion: str
    present: Score | None
    new: Score
    conflict: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """A score on which respondents of one stakeholder differ by `share` of the scale."""

    stakeholder: str
    package: str
    criterion: str
    share: float
    lowest: str
    low: Point
    highest: str
    high: Point

    def beyond(self, share: float) -> bool:
        """Say whether it is more than a share of the scale, by more than rounding."""
        return self.share > share * (1 + TOLERANCE)


def who_is_missing(case: Case, round_id: str) -> tuple[Respondent, ...]:
    """Return the respondents who were asked in a round and have returned nothing."""
    asked = gather(case, round_id).round.asked
    back = {one.respondent for one in case.returns if one.round == round_id}
    return tuple(one for one in case.respondents if one.id in asked and one.id not in back)


def review(case: Case, round_id: str, returns: Iterable[Return] = ()) -> tuple[Offer, ...]:
    """Return what a round gives with these returns, beside what stands in the case now.

    Scores that would stay as they are are left out.
    """
    before = gather(case, round_id)
    sooner = [gather(case, one.id) for one in case.rounds if one.id != round_id]
    after = gather(with_returns(case, round_id, returns), round_id)
    found: list[Offer] = []
    for cell in in_order(case, covered(after)):
        new, present = merged(after, cell), entry(case, *cell)
        if new is None or new == present:
            continue
        stakeholder, package, criterion = cell
        own = own_entry(case, *cell)
        by_round = cell in covered(before) and own is not None and own == outcome(before, cell)
        by_round = by_round or any(own == _given_by(one, cell) for one in sooner if own)
        there = present is not None and not present.missing
        differs = present is not None and (present.low, present.high) != (new.low, new.high)
        found.append(
            Offer(
                stakeholder=stakeholder,
                package=package,
                criterion=criterion,
                present=present,
                new=new,
                conflict=there and differs and not by_round,
            )
        )
    return tuple(found)


def discrepancies(
    case: Case, round_id: str, share: float = 0.4, stakeholder: str = ""
) -> tuple[Discrepancy, ...]:
    """Return the scores on which respondents of one stakeholder differ by more than a share; of
    every stakeholder unless one is given.

    The share is of the scale from anchor to anchor, or between the outermost
    levels; respondents' central values are compared. A criterion without
    either has no scale to differ on.
    """
    held = gather(case, round_id)
    found: list[Discrepancy] = []
    about = {one for one in covered(held) if stakeholder in ("", one[0])}
    for cell in in_order(case, about):
        # Effects differ by a share of the same scale as scores.
        span = scale(held.criteria[cell[2]])
        criterion = scale_of(held.criteria[cell[2]], cell[1])
        given: list[tuple[float, str, Point]] = []
        for respondent, _sent, score in returned(held, cell):
            if ends(criterion, score) is not None:
                point = centre(criterion, score)
                given.append((number(criterion, point) or 0.0, respondent.id, point))
        if span is None or span[0] == span[1] or len(given) < 2:
            continue
        lowest, highest = min(given, key=_first), max(given, key=_first)
        apart = (highest[0] - lowest[0]) / (span[1] - span[0])
        found.append(
            Discrepancy(
                stakeholder=cell[0],
                package=cell[1],
                criterion=cell[2],
                share=apart,
                lowest=lowest[1],
                low=lowest[2],
                highest=highest[1],
                high=highest[2],
            )
        )
    return tuple(one for one in found if one.beyond(share))


def _given_by(held: Gathered, cell: Cell) -> Score | None:
    """Return what a round's answers alone put there: nothing agreed, kept or held beside them."""
    decision = held.decisions.get(cell)
    if cell in held.agreed or (decision is not None and decision.choice is not Choice.TAKE):
        return None
    return merged(held, cell)


def _first(given: tuple[float, str, Point]) -> float:
    return given[0]
