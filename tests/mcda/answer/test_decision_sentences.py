"""The decision in lines, and beside the answer."""

from __future__ import annotations

import pytest

from mcda.answer.decision_sentences import beside_the_answer, decided_words, decision_lines
from mcda.answer.recommendation import recommend
from mcda.group.summary import summary
from mcda.model import edits
from mcda.model.case import Case
from tests.mcda.answer.small_cases import Side, small


@pytest.fixture(scope="module")
def case() -> Case:
    sides = (Side("North", (1, 1), package=0), Side("South", (1, 1), package=0))
    return small(("Wait", "Deal", "Other"), ((0, 8), (9, 5), (4, 5)), *sides, status_quo=0)


def test_none_taken_says_nothing(case: Case) -> None:
    assert decision_lines(case) == ()
    assert decided_words(case) == ""
    assert beside_the_answer(case, recommend(case, summary(case))) == ""


def test_each_thing_said_has_its_line(case: Case) -> None:
    made = edits.set_decision(
        case, package="p2", words="for two years", by="The minister", date="2026-11-30",
        dissent="South: too slow",
    )  # fmt: skip
    told = {line.heading: line.text for line in decision_lines(made)}
    assert told == {
        "Decision": "Other: for two years",
        "By": "The minister",
        "On": "30 November 2026",
        "Dissent": "South: too slow",
    }
    assert beside_the_answer(made, recommend(made, summary(made))) == (
        "The decision is Other; the answer names Deal."
    )
    agreed = edits.set_decision(made, package="p1")
    assert "names." in beside_the_answer(agreed, recommend(agreed, summary(agreed)))


def test_words_alone_are_a_decision(case: Case) -> None:
    made = edits.set_decision(case, words="Ask again in spring")
    assert decided_words(made) == "Ask again in spring"
    assert beside_the_answer(made, recommend(made, summary(made))) == ""
