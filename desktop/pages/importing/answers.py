"""Everything that is asked of the criteria, in one table: directions, anchors and units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal

from desktop.kit import number_form
from desktop.kit.flat_model import FlatModel
from desktop.kit.roles import Index
from desktop.pages.importing.preview import direction_words
from desktop.words import N_, _, text
from mcda.foreign.amounts import amount
from mcda.foreign.choices import Choices
from mcda.foreign.clipboard import Rows, Sure, block_of
from mcda.foreign.proposals import Proposal, open_fields, proposals
from mcda.foreign.words import direction_of
from mcda.model.case import Case, Criterion, Direction, frozen
from mcda.model.numbers import format_number
from mcda.model.texts import name_key
from mcda.model.tree import leaves

Said = tuple[str, str, Any]
"""The name of a criterion, a field, and what is said of it; None takes it back."""

FIELDS: Final = ("direction", "worst", "best", "unit")


class AnswerRole(IntEnum):
    """What a cell tells besides its text."""

    PROPOSED = Qt.ItemDataRole.UserRole
    """True for a proposal that nobody has taken."""
    OPEN = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class _Line:
    criterion: Criterion
    proposal: Proposal
    group: str


class AnswersModel(FlatModel):
    """Criteria down; what is known, proposed or open of each across."""

    said = Signal(list)
    """A list of `Said`."""
    not_taken = Signal(list)
    """Texts that are no answer, with what was expected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []

    def show(self, case: Case) -> None:
        """Show the criteria of a case as they now are."""
        proposed = proposals(case)
        groups = case.names.criteria
        lines = [_Line(c, proposed[c.id], groups.get(c.parent, "")) for c in leaves(case)]
        same = [one.criterion.name for one in lines] == [one.criterion.name for one in self._lines]
        with self.taking(same=same):
            self._lines = lines
        if same and lines:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(lines) - 1)

    def open_directions(self) -> int:
        """Return how many criteria have no direction."""
        return sum(one.criterion.direction is None for one in self._lines)

    def proposed(self) -> list[Said]:
        """Return all proposals for what is still open."""
        return [
            (one.criterion.name, field, value)
            for one in self._lines
            for field in open_fields(one.criterion)
            if (value := getattr(one.proposal, field)) not in (None, "")
        ]

    def all_more(self) -> list[Said]:
        """Return that more is better for all criteria without a direction."""
        return [
            (one.criterion.name, "direction", Direction.BENEFIT)
            for one in self._lines
            if one.criterion.direction is None
        ]

    def size(self) -> tuple[int, int]:
        return len(self._lines), len(FIELDS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.isValid() else usual

    def head(self, column: int, role: int) -> Any:
        words = (_("Better is"), _("Worst anchor"), _("Best anchor"), _("Unit"))
        return words[column] if role == Qt.ItemDataRole.DisplayRole else None

    def row_head(self, row: int, role: int) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self._lines[row]
        return f"{line.group} · {line.criterion.name}" if line.group else line.criterion.name

    def cell_data(self, index: Index, role: int) -> Any:
        line, field = self._lines[index.row()], FIELDS[index.column()]
        known, proposal = getattr(line.criterion, field), getattr(line.proposal, field)
        is_open = field in open_fields(line.criterion)
        proposes = is_open and proposal not in (None, "")
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if proposes:
                    return _("{value}? (proposal)", value=_text(field, proposal))
                return "?" if is_open and field == "direction" else _text(field, known)
            case Qt.ItemDataRole.EditRole:
                return "" if is_open else _typed(field, known)
            case Qt.ItemDataRole.AccessibleTextRole:
                heads = self.headerData(index.row(), Qt.Orientation.Vertical)
                head = self.headerData(index.column(), Qt.Orientation.Horizontal)
                return f"{heads}, {head}: {self.data(index) or _('open')}"
            case AnswerRole.PROPOSED:
                return proposes
            case AnswerRole.OPEN:
                return is_open and field == "direction"
        return None

    def key_of(self, index: Index) -> str:
        """Return what a cell is about."""
        return f"{self.name(index.row())}\n{FIELDS[index.column()]}"

    def why_not(self, index: Index, typed: str) -> str:
        """Return why a text is no answer; empty where it is one, or none at all."""
        field = FIELDS[index.column()]
        if not typed.strip() or read_answer(field, typed) is not None:
            return ""
        return _("Expected {expected}", expected=text(_EXPECTED[field]))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self.take(index.row(), index.column(), [[str(value)]])
        return True

    def take(self, row: int, column: int, block: Sequence[Sequence[str]]) -> None:
        """Take a block of texts, its first cell at a row and column; an empty one takes back."""
        said: list[Said] = []
        left: list[tuple[str, str]] = []
        for i, texts in enumerate(block):
            for j, typed in enumerate(texts):
                if row + i >= len(self._lines) or column + j >= len(FIELDS):
                    if typed.strip():
                        left.append((typed, _("a cell inside the table")))
                    continue
                field, criterion = FIELDS[column + j], self._lines[row + i].criterion
                value = read_answer(field, typed)
                if value is None and typed.strip():
                    left.append((typed, text(_EXPECTED[field])))
                elif typed != self.index(row + i, column + j).data(Qt.ItemDataRole.EditRole):
                    said.append((criterion.name, field, value))
        if said:
            self.said.emit(said)
        self.not_taken.emit(left)

    def paste(self, row: int, column: int, copied: Rows) -> None:
        """Take a block as a spreadsheet copies it."""
        # What reads as it stands has a decimal point, whatever sign is written here.
        block = [
            [number_form.shown(cell) if isinstance(cell, Sure) else cell for cell in cells]
            for cells in block_of(copied)[0]
        ]
        self.take(row, column, block)

    def plain(self, row: int, column: int) -> str:
        """Return what is known of a field as it is typed, with a decimal point."""
        value = getattr(self._lines[row].criterion, FIELDS[column])
        return format_number(value) if isinstance(value, float) else _typed(FIELDS[column], value)

    def name(self, row: int) -> str:
        """Return the name of a row's criterion."""
        return self._lines[row].criterion.name

    def turn_named(self, name: str) -> None:
        """Turn the direction of a criterion round, by its name."""
        for row, line in enumerate(self._lines):
            if name_key(line.criterion.name) == name_key(name):
                self.turn(row)
                return

    def turn(self, row: int) -> None:
        """Turn a criterion's direction round: more is better, less is better, and again."""
        line = self._lines[row]
        known = line.criterion.direction or line.proposal.direction
        other = Direction.COST if known is Direction.BENEFIT else Direction.BENEFIT
        taken = known if line.criterion.direction is None and known else other
        self.said.emit([(line.criterion.name, "direction", taken)])


def read_answer(field: str, typed: str) -> Any:
    """Return what a text says of a field; None for none, and for what is no answer."""
    typed = typed.strip()
    if field == "unit":
        return typed or None
    if field == "direction":
        return direction_of(typed, labelled=True) if typed else None
    found = amount(typed) if typed else None
    return None if found is None else found.read(number_form.decimal)


_EXPECTED: Final = {
    "direction": N_("max or min, more or less, + or -"),
    "worst": N_("a number"),
    "best": N_("a number"),
    "unit": N_("a unit"),
}


def with_answers(choices: Choices, said: Iterable[Said]) -> Choices:
    """Return the choices with what was said of criteria."""
    directions = dict(choices.directions)
    scales = {key: dict(fields) for key, fields in choices.scales.items()}
    for name, field, value in said:
        at: dict[str, Any] = (
            directions if field == "direction" else scales.setdefault(name_key(name), {})
        )
        key = name_key(name) if field == "direction" else field
        if value is None:
            at.pop(key, None)
        else:
            at[key] = value
    kept = {key: frozen(fields) for key, fields in scales.items() if fields}
    return replace(choices, directions=frozen(directions), scales=frozen(kept))


def _text(field: str, value: Any) -> str:
    if field == "direction":
        return direction_words(value)
    return _typed(field, value)


def _typed(field: str, value: Any) -> str:
    if value is None or value == "":
        return ""
    if field == "direction":
        return "min" if value is Direction.COST else "max"
    return value if field == "unit" else number_form.shown(format_number(value))
