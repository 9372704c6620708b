"""What went in, in words: scores, weights and how consistent the judgements are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mcda.model.case import Case, WeightWay
from mcda.model.naming import capital, counted, label
from mcda.model.ties import all_largest, falling
from mcda.model.tree import leaves
from mcda.weighting.entries import entries
from mcda.words import figures
from mcda.words.figures import fixed
from mcda.words.said import listed

if TYPE_CHECKING:
    from mcda.weighting.pairwise import Consistency
    from mcda.weighting.weights import Weights

WAYS: Final = {
    WeightWay.DIRECT: "direct points",
    WeightWay.SWING: "swing weighting",
    WeightWay.RANKS: "rank order",
    WeightWay.PAIRWISE: "pairwise judgements",
    WeightWay.BEST_WORST: "the best-worst method",
}
"""How weights were given, as it stands in a sentence."""

ACCEPTED_CR: Final = 0.10


def scores_sentence(case: Case) -> str:
    """Return how many scores are given, missing, estimated and intervals."""
    found = entries(case)
    criteria = counted(len(leaves(case)), "criterion", "criteria")
    size = f"{counted(len(case.packages), 'package')} on {criteria}"
    if not found.cells:
        return f"There is nothing to score yet: {size}."
    if found.missing == found.cells:
        return f"No score is complete yet for {size}."
    first = (
        f"Every score is given for {size}"
        if not found.missing
        else f"{found.missing} of {found.cells} scores are missing for {size}"
        if found.missing > 1
        else f"1 of {found.cells} scores is missing for {size}"
    )
    parts = []
    if found.estimates:
        parts.append(counted(found.estimates, "score is an estimate", "scores are estimates"))
    if found.intervals:
        parts.append(counted(found.intervals, "is an interval", "are intervals"))
    return f"{first}; {listed(parts)}." if parts else f"{first}."


def weights_sentence(case: Case, weights: Weights) -> str:
    """Return what a stakeholder weighs most, how it was asked, and its worst consistency."""
    who = next((label(s) for s in case.stakeholders if s.id == weights.stakeholder), "")
    ordered = falling(leaves(case), lambda leaf: weights.overall.get(leaf.id, 0.0))
    if not ordered:
        return f"{who} has nothing to weigh yet."
    given = [weights.overall.get(leaf.id, 0.0) for leaf in ordered]
    alike = len(all_largest(given))
    each = " each" if alike > 1 else ""
    names = listed(leaf.name for leaf in ordered[:alike])
    text = f"{who} weighs {names} most ({figures.percent(given[0])}{each})"
    if 1 < len(ordered) == alike:
        text = f"{who} weighs everything alike ({figures.percent(given[0])} each)"
    elif len(ordered) > alike and alike < 3:
        text += f", then {ordered[alike].name} ({figures.percent(given[alike])})"
    text += f", by {WAYS[weights.way]}"
    worst = max(weights.consistency.values(), key=lambda found: found.cr, default=None)
    if worst is None:
        return f"{text}."
    verdict = "acceptable" if worst.cr <= ACCEPTED_CR else "the judgements need another look"
    return f"{text}; highest consistency ratio {fixed(worst.cr, 2)}, {verdict}."


def consistency_sentence(name: str, found: Consistency) -> str:
    """Return one node's consistency: lambda_max, CI, RI with its table, CR and the verdict."""
    if found.ri == 0:
        return f"{name}: too few judgements to contradict each other."
    verdict = "within" if found.cr <= ACCEPTED_CR else "above"
    missing = f"; {counted(found.missing, 'pair')} not judged" if found.missing else ""
    return (
        f"{name}: λmax {fixed(found.lambda_max, 3)}, CI {fixed(found.ci, 4)}, "
        f"RI {fixed(found.ri, 4)} ({found.ri_table}), CR {fixed(found.cr, 3)}, "
        f"{verdict} the limit of 0.10{missing}."
    )


def unknown_sentences(case: Case) -> tuple[str, ...]:
    """Return what the scores and preferences leave open, weightiest first."""
    found = entries(case)
    sentences = []
    if found.missing:
        noun = counted(found.missing, "score is missing", "scores are missing")
        sentences.append(capital(f"{noun}; both ends of the scale are tried."))
    if found.estimates:
        sentences.append(_estimates(case))
    if found.intervals:
        noun = counted(found.intervals, "score is an interval", "scores are intervals")
        sentences.append(capital(f"{noun}; both ends are tried."))
    preferences = case.preferences
    silent = [
        label(s)
        for s in case.stakeholders
        if s.id not in preferences or preferences[s.id].fallback is None
    ]
    if silent and len(silent) < len(case.stakeholders):
        have = "has" if len(silent) == 1 else "have"
        sentences.append(f"{listed(silent)} {have} stated no fallback.")
    elif silent:
        sentences.append("Nobody has stated a fallback, so acceptance is not judged.")
    return tuple(sentences)


def _estimates(case: Case) -> str:
    found = entries(case)
    own = [label(s) for s in case.stakeholders if found.estimates_of.get(s.id, 0)]
    if found.estimates == found.given:
        return (
            f"All {found.given} scores are estimates."
            if found.given > 1
            else "The only score is an estimate."
        )
    be = "score is an estimate" if found.estimates == 1 else "scores are estimates"
    start = f"{found.estimates} of {found.given} {be}"
    if not own or len(own) > 3:
        return f"{start}."
    if found.estimates_of.get("", 0):
        return f"{start}, some of them for {listed(own)} alone."
    return f"{start}, made for {listed(own)}."
