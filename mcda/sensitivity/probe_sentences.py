"""What would change one stakeholder's leader, in words: the nearest weights and scores."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.model.arrays import Floats
from mcda.model.case import Case
from mcda.model.ids import of_id
from mcda.model.naming import two_percents
from mcda.model.ties import falling, largest, rising
from mcda.model.tree import leaves
from mcda.sensitivity.box import Scores
from mcda.sensitivity.meant import lead, meant, proven
from mcda.sensitivity.smallest_change import Stays
from mcda.sensitivity.trade import Trade, nearer
from mcda.words import figures
from mcda.words.figures import plain
from mcda.words.said import Listed, Said, _, listed, ngettext, together

if TYPE_CHECKING:
    from mcda.sensitivity.beliefs import Belief
    from mcda.sensitivity.probe import Levers, Probe
    from mcda.sensitivity.score_change import ScoreChange

_MOVED: Final = 0.0005
"""A weight that moves by less is not named: it would be written as the same figure."""

_MOST_NAMED: Final = 2

_SAME: Final = 1e-6
"""A distance nearer by less than this share of it is not told as another one."""


def premise_sentence(scores: Scores) -> Said:
    """Return how open scores count in what is said about weights; "" where there are none."""
    if scores is Scores.SINGLE:
        return together([])
    if scores is Scores.WHOLE:
        return _(
            "Scores that are intervals or missing are open. They count at their middle, or at the "
            "likely value where one is stated, except where it says whatever they are or in whose "
            "favour they fall."
        )
    return _(
        "Scores that are intervals or missing are open. They count at their middle, or at the "
        "likely value where one is stated; with this method and normalisation nothing is known "
        "beyond that."
    )


def trade_sentence(trade: Trade, case: Case) -> Said:
    """Return which shift between two criteria puts another package first, or could."""
    criteria, packages = case.names.criteria, case.names.packages
    facts = {
        "points": points(trade.share),
        "source": criteria[trade.source],
        "target": criteria[trade.target],
        "packages": listed(packages[p] for p in trade.rivals),
        "premise": meant(trade.scores, len(trade.rivals)),
    }
    if trade.scores is Scores.WHOLE:
        return _(
            "Moving {points} from {source} to {target} could put {packages} first{premise}.",
            **facts,
        )
    return _(
        "Moving {points} from {source} to {target} is enough to put {packages} first{premise}.",
        **facts,
    )


def smallest_change_sentence(found: Probe) -> Said:
    """Return the smallest shift known that changes the leader, or that none is."""
    known = shift_sentence(found)
    if found.trade is not None or (known and len(found.ranking.leaders) > 1):
        return known
    if isinstance(found.change, Stays):
        scores = found.certificate.scores
        if isfinite(found.change.safe):
            return _(
                "No weights are known that put another package first{premise}.",
                premise=_middle(found),
            )
        end = proven(scores) if not isfinite(found.certificate.radius) else _middle(found)
        return _(
            "No weights at all put another package before {leader}{premise}.",
            leader=found.ranking.leader.name,
            premise=end,
        )
    return spread_sentence(found)


def shift_sentence(found: Levers | Probe, told: Trade | None = None) -> Said:
    """Return the smallest shift between two criteria that changes the leader, or that none does.

    Beside it, where open scores make it smaller, the smallest that could; one `told` already
    is not told again.
    """
    case, certified = found.ranking.case, found.certificate
    if len(found.ranking.leaders) > 1:
        return _("The first place is shared, so any shift decides it.")
    shifts = dict.fromkeys((found.trade, nearer_shift(found)))
    if told is not None and told in shifts:
        shifts.pop(told)
        return together([trade_sentence(trade, case) for trade in shifts if trade is not None])
    said = [trade_sentence(trade, case) for trade in shifts if trade is not None]
    unknown = certified.at_middle <= 0
    if said or len(found.ranking.packages) < 2 or unknown or not isfinite(certified.radius):
        return together(said)
    end = proven(certified.scores) if certified.radius > 0 else _middle(found)
    return _("No shift of weight between two criteria changes the leader{premise}.", premise=end)


def nearer_shift(found: Levers | Probe) -> Trade | None:
    """Return the smallest shift that could change the leader, by open scores where these help."""
    return nearer(found.open_trade, found.trade)


def trade_words(trade: Trade, case: Case) -> Said:
    """Return who leads once how much weight has moved from where to where."""
    criteria, packages = case.names.criteria, case.names.packages
    moved = points(trade.share)
    rivals = [packages[name] for name in trade.rivals]
    return ngettext(
        "{leads} once {points} moves from {source} to {target}{premise}",
        "{leads} once {points} move from {source} to {target}{premise}",
        moved.number or 0,
        leads=lead(rivals, trade.scores),
        points=moved,
        source=criteria[trade.source],
        target=criteria[trade.target],
        premise=meant(trade.scores, len(rivals)),
    )


def spread_sentence(found: Probe) -> Said:
    """Return the nearest weights in any direction at which another package leads; "" without."""
    if isinstance(found.change, Stays) or not found.change.distance:
        return together([])
    case = found.ranking.case
    packages = case.names.packages
    return _(
        "The nearest weights with {packages} first move {points}: {moves}{premise}.",
        packages=listed(packages[name] for name in found.change.rivals),
        points=points(found.moved or 0.0),
        moves=_moves(case, found.ranking.weights.vector, found.change.weights),
        premise=_middle(found),
    )


def certificate_sentence(found: Probe | Levers) -> Said:
    """Return how much weight can be shifted in any way with the leader surely staying."""
    certified = found.certificate
    if len(found.ranking.packages) < 2:
        return _("There is only one package.")
    if len(found.ranking.leaders) > 1:
        return _("Nothing can be certified: the first place is shared.")
    if certified.at_middle <= 0:
        return _("Nothing can be certified for this method; crossovers were searched for.")
    name = found.ranking.leader.name
    if certified.radius <= 0:
        return _(
            "{certified}, with open scores at their middle; whatever they are, nothing is proven.",
            certified=_certified(certified.points_at_middle, name),
        )
    return _(
        "{certified}{premise}.",
        certified=_certified(certified.points, name),
        premise=proven(certified.scores),
    )


def _certified(safe: float, leader: str) -> Said:
    if not isfinite(safe):
        return _("Proven: {leader} leads under all weights", leader=leader)
    return _(
        "No shift of less than {points} in total can change the leader",
        points=points(safe, up=False),
    )


def score_change_sentence(change: ScoreChange, case: Case) -> Said:
    """Return which value of one score puts another package first."""
    criteria, packages = case.names.criteria, case.names.packages
    unit = of_id(case.criteria, change.criterion).unit
    at, now = _told_apart(change.at, change.now)
    rivals = [packages[name] for name in change.rivals]
    facts = {
        "leads": lead(rivals, change.scores),
        "who": _("it") if change.rivals == (change.package,) else packages[change.package],
        "at": together([at, unit]),
        "criterion": criteria[change.criterion],
        "now": now,
        "premise": meant(change.scores),
    }
    if change.at > change.now:
        return _(
            "{leads} once {who} scores more than {at} on {criterion} (now {now}){premise}.",
            **facts,
        )
    return _(
        "{leads} once {who} scores less than {at} on {criterion} (now {now}){premise}.", **facts
    )


def no_score_sentence(scores: Scores) -> Said:
    """Return that no value of one score takes the first place from the leader."""
    return _("No single score changes the leader within its scale{premise}.", premise=meant(scores))


def belief_sentence(belief: Belief, case: Case, weights: Floats, *, tried: bool = False) -> Said:
    """Return with which weights a package comes first, seen from the stakeholder's own (n,).

    These are the case's, or are `tried` out.
    """
    facts = {
        "package": case.names.packages[belief.package],
        "favoured": _favoured(belief, case, weights, tried),
    }
    if belief.nearest is None:
        facts |= {"premise": _never(belief)}
        return (
            _("{package}: no weights put it first{premise}{favoured}.", **facts)
            if belief.exact
            else _("{package}: no known weights put it first{premise}{favoured}.", **facts)
        )
    facts |= {"weights": _winning(belief, case, weights, tried), "premise": meant(belief.scores)}
    if belief.distance:
        return _("{package} comes first with {weights}{premise}{favoured}.", **facts)
    return _("{package} is first with {weights}{premise}{favoured}.", **facts)


def short_belief_sentence(
    belief: Belief, case: Case, weights: Floats, *, tried: bool = False
) -> Said:
    """Return the same with only the weight that has to move most."""
    if belief.nearest is None or not belief.distance or _opened(belief) is not None:
        return belief_sentence(belief, case, weights, tried=tried)
    gap = np.abs(belief.nearest - weights)
    j = largest(gap)
    at, now = two_percents(float(belief.nearest[j]), float(weights[j]))
    return _(
        "{package}: {points} moved, most of all {criterion} from {now} to {at}{premise}.",
        package=case.names.packages[belief.package],
        points=points(float(gap.sum() / 2)),
        criterion=leaves(case)[j].name,
        at=at,
        now=now,
        premise=meant(belief.scores),
    )


def nearest_belief_sentences(found: Probe, most: int) -> tuple[Said, ...]:
    """Return what to believe for the packages that are or could be first most nearly.

    Where none can, that none is known, or that there is none.
    """
    case, own = found.ranking.case, found.ranking.weights.vector
    tried = found.ranking.weights.of_case is not None
    first = {package.id for package in found.ranking.leaders}
    others = [belief for belief in found.beliefs if belief.package not in first]
    able = rising((one for one in others if isfinite(_distance(one))), _distance)
    if able:
        return tuple(short_belief_sentence(one, case, own, tried=tried) for one in able[:most])
    whole = len(found.beliefs) == len(found.ranking.packages)
    if whole and all(one.never for one in others):
        end = proven(found.certificate.scores)
        return (_("No other package is ever first{premise}.", premise=end),)
    return (
        _(
            "No weights are known with which another package is first{premise}.",
            premise=_middle(found),
        ),
    )


def belief_words(belief: Belief, case: Case, weights: Floats, *, tried: bool = False) -> Said:
    """Return the nearest weights with which a package is first, without naming it.

    The stakeholder's `weights` are the case's, or are `tried` out.
    """
    if belief.nearest is None:
        weighed, premise = _without(belief), _never(belief)
    else:
        weighed, premise = _winning(belief, case, weights, tried), meant(belief.scores)
    return _(
        "{weights}{premise}{favoured}",
        weights=weighed,
        premise=premise,
        favoured=_favoured(belief, case, weights, tried),
    )


def _distance(belief: Belief) -> float:
    """Return how near the nearest weights are, of those with open scores in favour too."""
    known = [one.distance for one in (belief, belief.open) if one and one.distance is not None]
    return min(known, default=float("inf"))


def _winning(belief: Belief, case: Case, weights: Floats, tried: bool) -> Said | Listed:
    if belief.nearest is None or not belief.distance:
        return _("the weights tried out") if tried else _("the present weights")
    return _moves(case, weights, belief.nearest)


def _without(belief: Belief) -> Said | Listed:
    return _("no weights") if belief.exact else _("no known weights")


def _never(belief: Belief) -> Said:
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


def _favoured(belief: Belief, case: Case, weights: Floats, tried: bool) -> Said:
    best = _opened(belief)
    if best is None:
        return together([])
    return _(
        "; with these in its favour it could be with {weights}",
        weights=_winning(best, case, weights, tried),
    )


def _middle(found: Probe | Levers) -> str:
    """Return that a statement is meant with open scores at their middle, where there are any."""
    single = found.certificate.scores is Scores.SINGLE
    return "" if single else meant(Scores.MIDDLE)


def points(share: float, *, up: bool = True) -> Said:
    """Return a share of all weight as "3.1 points of weight"; `up` False never tells more."""
    for digits in (1, 2, 3):
        scale = 10.0**digits
        shown = 100 * share if up else np.floor(100 * share * scale) / scale
        figure = figures.decimals(float(shown), digits)
        if float(figure) > 0:
            break
    one = figure == "1.0"
    return ngettext(
        "{points} point of weight", "{points} points of weight", 1 if one else 2, points=figure
    )


def _moves(case: Case, before: Floats, after: Floats) -> Said | Listed:
    """Return the weights that move most, "A from 19.0 % to 41.0 % and B from 10.0 % to 3.0 %"."""
    names = [leaf.name for leaf in leaves(case)]
    gap = np.abs(after - before)
    order = [j for j in falling(range(len(gap)), lambda j: float(gap[j])) if gap[j] >= _MOVED]
    parts = []
    for j in order[:_MOST_NAMED]:
        at, now = two_percents(float(after[j]), float(before[j]))
        parts.append(_("{criterion} from {now} to {at}", criterion=names[j], at=at, now=now))
    left = len(order) - len(parts)
    if left > 0:
        parts.append(ngettext("{n} smaller move", "{n} smaller moves", left))
    return listed(parts) if parts else _("hardly any weight moved")


def _told_apart(one: float, other: float) -> tuple[str, str]:
    """Return two scores with the decimals it takes to tell them apart, at least one."""
    now = plain(other, 2)
    for digits in (1, 2, 3):
        at = plain(one, digits)
        if at != now:
            return at, now
    return plain(one, 3), now
