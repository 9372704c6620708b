from __future__ import annotations

from typing import Any

import pytest

from mcda.errors import Place
from mcda.model.sizes import DEEPEST, LONGEST, MOST, of_counts, of_plain


def _entries(count: int) -> list[dict[str, Any]]:
    return [{"id": f"x{i}", "name": f"X {i}"} for i in range(count)]


@pytest.mark.parametrize("what", MOST)
def test_a_count_beyond_its_limit_is_named(what: str) -> None:
    assert list(of_counts(Place(), **{what: MOST[what]})) == []
    (problem,) = of_counts(Place(), **{what: MOST[what] + 1})
    assert problem.code == "CASE-TOO-LARGE"
    (problem,) = of_plain({what: _entries(MOST[what] + 1)})
    assert problem.code == "CASE-TOO-LARGE"


def test_a_table_of_packages_and_criteria() -> None:
    assert list(of_counts(Place(), packages=3_000, criteria=60)) == []
    (problem,) = of_counts(Place(), packages=4_000, criteria=900)
    assert problem.code == "CASE-TOO-LARGE"


def test_a_tree_without_end() -> None:
    chain = [{"id": "c0"}, *({"id": f"c{i}", "parent": f"c{i - 1}"} for i in range(1, DEEPEST))]
    assert list(of_plain({"criteria": chain})) == []
    chain += [{"id": "more", "parent": f"c{DEEPEST - 1}"}]
    (problem,) = of_plain({"criteria": chain})
    assert problem.code == "CASE-TOO-LARGE"
    circle = [{"id": "a", "parent": "b"}, {"id": "b", "parent": "a"}]
    assert list(of_plain({"criteria": circle})) == []


def test_names_beyond_any_use() -> None:
    long = "N" * (LONGEST + 1)
    data = {"criteria": [{"id": "a", "name": long}], "packages": [{"id": long, "name": "P"}]}
    problems = list(of_plain(data))
    assert [p.code for p in problems] == ["CASE-NAME-TOO-LONG"] * 2
    assert [p.place.words for p in problems] == ["criteria[0].name", "packages[0].id"]


@pytest.mark.parametrize(
    "data", [{}, {"criteria": 7}, {"criteria": [None, 3, {"id": []}]}, {"packages": {"a": 1}}]
)
def test_data_of_any_form(data: dict[str, Any]) -> None:
    assert list(of_plain(data)) == []
