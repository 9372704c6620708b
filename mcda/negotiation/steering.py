"""How long work is followed and stopped: progress by a share, a stop by an exception."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class StoppedError(Exception):
    """Somebody has asked for the work to stop."""


class TooManyError(Exception):
    """The work would need more partial packages than are allowed; nothing is said of the rest."""


def _deaf(share: float) -> None:
    """Take a share of the work done, and tell nobody."""


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Steering:
    """Whom to tell the share that is done, and whom to ask whether to stop."""

    tell: Callable[[float], None] = _deaf
    stop: Callable[[], bool] = _never

    def at(self, share: float) -> None:
        """Say how much is done; raises StoppedError where a stop was asked for."""
        if self.stop():
            raise StoppedError
        self.tell(share)


class Work:
    """How many comparisons a search may still make; the same on every machine, unlike a clock."""

    def __init__(self, left: float) -> None:
        self._left = left

    def spend(self, comparisons: float) -> None:
        """Take comparisons off; raises TooManyError where none are left."""
        self._left -= comparisons
        if self._left < 0:
            raise TooManyError


ALONE = Steering()
