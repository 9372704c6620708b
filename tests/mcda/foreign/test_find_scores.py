"""Where tables are looked for, and which way their labels are taken."""

from __future__ import annotations

import pytest

from mcda.foreign import body
from mcda.foreign.find_scores import MOST, MOST_CELLS, find_scores
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


ONE_TEXT = [
    [[None, "Cost", "Risk", "Jobs", "Trust"], ["weights", 1, "2a", 3, 4]],
    [[None, "Cost", "Risk", "Jobs"], ["Gewichtung", 1, "x", 3], ["Stay", 4, 5, 6], ["Go", 5, 5, 7]],
    [[None, "Cost", "Risk", "Jobs"], ["Stay", 1, "2a", 3]],
    [["Package", "Cost", "Risk", "Jobs"], ["direction", "min", "min", "max"], ["Stay", 1, "2a", 3]],
]


@pytest.mark.parametrize("lines", ONE_TEXT)
def test_one_text_among_numbers_makes_no_names_of_its_column(
    lines: list[list[str | int | None]],
) -> None:
    (upright,) = find_scores(sheet(lines))
    assert (upright.table.head, upright.table.labels, upright.table.left) == (1, 1, 2)
    assert len(upright.across) == len(lines[0]) - 1


def test_one_text_among_weights_that_run_down_leaves_them_weights() -> None:
    lines = [[None, "weights"], ["Cost", 1], ["Risk", "2a"], ["Jobs", 3], ["Trust", 4]]
    (found,) = find_scores(sheet(lines))
    assert (found.table.turned, found.table.weights, len(found.table.columns)) == (True, 2, 4)


LAST_IS_ALL_OTHERS = [
    [["Criterion", "Weight"], ["Cost", 20], ["Jobs", 30], ["Trust", 50]],
    [["Criterion", "Weight", "Type"], ["Cost", 1, "min"], ["Jobs", 2, "max"], ["Trust", 3, "max"]],
    [
        ["Criterion", "Weight", "P", "Q"],
        ["Cost", 20, 1, 3],
        ["Jobs", 30, 2, 5],
        ["Trust", 50, 3, 8],
    ],
]


@pytest.mark.parametrize("lines", LAST_IS_ALL_OTHERS)
def test_a_criterion_that_weighs_as_much_as_the_others_is_no_total(
    lines: list[list[str | int]],
) -> None:
    (found,) = find_scores(sheet(lines))
    assert len(found.table.columns) == 3


def test_the_whole_of_the_weights_is_no_criterion_whatever_it_is_called() -> None:
    lines = [["Criterion", "Weight", "P"], ["Cost", 60, 1], ["Jobs", 40, 2], ["Alle", 100, 1.4]]
    (found,) = find_scores(sheet(lines))
    assert len(found.table.columns) == 2


def test_a_long_sheet_of_prose_is_not_read_anew_from_every_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    placed = []
    place = body._place_row
    monkeypatch.setattr(body, "_place_row", lambda *one: placed.append(1) or place(*one))
    lines = [[f"note {row}", "words and words", None, "more"] for row in range(2_000)]
    assert find_scores(sheet(lines)) == []
    assert len(placed) < 1.1 * MOST_CELLS / 8


@pytest.mark.parametrize("kind", ["Criterion", "Kriterium", "Option"])
def test_numbered_criteria_stay_across(kind: str) -> None:
    lines = [["", f"{kind} 1", f"{kind} 2"], ["Stay", 1, 2], ["Go", 3, 4]]
    (found,) = find_scores(sheet(lines))
    assert not found.table.turned and found.across == (f"{kind} 1", f"{kind} 2")


def test_a_table_of_nothing_but_ranges_is_one() -> None:
    rows = [["Option", "Cost", "Jobs"], ["Stay", "12 – 15", "1-3"], ["Go", "5,5 – 7", "6 to 8"]]
    (found,) = find_scores(sheet(rows))
    assert found.across == ("Cost", "Jobs")
    assert found.down == ("Stay", "Go")
