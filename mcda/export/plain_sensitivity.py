"""How firm rankings are, as plain JSON-ready values: the command line's promise and more beside it.

The keys `crossovers`, `stability`, `rank_acceptability`, `central_weights` and
`confidence` with what they hold are promised to scripts; other keys may be added
to, none renamed.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING

import numpy as np

from mcda.export.plain import Plain, criterion_labels, known
from mcda.model.case import Case
from mcda.model.ids import of_id
from mcda.model.naming import names
from mcda.model.tree import leaves
from mcda.sensitivity.firmness_sentences import firmness_sentence
from mcda.sensitivity.meant import ties_sentence
from mcda.sensitivity.probe_sentences import (
    belief_sentence,
    certificate_sentence,
    premise_sentence,
    score_change_sentence,
    smallest_change_sentence,
    trade_sentence,
)
from mcda.sensitivity.smallest_change import WeightChange
from mcda.sensitivity.strength import strength
from mcda.words.said import listed

if TYPE_CHECKING:
    from mcda.methods.leave_one_out import Steadiness
    from mcda.model.arrays import Floats
    from mcda.sensitivity.acceptability import Acceptability
    from mcda.sensitivity.beliefs import Belief
    from mcda.sensitivity.firmness import Crossover, OneWay, Surely
    from mcda.sensitivity.jointly import Jointly
    from mcda.sensitivity.other_choices import Choice, Without
    from mcda.sensitivity.probe import Probe
    from mcda.sensitivity.tornado import Swing
    from mcda.sensitivity.trade import Trade
    from mcda.sensitivity.winner_map import WinnerMap


def sensitivity(case: Case, result: OneWay) -> Plain:
    """Return one stakeholder's crossovers and stability intervals, and its grade."""
    label = criterion_labels(case)
    package = case.names.packages
    stakeholder = case.names.stakeholders
    graded = strength(result)
    surely = {one.criterion: one for one in result.surely}
    return {
        "id": result.ranking.stakeholder,
        "name": stakeholder[result.ranking.stakeholder],
        "leader": names(result.ranking.leaders),
        "leaders": [package.name for package in result.ranking.leaders],
        "firmness": {
            "word": graded.word.value,
            "reason": graded.reason.value,
            "scores": graded.scores.value,
            "sentence": firmness_sentence(graded, case),
        },
        "scores": {
            "meant": result.scores.value,
            "sentence": premise_sentence(result.scores),
            "could_alone_lead": [package[name] for name in result.open_rivals],
        },
        "exact": result.exact,
        "crossovers": [_crossover(case, c) for c in result.crossovers],
        "critical": None if result.critical is None else _crossover(case, result.critical),
        "stability": [
            {
                "criterion": label[s.criterion],
                "weight": float(s.weight),
                "low": float(s.low),
                "high": float(s.high),
                "leads_above": _listed(package, s.above),
                "leads_below": _listed(package, s.below),
                "order_low": float(s.order_low),
                "order_high": float(s.order_high),
                "surely": _surely(package, surely.get(s.criterion)),
            }
            for s in result.stability
        ],
    }


def _surely(package: Mapping[str, str], found: Surely | None) -> Plain | None:
    if found is None:
        return None
    return {
        "low": float(found.low),
        "high": float(found.high),
        "could_lead_above": _listed(package, found.above),
        "could_lead_below": _listed(package, found.below),
    }


def _listed(package: Mapping[str, str], ids: tuple[str, ...]) -> str | None:
    return listed(package[name] for name in ids) or None


def _crossover(case: Case, found: Crossover) -> Plain:
    label = criterion_labels(case)
    package = case.names.packages
    return {
        "criterion": label[found.criterion],
        "at": float(found.at),
        "now": float(found.now),
        "between": [package[found.above], package[found.below]],
        "leader": bool(found.leader),
        "change": float(found.change),
        "relative": None if found.relative is None else float(found.relative),
    }


def levers(
    case: Case, trade: Trade | None, swings: tuple[Swing, ...], packages: Steadiness,
    criteria: tuple[Without, ...], choices: tuple[Choice, ...],
) -> Plain:  # fmt: skip
    """Return what is quick to work out: smallest shift, tornado, leaving one out, other methods."""
    label = criterion_labels(case)
    package = case.names.packages
    return {
        "smallest_shift": _trade(case, trade),
        "tornado": [
            {
                "criterion": label[swing.criterion],
                "weight": swing.weight,
                "low": swing.low,
                "high": swing.high,
                "margin": swing.now,
                "least": swing.least,
                "at_least": swing.at_least,
                "most": swing.most,
                "at_most": swing.at_most,
            }
            for swing in swings
        ],
        "leave_one_out": _left_out(case, packages, criteria),
        "methods": [
            {
                "method": choice.method,
                "normalisation": choice.normalisation,
                "leaders": [package[id_] for id_ in choice.leaders],
                "leader_changes": None if choice.ranks is None else not choice.same_leader,
                "swaps": choice.swaps,
                "refused": [problem.code for problem in choice.problems],
            }
            for choice in choices
        ],
    }


def _trade(case: Case, trade: Trade | None) -> Plain | None:
    if trade is None:
        return None
    label = criterion_labels(case)
    return {
        "from": label[trade.source],
        "to": label[trade.target],
        "share": trade.share,
        "leads": _listed(case.names.packages, trade.rivals),
        "scores": trade.scores.value,
        "sentence": trade_sentence(trade, case),
    }


