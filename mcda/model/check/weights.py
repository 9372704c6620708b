"""Checks of a stakeholder's weights in the way it chose, and of entries about unknown criteria."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from mcda.errors import Problem
from mcda.model.case import ROOT, Case, Criterion, Judgement, Preferences, WeightWay
from mcda.model.check.best_worst import of_best_worst
from mcda.model.check.comparisons import Compared, of_pairs
from mcda.model.check.places import Places, figure, finite
from mcda.model.tree import children
from mcda.words.said import _


def of_unknown_stakeholders(case: Case, places: Places) -> Iterator[Problem]:
    """Yield preferences of stakeholders that the case doesn't have."""
    for stakeholder in case.preferences:
        if stakeholder not in places.stakeholders:
            place = places.place("weight", stakeholder=stakeholder)
            yield Problem.of("PREFERENCES-OF-UNKNOWN-STAKEHOLDER", place, id=stakeholder)


def of_weights(case: Case, places: Places, stakeholder: str) -> Iterator[Problem]:
    """Yield what is wrong with a stakeholder's weights, in the order of the tree."""
    own = case.preferences.get(stakeholder)
    if own is None:
        yield Problem.of("WEIGHTS-NOT-GIVEN", places.place("weight", stakeholder=stakeholder))
        return
    yield from _unknown(own, places, stakeholder)
    if own.way is WeightWay.SWING:
        groups = [(ROOT, tuple(places.leaves.values()))] if places.leaves else []
    else:
        groups = [(node, below) for node, below in _groups(case) if len(below) > 1]
    entries = _IN_USE[own.way](own)
    known = {criterion.id for _node, below in groups for criterion in below}
    known |= {node for node, _below in groups} if _paired(own) else set()
    if groups and not known & entries.keys():
        yield Problem.of("WEIGHTS-NOT-GIVEN", places.place("weight", stakeholder=stakeholder))
        groups = []
    for node, below in groups:
        if own.way in (WeightWay.DIRECT, WeightWay.SWING):
            points = own.direct if own.way is WeightWay.DIRECT else own.swing
            yield from _points(places, stakeholder, node, below, points)
        elif own.way is WeightWay.RANKS:
            yield from _ranks(places, stakeholder, below, own.ranks)
        elif own.way is WeightWay.PAIRWISE:
            yield from _pairwise(places, stakeholder, node, below, own.judgements)
        elif own.way is WeightWay.BEST_WORST:
            place = places.place("judgement", stakeholder=stakeholder, criterion=node)
            names = {child.id: places.name(child.id) for child in below}
            given = own.best_worst.get(node, ())
            yield from of_best_worst(place, names, places.node(node), given)
    yield from _unused_not_finite(own, places, stakeholder)


_IN_USE: Final[dict[WeightWay, Callable[[Preferences], Mapping[str, object]]]] = {
    WeightWay.DIRECT: lambda own: own.direct,
    WeightWay.SWING: lambda own: own.swing,
    WeightWay.RANKS: lambda own: own.ranks,
    WeightWay.PAIRWISE: lambda own: own.judgements,
    WeightWay.BEST_WORST: lambda own: own.best_worst,
}


def _paired(own: Preferences) -> bool:
    return own.way in (WeightWay.PAIRWISE, WeightWay.BEST_WORST)


def _groups(case: Case) -> Iterator[tuple[str, tuple[Criterion, ...]]]:
    """Yield each node that hangs in the tree, the root first, with its children."""
    waiting, seen = [ROOT], {ROOT}
    while waiting:
        node = waiting.pop()
        below = children(case, node)
        if below:
            yield node, below
        new = [c.id for c in below if c.id not in seen]
        seen.update(new)
        waiting.extend(reversed(new))


