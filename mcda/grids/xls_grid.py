"""Reads old .xls workbooks into grids, in a child process with a limit of time and memory.

The format hides what the others show: errors come as blank cells, and formulas,
merged cells and hidden rows can't be told. So every such file carries a warning.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from mcda.errors import Place, Problem, RefusedError
from mcda.grids.grid import MAX_COLUMN, Grid, Sheet, Value

SECONDS: Final = 10
MOST: Final = 30_000_000
"""Bytes that the child may print; a sheet of 65,536 rows and ten columns of text takes ten MB."""

CHILD: Final = "mcda.grids.xls_child"


def read_xls(path: Path) -> Grid:
    """Return a workbook's sheets; RefusedError (FILE-OLD-XLS) if nothing can be made of it."""
    place = Place(file=path.name)
    program = Path(__file__).resolve().parents[2]
    try:
        found = json.loads(_said([sys.executable, "-m", CHILD, str(path.resolve())], program))
    except (OSError, ValueError) as error:
        raise RefusedError([Problem.of("FILE-OLD-XLS", place)]) from error
    return Grid(
        path.name, tuple(_sheet(one) for one in found), (Problem.of("FILE-XLS-READ", place),)
    )


def _said(command: list[str], folder: Path) -> bytes:
    """Return what a program prints; ValueError if it fails, takes too long or prints too much."""
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        creationflags=hidden,
    ) as child:
        alarm = threading.Timer(SECONDS, child.kill)
        alarm.start()
        try:
            content = child.stdout.read(MOST + 1) if child.stdout else b""
            if len(content) > MOST:
                child.kill()
            if child.wait() != 0:
                raise ValueError(command[2])
        finally:
            child.kill()
            alarm.cancel()
    return content


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
