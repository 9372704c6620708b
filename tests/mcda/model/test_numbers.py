from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.model.case import Criterion, Level
from mcda.model.numbers import (
    format_fraction,
    format_number,
    parse_fraction,
    parse_number,
    parse_percent,
    parse_points,
    parse_whole,
)

NUMBERS = [
    ("7", 7.0),
    (" 7 ", 7.0),
    ("7,5", 7.5),
    ("7.5", 7.5),
    ("-3", -3.0),
    ("−3", -3.0),
    ("–3", -3.0),
    ("+3", 3.0),
    (".5", 0.5),
    ("5.", 5.0),
    ("1e-5", 1e-5),
    ("1e−5", 1e-5),
    ("٧", 7.0),
    ("٠٫٥", 0.5),
    ("۳٫۲۵", 3.25),
    ("−٣", -3.0),
    ("١٬٢٣٤٫٥", 1234.5),
    ("７", 7.0),
    ("\u200f7\u200e", 7.0),
    ("1,234.5", 1234.5),
    ("1.234,5", 1234.5),
    ("1.234", 1.234),
    ("1,234", 1.234),
    ("1,234,567", 1234567.0),
    ("1 234,5", 1234.5),
    ("1\u00a0234", 1234.0),
    ("1\u202f234\u202f567", 1234567.0),
    ("1'234.5", 1234.5),
    ("1’234", 1234.0),
]

NO_NUMBERS = [
    "",
    " ",
    "-",
    ".",
    "n/a",
    "seven",
    "7a",
    "6-8",
    "1 2",
    "1,23,456.7",
    "1,234.567,8",
    "12,34.5,6",
    "1_000",
    "nan",
    "inf",
    "1e999",
    "25 %",
    "1/3",
    "²",
    "0x10",
    "7" * 500,
    "--3",
]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_numbers_are_read(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_nothing_is_guessed(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10,000", 10000),
        ("-1.500", -1500),
        ("1'500", 1500),
        ("1\u202f500", 1500),
        ("١٬٥٠٠", 1500),
        ("12.0", 12),
        ("1e3", 1000),
        ("1.5", None),
        ("0.500", None),
        ("", None),
    ],
)
def test_a_sign_in_a_whole_number_sets_thousands_off(text: str, value: int | None) -> None:
    assert parse_whole(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("25 %", 25.0), ("25%", 25.0), ("٢٥٪", 25.0), ("%25", 25.0), ("2,5", 2.5), ("", None)],
)
def test_percents_are_read(text: str, value: float | None) -> None:
    assert parse_percent(text) == value


NUMERIC = Criterion(id="c", name="C", unit="0-10")
SHARE = Criterion(id="c", name="C", unit="% of returns")
LEVELLED = Criterion(
    id="c",
    name="C",
    levels=(Level("None", 0), Level("Partly - in towns", 1), Level("Full", 2), Level("10", 10)),
)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("7", (7.0, 7.0)),
        ("6-8", (6.0, 8.0)),
        ("6 – 8", (6.0, 8.0)),
        ("6..8", (6.0, 8.0)),
        ("6 to 8", (6.0, 8.0)),
        ("-3--1", (-3.0, -1.0)),
        ("-3 - 5", (-3.0, 5.0)),
        ("1,5-2,5", (1.5, 2.5)),
        ("٦–٨", (6.0, 8.0)),
        ("1e-5", (1e-5, 1e-5)),
        ("8-6", (8.0, 6.0)),
        ("25 %", None),
        ("n/a", None),
        ("", None),
        ("6-8-9", None),
    ],
)
def test_points_of_numeric_scales(text: str, points: object) -> None:
    assert parse_points(text, NUMERIC) == points


@pytest.mark.parametrize("text", ["60-80%", "60% – 80%", "60-80"])
def test_percent_signs_are_read_where_the_unit_has_one(text: str) -> None:
    assert parse_points(text, SHARE) == (60.0, 80.0)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("full", ("Full", "Full")),
        (" PARTLY - in  towns", ("Partly - in towns", "Partly - in towns")),
        ("none - full", ("None", "Full")),
        ("none - partly - in towns", ("None", "Partly - in towns")),
        ("10", ("10", "10")),
        ("1", ("Partly - in towns", "Partly - in towns")),
        ("1.5", (1.5, 1.5)),
        ("nearly", None),
    ],
)
def test_points_of_named_levels(text: str, points: object) -> None:
    assert parse_points(text, LEVELLED) == points


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1/3", Fraction(1, 3)),
        (" 1 / 3 ", Fraction(1, 3)),
        ("1⁄3", Fraction(1, 3)),
        ("١/٣", Fraction(1, 3)),
        ("3", Fraction(3)),
        ("0.5", Fraction(1, 2)),
        ("0,5", Fraction(1, 2)),
        ("1/0", None),
        ("1e999999999", None),
        ("a/b", None),
        ("", None),
    ],
)
def test_fractions_are_read(text: str, value: Fraction | None) -> None:
    assert parse_fraction(text) == value


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (7.0, None, "7"),
        (7.5, None, "7.5"),
        (0.1 + 0.2, 3, "0.3"),
        (-0.001, 2, "0"),
        (100.0, 0, "100"),
        (1200.0, None, "1200"),
        (2.345, 1, "2.3"),
        (1e14, None, "100000000000000"),
    ],
)
def test_numbers_are_written_short(value: float, digits: int | None, text: str) -> None:
    assert format_number(value, digits) == text


def test_fractions_are_written_as_judged() -> None:
    assert [format_fraction(Fraction(*r)) for r in ((3, 1), (1, 3))] == ["3", "1/3"]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_is_written_is_read_back(value: float) -> None:
    assert parse_number(format_number(value)) == value


@given(st.text(max_size=30))
def test_no_text_breaks_a_parser(text: str) -> None:
    for parse in (parse_number, parse_percent, parse_fraction):
        parse(text)
    for criterion in (NUMERIC, SHARE, LEVELLED):
        parse_points(text, criterion)


@pytest.mark.parametrize("value", [2.5, 2.5 * (1 - 2**-50), 2.5 * (1 + 2**-50)])
def test_a_half_in_other_last_bits_is_written_alike(value):
    assert format_number(value, 0) == "3"
