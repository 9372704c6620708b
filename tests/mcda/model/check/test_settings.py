from __future__ import annotations

import pytest

from mcda.model import edits
from tests.mcda.model.check.faults import Change, assert_named

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
