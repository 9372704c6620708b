"""In how many draws the answer is the same, and nobody refuses what is named.

In each draw every stakeholder has weights of its own around the stated ones, and every open score
lies somewhere in its range; a score that several share is drawn once for them all. Chunks have
random streams of their own, so that the shares hang on the seed and the number of draws alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.answer.board import Board, nobody
from mcda.answer.columns import Columns
from mcda.answer.party import Party, parties_of
from mcda.answer.recommendation import judged, marked_references
from mcda.answer.rule import decide
from mcda.group.acceptance import NO_WORD, REFUSING, UNTOLD, judge
from mcda.group.summary import Summary, beyond
from mcda.methods.ranks import competition_ranks
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.case import Case
from mcda.sensitivity.draws import around, stream
from mcda.sensitivity.jointly import CELLS, WEIGHTS, cell, merits_of, party_of, worth_of
from mcda.sensitivity.jointly import Party as Drawn
from mcda.sensitivity.plan import CONCENTRATION
from mcda.sensitivity.room import Room
from mcda.sensitivity.score_draws import SHAPES
from mcda.sensitivity.shared_columns import SharedColumns
from mcda.sensitivity.tile import CHUNK

MOST: Final = 2_000
"""Draws of one answer, if its case doesn't ask for fewer: a share is right to 2 points in 100."""

_CELLS: Final = 131_072
"""Judgements made at once: more would fill the memory, not save time."""


@dataclass(frozen=True, slots=True)
class Draws:
    """What was counted over joint draws of all weights and open scores, as shares of one.

    `same`: the kind of answer and the packages named are today's. `unrefused`: nobody refuses
    the package named first. With the same `seed` and number of `samples` they are the same.
    """

    same: float
    unrefused: float
    samples: int
    seed: int

    @property
    def refused(self) -> float:
        """Share of draws in which at least one refuses the package named first."""
        return (self.samples - round(self.unrefused * self.samples)) / self.samples


def draws(
    case: Case, seen: Summary, named: str, progress: Callable[[int, int], None] | None = None
) -> Draws | None:
    """Count over draws; None where somebody isn't ranked.

    `named` is the id of the package named first. `progress` may raise to cancel.
    """
    if seen.refused or not seen.rankings:
        return None
    settings = case.settings
    samples, seed = max(1, min(settings.samples, MOST)), max(0, settings.seed)
    _board, today = judged(seen)
    parties = parties_of(seen)
    drawn = [party_of(one.ranking, around(one.shares, CONCENTRATION)) for one in parties]
    place = [one.id for one in case.packages].index(named)
    none = nobody(marked_references(case))
    once = max(1, _CELLS // (len(case.packages) * len(parties)))
    room = Room()

    def count(part: int) -> tuple[int, int]:
        columns, alike = _columns(parties, drawn, seed, part, room), 0
        within = min(CHUNK, samples - part * CHUNK)
        for start in range(0, within, once):
            some = columns.at(np.arange(start, min(start + once, within)))
            verdict = decide(Board(none, some, everyone_ranked=True))
            alike += int((~verdict.differs(today)).sum())
        refused = (columns.state[:within, place] == REFUSING).any(axis=1)
        return alike, int((~refused).sum())

    same = unrefused = 0
    for part in range(-(-samples // CHUNK)):
        if progress is not None:
            progress(part * CHUNK, samples)
        alike, kept = count(part)
        same, unrefused = same + alike, unrefused + kept
    return Draws(same / samples, unrefused / samples, samples, seed)


def _columns(
    parties: Sequence[Party], drawn: Sequence[Drawn], seed: int, part: int, room: Room
) -> Columns:
    """Return everybody's columns (B, m, k) in one chunk of draws, in `room`."""
    shape = (len(parties), CHUNK, len(parties[0].ranking.packages))
    state, ranks = room.take("state", shape, np.int8), room.take("ranks", shape, np.int64)
    gain, values = room.take("gain", shape, np.float64), room.take("values", shape, np.float64)
    shared = SharedColumns(room)
    for k, (party, one) in enumerate(zip(parties, drawn, strict=True)):
        weights = one.sampler(stream(seed, part, WEIGHTS + (k << 8)), CHUNK)
        source = partial(cell, (seed, CELLS, part, 0), one.owner)
        found = merits_of(one, np.ascontiguousarray(weights.T), source, SHAPES[0], shared)
        worth = partial(worth_of, one, *found[::2], shared)
        state[k], gain[k], values[k], ranks[k] = _column(party, *found, worth)

    def alike(first: Ints) -> Bools:
        return np.asarray(sum(party.ranking.table.differing[first] for party in parties) == 0)

    return Columns(
        state=state.transpose(1, 2, 0),
        gain=gain.transpose(1, 2, 0),
        values=values.transpose(1, 2, 0),
        ranks=ranks.transpose(1, 2, 0),
        ranked=np.ones(len(parties), dtype=bool),
        alike=alike,
    )


def _column(
    party: Party,
    scores: Floats,
    merit: Floats,
    shares: Floats,
    worth: Callable[[], Floats],
) -> tuple[NDArray[np.int8], Floats, Floats, Ints]:
    """Return one stakeholder's judgements, gains, values and ranks (B, m)."""
    table, own = party.ranking.table, party.own
    ranks = competition_ranks(_finite(merit).T)
    nothing = np.full((1, ranks.shape[1]), np.nan)
    values = np.broadcast_to(nothing, ranks.shape)
    if party.valued and table.exact:
        values = 100 * (shares.T @ party.cells[1].T)
    elif party.valued:
        values = worth().T
    gain = np.broadcast_to(nothing, ranks.shape)
    word = np.full((1, ranks.shape[1]), NO_WORD, dtype=np.int8)
    if own.fallback is not None and own.fallback.value is not None:
        gain = values - own.fallback.value
    elif party.fallback is not None:
        gain = values - values[:, [party.fallback]]
        behind = ranks[:, [party.fallback]]
        word = (behind > ranks).view(np.int8) - (behind < ranks).view(np.int8)
    crossed = np.zeros((1, ranks.shape[1]), dtype=bool)
    if own.red_lines:
        crossed = beyond(table, own.red_lines, scores).T
    stated = own.fallback is not None or bool(own.red_lines)
    if not stated:
        return np.full(ranks.shape, UNTOLD, dtype=np.int8), gain, values, ranks
    ends, told = (gain, gain, gain), own.fallback is not None
    state = judge(ends, word, crossed, crossed, fallback=told, stated=True).state
    return state, gain, values, ranks


def _finite(merit: Floats) -> Floats:
    """Return what packages are compared by with the ideal, which is infinite, above all others."""
    known, merit = np.isfinite(merit), merit.astype(np.float64)
    if known.all():
        return merit
    most = np.where(known, merit, 0.0).max(axis=0, keepdims=True, initial=0.0)
    return np.where(known, merit, np.where(np.isnan(merit), 0.0, 2 * most + 1))
