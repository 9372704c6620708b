"""Page 1's paragraphs: why this one, what breaks it, what brings the others in, what is open."""

from __future__ import annotations

import numpy as np

from mcda.answer.change import Change, What
from mcda.answer.change_sentences import then_words
from mcda.answer.draws import Draws
from mcda.answer.headline import also_sentence, not_looked_sentence, support_sentence
from mcda.answer.rule import Kind
from mcda.answer.standing import Standing
from mcda.answer.turn_sentences import change_words
from mcda.answer.why_sentences import rivals_sentence, waiting_sentence
from mcda.model.naming import label, labels
from mcda.model.round import Return
from mcda.report.facts import Facts
from mcda.weighting.given_sentences import unknown_sentences
from mcda.words import figures
from mcda.words.said import Said, _, ngettext


def why_told(facts: Facts) -> tuple[str, ...]:
    """Return why the package named and no other, the weightiest first."""
    found = facts.recommendation
    if not found.named:
        problems = [p for group in facts.summary.refused.values() for p in group]
        words = dict.fromkeys(_("{found}.", found=p.found) for p in problems)
        return tuple(words) or (_("The case has no packages and stakeholders yet."),)
    own = found.standing(found.named[0])
    told = [rivals_sentence(found), waiting_sentence(found, facts.summary), also_sentence(found)]
    if found.kind in (Kind.NO_LIMITS, Kind.LEVEL, Kind.SPLIT, Kind.ALONE):
        told += [support_sentence(own, facts.ranked), _floor(facts, own)]
    told = [one for one in told if one]
    return tuple(told) or (support_sentence(own, facts.ranked),)


def _floor(facts: Facts, own: Standing) -> Said | str:
    summary = facts.summary
    i = [package.id for package in summary.packages].index(own.package.id)
    if not own.worst_off or len(facts.ranked) < 2:
        return ""
    lowest = float(summary.worst_values[i])
    if not np.isfinite(lowest):
        rank = int(summary.ranks[i].max())
        return _(
            "The lowest rank of {package} is {rank} of {n}.",
            package=own.package.name,
            rank=rank,
            n=len(summary.packages),
        )
    return _(
        "The lowest value of {package} is {lowest} of 100, for {worst_off}.",
        package=own.package.name,
        lowest=figures.whole(lowest),
        worst_off=labels(own.worst_off),
    )


def breaks_told(facts: Facts) -> tuple[str, ...]:
    """Return the nearest changes that end in another answer, each with that answer."""
    answer = facts.answer
    told = tuple(_changed(facts, change) for change in answer.breaks)
    if told:
        return told
    missing = not_looked_sentence(facts.case, facts.summary)
    if not missing and (not facts.ranked or len(facts.summary.packages) < 2):
        return (_("There is nothing to compare, so nothing can change it."),)
    return (missing or _nothing_breaks(facts),)


def _nothing_breaks(facts: Facts) -> Said:
    """Return what was looked for in vain; a method that can't be solved is asked for no score."""
    found = facts.answer.changes
    if found.nearest and found.solved:
        return _(
            "No score, red line, fallback or weight, moved alone, breaks it without bringing "
            "somebody in."
        )
    if found.nearest:
        return _(
            "No red line, fallback or weight, moved alone, breaks it without bringing somebody in; "
            "which score would, this method doesn't let be said."
        )
    if found.solved:
        return _("No score, red line, fallback or weight, moved alone, changes the answer.")
    return _(
        "No red line, fallback or weight, moved alone, changes the answer; which score would, this "
        "method doesn't let be said."
    )


def _changed(facts: Facts, change: Change) -> Said:
    found = facts.recommendation
    return _(
        "{change}; {then}.",
        change=change_words(facts.case, change, about=found.about),
        then=then_words(change, found),
    )


def brings_told(facts: Facts) -> tuple[str, ...]:
    """Return what would bring in those who refuse or are open: scores, fallbacks, measures."""
    found = facts.recommendation
    if not found.named:
        return ()
    own = found.standing(found.named[0])
    waiting = (*own.blocked_by, *own.open_for)
    if not waiting:
        if len(found.unstated) == len(found.everyone):
            return (_("Nobody has stated limits, so nobody refuses it."),)
        return (_("Nobody who has stated limits refuses it or is open on it."),)
    limits = (What.FALLBACK, What.RED_LINE)
    found_ways = facts.answer.brings_in
    told = [_changed(facts, change) for change in found_ways if change.kind not in limits]
    told += [one.sentence for one in facts.answer.sweeteners]
    told += [_changed(facts, change) for change in found_ways if change.kind in limits]
    if told:
        return tuple(told)
    return (
        not_looked_sentence(facts.case, facts.summary) or _nobody_comes(facts, labels(waiting)),
    )


def _nobody_comes(facts: Facts, parties: str) -> Said:
    if facts.answer.changes.solved and facts.recommendation.middle:
        return _(
            "No single exact score or fallback was found that would bring in {parties} while "
            "nobody else leaves; an open score was not settled for it.",
            parties=parties,
        )
    if facts.answer.changes.solved:
        return _(
            "No single score or fallback was found that would bring in {parties} while nobody "
            "else leaves.",
            parties=parties,
        )
    return _(
        "No single fallback was found that would bring in {parties} while nobody else leaves; "
        "which score would, this method doesn't let be said.",
        parties=parties,
    )


def unknown_told(facts: Facts) -> tuple[str, ...]:
    """Return what is estimated, missing or not asked, and in how many draws the answer stays."""
    told: list[str] = [*unknown_sentences(facts.case)]
    if not told:
        told.append(_("Every score is given, none is marked as an estimate."))
    told.append(_asked(facts))
    draws = facts.answer.draws
    if draws is not None:
        told.append(_drawn(facts, draws))
    if facts.case.illustrative:
        told.append(_("The case is illustrative: no finding about what anyone would accept."))
    return tuple(told)


def _drawn(facts: Facts, draws: Draws) -> Said:
    """Return in how many draws the answer stays; where it is open, in how many somebody refuses."""
    found = facts.recommendation
    told = {"share": figures.counted_share(draws.same), "samples": figures.count(draws.samples)}
    if not found.middle:
        return _("The answer stays in {share} of {samples} draws of weights.", **told)
    if found.kind is not Kind.OPEN:
        return _(
            "The answer stays in {share} of {samples} draws of weights and open scores.", **told
        )
    return _(
        "The answer stays in {share} of {samples} draws of weights and open scores; in {refused} "
        "of all these draws at least one stakeholder refuses {package}.",
        refused=figures.counted_share(draws.refused),
        package=found.named[0].name,
        **told,
    )


def _scored(returned: Return) -> bool:
    """Say whether an answer holds a score; it may hold weights or a remark alone."""
    return any(not one.missing for row in returned.scores.values() for one in row.values())


def _asked(facts: Facts) -> Said:
    """Return who has scored: nobody but the analysts, or how many were asked and answered."""
    case = facts.case
    answered = {one.respondent for one in case.returns if _scored(one)}
    if not answered:
        return _("Nobody but the analysts has scored.")
    people = [one for one in case.respondents if one.id in answered]
    parties = [s for s in case.stakeholders if s.id in {one.stakeholder for one in people}]
    return ngettext(
        "One respondent has scored, for {parties}.",
        "{n} respondents have scored, for {parties}.",
        len(answered),
        parties=labels(parties) if parties else label(case.stakeholders[0]),
    )
