# long: each sentence stands whole, once for one and once for many
"""Several stakeholders in words: what group rankings say, how far parties agree, what divides them.

No group ranking is told without who fares worst with its first package.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.group.acceptance import State
from mcda.model.case import Case
from mcda.model.naming import capital, label, labels, spelled, stakeholder_count
from mcda.model.ties import all_largest, levels, rising
from mcda.words import figures
from mcda.words.said import N_, Listed, Said, _, listed, ngettext, say, together

if TYPE_CHECKING:
    from mcda.group.blocs import Blocs, Merge
    from mcda.group.disagreement import Disagreement, Split
    from mcda.group.rankings import GroupRankings
    from mcda.group.summary import Summary

_STRENGTHS: Final = (
    (0.1, N_("no")),
    (0.3, N_("very weak")),
    (0.5, N_("weak")),
    (0.7, N_("moderate")),
)
"""Words for Kendall's W below each limit, after Schmidt (1997); "strong" above."""


def group_sentence(found: GroupRankings) -> Said:
    """Return which packages the group rankings put first, and who fares worst with them."""
    if not found.rankings:
        return _("No stakeholder has a ranking yet.")
    ways: dict[tuple[int, ...], list[str]] = {}
    for ranking in found.rankings:
        firsts = tuple(np.flatnonzero(ranking.ranks == 1).tolist())
        ways.setdefault(firsts, []).append(ranking.title)
    count = {i: sum(len(ways[f]) for f in ways if i in f) for firsts in ways for i in firsts}
    tops = [i for i in sorted(count) if count[i] == max(count.values())]
    parts = _firsts([package.name for package in found.summary.packages], ways)
    left = (left_behind(found.summary, top) for top in tops)
    return _("{parts}.", parts=together([*parts, *left], "; "))


def _firsts(names: list[str], ways: dict[tuple[int, ...], list[str]]) -> list[Said]:
    """Return who is first by which ways: those alone in the place, then those who share it."""
    if len(ways) == 1:
        ((firsts, titles),) = ways.items()
        return [_all_put(listed(names[i] for i in firsts), titles)]
    alone = [
        (names[firsts[0]], listed(titles)) for firsts, titles in ways.items() if firsts[1:] == ()
    ]
    said = [
        _("{name} by {ways}", name=name, ways=by)
        if n
        else _("{name} is first by {ways}", name=name, ways=by)
        for n, (name, by) in enumerate(alone)
    ]
    return [
        *([together(said, ", ")] if said else []),
        *(
            _(
                "{names} share the first place by {ways}",
                names=listed(names[i] for i in firsts),
                ways=listed(titles),
            )
            for firsts, titles in ways.items()
            if len(firsts) > 1
        ),
    ]


def _all_put(names: Listed, titles: list[str]) -> Said:
    together_first = len(names.items) > 1
    if len(titles) == 1:
        return (
            _("{way} puts {names} in the first place together", way=titles[0], names=names)
            if together_first
            else _("{way} puts {names} first", way=titles[0], names=names)
        )
    many = spelled(len(titles))
    return (
        _(
            "All {many} group rankings put {names} in the first place together",
            many=many,
            names=names,
        )
        if together_first
        else _("All {many} group rankings put {names} first", many=many, names=names)
    )


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


def majority_sentence(found: GroupRankings) -> Said:
    """Return the package that majorities prefer to every other, and every circle of majorities."""
    names = {package.id: package.name for package in found.summary.packages}
    if len(found.members) < 2 or len(names) < 2:
        return together([])
    parts = []
    if found.condorcet is not None:
        parts.append(
            _(
                "A majority by influence prefers {package} to each other package "
                "(Condorcet winner).",
                package=names[found.condorcet],
            )
        )
    else:
        parts.append(_("No package is preferred to each other one by a majority."))
    for cycle in found.cycles:
        chain: Said | str = names[cycle[0]]
        for key in (*cycle[1:], cycle[0]):
            chain = _("{chain} before {package}", chain=chain, package=names[key])
        parts.append(_("Majorities run in a circle: {chain} (Condorcet cycle).", chain=chain))
    return together(parts)


