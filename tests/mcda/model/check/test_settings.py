from __future__ import annotations

import pytest

from mcda.model import edits
from tests.mcda.model.check.faults import Change, assert_named
from tests.mcda.model.small import small_case

FAULTS: list[tuple[str, Change, list[str]]] = [
    (
        "settings",
        lambda c: edits.set_settings(c, method="topsys", ri_table="", seed=-1, samples=0),
        ["SETTING-UNKNOWN", "SETTING-UNKNOWN", "SETTING-TOO-SMALL", "SETTING-TOO-SMALL"],
    ),
]


@pytest.mark.parametrize(
    ("change", "expected"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_each_fault_is_named(change: Change, expected: list[str]) -> None:
    assert_named(change, expected)


def test_what_can_be_chosen_is_told_in_words_beside_what_files_hold() -> None:
    case = edits.set_settings(small_case(), normalisation="minmex", rank_weights="x")
    first, second = (str(one) for one in case.problems if one.code == "SETTING-UNKNOWN")
    assert "one of: anchored, vector, min-max (minmax), max or sum. Choose min-max" in first
    assert "centroid, sum or reciprocal. Choose one of them" in second
