"""All stakeholders in one draw: how often a package is first for all, or bearable for all.

In every draw each stakeholder has random weights of its own. Scores that several
stakeholders share are drawn once for all of them, so that chances do not simply
multiply. Nothing is averaged over stakeholders.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from mcda.group.summary import beyond
from mcda.methods.rank import Ranking
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.built import is_built, own_effects_on
from mcda.model.case import Case, Preferences
from mcda.model.table import ScoreTable
from mcda.model.ties import TOLERANCE
from mcda.sensitivity.bits import Counts
from mcda.sensitivity.contest import Contest, contest
from mcda.sensitivity.draws import TILE, Sampler, free, stream
from mcda.sensitivity.forms import form_of
from mcda.sensitivity.room import Room
from mcda.sensitivity.score_draws import (
    SHAPES,
    AskedDraws,
    ScoreDraws,
    Source,
    anchored,
    drawn_column,
    drawn_scores,
    score_draws,
    weighed,
)
from mcda.sensitivity.shared_columns import Keys, SharedColumns, keys_of
from mcda.sensitivity.tally import Progress, in_order
from mcda.sensitivity.tile import CHUNK, merits

WEIGHTS, CELLS = 3, 4
"""Purposes of random streams beside those of one stakeholder alone."""


@dataclass(frozen=True, eq=False)
class Jointly:
    """What was counted over `samples` draws, packages (m) and stakeholders (k, ids) in order.

    `first`, `last` and `acceptable` (m, k) are shares of draws in which nobody is
    ahead of, nobody behind a package for one stakeholder, or in which it is not below
    the stakeholder's fallback and crosses no red line. `acceptable` is NaN for those
    who stated neither, or whose fallback is a value where scores have no anchors.
    The others (m,) take all stakeholders in the same draw; `acceptable_to_all` leaves
    those out for whom it is NaN, and is NaN where that is everybody.
    """

    stakeholders: tuple[str, ...]
    first: Floats
    last: Floats
    acceptable: Floats
    first_for_all: Floats
    first_for_someone: Floats
    last_for_someone: Floats
    acceptable_to_all: Floats
    samples: int
    seed: int

    def standard_error(self, share: Floats) -> Floats:
        """Return the sampling error sqrt(p (1 - p) / N) of any of the shares."""
        return np.asarray(np.sqrt(share * (1 - share) / self.samples))


@dataclass(frozen=True, eq=False)
class Party:
    """One stakeholder made ready: `contest` where its scores are single values, else `open`."""

    ranking: Ranking
    sampler: Sampler
    contest: Contest
    open: ScoreDraws | AskedDraws | None
    owner: Ints
    preferences: Preferences
    judges: bool

    @cached_property
    def keys(self) -> Keys:
        """What the draws of its columns hang on."""
        return keys_of(self.ranking.table, self.owner)

    @cached_property
    def read_keys(self) -> Keys:
        """The same of the scores as its method reads them."""
        if self.open is None or self.open.table is self.ranking.table:
            return self.keys
        return keys_of(self.open.table, self.owner)

    def keys_of(self, table: ScoreTable) -> Keys:
        """Return what the columns of one of its two tables hang on."""
        return self.keys if table is self.ranking.table else self.read_keys


def jointly(
    rankings: Mapping[str, Ranking],
    samples: int,
    seed: int,
    *,
    samplers: Mapping[str, Sampler] | None = None,
    among: Mapping[str, Floats] | None = None,
    shape: str = SHAPES[0],
    progress: Progress | None = None,
) -> Jointly:
    """Draw for every ranking (by stakeholder id) at once, and count.

    Weights are free unless a stakeholder has a sampler in `samplers` (see `draws.around`,
    `stated_draws.stated`, and `contest` for `among`). The result depends on `seed`,
    `samples` and the order of stakeholders alone. `progress` may raise to cancel.
    Raises ValueError without any ranking.
    """
    if not rankings:
        raise ValueError("nobody is ranked")
    drawn, known = samplers or {}, among or {}
    parties = [
        party_of(ranking, drawn.get(who), known.get(who), shape)
        for who, ranking in rankings.items()
    ]
    m, k = len(next(iter(rankings.values())).packages), len(parties)
    own, together = np.zeros((3, m, k), dtype=np.int64), np.zeros((4, m), dtype=np.int64)
    tiles = -(-samples // TILE)
    count = partial(_count_tile, parties, samples, seed, shape)
    for done, (alone, all_of_them) in enumerate(in_order(count, tiles), start=1):
        own += alone
        together += all_of_them
        if progress is not None:
            progress(min(done * TILE, samples), samples)
    judging = np.array([party.judges for party in parties])
    first, last, acceptable = own / samples
    for_all, for_someone, worst, bearable = together / samples
    return Jointly(
        tuple(rankings),
        first,
        last,
        np.where(judging, acceptable, np.nan),
        for_all,
        for_someone,
        worst,
        bearable if judging.any() else np.full(m, np.nan),
        samples,
        seed,
    )


def party_of(
    ranking: Ranking, sampler: Sampler | None, among: Floats | None = None, shape: str = SHAPES[0]
) -> Party:
    """Make a stakeholder ready to be drawn for; see `jointly`."""
    case, who = ranking.case, ranking.stakeholder
    vector = ranking.weights.vector
    form = form_of(ranking.prepared, (len(ranking.packages), len(vector)))
    preferences = case.preferences.get(who, Preferences())
    fallback = preferences.fallback
    measured = fallback is not None and (fallback.package is not None or ranking.table.anchored)
    return Party(
        ranking,
        sampler or free(len(vector)),
        contest(form, among=among),
        score_draws(ranking, shape),
        _owners(case, ranking),
        preferences,
        measured or bool(preferences.red_lines),
    )


def _owners(case: Case, ranking: Ranking) -> Ints:
    """Return whose each score (m x n) is: 0 for a common one, else 1 + the stakeholder's place."""
    place = 1 + [s.id for s in case.stakeholders].index(ranking.stakeholder)
    own = case.scores.get(ranking.stakeholder, {})
    changed = own_effects_on(case, ranking.stakeholder)
    ids = [c.id for c in ranking.table.criteria]
    found = np.zeros((len(ranking.packages), len(ids)), dtype=np.int64)
    for row, package in zip(found, ranking.packages, strict=True):
        stated = {*own.get(package.id, {}), *(changed if is_built(package) else ())}
        if stated:
            row[[id_ in stated for id_ in ids]] = place
    return found


