"""From probes and samples to charts: tornado, acceptabilities as planned, the map of winners."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mcda.figures.chart_specs import rank_shares
from mcda.figures.charts import XY, RankShares, Region, Tornado, TornadoBar, WinnerMap
from mcda.model.naming import names as names_of
from mcda.model.naming import spelled
from mcda.model.numbers import format_number
from mcda.model.ties import rising
from mcda.sensitivity.box import at_middle
from mcda.sensitivity.meant import meant, ties_sentence
from mcda.words import figures
from mcda.words.said import listed

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking
    from mcda.sensitivity import winner_map as engine
    from mcda.sensitivity.acceptability import Acceptability
    from mcda.sensitivity.plan import Plan
    from mcda.sensitivity.tornado import Swing

MOST_BARS = 16


def tornado(
    ranking: Ranking, swings: tuple[Swing, ...], reach: float, most: int = MOST_BARS
) -> Tornado:
    """Show which weights can move the leader's margin, each by up to `reach` to either side."""
    names = {criterion.id: criterion.name for criterion in ranking.case.criteria}
    shown = swings[:most]
    left = len(swings) - len(shown)
    more = f", {left} with less effect left out" if left else ""
    return Tornado(
        title=tornado_title(ranking, swings),
        subtitle=f"the lead in {ranking.method.score_name} while each weight moves by up to "
        f"{figures.whole(100 * reach)} points{more}; hatched: the first place is lost",
        rows=tuple(
            TornadoBar(
                name=names[swing.criterion],
                weight=swing.weight,
                low=swing.low,
                high=swing.high,
                least=swing.least,
                most=swing.most,
                at_least=swing.at_least,
                at_most=swing.at_most,
            )
            for swing in shown
        ),
        now=swings[0].now if swings else 0.0,
        score_name=ranking.method.score_name,
    )


def tornado_title(ranking: Ranking, swings: tuple[Swing, ...]) -> str:
    """Say which weight can cost the leader most, and whether it costs it the first place."""
    leader, premise = names_of(ranking.leaders), meant(at_middle(ranking))
    if not swings:
        return f"There is nothing that {leader} leads"
    names = {criterion.id: criterion.name for criterion in ranking.case.criteria}
    worst = rising(swings, lambda swing: swing.least)[0]
    if worst.least < 0:
        lost = [swing for swing in swings if swing.least < 0]
        if len(lost) == 1:
            return f"Only {names[worst.criterion]} can cost {leader} the first place{premise}"
        return (
            f"{len(lost)} of {len(swings)} weights can cost {leader} the first place, "
            f"{names[worst.criterion]} most{premise}"
        )
    return (
        f"No single weight costs {leader} the first place{premise}; "
        f"{names[worst.criterion]} comes closest"
    )


def rank_shares_of(found: Acceptability, plan: Plan) -> RankShares:
    """Show how often each package takes each rank, the title saying how weights were drawn."""
    spec = rank_shares(found, found.ranking.case)
    return replace(spec, title=spec.title.replace("Over all weights", _OVER[plan.way], 1))


_OVER = {
    "free": "Over all weights",
    "around": "With weights around the stated ones",
    "ordinal": "With weights in the stated order",
    "bounds": "With weights within the stated bounds",
}


def sampled_words(found: Acceptability, plan: Plan, standard_error: float | None = None) -> str:
    """Return what was sampled and how: number, way, seed and error at 95 %.

    `standard_error` stands for the sampling's own largest one, where it speaks for several.
    """
    largest = float(found.standard_error.max()) if standard_error is None else standard_error
    error = figures.percent(1.96 * largest)
    ways = {
        "free": "uniform on the simplex",
        "around": "Dirichlet round the stated weights with concentration "
        f"{format_number(plan.concentration)}",
        "ordinal": "uniform where the stated order holds",
        "bounds": "uniform within the stated bounds",
    }
    parts = [
        f"{found.samples:,} weightings, {ways[plan.way]}, seed {found.seed}, "
        f"± {error} at 95\N{NO-BREAK SPACE}%."
    ]
    if not found.exact_draws:
        parts.append("Drawn by random walks.")
    if ties := ties_sentence(found.rank_acceptability):
        parts.append(ties)
    if found.scores_drawn:
        parts.append(f"Open scores drawn within their ranges, {plan.shape}.")
    return " ".join(parts)


def winner_map(ranking: Ranking, found: engine.WinnerMap, case_now: XY | None = None) -> WinnerMap:
    """Show who is first for every pair of two weights; `case_now` while others are tried out."""
    criteria = {criterion.id: criterion.name for criterion in ranking.case.criteria}
    packages = {package.id: package.name for package in ranking.packages}
    series = {package.id: i for i, package in enumerate(ranking.packages)}
    return WinnerMap(
        title=_winner_title(ranking, found),
        subtitle="the package that is first for each pair of weights, the others in proportion",
        across=criteria[found.across],
        up=criteria[found.up],
        regions=tuple(
            Region(
                name=listed((packages[id_] for id_ in region.packages), "and"),
                series=series[region.packages[0]],
                outlines=region.outlines,
            )
            for region in found.regions
        ),
        now=found.now,
        case_now=case_now,
    )


def _winner_title(ranking: Ranking, found: engine.WinnerMap) -> str:
    first, premise = {package.id for package in ranking.leaders}, meant(at_middle(ranking))
    leader, are = names_of(ranking.leaders), "is" if len(first) == 1 else "are"
    packages = {package.id: package.name for package in ranking.packages}
    winners = dict.fromkeys(id_ for region in found.regions for id_ in region.packages)
    others = [packages[id_] for id_ in winners if id_ not in first]
    if not others:
        return f"{leader} {are} first whatever these two weights are{premise}"
    few = len(others) <= 3
    shown = listed(others, "or") if few else f"one of {spelled(len(others))} others"
    return f"{leader} {are} first now; elsewhere on this map {shown}{premise}"
