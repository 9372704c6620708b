from __future__ import annotations

from mcda.figures.charts import Curves, Tornado
from mcda.model.naming import possessive
from mcda.report.blocks import Chart
from mcda.report.sections.firmness import blocks
from mcda.sensitivity.probe_sentences import certificate_sentence, shift_sentence
from mcda.words import figures
from tests.mcda.report.sections.told import headings, said, table, told


def test_each_stakeholder_has_intervals_crossovers_and_curves() -> None:
    made = blocks(told())
    for party in told().ranked:
        assert party.name in headings(made)
        found = table(made, f"Stability of {possessive(party.name)} ranking")
        assert len(found.rows) == len(told().one_way[party.id].stability)
    charts = [block for block in made if isinstance(block, Chart)]
    curves = [chart for chart in charts if isinstance(chart.spec, Curves)]
    assert len(curves) == sum(bool(s.changes) for s in told().strengths.values())


def test_intervals_are_the_engines() -> None:
    found = table(blocks(told()), "Stability of Russia's ranking")
    for row, item in zip(found.rows, told().one_way["russia"].stability, strict=True):
        assert row.cells[1].value == item.weight
        assert row.cells[2].text == (
            f"{figures.share_figure(item.low)} – {figures.percent(item.high)}"
        )


def test_every_crossover_is_told_or_counted() -> None:
    made = blocks(told())
    total = sum(len(told().one_way[p.id].crossovers) for p in told().ranked)
    shown = sum(" overtakes " in text for text in said(made))
    left = sum(int(text.split()[0]) for text in said(made) if "further crossover" in text)
    assert shown + left == total


def test_the_nearest_change_of_leader_is_told_first() -> None:
    texts = [text for text in said(blocks(told())) if "for EU once" in text]
    nearest = told().strengths["eu"].changes[0]
    names = {c.id: c.name for c in told().case.criteria}
    assert names[nearest.criterion] in texts[0]
    assert f"{nearest.at * 100:.1f} %" in texts[0]


def test_each_stakeholder_is_told_what_would_change_its_leader() -> None:
    made = blocks(told())
    for party in told().ranked:
        levers = told().levers[party.id]
        if levers.trade is not None:
            assert shift_sentence(levers) in said(made)
        assert certificate_sentence(levers) in said(made)
    bars = [b.spec for b in made if isinstance(b, Chart) and isinstance(b.spec, Tornado)]
    assert len(bars) == len(told().ranked)
    assert all(len(spec.rows) <= 6 for spec in bars)


def test_first_places_are_sampled_for_every_party_with_seed_and_error() -> None:
    found = table(blocks(told()), "Share of first places")
    assert len(found.rows) == len(told().case.packages)
    for j, party in enumerate(told().ranked, start=1):
        shares = [row.cells[j].value for row in found.rows]
        first = told().sampled[party.id].rank_acceptability[:, 0]
        assert sorted(shares) == sorted(first.tolist())
    assert f"seed {told().case.settings.seed}" in found.note
