"""Square matrices of judgements for `parley weights`."""

from datetime import date
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from mcda.foreign.matrix_file import matrix_of, read_matrix
from mcda.grids.csv_grid import csv_grid


def text(folder: Path, content: str):
    path = folder / "m.csv"
    path.write_text(content, "utf-8")
    return read_matrix(path)


def codes(problems) -> list[str]:
    assert all(problem.sentence for problem in problems)
    return [problem.code for problem in problems]


def test_full_upper_and_incomplete_matrices(tmp_path: Path) -> None:
    full = text(tmp_path, ";a;b;c\na;1;3;1/5\nb;1/3;1;\nc;5;;1\n")
    upper = text(tmp_path, ";a;b;c\na;;3;0,2\nb\nc\n")
    for elements, matrix, problems in (full, upper):
        assert elements == ("a", "b", "c")
        assert codes(problems) == []
        expected = [[1, 3, 0.2], [1 / 3, 1, np.nan], [5, np.nan, 1]]
        np.testing.assert_allclose(matrix, expected, rtol=1e-15)


def test_numbers_without_names(tmp_path: Path) -> None:
    elements, matrix, _ = text(tmp_path, "1;2\n1/2;1\n")
    assert elements == ("1", "2")
    np.testing.assert_array_equal(matrix, [[1, 2], [0.5, 1]])


def test_names_tell_the_order(tmp_path: Path) -> None:
    elements, matrix, problems = text(tmp_path, ";b;a\na;3;1\nb;1;1/3\n")
    assert (elements, codes(problems)) == (("a", "b"), [])
    np.testing.assert_allclose(matrix, [[1, 3], [1 / 3, 1]])


def test_rounded_reciprocals_are_taken_exactly(tmp_path: Path) -> None:
    _, matrix, problems = text(tmp_path, ";a;b\na;1;0,33\nb;3;1\n")
    assert codes(problems) == []
    assert matrix[0, 1] == 1 / 3


def test_a_workbook_of_ratios(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in ([None, "a", "b"], ["a", 1, "1/3"], ["b", None, 1]):
        book.active.append(row)
    book.save(tmp_path / "m.xlsx")
    elements, matrix, problems = read_matrix(tmp_path / "m.xlsx")
    assert (elements, codes(problems)) == (("a", "b"), [])
    assert matrix[1, 0] == 3.0
    book.active["C2"] = date(2026, 3, 1)
    book.save(tmp_path / "m.xlsx")
    assert codes(read_matrix(tmp_path / "m.xlsx")[2]) == ["IMPORT-DATE-FOR-RATIO"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (";a;b\na;1;3\n", "MATRIX-NOT-SQUARE"),
        (";a;b\na;1;3\nc;1/3;1\n", "MATRIX-NAMES-DIFFER"),
        (";a;b\na;1;3\na;1/3;1\n", "MATRIX-NAMES-DIFFER"),
        (";a;b\na;1;-3\nb;;1\n", "MATRIX-NOT-POSITIVE"),
        (";a;b\na;1;0\nb;;1\n", "MATRIX-NOT-POSITIVE"),
        (";a;b\na;2;3\nb;;1\n", "MATRIX-DIAGONAL"),
        (";a;b\na;1;3\nb;3;1\n", "MATRIX-NOT-RECIPROCAL"),
        (";a;b\na;1;much\nb;;1\n", "WORKBOOK-NOT-A-RATIO"),
        ("Name;A;B;How much\nAnn;x;y;3\nAnn;y;z;2\nBob;y;x;3\n", "JUDGEMENT-TWICE"),
        ("", "FILE-EMPTY"),
        ('{"format": "parley-case"}', "MATRIX-NOT-SQUARE"),
    ],
)
def test_bad_matrices(tmp_path: Path, content: str, code: str) -> None:
    assert set(codes(text(tmp_path, content)[2])) == {code}


def test_a_missing_file(tmp_path: Path) -> None:
    elements, matrix, problems = read_matrix(tmp_path / "none.csv")
    assert (elements, matrix.shape, codes(problems)) == ((), (0, 0), ["FILE-MISSING"])


@pytest.mark.parametrize("title", ["", "Judgements\n\n"])
def test_a_judgement_off_the_scale_is_refused_below_a_title_too(title: str) -> None:
    content = f"{title};Cost;Jobs;Trust\nCost;1;12;5\nJobs;;1;2\nTrust;;;1\n"
    _elements, _matrix, problems = matrix_of(csv_grid(content.encode(), "t.csv"))
    assert codes(problems) == ["JUDGEMENT-OUTSIDE-SCALE"]
