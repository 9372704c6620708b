"""Fills in respondents' workbooks and lets LibreOffice open, recalculate and save them."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcda.model.case import Case, Criterion
from mcda.round.layout import Part, read_block_key, read_cell_key, read_mark, read_row_key

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")

needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def asked_cells(book: Any) -> Iterator[tuple[Part, str, str, Any]]:
    """Yield part, row id, column id and cell of everything that a workbook asks for."""
    for sheet in book:
        part = read_mark(sheet["A1"].value)
        columns: dict[int, str] = {}
        seen: list[str] = []
        for row in range(1, sheet.max_row + 1):
            key = sheet.cell(row, 1).value
            identity = read_row_key(key)
            if read_block_key(key) is not None:
                keys = {c: read_cell_key(sheet.cell(row, c).value) for c in range(2, 40)}
                columns, seen = {c: k for c, k in keys.items() if k is not None}, []
            elif identity is not None and part is not None:
                seen.append(identity)
                for column, name in columns.items():
                    if part is not Part.PAIRWISE or name not in seen:
                        yield part, identity, name, sheet.cell(row, column)


def fill(path: Path, case: Case, seed: str) -> None:
    """Fill in every cell as a respondent might, each seed in its own way."""
    book = openpyxl.load_workbook(path)
    draw = random.Random(seed)
    criteria = {one.id: one for one in case.criteria}
    for part, row, _, cell in asked_cells(book):
        if part is Part.SCORES:
            cell.value = _score(criteria[row], draw)
        elif part is Part.SWING:
            cell.value = draw.choice((0, 20, 40, 60, 80, 100))
        else:
            cell.value = draw.choice(("1", "3", "1/3", "5", "2"))
    book.save(path)


def _score(criterion: Criterion, draw: random.Random) -> object:
    if criterion.levels:
        return draw.choice(criterion.levels).name
    low, high = sorted((criterion.worst or 0.0, criterion.best or 0.0))
    first, second = sorted(round(draw.uniform(low, high), 1) for _ in range(2))
    return draw.choice((first, first, f"{first} to {second}", str(second).replace(".", ",")))


def saved_by_libreoffice(paths: Sequence[Path], folder: Path, ending: str = "xlsx") -> list[Path]:
    """Let LibreOffice load workbooks and save them into a folder; return the new files."""
    profile = (folder / "profile").resolve().as_uri()
    command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", ending, "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    shutil.rmtree(folder / "profile", ignore_errors=True)
    return [folder / path.with_suffix(f".{ending}").name for path in paths]