def concordance_sentence(found: GroupRankings) -> Said:
    """Return Kendall's W in words, and which two stakeholders are nearest and furthest."""
    if not np.isfinite(found.concordance):
        return together([])
    strength = next((word for top, word in _STRENGTHS if found.concordance < top), N_("strong"))
    text = _(
        "Kendall's W is {w} (0 none, 1 full): {strength} agreement among {stakeholders}.",
        w=figures.decimals(found.concordance, 2),
        strength=say(strength),
        stakeholders=stakeholder_count(len(found.members)),
    )
    pairs = _pairs(found)
    if len(pairs) < 2:
        return text
    level = levels([pair[0] for pair in pairs]).tolist()
    if level[0] == level[-1]:
        alike = _("Each two rank equally alike (τ {tau}).", tau=figures.decimals(pairs[0][0], 2))
        return together([text, alike])
    near = _or_more([pair for pair, at in zip(pairs, level, strict=True) if at == level[-1]])
    far = _or_more([pair for pair, at in zip(pairs, level, strict=True) if at == level[0]])
    most = _(
        "{near} rank most alike ({near_tau}), {far} least ({far_tau}).",
        near=near[0],
        near_tau=near[1],
        far=far[0],
        far_tau=far[1],
    )
    return together([text, most])


def _or_more(pairs: list[tuple[float, tuple[str, str]]]) -> tuple[Listed, Said]:
    """Return the first of pairs that are level, in words, and their tau with how many more."""
    tau, who = pairs[0]
    shown = figures.decimals(tau, 2)
    if len(pairs) == 1:
        return listed(who), _("τ {tau}", tau=shown)
    more = ngettext(
        "τ {tau}; {n} more pair as much",
        "τ {tau}; {n} more pairs as much",
        len(pairs) - 1,
        tau=shown,
    )
    return listed(who), more


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


def disagreement_sentences(case: Case, found: Disagreement) -> tuple[Said, ...]:
    """Return the score and the weight, the criterion and the package on which views differ most."""
    criteria = {c.id: c.name for c in case.criteria}
    packages = {p.id: p.name for p in case.packages}
    said = []
    if found.splits:
        top = found.splits[0]
        said.append(
            _and_more(
                _(
                    "Scores differ most on {criterion} of {package}: {high} sees it {points} "
                    "points of the anchors' range above {low}",
                    criterion=criteria[top.criterion],
                    package=packages[top.package],
                    high=_who(case, top.high),
                    points=figures.whole(100 * top.gap),
                    low=_who(case, top.low),
                ),
                _other_scores(_as_wide(found.splits)),
            )
        )
    elif len(found.members) > 1 and np.isfinite(found.scores).all():
        said.append(_("Every stakeholder sees the same scores; only weights differ."))
    if found.weight_splits:
        top = found.weight_splits[0]
        said.append(
            _and_more(
                _(
                    "Weights differ most on {criterion}: {high} gives it {points} percentage "
                    "points more than {low}",
                    criterion=criteria[top.criterion],
                    high=_who(case, top.high),
                    points=figures.share_figure(top.gap, 0),
                    low=_who(case, top.low),
                ),
                _other_weights(_as_wide(found.weight_splits)),
            )
        )
    if len(found.members) > 1 and np.isfinite(found.worth).all() and np.any(found.worth > 1e-12):
        rows = all_largest(found.worth.mean(axis=1))
        columns = all_largest(found.worth.mean(axis=0))
        said.append(
            _(
                "What both mean for the value differs most, on average, for {packages} among "
                "the packages and {criteria} among the criteria.",
                packages=listed(packages[found.packages[i]] for i in rows),
                criteria=listed(criteria[found.criteria[j]] for j in columns),
            )
        )
    return tuple(said)


def _as_wide(splits: tuple[Split, ...]) -> int:
    """Return how many other gaps are as wide as the widest."""
    return len(all_largest([split.gap for split in splits])) - 1


def _and_more(said: Said, more: Said | None) -> Said:
    return _("{said}; {more}.", said=said, more=more) if more else _("{said}.", said=said)


def _other_scores(n: int) -> Said | None:
    return (
        ngettext("{n} other score differs as much", "{n} other scores differ as much", n)
        if n
        else None
    )


def _other_weights(n: int) -> Said | None:
    return (
        ngettext("{n} other weight differs as much", "{n} other weights differ as much", n)
        if n
        else None
    )


def bloc_sentence(case: Case, found: Blocs) -> Said:
    """Return the two blocs that join last, and the issue that divides them."""
    if not found.merges:
        return _("Blocs need at least two stakeholders with a ranking.")
    last = found.merges[-1]
    small, large = sorted((last.left, last.right), key=len)
    by_ranking = found.basis == "ranking"
    if last.height < 1e-9:
        return (
            _("All stakeholders rank alike.") if by_ranking else _("All stakeholders weigh alike.")
        )
    one, other = _bloc(case, small), _bloc(case, large)
    text = ngettext(
        "By {basis}, {one} stands apart from {other}",
        "By {basis}, {one} stand apart from {other}",
        len(small),
        basis=_("ranking") if by_ranking else _("weights"),
        one=one,
        other=other,
    )
    divides = merge_words(case, last, found.basis, named=small)
    return _("{said}: {why}.", said=text, why=divides) if divides else _("{said}.", said=text)


