"""Ways in which a returned workbook goes wrong at random: in its bytes, and in its cells."""

from __future__ import annotations

import io
import random
import tracemalloc
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl

from mcda.model.case import Case
from mcda.model.round import Return
from mcda.round.intake import Intake
from mcda.round.read import read_return

ODD: tuple[object, ...] = (
    *("7,5", "7 ", "٧", "25%", "n/a", "-", "?", "6-8", "8-6", "seven", "#REF!", "1/3", "1/0"),
    *("", " ", "x" * 4000, "\u202e7", "1e400", "=1+1", "=1/0", '=HYPERLINK("http://x")', "+7"),
    *(0, -1, 7, 11, 1e308, 0.25, True, False, date(2026, 8, 6), datetime(1900, 1, 1), "full"),
    *("3", "row:cost", "keys:scores:", "parley-return scores", "\x01".replace("\x01", "_x0001_")),
)
MEANT: dict[str, tuple[object, object]] = {
    "6 to 8": (6, 8),
    "6-8": (6, 8),
    "7,5": (7.5, 7.5),
    "٧": (7, 7),
    "25%": (25, 25),
    "\u202e7": (7, 7),
    "← 3 moderately": (3, 3),
    "↑ 5 strongly": (Fraction(1, 5), Fraction(1, 5)),
}
"""What odd texts of the sample and of `ODD` mean."""


@dataclass
class Tally:
    """What a run of mutations came to."""

    files: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    taken: int = 0
    changed: int = 0
    largest: int = 0

    def lines(self) -> list[str]:
        return [
            f"{self.files} files tried, {self.taken} with something taken, no traceback",
            f"{self.changed} answered otherwise than before, each as its cell says",
            f"largest {self.largest / 1e6:.1f} MB",
            *(f"{count:6} {code}" for code, count in self.codes.most_common()),
        ]


def flipped(content: bytes, draw: random.Random) -> bytes:
    """Return a file with some of its bytes changed, cut, doubled or swapped."""
    data = bytearray(content)
    kind = draw.randrange(5)
    at = draw.randrange(len(data))
    if kind == 0:
        for _ in range(draw.choice((1, 1, 2, 20))):
            data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
    elif kind == 1:
        del data[at:]
    elif kind == 2:
        del data[at : at + draw.randrange(1, 400)]
    elif kind == 3:
        data[at:at] = data[at : at + draw.randrange(1, 400)]
    else:
        data[at : at + 60] = bytes(draw.randrange(256) for _ in range(60))
    return bytes(data)


