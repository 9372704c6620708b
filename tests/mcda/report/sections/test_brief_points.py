"""Page 1's paragraphs say what the answer has found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mcda.answer.changes import NO_CHANGES
from mcda.answer.turn_sentences import change_words
from mcda.model import edits
from mcda.model.case import Score, frozen
from mcda.model.round import Respondent, Return
from mcda.model.tree import leaves
from mcda.report.facts import Facts, facts
from mcda.report.sections.brief_points import breaks_told, brings_told, unknown_told, why_told
from tests.mcda.report.sections.told import told
from tests.mcda.report.settlement import settlement


def test_what_breaks_it_are_the_answers_own_changes() -> None:
    named = told().recommendation.named[0].id
    for sentence, change in zip(breaks_told(told()), told().answer.breaks, strict=True):
        assert sentence.startswith(change_words(told().case, change, about=named))


def test_nobody_is_brought_in_where_nobody_stays_out() -> None:
    own = told().recommendation.standing(told().recommendation.named[0])
    assert not own.blocked_by and not own.open_for
    assert len(brings_told(told())) == 1


def test_why_and_what_is_unknown_are_told() -> None:
    assert any("Waiting" in sentence for sentence in why_told(told()))
    assert "Nobody but the analysts has scored." in unknown_told(told())


def found_nothing(*, solved: bool) -> Facts:
    found = facts(settlement(), printed=date(2026, 11, 29))
    vars(found)["answer"] = replace(found.answer, changes=replace(NO_CHANGES, solved=solved))
    return found


def test_scores_are_not_said_to_break_nothing_where_they_were_not_looked_for() -> None:
    (sentence,) = breaks_told(found_nothing(solved=True))
    assert sentence.startswith("No score, red line, fallback or weight")
    (sentence,) = breaks_told(found_nothing(solved=False))
    assert sentence.startswith("No red line, fallback or weight")
    assert "this method doesn't let be said" in sentence


def test_nothing_is_said_to_be_looked_for_while_somebody_is_not_ranked() -> None:
    found = found_nothing(solved=True)
    who = found.case.stakeholders[0]
    found = replace(found, summary=replace(found.summary, refused={who.id: ()}))
    vars(found)["answer"] = replace(told().answer, changes=NO_CHANGES)
    (sentence,) = breaks_told(found)
    assert sentence.startswith("Not looked for while")


def test_one_stakeholder_has_packages_to_compare() -> None:
    made = settlement()
    for one in made.stakeholders[1:]:
        made = edits.remove_stakeholder(made, one.id)
    found = facts(made, printed=date(2026, 11, 29))
    vars(found)["answer"] = replace(found.answer, changes=NO_CHANGES)
    assert "nothing to compare" not in " ".join(breaks_told(found))


def test_who_has_answered_on_weights_alone_has_not_scored() -> None:
    made = settlement()
    who = Respondent(id="r1", name="R", stakeholder=made.stakeholders[0].id)
    package, leaf = made.packages[0].id, leaves(made)[0].id
    weighed = Return(respondent="r1", round="1", swing=frozen({leaf: 100.0}))
    scored = replace(weighed, scores=frozen({package: frozen({leaf: Score(low=5.0, high=5.0)})}))
    for returned, sentence in ((weighed, "Nobody but the analysts"), (scored, "One respondent")):
        case = replace(made, respondents=(who,), returns=(returned,))
        found = unknown_told(replace(told(), case=case))
        assert any(one.startswith(sentence) for one in found)