def _count_tile(
    parties: Sequence[Party], samples: int, seed: int, shape: str, tile: int
) -> tuple[Counts, Counts]:
    """Count one tile: shares of each stakeholder (3, m, k), and of all together (4, m)."""
    room = Room()
    many = min(TILE, samples - tile * TILE)
    m = len(parties[0].ranking.packages)
    own = np.zeros((3, m, len(parties)), dtype=np.int64)
    together = np.zeros((4, m), dtype=np.int64)
    weights = [
        party.sampler(stream(seed, tile, WEIGHTS + (k << 8)), TILE)
        for k, party in enumerate(parties)
    ]
    for part in range(-(-many // CHUNK)):
        within = min(CHUNK, many - part * CHUNK)
        all_first = np.ones((m, within), dtype=bool)
        all_bear, some_first, some_last = all_first.copy(), ~all_first, ~all_first
        shared = SharedColumns(room)
        for k, party in enumerate(parties):
            chunk = np.ascontiguousarray(weights[k][part * CHUNK : (part + 1) * CHUNK].T)
            source = partial(cell, (seed, CELLS, tile, part), party.owner)
            first, last, bears = (
                each[:, :within] for each in _judged(party, chunk, source, shape, shared)
            )
            own[:, :, k] += [each.sum(axis=1) for each in (first, last, bears)]
            all_first &= first
            some_first |= first
            some_last |= last
            if party.judges:
                all_bear &= bears
        together += [each.sum(axis=1) for each in (all_first, some_first, some_last, all_bear)]
    return own, together


def cell(start: tuple[int, ...], owner: Ints, i: int, j: int) -> np.random.Generator:
    """Return the stream of one score: the same for all who share it."""
    entropy = (*start, int(owner[i, j]), i, j)
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence(entropy)))


