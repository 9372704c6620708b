"""Numbers as people type them, in the window and in workbooks; never a guess.

Understood: decimal point or comma, digits of any script, the Unicode minus and
the dashes used for it, grouping by space, apostrophe, or whichever of "." and
"," is not the decimal sign. A single separator is always the decimal sign, so
"1,234" and "1.234" are both 1.234. Anything else is None.
"""

from __future__ import annotations

import math
import re
import unicodedata
from fractions import Fraction
from typing import Final

from mcda.model.case import Criterion, Point
from mcda.model.texts import Signs, name_key
from mcda.words.figures import trimmed

_AS_TYPED: Final = 1e-9
"""A ratio this near to a fraction was typed as it."""

LONGEST = 100
DASHES = "-−–—‐‑‒﹣－"
_SPACES = r"[ \u00a0\u202f\u2009\u2007]"
_PERCENT = re.compile(r"^%?(?P<number>[^%]+?)%?$")
_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?", re.IGNORECASE)
_GROUPED = re.compile(
    rf"(?P<sign>[+-]?)(?P<whole>\d{{1,3}}(?:(?P<group>[.,'’٬]|{_SPACES})\d{{3}}"
    r"(?:(?P=group)\d{3})*))(?:(?P<point>[.,٫])(?P<part>\d*))?"
)
_OF_THOUSANDS = re.compile(rf"^([+{re.escape(DASHES)}]?[1-9]\d{{0,2}})[.,](\d{{3}})$")
_FRACTION = re.compile(r"(?P<above>\d{1,100})\s*[/:]\s*(?P<below>\d{1,100})")
_EXPONENT = re.compile(r"(?<=[eE])[−–]")
_FIRST = frozenset(f"0123456789+.,٫{DASHES}")
_SIGN = str.maketrans(DASHES, "-" * len(DASHES))
_BETWEEN = re.compile(rf"\.\.|…|~|\bto\b|[{re.escape(DASHES)}]")


def parse_number(text: str) -> float | None:
    """Return the finite number that a text says, or None."""
    text = western(text)
    if not text or len(text) > LONGEST or text[0] not in _FIRST:
        return None
    text = text[0].translate(_SIGN) + text[1:]
    text = text if text.isascii() else _EXPONENT.sub("-", text)
    plain = text.replace("٫", ".")
    if plain.count(",") + plain.count(".") == 1:
        plain = plain.replace(",", ".")
    if _PLAIN.fullmatch(plain):
        return _finite(plain)
    grouped = _GROUPED.fullmatch(text)
    if grouped is None or grouped["point"] == grouped["group"]:
        return None
    digits = grouped["whole"].replace(grouped["group"], "")
    return _finite(f"{grouped['sign']}{digits}.{grouped['part'] or '0'}")


def parse_whole(text: str) -> int | None:
    """Return the whole number that a text says, or None: a sign before three digits can only set
    thousands off in it.
    """
    value = parse_number(_OF_THOUSANDS.sub(r"\1\2", western(text)))
    return int(value) if value is not None and value.is_integer() else None


def parse_percent(text: str) -> float | None:
    """Return the number before or after a percent sign (25 for "25 %"), sign optional."""
    found = _PERCENT.match(western(text))
    return parse_number(found["number"]) if found else None


def has_percent(text: str) -> bool:
    """Say whether a text holds a percent sign, that of any script."""
    return "%" in text or (not text.isascii() and "%" in western(text))


def parse_points(text: str, criterion: Criterion) -> tuple[Point, Point] | None:
    """Return the lower and upper end of a score as typed, equal for a single value.

    A number, a level's name, or a range of either ("6-8", "6 – 8", "partial to
    full"); a percent sign only where the criterion's unit has one. A range is
    not turned round and not held against the scale: `check` does that.
    """
    text = text.strip()
    if not text or len(text) > 2 * LONGEST + 200:
        return None
    single = _point(text, criterion)
    if single is not None:
        return single, single
    for between in _BETWEEN.finditer(text):
        low = _point(text[: between.start()], criterion)
        high = _point(text[between.end() :], criterion)
        if low is not None and high is not None:
            return low, high
    return None


def parse_fraction(text: str) -> Fraction | None:
    """Return "1/3", "1:3", "⅓" or "0.5" exactly, or None; no scale is checked."""
    if len(text) <= LONGEST:
        text = unicodedata.normalize("NFKC", text)
    text = western(text)
    if len(text) > LONGEST:
        return None
    ratio = _FRACTION.fullmatch(text.replace("⁄", "/"))
    if ratio:
        below = int(ratio["below"])
        return Fraction(int(ratio["above"]), below) if below else None
    value = parse_number(text)
    return None if value is None else Fraction(repr(value))


def format_number(value: float, digits: int | None = None) -> str:
    """Return a number as it may be typed; `figures.plain` writes it for a reader."""
    return trimmed(value, digits)


def point_text(point: Point, digits: int | None = None) -> str:
    """Return an end of a score as it is written: a level's name, or a number."""
    return point if isinstance(point, str) else format_number(point, digits)


def format_fraction(value: Fraction) -> str:
    """Return a judgement as "3" or "1/3"."""
    return str(value)


def format_ratio(ratio: float) -> str:
    """Return a ratio of judgements as "3", "1/6" or "8/3"; as 2.828 where it is no such fraction.

    Products of two points of Saaty's scale have denominators up to 81.
    """
    near = Fraction(ratio).limit_denominator(81)
    exact = math.isclose(near, ratio, rel_tol=_AS_TYPED)
    return format_fraction(near) if exact else trimmed(float(f"{ratio:.4g}"))


def western(text: str) -> str:
    """Return a text without invisible marks, in Western digits and one percent sign."""
    if text.isascii():
        return text.strip()
    return text.translate(_WESTERN).strip()


def _western(sign: str) -> str | None:
    if unicodedata.category(sign) == "Cf":
        return None
    return "%" if sign in "٪％﹪" else str(unicodedata.decimal(sign, sign))


_WESTERN = Signs(_western)


def _finite(text: str) -> float | None:
    value = float(text)
    return value if math.isfinite(value) else None


def _point(text: str, criterion: Criterion) -> Point | None:
    key = name_key(text)
    for level in criterion.levels:
        if key and name_key(level.name) == key:
            return level.name
    value = parse_percent(text) if "%" in western(criterion.unit) else parse_number(text)
    if value is None:
        return None
    return next((level.name for level in criterion.levels if level.value == value), value)
