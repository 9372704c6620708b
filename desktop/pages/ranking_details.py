"""What the details pane says of one package: its standing with one stakeholder, and with all."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from desktop.item_models.ranking_tables import bounds_words
from mcda.group.summary import Summary
from mcda.methods.rank import Ranking
from mcda.report import figures
from mcda.report.chart_specs import blocked_words
from mcda.report.sentences.words import listed


def standing(summary: Summary, ranking: Ranking, i: int) -> str:
    """Return rank, value, fallback and score of package i for a ranking's stakeholder."""
    ids = [s.id for s in summary.stakeholders]
    j = ids.index(ranking.stakeholder)
    count, rank = len(summary.packages), int(summary.ranks[i, j])
    lines = [tr("Rank {rank} of {count}").format(rank=rank, count=count)]
    best, worst = int(ranking.best_ranks[i]), int(ranking.worst_ranks[i])
    if best != worst:
        lines[0] += tr(" (open scores: {best} to {worst})").format(best=best, worst=worst)
    if ranking.values is not None:
        value = tr("Value {value}").format(value=figures.whole(float(ranking.values[i])))
        spread = bounds_words(ranking, i)
        lines.append(f"{value} ({spread})" if spread else value)
    if summary.fallbacks[j] == summary.fallbacks[j]:
        fallback = figures.whole(float(summary.fallbacks[j]))
        lines.append(tr("Fallback {value}").format(value=fallback))
    score = figures.score(float(ranking.scores[i]))
    lines.append(f"{ranking.method.title} {ranking.method.score_name} {score}")
    return _lines(lines)


def overall(summary: Summary, i: int) -> str:
    """Return who is worst off with package i, its mean value beside it, and who blocks it."""
    lines = []
    who = listed(party.name for party in summary.worst_off[i])
    if who:
        worst = figures.whole(float(summary.worst_values[i]))
        lines.append(tr("Worst off: {who} with {value}").format(who=who, value=worst))
        mean = figures.whole(float(summary.mean_values[i]))
        lines.append(tr("Mean value {value}").format(value=mean))
    lines.append(tr("Blocked by {who}").format(who=blocked_words(summary, i)))
    return _lines(lines)


def tr(text: str) -> str:
    """Translate a text of these details."""
    return QCoreApplication.translate("RankingPage", text)


def _lines(lines: list[str]) -> str:
    return "<br>".join(f"{escape(line)}." for line in lines)
