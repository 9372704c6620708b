"""The ends of a scale that a sheet explains: beside its table ("0 = none, 5 = full"), or in a
criterion's own heading ("Security (0-10)", "Jobs, scale 1 to 5").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from mcda.foreign.view import number_of
from mcda.grids.grid import Sheet, Value

_ONE: Final = re.compile(r"(?<![\w.,-])(-?\d{1,3})\s*(?:=|:|\s[-–—]\s|\.\.\.)\s*[^\W\d]")
_SCALE: Final = (
    r"(?:scale|skala|escala|échelle|scala|шкала|ölçek|punkte|points|rating|scores?"
    r"|التقييم|量表|评分)"
)
_REACHES: Final = (
    r"(-?\d{1,3})\s*(?:-|–|—|to|bis|a|à|до|ile|至|~|\.\.\.?)\s*(\d{1,3})(?!\d|[.,/]\d)"
)
_SPAN: Final = re.compile(_SCALE + r"\D{0,25}?" + _REACHES, re.IGNORECASE)
_BARE: Final = re.compile(
    rf"(?:{_SCALE}[\s:]*(?:from\s+|of\s+|von\s+|de\s+|от\s+)?)?{_REACHES}\s*(?:{_SCALE}|pts\.?|%)?",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(r"[(\[{（【［]([^)\]}）】］]{1,60})[)\]}）】］]")
_BEHIND: Final = re.compile(r"(?:\s[-–—]|[,:;])\s+")
_TOPS: Final = frozenset((*range(3, 11), 20, 50, 100))
"""Where scales of points usually end: "Children (0-14)" and "Plan (2020-2025)" are none."""
_DIGIT: Final = re.compile(r"\d")
MOST_TEXTS: Final = 2_000


def explains(value: Value | None) -> bool:
    """Say whether a cell explains a scale: "0 = none", "points from 1 to 5"."""
    if not isinstance(value, str) or _DIGIT.search(value) is None:
        # Most texts beside a table have no figure, and long ones take long to look through.
        return False
    return bool(_ONE.search(value) or _SPAN.search(value))


@lru_cache(maxsize=16)
def legend_ends(sheet: Sheet, top: int = 1, bottom: int = 0) -> tuple[float, float] | None:
    """Return the lowest and the highest point of the one scale that a sheet explains.

    Names and numbers from row `top` to `bottom` are those of the table itself.
    """
    points: set[float] = set()
    spans: set[tuple[float, float]] = set()
    looked = 0
    for row in sorted(sheet.rows):
        cells = sheet.rows[row]
        texts = [str(value) for value in cells.values() if isinstance(value, str)]
        looked += len(texts)
        if looked > MOST_TEXTS:
            return None
        beside = not top <= row <= bottom
        for text in texts if beside else ():
            points |= {float(one) for one in _ONE.findall(text)}
            spans |= {(float(a), float(b)) for a, b in _SPAN.findall(text) if float(a) < float(b)}
        numbers = [n for value in cells.values() if (n := number_of(value)) is not None]
        if beside and len(numbers) == 1 and len(cells) == 2 and len(texts) == 2:
            points.add(numbers[0])
    if len(spans) == 1:
        return spans.pop()
    return (min(points), max(points)) if len(points) > 1 and not spans else None


def scale_in(head: str, points: Iterable[object]) -> tuple[float, float] | None:
    """Return the ends of the one scale that a criterion's heading names, None for none.

    All `points` scored on it must lie on that scale, and not be shares of it.
    """
    said = [
        one for inside in _IN_BRACKETS.findall(head) if (one := _BARE.fullmatch(inside.strip()))
    ]
    outside = _IN_BRACKETS.sub(" ", head)
    last = _BEHIND.split(outside)[-1].strip()
    if last != outside.strip():
        said += [one for one in (_BARE.fullmatch(last),) if one]
    said = said or list(_SPAN.finditer(outside))
    ends = {(float(one[1]), float(one[2])) for one in said}
    if len(ends) != 1:
        return None
    low, high = ends.pop()
    if high not in _TOPS or low not in (0, 1, -high):
        return None
    numbers = [one for one in points if one is not None]
    on_it = all(isinstance(one, float | int) and low <= one <= high for one in numbers)
    shares = high > 10 and all(isinstance(one, float | int) and abs(one) <= 1 for one in numbers)
    return (low, high) if numbers and on_it and not shares else None