def merits_of(
    party: Party, weights: Floats, source: Source, shape: str, shared: SharedColumns
) -> tuple[Floats, Floats, Floats]:
    """Draw a stakeholder's scores (n, m, b) for weights (n, b), which hold until the next one's.

    Beside them is what packages (m, b) are compared by, more is better, and the weights as shares.
    """
    table, many = party.ranking.table, weights.shape[1]
    shares = weights.astype(np.float64)
    shares /= shares.sum(axis=0)
    scores = _drawn(party, table, source, many, shape, shared)
    if party.open is None:
        merit = merits(party.contest, weights, shared.room)[party.contest.kind]
        return scores, merit, shares
    drawn = party.open
    terms: tuple[Floats, ...] = (scores,)
    if drawn.table is not table:
        terms = (_drawn(party, drawn.table, source, many, shape, shared),)
    if isinstance(drawn, ScoreDraws):
        column, (read,) = drawn.column, terms
        keys = party.keys_of(drawn.table)
        terms = shared.of("terms", keys, read.shape, lambda j: column(read[j], j))
    return scores, drawn.merits(terms, shares), shares


def worth_of(party: Party, scores: Floats, shares: Floats, shared: SharedColumns) -> Floats:
    """Return 0-100 values (m, b) on fixed anchors of scores (n, m, b) under shares (n, b)."""
    table = party.ranking.table
    (rows,) = shared.of(
        "worth", party.keys_of(table), scores.shape, lambda j: (anchored(table, j, scores[j]),)
    )
    return weighed(rows, shares)


def _drawn(
    party: Party, table: ScoreTable, source: Source, many: int, shape: str, shared: SharedColumns
) -> Floats:
    if table.exact:
        return drawn_scores(table, source, many, shape)
    m, n = table.low.shape
    name = "scores" if table is party.ranking.table else "read"
    (found,) = shared.of(
        name,
        party.keys_of(table),
        (n, m, many),
        lambda j: (drawn_column(table, j, source, many, shape),),
    )
    return found


def _judged(
    party: Party, weights: Floats, source: Source, shape: str, shared: SharedColumns
) -> tuple[Bools, Bools, Bools]:
    """Say of packages (m, b) who is first, who last, and who bearable under weights (n, b)."""
    scores, merit, shares = merits_of(party, weights, source, shape, shared)
    first, last = merit == merit.max(axis=0), merit == merit.min(axis=0)
    return first, last, _bearable(party, merit, scores, shares, shared)


def _bearable(
    party: Party, merit: Floats, scores: Floats, shares: Floats, shared: SharedColumns
) -> Bools:
    """Say which packages are not below the fallback and cross no red line."""
    table = party.ranking.table
    bears = np.ones(merit.shape, dtype=bool)
    fallback = party.preferences.fallback
    ids = [package.id for package in table.packages]
    if fallback is not None and table.anchored:
        values = worth_of(party, scores, shares, shared)
        if fallback.value is not None:
            bears = values >= fallback.value - 100 * TOLERANCE
        elif fallback.package in ids:
            bears = values >= values[ids.index(fallback.package)] - 100 * TOLERANCE
    elif fallback is not None and fallback.package in ids:
        bears = merit >= merit[ids.index(fallback.package)]
    bears = bears & ~beyond(table, party.preferences.red_lines, scores)
    return np.asarray(bears)
