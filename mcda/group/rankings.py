"""Rankings of a whole group, several side by side: none is the answer by itself.

Beside any of them belong each stakeholder's own rank, the worst-off and those below
their fallback, which `summary` has.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.group.agreement import kendall_w, tau_table
from mcda.group.kemeny import Median, kemeny
from mcda.group.summary import Summary
from mcda.group.votes import borda, condorcet_cycles, condorcet_winner, copeland
from mcda.methods.ranks import competition_ranks
from mcda.model.arrays import Floats, Ints
from mcda.model.case import Preferences
from mcda.words.said import _


@dataclass(frozen=True, eq=False)
class GroupRanking:
    """One way to rank for a group: scores (m,), more is better, and ranks (m,) that share ties.

    `meaning` says what the score is. `worst_ranks` (m,) differ from the ranks only where a
    way gives a package several places: all medians of Kemeny count, and ranks are the
    best of them.
    """

    name: str
    title: str
    citation: str
    meaning: str
    scores: Floats
    ranks: Ints
    worst_ranks: Ints


@dataclass(frozen=True, eq=False)
class GroupRankings:
    """Every group ranking that the case allows, and how far stakeholders agree.

    `influence` (k,) belongs to `members`, the ids of the stakeholders who have a
    ranking. `condorcet` is the package (id) that a majority prefers to every other, and
    each of `cycles` names packages that majorities prefer in a circle. `concordance`
    is Kendall's W (NaN for fewer than two), `tau` (k, k) tau-b between each two.
    """

    summary: Summary
    members: tuple[str, ...]
    influence: Floats
    rankings: tuple[GroupRanking, ...]
    median: Median
    condorcet: str | None
    cycles: tuple[tuple[str, ...], ...]
    concordance: float
    tau: Floats

    def by_name(self, name: str) -> GroupRanking:
        """Return one ranking; KeyError when the case does not allow it."""
        return {ranking.name: ranking for ranking in self.rankings}[name]


def group_rankings(summary: Summary) -> GroupRankings:
    """Rank for the group in every way: by values on fixed anchors, and by orders alone.

    The rankings by value (weighted mean, maximin) need anchors and are left out
    without. If all influence is zero everyone counts the same.
    """
    there = np.flatnonzero((summary.ranks > 0).all(axis=0) & (len(summary.packages) > 0))
    ranks = summary.ranks[:, there]
    members = tuple(summary.stakeholders[j].id for j in there)
    influence = _influence(summary, members)
    ids = [package.id for package in summary.packages]
    median = kemeny(ranks, influence)
    winner = condorcet_winner(ranks, influence) if members else None
    cycles = condorcet_cycles(ranks, influence)
    rankings = [*_by_values(summary.values[:, there], influence)] if members else []
    if members:
        rankings += _by_orders(ranks, influence, median)
    return GroupRankings(
        summary=summary,
        members=members,
        influence=influence,
        rankings=tuple(rankings),
        median=median,
        condorcet=None if winner is None else ids[winner],
        cycles=tuple(tuple(ids[i] for i in cycle) for cycle in cycles),
        concordance=kendall_w(ranks),
        tau=tau_table(ranks),
    )


def _influence(summary: Summary, members: tuple[str, ...]) -> Floats:
    own = summary.case.preferences
    influence = np.array([own.get(key, Preferences()).influence for key in members], dtype=float)
    total = influence.sum()
    return influence / total if total > 0 else np.full(len(members), 1 / max(1, len(members)))


def _by_values(values: Floats, influence: Floats) -> list[GroupRanking]:
    if not np.all(np.isfinite(values)):
        return []
    mean, least = values @ influence, values.min(axis=1)
    return [
        GroupRanking(
            "value",
            _("Influence-weighted value"),
            "Harsanyi (1955); Keeney & Raiffa (1976)",  # no words: a citation
            _("mean of the stakeholders' 0–100 values, weighed by influence"),
            mean,
            *_once(competition_ranks(mean)),
        ),
        GroupRanking(
            "maximin",
            _("Maximin"),
            "Rawls (1971)",  # no words: who published it
            _("0–100 value of the worst-off stakeholder, whatever its influence"),
            least,
            *_once(competition_ranks(least)),
        ),
    ]


def _by_orders(ranks: Ints, influence: Floats, median: Median) -> list[GroupRanking]:
    points, wins = borda(ranks, influence), copeland(ranks, influence)
    best, worst = np.array(median.best, dtype=np.int64), np.array(median.worst, dtype=np.int64)
    places = len(ranks) + 1 - (best + worst) / 2
    return [
        GroupRanking(
            "borda",
            "Borda",
            "Borda (1781)",  # no words: who published it
            _("mean number of packages it stands before, weighed by influence"),
            points,
            *_once(competition_ranks(points)),
        ),
        GroupRanking(
            "copeland",
            "Copeland",
            "Copeland (1951)",  # no words: who published it
            _("majorities won less majorities lost"),
            wins,
            *_once(competition_ranks(wins)),
        ),
        GroupRanking(
            "kemeny",
            _("Kemeny median"),
            "Kemeny (1959); Young & Levenglick (1978)",  # no words: a citation
            _(
                "place from the end in the order with the fewest disagreements; where several "
                "orders have as few, the middle of a package's best and worst place"
            ),
            places,
            best,
            worst,
        ),
    ]


def _once(ranks: Ints) -> tuple[Ints, Ints]:
    return ranks, ranks