def rewritten(content: bytes, draw: random.Random) -> bytes:
    """Return a file whose parts are sound archives of damaged XML."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        names = source.namelist()
        chosen = draw.choice(names)
        for name in names:
            data = source.read(name)
            if name == chosen:
                if draw.random() < 0.1:
                    continue
                data = flipped(data, draw)
            target.writestr(name, data)
    return packed.getvalue()


def rearranged(content: bytes, draw: random.Random) -> bytes:
    """Return a workbook with a few cells, rows, columns or sheets changed at random."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for _ in range(draw.choice((1, 1, 2, 5))):
        _rearrange(book, draw)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def answered(content: bytes, draw: random.Random) -> bytes:
    """Return a workbook with a few answers that nobody should give."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [
        one
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for one in row
        if not one.protection.locked
    ]
    for one in draw.sample(cells, draw.choice((1, 2, 5))):
        one.value = draw.choice(ODD)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _rearrange(book: Any, draw: random.Random) -> None:
    sheet = draw.choice(book.worksheets)
    row = draw.randrange(1, sheet.max_row + 3)
    column = draw.randrange(1, min(sheet.max_column, 12) + 2)
    kind = draw.randrange(12)
    if kind < 4:
        _write(sheet, row, column, draw.choice(ODD))
    elif kind == 4:
        sheet.insert_rows(row, draw.randrange(1, 4))
    elif kind == 5:
        sheet.delete_rows(row, draw.randrange(1, 3))
    elif kind == 6:
        sheet.insert_cols(column)
    elif kind == 7:
        sheet.delete_cols(column)
    elif kind == 8:
        _swap(sheet, draw)
    elif kind == 9:
        sheet.merge_cells(
            start_row=row, end_row=row + draw.randrange(3), start_column=column,
            end_column=column + draw.randrange(3),
        )  # fmt: skip
    elif kind == 10:
        sheet.title = f"Renamed {draw.randrange(1000)}"
    elif len(book.worksheets) > 2:
        draw.choice((book.remove, book.copy_worksheet))(sheet)


def _swap(sheet: Any, draw: random.Random) -> None:
    """Swap two rows, from some column on: with the keys, without them, or without the labels."""
    first, second = (draw.randrange(1, sheet.max_row + 1) for _ in range(2))
    # Swapping answers alone is answering otherwise, which nobody can see.
    for column in range(draw.choice((1, 2)), sheet.max_column + 1):
        left, right = sheet.cell(first, column), sheet.cell(second, column)
        if not any(type(one).__name__ == "MergedCell" for one in (left, right)):
            left.value, right.value = right.value, left.value


def _write(sheet: Any, row: int, column: int, value: object) -> None:
    cell = sheet.cell(row, column)
    if type(cell).__name__ != "MergedCell":
        cell.value = value


def answers(returned: Return) -> dict[object, object]:
    """Return every answer of a return by what it is about."""
    found: dict[object, object] = {
        (package, leaf): (score.low, score.high)
        for package, row in returned.scores.items()
        for leaf, score in row.items()
    }
    found |= {("swing", leaf): points for leaf, points in returned.swing.items()}
    found |= {
        (node, one.row, one.column): one.value
        for node, some in returned.judgements.items()
        for one in some
    }
    return found


def shown(path: Path, case: Case) -> dict[tuple[str, str], list[object]]:
    """Return what a workbook says where a row's label and a column's heading say what it is about.

    Another reader than the one that is tested: it looks at labels and at no key.
    """
    leaves = {one.name for one in case.criteria}
    across = {one.name for one in case.packages} | {"Points"}
    found: dict[tuple[str, str], list[object]] = {}
    for sheet in openpyxl.load_workbook(path, data_only=True):
        heads: dict[int, str] = {}
        for row in sheet.iter_rows():
            texts = {one.column: one.value for one in row if isinstance(one.value, str)}
            packages = {column: text for column, text in texts.items() if text in across}
            criteria = {column: text for column, text in texts.items() if text in leaves}
            if packages or len(criteria) > 1:
                heads = packages or criteria
            elif criteria:
                label = criteria[min(criteria)]
                for one in row:
                    if one.column in heads and one.value is not None:
                        found.setdefault((label, heads[one.column]), []).append(one.value)
    return found


def is_shown(
    key: Any, value: object, said: dict[tuple[str, str], list[object]], case: Case
) -> bool:
    """Say whether an answer that was taken stands in the workbook where its labels say so."""
    names = {one.id: one.name for one in case.criteria}
    if len(key) == 3:
        where = (names[key[1]], names[key[2]])
    elif key[0] == "swing":
        where = (names[key[1]], "Points")
    else:
        where = (names[key[1]], next(one.name for one in case.packages if one.id == key[0]))
    return any(_means(one, value) for one in said.get(where, []))


def _means(text: object, value: object) -> bool:
    """Say whether a cell's content may be read as a value; `MEANT` lists the odd ones by hand."""
    ends = value if isinstance(value, tuple) else (value, value)
    if isinstance(text, int | float) and not isinstance(text, bool):
        return all(abs(float(end) - text) < 1e-9 for end in ends if not isinstance(end, str))
    plain = str(text)
    if plain in MEANT:
        return tuple(MEANT[plain]) == tuple(ends)
    if plain.strip() in ends:
        return True
    try:
        return all(end == Fraction(plain.strip()) for end in ends)
    except (ValueError, ZeroDivisionError):
        return False


def measured(path: Path, case: Case, tally: Tally, memory: bool) -> Intake:
    """Return a file's intake, what it was and its memory added to the tally."""
    if memory:
        tracemalloc.start()
    intake = read_return(path, case)
    if memory:
        tally.largest = max(tally.largest, tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    tally.files += 1
    tally.taken += intake.returned is not None
    tally.codes.update({problem.code for problem in intake.problems})
    return intake
