from __future__ import annotations

import math
from typing import Any

import pytest

from mcda.errors import Problem
from mcda.model.case import Criterion, Judgement, Point, Preferences, RedLine, Score
from mcda.model.plain_reading import UNREAD, reader
from mcda.model.round import Respondent, WeightDecision
from mcda.model.settings_names import Settings


def _read(of: Any, value: Any) -> tuple[Any, list[tuple[str, str]]]:
    problems: list[Problem] = []
    made = reader(of)(value, "x", problems)
    assert all(problem.sentence for problem in problems)
    return made, [(problem.code, problem.place.field) for problem in problems]


def test_what_is_absent_or_null_is_empty_and_no_problem() -> None:
    assert _read(Score, {}) == (Score(), [])
    null = dict.fromkeys(("low", "high", "likely", "source", "author", "note", "estimate"))
    assert _read(Score, null) == (Score(), [])


def test_numbers_come_in_three_shapes() -> None:
    given = {"id": "a", "worst": 1, "best": 10**400, "strict": {"number": "-inf"}}
    made, problems = _read(Criterion, given)
    assert [made.worst, made.best, made.strict] == [1.0, math.inf, -math.inf]
    assert problems == []


def test_an_unread_key_is_named_with_what_was_meant() -> None:
    problems: list[Problem] = []
    reader(Criterion)({"id": "a", "parnet": "x"}, "criteria[2]", problems)
    (problem,) = problems
    assert (problem.code, problem.place.field) == ("FORMAT-UNKNOWN-KEY", "criteria[2].parnet")
    assert "parent" in problem.remedy


def test_no_object_at_all_is_named_once() -> None:
    assert _read(Settings, [1]) == (UNREAD, [("FORMAT-WRONG-TYPE", "x")])


@pytest.mark.parametrize(
    ("of", "value"),
    [
        (RedLine, {"criterion": "a", "limit": []}),
        (RedLine, {"criterion": "a", "limit": None}),
        (Judgement, {"row": "a", "column": "b", "value": "1/0"}),
        (Judgement, {"row": "a", "column": "b", "value": 0.5}),
        (Judgement, {"row": "a", "value": "3"}),
    ],
)
def test_a_record_without_what_it_needs_is_none_and_said_once(of: Any, value: Any) -> None:
    made, problems = _read(of, value)
    assert made is UNREAD
    assert len(problems) == 1


def test_a_field_of_the_wrong_type_keeps_its_default() -> None:
    made, problems = _read(Settings, {"method": 3, "seed": "x"})
    assert made == Settings()
    assert problems == [("FORMAT-WRONG-TYPE", "x.method"), ("FORMAT-WRONG-TYPE", "x.seed")]


def test_an_empty_name_of_a_setting_stays_for_check_and_an_empty_language_is_the_default() -> None:
    assert _read(Settings, {"method": ""})[0].method == ""
    assert _read(Respondent, {"id": "a", "language": ""})[0].language == "en"


def test_a_decision_on_weights_reads_their_entries_alone() -> None:
    given = {"after": {"way": "swing", "influence": 2}}
    made, problems = _read(WeightDecision, given)
    assert made.after.influence == Preferences().influence
    assert problems == [("FORMAT-UNKNOWN-KEY", "x.after.influence")]


def test_half_a_pair_of_surrogates_is_replaced_and_named_once() -> None:
    assert _read(Point, "\ud800") == ("\ufffd", [("FORMAT-BAD-TEXT", "x")])
    made, problems = _read(Score, {"no\ud800te": 1})
    assert problems == [("FORMAT-UNKNOWN-KEY", "x.no\ufffdte")]
    assert made == Score()
