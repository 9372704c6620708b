"""Several stakeholders in words: what group rankings say, how far parties agree, what divides them.

No group ranking is told without who fares worst with its first package.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.group.acceptance import State
from mcda.model.case import Case
from mcda.model.naming import capital, counted, label, labels, spelled
from mcda.model.ties import all_largest, levels, rising
from mcda.words import figures
from mcda.words.figures import fixed
from mcda.words.said import Listed, Said, _, listed, ngettext

if TYPE_CHECKING:
    from mcda.group.blocs import Blocs, Merge
    from mcda.group.disagreement import Disagreement, Split
    from mcda.group.rankings import GroupRankings
    from mcda.group.summary import Summary

_STRENGTHS: Final = ((0.1, "no"), (0.3, "very weak"), (0.5, "weak"), (0.7, "moderate"))
"""Words for Kendall's W below each limit, after Schmidt (1997); "strong" above."""


def group_sentence(found: GroupRankings) -> str:
    """Return which packages the group rankings put first, and who fares worst with them."""
    if not found.rankings:
        return "No stakeholder has a ranking yet."
    ways: dict[tuple[int, ...], list[str]] = {}
    for ranking in found.rankings:
        firsts = tuple(np.flatnonzero(ranking.ranks == 1).tolist())
        ways.setdefault(firsts, []).append(ranking.title)
    count = {i: sum(len(ways[f]) for f in ways if i in f) for firsts in ways for i in firsts}
    tops = [i for i in sorted(count) if count[i] == max(count.values())]
    parts = _firsts([package.name for package in found.summary.packages], ways)
    return "; ".join([*parts, *(left_behind(found.summary, top) for top in tops)]) + "."


def _firsts(names: list[str], ways: dict[tuple[int, ...], list[str]]) -> list[str]:
    """Return who is first by which ways: those alone in the place, then those who share it."""
    if len(ways) == 1:
        ((firsts, titles),) = ways.items()
        place = "first" if len(firsts) == 1 else "in the first place together"
        every = f"All {spelled(len(titles))} group rankings" if len(titles) > 1 else titles[0]
        puts = "put" if len(titles) > 1 else "puts"
        return [f"{every} {puts} {listed(names[i] for i in firsts)} {place}"]
    alone = [
        (names[firsts[0]], listed(titles)) for firsts, titles in ways.items() if firsts[1:] == ()
    ]
    said = [f"{name} {'by' if n else 'is first by'} {by}" for n, (name, by) in enumerate(alone)]
    return [
        *([", ".join(said)] if said else []),
        *(
            f"{listed(names[i] for i in firsts)} share the first place by {listed(titles)}"
            for firsts, titles in ways.items()
            if len(firsts) > 1
        ),
    ]


def left_behind(summary: Summary, row: int) -> Said:
    """Return who fares worst with a package, and who refuses it or leaves it open."""
    package, consent = summary.packages[row].name, consent_words(summary, row)
    worst = summary.worst_off[row]
    if worst:
        return ngettext(
            "{parties} is worst off with {package} (value {value}); {package} is {consent}",
            "{parties} are worst off with {package} (value {value}); {package} is {consent}",
            len(worst),
            parties=labels(worst),
            package=package,
            value=figures.whole(float(summary.worst_values[row])),
            consent=consent,
        )
    lowest = int(summary.ranks[row].max())
    ranks = zip(summary.stakeholders, summary.ranks[row], strict=True)
    last = [party for party, rank in ranks if rank == lowest > 0]
    return ngettext(
        "{parties} ranks {package} lowest, {rank} of {count}; {package} is {consent}",
        "{parties} rank {package} lowest, {rank} of {count}; {package} is {consent}",
        len(last),
        parties=labels(last),
        package=package,
        rank=lowest,
        count=len(summary.packages),
        consent=consent,
    )


