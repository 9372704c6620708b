"""Packages x stakeholders as a table says what the results say."""

from __future__ import annotations

from desktop.kit.results import Row, Table
from desktop.kit.summary_table import TOGETHER, summary_table, summed_up
from mcda.group.summary import Summary, summary
from mcda.model import edits
from mcda.model.case import RedLine, Score
from tests.desktop.conftest import small_case
from tests.large_case import large_case


def whole(found: Summary, stakeholder: str) -> Table:
    return summary_table(found, stakeholder, range(len(found.packages)))


def row_of(table: Table, package: str) -> Row:
    return next(row for row in table.rows if row.id == package)


def test_packages_stand_as_they_are_shown():
    found = summary(small_case())
    rows = summary_table(found, "europe", [2, 0]).rows
    assert [row.id for row in rows] == ["full", "wait"]
    assert rows[1].entries[0] == whole(found, "europe").rows[0].entries[0]


def test_many_packages_are_laid_down_a_few_at_a_time():
    found = summary(large_case(2, 40, 3))
    steps = sum(1 for _piece in summed_up(found, "s0", range(40)))
    assert steps == 1 + 40 / TOGETHER


def test_beside_many_stakeholders_what_holds_for_all_stands_first():
    found = summary(large_case(14, 3, 3))
    table = whole(found, "s0")
    assert [c.id for c in table.columns[:3]] == ["mean", "worst", "blocked"]
    assert [c.id for c in table.columns[3:]] == [s.id for s in found.stakeholders]
    for row, blockers in zip(table.rows, found.blocked_by, strict=True):
        if len(blockers) > 4:
            assert row.entries[2].text.startswith(f"{len(blockers)} of 14")
            assert row.entries[2].spoken.count(",") == len(blockers) - 1


def test_one_stakeholder_alone_has_no_mean():
    case = edits.remove_stakeholder(small_case(), "russia")
    heads = [c.text for c in whole(summary(case), "europe").columns]
    assert heads == ["European states", "Blocked by"]


def test_worst_off_is_named_with_its_value():
    found = summary(small_case())
    table = whole(found, "russia")
    entry = row_of(table, "wait").entries[3]
    (worst,) = found.worst_off[0]
    who = {"europe": "EU", "russia": "RU"}[worst.id]
    assert entry.text == f"{found.worst_values[0]:.0f} {who}"
    assert table.marked == "russia"


def test_a_red_line_that_is_open_is_a_question():
    case = edits.set_red_line(small_case(), "europe", "cost", RedLine(criterion="cost", limit=5.0))
    case = edits.set_score(case, "europe", "staged", "cost", Score(low=4.0, high=7.0))
    entry = row_of(whole(summary(case), "europe"), "staged").entries[-1]
    assert entry.text == "nobody (?)"
    assert "EU" in entry.spoken


def test_without_anchors_ranks_and_scores_are_shown_and_no_value():
    case = small_case()
    for leaf in ("returns", "protection", "cost"):
        case = edits.change_criterion(case, leaf, worst=None, best=None)
    found = summary(edits.set_settings(case, normalisation="vector"))
    assert found.rankings
    cell = row_of(whole(found, "europe"), "wait").entries[0].cell
    assert cell.value is None
    assert cell.figure == f"{found.rankings['europe'].scores[0]:.3f}"
