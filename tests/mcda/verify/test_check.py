"""Published tables are compared figure by figure, and what differs is said."""

from __future__ import annotations

from dataclasses import replace

from mcda.verify.check import check_table, check_tables, sentence
from mcda.verify.tables import tables


def table(name: str):
    return next(one for one in tables() if one.name == name)


def test_all_tables_come_out_as_printed_and_are_counted() -> None:
    shares: list[float] = []
    checked = check_tables(shares.append)
    assert len(checked) == len(tables()) and shares[-1] == 1.0 and shares == sorted(shares)
    said = sentence(checked)
    computed = [one for one in checked if one.figures]
    assert 0 < len(computed) < len(checked)
    assert said.startswith(f"{len(computed)} published tables were computed again: all ")
    assert "must not be relied on" not in said


def test_a_figure_outside_its_tolerance_is_named_and_the_sentence_warns() -> None:
    aircraft = table("hwang_yoon_fighter_aircraft")
    printed = {"value": [0.643, 0.268, 0.62, 0.312], "tolerance": 0.001}
    wrong = replace(aircraft, expected=aircraft.expected | {"closeness": printed})
    checked = check_table(wrong)
    (figure,) = (one for one in checked.figures if not one.holds)
    assert figure.name == "closeness"
    assert 0.006 < figure.difference < 0.007
    assert sentence((checked, check_table(aircraft))).startswith("1 of 2 published tables does not")


def test_figures_of_another_shape_or_in_words_are_no_equals() -> None:
    aircraft = table("hwang_yoon_fighter_aircraft")
    short = replace(aircraft, expected={"closeness": {"value": [0.643], "tolerance": 1}})
    assert not check_table(short).holds
    votes = table("voting_tennessee_capital")
    other = replace(votes, expected={"condorcet": {"value": "Memphis", "tolerance": 0}})
    assert not check_table(other).holds
    assert check_table(votes).holds


def test_what_does_not_follow_is_counted_apart() -> None:
    apart = next(one for one in tables() if not one.expected)
    checked = check_table(apart)
    assert checked.figures == () and checked.holds
    assert "left out" in sentence((checked,))
    assert "computed again" not in sentence((checked,))
