"""The installed PySide6 keeps count of None."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer


def test_calls_leave_the_count_of_none_alone() -> None:
    """PySide6 6.12.0 drops a reference to None at most calls that return it.

    On Python 3.11 the process then aborts after some thousand calls; from 3.12
    on None is immortal, and the count says nothing either way.
    """
    timer = QTimer()
    calls = 1_000
    before = sys.getrefcount(None)
    for _ in range(calls):
        timer.setObjectName("a")
        timer.setInterval(10)
    after = sys.getrefcount(None)
    assert abs(after - before) < calls / 10