def _left_out(case: Case, packages: Steadiness, criteria: tuple[Without, ...]) -> Plain:
    label = criterion_labels(case)
    package = case.names.packages
    return {
        "stable": packages.stable,
        "packages": [
            {
                "without": package[one.removed],
                "gains": package[one.gains],
                "loses": package[one.loses],
                "leader_changes": one.leader,
            }
            for one in packages.reversals
        ],
        "criteria": [
            {
                "without": label[one.criterion],
                "leaders": [package[id_] for id_ in one.leaders],
                "leader_changes": not one.same_leader,
                "swaps": one.swaps,
            }
            for one in criteria
        ],
    }


def probed(case: Case, found: Probe) -> Plain:
    """Return what has to be looked for: the nearest weights, certificate, scores, beliefs."""
    label = criterion_labels(case)
    package = case.names.packages
    change, certified = found.change, found.certificate
    nearest: Plain | None = None
    if isinstance(change, WeightChange):
        nearest = {
            "leads": _listed(package, change.rivals),
            "weights": _weights(case, change.weights),
            "distance": change.distance,
            "share": found.moved,
            "exact": change.exact,
        }
    return {
        "smallest_change": {"nearest": nearest, "sentence": smallest_change_sentence(found)},
        "certificate": {
            "radius": known(certified.radius),
            "share": known(certified.points),
            "any_weights": not isfinite(certified.radius),
            "scores": certified.scores.value,
            "at_middle": {
                "radius": known(certified.at_middle),
                "share": known(certified.points_at_middle),
                "any_weights": not isfinite(certified.at_middle),
            },
            "sentence": certificate_sentence(found),
        },
        "smallest_open_shift": _trade(case, found.open_trade),
        "score_changes": [
            {
                "package": package[one.package],
                "criterion": label[one.criterion],
                "now": one.now,
                "at": one.at,
                "share_of_scale": one.share,
                "leads": _listed(package, one.rivals),
                "scores": one.scores.value,
                "sentence": score_change_sentence(one, case),
            }
            for one in found.scores
        ],
        "believe": {
            package[one.package]: _belief(case, one)
            | {"sentence": belief_sentence(one, case, found.ranking.weights.vector)}
            for one in found.beliefs
        },
    }


def _belief(case: Case, found: Belief) -> Plain:
    """Return a belief; `exact` without any weights means that there are none at all."""
    return {
        "nearest_weights": None if found.nearest is None else _nearest(case, found),
        "distance": found.distance,
        "exact": found.exact if found.nearest is not None else found.never,
        "scores": found.scores.value,
        "central_weights": None if found.central is None else _weights(case, found.central),
        "with_open_scores": None if found.open is None else _belief(case, found.open),
    }


def _nearest(case: Case, found: Belief) -> dict[str, float]:
    """Return the nearest weights; searched ones with the digits that the search can bear.

    The distance is flat around its least, so that the search ends within some 1e-6 of it.
    """
    assert found.nearest is not None
    return _weights(case, found.nearest if found.exact else np.round(found.nearest, 4))


def winner_map(case: Case, found: WinnerMap) -> Plain:
    """Return who is first over two weights, with the outlines of each region."""
    label = criterion_labels(case)
    package = case.names.packages
    return {
        "across": label[found.across],
        "up": label[found.up],
        "now": list(found.now),
        "exact": found.exact,
        "regions": [
            {
                "leaders": [package[id_] for id_ in region.packages],
                "share": region.share,
                "outlines": [[list(point) for point in outline] for outline in region.outlines],
            }
            for region in found.regions
        ],
    }


def acceptability(case: Case, stakeholder: str, result: Acceptability) -> Plain:
    """Return one stakeholder's acceptabilities, central weights, confidence factors and wins."""
    stakeholder_name = of_id(case.stakeholders, stakeholder).name
    packages = [p.name for p in case.packages]
    shares, centres = result.rank_acceptability, result.central_weights
    return {
        "id": stakeholder,
        "name": stakeholder_name,
        "ties": ties_sentence(shares),
        "rank_acceptability": {
            name: [float(share) for share in shares[i]] for i, name in enumerate(packages)
        },
        "central_weights": {
            name: None if np.isnan(centres[i]).any() else _weights(case, centres[i])
            for i, name in enumerate(packages)
        },
        "confidence": {name: known(result.confidence[i]) for i, name in enumerate(packages)},
        "pairwise_winning": {
            name: {
                other: float(result.pairwise[i, j]) for j, other in enumerate(packages) if i != j
            }
            for i, name in enumerate(packages)
        },
        "standard_error": {
            name: [float(error) for error in result.standard_error[i]]
            for i, name in enumerate(packages)
        },
        "scores_drawn": result.scores_drawn,
        "exact_draws": result.exact_draws,
    }


def together(case: Case, found: Jointly) -> Plain:
    """Return how often each package is first, last and acceptable for somebody or for all."""
    columns = {
        "first_for_someone": found.first_for_someone,
        "first_for_all": found.first_for_all,
        "acceptable_to_all": found.acceptable_to_all,
        "last_for_someone": found.last_for_someone,
    }
    return {
        package.name: {key: known(share[i]) for key, share in columns.items()}
        for i, package in enumerate(case.packages)
    }


def _weights(case: Case, weights: Floats) -> dict[str, float]:
    label = criterion_labels(case)
    return {label[leaf.id]: float(w) for leaf, w in zip(leaves(case), weights, strict=True)}
