"""What would change one stakeholder's leader: the nearest weights, scores and choices, in words."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.methods.register import REGISTER
from mcda.model.case import Case
from mcda.model.naming import counted, spelled, two_percents
from mcda.model.numbers import format_number
from mcda.model.ties import falling, largest, rising
from mcda.model.tree import leaves
from mcda.sensitivity.box import Scores
from mcda.sensitivity.meant import lead, meant, proven
from mcda.sensitivity.smallest_change import Stays
from mcda.sensitivity.trade import nearer
from mcda.words import figures
from mcda.words.said import listed

if TYPE_CHECKING:
    from mcda.methods.leave_one_out import Steadiness
    from mcda.sensitivity.beliefs import Belief
    from mcda.sensitivity.forms import Floats
    from mcda.sensitivity.other_choices import Choice, Without
    from mcda.sensitivity.probe import Levers, Probe
    from mcda.sensitivity.score_change import ScoreChange
    from mcda.sensitivity.trade import Trade

_MOVED: Final = 0.0005
"""A weight that moves by less is not named: it would be written as the same figure."""

_MOST_NAMED: Final = 2

_SAME: Final = 1e-6
"""A distance nearer by less than this share of it is not told as another one."""


def premise_sentence(scores: Scores) -> str:
    """Return how open scores count in what is said about weights; "" where there are none."""
    if scores is Scores.SINGLE:
        return ""
    said = (
        "Scores that are intervals or missing are open. They count at their middle, or at the "
        "likely value where one is stated"
    )
    if scores is Scores.WHOLE:
        return f"{said}, except where it says whatever they are or in whose favour they fall."
    return f"{said}; with this method and normalisation nothing is known beyond that."


def trade_sentence(trade: Trade, case: Case) -> str:
    """Return which shift between two criteria puts another package first, or could."""
    criteria, packages = _names(case)
    does = "could" if trade.scores is Scores.WHOLE else "is enough to"
    return (
        f"Moving {points(trade.share)} from {criteria[trade.source]} to {criteria[trade.target]} "
        f"{does} put {listed(packages[p] for p in trade.rivals)} first"
        f"{meant(trade.scores, len(trade.rivals))}."
    )


def smallest_change_sentence(found: Probe) -> str:
    """Return the smallest shift known that changes the leader, or that none is."""
    known = shift_sentence(found)
    if found.trade is not None or (known and len(found.ranking.leaders) > 1):
        return known
    if isinstance(found.change, Stays):
        scores = found.certificate.scores
        if isfinite(found.change.safe):
            return f"No weights are known that put another package first{_middle(found)}."
        end = proven(scores) if not isfinite(found.certificate.radius) else _middle(found)
        return f"No weights at all put another package before {found.ranking.leader.name}{end}."
    return spread_sentence(found)


def shift_sentence(found: Levers | Probe) -> str:
    """Return the smallest shift between two criteria that changes the leader, or that none does.

    Beside it, where open scores make it smaller, the smallest that could.
    """
    case, certified = found.ranking.case, found.certificate
    if len(found.ranking.leaders) > 1:
        return "The first place is shared, so any shift decides it."
    shifts = dict.fromkeys((found.trade, nearer_shift(found)))
    said = [trade_sentence(trade, case) for trade in shifts if trade is not None]
    if said:
        return " ".join(said)
    unknown = certified.at_middle <= 0
    if len(found.ranking.packages) < 2 or unknown or not isfinite(certified.radius):
        return ""
    end = proven(certified.scores) if certified.radius > 0 else _middle(found)
    return f"No shift of weight between two criteria changes the leader{end}."


def nearer_shift(found: Levers | Probe) -> Trade | None:
    """Return the smallest shift that could change the leader, by open scores where these help."""
    return nearer(found.open_trade, found.trade)


def trade_words(trade: Trade, case: Case) -> str:
    """Return who leads once how much weight has moved from where to where."""
    criteria, packages = _names(case)
    moved = points(trade.share)
    rivals = [packages[name] for name in trade.rivals]
    return (
        f"{lead(rivals, trade.scores)} once {moved} "
        f"{'move' if moved.endswith('s') else 'moves'} from "
        f"{criteria[trade.source]} to {criteria[trade.target]}{meant(trade.scores, len(rivals))}"
    )


def spread_sentence(found: Probe) -> str:
    """Return the nearest weights in any direction at which another package leads; "" without."""
    if isinstance(found.change, Stays) or not found.change.distance:
        return ""
    case = found.ranking.case
    _, packages = _names(case)
    total = points(found.moved or 0.0)
    moves = _moves(case, found.ranking.weights.vector, found.change.weights)
    rivals = listed(packages[name] for name in found.change.rivals)
    return f"The nearest weights with {rivals} first move {total}: {moves}{_middle(found)}."


def certificate_sentence(found: Probe | Levers) -> str:
    """Return how much weight can be shifted in any way with the leader surely staying."""
    certified = found.certificate
    if len(found.ranking.packages) < 2:
        return "There is only one package."
    if len(found.ranking.leaders) > 1:
        return "Nothing can be certified: the first place is shared."
    if certified.at_middle <= 0:
        return "Nothing can be certified for this method; crossovers were searched for."
    name = found.ranking.leader.name
    if certified.radius <= 0:
        at_middle = _certified(certified.points_at_middle, name)
        return (
            "Nothing can be certified: open scores can alone put another package first. "
            f"{at_middle}, with open scores at their middle."
        )
    return f"{_certified(certified.points, name)}{proven(certified.scores)}."


def _certified(safe: float, leader: str) -> str:
    if not isfinite(safe):
        return f"Proven: {leader} leads under all weights"
    return f"No shift of less than {points(safe, up=False)} in total can change the leader"


def score_change_sentence(change: ScoreChange, case: Case) -> str:
    """Return which value of one score puts another package first."""
    criteria, packages = _names(case)
    unit = next((c.unit for c in case.criteria if c.id == change.criterion), "")
    side = "more" if change.at > change.now else "less"
    who = "it" if change.rivals == (change.package,) else packages[change.package]
    at, now = _told_apart(change.at, change.now)
    at = f"{at} {unit}".rstrip()
    rivals = [packages[name] for name in change.rivals]
    return (
        f"{lead(rivals, change.scores)} once {who} scores {side} than {at} on "
        f"{criteria[change.criterion]} (now {now}){meant(change.scores)}."
    )


def no_score_sentence(scores: Scores) -> str:
    """Return that no value of one score takes the first place from the leader."""
    return f"No single score changes the leader within its scale{meant(scores)}."


def belief_sentence(belief: Belief, case: Case, weights: Floats) -> str:
    """Return with which weights a package comes first, seen from the stakeholder's own (n,)."""
    _, packages = _names(case)
    name = packages[belief.package]
    if belief.nearest is not None:
        verb = "comes" if belief.distance else "is"
        said = f"{name} {verb} first with {_winning(belief, case, weights)}{meant(belief.scores)}"
    else:
        said = f"{name}: {_without(belief)} put it first{_never(belief)}"
    return f"{said}{_favoured(belief, case, weights)}."


