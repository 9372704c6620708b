"""Checks of the criteria: a sound tree, and leaves with direction, anchors and levels."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.errors import Problem
from mcda.model.case import ROOT, Case, Criterion, Direction
from mcda.model.check.listed import of_ids, of_siblings
from mcda.model.check.places import Places, figure, finite
from mcda.model.texts import name_key
from mcda.model.value_words import DIRECTIONS
from mcda.words.said import _, say


def of_tree(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with names, parents and the shape of the tree."""
    if not case.criteria:
        yield Problem.of("CRITERIA-NONE", places.place("criteria"))
    listed = [(c.id, c.name, places.place("name", criterion=c.id)) for c in case.criteria]
    yield from of_ids(listed)
    for parent in dict.fromkeys(c.parent for c in case.criteria):
        siblings = zip(case.criteria, listed, strict=True)
        yield from of_siblings(item for c, item in siblings if c.parent == parent)
    in_cycle: set[str] = set()
    for criterion in case.criteria:
        place = places.place("parent", criterion=criterion.id)
        if criterion.parent != ROOT and criterion.parent not in places.criteria:
            yield Problem.of(
                "CRITERION-PARENT-UNKNOWN", place, name=criterion.name, parent=criterion.parent
            )
        if criterion.id in in_cycle:
            continue
        cycle = _cycle(places, criterion)
        in_cycle.update(cycle)
        if cycle:
            names = " -> ".join(places.name(one) for one in (*cycle, criterion.id))
            yield Problem.of("CRITERION-CYCLE", place, names=names)


def _cycle(places: Places, criterion: Criterion) -> tuple[str, ...]:
    """Return the ids of the cycle that a criterion stands on, itself first; empty if on none."""
    steps = [criterion.id]
    parent = criterion.parent
    while parent in places.criteria and parent not in steps:
        steps.append(parent)
        parent = places.criteria[parent].parent
    return tuple(steps) if parent == criterion.id and parent in places.criteria else ()


def of_scales(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with directions, anchors and levels of the leaves."""
    some_anchored = any(c.worst is not None or c.best is not None for c in places.leaves.values())
    anchors_needed = some_anchored and case.settings.normalisation == "anchored"
    for criterion in case.criteria:
        if criterion.id in places.leaves:
            if criterion.direction is None:
                place = places.place("direction", criterion=criterion.id)
                facts = {"name": criterion.name, "remedy": _("Choose its direction")}
                yield Problem.of("DIRECTION-MISSING", place, **facts)
            for one in criterion.directions:
                if one not in places.stakeholders:
                    place = places.place("direction", criterion=criterion.id)
                    yield Problem.of("DIRECTION-OF-UNKNOWN", place, id=one)
            compared = places.stakeholders and all(
                places.compares(stakeholder, criterion.id) for stakeholder in places.stakeholders
            )
            yield from _anchors(criterion, places, anchors_needed and not compared)
        else:
            yield from _not_finite(criterion, places)
        yield from _levels(criterion, places)


def _not_finite(criterion: Criterion, places: Places) -> Iterator[Problem]:
    ends = ((_("The worst anchor"), criterion.worst), (_("The best anchor"), criterion.best))
    for what, anchor in ends:
        if anchor is not None and not finite(anchor):
            place = places.place("anchors", criterion=criterion.id)
            yield Problem.of("NUMBER-NOT-FINITE", place, what=what)


def _anchors(criterion: Criterion, places: Places, needed: bool) -> Iterator[Problem]:
    place = places.place("anchors", criterion=criterion.id)
    worst, best = criterion.worst, criterion.best
    yield from _not_finite(criterion, places)
    if needed:
        for what, anchor in ((_("worst"), worst), (_("best"), best)):
            if anchor is None:
                yield Problem.of("ANCHOR-MISSING", place, name=criterion.name, what=what)
    if worst is None or best is None or not (finite(worst) and finite(best)):
        return
    if worst == best:
        yield Problem.of("ANCHORS-EQUAL", place, value=figure(worst))
    elif criterion.direction is not None:
        more_is_better = criterion.direction is Direction.BENEFIT
        if (best > worst) is not more_is_better:
            yield Problem.of(
                "ANCHORS-AGAINST-DIRECTION",
                place,
                direction=say(DIRECTIONS[criterion.direction]),
                worst=figure(worst),
                best=figure(best),
                order="above" if more_is_better else "below",
            )


def _levels(criterion: Criterion, places: Places) -> Iterator[Problem]:
    place = places.place("levels", criterion=criterion.id)
    if len(criterion.levels) == 1:
        yield Problem.of("LEVELS-TOO-FEW", place, level=criterion.levels[0].name)
    seen: set[str] = set()
    anchors = [x for x in (criterion.worst, criterion.best) if x is not None and finite(x)]
    for number, level in enumerate(criterion.levels, start=1):
        key = name_key(level.name)
        if not key:
            yield Problem.of("LEVEL-UNNAMED", place, number=number)
        elif key in seen:
            yield Problem.of("LEVEL-TWICE", place, level=level.name)
        seen.add(key)
        if not finite(level.value):
            yield Problem.of(
                "NUMBER-NOT-FINITE", place, what=_('The value of level "{level}"', level=level.name)
            )
        elif len(anchors) == 2 and not min(anchors) <= level.value <= max(anchors):
            low, high = min(anchors), max(anchors)
            yield Problem.of(
                "LEVEL-OUTSIDE-ANCHORS",
                place,
                level=level.name,
                value=figure(level.value),
                low=figure(low),
                high=figure(high),
            )
