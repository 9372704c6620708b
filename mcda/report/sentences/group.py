"""Several stakeholders in words: what group rankings say, how far parties agree, what divides them.

No group ranking is told without who fares worst with its first package.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.model.case import Case
from mcda.report import figures
from mcda.report.sentences.words import capital, counted, label, listed, spelled

if TYPE_CHECKING:
    from mcda.group.blocs import Blocs, Merge
    from mcda.group.disagreement import Disagreement, Split
    from mcda.group.rankings import GroupRankings
    from mcda.group.summary import Summary

_STRENGTHS: Final = ((0.1, "no"), (0.3, "very weak"), (0.5, "weak"), (0.7, "moderate"))
"""Words for Kendall's W below each limit, after Schmidt (1997); "strong" above."""


def group_sentence(found: GroupRankings) -> str:
    """Return which package the group rankings put first, and who fares worst with it."""
    if not found.rankings:
        return "No stakeholder has a ranking yet."
    firsts: dict[int, list[str]] = {}
    for ranking in found.rankings:
        for i in np.flatnonzero(ranking.ranks == 1).tolist():
            firsts.setdefault(i, []).append(ranking.title)
    top = max(firsts, key=lambda i: len(firsts[i]))
    summary, count = found.summary, len(found.rankings)
    name = summary.packages[top].name
    if len(firsts[top]) == count:
        start = f"All {spelled(count)} group rankings put {name} first"
    else:
        others = [
            f"{summary.packages[i].name} by {listed(ways)}"
            for i, ways in firsts.items()
            if i != top
        ]
        start = f"{name} is first by {listed(firsts[top])}, {listed(others)}"
    return f"{start}; {left_behind(summary, top)}."


def left_behind(summary: Summary, row: int) -> str:
    """Return who fares worst with a package and who is below fallback, as part of a sentence."""
    below = [label(s) for j, s in enumerate(summary.stakeholders) if summary.below[row, j]]
    worst = next((s for s in summary.stakeholders if s.id == summary.worst_off[row]), None)
    fallback = (
        f"{listed(below)} {'is' if len(below) == 1 else 'are'} below fallback"
        if below
        else "nobody is below fallback"
    )
    if worst is None:
        known = summary.ranks[row] > 0
        lowest = int(summary.ranks[row].max())
        who = [
            label(s)
            for j, s in enumerate(summary.stakeholders)
            if known[j] and summary.ranks[row, j] == lowest
        ]
        return f"{listed(who)} ranks it lowest, {lowest} of {len(summary.packages)}; {fallback}"
    value = figures.whole(float(summary.worst_values[row]))
    return f"with it {label(worst)} is worst off (value {value}), and {fallback}"


def majority_sentence(found: GroupRankings) -> str:
    """Return the package that majorities prefer to every other, and every circle of majorities."""
    names = {package.id: package.name for package in found.summary.packages}
    if len(found.members) < 2 or len(names) < 2:
        return ""
    parts = []
    if found.condorcet is not None:
        parts.append(
            f"A majority by influence prefers {names[found.condorcet]} to each other package "
            "(Condorcet winner)."
        )
    else:
        parts.append("No package is preferred to each other one by a majority.")
    for cycle in found.cycles:
        chain = " before ".join(names[key] for key in (*cycle, cycle[0]))
        parts.append(f"Majorities run in a circle: {chain} (Condorcet cycle).")
    return " ".join(parts)


def concordance_sentence(found: GroupRankings) -> str:
    """Return Kendall's W in words, and which two stakeholders are nearest and furthest."""
    if not np.isfinite(found.concordance):
        return ""
    strength = next((word for top, word in _STRENGTHS if found.concordance < top), "strong")
    text = (
        f"Kendall's W is {found.concordance:.2f} (0 none, 1 full): {strength} agreement "
        f"among {counted(len(found.members), 'stakeholder')}"
    )
    pairs = _pairs(found)
    if len(pairs) < 2:
        return f"{text}."
    (most, near), (least, far) = pairs[-1], pairs[0]
    return (
        f"{text}. {listed(near)} rank most alike (τ {figures.decimals(most, 2)}), "
        f"{listed(far)} least (τ {figures.decimals(least, 2)})."
    )


def _pairs(found: GroupRankings) -> list[tuple[float, tuple[str, str]]]:
    names = {s.id: label(s) for s in found.summary.stakeholders}
    who = [names[key] for key in found.members]
    pairs = [
        (float(found.tau[i, j]), (who[i], who[j]))
        for i in range(len(who))
        for j in range(i + 1, len(who))
        if np.isfinite(found.tau[i, j])
    ]
    return sorted(pairs, key=lambda pair: pair[0])


