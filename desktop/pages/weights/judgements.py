"""The judgements under one node as a table: this, against, judgement, remark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from desktop.kit.flat_model import FlatModel
from desktop.kit.roles import Index
from desktop.words import _
from mcda.model.case import Judgement
from mcda.model.numbers import format_fraction, parse_fraction

JUDGEMENT = 2
REMARK = 3

_NOTHING = ("", "–")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two siblings in the tree's order, and how they were judged."""

    row: str
    column: str
    row_name: str
    column_name: str
    value: Fraction | None = None
    remark: str = ""


def pairs(names: Mapping[str, str], judgements: tuple[Judgement, ...]) -> tuple[Pair, ...]:
    """Return every pair of the elements (id to name, in order) with its judgement if any."""
    values: dict[tuple[str, str], Fraction] = {}
    for judgement in judgements:
        if judgement.value > 0:
            values[judgement.row, judgement.column] = judgement.value
            values[judgement.column, judgement.row] = 1 / judgement.value
    ids = list(names)
    return tuple(
        Pair(row, column, names[row], names[column], values.get((row, column)))
        for i, row in enumerate(ids)
        for column in ids[i + 1 :]
    )


class JudgementModel(FlatModel):
    """Pairs under one node; a judgement is edited as a number or a fraction."""

    judged = Signal(int, object)
    """The pair's place in the list and its judgement, None when taken back."""
    refused = Signal(str)
    """Text that is no judgement."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[Pair, ...] = ()
        self.of = ""
        """Whose judgements they are, and on what."""

    def show(self, listed: tuple[Pair, ...]) -> None:
        """Show other pairs, or the same ones as they now are."""
        same = [(p.row, p.column) for p in listed] == [(p.row, p.column) for p in self._pairs]
        with self.taking(same=same):
            self._pairs = listed

    def size(self) -> tuple[int, int]:
        return len(self._pairs), REMARK + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = super().flags(index)
        editable = index.isValid() and index.column() == JUDGEMENT
        return base | Qt.ItemFlag.ItemIsEditable if editable else base

    def head(self, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        words = (_("This"), _("Against"), _("Judgement"), "")
        return words[column] if role == Qt.ItemDataRole.DisplayRole else None

    def cell_data(self, index: Index, role: int) -> Any:
        pair = self._pairs[index.row()]
        value = "" if pair.value is None else format_fraction(pair.value)
        if role == Qt.ItemDataRole.DisplayRole:
            return (pair.row_name, pair.column_name, value or "–", pair.remark)[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != JUDGEMENT:
            return False
        text = str(value).strip()
        if self.why_not(index, text):
            self.refused.emit(text)
            return False
        self.judged.emit(index.row(), _judgement(text))
        return True

    def key_of(self, index: Index) -> str:
        """Return what a cell is about."""
        pair = self._pairs[index.row()]
        return f"{pair.row}\n{pair.column}\n{index.column()}"

    def why_not(self, _index: Index, text: str) -> str:
        """Return why a text is no judgement; empty where it is one, or none at all."""
        judgement = _judgement(text)
        if text.strip() in _NOTHING or (judgement is not None and judgement > 0):
            return ""
        return _("Expected a number or fraction, 1/9 to 9")


def _judgement(text: str) -> Fraction | None:
    return None if text.strip() in _NOTHING else parse_fraction(text.strip())


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == JUDGEMENT else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
