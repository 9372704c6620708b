"""Giving way: work beside somebody who can't wait stops for a moment where it is asked to.

Whoever has work done says what it gives way by (`giving_way`); the work says every few
tenths of a millisecond that now would be a time (`give_way`). What comes out is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_waits: ContextVar[Callable[[], None] | None] = ContextVar("waits", default=None)


@contextmanager
def giving_way(wait: Callable[[], None]) -> Iterator[None]:
    """Have `wait` called wherever the work within gives way; it may end the work by raising."""
    token = _waits.set(wait)
    try:
        yield
    finally:
        _waits.reset(token)


def give_way() -> None:
    """Let others go first, if this work is to."""
    wait = _waits.get()
    if wait is not None:
        wait()