def disagreement_sentences(case: Case, found: Disagreement) -> tuple[str, ...]:
    """Return the score and the weight, the criterion and the package on which views differ most."""
    criteria = {c.id: c.name for c in case.criteria}
    packages = {p.id: p.name for p in case.packages}
    said = []
    if found.splits:
        top = found.splits[0]
        said.append(
            f"Scores differ most on {criteria[top.criterion]} of {packages[top.package]}: "
            f"{_who(case, top.high)} sees it {figures.whole(100 * top.gap)} points of the "
            f"anchors' range above {_who(case, top.low)}."
        )
    elif len(found.members) > 1 and np.isfinite(found.scores).all():
        said.append("Every stakeholder sees the same scores; only weights differ.")
    if found.weight_splits:
        top = found.weight_splits[0]
        said.append(
            f"Weights differ most on {criteria[top.criterion]}: {_who(case, top.high)} gives it "
            f"{figures.share_figure(top.gap, 0)} percentage points more than {_who(case, top.low)}."
        )
    if len(found.members) > 1 and np.isfinite(found.worth).all() and np.any(found.worth > 1e-12):
        by_package, by_criterion = found.worth.mean(axis=1), found.worth.mean(axis=0)
        said.append(
            "What both mean for the value differs most, on average, for "
            f"{packages[found.packages[int(by_package.argmax())]]} among the packages and "
            f"{criteria[found.criteria[int(by_criterion.argmax())]]} among the criteria."
        )
    return tuple(said)


def bloc_sentence(case: Case, found: Blocs) -> str:
    """Return the two blocs that join last, and the issue that divides them."""
    if not found.merges:
        return "Blocs need at least two stakeholders with a ranking."
    last = found.merges[-1]
    small, large = sorted((last.left, last.right), key=len)
    one, other = _bloc(case, small), _bloc(case, large)
    alike = "rank" if found.basis == "ranking" else "weigh"
    if last.height < 1e-9:
        return f"All stakeholders {alike} alike."
    verb = "stands" if len(small) == 1 else "stand"
    text = f"By {found.basis}, {one} {verb} apart from {other}"
    divides = merge_words(case, last, found.basis, named=small)
    return f"{text}: {divides}." if divides else f"{text}."


def merge_words(case: Case, merge: Merge, basis: str, named: Sequence[str] = ()) -> str:
    """Return what divides two blocs: by ranking a package, by weights a criterion.

    Where one of the two, `named`, has been named in the sentence already, it goes by "it" or
    "they" and the other bloc goes without saying.
    """
    split = merge.package if basis == "ranking" else merge.divides
    if split is None:
        return ""
    high, low = merge.left, merge.right
    if split.high not in high:
        high, low = low, high
    single = len(high) == 1
    who = _bloc(case, high)
    if named and tuple(named) == high:
        who = "it" if single else "they"
    than = "" if named else f" than {_bloc(case, low)}"
    return f"{who} {_divided(case, split, single)}{than}"


def _divided(case: Case, split: Split, single: bool) -> str:
    if split.package:
        name = next(p.name for p in case.packages if p.id == split.package)
        places = figures.decimals(split.gap, 1).removesuffix(".0")
        noun = "place" if places == "1" else "places"
        return f"{'puts' if single else 'put'} {name} {places} {noun} lower"
    name = next(c.name for c in case.criteria if c.id == split.criterion)
    points = figures.share_figure(split.gap, 0)
    return f"{'gives' if single else 'give'} {name} {points} percentage points more weight"


def _bloc(case: Case, members: Sequence[str]) -> str:
    if len(members) > 3:
        rest = len(case.stakeholders) - len(members)
        return f"the other {spelled(len(members))}" if rest else "everyone"
    return listed(_who(case, member) for member in members)


def _who(case: Case, stakeholder: str) -> str:
    return next((label(s) for s in case.stakeholders if s.id == stakeholder), stakeholder)


def red_line_sentences(case: Case) -> tuple[str, ...]:
    """Return each package that crosses, or may cross, a red line: whose, on what, by how much."""
    from mcda.group.screening import screen
    from mcda.model.numbers import format_number

    def written(point: float | str | None) -> str:
        return point if isinstance(point, str) else format_number(point or 0.0)

    packages = {p.id: p.name for p in case.packages}
    criteria = {c.id: c.name for c in case.criteria}
    said: dict[tuple[str, bool], list[str]] = {}
    for item in screen(case):
        if item.score is None or item.score.missing:
            given = "score missing"
        elif item.score.interval:
            given = f"{written(item.score.low)} to {written(item.score.high)}"
        else:
            given = written(item.score.low)
        said.setdefault((item.package, item.surely), []).append(
            f"of {_who(case, item.stakeholder)} on {criteria[item.criterion]} "
            f"({given}, limit {written(item.limit)})"
        )
    ordered = sorted(said.items(), key=lambda pair: not pair[0][1])
    return tuple(
        capital(
            f"{packages[package]} {'crosses' if surely else 'may cross'} "
            f"{'a red line' if len(lines) == 1 else 'red lines'} {listed(lines)}."
        )
        for (package, surely), lines in ordered
    )
