from __future__ import annotations

import math

from mcda.errors import Problem
from mcda.model.case import Direction
from mcda.model.plain_fields import Fields


def test_what_is_absent_is_empty_and_no_problem() -> None:
    problems: list[Problem] = []
    item = Fields({}, "x", problems)
    assert item.text("a") == ""
    assert item.flag("a") is False
    assert item.number("a") is item.integer("a") is item.point("a") is None
    assert item.choice("a", Direction, None) is None
    assert list(item.objects("a")) == list(item.entries("a")) == []
    assert problems == []


def test_numbers_come_in_three_shapes() -> None:
    problems: list[Problem] = []
    item = Fields({"a": 1, "b": 10**400, "c": {"number": "-inf"}}, "", problems)
    assert [item.number(key) for key in "abc"] == [1.0, math.inf, -math.inf]
    assert problems == []


def test_an_unread_key_is_named_with_what_was_meant() -> None:
    problems: list[Problem] = []
    item = Fields({"parnet": "x"}, "criteria[2]", problems)
    item.text("parent")
    item.report_rest()
    (problem,) = problems
    assert (problem.code, problem.place.field) == ("FORMAT-UNKNOWN-KEY", "criteria[2].parnet")
    assert "parent" in problem.remedy


def test_no_object_at_all_is_named_once() -> None:
    problems: list[Problem] = []
    item = Fields([1], "settings", problems)
    item.report_rest()
    assert [problem.code for problem in problems] == ["FORMAT-WRONG-TYPE"]
