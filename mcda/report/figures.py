"""Numbers as a reader sees them: never more digits than the scores can bear.

Values are whole numbers, weights percentages with one decimal, closeness has
three decimals; window, report and charts write them through these functions.
"""

from __future__ import annotations

import math
from typing import Final

UNKNOWN: Final = "–"
"""Stands where a number is not known."""

_SPACE: Final = "\N{NO-BREAK SPACE}"
_MINUS: Final = "\N{MINUS SIGN}"


def whole(value: float | None) -> str:
    """Return a 0-100 value as a whole number."""
    return _fixed(value, 0)


def score(value: float | None) -> str:
    """Return a method's score, such as closeness, with three decimals."""
    return _fixed(value, 3)


def decimals(value: float | None, digits: int) -> str:
    """Return a number with so many decimals."""
    return _fixed(value, digits)


def percent(share: float | None, digits: int = 1) -> str:
    """Return a share of one as a percentage with its sign."""
    return UNKNOWN if _unknown(share) else f"{share_figure(share, digits)}{_SPACE}%"


def share_figure(share: float | None, digits: int = 1) -> str:
    """Return a share of one as a percentage without its sign."""
    return _fixed(None if share is None else share * 100, digits)


def span(low: float | None, high: float | None, digits: int = 1) -> str:
    """Return an interval of shares of one as percentages without their sign."""
    return f"{share_figure(low, digits)}{_SPACE}– {share_figure(high, digits)}"


def places(best: int, worst: int) -> str:
    """Return the ranks that something may have, from its best to its worst."""
    return str(best) if best == worst else f"{best}–{worst}"


def signed(value: float | None, digits: int = 1) -> str:
    """Return a difference with its sign, a minus being the real sign; zero has none."""
    text = _fixed(value, digits)
    positive = value is not None and value > 0 and float(text) > 0
    return f"+{text}" if positive else text


def _fixed(value: float | None, digits: int) -> str:
    if value is None or _unknown(value):
        return UNKNOWN
    text = f"{value:.{digits}f}"
    if text.startswith("-"):
        return text[1:] if float(text) == 0 else _MINUS + text[1:]
    return text


def _unknown(value: float | None) -> bool:
    return value is None or not math.isfinite(value)
