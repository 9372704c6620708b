"""From probes and samples to charts: tornado, acceptabilities as planned, the map of winners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda.figures.chart_specs import OVER_ALL, rank_shares
from mcda.figures.charts import RankShares
from mcda.figures.weight_charts import XY, Region, Tornado, TornadoBar, WinnerMap
from mcda.methods.rank import Ranking
from mcda.model.naming import names as names_of
from mcda.model.naming import spelled
from mcda.model.ties import rising
from mcda.sensitivity import winner_map as engine
from mcda.sensitivity.box import at_middle
from mcda.sensitivity.meant import meant, ties_sentence
from mcda.sensitivity.score_draws import SHAPE_WORDS
from mcda.sensitivity.tornado import Swing, lead_with
from mcda.sensitivity.trial import share_of
from mcda.words import figures
from mcda.words.figures import plain
from mcda.words.said import _, listed, ngettext, say, together

if TYPE_CHECKING:
    from mcda.sensitivity.acceptability import Acceptability
    from mcda.sensitivity.plan import Plan

MOST_BARS = 16


def tornado(
    ranking: Ranking, swings: tuple[Swing, ...], reach: float, most: int = MOST_BARS
) -> Tornado:
    """Show which weights can move the leader's margin, each by up to `reach` to either side."""
    names = ranking.case.names.criteria
    shown = swings[:most]
    left = len(swings) - len(shown)
    more = ""
    if left:
        more = _(
            ", {left} with less effect left out: sheet Stability of the results workbook has every "
            "weight",
            left=left,
        )
    of_case = ranking.weights.of_case
    return Tornado(
        title=tornado_title(ranking, swings, reach),
        subtitle=_(
            "The lead in {score_name} while each weight moves by up to "
            "{reach} points of weight{more}; hatched: the first place is lost",
            score_name=ranking.method.score_name,
            reach=figures.whole(100 * reach),
            more=more,
        ),
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
                case_weight=None
                if of_case is None
                else share_of(ranking.case, swing.criterion, of_case),
            )
            for swing in shown
        ),
        now=swings[0].now if swings else 0.0,
        score_name=ranking.method.score_name,
        case_now=None if of_case is None or not swings else lead_with(ranking, of_case),
    )


def tornado_title(ranking: Ranking, swings: tuple[Swing, ...], reach: float) -> str:
    """Say which weight, moved by up to `reach`, can cost the leader most, or the first place."""
    leader, premise = names_of(ranking.leaders), meant(at_middle(ranking))
    if not swings:
        return _("There is nothing that {leader} leads", leader=leader)
    names = ranking.case.names.criteria
    facts = {"reach": figures.whole(100 * reach), "leader": leader, "premise": premise}
    worst = rising(swings, lambda swing: swing.least)[0]
    if worst.least < 0:
        lost = [swing for swing in swings if swing.least < 0]
        if len(lost) == 1:
            return _(
                "Moved by up to {reach} points, only {criterion} can cost {leader} the first "
                "place{premise}",
                criterion=names[worst.criterion],
                **facts,
            )
        return _(
            "Moved by up to {reach} points, {n} of {all} weights can cost {leader} the first "
            "place, {criterion} most{premise}",
            n=len(lost),
            all=len(swings),
            criterion=names[worst.criterion],
            **facts,
        )
    return _(
        "Moved by up to {reach} points, no single weight costs {leader} the first place{premise}; "
        "{criterion} comes closest",
        criterion=names[worst.criterion],
        **facts,
    )


def rank_shares_of(found: Acceptability, plan: Plan) -> RankShares:
    """Show how often each package takes each rank, the title saying how weights were drawn."""
    return rank_shares(found, found.ranking.case, _OVER[plan.way])


_OVER = {
    "free": OVER_ALL,
    "around": _("With weights around the stated ones"),
    "ordinal": _("With weights in the stated order"),
    "bounds": _("With weights within the stated bounds"),
}


def sampled_words(found: Acceptability, plan: Plan, standard_error: float | None = None) -> str:
    """Return what was sampled and how: number, way, seed and error at 95 %.

    `standard_error` stands for the sampling's own largest one, where it speaks for several.
    """
    largest = float(found.standard_error.max()) if standard_error is None else standard_error
    error = figures.percent(1.96 * largest)
    ways = {
        "free": _("every weighting as likely as any other (uniform on the simplex)"),
        "around": _(
            "scattered round the stated weights (Dirichlet, concentration {concentration})",
            concentration=plain(plan.concentration),
        ),
        "ordinal": _("uniform where the stated order holds"),
        "bounds": _("uniform within the stated bounds"),
    }
    parts: list[str] = [
        _(
            "{samples} weightings, {way}, seed {seed}, ± {error} at 95\N{NO-BREAK SPACE}%.",
            samples=figures.count(found.samples),
            way=ways[plan.way],
            seed=found.seed,
            error=error,
        )
    ]
    if not found.exact_draws:
        parts.append(_("Drawn by random walks."))
    if ties := ties_sentence(found.rank_acceptability):
        parts.append(ties)
    if found.scores_drawn:
        shape = say(SHAPE_WORDS[plan.shape])
        parts.append(_("Open scores drawn within their ranges, {shape}.", shape=shape))
    return together(parts)


def winner_map(ranking: Ranking, found: engine.WinnerMap, case_now: XY | None = None) -> WinnerMap:
    """Show who is first for every pair of two weights; `case_now` while others are tried out."""
    criteria = ranking.case.names.criteria
    packages = ranking.case.names.packages
    series = {package.id: i for i, package in enumerate(ranking.packages)}
    return WinnerMap(
        title=_winner_title(ranking, found, tried=case_now is not None),
        subtitle=_("The package that is first for each pair of weights, the others in proportion"),
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


def _winner_title(ranking: Ranking, found: engine.WinnerMap, *, tried: bool) -> str:
    first, premise = {package.id for package in ranking.leaders}, meant(at_middle(ranking))
    leader = names_of(ranking.leaders)
    packages = ranking.case.names.packages
    winners = dict.fromkeys(id_ for region in found.regions for id_ in region.packages)
    others = [packages[id_] for id_ in winners if id_ not in first]
    if not others:
        return ngettext(
            "{leader} is first whatever these two weights are{premise}",
            "{leader} are first whatever these two weights are{premise}",
            len(first),
            leader=leader,
            premise=premise,
        )
    few = len(others) <= 3
    shown = listed(others, "or") if few else _("one of {n} others", n=spelled(len(others)))
    if tried:
        return ngettext(
            "{leader} is first where tried; elsewhere on this map {others}{premise}",
            "{leader} are first where tried; elsewhere on this map {others}{premise}",
            len(first),
            leader=leader,
            others=shown,
            premise=premise,
        )
    return ngettext(
        "{leader} is first now; elsewhere on this map {others}{premise}",
        "{leader} are first now; elsewhere on this map {others}{premise}",
        len(first),
        leader=leader,
        others=shown,
        premise=premise,
    )
