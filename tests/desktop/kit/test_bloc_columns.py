"""Columns of one bloc, and a column for each bloc, in tables of packages."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.kit.bloc_columns import gains_in_blocs, in_blocs
from desktop.kit.result_copy import copied
from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.summary_table import summary_table
from desktop.session.looked_at import LookedAt
from mcda.group.acceptance import State
from mcda.group.summary import summary
from mcda.model.edits.several import change_stakeholders
from tests.large_case import large_case

CASE = change_stakeholders(large_case(14, 6, 3), [f"s{i}" for i in range(2, 9)], bloc="West")
FOUND = summary(CASE)


@pytest.fixture
def looked_at(app) -> LookedAt:
    return LookedAt(lambda: CASE)


def whole():
    return summary_table(FOUND, "s0", range(6))


def test_all_of_them_are_the_table_as_it_was(looked_at):
    table = whole()
    assert in_blocs(table, looked_at, FOUND) is table


def test_of_one_bloc_what_holds_for_all_stays(looked_at):
    looked_at.look_at("west")
    table, before = in_blocs(whole(), looked_at, FOUND), whole()
    ids = [column.id for column in table.columns]
    assert ids == ["mean", "worst", "blocked", *(f"s{i}" for i in range(2, 9))]
    assert table.rows[0].entries == (*before.rows[0].entries[:3], *before.rows[0].entries[5:12])
    said = "7 of 14 stakeholders are shown: West; the other columns are of all 14"
    rows = copied("Packages", table, range(6)).rows
    assert rows[-1][0] == said and not any(rows[-1][1:])
    assert len({len(row) for row in rows}) == 1


def test_a_bloc_is_one_column_with_its_range_and_who_refuses(looked_at):
    looked_at.fold(True)
    table = in_blocs(whole(), looked_at, FOUND)
    heads = [column.text for column in table.columns]
    assert heads[3] == "West (7)" and len(heads) == 3 + 1 + 7
    for i, row in enumerate(table.rows):
        values = FOUND.values[i, 2:9]
        low, high = f"{np.min(values):.0f}", f"{np.max(values):.0f}"
        ends = low if low == high else f"{low}\N{EN DASH}{high}"
        against = sum(one.state is State.REFUSES for one in FOUND.acceptance[i][2:9])
        entry = row.entries[3]
        assert entry.text == (f"{ends} ✕{against}" if against else ends)
        assert (entry.tone == "below") is bool(against)


def test_by_ranks_it_spans_ranks(looked_at):
    looked_at.fold(True)
    entry = in_blocs(whole(), looked_at, FOUND, "rank").rows[0].entries[3]
    ranks = FOUND.ranks[0, 2:9]
    assert entry.text.split()[0] == f"{ranks.min()}\N{EN DASH}{ranks.max()}"


def test_gains_of_a_bloc_are_its_least_and_greatest(looked_at):
    columns = (Column("", id="line"), *(Column(f"P{i}", id=f"s{i}") for i in range(14)))
    entries = (Entry("o"), *(Entry(f"{i - 5:+d}", float(i - 5)) for i in range(14)))
    table = Table("Package", (*columns, Column("Suits all")), (Row("A", (*entries, Entry("no"))),))
    assert gains_in_blocs(table, looked_at) is table
    looked_at.look_at("west")
    ids = [column.id for column in gains_in_blocs(table, looked_at).columns]
    assert ids == ["line", *(f"s{i}" for i in range(2, 9)), ""]
    looked_at.fold(True)
    (row,) = gains_in_blocs(table, looked_at).rows
    assert [one.text for one in row.entries] == ["o", "-3 to +3", "no"]
    looked_at.look_at(None)
    folded = gains_in_blocs(table, looked_at)
    assert "bloc:West" in [column.id for column in folded.columns]
    assert len(folded.columns) == len(folded.rows[0].entries) == 10
