import pytest

from desktop.pages.firmness.probe_tables import (
    belief_table,
    joint_table,
    score_table,
    without_table,
)
from mcda.methods.rank import rank
from mcda.sensitivity.plan import Plan, sampled_jointly
from mcda.sensitivity.probe import probe
from tests.desktop.conftest import small_case
from tests.mcda.sensitivity.cases import acceptability


@pytest.fixture(scope="module")
def found():
    case = small_case()
    return probe(rank(case, "russia"), acceptability(case, "russia", 2000, 1))


def test_beliefs_are_listed_from_the_nearest_on(qapp, found):
    table = belief_table(found)
    assert len(table.rows) == 3
    assert table.rows[0].id == found.ranking.leader.id
    moved = [row.entries[0].sort for row in table.rows]
    assert moved == sorted(moved)


def test_scores_are_listed_from_the_smallest_change_on(qapp, found):
    shares = [row.entries[1].sort for row in score_table(found).rows]
    assert shares
    assert shares == sorted(shares)


def test_criteria_without_which_the_leader_changes_come_first(qapp, found):
    rows = without_table(found).rows
    assert len(rows) == 3
    assert [row.entries[1].sort for row in rows] == sorted(row.entries[1].sort for row in rows)


def test_all_stakeholders_name_for_whom_a_package_is_least_acceptable(qapp):
    case = small_case()
    rankings = {who: rank(case, who) for who in ("europe", "russia")}
    table = joint_table(sampled_jointly(rankings, Plan(1000, 1)), case)
    assert [row.name for row in table.rows] == ["Waiting", "Staged exchange", "Full package"]
    assert all(len(row.entries) == len(table.columns) for row in table.rows)
    assert table.rows[1].entries[2].text.split()[0] in ("EU", "RU")
