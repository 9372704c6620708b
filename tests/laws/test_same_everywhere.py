"""The same words on every machine: under other kernels and threads, and with other last bits."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mcda.group.blocs import blocs
from mcda.group.disagreement import disagreement
from mcda.group.group_sentences import (
    bloc_sentence,
    concordance_sentence,
    disagreement_sentences,
    group_sentence,
    majority_sentence,
)
from mcda.group.rankings import group_rankings
from mcda.group.summary import summary
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Package,
    Preferences,
    Score,
    Stakeholder,
    frozen,
)
from mcda.weighting.given_sentences import weights_sentence

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "resources" / "samples").glob("*.parley"))
MACHINES = (
    {"OPENBLAS_CORETYPE": "Haswell", "OPENBLAS_NUM_THREADS": "1"},
    {"OPENBLAS_CORETYPE": "Prescott", "OPENBLAS_NUM_THREADS": "2"},
)
"""One with and one without wide registers; where a kernel is not to be had, nothing changes."""

FIGURE = re.compile(r"(?<![\w.])-?\d+\.\d{3,}(?:e-?\d+)?(?![\w.])")
UP, DOWN = 1 + 2.0**-50, 1 - 2.0**-50


def told(path: Path, machine: dict[str, str]) -> str:
    """Return what a process under other kernels says of a case file."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.laws.said", str(path)],
        env=os.environ | machine | {"PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout


def same(one: str, other: str) -> None:
    """Say that words are the same, and figures but for the last of six digits."""
    first, second = one.splitlines(), other.splitlines()
    assert [FIGURE.sub("#", line) for line in first] == [FIGURE.sub("#", line) for line in second]
    for line, again in zip(first, second, strict=True):
        here, there = (list(map(float, FIGURE.findall(text))) for text in (line, again))
        assert here == pytest.approx(there, rel=2e-5, abs=1e-8), line


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_are_told_alike_under_other_kernels(path: Path) -> None:
    same(*(told(path, machine) for machine in MACHINES))


def tied_case(bits: tuple[float, ...] = (1.0,)) -> Case:
    """Return a case full of ties: three parties in a circle, and two packages alike.

    `bits` are factors near 1 that scores and weights are multiplied by in turn.
    """
    leaves, packages = ("aid", "border", "cost"), ("east", "middle", "west", "twin")
    rows = {"east": (9, 6, 3), "middle": (6, 3, 9), "west": (3, 9, 6), "twin": (6, 3, 9)}
    number = iter(range(10**6))

    def near(value: float) -> float:
        return value * bits[next(number) % len(bits)]

    parties = ("north", "south", "mid")
    return Case(
        id="tied",
        title="Tied",
        stakeholders=tuple(Stakeholder(id=s, name=s.title()) for s in parties),
        packages=tuple(Package(id=p, name=p.title()) for p in packages),
        criteria=tuple(
            Criterion(id=c, name=c.title(), direction=Direction.BENEFIT, worst=0.0, best=10.0)
            for c in leaves
        ),
        scores=frozen(
            {
                COMMON: frozen(
                    {
                        p: frozen(
                            {
                                c: Score.of(near(float(v)))
                                for c, v in zip(leaves, rows[p], strict=True)
                            }
                        )
                        for p in packages
                    }
                )
            }
        ),
        preferences=frozen(
            {
                s: Preferences(
                    direct=frozen({c: near(40.0 if i == j else 30.0) for j, c in enumerate(leaves)})
                )
                for i, s in enumerate(parties)
            }
        ),
    )


@pytest.mark.parametrize("method", ["topsis", "weighted-sum"])
@pytest.mark.parametrize("bits", [(UP, DOWN), (DOWN, 1.0, UP), (1.0, 1.0, UP, DOWN, DOWN)])
def test_the_last_bits_change_no_rank_and_no_word_about_the_group(
    method: str, bits: tuple[float, ...]
) -> None:
    same(*("\n".join(of_the_group(tied_case(given), method)) for given in ((1.0,), bits)))


def of_the_group(case: Case, method: str) -> list[str]:
    """Return ranks and sentences of a case with its ties."""
    found = summary(replace(case, settings=replace(case.settings, method=method)))
    group = group_rankings(found)
    return [
        str(found.ranks.tolist()),
        *(f"{r.name} {r.ranks.tolist()} {r.worst_ranks.tolist()}" for r in group.rankings),
        group_sentence(group),
        majority_sentence(group),
        concordance_sentence(group),
        *disagreement_sentences(case, disagreement(found)),
        *(bloc_sentence(case, blocs(found, basis)) for basis in ("ranking", "weights")),
        *(weights_sentence(case, ranking.weights) for ranking in found.rankings.values()),
    ]
