from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.methods.independent import difference, verify
from mcda.methods.rank import rank
from mcda.model.case import COMMON, frozen
from tests.mcda.methods.cases import SCORES, common, small_case


@pytest.mark.parametrize(
    ("method", "how"),
    [
        ("topsis", "anchored"),
        ("weighted-sum", "anchored"),
        ("topsis", "vector"),
        ("topsis", "minmax"),
        ("topsis", "max"),
        ("weighted-sum", "minmax"),
        ("weighted-sum", "vector"),
        ("weighted-sum", "max"),
        ("vikor", "minmax"),
        ("promethee", "minmax"),
        ("edas", "minmax"),
    ],
)
def test_another_program_comes_to_the_same_scores(method: str, how: str) -> None:
    found = difference(rank(small_case(method=method, normalisation=how), "a"))
    assert found is not None
    assert found < 1e-9


@pytest.mark.parametrize(
    "settings",
    [
        {"method": "topsis", "normalisation": "sum"},
        {"method": "topsis", "distance": "manhattan"},
        {"method": "topsis", "normalisation": "vector", "distance": "manhattan"},
        {"method": "ahp"},
        {"method": "copras"},
    ],
    ids=str,
)
def test_where_it_has_no_equal_it_is_not_asked(settings: dict[str, str]) -> None:
    assert difference(rank(small_case(**settings), "a")) is None


def test_tables_that_make_it_fail_are_not_given_to_it() -> None:
    rows = {name: (5.0, cost) for name, (_, cost) in SCORES.items()}
    case = small_case(scores=frozen({COMMON: common(rows)}), normalisation="minmax")
    assert difference(rank(case, "a")) is None


def test_anchors_have_spread_where_the_packages_have_none() -> None:
    rows = {name: (5.0, cost) for name, (_, cost) in SCORES.items()}
    for method in ("topsis", "weighted-sum"):
        case = small_case(scores=frozen({COMMON: common(rows)}), method=method)
        found = difference(rank(case, "a"))
        assert found is not None and found < 1e-9


def test_a_score_beyond_its_anchors_has_no_equal() -> None:
    whole = rank(small_case(), "a")
    table = replace(whole.table, worst=whole.table.matrix.min(axis=0) + 1)
    found = verify(replace(whole, table=table))
    assert found.difference is None and "anchors" in found.reason


def test_what_is_said_has_the_difference_or_the_reason() -> None:
    found = verify(rank(small_case(normalisation="vector"), "a"))
    assert found.difference is not None
    assert "below 1e-12" in found.sentence
    for settings in ({"normalisation": "sum"}, {"method": "ahp"}, {"method": "copras"}):
        missing = verify(rank(small_case(**settings), "a"))
        assert missing.difference is None
        assert missing.reason in missing.sentence
