"""Crossovers in words, the nearest first."""

from __future__ import annotations

from desktop.pages.firmness.curves import crossover_table
from tests.desktop.conftest import small_case
from tests.mcda.sensitivity.cases import one_way


def test_crossovers_are_listed_by_distance_and_named():
    found = one_way(small_case(), "russia")
    met = [c for c in found.crossovers if c.criterion == "cost"]
    assert met
    table = crossover_table(found, "cost")
    assert len(table.rows) == len(met)
    changes = [row.entries[0].sort for row in table.rows]
    assert changes == sorted(changes)
    names = {"wait": "Waiting", "staged": "Staged exchange", "full": "Full package"}
    nearest = min(met, key=lambda c: abs(c.change))
    words = table.rows[0].entries[2].text
    first, second = (nearest.above, nearest.below)
    if nearest.at < nearest.now:
        first, second = second, first
    assert words.startswith(f"{names[first]} overtakes {names[second]}")


def test_of_very_many_the_nearest_and_every_change_of_leader_are_listed(monkeypatch):
    found = one_way(small_case(), "russia")
    whole = crossover_table(found, "cost").rows
    monkeypatch.setattr("desktop.pages.firmness.curves.MOST", 1)
    rows = crossover_table(found, "cost").rows
    leaders = [row.entries for row in whole[1:] if row.entries[1].text]
    assert [row.entries for row in rows] == [whole[0].entries, *leaders]
