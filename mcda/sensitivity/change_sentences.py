"""What happens when a weight moves: crossovers, nearest changes and grades in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mcda.model.case import Case
from mcda.model.naming import label, possessive, two_percents
from mcda.sensitivity.box import Scores
from mcda.sensitivity.meant import lead, meant
from mcda.sensitivity.probe_sentences import trade_words
from mcda.sensitivity.strength import HAIR, NEAR, Change, Reason, Strength, Word
from mcda.words.figures import fixed
from mcda.words.said import listed

if TYPE_CHECKING:
    from mcda.sensitivity.firmness import Crossover

OPEN: Final = "open scores (intervals or missing)"


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
    names = [_package(case, name) for name in change.successors]
    leads, premise = lead(names, change.scores), meant(change.scores, len(names))
    if at == now:
        way = "rise" if change.above else "fall"
        return f"{who}: {leads} at the slightest {way} of {what} (now {now}){premise}."
    side = "more" if change.above else "less"
    return f"{who}: {leads} once {what} weighs {side} than {at} (now {now}){premise}."


def firmness_sentence(strength: Strength, case: Case) -> str:
    """Return a stakeholder's grade and its reason."""
    who = _stakeholder(case, strength.stakeholder)
    start = f"{possessive(who)} first place is {strength.word}"
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
    whatever = f", whatever the {OPEN} are" if strength.scores is Scores.WHOLE else ""
    if strength.reason is Reason.NO_WEIGHT:
        return f"no single weight, moved alone, changes who leads{whatever}"
    none = f"no weight changes the leader within {_points(NEAR)}"
    less = f", a change of less than {_points(HAIR)}" if strength.word is Word.UNDECIDED else ""
    if strength.reason is Reason.TRADE and strength.trade is not None:
        return f"{trade_words(strength.trade, case)}{less}"
    if strength.reason is Reason.UNBOUNDED:
        return (
            f"{OPEN} count only at their middle with this method and normalisation, and what "
            f"else they could do is not known; at their middle {none}"
        )
    nearest = strength.changes[0]
    names = [_package(case, name) for name in nearest.successors]
    at, now = two_percents(nearest.at, nearest.now)
    side = "more" if nearest.at > nearest.now else "less"
    weighs = f"once {_criterion(case, nearest.criterion)} weighs {side} than {at} (now {now})"
    move = f"{lead(names, nearest.scores)} {weighs}"
    if strength.word is Word.FIRM:
        return f"{none}{whatever}; the nearest is that {move}"
    premise = meant(nearest.scores, len(names)).replace("open scores", OPEN)
    return f"{move}{less}{premise}"


def _points(share: float) -> str:
    return f"{fixed(share * 100, 0)} percentage points"


def _package(case: Case, name: str) -> str:
    return next((package.name for package in case.packages if package.id == name), name)


def _criterion(case: Case, name: str) -> str:
    return next((criterion.name for criterion in case.criteria if criterion.id == name), name)


def _stakeholder(case: Case, name: str) -> str:
    return next((label(party) for party in case.stakeholders if party.id == name), name)
