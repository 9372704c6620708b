"""Starting the program loads nothing slow and nothing that could reach a network."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.rules.habits import SLOW

ROOT = Path(__file__).parents[2]

_LIST = "import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"


@pytest.mark.parametrize("module", ["mcda.cli.main", "desktop.launch", "desktop.shell.main_window"])
def test_start_loads_nothing_slow(module: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _LIST.format(module=module)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    loaded = set(json.loads(run.stdout))
    assert not loaded & {*SLOW, "PySide6.QtNetwork", "http.client", "urllib.request"}


def test_the_window_is_up_before_what_only_an_open_case_needs() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _LIST.format(module="desktop.shell.main_window")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    later = ("desktop.kit.charts", "desktop.kit.printing", "mcda.casefile.", "mcda.report")
    later += ("mcda.model.edits", "mcda.model.check", "mcda.model.rounds", "mcda.figures")
    assert [name for name in json.loads(run.stdout) if name.startswith(later)] == []


def test_command_line_loads_no_qt() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _LIST.format(module="mcda.cli.main")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not [name for name in json.loads(run.stdout) if name.startswith("PySide6")]
