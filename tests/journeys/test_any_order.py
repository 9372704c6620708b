"""Whatever is done in whatever order, nothing breaks and everything can be taken back."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtWidgets import QApplication

from desktop.kit.theme import apply_theme
from desktop.shell.main_window import MainWindow
from tests.desktop.conftest import small_case
from tests.journeys.monkey import Monkey
from tests.translations import ROOT

ACTIONS = 80


def test_random_work_meets_no_fault_and_is_undone(window: MainWindow) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window.session.new(small_case())
    monkey = Monkey(window, seed=7)
    monkey.run(ACTIONS)
    assert monkey.faults == []
    assert monkey.undo_all() == small_case()
    window.forget_changes()
    apply_theme(application, dark=False)


def test_the_command_works_at_a_case_that_has_a_file() -> None:
    command = [sys.executable, "-m", "tests.journeys.monkey", "12", "3", "small"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "12 actions at small, seed 3: 0 faults; undone to the start: True" in run.stdout
