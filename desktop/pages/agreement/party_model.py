"""Everyone's lines on one package as a table: what each cell says, and what is painted in it."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from desktop.kit.flat_model import FlatModel
from desktop.kit.number_form import shown
from desktop.kit.roles import Index
from desktop.words import N_, _, text
from mcda.answer.acceptance_words import STATES, sign_words
from mcda.answer.party_lines import PartyLine, gain_ends
from mcda.answer.party_sentences import (
    against_words,
    gain_words,
    names_words,
    parts_words,
    range_words,
    sure_words,
)
from mcda.words.figures import UNKNOWN

LINE = Qt.ItemDataRole.UserRole + 51
"""The cell's `PartyLine`."""
ENDS = Qt.ItemDataRole.UserRole + 52
"""The least and greatest gain of all lines."""


class Cell(IntEnum):
    """The columns, in their order."""

    WHO = 0
    BAR = 1
    GAIN = 2
    RANGE = 3
    STATE = 4
    GAINS = 5
    PAYS = 6
    SURE = 7


_ROOM = 0.3
"""The share of the longer side that the other one has at least."""

HEADS = (
    N_("Stakeholder"),
    N_("Worse | better"),
    N_("Gain"),
    N_("Could be"),
    N_("State"),
    N_("Gains most on"),
    N_("Pays most in"),
    N_("How sure"),
)


class PartyModel(FlatModel):
    """One row a stakeholder, who accepts first."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[PartyLine, ...] = ()
        self.tried: frozenset[str] = frozenset()
        self.ends = (0.0, 0.0)

    def show(self, lines: tuple[PartyLine, ...], tried: frozenset[str]) -> None:
        """Show other lines; `tried` are the stakeholders whose line differs from the case's."""
        same = [one.stakeholder for one in lines] == [one.stakeholder for one in self.lines]
        with self.taking(same=same):
            self.lines, self.tried, self.ends = lines, tried, _padded(gain_ends(lines))

    def size(self) -> tuple[int, int]:
        return len(self.lines), len(HEADS)

    def cell_data(self, index: Index, role: int) -> Any:
        line, column = self.lines[index.row()], Cell(index.column())
        if role == LINE:
            return line
        if role == ENDS:
            return self.ends
        words = cell_words(line, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return _spoken(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = text(HEADS[column]) if column is not Cell.BAR else _("Gain")
            return f"{line.stakeholder.name}, {head}: {_spoken(line, column)}"
        return None

    def head(self, column: int, role: int) -> Any:
        return text(HEADS[column]) if role == Qt.ItemDataRole.DisplayRole else None


def _padded(ends: tuple[float, float]) -> tuple[float, float]:
    """Return ends that leave room on both sides of the fallback, for its head and for what is
    tried out.
    """
    low, high = ends
    return min(low, -_ROOM * high), max(high, -_ROOM * low)


def cell_words(line: PartyLine, column: Cell) -> str:
    """Return what stands in a cell."""
    match column:
        case Cell.WHO:
            return line.stakeholder.name
        case Cell.BAR:
            return ""
        case Cell.GAIN:
            return shown(gain_words(line))
        case Cell.RANGE:
            return shown(text(range_words(line)))
        case Cell.STATE:
            return text(STATES[line.stands.state])
        case Cell.GAINS:
            return names_words(line.gains)
        case Cell.PAYS:
            return shown(parts_words(line.pays))
        case Cell.SURE:
            return text(sure_words(line))


def _spoken(line: PartyLine, column: Cell) -> str:
    words = cell_words(line, column)
    if column is Cell.WHO:
        return f"{words}, {text(against_words(line))}"
    if column is Cell.BAR:
        words = cell_words(line, Cell.GAIN)
        between = cell_words(line, Cell.RANGE)
        return f"{words} ({between})" if between else words
    if column is Cell.GAINS:
        return shown(parts_words(line.gains))
    if column is Cell.STATE:
        return text(sign_words(line.stands)) or words
    return words or UNKNOWN
