"""Numbers are written with the digits the scores can bear."""

import math
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mcda.words import figures


@pytest.mark.parametrize(
    ("value", "text"), [(65.6, "66"), (-0.4, "0"), (-3.0, "−3"), (None, "–"), (math.nan, "–")]
)
def test_whole(value, text):
    assert figures.whole(value) == text


def test_score_has_three_decimals():
    assert figures.score(0.64349) == "0.643"


def test_percent_has_one_decimal_and_its_sign():
    assert figures.percent(0.22) == "22.0\N{NO-BREAK SPACE}%"
    assert figures.percent(None) == "–"


def test_span():
    assert figures.span(0.05, 0.31) == "5.0\N{NO-BREAK SPACE}– 31.0"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7.94, "+7.9"),
        (-3.4, "−3.4"),
        (0.0, "0.0"),
        (0.04, "+0.04"),
        (-0.003, "−0.003"),
        (1e-12, "0.0"),
    ],
)
def test_signed(value, text):
    assert figures.signed(value) == text


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (12.5, 0, "13"),
        (12.5 * (1 - 2**-50), 0, "13"),
        (12.5 * (1 + 2**-50), 0, "13"),
        (-12.5, 0, "−13"),
        (0.1 + 0.2 - 0.25, 1, "0.1"),
        (1.005, 2, "1.01"),
        (12.4999, 0, "12"),
        (1e15 + 0.5, 0, "1000000000000000"),
        (1e300, 0, f"{1e300:.0f}"),
        (-1e-9, 3, "0.000"),
    ],
)
def test_what_is_a_half_but_for_rounding_goes_away_from_zero(value, digits, text):
    assert figures.decimals(value, digits) == text


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=9).filter(any), st.integers(0, 2))
def test_printed_shares_add_up_to_the_whole(parts: list[int], digits: int) -> None:
    shares = [part / sum(parts) for part in parts]
    shown = [float(re.sub(r"[^0-9.]", "", text)) for text in figures.percents(shares, digits)]
    assert round(sum(shown), digits) == 100
    for share, figure in zip(shares, shown, strict=True):
        assert abs(share * 100 - figure) < 10**-digits + 1e-9


def test_a_share_near_all_has_no_more_digits_than_it_needs() -> None:
    assert figures.counted_share(0.996) == "99.6\N{NO-BREAK SPACE}%"
    assert figures.counted_share(0.9995) == "99.95\N{NO-BREAK SPACE}%"


def test_a_plain_number_has_its_own_decimals_and_its_thousands_set_off() -> None:
    said = {2026.0: "2026", 12500.5: "12,500.5", -1234567.0: "−1,234,567", 0.25: "0.25"}
    assert {number: str(figures.plain(number)) for number in said} == said
    assert figures.plain(12500.5).written("de") == "12.500,5"
    assert figures.plain(-0.25).written("fr") == "-0,25"
    assert figures.count(10000) == "10,000"
    assert figures.plain(1e-7).written("de") == "1e-07"


@given(st.floats(allow_nan=False, allow_infinity=False))
@example(1.5e-10)
@example(2.5e20)
def test_a_number_as_it_may_be_typed_is_that_number(value):
    assert float(figures.trimmed(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((0.0, "0"), (3.0, "3"), (-2.0, "−2"), (12.3456, "12.35"), (123456.7, "123457")),
        *((2.5, "2.500"), (1e7, "1.000e+07"), (5e-5, "5.000e−05"), (1e-10, "1.000e−10")),
    ],
)
def test_a_number_of_the_working_has_four_digits_unless_it_is_whole(value, text):
    assert figures.working(value) == text


def test_an_end_is_a_level_s_name_or_a_number():
    assert (figures.point("high"), figures.point(1200.5)) == ("high", "1200.5")
