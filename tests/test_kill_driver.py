"""A few of the kills of `tests.kill_driver`, as part of every run."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="children are forked")
def test_a_killed_window_loses_nothing_that_was_saved_or_copied() -> None:
    command = [sys.executable, "-m", "tests.kill_driver", "--count", "2", "--seed", "7"]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=Path(__file__).parents[1], check=False
    )
    found = json.loads(done.stdout)
    assert found["faults"] == []
    assert found["counts"]["kills"] == 2
