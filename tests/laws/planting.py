"""A copy of the program with lines planted in it, and walks through that."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from mcda.places import resource


def copied(folder: Path) -> Path:
    """Return a copy of the program, with its tests."""
    home, copy = resource().parent, folder / "program"
    for part in ("mcda", "desktop", "tests", "resources", "templates"):
        shutil.copytree(home / part, copy / part)
    return copy


def run(copy: Path, *words: str) -> tuple[int, str]:
    """Run a module of the copied program; return how it ended and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", *words],
        env=os.environ | {"PYTHONPATH": str(copy), "QT_QPA_PLATFORM": "offscreen"},
        cwd=copy,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr)[-3000:]
