"""The working of methods at the sizes people use: priorities, group median, leave-one-out."""

from __future__ import annotations

from importlib.metadata import version
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.shell.application import prepare
from mcda.group.kemeny import kemeny
from mcda.methods.leave_one_out import leave_one_out
from mcda.methods.rank import rank
from mcda.weighting.pairwise import eigenvector
from tests.benchmarks.measure import at_least, at_most, ratio, seconds, tell
from tests.benchmarks.peer import table
from tests.benchmarks.test_slider_frame import reference
from tests.mcda.sensitivity.cases import case_of

MATRICES, SIZE, FASTER = 1000, 9, 100


def test_a_thousand_priority_vectors(full: bool) -> None:
    from ahpy import Compare

    rng = np.random.default_rng(3)
    logs = np.triu(rng.uniform(-np.log(9), np.log(9), (MATRICES, SIZE, SIZE)), 1)
    matrices = np.exp(logs - np.swapaxes(logs, -1, -2))
    sample = 10
    given = [
        {(f"e{i}", f"e{j}"): matrix[i, j] for i, j in combinations(range(SIZE), 2)}
        for matrix in matrices[:sample]
    ]
    ours, _ = eigenvector(matrices[:sample])
    for weights, judgements in zip(ours, given, strict=True):
        peer = Compare("case", judgements, precision=9).target_weights
        assert weights == pytest.approx([peer[f"e{i}"] for i in range(SIZE)], abs=1e-6)
    if not full:
        return
    found = ratio(
        lambda: eigenvector(matrices),
        lambda: [Compare("case", judgements, precision=9) for judgements in given],
        rounds=9,
    )
    faster = found.best_times_faster * MATRICES / sample
    tell(
        f"Eigenvector priorities of 1,000 matrices of size 9, against AHPy {version('ahpy')}",
        f"{faster:,.0f} times faster (promised {FASTER:,})",
        f"ours {found.ours * 1e3:.1f} ms, AHPy {found.peer * MATRICES / sample:.2f} s, "
        f"extrapolated from {sample} matrices",
    )
    at_least("a thousand priority vectors, times faster than AHPy", faster, FASTER)


def test_a_kemeny_median_of_ten_packages_and_twelve_stakeholders(full: bool) -> None:
    """In under a second; judged against naming all orders of only seven packages."""
    rng = np.random.default_rng(4)
    ranks = np.array([rng.permutation(10) + 1 for _ in range(12)]).T
    assert kemeny(ranks).exact
    if not full:
        return
    taken = min(seconds(lambda: kemeny(ranks)) for _ in range(9))
    tell("Kemeny median, 10 packages x 12 stakeholders", f"{taken * 1e3:.2f} ms (promised 1 s)")
    at_most("Kemeny median of 10 packages, seconds", taken, 1)


def test_leave_one_out_within_a_frame(full: bool, qapp: QApplication, qtbot: QtBot) -> None:
    """Machines differ, so the frame is the one that a slider's move is judged against."""
    matrix, benefit = table()
    weights = np.random.default_rng(1).dirichlet(np.ones(12), 5)
    rankings = [
        rank(case_of(matrix, w, benefit=benefit, anchors=None, normalisation="vector"), "s")
        for w in weights
    ]
    assert all(set(leave_one_out(r).removals) <= {p.id for p in r.packages} for r in rankings)
    if not full:
        return
    prepare(qapp, dark=False)
    taken, frames = [], []
    for _ in range(5):
        frames.append(reference(qtbot))
        taken += [seconds(lambda: [leave_one_out(r) for r in rankings]) for _ in range(5)]
    tell(
        "Leave-one-out, 5 stakeholders x 20 packages x 12 criteria",
        f"{min(taken) * 1e3:.1f} ms, a reference frame {min(frames) * 1e3:.1f} ms",
    )
    at_most("leave one out, in reference frames", min(taken) / min(frames), 1)
