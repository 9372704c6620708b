"""The ranking page's tables say what the results say."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.kit.slices import at_once
from desktop.pages.ranking.ranking_tables import ranking_table, step_table
from mcda.group.summary import summary
from mcda.model import edits
from mcda.model.settings_names import Settings
from mcda.model.steps import Step
from tests.desktop.conftest import small_case


def test_a_ranking_is_listed_best_first():
    found = summary(small_case())
    table = at_once(ranking_table(found, found.rankings["russia"], range(3)))
    assert [row.entries[0].sort for row in table.rows] == [1.0, 2.0, 3.0]
    assert table.columns[2].text == "Closeness"


def test_without_anchors_there_is_no_value():
    case = small_case()
    for leaf in ("returns", "protection", "cost"):
        case = edits.change_criterion(case, leaf, worst=None, best=None)
    found = summary(edits.set_settings(case, normalisation="vector"))
    own = at_once(ranking_table(found, found.rankings["europe"], range(3)))
    assert {row.entries[1].text for row in own.rows} == {"–"}


@pytest.mark.parametrize("method", ["weighted-sum", "topsis", "ahp"])
def test_every_step_of_every_method_becomes_a_table(method):
    found = summary(edits.set_settings(small_case(), method=method))
    assert found.rankings, Settings()
    for ranking in found.rankings.values():
        for step in ranking.steps:
            table = step_table(step)
            assert len(table.rows) == len(step.rows)
            assert all(len(row.entries) == len(table.columns) for row in table.rows)


def test_a_step_of_one_axis_has_one_column():
    table = step_table(Step("Weights", "w", np.array([0.25, np.nan]), ("A", "B")))
    assert [c.text for c in table.columns] == ["w"]
    assert [row.entries[0].text for row in table.rows] == ["0.2500", "–"]
