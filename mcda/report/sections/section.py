"""What a section of the report is: a key, a title, and blocks made from facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from mcda.report.blocks import Block
from mcda.report.facts import Facts

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report that can be left out; `about` says what it holds.

    An `optional` one is left out unless it is asked for.
    """

    key: str
    title: str
    about: str
    build: Callable[[Facts], tuple[Block, ...]]
    starts_page: bool = False
    optional: bool = False


def portions(items: Sequence[T], most: int) -> Iterator[Sequence[T]]:
    """Yield items in runs of nearly equal length, none longer than `most`.

    What a sheet can't hold side by side stands in several tables.
    """
    if not items:
        return
    count = -(-len(items) // most)
    size = -(-len(items) // count)
    for start in range(0, len(items), size):
        yield items[start : start + size]
