"""What is made again and again of equal things, made once: cases are equal, and have no hash."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

MOST = 8
"""So many of late are kept."""


def kept(make: Callable[P, R]) -> Callable[P, R]:
    """Return a function that makes the same, once of what is equal."""
    made: list[tuple[object, R]] = []

    @wraps(make)
    def again(*given: P.args, **named: P.kwargs) -> R:
        for known, result in made:
            if known == (given, named):
                return result
        made.append(((given, named), make(*given, **named)))
        del made[:-MOST]
        return made[-1][1]

    return again
