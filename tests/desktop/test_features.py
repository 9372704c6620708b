"""PySide reads no module's source, and its functions keep their usual names."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

PROGRAM = """
import inspect
from desktop import features
read = []
inspect.getsource = lambda module: read.append(module) or "PySide6"
import wave
import desktop.kit.theme
from PySide6.QtCore import QSize
print(read, QSize(3, 4).width())
"""


def test_nothing_is_read_to_look_for_other_names() -> None:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["[]", "3"]