def merge_words(case: Case, merge: Merge, basis: str, named: Sequence[str] = ()) -> Said:
    """Return what divides two blocs: by ranking a package, by weights a criterion.

    Where one of the two, `named`, has been named in the sentence already, it goes by "it" or
    "they" and the other bloc goes without saying.
    """
    split = merge.package if basis == "ranking" else merge.divides
    if split is None:
        return together([])
    high, low = merge.left, merge.right
    if split.high not in high:
        high, low = low, high
    single = len(high) == 1
    who = _bloc(case, high)
    if named and tuple(named) == high:
        who = _("it") if single else _("they")
    divided = _divided(case, split, who, len(high))
    if named:
        return divided
    return _("{divided} than {other}", divided=divided, other=_bloc(case, low))


def _divided(case: Case, split: Split, who: str, count: int) -> Said:
    if split.package:
        return _put_lower(
            count,
            who,
            next(p.name for p in case.packages if p.id == split.package),
            split.gap,
        )
    return ngettext(
        "{who} gives {criterion} {points} percentage points more weight",
        "{who} give {criterion} {points} percentage points more weight",
        count,
        who=who,
        criterion=next(c.name for c in case.criteria if c.id == split.criterion),
        points=figures.share_figure(split.gap, 0),
    )


def _put_lower(count: int, who: str, package: str, gap: float) -> Said:
    places = figures.decimals(gap, 1)
    if places.endswith(".0"):
        places = figures.decimals(gap, 0)
    if places == "1":
        return ngettext(
            "{who} puts {package} {places} place lower",
            "{who} put {package} {places} place lower",
            count,
            who=who,
            package=package,
            places=places,
        )
    return ngettext(
        "{who} puts {package} {places} places lower",
        "{who} put {package} {places} places lower",
        count,
        who=who,
        package=package,
        places=places,
    )


def _bloc(case: Case, members: Sequence[str]) -> str:
    if len(members) > 3:
        rest = len(case.stakeholders) - len(members)
        return _("the other {many}", many=spelled(len(members))) if rest else _("everyone")
    return listed(_who(case, member) for member in members)


def _who(case: Case, stakeholder: str) -> str:
    return next((label(s) for s in case.stakeholders if s.id == stakeholder), stakeholder)


def red_line_sentences(case: Case) -> tuple[str, ...]:
    """Return each package that crosses, or may cross, a red line: whose, on what, by how much."""
    return tuple(sentence for _surely, sentence in red_line_lines(case))


def red_line_lines(case: Case) -> tuple[tuple[bool, Said], ...]:
    """Return the same sentences, each with whether the line is surely crossed."""
    from mcda.group.screening import screen
    from mcda.model.numbers import format_number

    def written(point: float | str | None) -> str:
        return point if isinstance(point, str) else format_number(point or 0.0)

    packages = {p.id: p.name for p in case.packages}
    criteria = {c.id: c.name for c in case.criteria}
    said: dict[tuple[str, bool], list[Said]] = {}
    for item in screen(case):
        if item.score is None or item.score.missing:
            given: str = _("score missing")
        elif item.score.interval:
            given = _("{low} to {high}", low=written(item.score.low), high=written(item.score.high))
        else:
            given = written(item.score.low)
        said.setdefault((item.package, item.surely), []).append(
            _(
                "of {stakeholder} on {criterion} ({score}, limit {limit})",
                stakeholder=_who(case, item.stakeholder),
                criterion=criteria[item.criterion],
                score=given,
                limit=written(item.limit),
            )
        )
    ordered = sorted(said.items(), key=lambda pair: not pair[0][1])
    return tuple(
        (surely, _crosses(capital(packages[package]), lines, surely))
        for (package, surely), lines in ordered
    )


def _crosses(package: str, lines: list[Said], surely: bool) -> Said:
    if surely:
        return ngettext(
            "{package} crosses a red line {lines}.",
            "{package} crosses red lines {lines}.",
            len(lines),
            package=package,
            lines=listed(lines),
        )
    return ngettext(
        "{package} may cross a red line {lines}.",
        "{package} may cross red lines {lines}.",
        len(lines),
        package=package,
        lines=listed(lines),
    )
