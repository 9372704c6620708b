"""What numbers say as people write them, one by one and in a column."""

from __future__ import annotations

import pytest

from mcda.foreign.amounts import amount, form_of
from mcda.foreign.compose import compose
from mcda.grids.csv_grid import csv_grid

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "point", "comma", "unit"),
    [
        ("12.500", 12.5, 12500, ""),
        ("950,000", 950000, 950, ""),
        ("1.250.000", None, 1250000, ""),
        ("1,23,456", 123456, None, ""),
        ("1'234.50", 1234.5, None, ""),
        ("9 800 €", 9800, 9800, "€"),
        ("€ 12.500", 12.5, 12500, "€"),
        ("12,5 Mio.", None, 12.5, "Mio"),
        ("0.125", 0.125, None, ""),
        ("7/10", 7, 7, ""),
        ("6½", 6.5, 6.5, ""),
        ("½", 0.5, 0.5, ""),
        ("-2¼", -2.25, -2.25, ""),
        ("1½ Mio.", 1.5, 1.5, "Mio"),
        ("3 - good", 3, 3, ""),
        ("★★★☆☆", 3, 3, ""),
    ],
)
def test_one_text(text: str, point: float | None, comma: float | None, unit: str) -> None:
    found = amount(text)
    assert found is not None
    assert (found.point, found.comma, found.unit) == (point, comma, unit)


NOT_ONE = (
    "", "A1", "Package 1", "n/a", "2a", "<10", "5-7", "2026-01-05",
    "7+", "7 ~", "8 ≈", "6½½", "5¼7", "¼7", "5¼ 7", "5¼.000", "5¼'000", "6.5½", "€ 6½", "1/½",
)  # fmt: skip
"""What is left of a bound, or of a number with parts in odd places, is not what was meant."""


@pytest.mark.parametrize("text", NOT_ONE)
def test_what_is_no_amount(text: str) -> None:
    assert amount(text) is None


@pytest.mark.parametrize(
    ("values", "document", "decimal", "sure"),
    [
        (["12.500", "9.800", "950"], NONE, ",", False),
        (["12.500", "9.800", "950"], frozenset(","), ",", True),
        (["1.200", "900", "1.050"], frozenset("."), ",", False),
        (["1.234", "2.5"], NONE, ".", True),
        (["1.234", "7,5"], NONE, ",", True),
        (["1.234", "2.341"], frozenset("."), ".", True),
        (["950,000", "1,250,000", "87,500"], NONE, ".", True),
        (["1,234"], NONE, ".", False),
    ],
)
def test_a_column(values: list[str], document: frozenset[str], decimal: str, sure: bool) -> None:
    form = form_of(values, document)
    assert (form.decimal, form.sure) == (decimal, sure)


@pytest.mark.parametrize(
    ("values", "units"),
    [
        (["7/10", "8/10", 6.0], ()),
        (["3 of 5", "4 of 5", 6.0], ("/5", "6")),
        (["1/2", "8"], ("/2", "8")),
        (["12/10", "5/10"], ("/10", "12")),
        (["3/5", "4/8"], ("/5", "/8")),
        (["12k", 9.8, "7k"], ("k", "9.8")),
        (["1,5 Mio.", "2 Mio.", 6.0], ("Mio", "6")),
        (["12k", 20.0], ("k", "20")),
        (["12k", 900.0], ()),
        (["1.5 Mio.", 500_000.0], ()),
    ],
)
def test_numbers_that_no_one_scale_holds(values: list[str | float], units: tuple[str, ...]) -> None:
    assert form_of(values, NONE).units == units


def test_a_person_decides() -> None:
    assert form_of(["12.500"], NONE, ".").sure


@pytest.mark.parametrize(
    ("column", "codes"),
    [
        ("1,234", ["TABLE-DOUBTFUL-NUMBER"]),
        ("1,234\ny;7,5", []),
        ("0,643", []),
        ("1.234\ny;7,5", []),
    ],
)
def test_a_doubtful_number_is_named_at_its_cell(column: str, codes: list[str]) -> None:
    grid = csv_grid(f"p;a\ndirection;max\nx;{column}\n".encode(), "a.csv")
    found = [p for p in compose([grid]).reading.problems if p.code == "TABLE-DOUBTFUL-NUMBER"]
    assert [p.code for p in found] == codes
    assert all(p.place.cell == "line 3, column 2" for p in found)


BARE = [
    "12",
    "-0",
    "0.345",
    "12.345",
    "-12,345",
    "+1,5",
    "1234.567",
    "012.345",
    "00.123",
    "999,000",
]


@pytest.mark.parametrize("text", BARE)
def test_bare_digits_say_what_they_say_among_spaces(text: str) -> None:
    assert amount(text) == amount(f" {text} ")
