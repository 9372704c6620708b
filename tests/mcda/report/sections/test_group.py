"""The section on the group: nobody is hidden behind a group ranking."""

from __future__ import annotations

from datetime import date

from mcda.figures.charts import Dendrogram, HeatMap
from mcda.group.rankings import group_rankings
from mcda.model import edits
from mcda.report.blocks import Chart
from mcda.report.facts import facts
from mcda.report.sections.group import blocks
from tests.mcda.report.sections.told import column, said, table, told
from tests.mcda.report.settlement import settlement

TABLE = "Group rankings and each stakeholder's rank"


def test_group_rankings_stand_beside_each_ones_rank_and_the_worst_off() -> None:
    found = table(blocks(told()), TABLE)
    titles = [head.title for head in found.columns]
    group = group_rankings(told().summary)
    for ranking in group.rankings:
        assert ranking.title in titles
    for party in told().ranked:
        assert (party.short or party.name) in titles
    assert titles[-2:] == ["Worst-off", "Below fallback"]
    packages = {p.name: i for i, p in enumerate(told().summary.packages)}
    borda = column(found, titles.index("Borda"))
    for name, rank in zip(column(found, 0), borda, strict=True):
        assert rank == str(group.by_name("borda").ranks[packages[name]])


def test_every_way_is_explained_and_cited() -> None:
    texts = " ".join(said(blocks(told())))
    for ranking in group_rankings(told().summary).rankings:
        assert ranking.meaning in texts
        assert ranking.citation in texts


def test_agreement_differences_and_blocs_are_shown() -> None:
    charts = [block.spec for block in blocks(told()) if isinstance(block, Chart)]
    assert [type(spec) for spec in charts] == [HeatMap, HeatMap, Dendrogram, Dendrogram]


def test_one_stakeholder_is_no_group() -> None:
    case = settlement()
    for party in case.stakeholders[1:]:
        case = edits.remove_stakeholder(case, party.id)
    found = blocks(facts(case, printed=date(2026, 11, 21)))
    assert len(found) == 2


def test_many_stakeholders_have_two_tables() -> None:
    case = settlement()
    for number in range(4):
        case = edits.add_stakeholder(case, f"Observer {number}")
    for party in case.stakeholders:
        own = case.preferences[case.stakeholders[0].id]
        case = edits.set_preferences(case, party.id, own)
    found = blocks(facts(case, printed=date(2026, 11, 21)))
    assert sum(getattr(block, "name", "") == TABLE for block in found) == 2
