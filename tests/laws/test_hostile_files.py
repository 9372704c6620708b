"""Files that are meant to do harm: each ends in problems, by name, within bounds.

They are read in a child whose processor time and memory are limited, so that a file
that would hang or fill the machine ends the child and fails the test.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from mcda.opening import read
from tests import hostile_doors, mutated_files
from tests.mcda.grids import hostile

CHILD = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))
from pathlib import Path
from desktop.pages.importing.draft import read_draft
from mcda.errors import RefusedError, few
from mcda.opening import read
from mcda.round.read import read_return
from tests.mutated_files import sample_case
asked, found = sample_case(), {}
def drafted(path):
    try:
        return read_draft(path, {})[1].reading.problems
    except RefusedError as refused:
        return refused.problems
def most():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
start = most()
for name in sys.argv[1:]:
    path = Path(name)
    problems = few(read(path).problems)
    returned = read_return(path, asked)
    assert (returned.problems or returned.unrelated) and returned.returned is None, name
    lines = [str(one) for some in (problems, few(drafted(path)), few(returned.problems))
             for one in some]
    found[path.name] = {
        "codes": sorted({problem.code for problem in problems}),
        "length": sum(map(len, lines)),
        "one_line": all(line.isprintable() for line in lines),
    }
print(json.dumps({"found": found, "megabytes": most() - start}))
"""
"""Reads each file as the command line, the import and a round do.

The limits only stop what hangs: all the files together take a few seconds.
"""
MEGABYTES = 300


def _sheet(rows: str, after: str = "", **parts: str) -> Callable[[Path], object]:
    return lambda path: hostile.xlsx(path, hostile.sheet(rows, after), **parts)


def _same_part(path: Path) -> None:
    sheets = "".join(f'<sheet name="S{i}" r:id="r1"/>' for i in range(400))
    book = hostile.BOOK.replace("</sheets>", f"{sheets}</sheets>")
    hostile.xlsx(path, hostile.sheet("<row>" + "<c/>" * 500_000 + "</row>"), xl__workbook=book)


def _junk(path: Path) -> None:
    """Hide what repeats behind noise, which no ratio of sizes sees."""
    hostile.xlsx(path, hostile.sheet("<row>" + "<c/>" * 1_300_000 + "</row>"))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/media/noise.bin", random.Random(0).randbytes(400_000))


def _case(**lists: object) -> Callable[[Path], object]:
    text = json.dumps({"format": "parley-case", "version": 2, "case": {"id": "a", **lists}})
    return lambda path: path.write_text(text, encoding="utf-8")


def _covered(path: Path) -> None:
    """Let a cell beyond the last column stand in all rows that there are."""
    hostile.ods(
        path,
        '<table:table table:name="S"><table:table-row table:number-rows-repeated="900000">'
        '<table:covered-table-cell table:number-columns-repeated="16400"/>'
        '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
        "</table:table-row></table:table>",
    )


LONG_TEXT = f"<si><t>{'1 ' * 16_000}</t></si>"
TREE = [{"id": "c0", "name": "C"}] + [
    {"id": f"c{i}", "name": f"C{i}", "parent": f"c{i - 1}"} for i in range(1, 900)
]
FORMATS = "".join(
    f'<numFmt numFmtId="{200 + i}" formatCode="{"[" * 500}{i}"/>' for i in range(10_001)
)
STYLES = (
    f"<styleSheet><numFmts>{FORMATS}</numFmts><cellXfs>"
    + "".join(f'<xf numFmtId="{200 + i}"/>' for i in range(10_001))
    + "</cellXfs></styleSheet>"
)

