"""What can be agreed, in sentences: no more than the zone has counted."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from mcda.model.measures import Role
from mcda.model.ties import largest
from mcda.negotiation.deal import Deal
from mcda.negotiation.gains import gains
from mcda.negotiation.giving_up import Constraint, GiveUp, rule_words
from mcda.negotiation.labels import Label, Labels, NoLabel
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.zone import MethodCounts, Zone, fallback_worth
from mcda.words import figures
from mcda.words.figures import decimals
from mcda.words.said import OR, Said, _, listed, ngettext

LABELS = {
    Label.NASH: _("greatest product of gains (Nash)"),
    Label.KALAI_SMORODINSKY: _("equal shares of what each could get (Kalai-Smorodinsky)"),
    Label.EGALITARIAN: _("greatest smallest gain; compares points of different stakeholders"),
    Label.UTILITARIAN: _("greatest sum of values; compares points of different stakeholders"),
}


def counted(found: Zone) -> list[Said]:
    """Say how many packages there are, how many suit everyone, and who alone blocks others."""
    if found.counts is None:
        told = [
            _(
                "{total} combinations are too many to look at each; how many keep the rules and "
                "suit everyone is not counted.",
                total=figures.count(found.combinations),
            )
        ]
        return [*told, *_found(found), *at_the_middle(gains(found.deal).exact)]
    counts = found.counts
    told = [
        _(
            "{total} combinations, {feasible} keep the rules, {acceptable} suit everyone "
            "who has stated a fallback or a red line.",
            total=figures.count(found.combinations),
            feasible=figures.count(counts.feasible),
            acceptable=figures.count(counts.acceptable),
        )
    ]
    if (counts.surely, counts.possibly) != (counts.acceptable, counts.acceptable):
        told.append(
            _(
                "Over the whole of the intervals {surely} surely do and {possibly} possibly do.",
                surely=figures.count(counts.surely),
                possibly=figures.count(counts.possibly),
            )
        )
    told += [blocked(found.deal.sides[one.side].label, one.count) for one in counts.blockers]
    return [*told, *by_method(found), *_found(found), *at_the_middle(gains(found.deal).exact)]


def by_method(found: Zone) -> list[Said]:
    """Say how many packages are open because the method in force has the other word than value."""
    counts, method = found.counts, found.deal.method
    if method is not None and not method.asked:
        return [
            _(
                "Under {method} a package's place hangs on what stands beside it, so that it is "
                "not asked about combinations: keep one as a package to see its place.",
                method=method.title,
            )
        ]
    if counts is None or counts.method is None or method is None:
        return []
    return [*_by_method(found.deal, counts.method, method.title)]


def _by_method(deal: Deal, counts: MethodCounts, title: str) -> Iterator[Said]:
    if counts.behind:
        names = [side.label for side, n in zip(deal.sides, counts.by_side, strict=True) if n]
        yield ngettext(
            "{n} of those that suit everyone by value is open: {method} puts it behind the "
            "fallback of {stakeholders}.",
            "{n} of those that suit everyone by value are open: {method} puts them behind the "
            "fallback of {stakeholders}.",
            counts.behind,
            method=title,
            stakeholders=listed(names, OR),
        )
    if counts.ahead:
        yield ngettext(
            "{n} package that is below a fallback by value is open too: {method} puts it "
            "before that fallback.",
            "{n} packages that are below a fallback by value are open too: {method} puts them "
            "before that fallback.",
            counts.ahead,
            method=title,
        )


def blocked(stakeholder: str, count: int) -> Said:
    """Say how many packages fail on one stakeholder alone."""
    return ngettext(
        "{n} package fails on {stakeholder} alone.",
        "{n} packages fail on {stakeholder} alone.",
        count,
        stakeholder=stakeholder,
    )


def unimproved(count: int) -> Said:
    """Say how many packages are efficient."""
    return ngettext(
        "{n} package that suits everyone cannot be improved for anyone at no one's cost.",
        "{n} packages that suit everyone cannot be improved for anyone at no one's cost.",
        count,
    )


def _found(found: Zone) -> list[Said]:
    if not found.complete:
        if not len(found.efficient):
            return [
                _(
                    "The efficient packages are too many to find in full, and none could be proven "
                    "to stand out. Give floors, or fewer measures."
                )
            ]
        if all(one.why_not is not None for one in found.labels.found):
            return [
                _(
                    "The efficient packages are too many to find in full. Those told suit "
                    "everyone and were met by climbing; better ones may exist."
                )
            ]
        return [
            _(
                "The efficient packages are too many to find in full. Those told are the best for "
                "one stakeholder or by one label; more exist, and no share of them is told."
            )
        ]
    return [unimproved(len(found.efficient))] if len(found.efficient) else []


def why_no_label(found: Zone) -> list[Said]:
    """Say why labels are missing, and whom their formulas leave out."""
    return unlabelled(found.labels, [side.label for side in found.deal.sides])


def unlabelled(found: Labels, names: Sequence[str]) -> list[Said]:
    """Say why labels are missing, and whom, of the names by side, their formulas leave out."""
    reasons = {
        NoLabel.EMPTY: _("No package suits everyone, so none carries a label."),
        NoLabel.FEW: _(
            "Fewer than two stakeholders could gain over a stated fallback: labels that compare "
            "gains are not given."
        ),
        NoLabel.INCOMPLETE: _(
            "Some labels are not given: which package is the best by them could not be proven."
        ),
    }
    met = dict.fromkeys(one.why_not for one in found.found if one.why_not is not None)
    told = [reasons[why] for why in met]
    told += [
        _(
            "{stakeholder} can gain nothing in any package that suits everyone; the labels "
            "leave it out.",
            stakeholder=names[i],
        )
        for i in found.nothing_to_gain
    ]
    told += [
        _("{stakeholder} has no fallback; labels by gains leave it out.", stakeholder=names[i])
        for i in found.without_fallback
    ]
    return told


def settled(found: Zone) -> list[Said]:
    """Say what stands in every efficient agreement, what in none, and what is left to settle."""
    always: list[str] = []
    open_: list[str] = []
    for measure, shares in zip(found.deal.measures, found.core, strict=True):
        if np.isnan(shares).any() or measure.role is Role.ANSWER:
            continue
        if shares.max() == 1.0:
            level = measure.levels[largest(shares)]
            always.append(f"{measure.name}: {level.name}")
        else:
            open_.append(measure.name)
    told: list[Said] = []
    if always:
        told.append(_("In every efficient agreement: {levels}.", levels=listed(always)))
    if open_ and len(found.efficient):
        told.append(_("Left to settle: {measures}.", measures=listed(open_)))
    return told


def closings(found: Zone) -> list[Said]:
    """Say up to which fallback of each stakeholder a package suits everyone, rounded down.

    What holds of all comes first, then one line for each; nothing where none was counted.
    """
    if found.counts is None:
        return []
    ends = [
        _(
            "{stakeholder}: {value}",
            stakeholder=side.label,
            value=_rounded(float(gain + fallback_worth(found.deal, i)), 1, math.floor),
        )
        for i, (side, gain) in enumerate(zip(found.deal.sides, found.counts.closes, strict=True))
        if not np.isnan(gain)
    ]
    if not ends:
        return []
    said = _(
        "A package suits everyone as long as the fallback of a stakeholder is worth at most the "
        "following, those of the others as stated:"
    )
    return [said, *ends]


def constraint_words(deal: Deal, one: Constraint) -> str:
    if one.kind == "rule":
        return rule_words(deal, one.position)
    if one.kind == "red line":  # no words: a key
        line = deal.red_lines[one.position]
        return _(
            "the red line of {stakeholder}: {line}",
            stakeholder=deal.sides[line.side].label,
            line=line.name,
        )
    return _("the floor of {stakeholder}", stakeholder=deal.sides[one.position].label)


def stuck(found: Zone) -> list[Said]:
    """Say what cannot all hold, and what giving up would open the zone."""
    deal = found.deal
    told: list[Said] = []
    for conflict in found.impasse.conflicts:
        words = [constraint_words(deal, one) for one in conflict]
        if len(words) == 1:
            told.append(_("This cannot hold: {constraints}.", constraints=words[0]))
        else:
            told.append(_("These cannot all hold: {constraints}.", constraints=listed(words)))
    if found.impasse.give_up:
        ways = [_way(deal, one) for one in found.impasse.give_up[:5]]
        told.append(_("It would be enough to give up {ways}.", ways=listed(ways, OR)))
    return told


def _way(deal: Deal, one: GiveUp) -> str:
    words = [
        _(
            "{constraint} by {points}",
            constraint=constraint_words(deal, part),
            points=_short(one, part),
        )
        if part.kind == "floor"
        else constraint_words(deal, part)
        for part in one.constraints
    ]
    return listed(words)


def _short(one: GiveUp, part: Constraint) -> Said:
    """Return by how much a floor is to be given up, rounded up so that it is enough."""
    short = one.short.get(part.position, 0.0)
    return _("{points} points", points=_rounded(short, 0 if short >= 10 else 1, math.ceil))


def _rounded(number: float, digits: int, way: Callable[[float], int]) -> str:
    """Return a bound with so many decimals, rounded to the side on which it still holds."""
    return decimals(way(round(number * 10**digits, 6)) / 10**digits, digits)
