"""What reading a table costs, in calls of functions: the same on every machine.

A table of many packages and criteria is looked at a few times for each of its cells, however
it is written; prose and lists of names cost a little for each of their lines.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from mcda.foreign import find_judgements, guess
from mcda.foreign.compose import compose
from mcda.grids.csv_grid import csv_grid
from mcda.grids.grid import Grid
from mcda.grids.html_grid import html_grid

PACKAGES, CRITERIA = 400, 40
LINES = 400


def _lines(number: str = "{}") -> list[list[str]]:
    head = ["", *(f"C{i}" for i in range(CRITERIA))]
    body = (
        [f"P{r}", *(number.format((r * 31 + i) % 97) for i in range(CRITERIA))]
        for r in range(PACKAGES)
    )
    return [head, *body]


def _csv(number: str = "{}") -> Grid:
    return csv_grid("\n".join(map(",".join, _lines(number))).encode(), "a.csv")


def _page() -> Grid:
    rows = "".join(f"<tr><td>{'</td><td>'.join(line)}</td></tr>" for line in _lines())
    return html_grid(f"<table>{rows}</table>".encode(), "a.html")


def _calls(work: Callable[[], object]) -> int:
    """Return how many functions a piece of work calls, those written in C included."""
    count = 0

    def counted(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(("read", "most"), [(_csv, 4), (_page, 20)])
def test_a_table_is_read_with_few_calls_for_each_cell(
    read: Callable[[], Grid], most: float
) -> None:
    assert _calls(read) < most * PACKAGES * CRITERIA


@pytest.mark.parametrize("number", ["{}", "{}.512", "1.{:03d}"])
def test_a_table_is_found_and_taken_with_few_calls_for_each_cell(number: str) -> None:
    grid = _csv(number)
    assert _calls(lambda: compose([grid])) < 45 * PACKAGES * CRITERIA


def _prose() -> bytes:
    draw = random.Random(1)
    words = ("the", "aid", "of", "border", "peace", "and", "state", "a", "settlement", "zone")
    lines = (" ".join(draw.choices(words, k=80)) for _ in range(LINES))
    return "\n".join(f"{line}." for line in lines).encode()


def _high() -> bytes:
    draw = random.Random(1)
    cells = (bytes(draw.choices(range(128, 256), k=8)) for _ in range(20 * LINES))
    return b"\n".join(b",".join(next(cells) for _ in range(20)) for _ in range(LINES))


@pytest.mark.parametrize(
    ("content", "most"),
    [
        (_prose(), 1_500),
        ("\n".join(f"Name {i}" for i in range(LINES)).encode(), 600),
        (_high(), 18_000),
    ],
)
def test_what_is_no_table_costs_little_for_each_line(content: bytes, most: int) -> None:
    def read() -> None:
        compose([csv_grid(content, Path("a.csv").name)])

    assert _calls(read) < most * LINES


def test_of_very_many_lines_the_first_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guess, "MOST_ROWS", LINES)
    lines = b"\n".join(b"Name %d,of,another" % i for i in range(5 * LINES))
    assert _calls(lambda: compose([csv_grid(lines, "a.csv")])) < 600 * 5 * LINES


def _filled(cell: Callable[[random.Random, int], str]) -> Grid:
    draw = random.Random(1)
    lines = _lines()
    body = (f"{line[0]};{';'.join(cell(draw, i) for i in range(CRITERIA))}" for line in lines[1:])
    return csv_grid("\n".join((";".join(lines[0]), *body)).encode(), "a.csv")


def _word(draw: random.Random, _column: int) -> str:
    return draw.choice(("very good", "good", "poor", "n/a"))


def _own_word(draw: random.Random, _column: int) -> str:
    return f"word{draw.randrange(10**9)}"


def _amount(draw: random.Random, _column: int) -> str:
    euros = f"{draw.randrange(1, 99)},5 Mio. €", f"{draw.randrange(1, 99)} k€"
    return draw.choice((*euros, f"{draw.randrange(1, 9)} to {draw.randrange(10, 99)}", "4/10"))


def _own_amount(draw: random.Random, _column: int) -> str:
    return f"{draw.randrange(1, 999)}.{draw.randrange(100, 999)},{draw.randrange(10, 99)}"


def _own_euros(draw: random.Random, column: int) -> str:
    return f"{_own_amount(draw, column)} €"


def _own_dollars(draw: random.Random, _column: int) -> str:
    return f"${draw.randrange(1, 999)},{draw.randrange(100, 999)}.{draw.randrange(10, 99)}"


def _own_percent(draw: random.Random, _column: int) -> str:
    return f"{draw.random() * 100:.3f} %"


def _half(draw: random.Random, column: int) -> str:
    return str(draw.randrange(97)) if column % 2 else _word(draw, column)


@pytest.mark.parametrize(
    ("cell", "most"),
    [
        (_word, 120),
        (_own_word, 280),
        (_amount, 110),
        (_own_amount, 60),
        (_own_euros, 90),
        (_own_dollars, 90),
        (_own_percent, 60),
        (_half, 105),
    ],
)
def test_words_and_amounts_all_over_cost_little_for_each_cell(
    cell: Callable[[random.Random, int], str], most: float
) -> None:
    grid = _filled(cell)
    assert _calls(lambda: compose([grid])) < most * PACKAGES * CRITERIA


def test_what_stands_far_below_a_table_costs_little_for_each_line() -> None:
    head, first, *_rest = map(",".join, _lines())
    below = (f"Q{line},1,,x,2" for line in range(4 * LINES))
    grid = csv_grid("\n".join((head, first, "", "", "", *below)).encode(), "a.csv")
    assert _calls(lambda: compose([grid])) < 700 * 4 * LINES


def _many_tables() -> bytes:
    return b"".join(b"Title %d,,\n,A%d,B%d\nP,1,2\nQ,2,1\n\n" % (i, i, i) for i in range(200))


@pytest.mark.parametrize(
    ("content", "most"),
    [(_many_tables(), 2_400_000), (b",A" + b"(" * 20_000 + b",B\nP,1,2\nQ,2,1\n", 300_000)],
)
def test_many_tables_and_brackets_without_end_cost_little(content: bytes, most: int) -> None:
    def read() -> None:
        compose([csv_grid(content, "a.csv")])

    assert _calls(read) < most


def test_a_square_of_one_ratio_is_given_up_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_judgements, "MOST_COMPARED", 3_600)
    lines = (",".join("1" if i == j else "1/2" for j in range(60)) for i in range(60))
    grid = csv_grid("\n".join(lines).encode(), "a.csv")
    assert _calls(lambda: find_judgements.find_judgements(grid.sheets[0])) < 700_000
