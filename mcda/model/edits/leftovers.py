"""What must go from scores and preferences when something else goes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from mcda.model.case import Judgement, Preferences, Score, Scores, frozen

V = TypeVar("V")


def keep_scores(scores: Scores, wanted: Callable[[str, str, str], bool]) -> Scores:
    """Return only scores wanted by stakeholder, package and criterion; levels left empty go."""
    kept: dict[str, Mapping[str, Mapping[str, Score]]] = {}
    for stakeholder, packages in scores.items():
        rows: dict[str, Mapping[str, Score]] = {}
        for package, row in packages.items():
            cells = {key: score for key, score in row.items() if wanted(stakeholder, package, key)}
            if cells:
                rows[package] = row if len(cells) == len(row) else frozen(cells)
        if rows:
            same = len(rows) == len(packages) and all(rows[key] is packages[key] for key in rows)
            kept[stakeholder] = packages if same else frozen(rows)
    return shared(scores, kept)


def map_preferences(
    preferences: Mapping[str, Preferences], change: Callable[[Preferences], Preferences]
) -> Mapping[str, Preferences]:
    """Return every stakeholder's preferences changed; the same mapping if none were."""
    return shared(preferences, {key: change(own) for key, own in preferences.items()})


def without_packages(own: Preferences, gone: Collection[str]) -> Preferences:
    """Return preferences without judgements of some packages, and none of these as fallback."""
    judged = _without_judged(own.package_judgements, gone)
    if judged is not own.package_judgements:
        own = replace(own, package_judgements=judged)
    if own.fallback is None or own.fallback.package not in gone:
        return own
    return replace(own, fallback=replace(own.fallback, package=None))


def without_criteria(own: Preferences, gone: Collection[str]) -> Preferences:
    """Return preferences without any entry about some criteria, as they stand or as nodes."""
    red_lines = tuple(line for line in own.red_lines if line.criterion not in gone)
    after = replace(
        own,
        direct=_without_keys(own.direct, gone),
        swing=_without_keys(own.swing, gone),
        ranks=_without_keys(own.ranks, gone),
        judgements=_without_judged(_without_keys(own.judgements, gone), gone),
        best_worst=_without_judged(_without_keys(own.best_worst, gone), gone),
        package_judgements=_without_keys(own.package_judgements, gone),
        red_lines=own.red_lines if len(red_lines) == len(own.red_lines) else red_lines,
    )
    return own if after == own else after


def without_judgements(own: Preferences, node: str, child: str) -> Preferences:
    """Return preferences without the judgements at `node` that concern `child`."""
    after = replace(
        own,
        judgements=_without_judged(own.judgements, {child}, node),
        best_worst=_without_judged(own.best_worst, {child}, node),
    )
    return own if after == own else after


def _without_keys(mapping: Mapping[str, V], gone: Collection[str]) -> Mapping[str, V]:
    kept = {key: value for key, value in mapping.items() if key not in gone}
    return mapping if len(kept) == len(mapping) else frozen(kept)


def _without_judged(
    judgements: Mapping[str, tuple[Judgement, ...]], gone: Collection[str], node: str | None = None
) -> Mapping[str, tuple[Judgement, ...]]:
    kept: dict[str, tuple[Judgement, ...]] = {}
    for key, given in judgements.items():
        left = given
        if node is None or key == node:
            left = tuple(j for j in given if j.row not in gone and j.column not in gone)
        if left:
            kept[key] = given if len(left) == len(given) else left
    return shared(judgements, kept)


def shared(before: Mapping[str, V], after: dict[str, V]) -> Mapping[str, V]:
    """Return `before` when `after` holds the very same values."""
    same = len(before) == len(after) and all(
        key in after and after[key] is value for key, value in before.items()
    )
    return before if same else frozen(after)
