"""Numbers are written with the digits the scores can bear."""

import math

import pytest

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
    ("value", "text"), [(7.94, "+7.9"), (-3.4, "−3.4"), (0.0, "0.0"), (0.04, "0.0"), (-0.04, "0.0")]
)
def test_signed(value, text):
    assert figures.signed(value) == text
