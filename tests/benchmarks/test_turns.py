"""No turn of the event loop above 50 ms at 20 stakeholders x 200 packages x 60 criteria.

A turn is what the window's thread works between two looks at what the user did. Machines
differ, so turns are told in units of a piece of work that is timed beside each step, and of
each step the best of three counts, which other work on the machine disturbs least.
"""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.shell.application import prepare
from desktop.shell.main_window import MainWindow
from tests.benchmarks.measure import at_most
from tests.benchmarks.measure import tell as tell_of
from tests.large_case import large_case
from tests.turn_watch import FELT
from tests.turns import best_of, walked

WALKS = 3
STOPS = 3 * FELT
"""Units of a turn in which the window stands still, whatever else the machine does."""
SHORT = "page scores,page case,scores: type,scores: undo"

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_no_turn_of_the_loop_is_felt(
    full: bool, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """Measured, it is the whole walk; within the tests a few steps in which nothing stops."""
    prepare(qapp, dark=False)
    case = large_case()
    if full:
        best = best_of(case, WALKS)
        felt = [f"{step}: {length:.1f}" for step, length in best.items() if length > FELT]
        tell_of("Turns of the event loop, in units", *felt)
        at_most("longest turn of the event loop, 20 x 200 x 60", max(best.values()), FELT)
        return
    window = MainWindow(recovery_folder=tmp_path)
    qtbot.addWidget(window, before_close_func=lambda made: made.forget_changes())
    window.resize(1440, 900)
    window.show()
    opens = lambda: window.session.new(case)  # noqa: E731
    steps = walked(window, opens, tmp_path, wait=0.0, only=SHORT)
    longest = {step: turns[0] for step, turns, _seen in takewhile(_before_weights, steps)}
    assert longest and max(longest.values()) < STOPS, longest


def _before_weights(step: tuple[str, list[float], object]) -> bool:
    return step[0] != "to weights"
