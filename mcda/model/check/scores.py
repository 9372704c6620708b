"""Checks of the scores: on known things, on their scale, and none missing unseen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mcda.errors import Place, Problem
from mcda.model.case import COMMON, Case, Criterion, Point, Score
from mcda.model.check.places import LARGEST, Places, figure, finite, scale
from mcda.model.texts import nearest
from mcda.model.tree import number
from mcda.words.said import _


def of_scores(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with each score, then the scores that are missing."""
    for stakeholder in case.scores:
        if stakeholder != COMMON and stakeholder not in places.stakeholders:
            place = places.place("score", stakeholder=stakeholder)
            yield Problem.of(
                "SCORES-OF-UNKNOWN-STAKEHOLDER",
                place,
                id=stakeholder,
                count=sum(len(row) for row in case.scores[stakeholder].values()),
            )
    ends = {id_: _ends(leaf) for id_, leaf in places.leaves.items()}
    for stakeholder in (COMMON, *places.stakeholders):
        for package, row in case.scores.get(stakeholder, {}).items():
            known = package in places.packages
            for criterion, score in row.items():
                low, high, on = score.low, score.high, ends.get(criterion, _NOWHERE)
                # Nearly every score of a large case is one number on its scale.
                plain = type(low) is type(high) is float and score.likely is None
                if known and plain and low == high and on[0] <= low <= on[1]:  # type: ignore[operator]
                    continue
                leaf = places.leaves.get(criterion) if known else None
                if leaf is not None and _sound(leaf, score):
                    continue
                place = Place(
                    stakeholder=stakeholder, package=package, criterion=criterion, field="score"
                )
                yield from _of_score(places, place, score)
    if case.packages and places.leaves and case.stakeholders:
        yield from _missing(case, places)


_NOWHERE: Final = (1.0, -1.0)
"""The ends of a scale on which no number is."""


def _ends(leaf: Criterion) -> tuple[float, float]:
    """Return between which numbers a single one is sound on a criterion."""
    return scale(leaf) or (-LARGEST, LARGEST)


def _of_score(places: Places, bare: Place, score: Score) -> Iterator[Problem]:
    criterion = places.leaves.get(bare.criterion)
    if bare.package not in places.packages or bare.criterion not in places.criteria:
        what = "package" if bare.package not in places.packages else "criterion"
        unknown = bare.package if what == "package" else bare.criterion
        yield Problem.of("SCORE-OF-UNKNOWN", _worded(places, bare), what=what, id=unknown)
    elif criterion is None:
        name = places.name(bare.criterion)
        yield Problem.of("SCORE-ON-GROUP", _worded(places, bare), name=name)
    elif not _sound(criterion, score):
        yield from _faults(criterion, score, _worded(places, bare))


def _worded(places: Places, bare: Place) -> Place:
    return places.place(
        "score", stakeholder=bare.stakeholder, package=bare.package, criterion=bare.criterion
    )


def _sound(criterion: Criterion, score: Score) -> bool:
    """Say quickly whether a score has nothing wrong; most have not."""
    if score.low is None or score.high is None:
        return score.low is None and score.high is None and score.likely is None
    low = _as_number(criterion, score.low)
    high = low if score.high is score.low else _as_number(criterion, score.high)
    if low is None or high is None or not (finite(low) and finite(high)) or low > high:
        return False
    if not _likely_inside(criterion, score):
        return False
    ends = scale(criterion)
    return ends is None or (ends[0] <= low and high <= ends[1])


def _faults(criterion: Criterion, score: Score, place: Place) -> Iterator[Problem]:
    if (score.low is None) is not (score.high is None):
        yield Problem.of("SCORE-HALF", place, end=_("upper") if score.high is None else _("lower"))
    for point in dict.fromkeys((score.low, score.high)):
        if point is not None:
            yield from of_point(criterion, point, place, _("The score"))
    low, high = _as_number(criterion, score.low), _as_number(criterion, score.high)
    if low is not None and high is not None and low > high:
        yield Problem.of("SCORE-UPSIDE-DOWN", place, low=shown(score.low), high=shown(score.high))
    elif not _likely_inside(criterion, score):
        ends = {"low": shown(score.low) or _("nothing"), "high": shown(score.high) or _("nothing")}
        yield Problem.of("SCORE-LIKELY-OUTSIDE", place, likely=shown(score.likely), **ends)


