"""Every field of the model is drawn by the laws' cases and comes back from every file."""

from __future__ import annotations

import ast
import contextlib
import warnings
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis.errors import HypothesisWarning

from mcda.casefile.case_file import read_case, write_case
from mcda.errors import Problem
from mcda.model import case as cases_home
from mcda.model import decision as decision_home
from mcda.model import history as history_home
from mcda.model import measures as measures_home
from mcda.model import round as rounds_home
from mcda.model import settings_names as settings_home
from mcda.model.case import Case, Criterion
from mcda.model.fields import plain
from mcda.model.plain_reading import reader
from mcda.model.plain_writing import writer
from mcda.model.settings_names import Share
from mcda.opening import read
from mcda.workbook.write import write_workbook
from tests.architecture.source import modules
from tests.every_field import filled, full_case, lost, records, unsaid
from tests.strategies import cases

ROOT = Path(__file__).parents[2]
_HOMES = (cases_home, settings_home, decision_home, rounds_home, measures_home, history_home)
NOT_IN_WORKBOOKS = {
    "case.rounds[0].secret": "a workbook is passed on too easily to hold a seal",
    "case.snapshots": "a workbook is passed on too easily to hold what was thought before",
    "case.changes": "as above",
}
"""Paths into the case that a case workbook doesn't keep, each with the reason."""
NOT_IN_WINDOW = {
    "Return.checksum": "it tells two files apart",
    "Round.decisions": "edits keep what was chosen when a round was taken in",
    "Round.weight_decisions": "as above",
    "Settings.synthesis": "its method has it among its own settings",
    "Settings.vikor_v": "its method has it among its shares",
}
"""Fields of the model that nothing in the window has the name of, each with the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Longer(Criterion):
    rationale: str = ""


def _longer(case: Case) -> Case:
    """Return a case whose criteria have a field that nothing knows yet."""
    longer = [
        _Longer(**{field.name: getattr(one, field.name) for field in fields(one)})
        for one in case.criteria
    ]
    return replace(case, criteria=tuple(longer))


def _through_case_file(case: Case, folder: Path) -> Any:
    write_case(case, folder / "case.parley")
    reading = read_case(folder / "case.parley")
    assert reading.problems == ()
    return reading.case


def _through_workbook(case: Case, folder: Path) -> Any:
    write_workbook(case, folder / "case.xlsx")
    return read(folder / "case.xlsx").case


def test_the_full_case_says_something_in_every_field_of_every_class() -> None:
    homes = [value for home in _HOMES for value in vars(home).values()]
    known = {one.__name__ for one in homes if isinstance(one, type) and _of_the_model(one)}
    case = full_case()
    assert {type(one).__name__ for one in records(case)} == known - {Share.__name__}
    assert unsaid(case) == set()


def test_every_field_comes_back_from_the_case_file(tmp_path: Path) -> None:
    case = full_case()
    gone = lost(case, _through_case_file(case, tmp_path))
    assert not gone, f"the case file loses {', '.join(gone)}"


def test_a_new_field_is_in_the_case_file_by_itself() -> None:
    longer = _Longer(id="x", name="X", rationale="As agreed")
    write = writer(_Longer)
    assert write is not None
    assert write(longer) == {"id": "x", "name": "X", "rationale": "As agreed"}
    problems: list[Problem] = []
    assert reader(_Longer)(write(longer), "criteria[0]", problems) == longer
    assert "rationale" not in write(_Longer(id="x", name="X"))
    assert problems == []


def test_every_field_comes_back_from_the_case_workbook(tmp_path: Path) -> None:
    case = full_case()
    found = lost(case, _through_workbook(case, tmp_path))
    gone = [path for path in found if path not in NOT_IN_WORKBOOKS]
    assert not gone, f"say it is Plain, or give it a Column in mcda/workbook: {', '.join(gone)}"
    assert NOT_IN_WORKBOOKS.keys() <= set(found), "an exemption that is none goes"


@pytest.mark.parametrize("through", [_through_case_file, _through_workbook])
def test_a_field_that_a_file_forgets_is_named(through: Any, tmp_path: Path) -> None:
    case = _longer(full_case())
    assert unsaid(case) == {("_Longer", "rationale")}
    case = filled(case)
    assert case.criteria[0].rationale == "some rationale"
    assert "case.criteria[0].rationale" in lost(case, through(case, tmp_path))


class _AllDrawnError(Exception):
    """Nothing is left to be drawn."""


def test_every_field_is_drawn_by_the_strategies() -> None:
    left = _names(full_case())

    @settings(max_examples=500, database=None, phases=[Phase.generate])
    @given(cases(rounds=True, measures=True))
    def draw(case: Case) -> None:
        left.difference_update(_names(case) - unsaid(case))
        if not left:
            raise _AllDrawnError

    with contextlib.suppress(_AllDrawnError), warnings.catch_warnings():
        # The case that was drawn last may be long, which is no fault.
        warnings.simplefilter("ignore", HypothesisWarning)
        draw()
    names = ", ".join(f"{of}.{field}" for of, field in sorted(left))
    assert not left, f"draw it in tests/strategies*.py: {names}"


def test_every_field_that_is_not_plain_is_named_in_the_window() -> None:
    named: set[str] = set()
    for module in modules(ROOT, "desktop"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Attribute):
                named.add(node.attr)
            elif isinstance(node, ast.keyword) and node.arg:
                named.add(node.arg)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                named.add(node.value)
    found = {
        f"{of.__name__}.{field.name}"
        for of in {type(one) for one in records(full_case())}
        for field in fields(of)
        if field.name not in plain(of) and field.name not in named
    }
    unseen = ", ".join(sorted(found - NOT_IN_WINDOW.keys()))
    assert not unseen, f"say it is Plain, or give it a line in its form in desktop/pages: {unseen}"
    assert NOT_IN_WINDOW.keys() <= found, "an exemption that is none goes"


def _of_the_model(one: type) -> bool:
    return is_dataclass(one) and one.__module__ in [home.__name__ for home in _HOMES]


def _names(case: Case) -> set[tuple[str, str]]:
    return {(type(one).__name__, field.name) for one in records(case) for field in fields(one)}
