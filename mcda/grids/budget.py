"""What reading one document may cost: counts of work, the same on every machine.

A file of a few kB can stand for any amount of work. So every reader charges what
it does to the document's one budget: elements and their attributes, sheets, cells,
the text in them, merged areas, hidden rows and columns. The clock has no say. The
limits lie well above what the largest case needs (20 stakeholders x 200 packages x
60 criteria are 240,000 cells) and end a hostile file within about a second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import Enum
from typing import Final

from mcda.errors import Place, Problem, RefusedError
from mcda.grids.grid import address
from mcda.words import figures
from mcda.words.said import N_, _, say

MAX_TEXT = 32_767
"""Characters in one cell: what spreadsheet programs hold."""

MAX_ESCAPED = 7 * MAX_TEXT
"""Characters of one cell as they are written: `_x000A_` is one line feed."""

MAX_NAME = 1_000
"""Characters in the name of a sheet."""


class Work(Enum):
    """The kinds of work, as a refusal tells how much of each may be."""

    ELEMENTS = N_("{n} XML elements")
    MARKS = N_("{n} XML elements and attributes")
    BELOW = N_("{n} XML elements below the last row")
    SHEETS = N_("{n} sheets")
    VALUES = N_("{n} filled cells")
    TEXT = N_("{n} characters in its cells")
    TEXTS = N_("{n} shared texts")
    MERGED = N_("{n} merged areas")
    HIDDEN = N_("{n} hidden rows and columns")
    FORMATS = N_("{n} number formats")

    __hash__ = object.__hash__
    """Asked for at every element and cell: no function of Python's is called for it."""


MOST: Final = {
    Work.ELEMENTS: 1_000_000,
    Work.MARKS: 4_000_000,
    Work.BELOW: 10_000_000,
    Work.SHEETS: 500,
    Work.VALUES: 300_000,
    Work.TEXT: 30_000_000,
    Work.TEXTS: 300_000,
    Work.MERGED: 20_000,
    Work.HIDDEN: 1_100_000,
    Work.FORMATS: 10_000,
}
"""How much of each one document may take."""


class Budget:
    """What is left for one document."""

    __slots__ = ("_left", "place")

    def __init__(self, place: Place) -> None:
        self.place = place
        self._left = dict(MOST)

    def charge(self, work: Work, amount: int = 1) -> None:
        """Take an amount of work; RefusedError (FILE-TOO-LARGE) if too little is left."""
        left = self._left[work] - amount
        self._left[work] = left
        if left < 0:
            raise self.refused(say(work.value, n=figures.count(MOST[work])))

    def at_most(self, work: Work, amount: int) -> None:
        """Refuse at one look a document with more of something than all it may take."""
        if amount > MOST[work]:
            raise self.refused(say(work.value, n=figures.count(MOST[work])))

    @contextmanager
    def elements(self) -> Iterator[Callable[[int], None]]:
        """Give the function that takes one XML element with so many attributes.

        Its counts are its own while it runs, for it is called a million times.
        """
        elements, marks = self._left[Work.ELEMENTS], self._left[Work.MARKS]

        def element(attributes: int) -> None:
            nonlocal elements, marks
            elements -= 1
            marks -= 1 + attributes
            if elements < 0 or marks < 0:
                self.charge(Work.ELEMENTS if elements < 0 else Work.MARKS, MOST[Work.MARKS] + 1)

        try:
            yield element
        finally:
            self._left[Work.ELEMENTS], self._left[Work.MARKS] = elements, marks

    def cell_text(
        self, length: int, most: int = MAX_TEXT, sheet: str = "", at: tuple[int, int] | None = None
    ) -> None:
        """Refuse the text of one cell that is longer than a cell can hold, naming the cell."""
        if length > most:
            named = address(*at) if at else ""
            place = replace(self.place, sheet=sheet, cell=named or self.place.cell)
            limit = _("{n} characters in one cell", n=figures.count(MAX_TEXT))
            raise RefusedError([Problem.of("FILE-TOO-LARGE", place, limit=limit)])

    def name(self, text: str) -> None:
        """Refuse the name of a sheet that no spreadsheet program would give."""
        if len(text) > MAX_NAME:
            raise self.refused(
                _("{n} characters in the name of a sheet", n=figures.count(MAX_NAME))
            )

    def refused(self, limit: str) -> RefusedError:
        """Return the refusal of a document that goes beyond a limit."""
        return RefusedError([Problem.of("FILE-TOO-LARGE", self.place, limit=limit)])