def short_belief_sentence(belief: Belief, case: Case, weights: Floats) -> str:
    """Return the same with only the weight that has to move most."""
    if belief.nearest is None or not belief.distance or _opened(belief) is not None:
        return belief_sentence(belief, case, weights)
    _, packages = _names(case)
    gap = np.abs(belief.nearest - weights)
    j = largest(gap)
    at, now = two_percents(float(belief.nearest[j]), float(weights[j]))
    return (
        f"{packages[belief.package]}: {points(float(gap.sum() / 2))} moved, most of all "
        f"{leaves(case)[j].name} to {at} (now {now}){meant(belief.scores)}."
    )


def nearest_belief_sentences(found: Probe, most: int) -> tuple[str, ...]:
    """Return what to believe for the packages that are or could be first most nearly.

    Where none can, that none is known, or that there is none.
    """
    case, own = found.ranking.case, found.ranking.weights.vector
    first = {package.id for package in found.ranking.leaders}
    others = [belief for belief in found.beliefs if belief.package not in first]
    able = rising((one for one in others if isfinite(_distance(one))), _distance)
    if able:
        return tuple(short_belief_sentence(one, case, own) for one in able[:most])
    whole = len(found.beliefs) == len(found.ranking.packages)
    if whole and all(one.never for one in others):
        return (f"No other package is ever first{proven(found.certificate.scores)}.",)
    return (f"No weights are known with which another package is first{_middle(found)}.",)


def belief_words(belief: Belief, case: Case, weights: Floats) -> str:
    """Return the nearest weights with which a package is first, without naming it."""
    if belief.nearest is None:
        said = f"{_without(belief)}{_never(belief)}"
    else:
        said = f"{_winning(belief, case, weights)}{meant(belief.scores)}"
    return f"{said}{_favoured(belief, case, weights)}"


def _distance(belief: Belief) -> float:
    """Return how near the nearest weights are, of those with open scores in favour too."""
    known = [one.distance for one in (belief, belief.open) if one and one.distance is not None]
    return min(known, default=float("inf"))


def _winning(belief: Belief, case: Case, weights: Floats) -> str:
    if belief.nearest is None or not belief.distance:
        return "the present weights"
    return _moves(case, weights, belief.nearest)


def _without(belief: Belief) -> str:
    return "no weights" if belief.exact else "no known weights"


def _never(belief: Belief) -> str:
    """Return for which scores no weights put a package first."""
    return proven(belief.open.scores) if belief.open and belief.never else meant(belief.scores)


