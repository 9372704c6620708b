"""What happens when a weight moves: crossovers, nearest changes and stability in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda.model.case import Case
from mcda.report import figures
from mcda.report.sentences.words import label, listed, two_percents
from mcda.report.strength import HAIR, NEAR, Change, Reason, Strength, Word

if TYPE_CHECKING:
    from mcda.sensitivity.firmness import Crossover, Stability


def crossover_sentence(crossover: Crossover, case: Case, stakeholder: str) -> str:
    """Return who overtakes whom for a stakeholder, and at which weight of which criterion.

    A crossover above the present weight is worded for a growing weight, one
    below for a falling one.
    """
    at, now = two_percents(crossover.at, crossover.now)
    above, below = _package(case, crossover.above), _package(case, crossover.below)
    what, who = _criterion(case, crossover.criterion), _stakeholder(case, stakeholder)
    if at == now:
        return f"{above} and {below} are level for {who} at the present weight of {what} ({now})."
    if crossover.at > crossover.now:
        return f"{above} overtakes {below} for {who} once {what} weighs more than {at} (now {now})."
    return f"{below} overtakes {above} for {who} once {what} weighs less than {at} (now {now})."


def change_sentence(change: Change, case: Case) -> str:
    """Return which weight puts another package first, in the brief's short form."""
    at, now = two_percents(change.at, change.now)
    who, what = _stakeholder(case, change.stakeholder), _criterion(case, change.criterion)
    successor = _package(case, change.successor)
    if at == now:
        return f"{who}: {successor} leads at the slightest change of {what} (now {now})."
    side = "more" if change.at > change.now else "less"
    return f"{who}: {successor} leads once {what} weighs {side} than {at} (now {now})."


def stability_sentence(interval: Stability, case: Case, leader: str) -> str:
    """Return within which weights of a criterion a leader stays first."""
    what, first = _criterion(case, interval.criterion), _package(case, leader)
    if interval.above is None and interval.below is None:
        return f"{first} leads at every weight of {what}."
    low, high = figures.percent(interval.low), figures.percent(interval.high)
    if interval.above is None:
        return f"{first} leads while {what} weighs more than {low}."
    if interval.below is None:
        return f"{first} leads while {what} weighs less than {high}."
    return f"{first} leads while {what} weighs between {low} and {high}."


def firmness_sentence(strength: Strength, case: Case) -> str:
    """Return a stakeholder's grade and its reason."""
    who = _stakeholder(case, strength.stakeholder)
    start = f"The ranking for {who} is {strength.word}"
    return f"{start}: {_reason(strength, case)}."


def _reason(strength: Strength, case: Case) -> str:
    rivals = [_package(case, name) for name in strength.rivals]
    last = "or" if strength.reason is Reason.OPEN_SCORES else "and"
    shown = listed(rivals, last) if len(rivals) <= 3 else f"{len(rivals)} other packages"
    if strength.reason is Reason.SHARED:
        return f"the first place is shared with {shown}"
    if strength.reason is Reason.OPEN_SCORES:
        shown = shown if len(rivals) <= 3 else f"one of {shown}"
        return f"scores that are intervals or missing could alone give the lead to {shown}"
    if strength.reason is Reason.ALONE:
        return "there is only one package"
    if strength.reason is Reason.NO_WEIGHT:
        return "no single weight, moved alone, changes who leads"
    nearest = strength.changes[0]
    what, successor = _criterion(case, nearest.criterion), _package(case, nearest.successor)
    at, now = two_percents(nearest.at, nearest.now)
    side = "more" if nearest.at > nearest.now else "less"
    move = f"{successor} leads once {what} weighs {side} than {at} (now {now})"
    if strength.word is Word.FIRM:
        return f"no weight changes the leader within {_points(NEAR)}; the nearest is that {move}"
    return (
        f"{move}, a change of less than {_points(HAIR)}"
        if strength.word is Word.UNDECIDED
        else move
    )


def _points(share: float) -> str:
    return f"{share * 100:.0f} percentage points"


def _package(case: Case, name: str) -> str:
    return next((package.name for package in case.packages if package.id == name), name)


def _criterion(case: Case, name: str) -> str:
    return next((criterion.name for criterion in case.criteria if criterion.id == name), name)


def _stakeholder(case: Case, name: str) -> str:
    return next((label(party) for party in case.stakeholders if party.id == name), name)
