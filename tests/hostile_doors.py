"""Every hostile file through every door: `check`, `rank`, `take`, `round in`, the window's import.

`python -m tests.hostile_doors [SIZE] [PART OF A NAME]` writes every kind (a SIZE of 1 is the
usual one), gives each to all doors, and prints what failed and how many there were. Reading
fails when it raises, takes more than two seconds of processor time or 300 MB, or says anything
that is not in lines of their own. Each door is a child, so that it can be ended.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import mcda.foreign.compose
import mcda.round.folder
import mcda.workbook.read  # noqa: F401 - what a child would import each time
from desktop.pages.importing.draft import read_draft
from mcda.casefile.case_file import write_case
from mcda.cli.main import main as run
from mcda.errors import RefusedError, few
from tests import hostile_kinds
from tests.mcda.round import filling, hostile_returns
from tests.mcda.round.test_read_forged import Rows, forged

SECONDS, MEGABYTES, SAID = 2.0, 300, 200_000
ENDED_AFTER = 10
DRIVING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]")
"""Signs that end a line, drive a terminal, or turn what follows."""
LINE = re.compile(r"[A-Z0-9-]{4,} .+: .+")


def _command(*words: str) -> Callable[[Path, Path], int]:
    return lambda path, _case: run([*words, str(path)])


def _round_in(path: Path, case: Path) -> int:
    return run(["round", "in", str(case), str(path.parent), "--dry-run"])


def _imported(path: Path, _case: Path) -> int:
    """Read a file as the import assistant does."""
    try:
        problems = read_draft(path, {})[1].reading.problems
    except RefusedError as refused:
        problems = refused.problems
    sys.stderr.write("".join(f"{line}\n" for line in few(problems)))
    return 0


DOORS: dict[str, Callable[[Path, Path], int]] = {
    "check": _command("check"),
    "rank": _command("rank"),
    "take": _command("take"),
    "round in": _round_in,
    "import": _imported,
}


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a file at a door: how it ended, and what it took."""

    code: int = -1
    seconds: float = 0.0
    megabytes: float = 0.0
    said: str = ""
    problems: str = ""
    fault: str = ""

    @property
    def wrong(self) -> str:
        """Say what is wrong with it, "" for nothing."""
        if self.fault:
            return self.fault
        if self.code not in (0, 2):
            return f"code {self.code}"
        if self.seconds > SECONDS:
            return f"{self.seconds:.1f} s of processor time"
        if self.megabytes > MEGABYTES:
            return f"{self.megabytes:.0f} MB"
        if len(self.said) + len(self.problems) > SAID:
            return f"{len(self.said) + len(self.problems)} characters said"
        odd = [one for one in self.problems.split("\n")[:-1] if not LINE.fullmatch(one)]
        signs = DRIVING.findall(self.problems + self.said)
        return f"what is no line: {[*odd, *signs][0][:100]!r}" if odd or signs else ""


