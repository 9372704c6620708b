"""Rank acceptability: how often each package takes each rank when weights are drawn at random.

SMAA-2 (Lahdelma & Salminen 2001; Tervonen & Lahdelma 2007). Tied packages share
the smallest rank, as in every ranking here, so a rank's shares may sum to more
or less than 1 over the packages; a package's shares sum to 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.errors import Place, Problem, RefusedError
from mcda.methods.rank import Ranking, rank
from mcda.methods.ranks import competition_ranks
from mcda.model.arrays import Bools, Floats
from mcda.model.case import Case
from mcda.model.tree import leaves
from mcda.sensitivity.contest import contest
from mcda.sensitivity.draws import Sampler, free
from mcda.sensitivity.forms import form_of
from mcda.sensitivity.open_tally import first_share, open_tally
from mcda.sensitivity.score_draws import SHAPES, score_draws
from mcda.sensitivity.tally import Progress, Tally, tally
from mcda.words.said import _

MOST_SAMPLES: Final = 100_000_000
"""More would take hours and tell nothing: the standard error is then 0.00005."""


@dataclass(frozen=True, eq=False)
class Acceptability:
    """What was found over `samples` draws with `seed`, packages (m) in the order of the case.

    `rank_acceptability[i, r]` is the share of draws in which package i has rank
    r + 1, `standard_error` (m x m) its sampling error sqrt(p (1 - p) / N).
    `central_weights` (m x n leaves) is the mean of the weights that put a package
    first, NaN if none did; `confidence` (m,) how often it is first with exactly
    these weights, scores drawn again (1 or 0 when all scores are single values), NaN
    likewise. `pairwise[i, l]` is the share of draws with i strictly ahead of l.
    `scores_drawn` says whether there were intervals to draw from. `ranking` is the
    one by the stakeholder's own weights, by equal ones where it has given none.
    `exact_draws` is False where the weights asked for could only be reached by random
    walks (see `hit_and_run`).
    """

    ranking: Ranking
    rank_acceptability: Floats
    central_weights: Floats
    confidence: Floats
    pairwise: Floats
    samples: int
    seed: int
    standard_error: Floats
    scores_drawn: bool
    exact_draws: bool = True


def acceptability_of(
    ranking: Ranking,
    samples: int,
    seed: int,
    *,
    sampler: Sampler | None = None,
    active: Bools | None = None,
    among: Floats | None = None,
    shape: str = SHAPES[0],
    progress: Progress | None = None,
) -> Acceptability:
    """Draw weights by a sampler (free ones without) and scores within their intervals, and count.

    A missing score is drawn between its anchors. `progress` is told samples done and asked
    for, and may raise to cancel.
    `active` (n,) is False for leaves that the sampler never gives any weight, and
    `among` (k, n) are some of its weights where it binds them to each other.
    """
    n = len(ranking.weights.vector)
    draw = free(n) if sampler is None else sampler
    drawn = score_draws(ranking, shape)
    form = form_of(ranking.prepared, (len(ranking.packages), n))
    if drawn is None:
        (found,) = tally([contest(form, active, among)], draw, samples, seed, progress=progress)
    else:
        found = open_tally(drawn, draw, samples, seed, progress=progress)
    centres = central_weights(found)
    won = ~np.isnan(centres[:, 0])
    confidence = np.full(len(centres), np.nan)
    if drawn is None:
        scores = form.scores(centres[won])
        confidence[won] = _first(scores)[np.arange(won.sum()), np.flatnonzero(won)]
    elif won.any():
        confidence[won] = first_share(drawn, centres[won], np.flatnonzero(won), samples, seed)
    shares = found.ranks / samples
    return Acceptability(
        ranking,
        shares,
        centres,
        confidence,
        found.wins / samples,
        samples,
        seed,
        np.sqrt(shares * (1 - shares) / samples),
        drawn is not None,
    )


def central_weights(found: Tally) -> Floats:
    """Return the mean weights (m x n) with which each package was first, NaN if it never was."""
    times = found.ranks[:, :1]
    return np.where(times > 0, found.first_weights / np.maximum(times, 1), np.nan)


def refuse_unfit(samples: int, seed: int) -> None:
    """Raise RefusedError for a number of samples or a seed that can't be used."""
    problems = []
    if not 1 <= samples <= MOST_SAMPLES:
        place = Place(field="samples", words=_("settings"))
        problems.append(Problem.of("SAMPLES-UNFIT", place, value=samples, most=MOST_SAMPLES))
    if seed < 0:
        problems.append(
            Problem.of("SEED-UNFIT", Place(field="seed", words=_("settings")), value=seed)
        )
    if problems:
        raise RefusedError(problems)


def own_or_equal(case: Case, stakeholder: str) -> Ranking:
    """Rank by the stakeholder's own weights, or by equal ones where it has none that serve."""
    try:
        return rank(case, stakeholder)
    except RefusedError:
        return rank(case, stakeholder, np.ones(len(leaves(case))))


def _first(scores: Floats) -> Floats:
    return np.asarray(competition_ranks(scores) == 1, dtype=np.float64)
