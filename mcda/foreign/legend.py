"""The ends of a scale that a sheet explains beside its table ("0 = none, 5 = full")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from mcda.foreign.view import number_of
from mcda.grids.grid import Sheet, Value

_ONE: Final = re.compile(r"(?<![\w.,-])(-?\d{1,3})\s*(?:=|:|\s[-–—]\s|\.\.\.)\s*[^\W\d]")
_SPAN: Final = re.compile(
    r"(?:scale|skala|escala|échelle|scala|шкала|ölçek|punkte|points|rating|scores?|التقييم|量表|评分)"
    r"\D{0,25}?(-?\d{1,3})\s*(?:-|–|—|to|bis|a|à|до|ile|至|~|\.\.\.?)\s*(\d{1,3})(?!\d|[.,/]\d)",
    re.IGNORECASE,
)
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
