"""What went in, in words: scores, weights and how consistent the judgements are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mcda.model.case import COMMON, Case
from mcda.model.naming import criterion_count, label, package_count, pair_count
from mcda.model.settings_names import in_words
from mcda.model.ties import all_largest, falling
from mcda.model.tree import leaves
from mcda.model.value_words import WAYS
from mcda.weighting.entries import entries
from mcda.weighting.random_index import ACCEPTABLE_CR
from mcda.words import figures
from mcda.words.said import Said, _, listed, ngettext, say

if TYPE_CHECKING:
    from mcda.weighting.pairwise import Consistency
    from mcda.weighting.weights import Weights


def scores_sentence(case: Case) -> Said:
    """Return how many scores are given, missing, estimated and intervals."""
    found = entries(case)
    size = _(
        "{packages} on {criteria}",
        packages=package_count(len(case.packages)),
        criteria=criterion_count(len(leaves(case))),
    )
    if not found.cells:
        return _("There is nothing to score yet: {size}.", size=size)
    if found.missing == found.cells:
        return _("No score is complete yet for {size}.", size=size)
    first = (
        _("Every score is given for {size}", size=size)
        if not found.missing
        else ngettext(
            "{n} of {count} scores is missing for {size}",
            "{n} of {count} scores are missing for {size}",
            found.missing,
            count=found.cells,
            size=size,
        )
    )
    parts = []
    if found.estimates:
        parts.append(
            ngettext("{n} score is an estimate", "{n} scores are estimates", found.estimates)
        )
    if found.intervals:
        parts.append(ngettext("{n} is an interval", "{n} are intervals", found.intervals))
    if not parts:
        return _("{said}.", said=first)
    return _("{said}; {more}.", said=first, more=listed(parts))


def weights_sentence(case: Case, weights: Weights) -> Said:
    """Return what a stakeholder weighs most, how it was asked, and its worst consistency."""
    who = next((label(s) for s in case.stakeholders if s.id == weights.stakeholder), "")
    ordered = falling(leaves(case), lambda leaf: weights.overall.get(leaf.id, 0.0))
    if not ordered:
        return _("{who} has nothing to weigh yet.", who=who)
    text = _weighs(
        who,
        [leaf.name for leaf in ordered],
        [weights.overall.get(leaf.id, 0.0) for leaf in ordered],
    )
    way = say(WAYS[weights.way])
    worst = max((found.cr for found in weights.consistency.values()), default=None)
    if worst is None:
        return _("{weighs}, by {way}.", weighs=text, way=way)
    return _(
        "{weighs}, by {way}; highest consistency ratio {ratio}, {verdict}.",
        weighs=text,
        way=way,
        ratio=figures.decimals(worst, 3),
        verdict=(
            _("acceptable") if worst <= ACCEPTABLE_CR else _("the judgements need another look")
        ),
    )


def _weighs(who: str, names: list[str], given: list[float]) -> Said:
    """Return what somebody weighs most, then next; names and shares fall together."""
    alike = len(all_largest(given))
    most = figures.percent(given[0])
    if 1 < len(names) == alike:
        return _("{who} weighs everything alike ({share} each)", who=who, share=most)
    facts = {"who": who, "names": listed(names[:alike]), "share": most}
    text = (
        _("{who} weighs {names} most ({share} each)", **facts)
        if alike > 1
        else _("{who} weighs {names} most ({share})", **facts)
    )
    rest = given[alike:]
    after = len(all_largest(rest))
    if not rest or max(alike, after - 1) >= 3:
        return text
    facts = {"weighs": text, "names": listed(names[alike : alike + after])}
    share = figures.percent(rest[0])
    return (
        _("{weighs}, then {names} ({share} each)", share=share, **facts)
        if after > 1
        else _("{weighs}, then {names} ({share})", share=share, **facts)
    )


def consistency_sentence(name: str, found: Consistency) -> Said:
    """Return one node's consistency: lambda_max, CI, RI with its table, CR and the verdict."""
    if found.ri == 0:
        return _("{name}: too few judgements to contradict each other.", name=name)
    facts = {
        "name": name,
        "lambda_max": figures.decimals(found.lambda_max, 3),
        "ci": figures.decimals(found.ci, 4),
        "ri": figures.decimals(found.ri, 4),
        "table": in_words(found.ri_table),
        "cr": figures.decimals(found.cr, 3),
        "limit": figures.decimals(ACCEPTABLE_CR, 2),
    }
    text = (
        _(
            "{name}: λmax {lambda_max}, CI {ci}, RI {ri} ({table}), CR {cr}, "
            "within the limit of {limit}",
            **facts,
        )
        if found.cr <= ACCEPTABLE_CR
        else _(
            "{name}: λmax {lambda_max}, CI {ci}, RI {ri} ({table}), CR {cr}, "
            "above the limit of {limit}",
            **facts,
        )
    )
    if not found.missing:
        return _("{said}.", said=text)
    return _("{said}; {pairs} not judged.", said=text, pairs=pair_count(found.missing))


def unknown_sentences(case: Case) -> Iterator[Said]:
    """Yield what the scores and preferences leave open, weightiest first."""
    found = entries(case)
    if found.missing:
        yield ngettext(
            "{n} score is missing; both ends of the scale are tried.",
            "{n} scores are missing; both ends of the scale are tried.",
            found.missing,
        )
    if found.estimates:
        yield _estimates(case)
    if found.intervals:
        yield ngettext(
            "{n} score is an interval; both ends are tried.",
            "{n} scores are intervals; both ends are tried.",
            found.intervals,
        )
    preferences = case.preferences
    silent = [
        label(s)
        for s in case.stakeholders
        if s.id not in preferences or preferences[s.id].fallback is None
    ]
    if silent and len(silent) < len(case.stakeholders):
        yield ngettext(
            "{who} has stated no fallback.",
            "{who} have stated no fallback.",
            len(silent),
            who=listed(silent),
        )
    elif silent:
        yield _("Nobody has stated a fallback, so acceptance is not judged.")


def _estimates(case: Case) -> Said:
    found = entries(case)
    own = [label(s) for s in case.stakeholders if found.estimates_of[s.id]]
    if found.estimates == found.given:
        return ngettext(
            "The only score is an estimate.", "All {n} scores are estimates.", found.given
        )
    start = ngettext(
        "{n} of {given} score is an estimate",
        "{n} of {given} scores are estimates",
        found.estimates,
        given=found.given,
    )
    if not own or len(own) > 3:
        return _("{said}.", said=start)
    if found.estimates_of[COMMON]:
        return _("{said}, some of them for {who} alone.", said=start, who=listed(own))
    return _("{said}, made for {who}.", said=start, who=listed(own))
