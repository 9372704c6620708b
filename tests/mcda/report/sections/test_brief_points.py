"""Page 1's paragraphs say what the answer has found."""

from __future__ import annotations

from mcda.answer.turn_sentences import change_words
from mcda.report.sections.brief_points import breaks_told, brings_told, unknown_told, why_told
from tests.mcda.report.sections.told import told


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
