"""How firm a stakeholder's first place is, and why, in words."""

from __future__ import annotations

from mcda.model.case import Case
from mcda.model.naming import label_of, name_of, possessive, two_percents
from mcda.sensitivity.box import Scores
from mcda.sensitivity.meant import lead
from mcda.sensitivity.probe_sentences import trade_words
from mcda.sensitivity.strength import HAIR, NEAR, Reason, Strength, Word, grade
from mcda.words import figures
from mcda.words.said import OR, Said, _, listed, ngettext, together


def firmness_sentence(strength: Strength, case: Case) -> Said:
    """Return a stakeholder's grade and its reason."""
    return _(
        "{whose} first place is {grade}: {reason}.",
        whose=possessive(label_of(case.stakeholders, strength.stakeholder)),
        grade=grade(strength.word),
        reason=_reason(strength, case),
    )


def _reason(strength: Strength, case: Case) -> Said:
    rivals = [name_of(case.packages, name) for name in strength.rivals]
    few = len(rivals) <= 3
    if strength.reason is Reason.SHARED:
        shown: str = listed(rivals) if few else _("{n} other packages", n=len(rivals))
        return _("the first place is shared with {packages}", packages=shown)
    if strength.reason is Reason.OPEN_SCORES:
        shown = listed(rivals, OR) if few else _("one of {n} other packages", n=len(rivals))
        return _(
            "scores that are intervals or missing could alone give the lead to {packages}",
            packages=shown,
        )
    if strength.reason is Reason.ALONE:
        return _("there is only one package")
    whatever = (
        _(", whatever the open scores (intervals or missing) are")
        if strength.scores is Scores.WHOLE
        else together([])
    )
    if strength.reason is Reason.NO_WEIGHT:
        return _("no single weight, moved alone, changes who leads{whatever}", whatever=whatever)
    less = (
        _(", a change of less than {points}", points=_points(HAIR))
        if strength.word is Word.UNDECIDED
        else together([])
    )
    if strength.reason is Reason.TRADE and strength.trade is not None:
        return _("{trade}{less}", trade=trade_words(strength.trade, case), less=less)
    none = _("no weight changes the leader within {points}", points=_points(NEAR))
    if strength.reason is Reason.UNBOUNDED:
        return _(
            "open scores (intervals or missing) count only at their middle with this method and "
            "normalisation, and what else they could do is not known; at their middle {none}",
            none=none,
        )
    return _nearest(strength, case, none, whatever, less)


def _nearest(strength: Strength, case: Case, none: Said, whatever: Said, less: Said) -> Said:
    nearest = strength.changes[0]
    names = [name_of(case.packages, name) for name in nearest.successors]
    at, now = two_percents(nearest.at, nearest.now)
    facts = {
        "leads": lead(names, nearest.scores),
        "criterion": name_of(case.criteria, nearest.criterion),
        "at": at,
        "now": now,
    }
    move = (
        _("{leads} once {criterion} weighs more than {at} (now {now})", **facts)
        if nearest.at > nearest.now
        else _("{leads} once {criterion} weighs less than {at} (now {now})", **facts)
    )
    if strength.word is Word.FIRM:
        return _(
            "{none}{whatever}; the nearest is that {move}",
            none=none,
            whatever=whatever,
            move=move,
        )
    premise = _meant_whole(nearest.scores, len(names))
    return _("{move}{less}{premise}", move=move, less=less, premise=premise)


def _meant_whole(scores: Scores, favoured: int) -> Said:
    """Return for which scores a change is meant, saying what open scores are."""
    if scores is Scores.WHOLE:
        return ngettext(
            ", with open scores (intervals or missing) in its favour",
            ", with open scores (intervals or missing) in their favour",
            favoured,
        )
    if scores is Scores.MIDDLE:
        return _(", with open scores (intervals or missing) at their middle")
    return together([])


def _points(share: float) -> Said:
    return _("{points} points of weight", points=figures.share_figure(share, 0))
