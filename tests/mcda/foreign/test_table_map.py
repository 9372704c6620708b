"""A map is plain data: it comes back from JSON as it was."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mcda.foreign.table_map import Kind, TableMap, from_plain, to_plain
from mcda.model.case import Direction, Level

TABLE = TableMap(
    sheet="Página1",
    kind=Kind.WEIGHTS,
    turned=True,
    head=2,
    labels=None,
    first=3,
    last=9,
    left=2,
    right=6,
    weights=4,
    noted=(5,),
    rows_out=(7, 8),
    columns_out=(3,),
)


def test_rows_and_columns_leave_out_what_stands_aside() -> None:
    assert TABLE.rows == (3, 6, 9)
    assert TABLE.columns == (2, 4, 5, 6)
    assert TABLE.special == {4: "weights", 5: "noted"}


def test_there_and_back_through_json() -> None:
    told = TABLE.with_direction("Kosten", Direction.COST).with_scale(
        "Risiko", (Level("hoch", 3.0), Level("tief", 1.0))
    )
    assert from_plain(json.loads(json.dumps(to_plain(told)))) == told


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "poem"},
        {"first": 0},
        {"last": "9"},
        {"weights": True},
        {"noted": 5},
        {"said": {"cost": "sideways"}},
        {"scales": {"risk": [{"name": "low"}]}},
        {"more": 1},
    ],
)
def test_anything_else_is_no_map(change: dict[str, Any]) -> None:
    assert from_plain({**to_plain(TABLE), **change}) is None
