"""A hundred returned workbooks taken in, against bare openpyxl reads of the same files."""

from __future__ import annotations

import time
from pathlib import Path

import openpyxl
import pytest

from mcda.model import edits
from mcda.model.case import Case, Criterion, Direction, Package, Stakeholder
from mcda.model.round import Asked
from mcda.round.folder import read_folder
from mcda.round.layout import Part, read_mark, read_row_key
from mcda.round.read import read_return
from mcda.round.write import write_round
from tests.benchmarks.measure import at_most, ratio, tell
from tests.mcda.round.filling import codes, head_of, round_case
from tests.mcda.round.hostile_returns import every

LIMIT = 1.5
FILES, FEW, CRITERIA, PACKAGES = 100, 3, 12, 20
HOSTILE_SECONDS = 1.0


def large_case(respondents: int) -> Case:
    """Return a case of 12 criteria and 20 packages with a round that asks for scores."""
    case = Case(
        id="large",
        title="Large",
        stakeholders=tuple(Stakeholder(id=f"s{i}", name=f"Party {i}") for i in range(5)),
        criteria=tuple(
            Criterion(
                id=f"c{i}",
                name=f"Criterion {i}",
                direction=Direction.BENEFIT,
                worst=0,
                best=10,
                definition="What it is about, in a sentence or two as analysts write them",
            )
            for i in range(CRITERIA)
        ),
        packages=tuple(
            Package(id=f"p{i}", name=f"Package {i}", description="Measures 1 to 10 in part")
            for i in range(PACKAGES)
        ),
    )
    for i in range(respondents):
        case = edits.add_respondent(
            case, f"Person {i}", f"s{i % 5}", id=f"r{i}", asked=(Asked.SCORES,)
        )
    return edits.add_round(case, "First", asked=tuple(one.id for one in case.respondents))


def fill(path: Path, shift: int) -> None:
    book = openpyxl.load_workbook(path)
    here = next(one for one in book if read_mark(one["A1"].value) is Part.SCORES)
    head = head_of(here)
    columns = [
        c for c in range(2, here.max_column + 1)
        if str(here.cell(head - 1, c).value).startswith("cell:")
    ]  # fmt: skip
    for row in range(head, here.max_row + 1):
        if read_row_key(here.cell(row, 1).value) is not None:
            for column in columns:
                here.cell(row, column).value = (row * 7 + column * 3 + shift) % 101 / 10
    book.save(path)


@pytest.fixture
def count(full: bool) -> int:
    """Return how many respondents there are: few where only the answers are looked at."""
    return FILES if full else FEW


@pytest.fixture
def folder(tmp_path: Path, count: int) -> Path:
    made = tmp_path / "returns"
    made.mkdir()
    case = large_case(count)
    for shift, path in enumerate(write_round(case, case.rounds[0], case.respondents, made)):
        fill(path, shift)
    return made


def bare_reads(folder: Path) -> int:
    """Read every cell of every file as openpyxl does at its quickest."""
    filled = 0
    for path in sorted(folder.iterdir()):
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        for sheet in book:
            for row in sheet.iter_rows(values_only=True):
                filled += sum(value is not None for value in row)
        book.close()
    return filled


def test_a_hundred_files_are_taken_in_quickly(folder: Path, count: int, full: bool) -> None:
    case = large_case(count)
    intakes = read_folder(folder, case)
    assert len(intakes) == count and all(one.sound for one in intakes)
    assert all(one.complete == (CRITERIA * PACKAGES,) * 2 for one in intakes)
    if not full:
        return
    found = ratio(lambda: read_folder(folder, case), lambda: bare_reads(folder), rounds=5)
    tell(
        f"{FILES} returned workbooks of {CRITERIA} x {PACKAGES}, against openpyxl's read-only mode",
        f"ours {found.ours:.2f} s, openpyxl {found.peer:.2f} s, "
        f"ratio {found.ours_over_peer:.2f} (limit {LIMIT})",
    )
    at_most("a hundred returns, over openpyxl", found.ours_over_peer, LIMIT)


def test_each_hostile_file_ends_soon(tmp_path: Path, full: bool) -> None:
    case = round_case()
    lines = []
    slowest = 0.0
    # What all of them end in is a test of the reader; here they are only made to be timed.
    nothing = tmp_path / "nothing.xlsx"
    nothing.touch()
    files = every(case, tmp_path / "files") if full else {"no byte": (nothing, "FILE-EMPTY")}
    for name, (path, code) in files.items():
        start = time.perf_counter()
        intake = read_return(path, case)
        seconds = time.perf_counter() - start
        assert not code or code in codes(intake), name
        slowest = max(slowest, seconds)
        lines.append(f"{seconds:6.3f} s  {name}")
    tell("Hostile returns, time of each", *lines)
    if full:
        at_most("the slowest hostile return, seconds", slowest, HOSTILE_SECONDS)
