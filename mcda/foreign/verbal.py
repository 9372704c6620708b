"""Verbal scales: the words that need values, and where a sheet seems to give them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property

from mcda.foreign.view import number_of
from mcda.grids.grid import Sheet
from mcda.model.case import Level
from mcda.words.said import _
from mcda.workbook.labels import cached_key


@dataclass(frozen=True, slots=True)
class VerbalScale:
    """A criterion scored in words; `proposed` are the values that stand at `where`, if any.

    Nothing is taken from a proposal before a person has agreed to it.
    """

    criterion: str
    words: tuple[str, ...]
    proposed: tuple[Level, ...] = ()
    where: str = ""


@dataclass
class Legend:
    """Where words with numbers beside them begin, row and column, and what they say."""

    row: int
    column: int
    levels: list[Level]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The words, compared as names are; none where one stands there twice."""
        keys = [cached_key(level.name) for level in self.levels]
        return frozenset(keys) if len(set(keys)) == len(keys) else frozenset()


def verbal_scale(
    sheet: Sheet,
    criterion: str,
    words: list[str],
    legends: Sequence[Legend],
    own: Container[tuple[int, int]],
) -> VerbalScale:
    """Return the distinct words, in the order met, with the legend that gives values to all.

    `legends` are the runs of words on the sheet; `own` the cells of the table itself, row
    and column, which are no legend.
    """
    distinct = {cached_key(word): word.strip() for word in reversed(words)}
    ordered = tuple(dict.fromkeys(distinct[cached_key(word)] for word in words))
    for one in legends:
        row, column = one.row, one.column
        if distinct and one.keys >= distinct.keys() and (row, column) not in own:
            last = row + len(one.levels) - 1
            first, end = (sheet.address(at, column) for at in (row, last))
            where = _("{first} to {last}", first=first, last=end)
            return VerbalScale(criterion, ordered, tuple(one.levels), where)
    return VerbalScale(criterion, ordered)


def legends_on(sheet: Sheet) -> list[Legend]:
    """Return the runs of words, one under the other, that have a number right beside them."""
    found: list[Legend] = []
    open_runs: dict[int, Legend] = {}
    last = -1
    for row in sorted(sheet.rows):
        going: dict[int, Legend] = {}
        cells = sheet.rows[row]
        for column, value in cells.items():
            beside = cells.get(column + 1)
            if beside is None or not isinstance(value, str) or not (word := value.strip()):
                continue
            number = number_of(beside)
            if number is None or number_of(value) is not None:
                continue
            run = open_runs.get(column) if row == last + 1 else None
            if run is None:
                run = Legend(row, column, [])
                found.append(run)
            run.levels.append(Level(word, number))
            going[column] = run
        open_runs, last = going, row
    return [run for run in found if len(run.levels) > 1]
