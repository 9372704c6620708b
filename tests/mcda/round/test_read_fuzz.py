"""Returned workbooks damaged at random: no traceback, no hang, no wrong answer without a problem.

Some hundreds in the normal run; `PARLEY_FUZZ=5000` tries that many of each kind, and
`-s` shows the counts.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from mcda.model.case import Case
from mcda.round.read import read_return
from tests.benchmarks.measure import tell
from tests.mcda.round.filling import filled
from tests.mcda.round.mutations import (
    Tally,
    answered,
    answers,
    flipped,
    is_shown,
    measured,
    rearranged,
    rewritten,
    shown,
)

TIMES = int(os.environ.get("PARLEY_FUZZ", "100"))

Mutation = Callable[[bytes, random.Random], bytes]


@pytest.mark.parametrize("mutation", [flipped, rewritten, rearranged, answered])
def test_damage_is_told_and_nothing_wrong_is_taken(
    mutation: Mutation, case: Case, tmp_path: Path
) -> None:
    whole = filled(case, tmp_path / "whole.xlsx")
    content = whole.read_bytes()
    returned = read_return(whole, case).returned
    assert returned is not None
    right = answers(returned)
    tally = Tally()
    for number in range(TIMES):
        path = tmp_path / "mutated.xlsx"
        path.write_bytes(mutation(content, random.Random(f"{mutation.__name__} {number}")))
        intake = measured(path, case, tally, memory=number % 10 == 0)
        if intake.returned is None:
            assert intake.problems, number
            continue
        now = answers(intake.returned)
        wrong = {key: value for key, value in now.items() if value != right[key]}
        lost = right.keys() - now.keys()
        if lost:
            assert intake.problems, number
        if wrong:
            # A changed cell of a sound archive is an answer like any other, if it says so.
            assert mutation is not flipped, (number, wrong)
            said = shown(path, case)
            unsaid = {k: v for k, v in wrong.items() if not is_shown(k, v, said, case)}
            assert not unsaid, (number, unsaid)
            tally.changed += 1
    tell(f"Fuzz: {mutation.__name__}", *tally.lines())
    assert tally.files == TIMES
    assert tally.largest < 200_000_000
