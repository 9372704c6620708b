"""What a composition gives each stakeholder against its fallback, in its own value points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mcda.errors import RefusedError
from mcda.group.acceptance import value_gains
from mcda.model import edits
from mcda.model.built import is_built, status_quo
from mcda.model.case import COMMON, Case, Package, Preferences
from mcda.model.table import score_table
from mcda.model.tree import leaves
from mcda.weighting.weights import weights_of

TRIED = "tried out"  # no words: an id


@dataclass(frozen=True, slots=True)
class Gain:
    """A package's gain by its scores, and by its measures alone where it is built; in points."""

    counts: float
    built: float | None = None
    judged: bool = False
    """Some score was given for the package as a whole."""


def gains(case: Case) -> Mapping[str, Mapping[str, Gain]]:
    """Return the gains by package and stakeholder, of those that have weights and a fallback.

    Points are on the fixed anchors, whatever method ranks. The fallback is a number or a
    package's value; who has stated none is not there, nor is anybody without anchors.
    """
    made = [package for package in case.packages if is_built(package)]
    plain = case
    for package in made:
        plain = edits.keep_package(plain, package.composition, package.name, id=_plain(package))
    found: dict[str, dict[str, Gain]] = {package.id: {} for package in case.packages}
    for stakeholder in case.stakeholders:
        points = _points(plain, stakeholder.id)
        if points is None:
            continue
        for package in case.packages:
            built = points[_plain(package)] if is_built(package) else None
            found[package.id][stakeholder.id] = Gain(
                points[package.id], built, _judged(case, stakeholder.id, package)
            )
    return found


def tried_gains(case: Case, composition: Mapping[str, str]) -> Mapping[str, float]:
    """Return the gains of a composition by stakeholder, by its measures alone."""
    tried = edits.keep_package(case, composition, TRIED, id=TRIED)
    if not composition:
        base = status_quo(case)
        return (
            {} if base is None else {key: gain.counts for key, gain in gains(case)[base.id].items()}
        )
    points = {one.id: _points(tried, one.id) for one in case.stakeholders}
    return {key: found[TRIED] for key, found in points.items() if found is not None}


def _points(case: Case, stakeholder: str) -> Mapping[str, float] | None:
    """Return each package's value minus the fallback, in value points."""
    fallback = case.preferences.get(stakeholder, Preferences()).fallback
    if fallback is None:
        return None
    table = score_table(case, stakeholder)
    known = fallback.value is not None or any(p.id == fallback.package for p in table.packages)
    if not known or not table.anchored:
        return None
    try:
        vector = weights_of(case, stakeholder).vector
    except RefusedError:
        return None
    _low, points, _high = value_gains(table, vector, fallback)
    return {p.id: round(float(one), 9) for p, one in zip(table.packages, points, strict=True)}


def _judged(case: Case, stakeholder: str, package: Package) -> bool:
    if not is_built(package):
        return False
    given = (
        case.scores.get(whose, {}).get(package.id, {}).get(leaf.id)
        for whose in (stakeholder, COMMON)
        for leaf in leaves(case)
    )
    return any(score is not None and not score.missing for score in given)


def _plain(package: Package) -> str:
    return f"built {package.id}"  # no words: a key
