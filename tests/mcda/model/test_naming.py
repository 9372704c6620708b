from __future__ import annotations

import pytest

from mcda.model.naming import counted, free_name, possessive, spelled, two_percents
from mcda.words.said import capital, listed


@pytest.mark.parametrize(
    ("items", "text"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_listed(items: list[str], text: str) -> None:
    assert listed(items) == text


def test_listed_with_another_last_word() -> None:
    assert listed(["A", "B", "C"], "or") == "A, B or C"


def test_counted_agrees_in_number() -> None:
    assert [counted(n, "score") for n in (0, 1, 2)] == ["no scores", "1 score", "2 scores"]
    assert counted(3, "criterion", "criteria") == "3 criteria"


def test_spelled_up_to_twelve() -> None:
    assert [spelled(n) for n in (1, 12, 13)] == ["one", "twelve", "13"]


def test_spelled_at_the_start_of_a_sentence() -> None:
    assert [spelled(n, first=True) for n in (0, 4, 13)] == ["No", "Four", "13"]


def test_two_percents_get_the_decimals_that_tell_them_apart() -> None:
    assert two_percents(0.31, 0.22) == ("31.0\N{NO-BREAK SPACE}%", "22.0\N{NO-BREAK SPACE}%")
    assert two_percents(0.31002, 0.31) == ("31.002\N{NO-BREAK SPACE}%", "31.000\N{NO-BREAK SPACE}%")
    assert len(set(two_percents(0.5, 0.5))) == 1


def test_capital_leaves_the_rest_alone() -> None:
    assert capital("uN and EU") == "UN and EU"
    assert capital("") == ""


def test_a_name_that_ends_in_an_s_takes_no_second_one():
    assert possessive("Russia") == "Russia's"
    assert possessive("European states") == "European states'"


def test_a_free_name_is_numbered_only_where_it_is_taken() -> None:
    assert free_name("Joint effect", []) == "Joint effect"
    assert free_name("Joint effect", ["Joint effect", "Joint effect (2)"]) == "Joint effect (3)"
