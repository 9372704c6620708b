"""The section on the group: nobody is hidden behind a group ranking."""

from __future__ import annotations

import re
from datetime import date

from mcda.figures.charts import HeatMap
from mcda.group.rankings import group_rankings
from mcda.model import edits
from mcda.model.edits import change_preferences
from mcda.report.blocks import Chart
from mcda.report.facts import facts
from mcda.report.sections.group import blocks
from tests.mcda.report.sections.told import column, said, table, told
from tests.mcda.report.settlement import settlement


def test_every_way_of_ranking_for_all_has_its_column() -> None:
    found = table(blocks(told()), "Group rankings")
    titles = [head.title for head in found.columns]
    group = group_rankings(told().summary)
    assert titles[1:] == [ranking.title for ranking in group.rankings]
    packages = {p.name: i for i, p in enumerate(told().summary.packages)}
    borda = column(found, titles.index("Borda"))
    for name, rank in zip(column(found, 0), borda, strict=True):
        assert rank == str(group.by_name("borda").ranks[packages[name]])
    assert "each party's own" in found.note


def test_influences_add_up_and_stand_as_given() -> None:
    case = change_preferences(told().case, "russia", influence=0.5)
    found = facts(case, printed=told().printed)
    line = next(text for text in said(blocks(found)) if text.startswith("Influence: "))
    shares = [float(share) for share in re.findall(r"([\d.]+) %", line)]
    assert round(sum(shares), 1) == 100
    assert line.count("given as") == len(told().ranked)


def test_every_way_is_explained_and_cited() -> None:
    texts = " ".join(said(blocks(told())))
    for ranking in group_rankings(told().summary).rankings:
        assert ranking.meaning in texts
        assert ranking.citation in texts


def test_agreement_differences_and_blocs_are_shown() -> None:
    charts = [block.spec for block in blocks(told()) if isinstance(block, Chart)]
    assert [type(spec) for spec in charts] == [HeatMap, HeatMap]
    starts = ("By ranking", "By weights")
    blocs_told = [text for text in said(blocks(told())) if text.startswith(starts)]
    assert len(blocs_told) == 2


def test_one_stakeholder_is_no_group() -> None:
    case = settlement()
    for party in case.stakeholders[1:]:
        case = edits.remove_stakeholder(case, party.id)
    found = blocks(facts(case, printed=date(2026, 11, 21)))
    assert len(found) == 2
