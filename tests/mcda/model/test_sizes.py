from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mcda.casefile.case_file import case_text, read_case_bytes, write_case
from mcda.errors import Place, RefusedError
from mcda.model import edits
from mcda.model.case import Case, Criterion, Stakeholder
from mcda.model.sizes import DEEPEST, LONGEST, MOST, of_case, of_counts, of_plain
from mcda.opening import read
from mcda.workbook.write import write_workbook
from tests.desktop.conftest import small_case


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


def _too_large() -> dict[str, Case]:
    """Return cases of which a file would not be read again, by what is too large in them."""
    case, long = small_case(), "N" * (LONGEST + 1)
    many = tuple(Stakeholder(id=f"s{n}", name=f"S {n}") for n in range(MOST["stakeholders"] + 1))
    deep = [Criterion(id=f"d{n}", name=f"D {n}", parent=f"d{n - 1}" if n else "")
            for n in range(DEEPEST + 1)]  # fmt: skip
    return {
        "name": edits.change_stakeholder(case, "russia", name=long),
        "unit": edits.change_criterion(case, "cost", unit=long),
        "round": edits.add_round(case, long, asked=()),
        "many": replace(case, stakeholders=many),
        "deep": replace(case, criteria=tuple(deep)),
    }


@pytest.mark.parametrize("what", _too_large())
def test_what_a_case_file_refuses_is_said_of_the_case_at_every_door(
    what: str, tmp_path: Path
) -> None:
    case = _too_large()[what]
    (problem,) = of_case(case)
    assert list(of_case(case, small_case())) == [problem], "also of the edit that made it so"
    assert list(of_case(replace(case, title="Other"), case)) == [], "and of no other edit"
    assert read_case_bytes(case_text(case).encode(), "x").case is None
    with pytest.raises(RefusedError) as refused:
        write_case(case, tmp_path / "case.parley")
    assert refused.value.problems == (problem,)
    if what in ("name", "unit", "many"):
        write_workbook(case, tmp_path / "case.xlsx")
        reading = read(tmp_path / "case.xlsx")
        assert reading.case is None
        (found,) = [one for one in reading.problems if one.code == problem.code]
        assert found.place.file and (what == "many" or found.place.cell)


def test_a_table_with_a_name_beyond_any_use_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f",A,{'B' * (LONGEST + 1)}\nP,1,2\nQ,3,4\n")
    reading = read(tmp_path / "t.csv")
    assert reading.case is None
    assert "CASE-NAME-TOO-LONG" in {problem.code for problem in reading.problems}
