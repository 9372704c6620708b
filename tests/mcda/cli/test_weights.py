"""`parley weights`: advice on the judgements, and several matrices together."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from mcda.cli.weights import priorities
from mcda.errors import RefusedError
from mcda.export import terminal
from mcda.weighting.repair import SCALE, most_disagreeing

ODD = ",A,B,C,D\nA,1,2,5,\nB,1/2,1,1/4,\nC,1/5,4,1,2\nD,,,1/2,1\n"
AGREED = ",A,B,C\nA,1,2,4\nB,1/2,1,2\nC,1/4,1/2,1\n"
OTHER = ",A,B,C\nA,1,1/2,1/4\nB,2,1,1/2\nC,4,2,1\n"


def matrix(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def weights(files: list[Path], join: str = "judgements", formula: str = "eigenvector"):
    return priorities(files, formula, "alonso-lamata-2006", join)


def test_the_odd_judgement_the_worst_triad_and_the_next_question_are_named(tmp_path: Path):
    found = weights([matrix(tmp_path, "odd.csv", ODD)])
    odd = found["odd_judgement"]
    assert (odd["row"], odd["column"], odd["given"]) == ("A", "C", 5.0)
    assert Fraction(odd["proposed"]) == Fraction(1, 2)
    assert odd["cr_after"] < 0.1 < found["cr"]
    assert found["worst_triad"]["elements"] == ["A", "B", "C"]
    assert found["worst_triad"]["implied"] == pytest.approx(0.5)
    assert found["next_question"] in (["A", "D"], ["B", "D"])
    assert found["missing"] == 2
    text = terminal.priorities(found)
    assert "A over C is 5" in text
    assert "next question: " in text


def test_pairs_that_nobody_judged_are_told_with_what_the_others_imply(tmp_path: Path):
    """Of A over B twice and B over C thrice follows A over C six times."""
    found = weights([matrix(tmp_path, "chain.csv", ",A,B,C\nA,1,2,\nB,1/2,1,3\nC,,1/3,1\n")])
    (one,) = found["completed"]
    assert (one["row"], one["column"], one["value"]) == ("A", "C", pytest.approx(6))
    assert "not judged: A over C; the others together imply 6.000" in terminal.priorities(found)


def test_judgements_that_agree_need_no_advice(tmp_path: Path):
    found = weights([matrix(tmp_path, "agreed.csv", AGREED)])
    assert found["odd_judgement"] is None
    assert found["worst_triad"]["inconsistency"] == pytest.approx(0)
    assert found["next_question"] is None
    assert found["completed"] == []


def test_geometric_means_are_named(tmp_path: Path):
    found = weights([matrix(tmp_path, "odd.csv", ODD)], formula="geometric-mean")
    assert found["formula"] == "geometric-mean"
    assert sum(found["weights"]) == pytest.approx(1)


def test_members_of_a_delegation_answer_as_one(tmp_path: Path):
    files = [matrix(tmp_path, "one.csv", AGREED), matrix(tmp_path, "two.csv", OTHER)]
    found = weights(files)
    assert found["join"] == "judgements"
    assert found["weights"] == pytest.approx([1 / 3] * 3)


def test_individuals_keep_their_own_and_their_priorities_are_averaged(tmp_path: Path):
    files = [matrix(tmp_path, "one.csv", AGREED), matrix(tmp_path, "two.csv", OTHER)]
    found = weights(files, "priorities")
    own = np.array([member["weights"] for member in found["members"]])
    assert own[0] == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert found["weights"] == pytest.approx(own.mean(axis=0))
    assert found["cr"] is None
    assert "matrix 2: " in terminal.priorities(found)


def test_matrices_of_different_elements_are_refused(tmp_path: Path):
    files = [matrix(tmp_path, "one.csv", AGREED), matrix(tmp_path, "two.csv", ODD)]
    with pytest.raises(RefusedError) as refused:
        weights(files)
    assert [problem.code for problem in refused.value.problems] == ["MATRICES-DIFFER"]


def test_judgements_that_do_not_connect_are_refused(tmp_path: Path):
    path = matrix(tmp_path, "open.csv", ",A,B,C\nA,1,2,\nB,1/2,1,\nC,,,1\n")
    with pytest.raises(RefusedError) as refused:
        weights([path])
    assert [problem.code for problem in refused.value.problems] == ["JUDGEMENTS-MISSING"]


def test_no_advice_proposes_the_value_given_or_one_that_agrees_less():
    """Near-consistent matrices: 2 against 2.5 is as near as the scale comes."""
    rng = np.random.default_rng(11)
    points = np.array([float(point) for point in SCALE])
    advised = 0
    for _ in range(300):
        n = int(rng.integers(3, 7))
        weights = rng.dirichlet(np.ones(n))
        given = np.ones((n, n))
        for i, j in combinations(range(n), 2):
            ratio = np.log(weights[i] / weights[j]) + rng.normal(0, 0.15)
            given[i, j] = points[np.abs(np.log(points) - ratio).argmin()]
            given[j, i] = 1 / given[i, j]
        found = most_disagreeing(given)
        if found is not None:
            advised += 1
            before, after = (
                abs(np.log(value / found.agreeing))
                for value in (found.given, float(found.proposed))
            )
            assert after < before
    assert 0 < advised < 300


def test_judgements_off_the_scale_are_refused_at_their_cell(tmp_path: Path):
    text = ",A,B,C\nA,1,12,2\nB,0.08,1,0.1\nC,,10,1\n"
    with pytest.raises(RefusedError) as refused:
        weights([matrix(tmp_path, "off.csv", text)])
    assert [(p.code, p.place.cell) for p in refused.value.problems] == [
        ("JUDGEMENT-OUTSIDE-SCALE", "line 2, column 3"),
        ("JUDGEMENT-OUTSIDE-SCALE", "line 4, column 3"),
    ]


def test_fractions_are_told_as_fractions(tmp_path: Path):
    text = ",A,B,C\nA,1,1/6,1/2\nB,6,1,1/4\nC,2,4,1\n"
    told = terminal.priorities(weights([matrix(tmp_path, "thirds.csv", text)]))
    assert "0.1667" not in told
    assert "by way of B 1/24" in told


@pytest.mark.parametrize("up", [1 - 2.0**-50, 1.0, 1 + 2.0**-50])
def test_of_judgements_that_disagree_alike_the_first_is_named(up: float):
    """A circle of three equal judgements: each is as odd as the others, whatever the last bits."""
    circle = np.array([[1.0, 3.0, 1 / (3 * up)], [1 / 3, 1.0, 3 * up], [3 * up, 1 / (3 * up), 1.0]])
    found = most_disagreeing(circle)
    assert found is not None
    assert {found.row, found.column} == {0, 1}
    assert found.proposed == Fraction(1, 9)
