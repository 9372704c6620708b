"""The same words on every machine: under other kernels and threads, and with other last bits."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from mcda.casefile.case_file import read_case, write_case
from mcda.group.blocs import blocs
from mcda.group.disagreement import disagreement
from mcda.group.disagreement_sentences import bloc_sentence, disagreement_sentences
from mcda.group.group_sentences import (
    concordance_sentence,
    group_sentence,
    majority_sentence,
)
from mcda.group.rankings import group_rankings
from mcda.group.summary import summary
from mcda.methods.register import REGISTER
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
from tests.laws.noise import DOWN, UP, noisy
from tests.laws.said import COMMANDS, answers, kernel, said
from tests.machines import SAMPLES, differences, told

Commands = tuple[tuple[str, ...], ...]
NARROW = ("Prescott", "Core2", "Penryn", "Nehalem")
FINGERPRINT = re.compile(r"\b[0-9a-f]{4}-[0-9a-f]{4}\b")
FIGURE = re.compile(r"(?<![\w.])-?\d+\.\d{3,}(?:e-?\d+)?(?![\w.])")


def same(one: str, other: str) -> None:
    """Say that words are the same, and figures but for the last of six digits."""
    first, second = one.splitlines(), other.splitlines()
    assert [FIGURE.sub("#", line) for line in first] == [FIGURE.sub("#", line) for line in second]
    for line, again in zip(first, second, strict=True):
        here, there = (list(map(float, FIGURE.findall(text))) for text in (line, again))
        assert here == pytest.approx(there, rel=2e-5, abs=1e-8), line


said_here = cache(said)


def elsewhere() -> dict[str, str]:
    """Return the variables of a machine with narrow registers, with wide ones where these are.

    Where that kernel is not to be had, nothing changes. `python -m tests.machines` compares
    more of them, over all commands and to more digits.
    """
    other = "Haswell" if kernel() in NARROW else NARROW[0]
    threads = "1" if os.environ.get("OPENBLAS_NUM_THREADS", "2") != "1" else "2"
    return {"OPENBLAS_CORETYPE": other, "OPENBLAS_NUM_THREADS": threads}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_told_alike_under_another_kernel(path: Path) -> None:
    same("\n".join(said_here(path)), told(path, elsewhere()))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_last_bits_change_no_word_about_a_sample(tmp_path: Path, path: Path) -> None:
    case = read_case(path).case
    assert case is not None
    noised = in_other_bits(case, (DOWN, 1.0, UP), COMMANDS, tmp_path / path.name)
    same(without_fingerprints(said_here(path)[: len(COMMANDS)]), noised)


def test_a_difference_is_told_with_its_place_and_the_last_bits_are_none() -> None:
    one = {"a": [1.0, {"b": "x"}], "c": 0.25}
    assert list(differences(one, {"a": [1.0 + 2e-16, {"b": "x"}], "c": 0.25})) == []
    assert list(differences(one, {"a": [1.0, {"b": "y"}], "c": 0.25000001})) == [
        ".a[1].b: 'x' and 'y'",
        ".c: 0.25 and 0.25000001",
    ]


def tied_case() -> Case:
    """Return a case full of ties: three parties in a circle, and two packages alike."""
    leaves, packages = ("aid", "border", "cost"), ("east", "middle", "west", "twin")
    rows = {"east": (9, 6, 3), "middle": (6, 3, 9), "west": (3, 9, 6), "twin": (6, 3, 9)}
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
                            {c: Score.of(float(v)) for c, v in zip(leaves, rows[p], strict=True)}
                        )
                        for p in packages
                    }
                )
            }
        ),
        preferences=frozen(
            {
                s: Preferences(
                    direct=frozen({c: 40.0 if i == j else 30.0 for j, c in enumerate(leaves)})
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
    same(*("\n".join(of_the_group(noisy(tied_case(), given), method)) for given in ((1.0,), bits)))


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


BRIEF: Commands = (("rank",), ("acceptability", "--samples", "300"), ("group",))
PROBED: Commands = (*BRIEF, ("sensitivity", "--stakeholder", "south"))
ASKED = {
    "promethee": PROBED,
    **dict.fromkeys(("topsis", "weighted-sum", "ahp"), (*PROBED, ("answer",))),
}


@pytest.mark.parametrize("method", REGISTER)
def test_the_last_bits_change_no_word_about_a_tied_case(tmp_path: Path, method: str) -> None:
    case = tied_case()
    case = replace(case, settings=replace(case.settings, method=method))
    path = tmp_path / "tied.parley"
    same(
        *(
            in_other_bits(case, bits, ASKED.get(method, BRIEF), path)
            for bits in ((1.0,), (UP, DOWN, DOWN, 1.0))
        )
    )


def in_other_bits(case: Case, bits: tuple[float, ...], commands: Commands, path: Path) -> str:
    """Return what the terminal says of a case in other last bits, written to a file."""
    path.unlink(missing_ok=True)
    write_case(noisy(case, bits), path)
    return without_fingerprints(answers(path, commands))


def without_fingerprints(told: list[str]) -> str:
    """Return answers without what names the case by its bits."""
    return FINGERPRINT.sub("", "\n".join(told))