def _unknown(own: Preferences, places: Places, stakeholder: str) -> Iterator[Problem]:
    """Yield entries, of any way, about criteria that the case doesn't have."""
    for mapping in (own.direct, own.swing, own.ranks):
        yield from _unknown_keys(mapping, places, stakeholder, "weight")
    for judged in (own.judgements, own.best_worst):
        nodes = [node for node in judged if node != ROOT]
        yield from _unknown_keys(nodes, places, stakeholder, "judgement")
        for node, given in judged.items():
            if node == ROOT or node in places.criteria:
                ends = dict.fromkeys(end for j in given for end in (j.row, j.column))
                yield from _strangers(places, stakeholder, node, ends)


def _unknown_keys(
    keys: Iterable[str], places: Places, stakeholder: str, field: str
) -> Iterator[Problem]:
    for key in keys:
        if key not in places.criteria:
            place = places.place(field, stakeholder=stakeholder, criterion=key)
            yield Problem.of("WEIGHT-OF-UNKNOWN-CRITERION", place, id=key)


def _strangers(
    places: Places, stakeholder: str, node: str, ends: Iterable[str]
) -> Iterator[Problem]:
    place = places.place("judgement", stakeholder=stakeholder, criterion=node)
    for end in ends:
        known = places.criteria.get(end)
        if known is None or known.parent != node:
            yield Problem.of(
                "JUDGEMENT-OF-STRANGER", place, name=places.name(end), node=places.node(node)
            )


def _points(
    places: Places,
    stakeholder: str,
    node: str,
    below: tuple[Criterion, ...],
    points: Mapping[str, float],
) -> Iterator[Problem]:
    for child in below:
        place = places.place("weight", stakeholder=stakeholder, criterion=child.id)
        value = points.get(child.id)
        if value is None:
            yield Problem.of("WEIGHT-MISSING", place, criterion=child.name)
        elif not finite(value):
            yield Problem.of("WEIGHT-NOT-FINITE", place, criterion=child.name)
        elif value < 0:
            yield Problem.of("WEIGHT-NEGATIVE", place, criterion=child.name, value=figure(value))
    if all(points.get(child.id) == 0 for child in below):
        place = places.place("weight", stakeholder=stakeholder, criterion=node)
        yield Problem.of("WEIGHTS-SUM-TO-NOTHING", place, node=places.node(node))


def _ranks(
    places: Places, stakeholder: str, below: tuple[Criterion, ...], ranks: Mapping[str, int]
) -> Iterator[Problem]:
    for child in below:
        place = places.place("weight", stakeholder=stakeholder, criterion=child.id)
        rank = ranks.get(child.id)
        if rank is None:
            yield Problem.of("WEIGHT-RANK-MISSING", place, criterion=child.name)
        elif rank < 1:
            yield Problem.of(
                "WEIGHT-RANK-BELOW-ONE", place, criterion=child.name, value=figure(rank)
            )


def _pairwise(
    places: Places,
    stakeholder: str,
    node: str,
    below: tuple[Criterion, ...],
    judgements: Mapping[str, tuple[Judgement, ...]],
) -> Iterator[Problem]:
    place = places.place("judgement", stakeholder=stakeholder, criterion=node)
    names = {child.id: places.name(child.id) for child in below}
    compared = Compared(place, names, places.node(node), "JUDGEMENTS-MANY")
    yield from of_pairs(compared, judgements.get(node, ()))


def _unused_not_finite(own: Preferences, places: Places, stakeholder: str) -> Iterator[Problem]:
    """Yield points that aren't finite in ways not in use: no way of typing makes them."""
    ways = (
        (WeightWay.DIRECT, own.direct, _("An unused direct weight")),
        (WeightWay.SWING, own.swing, _("An unused swing weight")),
    )
    for way, points, what in ways:
        for criterion, value in points.items():
            if not finite(value) and own.way is not way:
                place = places.place("weight", stakeholder=stakeholder, criterion=criterion)
                yield Problem.of("NUMBER-NOT-FINITE", place, what=what)
