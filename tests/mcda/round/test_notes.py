"""How many problems of one returned workbook are listed, and how a text is quoted."""

from __future__ import annotations

from mcda.grids.grid import Grid, Sheet
from mcda.round.notes import ENOUGH, LONGEST, MOST, Notes, short


def with_problems(count: int) -> Notes:
    notes = Notes(Grid("a.xlsx", (Sheet("Scores", {}),)))
    for _one in range(count):
        notes.add_sheet("RETURN-NO-ANSWER", "Scores", text="-")
    return notes


def test_as_many_as_can_be_read_are_listed_and_the_rest_are_counted() -> None:
    exact = with_problems(MOST).listed()
    assert [one.code for one in exact] == ["RETURN-NO-ANSWER"] * MOST
    *listed, last = with_problems(MOST + 7).listed()
    assert [one.code for one in listed] == ["RETURN-NO-ANSWER"] * MOST
    assert last.code == "RETURN-MORE-PROBLEMS"
    assert dict(last.facts)["count"] == "7"


def test_the_search_ends_just_where_enough_is_wrong() -> None:
    assert not with_problems(MOST + ENOUGH - 1).full
    assert with_problems(MOST + ENOUGH).full


def test_a_text_is_quoted_whole_up_to_its_length_and_cut_beyond() -> None:
    assert short("x" * LONGEST) == "x" * LONGEST
    assert short("x" * (LONGEST + 1)) == "x" * (LONGEST - 1) + "…"
    assert short(" a\n\u200fb\t c ") == "a b c"
