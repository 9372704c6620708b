from __future__ import annotations

from datetime import date

from mcda.model.case import Case
from mcda.report.facts import facts
from mcda.report.sections.weights import blocks, given
from tests.mcda.report.sections.told import column, headings, said, table, told


def test_groups_and_leaves_stand_as_in_the_tree() -> None:
    used = table(blocks(told()), "Weights as used")
    assert [text.strip() for text in column(used, 0)] == [c.name for c in told().case.criteria]
    assert used.rows[0].cells[0].strong and not used.rows[1].cells[0].strong


def test_entered_weights_leave_out_pairwise_parties() -> None:
    entered = table(given(told()), "Weights as entered")
    assert "Russia" not in [head.title for head in entered.columns]
    i = [text.strip() for text in column(entered, 0)].index("Refugee return")
    assert entered.rows[i].cells[2].text == "80"


def test_consistency_is_told_for_each_judged_node() -> None:
    assert "Consistency of Russia's judgements" in headings(given(told()))
    lines = [text for text in said(given(told())) if "λmax" in text]
    assert [line.split(":")[0] for line in lines] == ["Top criteria", "People", "Power", "Means"]


def test_no_weights_yet() -> None:
    empty = facts(Case(id="c"), printed=date(2026, 11, 21))
    assert said(blocks(empty)) == ["No stakeholder's weights are complete yet."]
