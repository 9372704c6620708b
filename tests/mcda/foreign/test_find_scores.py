"""Where tables are looked for, and which way their labels are taken."""

from __future__ import annotations

from mcda.foreign.find_scores import MOST, find_scores
from tests.mcda.foreign.sheets import sheet


def test_the_first_name_may_head_the_labels_or_be_a_criterion() -> None:
    headed = find_scores(sheet([["Option", "Cost", "Jobs"], ["Stay", 1, 2], ["Go", 3, 4]]))
    assert [one.across for one in headed] == [("Cost", "Jobs")]
    bare = find_scores(sheet([[None, "Cost", "Jobs"], ["Stay", 1, 2], ["Go", 3, 4]]))
    assert [one.across for one in bare] == [("Cost", "Jobs")]
    assert bare[0].down == ("Stay", "Go")


def test_texts_win_over_numbers_as_labels() -> None:
    (found,) = find_scores(sheet([[None, "Year", "Jobs"], ["Stay", 1, 2], ["Go", 2, 4]]))
    assert found.table.labels == 1


def test_a_title_above_the_names_is_no_head() -> None:
    (found,) = find_scores(
        sheet([[None, "Scores", "2026"], [None, "Cost", "Jobs", "Risk"], ["Stay", 1, 2, 3]])
    )
    assert found.table.head == 2


def test_a_blank_text_is_a_blank_cell() -> None:
    (found,) = find_scores(sheet([[" ", "Cost", "Jobs"], ["Stay", 1, 2]]))
    assert found.table.labels == 1


def test_only_so_many_are_looked_for() -> None:
    lines: list[list[str | int | None]] = []
    for number in range(MOST + 20):
        lines += [["Option", f"c{number}", "d"], ["Stay", 1, 2], []]
    assert len(find_scores(sheet(lines))) == MOST


def test_criteria_down_without_a_word_that_says_so_stay_across() -> None:
    (found,) = find_scores(sheet([["", "Stay", "Go"], ["Cost", 1, 2], ["Jobs", 3, 4]]))
    assert not found.table.turned
