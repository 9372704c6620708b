from __future__ import annotations

from mcda.figures.weight_charts import Curves, Tornado
from mcda.report.blocks import Chart
from mcda.report.sections.firmness import blocks, charts
from tests.mcda.report.sections.told import said, table, told


def test_each_stakeholder_has_its_curves_and_bars() -> None:
    assert not any(isinstance(block, Chart) for block in blocks(told()))
    found = [block for block in charts(told()) if isinstance(block, Chart)]
    curves = [chart for chart in found if isinstance(chart.spec, Curves)]
    assert len(curves) == sum(bool(s.changes) for s in told().strengths.values())
    bars = [chart.spec for chart in found if isinstance(chart.spec, Tornado)]
    assert len(bars) == len(told().ranked)
    assert all(len(spec.rows) <= 6 for spec in bars)


def test_every_crossover_is_counted() -> None:
    total = sum(len(told().one_way[p.id].crossovers) for p in told().ranked)
    assert any(text.startswith(f"{total} crossovers") for text in said(blocks(told())))


def test_first_places_are_sampled_for_every_party_with_seed_and_error() -> None:
    found = table(blocks(told()), "Share of first places")
    assert len(found.rows) == len(told().case.packages)
    for j, party in enumerate(told().ranked, start=1):
        shares = [row.cells[j].value for row in found.rows]
        first = told().sampled[party.id].rank_acceptability[:, 0]
        assert sorted(shares) == sorted(first.tolist())
    assert f"seed {told().case.settings.seed}" in found.note
