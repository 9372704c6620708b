from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from mcda.export.workbook import render
from mcda.report import listed_crossovers as home
from mcda.report.build import build
from mcda.report.facts import Facts, facts
from mcda.report.listed_crossovers import found_sentence, listed_crossovers
from tests.mcda.report.settlement import settlement


@pytest.fixture(scope="module")
def told() -> Facts:
    return facts(settlement(), printed=date(2026, 11, 21))


def test_all_are_listed_where_people_can_read_them(told: Facts) -> None:
    listed = listed_crossovers(told)
    assert [party.id for party, _some in listed] == [party.id for party in told.ranked]
    assert sum(len(some) for _party, some in listed) == home.crossovers_found(told) > 100
    assert str(found_sentence(told)).endswith("each stands in the results workbook.")


def test_of_very_many_the_nearest_and_all_changes_of_leader_are_listed(
    told: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = sum(len(told.one_way[party.id].stability) for party in told.ranked)
    monkeypatch.setattr(home, "MOST", 2 * ways)
    assert home.nearest_of_each(told) == 2
    for party, some in listed_crossovers(told):
        every = told.one_way[party.id].crossovers
        assert {one for one in every if one.leader} <= set(some) < set(every)
        for criterion in {one.criterion for one in every}:
            left = [abs(one.change) for one in every if one.criterion == criterion]
            near = [abs(one.change) for one in some if one.criterion == criterion]
            assert sorted(near)[:2] == sorted(left)[:2]
    said = str(found_sentence(told))
    assert said.endswith("those that change the leader and, of each weight, the 2 nearest.")
    sheet = load_workbook(BytesIO(render(build(told))))["Crossovers"]
    column = [cell.value for cell in sheet["A"]]
    assert column[-2:] == [None, said]
    assert len(column) - 3 == sum(len(some) for _party, some in listed_crossovers(told))
