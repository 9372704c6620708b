"""What the details pane says of one package: its standing with one stakeholder, and with all."""

from __future__ import annotations

from html import escape

from desktop.pages.ranking.ranking_tables import bounds_words
from desktop.words import _, text
from mcda.figures.chart_specs import blocked_words
from mcda.group.summary import Summary
from mcda.methods.rank import Ranking
from mcda.words import figures
from mcda.words.said import listed


def standing(summary: Summary, ranking: Ranking, i: int) -> str:
    """Return rank, value, fallback and score of package i for a ranking's stakeholder."""
    ids = [s.id for s in summary.stakeholders]
    j = ids.index(ranking.stakeholder)
    count, rank = len(summary.packages), int(summary.ranks[i, j])
    place = _("Rank {rank} of {count}", rank=rank, count=count)
    best, worst = int(ranking.best_ranks[i]), int(ranking.worst_ranks[i])
    if best != worst:
        place = _("{place} (open scores: {best} to {worst})", place=place, best=best, worst=worst)
    lines = [place]
    if ranking.values is not None:
        value = _("Value {value}", value=figures.whole(float(ranking.values[i])))
        spread = bounds_words(ranking, i)
        lines.append(_("{value} ({spread})", value=value, spread=spread) if spread else value)
    if summary.fallbacks[j] == summary.fallbacks[j]:
        fallback = figures.whole(float(summary.fallbacks[j]))
        lines.append(_("Fallback {value}", value=fallback))
    score = figures.score(float(ranking.scores[i]))
    lines.append(f"{text(ranking.method.title)} {text(ranking.method.score_name)} {text(score)}")
    return _lines(lines)


def overall(summary: Summary, i: int) -> str:
    """Return who is worst off with package i, its mean value beside it, and who blocks it."""
    lines = []
    who = listed(party.name for party in summary.worst_off[i])
    if who:
        worst = figures.whole(float(summary.worst_values[i]))
        lines.append(_("Worst off: {who} with {value}", who=who, value=worst))
        mean = figures.whole(float(summary.mean_values[i]))
        lines.append(_("Mean value {value}", value=mean))
    lines.append(_("Blocked by {who}", who=blocked_words(summary, i)))
    return _lines(lines)


def _lines(lines: list[str]) -> str:
    return "<br>".join(f"{escape(line)}." for line in lines)
