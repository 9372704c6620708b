"""Paths of one stakeholder's limits: its fallback as a number, and each of its red lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from mcda.answer.change import What
from mcda.answer.party import Party
from mcda.answer.paths import NOWHERE, WHATS, Paths, each_once, gain_lines, gains_line, values_line
from mcda.answer.score_paths import limits_on, lines_besides
from mcda.answer.ways import Line, Margin, Way, still_form
from mcda.group.summary import margins
from mcda.model.arrays import Floats
from mcda.model.case import Fallback


def fallback_paths(parties: Sequence[Party], place: int) -> Iterator[Paths]:
    """Yield a stakeholder's fallback as a number of value points, downward and upward.

    In place of a package stands the number that it is worth: its method's word goes.
    """
    party = parties[place]
    stated = party.own.fallback
    if stated is None or not party.valued:
        return
    start = stated.value
    if start is None and party.fallback is not None:
        start = float(values_line(party)[0, party.fallback])
    if start is not None:
        yield _fallback(party, place, start)


def _fallback(party: Party, place: int, start: float) -> Paths:
    number = replace(party, own=replace(party.own, fallback=Fallback(value=start)))
    side = np.array([-1.0, 1.0])
    reach = np.array([start, 100 - start]) / 100
    kept = reach > NOWHERE
    step = 100 * side[kept]
    slope = np.repeat(-step[:, None], len(party.ranking.packages), axis=1)
    worth = each_once(party.cells, lambda part: 100 * (part @ party.shares)[None] - start)
    lines = gain_lines(worth, (slope, slope, slope))
    return _paths(What.FALLBACK, number, place, lines, -1, start, step, reach[kept], None)


def red_line_paths(parties: Sequence[Party], place: int) -> Iterator[Paths]:
    """Yield the limit of each of a stakeholder's red lines, either way to the anchors."""
    table = parties[place].ranking.table
    for leaf in range(len(table.criteria)):
        limit, low, high = limits_on(parties[place], leaf), table.worst[leaf], table.best[leaf]
        if limit is not None and np.isfinite(low + high) and low != high:
            yield _red_line(parties[place], place, leaf, limit)


def _red_line(party: Party, place: int, leaf: int, limit: float) -> Paths:
    table = party.ranking.table
    low, high = sorted((float(table.worst[leaf]), float(table.best[leaf])))
    side, span = np.array([-1.0, 1.0]), high - low
    reach = np.array([limit - low, high - limit]) / span
    kept = reach > NOWHERE
    step = side[kept] * span
    over, under = margins(table, leaf, limit)
    away = (-1.0 if table.benefit[leaf] else 1.0) * step[:, None]
    slope = np.repeat(away, len(over), axis=1)
    margin = Margin(Line(over[None], slope), Line(under[None], slope))
    still = np.zeros((1, len(over)))
    lines = gain_lines(gains_line(party, party.number), (still, still, still))
    levels = [level.value for level in table.criteria[leaf].levels]
    stops = None
    if levels:
        at = (np.array(levels)[None] - limit) / step[:, None]
        stops = np.where(at > NOWHERE, at, np.inf)
    found = _paths(What.RED_LINE, party, place, lines, leaf, limit, step, reach[kept], margin)
    return replace(found, stops=stops)


def _paths(
    kind: What,
    party: Party,
    place: int,
    lines: tuple[Line, Line, Line],
    leaf: int,
    before: float,
    step: Floats,
    reach: Floats,
    margin: Margin | None,
) -> Paths:
    count, m = len(reach), len(party.ranking.packages)
    still = np.zeros((1, m))
    red, possible = party.red, party.possible
    if margin is not None:
        red, possible = lines_besides(party, leaf)
    values = Line(values_line(party), still)
    whose, form = np.zeros(count, dtype=np.int64), still_form(party, count)
    way = Way((party,), whose, lines, values, form, red[None], possible[None], margin)
    none = np.full(count, -1)
    return Paths(
        kind=np.full(count, WHATS.index(kind)), who=np.full(count, place), ways=(way,),
        package=none, criterion=none * 0 + leaf,
        source=none, before=np.full(count, before), step=step, reach=reach,
        moved=np.ones((count, m), dtype=bool),
    )  # fmt: skip
