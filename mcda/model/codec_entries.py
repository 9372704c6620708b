"""Scores, points and judgements as plain JSON data and back: what several records hold.

Parts of `codec`, which says what plain data look like.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from mcda.model.case import Judgement, Point, Score, frozen
from mcda.model.plain_fields import Fields, problem_at

_FRACTION = re.compile(r"-?\d{1,1000}(/\d{1,1000})?", re.ASCII)


def filled(thing: object, *names: str) -> dict[str, Any]:
    values = {name: getattr(thing, name) for name in names}
    return {name: value for name, value in values.items() if value or name == "id"}


def plain_number(value: float) -> float | int | dict[str, str]:
    """Return a number as JSON has it; 7.0 and 7 are one number and look alike."""
    try:
        number = float(value)
    except OverflowError:
        number = math.inf if value > 0 else -math.inf
    if not math.isfinite(number):
        return {"number": str(number)}
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def plain_point(point: Point) -> float | int | str | dict[str, str]:
    return point if isinstance(point, str) else plain_number(point)


def plain_score(score: Score) -> dict[str, Any]:
    plain = filled(score, "source", "author", "note", "estimate")
    if score.low is not None:
        plain["low"] = plain_point(score.low)
    if score.high is not None:
        plain["high"] = plain_point(score.high)
    if score.likely is not None:
        plain["likely"] = plain_point(score.likely)
    return plain


def plain_points(points: Mapping[str, float]) -> dict[str, Any]:
    """Return points by id as JSON data."""
    return {key: plain_number(value) for key, value in points.items()}


def plain_judgements(given: Mapping[str, tuple[Judgement, ...]]) -> dict[str, Any]:
    """Return judgements by node as JSON data."""
    return {
        node: [{"row": j.row, "column": j.column, "value": str(Fraction(j.value))} for j in some]
        for node, some in given.items()
    }


def read_score(item: Fields) -> Score:
    """Return the score in a record; whose it is stands in other fields of it."""
    return Score(
        low=item.point("low"),
        high=item.point("high"),
        likely=item.point("likely"),
        source=item.text("source"),
        author=item.text("author"),
        note=item.text("note"),
        estimate=item.flag("estimate"),
    )


def read_points(item: Fields, key: str) -> Mapping[str, float]:
    read = {name: item.as_number(value, where) for name, where, value in item.entries(key)}
    return frozen({name: value for name, value in read.items() if value is not None})


def read_judgements(item: Fields, key: str) -> Mapping[str, tuple[Judgement, ...]]:
    found: dict[str, tuple[Judgement, ...]] = {}
    for node, where, value in item.entries(key):
        read = [_judgement(one) for one in item.listed_objects(value, where)]
        given = tuple(judgement for judgement in read if judgement is not None)
        if given:
            found[node] = given
    return frozen(found)


def _judgement(item: Fields) -> Judgement | None:
    complete = item.has("row") & item.has("column") & item.has("value")
    row, column = item.text("row"), item.text("column")
    whole = item.data.get("value")
    written = str(whole) if type(whole) is int and abs(whole) < 10**15 else item.text("value")
    item.known.add("value")
    item.report_rest()
    if not complete:
        return None
    ratio = _FRACTION.fullmatch(written)
    if ratio is None or (ratio[1] and not int(ratio[1][1:])):
        item.problems.append(
            problem_at(
                "FORMAT-WRONG-VALUE",
                item.where("value"),
                found=written[:40],
                known='a ratio such as "3" or "1/3"',
                remedy="Write the judgement as a ratio in quotes",
            )
        )
        return None
    return Judgement(row, column, Fraction(written))
