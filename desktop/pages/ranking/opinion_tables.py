"""Tables of rankings side by side: methods for one stakeholder, ways to rank for a group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.summary_table import briefly
from desktop.words import _, text
from mcda.answer.acceptance_words import sign, sign_words
from mcda.group.acceptance import State
from mcda.model.naming import label
from mcda.model.settings_names import in_words
from mcda.words import figures
from mcda.words.said import together

if TYPE_CHECKING:
    from mcda.group.rankings import GroupRanking, GroupRankings
    from mcda.methods.rank import Ranking
    from mcda.methods.second_opinion import SecondOpinion
    from mcda.model.table import ScoreTable
    from mcda.weighting.spread import Spread

_LAST = 1e9


def methods_table(found: SecondOpinion) -> Table:
    """Return packages x methods: ranks, the case's own method first and marked.

    Rows stand in the own order; a rank that is not the own one stands out.
    """
    rankings = [found.ranking, *(opinion.ranking for opinion in found.opinions)]
    columns = tuple(
        Column(
            text(r.method.title),
            f"{text(r.method.title)}, {text(in_words(r.normalisation))}",
            r.method.name,
            width=84,
        )
        for r in rankings
    )
    own = found.ranking
    rows = []
    for i in np.argsort(own.ranks, kind="stable").tolist():
        entries = tuple(_rank_entry(r, i, int(own.ranks[i])) for r in rankings)
        rows.append(Row(own.packages[i].name, entries, own.packages[i].id))
    return Table(_("Package"), columns, tuple(rows), own.method.name)


def _rank_entry(ranking: Ranking, i: int, own: int) -> Entry:
    rank = int(ranking.ranks[i])
    score = figures.score(float(ranking.scores[i]))
    spoken = _(
        "rank {rank}, {name} {score}", rank=rank, name=text(ranking.method.score_name), score=score
    )
    moved = f"{rank} {_arrow(own, rank)}" if rank != own else str(rank)
    return Entry(moved, float(rank), "" if rank != own else "quiet", spoken=spoken)


def _arrow(own: int, rank: int) -> str:
    return "\N{UPWARDS ARROW}" if rank < own else "\N{DOWNWARDS ARROW}"


def group_table(found: GroupRankings, order: Sequence[int], stakeholder: str) -> Table:
    """Return packages with ranks by each way, who is left behind, and each one's own rank.

    `order` is that of the rows, as places in the summary.
    """
    summary = found.summary
    columns = [
        Column(_way_head(r), f"{r.title}: {r.meaning}. {r.citation}", r.name, width=_fit(r.name))
        for r in found.rankings
    ]
    # A short head the same as the head lets a column be as narrow as its width says.
    columns = [replace(column, short=column.text) for column in columns]
    worst = Column(_("Worst off"), _("Who gets least from it"), "worst", trailing=False, width=84)
    columns.append(worst)
    columns += [
        Column(label(s), s.name, s.id, width=_fit(label(s)), short=label(s))
        for s in summary.stakeholders
    ]
    brief = briefly(summary)
    rows = []
    for i in order:
        package = summary.packages[i]
        entries = [_way_entry(ranking, i) for ranking in found.rankings]
        entries.append(_worst_entry(found, i, brief))
        entries += [_own_entry(found, i, j) for j in range(len(summary.stakeholders))]
        rows.append(Row(package.name, tuple(entries), package.id))
    ways = len(found.rankings) + 1
    return Table(_("Package"), tuple(columns), tuple(rows), stakeholder, ways)


def _fit(head: str) -> int:
    """Return a width in which a head of a few letters stands whole, a long one in part."""
    return max(46, min(80, 16 + 8 * len(head)))


def _way_head(ranking: GroupRanking) -> str:
    heads = {"value": _("Value"), "kemeny": _("Kemeny")}
    return heads.get(ranking.name, ranking.title)


def _way_entry(ranking: GroupRanking, i: int) -> Entry:
    rank, worst = int(ranking.ranks[i]), int(ranking.worst_ranks[i])
    places = figures.places(rank, worst)
    score = figures.decimals(float(ranking.scores[i]), 2)
    spoken = _("rank {rank}; {score}: {meaning}", rank=places, score=score, meaning=ranking.meaning)
    return Entry(places, (rank + worst) / 2, spoken=spoken)


def _worst_entry(found: GroupRankings, i: int, brief: Mapping[str, str]) -> Entry:
    summary = found.summary
    who = summary.worst_off[i]
    if not who:
        return Entry(figures.UNKNOWN, _LAST, "quiet")
    value = float(summary.worst_values[i])
    words = f"{figures.whole(value)} {', '.join(brief[label(party)] for party in who)}"
    spoken = f"{', '.join(party.name for party in who)}, {figures.whole(value)}"
    return Entry(words, -value, "quiet", spoken=spoken)


def _own_entry(found: GroupRankings, i: int, j: int) -> Entry:
    summary = found.summary
    rank = int(summary.ranks[i, j])
    judged = summary.acceptance[i][j]
    value = figures.whole(float(summary.values[i, j]))
    ranked = _("rank {rank}, value {value}", rank=rank, value=value)
    spoken = ranked if rank else _("not ranked")
    if sign(judged):
        spoken = together((spoken, sign_words(judged)), ", ")
    tone = "below" if judged.state is State.REFUSES else "quiet"
    shown = f"{rank or figures.UNKNOWN}{sign(judged)}"
    return Entry(shown, float(rank or _LAST), tone, spoken=spoken)


def spread_table(table: ScoreTable, found: Spread) -> Table:
    """Return criteria x what the data tell by themselves; a diagnostic, nobody's weights."""
    columns = (
        Column(_("Spread"), _("Least and greatest score"), width=120),
        Column(_("Entropy"), _("Share by entropy of the scores (Shannon 1948)"), width=96),
        Column(_("CRITIC"), _("Share by CRITIC (Diakoulaki et al. 1995)"), width=96),
        Column(_("Remark"), trailing=False, wide=True),
    )
    names = {c.id: c.name for c in table.criteria}
    rows = []
    for j, criterion in enumerate(table.criteria):
        low, high = float(table.matrix[:, j].min()), float(table.matrix[:, j].max())
        share = None if found.entropy is None else float(found.entropy[j])
        remarks = [_("all packages have the same score")] if criterion.id in found.flat else []
        remarks += [
            _("moves with {name}: counted twice?", name=names[b if a == criterion.id else a])
            for a, b in found.alike
            if criterion.id in (a, b)
        ]
        entries = (
            Entry(
                _(
                    "{low} – {high}",
                    low=figures.significant(low, 4),
                    high=figures.significant(high, 4),
                ),
                high - low,
                "quiet",
            ),
            Entry(figures.percent(share), -1.0 if share is None else share),
            Entry(figures.percent(float(found.critic[j])), float(found.critic[j])),
            Entry("; ".join(remarks), float(len(remarks)), "quiet"),
        )
        rows.append(Row(criterion.name, entries, criterion.id))
    return Table(_("Criterion"), columns, tuple(rows))
