"""What each kind of harmful or very large file costs: processor seconds and memory, one by one.

    python -m tests.hostile [--only WORDS]

gives every kind to `check`, `rank` and `take`, each in a process of its own, prints what it
took, and says which are above two seconds or 300 MB beyond what an empty file takes. The
numbers hang on the machine, so nothing in the suite asks for them; that each kind ends
in its problem is asked in `tests/laws/test_hostile_files.py`.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.laws.test_hostile_files import KINDS

SECONDS = 2.0
MEGABYTES = 300.0
MOST = 60
"""Processor seconds after which a command is ended."""

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = (("check",), ("rank",), ("take",))


def _lines(count: int, columns: int) -> Callable[[Path], object]:
    head = "," + ",".join(f"C{i}" for i in range(columns))
    rows = (
        f"P{r}," + ",".join(str((r * 31 + i) % 97) for i in range(columns)) for r in range(count)
    )
    return lambda path: path.write_text("\n".join((head, *rows)), encoding="utf-8")


def states(count: int) -> Callable[[Path], object]:
    """Write a table of a conflict's states: thirteen options of three owners, and their payoffs."""
    options = "ABCABCABCABCA"
    head = ["state", *(f"{owner}: option {i}" for i, owner in enumerate(options)), "A", "B", "C"]
    codes = itertools.islice(itertools.product("NY", repeat=len(options)), count)
    rows = [
        [str(i), *code, str(i % 7), str(i % 11), str(i % 13)] for i, code in enumerate(codes, 1)
    ]
    text = "\n".join(",".join(row) for row in (head, *rows))
    return lambda path: path.write_text(text, encoding="utf-8")


LARGE: dict[str, Callable[[Path], object]] = {
    "empty.csv": lambda path: path.write_text(""),
    "300 x 60.csv": _lines(300, 60),
    "3000 x 60.csv": _lines(3_000, 60),
    "480 x 1000.csv": _lines(480, 1_000),
    "160000 x 3.csv": _lines(160_000, 3),
    "2000 states.csv": states(2_000),
    "8110 states.csv": states(8_110),
}


def measured(path: Path, command: tuple[str, ...]) -> tuple[float, float, int]:
    """Return processor seconds, the most memory in MB, and the exit code of a command."""
    words = [sys.executable, "-c", _CHILD, *command, str(path)]
    child = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _pid, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, child.returncode


_CHILD = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({MOST}, {MOST}))
from mcda.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def found(only: str = "") -> Iterator[tuple[str, str, float, float, int]]:
    """Yield kind, command, seconds, MB and exit code for each kind whose name has `only`."""
    kinds = {**LARGE, **{name: write for name, (write, _code) in KINDS.items()}}
    with tempfile.TemporaryDirectory() as folder:
        for name, write in kinds.items():
            if only in name:
                path = Path(folder) / name
                write(path)
                for command in COMMANDS:
                    yield name, command[0], *measured(path, command)
                path.unlink()


def main() -> int:
    """Measure from the command line; the exit code is 1 where anything is above the bounds."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--only", default="")
    seconds = megabytes = None
    above = 0
    for name, command, took, most, code in found(words.parse_args().only):
        if seconds is None or megabytes is None:
            seconds, megabytes = took, most
        beyond = took - seconds > SECONDS or most - megabytes > MEGABYTES or code not in (0, 2)
        above += beyond
        mark = "  ABOVE" if beyond else ""
        sys.stdout.write(f"{took:6.2f} s {most:6.0f} MB  code {code}  {command} {name}{mark}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{above} above {SECONDS:g} s or {MEGABYTES:g} MB beyond the first\n")
    return bool(above)


if __name__ == "__main__":
    sys.exit(main())
