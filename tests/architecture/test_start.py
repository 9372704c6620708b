"""Starting the program loads nothing slow and nothing that could reach a network."""

from __future__ import annotations

import json
import os
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


_WINDOW = """
import json, sys
from PySide6 import QtWidgets
from desktop.shell.application import open_window
window = open_window()
print(json.dumps([*sys.modules, *(f"QtWidgets.{name}" for name in vars(QtWidgets))]))
"""


def test_the_start_page_is_up_before_what_only_an_open_case_needs(tmp_path: Path) -> None:
    places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(tmp_path))
    run = subprocess.run(
        [sys.executable, "-c", _WINDOW],
        cwd=ROOT,
        env=os.environ | places | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    later = ("numpy", "desktop.kit.charts", "desktop.kit.printing", "desktop.kit.problem_view")
    later += ("mcda.model.", "mcda.casefile.", "mcda.errors.catalogue", "mcda.report")
    later += ("mcda.glossary", "desktop.kit.what", "desktop.shell.tour", "desktop.shell.around")
    later += ("desktop.shell.rail", "desktop.shell.reading_bar", "desktop.kit.problems")
    later += ("datetime", "html.entities")
    # PySide makes a class when it is first asked for, with every name in every enum of it.
    views = ("QStyleOption", "QStyle", "QAbstractItemView", "QAbstractSpinBox", "QLineEdit")
    later += tuple(f"QtWidgets.{name}" for name in views)
    allowed = {"mcda.model.ids"}
    loaded = set(json.loads(run.stdout)) - allowed
    assert [name for name in sorted(loaded) if name.startswith(later)] == []


def test_command_line_loads_no_qt() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _LIST.format(module="mcda.cli.main")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not [name for name in json.loads(run.stdout) if name.startswith("PySide6")]