def _likely_inside(criterion: Criterion, score: Score) -> bool:
    if score.likely is None:
        return True
    points = [_as_number(criterion, point) for point in (score.low, score.likely, score.high)]
    numbers = [point for point in points if point is not None and finite(point)]
    return len(numbers) == len(points) and numbers == sorted(numbers)


def of_point(criterion: Criterion, point: Point, place: Place, what: str) -> Iterator[Problem]:
    """Yield why a point isn't on a criterion's scale; `what` begins the sentence."""
    value = _as_number(criterion, point)
    if value is None:
        names = [level.name for level in criterion.levels]
        guess = nearest(str(point), names)
        if not names:
            yield Problem.of("SCORE-NOT-A-NUMBER", place, what=what, found=point)
            return
        remedy = (
            _("Write {guess}", guess=guess) if guess else _("Choose one of them, or add the level")
        )
        yield Problem.of(
            "LEVEL-UNKNOWN", place, what=what, found=point, known=", ".join(names), remedy=remedy
        )
    elif not finite(value):
        yield Problem.of("NUMBER-NOT-FINITE", place, what=what)
    else:
        ends = scale(criterion)
        if ends is not None and not ends[0] <= value <= ends[1]:
            yield Problem.of(
                "SCORE-OUTSIDE-SCALE",
                place,
                what=what,
                value=shown(point),
                low=shown(ends[0]),
                high=shown(ends[1]),
                unit=f" {criterion.unit}" if criterion.unit else "",
            )


def shown(point: Point | None) -> str:
    """Return a point as a person would write it."""
    if point is None or isinstance(point, str):
        return point or ""
    return figure(point)


def _as_number(criterion: Criterion, point: Point | None) -> float | None:
    try:
        return number(criterion, point)
    except OverflowError:
        return float("inf")


def _missing(case: Case, places: Places) -> Iterator[Problem]:
    """Yield missing scores: once for all if nobody has one, else per stakeholder.

    Where packages are compared in pairs instead, none is missing.
    """
    asked = [
        stakeholder
        for stakeholder in places.stakeholders
        if not all(places.compares(stakeholder, leaf) for leaf in places.leaves)
    ]
    known = [
        stakeholder
        for stakeholder in asked
        if any(
            score is not None and not score.missing
            for package in places.packages
            for score in (case.score(stakeholder, package, leaf) for leaf in places.leaves)
        )
    ]
    if asked and not known and len(asked) == len(places.stakeholders):
        yield Problem.of("SCORES-NONE", places.place("score"))
        return
    for stakeholder in asked:
        if stakeholder not in known:
            yield Problem.of("SCORES-NONE", places.place("score", stakeholder=stakeholder))
    meanwhile = {leaf.id: _meanwhile(leaf) for leaf in places.leaves.values()}
    in_pairs = any(places.compares(s, leaf) for s in known for leaf in places.leaves)
    for package in places.packages:
        shared = case.scores.get(COMMON, {}).get(package, {})
        own = {s: case.scores.get(s, {}).get(package, {}) for s in known}
        some = [s for s in known if own[s]]
        # A common score stands for all who have nothing of their own: most cells of a case.
        lacking = [
            leaf for id_, leaf in places.leaves.items()
            if (score := shared.get(id_)) is None or score.low is None or score.high is None
        ]  # fmt: skip
        if not some and not in_pairs and package not in case.built:
            for leaf in lacking if known else ():
                place = places.place("score", package=package, criterion=leaf.id)
                yield Problem.of("SCORE-MISSING", place, meanwhile=meanwhile[leaf.id])
            continue
        for leaf in places.leaves.values() if some else lacking:
            asked = known if _absent(shared.get(leaf.id)) else some
            without = [
                s
                for s in asked
                if _absent(own[s].get(leaf.id) or shared.get(leaf.id))
                and _absent(case.score(s, package, leaf.id))
                and not places.compares(s, leaf.id)
            ]
            if not without:
                continue
            common = _absent(case.score(COMMON, package, leaf.id)) and len(without) == len(known)
            for stakeholder in (COMMON,) if common else without:
                place = places.place(
                    "score", stakeholder=stakeholder, package=package, criterion=leaf.id
                )
                yield Problem.of("SCORE-MISSING", place, meanwhile=meanwhile[leaf.id])


def _absent(score: Score | None) -> bool:
    return score is None or score.missing


def _meanwhile(leaf: Criterion) -> str:
    if leaf.worst is None or leaf.best is None:
        return _("the packages can't be ranked without it, as the criterion has no anchors")
    return _("until then all that the anchors allow is reckoned with")
