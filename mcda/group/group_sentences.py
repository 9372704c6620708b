"""Several stakeholders in words: what group rankings and majorities say, how far parties agree.

No group ranking is told without who fares worst with its first package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.group.acceptance import State
from mcda.model.naming import label, labels, spelled, stakeholder_count
from mcda.model.ties import levels, rising
from mcda.words import figures
from mcda.words.said import N_, Listed, Said, _, listed, ngettext, say, together

if TYPE_CHECKING:
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
        chosen = (party for party, one in judged if one.state is state)
        return labels(chosen, summary.stakeholders)

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
