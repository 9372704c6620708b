"""The row over many stakeholders: one choice that all rows show, with what part it leaves."""

from __future__ import annotations

import pytest

from desktop.kit.bloc_row import BlocRow
from desktop.kit.results import Row, Table
from desktop.session.looked_at import LookedAt
from mcda.model.edits.several import change_stakeholders
from tests.large_case import large_case

CASE = change_stakeholders(large_case(14, 3, 3), [f"s{i}" for i in range(5)], bloc="West")


@pytest.fixture
def rows(app, qtbot) -> list[BlocRow]:
    looked_at = LookedAt(lambda: CASE)
    made = [BlocRow(looked_at, folds=True), BlocRow(looked_at)]
    for row in made:
        qtbot.addWidget(row)
        assert row.isHidden()
        row.show_case()
    return made


def test_all_rows_show_one_choice_and_of_how_many(rows):
    one, other = rows
    assert [one.bloc.itemText(at) for at in range(3)] == [
        "All 14 stakeholders",
        "West (5)",
        "9 without a bloc",
    ]
    assert not one.said.text()
    one.bloc.setCurrentIndex(1)
    one.bloc.activated.emit(1)
    assert other.bloc.currentIndex() == 1
    assert other.said.text() == "5 of 14 stakeholders are shown: West"
    assert one.said.text() == f"{other.said.text()}; the other columns are of all 14"


def test_only_where_columns_are_folded_it_is_offered(rows):
    assert not rows[0].fold.isHidden() and rows[1].fold.isHidden()


def test_rows_of_a_table_follow_and_say_so(rows):
    table = Table("", (), tuple(Row(id_, (), id_) for id_ in ("s1", "s1/1", "s9")))
    assert rows[1].rows(table) is table
    rows[0].bloc.activated.emit(1)
    assert [row.id for row in rows[1].rows(table).rows] == ["s1", "s1/1"]
    assert rows[1].rows(table).part == "5 of 14 stakeholders are shown: West"


def test_few_stakeholders_without_blocs_have_no_row_and_many_a_hint(app, qtbot):
    few, many = large_case(3, 2, 2), large_case(13, 2, 2)
    for case, shown in ((few, False), (many, True)):
        row = BlocRow(LookedAt(lambda case=case: case))
        qtbot.addWidget(row)
        row.show_case()
        assert row.isHidden() is not shown
        assert row.bloc.isHidden()
    assert "stated on Case" in row.said.text()
