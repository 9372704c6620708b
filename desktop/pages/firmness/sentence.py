"""The sentence at the top of Firmness: how firm the first place is, or what was tried out."""

from __future__ import annotations

from html import escape

from desktop.kit.theme import theme
from desktop.session.soon import Soon
from desktop.words import _, html
from mcda.answer.headline import strength_sentence
from mcda.model.case import Case
from mcda.sensitivity.firmness import OneWay
from mcda.sensitivity.firmness_sentences import firmness_sentence
from mcda.sensitivity.strength import grade, strength
from mcda.sensitivity.trial import Trial
from mcda.sensitivity.trial_sentences import trial_sentence
from mcda.words.said import Said


def firm_sentence(one_way: OneWay, case: Case, soon: Soon) -> str:
    """Return, as HTML, how firm one stakeholder's first place is, and everybody else's."""
    found = strength(one_way)
    # Others' answers may arrive before the page has heard of another case.
    first = html(firmness_sentence(found, one_way.ranking.case))
    others = [s for s in case.stakeholders if s.id != one_way.ranking.stakeholder]
    probed = [soon.one_way(s.id) for s in others]
    known = [strength(one) for one in probed if one is not None]
    more = strength_sentence(others, known, among=case.stakeholders)
    if any(soon.waits_for(s.id) for s in others):
        more = _("The other rankings are being looked at.")
    # Of many names the first are shown, as in all sentences; the others go along unseen.
    told = html(more) if isinstance(more, Said) else escape(more)
    return f"{first} {_quiet(told)}"


def tried_sentence(one_way: OneWay, trial: Trial, stakeholder: str) -> str:
    """Return, as HTML, what the weights tried out do to one stakeholder's first place."""
    rankings = {id_: trial.ranking(id_) for id_ in trial.rankings}
    tried = html(trial_sentence(trial.rankings, rankings, stakeholder))
    graded = _("The first place is {word}.", word=grade(strength(one_way).word))
    return f"{tried} {_quiet(escape(graded))}"


def _quiet(words: str) -> str:
    return f'<span style="color:{theme().quiet}">{words}</span>'