KINDS: dict[str, tuple[Callable[[Path], object], str]] = {
    "cells.xlsx": (_junk, "FILE-TOO-LARGE"),
    "part.xlsx": (_same_part, "FILE-DAMAGED"),
    "merged.xlsx": (_sheet("", '<mergeCell ref="A1:XFD1000"/>' * 20_001), "FILE-TOO-LARGE"),
    "unclosed.xlsx": (
        _sheet('<row r="1"><c><v>1</v></c></row><row r="900"/>' + "<mergeCell " * 200_000),
        "TABLE-NO-COLUMNS",
    ),
    "hidden.xlsx": (_sheet("", '<col min="1" max="1024" hidden="1"/>' * 9_000), "FILE-TOO-LARGE"),
    "attribute.xlsx": (_sheet(f'<row><c r="{"A" * 3_000_000}"/></row>'), "FILE-TOO-LARGE"),
    "text.xlsx": (
        lambda path: hostile.xlsx(
            path, hostile.sheet("<row>" + '<c t="s"><v>0</v></c>' * 1_000 + "</row>"), LONG_TEXT
        ),
        "FILE-TOO-LARGE",
    ),
    "formats.xlsx": (_sheet("", xl__styles=STYLES), "FILE-TOO-LARGE"),
    "lines.csv": (
        lambda path: path.write_bytes(b",A,B\n" + b"P,1,2\n" * 140_000),
        "FILE-TOO-LARGE",
    ),
    "states.csv": (
        lambda path: path.write_text(
            "state,A: one,B: two,A,B\n" + "".join(f"{i},N,Y,1,2\n" for i in range(1, 5_002)),
            encoding="utf-8",
        ),
        "CASE-TOO-LARGE",
    ),
    "errors.csv": (
        lambda path: path.write_bytes(b",A,B\n" + b"P,1,x\n" * 1_500),
        "PROBLEMS-MORE",
    ),
    "tree.parley": (_case(criteria=TREE), "CASE-TOO-LARGE"),
    "criteria.parley": (
        _case(criteria=[{"id": f"c{i}", "name": "C"} for i in range(100_000)]),
        "CASE-TOO-LARGE",
    ),
    "name.parley": (_case(criteria=[{"id": "c", "name": "N" * 5_000_000}]), "CASE-NAME-TOO-LONG"),
    "lists.parley": (lambda path: path.write_text('{"a": [' + "[]," * 2_000_001), "FILE-TOO-LARGE"),
    "keys.parley": (_case(**{f"k{i}": 1 for i in range(100_000)}), "PROBLEMS-MORE"),
    "covered.ods": (_covered, "WORKBOOK-FAR-CELL"),
    "signs.parley": (
        _case(criteria=[{"id": "c", "name": "X\nFILE-OK x: fine\x1b[31m", "parent": "none"}]),
        "CRITERION-PARENT-UNKNOWN",
    ),
}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives no limits to a child")
def test_every_kind_ends_in_its_problem_within_bounds(tmp_path: Path) -> None:
    for name, (write, _) in KINDS.items():
        write(tmp_path / name)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.xlsx")
    paths = sorted(map(str, tmp_path.iterdir()))
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *paths], cwd=root, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    found = told["found"]
    assert told["megabytes"] < MEGABYTES
    assert {n: c for n, (_, c) in KINDS.items() if c not in found[n]["codes"]} == {}, found
    assert found["pipe.xlsx"]["codes"] == ["FILE-NOT-A-FILE"]
    assert [name for name, one in found.items() if one["length"] > 200_000] == []
    assert [name for name, one in found.items() if not one["one_line"]] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no forks")
def test_small_files_of_every_kind_end_in_lines_at_a_door(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each kind goes to one door in turn; the driver gives each to all, in its full size.
    monkeypatch.setattr(hostile_doors, "SECONDS", float("inf"))
    came = list(hostile_doors.tried(0.0005, tmp_path, in_turn=True))
    assert len(came) > 140
    assert {door for door, _name, _came in came} == set(hostile_doors.DOORS)
    wrong = {f"{door} {name}": one.wrong for door, name, one in came if one.wrong}
    assert wrong == {}


def test_a_large_honest_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    lines = ["," + ",".join(f"C{i}" for i in range(60))]
    lines += [f"P{r}," + ",".join(str((r * 31 + i) % 97) for i in range(60)) for r in range(300)]
    path.write_text("\n".join(lines), encoding="utf-8")
    reading = read(path)
    assert reading.case is not None
    assert len(reading.case.packages) == 300


def test_files_changed_at_random_never_raise_or_invent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A loaded machine may take longer; only the driver's own runs look at the time.
    monkeypatch.setattr(mutated_files, "SECONDS", float("inf"))
    assert list(mutated_files.tried(42, 1, tmp_path)) == []
