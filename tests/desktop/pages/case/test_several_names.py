from __future__ import annotations

from desktop.pages.case.several import fresh, outline


def test_a_copied_column_gives_its_names() -> None:
    assert outline("Russia\r\n\r\n  European states \n• US\n") == [
        (0, "Russia"),
        (0, "European states"),
        (0, "US"),
    ]


def test_indents_and_columns_are_depths() -> None:
    text = "Security\n\tBorders\tmore\n        Truce\nCost"
    assert outline(text) == [(0, "Security"), (1, "Borders"), (2, "Truce"), (0, "Cost")]


def test_a_name_that_is_there_is_not_added_again() -> None:
    new, old = fresh([(0, "russia"), (0, "Iran"), (0, "IRAN")], ["Russia"])
    assert new == [(0, "Iran")] and old == ["russia", "IRAN"]


def test_a_line_that_is_a_known_name_is_that_whole() -> None:
    names = ["– 5 %", '"A" and B', "two    words"]
    assert [name for _depth, name in outline("\n".join(names), names)] == names
