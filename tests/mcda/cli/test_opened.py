"""What commands work on is told apart from what can't be used, by its code."""

from __future__ import annotations

import pytest

from mcda.cli.opened import chosen, share, whole_number
from mcda.errors import Place, Problem, RefusedError
from tests.mcda.model.small import small_case


def codes(refused: pytest.ExceptionInfo[RefusedError]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_numbers_are_taken_as_they_are_meant_or_refused() -> None:
    assert whole_number(None, 7, "seed", 0) == 7
    assert whole_number("12", 7, "seed", 0) == 12
    assert share("0,5", "v") == 0.5
    with pytest.raises(RefusedError) as refused:
        whole_number("-1", 7, "seed", 0)
    assert codes(refused) == ["OPTION-NOT-A-NUMBER"]
    with pytest.raises(RefusedError) as refused:
        share("1.5", "v")
    assert codes(refused) == ["OPTION-UNREADABLE"]


def test_stakeholders_are_chosen_by_id_or_name_and_none_with_an_error() -> None:
    case = small_case()
    assert chosen(case, (), None) == [one.id for one in case.stakeholders]
    first = case.stakeholders[0]
    assert chosen(case, (), first.name.upper()) == chosen(case, (), first.id) == [first.id]
    with pytest.raises(RefusedError) as refused:
        chosen(case, (), "nobody")
    assert codes(refused) == ["OPTION-UNKNOWN"]
    wrong = Problem.of("CRITERION-CYCLE", Place(), names="x")
    with pytest.raises(RefusedError) as refused:
        chosen(case, (wrong,), None)
    assert codes(refused) == ["CRITERION-CYCLE"]
