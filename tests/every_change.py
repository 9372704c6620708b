"""Every way in which one place of a value of the model may be another: for laws on comparisons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import Any

from mcda.model.case import frozen


def changed(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield a value with one place changed, for each place in it, after the path of that place."""
    if is_dataclass(value):
        for field in fields(value):
            for at, new in changed(getattr(value, field.name), f"{path}.{field.name}"):
                yield at, replace(value, **{field.name: new})  # type: ignore[type-var]
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            for at, new in changed(inner, f"{path}[{key}]"):
                yield at, frozen({**value, key: new})
            yield f"{path}[{key}] gone", frozen({k: v for k, v in value.items() if k != key})
    elif isinstance(value, tuple):
        yield from _in_a_list(value, path)
    else:
        yield from ((path, new) for new in _others(value))


def _in_a_list(value: tuple[Any, ...], path: str) -> Iterator[tuple[str, Any]]:
    for at, inner in enumerate(value):
        for place, new in changed(inner, f"{path}[{at}]"):
            yield place, (*value[:at], new, *value[at + 1 :])
        yield f"{path}[{at}] gone", (*value[:at], *value[at + 1 :])
    if len(value) > 1:
        yield f"{path} turned", tuple(reversed(value))


def _others(value: Any) -> Iterator[Any]:
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, StrEnum):
        yield from (one for one in type(value) if one is not value)
    elif isinstance(value, int | float | Fraction):
        yield from (value + 1, value + 2)
    elif isinstance(value, str):
        yield from (f"{value}x", f"{value}y")
