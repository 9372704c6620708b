"""How firm a stakeholder's first place is, and why, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mcda.model.case import Case
from mcda.model.naming import label, possessive, two_percents
from mcda.sensitivity.box import Scores
from mcda.sensitivity.meant import lead, meant
from mcda.sensitivity.probe_sentences import trade_words
from mcda.sensitivity.strength import HAIR, NEAR, Reason, Strength, Word
from mcda.words.figures import fixed
from mcda.words.said import listed

if TYPE_CHECKING:
    pass

OPEN: Final = "open scores (intervals or missing)"


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