def _opened(belief: Belief) -> Belief | None:
    """Return with what a package could be first by its open scores, where that is nearer."""
    best = belief.open
    if best is None or best.distance is None:
        return None
    if belief.distance is not None and best.distance >= belief.distance * (1 - _SAME):
        return None
    return best


def _favoured(belief: Belief, case: Case, weights: Floats) -> str:
    best = _opened(belief)
    if best is None:
        return ""
    return f"; with these in its favour it could be with {_winning(best, case, weights)}"


def _middle(found: Probe | Levers) -> str:
    """Return that a statement is meant with open scores at their middle, where there are any."""
    single = found.certificate.scores is Scores.SINGLE
    return "" if single else meant(Scores.MIDDLE)


def package_removal_sentence(found: Steadiness, case: Case) -> str:
    """Return whether leaving a package out changes the order of the others."""
    _, packages = _names(case)
    if found.stable:
        return "Leaving any one package out changes nothing in the order of the others."
    leaders = [packages[r.removed] for r in found.reversals if r.leader]
    if leaders:
        return f"Without {listed(leaders[:3], 'or')} another package leads."
    removed = [packages[name] for name in found.removals]
    shown = listed(removed, "or") if len(removed) <= 3 else f"one of {spelled(len(removed))}"
    return f"Without {shown} others swap places, but the leader stays."


def criterion_removal_sentence(found: tuple[Without, ...], case: Case) -> str:
    """Return which criteria decide the first place by being there."""
    criteria, packages = _names(case)
    decisive = [one for one in found if not one.same_leader]
    if not found:
        return "There is no criterion that could be left out."
    if not decisive:
        return "Leaving any one criterion out keeps the leader."
    parts = [
        f"without {criteria[one.criterion]} {listed(packages[p] for p in one.leaders)} leads"
        for one in decisive[:3]
    ]
    left = len(decisive) - 3
    more = f"; {counted(left, 'more criterion', 'more criteria')} would too" if left > 0 else ""
    sentence = f"{listed(parts)}{more}."
    return sentence[:1].upper() + sentence[1:]


def choices_sentence(found: tuple[Choice, ...], case: Case) -> str:
    """Return how many other methods and normalisations name the same leader, and who else leads."""
    _, packages = _names(case)
    made = [choice for choice in found if choice.ranks is not None]
    same = [choice for choice in made if choice.same_leader]
    if not made:
        return "No other method can rank this case."
    if len(same) == len(made):
        return f"All {len(made)} methods and normalisations name the same leader."
    others: dict[str, list[str]] = {}
    for choice in made:
        if not choice.same_leader:
            for leader in choice.leaders[:1]:
                others.setdefault(leader, []).append(choice_title(choice))
    parts = [
        f"{packages[leader]} by {titles[0] if len(titles) == 1 else spelled(len(titles))}"
        for leader, titles in sorted(others.items(), key=lambda pair: -len(pair[1]))[:3]
    ]
    return (
        f"{len(same)} of {len(made)} methods and normalisations name the same leader; "
        f"otherwise {listed(parts)}."
    )


def choice_title(choice: Choice) -> str:
    """Return a method with its normalisation, "TOPSIS, vector"."""
    return f"{REGISTER[choice.method].title}, {choice.normalisation}"


def points(share: float, *, up: bool = True) -> str:
    """Return a share of all weight as "3.1 points"; `up` False never says more than it is."""
    for digits in (1, 2, 3):
        scale = 10.0**digits
        shown = 100 * share if up else np.floor(100 * share * scale) / scale
        figure = figures.decimals(float(shown), digits)
        if float(figure) > 0:
            break
    return f"{figure} point" if figure == "1.0" else f"{figure} points"


def _moves(case: Case, before: Floats, after: Floats) -> str:
    """Return the weights that move most, "A at 41.0 % (now 19.0 %) and B at 3.0 % (now 10.0 %)"."""
    names = [leaf.name for leaf in leaves(case)]
    gap = np.abs(after - before)
    order = [j for j in falling(range(len(gap)), lambda j: float(gap[j])) if gap[j] >= _MOVED]
    parts = []
    for j in order[:_MOST_NAMED]:
        at, now = two_percents(float(after[j]), float(before[j]))
        parts.append(f"{names[j]} at {at} (now {now})")
    left = len(order) - len(parts)
    if left > 0:
        parts.append(counted(left, "smaller move", "smaller moves"))
    return listed(parts) or "hardly any weight moved"


def _told_apart(one: float, other: float) -> tuple[str, str]:
    """Return two scores with the decimals it takes to tell them apart, at least one."""
    now = format_number(other, 2)
    for digits in (1, 2, 3):
        at = format_number(one, digits)
        if at != now:
            return at, now
    return format_number(one, 3), now


def _names(case: Case) -> tuple[Mapping[str, str], Mapping[str, str]]:
    return {c.id: c.name for c in case.criteria}, {p.id: p.name for p in case.packages}