def consent_words(summary: Summary, row: int) -> Said:
    """Return who refuses a package or leaves it open, as part of a sentence."""
    judged = list(zip(summary.stakeholders, summary.acceptance[row], strict=True))

    def those(state: State) -> Listed:
        return labels(party for party, one in judged if one.state is state)

    refusing, open_, silent = those(State.REFUSES), those(State.OPEN), those(State.UNSTATED)
    if len(silent.items) == len(judged):
        return _("tested against no limits")
    if refusing.items and open_.items:
        return _("refused by {refusing}, open for {open}", refusing=refusing, open=open_)
    if refusing.items:
        return _("refused by {refusing}", refusing=refusing)
    if open_.items:
        return _("refused by nobody, open for {open}", open=open_)
    if silent.items:
        return _("accepted by everyone who has stated limits")
    if len(judged) == 1:
        return _("accepted by {party}", party=label(judged[0][0]))
    return _("accepted by everyone")


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
        f"Kendall's W is {fixed(found.concordance, 2)} (0 none, 1 full): {strength} agreement "
        f"among {counted(len(found.members), 'stakeholder')}"
    )
    pairs = _pairs(found)
    if len(pairs) < 2:
        return f"{text}."
    level = levels([pair[0] for pair in pairs]).tolist()
    if level[0] == level[-1]:
        return f"{text}. Each two rank equally alike (τ {figures.decimals(pairs[0][0], 2)})."
    near = _or_more([pair for pair, at in zip(pairs, level, strict=True) if at == level[-1]])
    far = _or_more([pair for pair, at in zip(pairs, level, strict=True) if at == level[0]])
    return f"{text}. {near[0]} rank most alike ({near[1]}), {far[0]} least ({far[1]})."


def _or_more(pairs: list[tuple[float, tuple[str, str]]]) -> tuple[str, str]:
    """Return the first of pairs that are level, in words, and their tau with how many more."""
    tau, who = pairs[0]
    more = f"; {counted(len(pairs) - 1, 'more pair')} as much" if len(pairs) > 1 else ""
    return listed(who), f"τ {figures.decimals(tau, 2)}{more}"


def _pairs(found: GroupRankings) -> list[tuple[float, tuple[str, str]]]:
    names = {s.id: label(s) for s in found.summary.stakeholders}
    who = [names[key] for key in found.members]
    pairs = [
        (float(found.tau[i, j]), (who[i], who[j]))
        for i in range(len(who))
        for j in range(i + 1, len(who))
        if np.isfinite(found.tau[i, j])
    ]
    return rising(pairs, lambda pair: pair[0])


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
            f"anchors' range above {_who(case, top.low)}{_as_much(found.splits, 'score')}."
        )
    elif len(found.members) > 1 and np.isfinite(found.scores).all():
        said.append("Every stakeholder sees the same scores; only weights differ.")
    if found.weight_splits:
        top = found.weight_splits[0]
        said.append(
            f"Weights differ most on {criteria[top.criterion]}: {_who(case, top.high)} gives it "
            f"{figures.share_figure(top.gap, 0)} percentage points more than "
            f"{_who(case, top.low)}{_as_much(found.weight_splits, 'weight')}."
        )
    if len(found.members) > 1 and np.isfinite(found.worth).all() and np.any(found.worth > 1e-12):
        rows = all_largest(found.worth.mean(axis=1))
        columns = all_largest(found.worth.mean(axis=0))
        said.append(
            "What both mean for the value differs most, on average, for "
            f"{listed(packages[found.packages[i]] for i in rows)} among the packages and "
            f"{listed(criteria[found.criteria[j]] for j in columns)} among the criteria."
        )
    return tuple(said)


def _as_much(splits: tuple[Split, ...], noun: str) -> str:
    """Return how many other gaps are as wide as the widest, as the end of a sentence."""
    level = len(all_largest([split.gap for split in splits])) - 1
    if not level:
        return ""
    return f"; {counted(level, f'other {noun} differs', f'other {noun}s differ')} as much"


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
    return tuple(sentence for _surely, sentence in red_line_lines(case))


def red_line_lines(case: Case) -> tuple[tuple[bool, str], ...]:
    """Return the same sentences, each with whether the line is surely crossed."""
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
        (
            surely,
            capital(
                f"{packages[package]} {'crosses' if surely else 'may cross'} "
                f"{'a red line' if len(lines) == 1 else 'red lines'} {listed(lines)}."
            ),
        )
        for (package, surely), lines in ordered
    )
