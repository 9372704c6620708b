from __future__ import annotations

import pytest

from mcda.export.column_widths import Measures, column_widths, measure
from mcda.report.blocks import Cell, Column, Row, Table, group_row


def ruler(text: str, strong: bool, head: bool) -> float:
    return float(len(text) * (2 if strong else 1))


def test_measures_take_words_cells_and_heads() -> None:
    table = Table(
        "T",
        (Column("a long head"), Column("n")),
        (group_row("x" * 100), Row((Cell("two words"), Cell("123", strong=True)))),
    )
    found = measure(table, 1.0, ruler)
    assert found.least == (5 + 1, 6 + 2)
    assert found.body == (9 + 1, 6 + 2)
    assert found.natural == (11 + 1, 6 + 2)


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (100.0, (40.0, 60.0)),  # room to grow
        (50.0, (20.0, 30.0)),  # as natural
        (45.0, (20.0, 25.0)),  # the head wraps first
        (30.0, (15.0, 15.0)),  # then the widest cells give way
        (10.0, (5.0, 5.0)),  # and at last words break
    ],
)
def test_what_gives_way_first(width: float, expected: tuple[float, float]) -> None:
    measures = Measures(least=(10.0, 10.0), body=(20.0, 20.0), natural=(20.0, 30.0))
    grow = (2.0, 3.0) if width == 100 else (0.0, 0.0)
    assert column_widths(measures, width, grow) == pytest.approx(expected)


def test_a_table_that_may_not_grow_keeps_its_width() -> None:
    measures = Measures((10.0,), (10.0,), (10.0,))
    assert column_widths(measures, 50.0, (0.0,)) == (10.0,)
