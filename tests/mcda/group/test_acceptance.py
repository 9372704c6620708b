"""Who accepts what: states, reasons, and gains against the corners of the open scores."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.group.acceptance import Reason, State, gains_of
from mcda.group.summary import summary
from mcda.methods.rank import rank
from mcda.model.case import Fallback, Preferences, Score, frozen
from tests.mcda.group.judging import judged
from tests.mcda.model.small import small_case

NAN = float("nan")


@pytest.mark.parametrize(
    ("gain", "word", "state", "reasons"),
    [
        ((0.0, 1.0, 2.0), 1, State.ACCEPTS, ()),
        ((-1e-10, 0.0, 0.0), 0, State.ACCEPTS, ()),
        ((-1.0, 1.0, 2.0), 1, State.OPEN, (Reason.SCORES,)),
        ((1.0, 2.0, 3.0), -1, State.OPEN, (Reason.METHOD,)),
        ((-1.0, 1.0, 2.0), -1, State.OPEN, (Reason.SCORES, Reason.METHOD)),
        ((-3.0, -2.0, -1.0), 1, State.OPEN, (Reason.METHOD,)),
        ((-3.0, -2.0, -1.0), -1, State.REFUSES, ()),
        ((-3.0, -2.0, -1.0), 0, State.REFUSES, ()),
        ((-3.0, -2.0, -1.0), None, State.REFUSES, ()),
        ((NAN, NAN, NAN), 1, State.ACCEPTS, ()),
        ((NAN, NAN, NAN), -1, State.REFUSES, ()),
        ((NAN, NAN, NAN), None, State.OPEN, (Reason.SCORES,)),
    ],
)
def test_states_and_their_reasons(
    gain: tuple[float, float, float], word: int | None, state: State, reasons: tuple[Reason, ...]
) -> None:
    found = judged(gain, word)
    assert (found.state, found.reasons) == (state, reasons)


def test_red_lines_refuse_or_leave_open_whatever_the_gain() -> None:
    good = (5.0, 6.0, 7.0)
    assert judged(good, 1, crosses=True, may_cross=True).state is State.REFUSES
    maybe = judged(good, 1, may_cross=True)
    assert (maybe.state, maybe.reasons) == (State.OPEN, (Reason.RED_LINE,))
    only = judged((NAN, NAN, NAN), None, fallback=False)
    assert only.state is State.ACCEPTS
    assert judged(good, 1, stated=False).state is State.UNSTATED


@given(st.integers(0, 2**32 - 1))
def test_gains_are_the_extremes_over_the_corners_of_what_differs(seed: int) -> None:
    case = small_case()
    draw = np.random.default_rng(seed)
    rows = {}
    for package in case.packages:
        cells = {}
        for criterion in case.criteria:
            if criterion.worst is None or criterion.best is None or criterion.levels:
                continue
            ends = np.sort(draw.integers(0, 101, 2) / 100)
            span = criterion.best - criterion.worst
            at = sorted(criterion.worst + span * end for end in ends)
            cells[criterion.id] = Score(low=at[0], high=at[1 if draw.random() < 0.6 else 0])
        rows[package.id] = frozen(cells)
    who = case.stakeholders[0].id
    case = replace(case, scores=frozen({"": frozen(rows)}))
    ranking = rank(case, who)
    fallback = case.packages[-1].id
    found = gains_of(ranking, Fallback(package=fallback))
    table, shares = ranking.table, ranking.weights.vector / ranking.weights.vector.sum()
    span = table.best - table.worst
    at = len(case.packages) - 1
    for i in range(at):
        sides = [
            (np.zeros(2) if _alike(table, i, at, j) else _corners(table, i, at, j) / span[j])
            * shares[j]
            for j in range(len(table.criteria))
        ]
        sums = [100 * sum(one) for one in product(*[(min(s), max(s)) for s in sides])]
        assert found.low[i] == pytest.approx(min(sums), abs=1e-7)
        assert found.high[i] == pytest.approx(max(sums), abs=1e-7)
    assert (found.low[at], found.high[at], found.words[at]) == (0, 0, 0)


def _alike(table, i: int, at: int, j: int) -> bool:  # type: ignore[no-untyped-def]
    stated = not (table.missing[i, j] or table.missing[at, j])
    ends = table.low[i, j] == table.low[at, j] and table.high[i, j] == table.high[at, j]
    return bool(stated and ends)


def _corners(table, i: int, at: int, j: int):  # type: ignore[no-untyped-def]
    mine, theirs = (table.low[i, j], table.high[i, j]), (table.low[at, j], table.high[at, j])
    return np.array([a - b for a in mine for b in theirs])


def test_below_and_blocked_follow_from_the_states() -> None:
    case = small_case()
    who = case.stakeholders[0].id
    own = case.preferences.get(who, Preferences())
    for value in (0.0, 50.0, 100.0):
        held = replace(own, fallback=Fallback(value=value))
        seen = summary(replace(case, preferences=frozen({**case.preferences, who: held})))
        for row, blocked, below in zip(seen.acceptance, seen.blocked_by, seen.below, strict=True):
            assert (who in blocked) == (row[0].state is State.REFUSES)
            assert bool(below[0]) == row[0].below


def test_who_has_told_nothing_neither_accepts_nor_refuses() -> None:
    case = small_case()
    who = case.stakeholders[0].id
    own = replace(case.preferences[who], fallback=None, red_lines=())
    seen = summary(replace(case, preferences=frozen({**case.preferences, who: own})))
    assert {row[0].state for row in seen.acceptance} == {State.UNSTATED}
