"""Reads old .xls workbooks into grids, in a child process with a limit of time and memory.

The format hides what the others show: errors come as blank cells, and formulas,
merged cells and hidden rows can't be told. So every such file carries a warning.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from mcda.errors import Place, Problem, RefusedError
from mcda.io.grid import MAX_COLUMN, Grid, Sheet, Value

SECONDS: Final = 10
CHILD: Final = "mcda.io.xls_child"


def read_xls(path: Path) -> Grid:
    """Return a workbook's sheets; RefusedError (FILE-OLD-XLS) if nothing can be made of it."""
    place = Place(file=path.name)
    program = Path(__file__).resolve().parents[2]
    try:
        done = subprocess.run(
            [sys.executable, "-m", CHILD, str(path.resolve())],
            capture_output=True,
            check=True,
            cwd=program,
            timeout=SECONDS,
        )
        found = json.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        raise RefusedError([Problem.of("FILE-OLD-XLS", place)]) from error
    return Grid(
        path.name, tuple(_sheet(one) for one in found), (Problem.of("FILE-XLS-READ", place),)
    )


def _sheet(found: dict[str, Any]) -> Sheet:
    rows = {
        int(number): {int(c): _value(v) for c, v in row.items() if int(c) <= MAX_COLUMN}
        for number, row in found["rows"].items()
    }
    return Sheet(found["name"], rows, visible=found["visible"])


def _value(found: Any) -> Value:
    if not isinstance(found, list):
        value: Value = float(found) if type(found) is int else found
        return value
    kind, text = found
    if kind == "timedelta":
        return timedelta(seconds=float(text))
    kinds: dict[str, Callable[[str], Value]] = {
        "datetime": datetime.fromisoformat,
        "date": date.fromisoformat,
        "time": time.fromisoformat,
    }
    return kinds[kind](text)
