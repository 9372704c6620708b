"""How a table's names and columns share its width."""

from __future__ import annotations

from desktop.kit.column_widths import fitted, folded_width, levelled, names_width, words_of


def test_a_text_folds_where_its_halves_are_most_alike():
    assert folded_width("one two three", len) == len("one two")
    assert folded_width("alone", len) == len("alone")
    assert folded_width("", len) == 0


def test_names_stand_whole_where_there_is_room():
    assert names_width(900, whole=250, folded=130, share=0.2, wanted=500, least=400) == 250


def test_names_fold_before_the_columns_have_to_scroll():
    assert names_width(900, whole=250, folded=130, share=0.2, wanted=800, least=600) == 180
    assert names_width(900, whole=250, folded=130, share=0.2, wanted=900, least=760) == 140
    assert names_width(900, whole=250, folded=130, share=0.2, wanted=990, least=990) == 130


def test_those_named_give_their_room_first():
    assert fitted([100, 100], [60, 60], {0}, 170) == [70, 100]
    assert fitted([100, 100], [60, 60], {0}, 150) == [60, 90]
    assert fitted([100, 100], [60, 60], {0}, 50) == [60, 60]
    assert fitted([100, 100], [60, 60], {0}, 500) == [100, 100]


def test_narrow_columns_are_raised_only_as_far_as_all_fit() -> None:
    assert levelled([60, 60, 200], 220, 400) == [100, 100, 200]
    assert levelled([60, 60, 200], 90, 4000) == [90, 90, 200]
    assert levelled([60, 60, 200], 220, 300) == [60, 60, 200]
    assert levelled([], 220, 300) == []


def test_a_number_is_not_parted_from_its_unit() -> None:
    assert words_of(" Damascus 0\N{NO-BREAK SPACE}%\n") == ["Damascus", "0\N{NO-BREAK SPACE}%"]
