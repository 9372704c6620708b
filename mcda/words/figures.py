"""Numbers as a reader sees them: never more digits than the scores can bear.

Values are whole numbers, weights percentages with one decimal, closeness has
three decimals; window, report and charts write them through these functions.
A `Figure` is the English text, and still knows its number for other languages.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

UNKNOWN: Final = "–"
"""Stands where a number is not known."""

_SPACE: Final = "\N{NO-BREAK SPACE}"
_MINUS: Final = "\N{MINUS SIGN}"
_UNPARTED: Final = 4
"""Digits before the point that are not parted."""
_NOTHING: Final = 1e-9
"""A difference of less is the noise of adding."""
_BEARABLE: Final = 1e12
"""Above so many steps of its last digit, a number has no half that rounding could reach."""


class Figure(str):
    """A number as English writes it; every language writes the same digits."""

    def written(self, code: str) -> str:
        """Return the number as a language writes it, by its code ("fr", "ar-EG")."""
        if self == UNKNOWN or any(sign.isalpha() for sign in self):
            # Powers of ten, and what is no number, are the same everywhere.
            return str(self)
        from babel.numbers import format_decimal, format_percent

        share = self.endswith("%")
        bare = self.replace(_MINUS, "-").replace(",", "").removesuffix("%").strip()
        digits = len(bare.partition(".")[2])
        number = Decimal(bare) / 100 if share else Decimal(bare)
        write = format_percent if share else format_decimal
        text = write(number, format=_pattern(digits, share, code), locale=_locale(code))
        return f"+{text}" if self.startswith("+") else text


def whole(value: float | None) -> Figure:
    """Return a 0-100 value as a whole number."""
    return _fixed(value, 0)


def score(value: float | None) -> Figure:
    """Return a method's score, such as closeness, with three decimals."""
    return _fixed(value, 3)


def decimals(value: float | None, digits: int) -> Figure:
    """Return a number with so many decimals."""
    return _fixed(value, digits)


def plain(value: float, digits: int | None = None) -> Figure:
    """Return a number without trailing zeros, exactly or with at most `digits` decimals.

    From five digits on its thousands are set off; of four they are not, which may be a year.
    """
    text = trimmed(value, digits)
    head, point, rest = text.removeprefix("-").partition(".")
    if head.isdigit() and len(head) > _UNPARTED:
        head = f"{int(head):,}"
    return Figure(f"{_MINUS if text.startswith('-') else ''}{head}{point}{rest}")


def point(end: float | str, digits: int | None = None) -> str:
    """Return an end of a score as a reader sees it: a level's name, or a number as `plain`."""
    return end if isinstance(end, str) else plain(end, digits)


def significant(value: float, digits: int) -> Figure:
    """Return a number with at most so many significant digits, without trailing zeros."""
    # What is within rounding of a half stands at it, as in `fixed`.
    near = float(f"{value:.11e}")
    return plain(float(f"{near:.{digits}g}"))


def working(value: float) -> Figure:
    """Return a number of a method's working: four significant digits, few of them exponents."""
    near = round(value, 9)
    if abs(value) < 1e6 and near.is_integer() and (near or not value):
        text = f"{value:.0f}"
    elif 1e-4 <= abs(value) < 1e6:
        text = f"{value:#.4g}".rstrip(".") if abs(value) < 1e4 else fixed(value, 0)
    else:
        text = f"{value:.3e}"
    return Figure(text.replace("-", _MINUS))


def count(number: int) -> Figure:
    """Return how many, its thousands set off."""
    return Figure(f"{number:,}")


def trimmed(value: float, digits: int | None = None) -> str:
    """Return a number as it may be typed, without trailing zeros; see `plain`.

    No exponent below 1e15, a decimal point, and "0" for a rounded minus zero.
    """
    if not math.isfinite(value):
        return str(float(value))
    value = float(value)
    if digits is None and (abs(value) >= 1e15 or 0 < abs(value) < 1e-5):
        return repr(value)
    text = fixed(value, digits) if digits is not None else repr(value)
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