def came_of(door: str, path: Path, case: Path) -> Came:
    """Give a file to a door in a child; the child is ended when it takes too long."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        resource.setrlimit(resource.RLIMIT_CPU, (ENDED_AFTER, ENDED_AFTER))
        signal.alarm(6 * ENDED_AFTER)
        with contextlib.suppress(BaseException), os.fdopen(writer, "w") as to:
            json.dump(_at(DOORS[door], path, case), to)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as told:
        text = told.read()
    os.waitpid(child, 0)
    return Came(*json.loads(text)) if text else Came(fault=f"ended after {ENDED_AFTER} s")


def _at(door: Callable[[Path, Path], int], path: Path, case: Path) -> list[Any]:
    def most() -> float:
        used = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        return max(resource.getrusage(who).ru_maxrss for who in used) / 1024

    before, out, err, fault, code = most(), io.StringIO(), io.StringIO(), "", -1
    start = time.process_time()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = door(path, case)
        except BaseException:  # noqa: BLE001 - whatever it raises is what is looked for
            fault = traceback.format_exc(limit=-2)
    spent = time.process_time() - start
    return [code, spent, most() - before, out.getvalue(), err.getvalue(), fault]


def returns(size: float, folder: Path) -> Iterator[tuple[str, Callable[[Path], object]]]:
    """Yield returned workbooks of the small round that somebody changed to do harm."""
    whole = filling.filled(filling.round_case(), folder / "whole.xlsx")
    for name, (make, _code) in hostile_returns.FROM_A_RETURN.items():
        yield f"return {name}.xlsx", partial(make, whole)

    def made(change: Callable[[Rows], Rows]) -> Callable[[Path], object]:
        def write(path: Path) -> None:
            shutil.copy(whole, path)
            forged(path, change)

        return write

    def instead(kind: str, *row: str) -> Callable[[Rows], Rows]:
        return lambda rows: [(kind, *row) if one[0] == kind else one for one in rows]

    many = json.dumps([[f"x{i}", i] for i in range(max(int(size * 20_000), 3))])
    blocks = [(side, part, "", many) for side in ("rows", "columns") for part in ("scores",)]
    yield "forged kind.xlsx", made(lambda rows: [*rows, ("sheet", "nonsense", "X")])
    yield "forged blocks.xlsx", made(lambda rows: [*rows, *blocks])
    yield "forged person.xlsx", made(instead("respondent", "bob", "Bob", "west"))
    yield "forged case.xlsx", made(instead("case", "another"))
    yield "forged round.xlsx", made(instead("round", "r99", "Other"))
    yield "forged short.xlsx", made(lambda rows: [one[:1] for one in rows])
    yield "forged none.xlsx", made(lambda _rows: [])
    yield "forged twice.xlsx", made(lambda rows: [*rows, *rows])
    yield "forged labels.xlsx", made(instead("package", "full", "L\n" * max(int(size * 50_000), 3)))
    yield "forged version.xlsx", made(instead("format", "parley-return", "99"))
    yield "forged lists.xlsx", made(lambda rows: [*rows, ("rows", "scores", "", "[" * 100_000)])
    yield (
        "forged numbers.xlsx",
        made(
            lambda rows: [*rows, ("columns", "scores", "", '[["a", 1e400], ["b", "x"], [1, -5]]')]
        ),
    )


def tried(
    size: float, folder: Path, part: str = "", *, in_turn: bool = False
) -> Iterator[tuple[str, str, Came]]:
    """Yield what came of each kind at each door: door, name, and what.

    With `in_turn` it is one door for each kind, in this very process, which nothing ends.
    """
    case = folder / "case.parley"
    write_case(filling.round_case(), case)
    (folder / "base").mkdir()
    every = (*hostile_kinds.every(size, folder), *returns(size, folder / "base"))
    for number, (name, write) in enumerate(every):
        if part not in name:
            continue
        own = folder / str(number)
        own.mkdir()
        write(own / name)
        if in_turn:
            door = list(DOORS)[number % len(DOORS)]
            yield door, name, Came(*_at(DOORS[door], own / name, case))
            continue
        for door in DOORS:
            yield door, name, came_of(door, own / name, case)
        shutil.rmtree(own, ignore_errors=True)


def main() -> None:
    """Try every kind at every door, and print what failed and how many there were."""
    size = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    part = sys.argv[2] if len(sys.argv) > 2 else ""
    failed, count, kinds = 0, 0, set()
    longest, most = 0.0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        for door, name, came in tried(size, Path(folder), part):
            count, longest, most = count + 1, max(longest, came.seconds), max(most, came.megabytes)
            kinds.add(name)
            if wrong := came.wrong:
                failed += 1
                sys.stdout.write(f"{door} {name}: {wrong}\n")
                sys.stdout.flush()
    worst = {"most s": round(longest, 2), "most MB": round(most)}
    sys.stdout.write(
        json.dumps({"kinds": len(kinds), "tried": count, "failed": failed} | worst) + "\n"
    )


if __name__ == "__main__":
    main()
