"""Everything that could change one stakeholder's answer, worked out together.

For those who show it: the window's details, the command line and the report. The
parts are computed by the other modules of this room; nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from mcda.methods.leave_one_out import Steadiness, leave_one_out
from mcda.methods.rank import Ranking
from mcda.sensitivity.acceptability import Acceptability
from mcda.sensitivity.beliefs import Belief, beliefs
from mcda.sensitivity.certificate import Certificate, certificate
from mcda.sensitivity.other_choices import Choice, Without, other_choices, without_criteria
from mcda.sensitivity.score_change import ScoreChange, score_changes
from mcda.sensitivity.smallest_change import Stays, WeightChange, smallest_weight_change
from mcda.sensitivity.tornado import Swing, tornado
from mcda.sensitivity.trade import Trade, smallest_open_trade, smallest_trade

REACH = 0.10
"""How far the tornado moves each weight to either side, as a share of all weight."""

MOST_BELIEFS = 24
"""Of more packages, only those first most often, then those ranked best, are looked at."""

LARGE = 3000
"""From so many scores on, who asks for many stakeholders at once should do without a probe."""

Step = Callable[[float], None]
"""Told how much is done, 0 to 1; to cancel, raise."""


@dataclass(frozen=True, eq=False)
class Probe:
    """What would change the first place of `ranking`, from every side.

    `certificate` says how near no weights can do it, whatever the open scores are, and
    `open_trade` with which shift it could happen with these in a rival's favour. All
    else is meant with open scores at their middle: `change` is the nearest known
    weights in any direction, `trade` the smallest shift between two criteria, `scores`
    single scores with the smallest change first. `packages` and `criteria` say what leaving
    one out does. `beliefs` is empty where none were asked for, and leaves out the least promising
    of many packages.
    """

    ranking: Ranking
    change: WeightChange | Stays
    trade: Trade | None
    scores: tuple[ScoreChange, ...]
    packages: Steadiness
    criteria: tuple[Without, ...]
    choices: tuple[Choice, ...]
    beliefs: tuple[Belief, ...]
    certificate: Certificate
    open_trade: Trade | None

    @property
    def moved(self) -> float | None:
        """The share of all weight that `change` shifts in total, None without a change."""
        if isinstance(self.change, Stays):
            return None
        gap = self.change.weights - self.ranking.weights.vector
        return float(np.abs(gap).sum() / 2)


@dataclass(frozen=True, eq=False)
class Levers:
    """What of a `Probe` is quick to work out, by the same names, for many stakeholders at once.

    `swings` are a tornado with each weight moved by `REACH`. Of a large case (`is_large`) they
    and `scores` are empty: looking at every score takes too long there.
    """

    ranking: Ranking
    certificate: Certificate
    open_trade: Trade | None
    trade: Trade | None
    scores: tuple[ScoreChange, ...]
    swings: tuple[Swing, ...]
    packages: Steadiness
    criteria: tuple[Without, ...]


def levers(ranking: Ranking) -> Levers:
    """Work out the quick part."""
    large = is_large(ranking)
    return Levers(
        ranking,
        certificate(ranking),
        smallest_open_trade(ranking),
        smallest_trade(ranking),
        () if large else score_changes(ranking),
        () if large else tornado(ranking, REACH),
        leave_one_out(ranking),
        without_criteria(ranking),
    )


def probe(
    ranking: Ranking, sampled: Acceptability | None = None, step: Step = lambda _share: None
) -> Probe:
    """Work out all of it; `sampled` (free weights) adds what to believe for each package."""
    change = smallest_weight_change(ranking)
    step(0.25)
    trade = smallest_trade(ranking)
    scores = score_changes(ranking)
    step(0.4)
    believed: tuple[Belief, ...] = ()
    if sampled is not None:
        promising = _promising(ranking, sampled)
        found = beliefs(ranking, sampled, promising, lambda share: step(0.4 + share / 2))
        believed = _agreeing(found, change)
    step(0.9)
    return Probe(
        ranking,
        change,
        trade,
        scores,
        leave_one_out(ranking),
        without_criteria(ranking),
        other_choices(ranking),
        believed,
        certificate(ranking),
        smallest_open_trade(ranking),
    )


def is_large(ranking: Ranking) -> bool:
    """Say whether a probe of this ranking takes long enough to be asked for only by itself."""
    return ranking.table.low.size >= LARGE


def _promising(ranking: Ranking, sampled: Acceptability) -> tuple[int, ...]:
    first = sampled.rank_acceptability[:, 0]
    order = np.lexsort((ranking.ranks, -first))[:MOST_BELIEFS]
    return tuple(sorted(int(i) for i in order))


def _agreeing(found: tuple[Belief, ...], change: WeightChange | Stays) -> tuple[Belief, ...]:
    """Take the nearest change of leader where it is nearer than what its rival's belief found.

    At the nearest change of all nobody but the leader can be ahead of the rival.
    """
    if isinstance(change, Stays):
        return found
    return tuple(
        replace(belief, nearest=change.weights, distance=change.distance)
        if belief.package in change.rivals
        and (belief.distance is None or belief.distance > change.distance)
        else belief
        for belief in found
    )