@lru_cache(maxsize=4096)
def percent(share: float | None, digits: int = 1) -> Figure:
    """Return a share of one as a percentage with its sign."""
    number = _fixed(None if share is None else share * 100, digits)
    return number if number == UNKNOWN else Figure(f"{number}{_SPACE}%")


def counted_share(share: float) -> Figure:
    """Return a share of counted cases in whole percent; 0 and 100 % are none and all of them."""
    rounded = percent(share, 0)
    if 0 < share < 1 and rounded in (percent(0.0, 0), percent(1.0, 0)):
        return percent(share, 2 if round(share, 4) != round(share, 3) else 1)
    return rounded


def share_figure(share: float | None, digits: int = 1) -> Figure:
    """Return a share of one as a percentage without its sign."""
    return _fixed(None if share is None else share * 100, digits)


def span(low: float | None, high: float | None) -> str:
    """Return an interval of shares of one as percentages without their sign."""
    one = _fixed(None if low is None else 100 * low, 1)
    other = _fixed(None if high is None else 100 * high, 1)
    return f"{one}{_SPACE}– {other}"


def places(best: int, worst: int) -> str:
    """Return the ranks that something may have, from its best to its worst."""
    return str(best) if best == worst else f"{best}–{worst}"


def signed(value: float | None, digits: int = 1) -> Figure:
    """Return a difference with its sign, a minus being the real sign; zero has none.

    Only zero is written as zero: any other has as many decimals more as that takes.
    """
    figure = _fixed(value, telling(value, digits))
    positive = value is not None and value > 0 and float(figure) > 0
    return Figure(f"+{figure}") if positive else figure


def telling(value: float | None, digits: int) -> int:
    """Return so many decimals, or as many more as a difference that isn't zero shows with."""
    if value is None or not math.isfinite(value) or abs(value) < _NOTHING:
        return digits
    while abs(value) * 10.0**digits < 1.0 and not float(fixed(value, digits)):
        digits += 1
    return digits


def fixed(value: float, digits: int) -> str:
    """Return a finite number with so many decimals, halves away from zero; no zero has a minus.

    What is within rounding of a half stands at it, so that the last bits of a number,
    which differ between machines, change no printed digit.
    """
    if not abs(value) * 10.0**digits < _BEARABLE:
        return f"{value:.{digits}f}"
    near = Decimal(f"{value:.11e}").quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return f"{near if near else abs(near):f}"


@lru_cache(maxsize=4096)
def _fixed(value: float | None, digits: int) -> Figure:
    if value is None or not math.isfinite(value):
        return Figure(UNKNOWN)
    text = fixed(value, digits)
    if text.startswith("-"):
        return Figure(_MINUS + text[1:])
    return Figure(text)


def _pattern(digits: int, share: bool, code: str) -> str:
    """Return the language's own pattern for percentages or numbers, with so many decimals."""
    from babel.core import Locale

    kinds = Locale.parse(_locale(code))
    own: str = (kinds.percent_formats if share else kinds.decimal_formats)[None].pattern
    return re.sub(r"0(\.#+)?", f"0.{'0' * digits}" if digits else "0", own, count=1)


def _locale(code: str) -> str:
    return code.replace("-", "_")


def percents(shares: Sequence[float], digits: int = 1) -> tuple[str, ...]:
    """Return shares of a whole as percentages that add up to 100 as printed.

    What rounding down leaves over goes to the largest remainders, the first of equals.
    """
    unit = 10**digits
    exact = [share * 100 * unit for share in shares]
    found = [math.floor(part + 1e-9) for part in exact]
    left = round(sum(exact)) - sum(found)
    rest = sorted(range(len(exact)), key=lambda i: (round(found[i] - exact[i], 9), i))
    for i in rest[:left]:
        found[i] += 1
    return tuple(percent(part / unit / 100, digits) for part in found)
