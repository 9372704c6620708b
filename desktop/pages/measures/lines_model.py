"""The items of a table: things of the case as rows, texts that are edited in place as cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Qt, Signal

from desktop.kit import number_form
from desktop.kit.flat_model import FlatModel
from desktop.kit.roles import Index
from desktop.session.session import Session
from desktop.words import _, text
from mcda.model import sizes
from mcda.model.case import Case

Read = Callable[[Case, Any], str]
Write = Callable[[Case, Any, str], Case | None]
"""Returns the case with the text taken; None where the text can't be read."""

Grow = Callable[[Case, str], Case]
"""Returns the case with one more thing of a name, as the last."""

AT_END: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
"""Where figures stand; Qt takes the left for it in a window that runs from the right."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its heading, what its cells say, how a text is taken, and what is expected.

    `of` is the plain field of the model that it is of, if it is of one.
    """

    heading: str
    read: Read
    write: Write | None
    expected: str = ""
    numeric: bool = False
    """Whether numbers of any size stand there, digits under digits: one that can be read in two
    ways is not taken.
    """
    of: str = ""


class LinesModel(FlatModel):
    """Things of the case down, fields across."""

    not_taken = Signal(str)
    """What was typed and can't be read, in a sentence; empty once something was taken."""

    def __init__(
        self,
        session: Session,
        rows: Callable[[Case], Sequence[Any]],
        fields: Callable[[Case], Sequence[Field]],
        undo_words: str,
        grow: Grow | None = None,
    ) -> None:
        """`grow` adds what a block has more than there are lines."""
        super().__init__()
        self._grow = grow
        self._session, self._rows_of, self._fields_of = session, rows, fields
        self._words = undo_words
        self.of = ""
        """Whose lines they are, where that can be chosen."""
        self._case = session.case
        """What is shown: another case may be open by now, of which nothing was shown yet."""
        self.things: tuple[Any, ...] = ()
        self.fields: tuple[Field, ...] = ()

    def show(self) -> None:
        """Show the case as it now is; places of rows and the cursor stay where they can."""
        case = self._session.case
        things, fields = tuple(self._rows_of(case)), tuple(self._fields_of(case))
        same = (len(things), len(fields)) == (len(self.things), len(self.fields))
        with self.taking(same=same):
            self._case, self.things, self.fields = case, things, fields
        if same and things and fields:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(fields) - 1)

    def size(self) -> tuple[int, int]:
        return len(self.things), len(self.fields)

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows."""
        return str(self.fields[column].read(self._case, self.things[row]) or "")

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = super().flags(index)
        editable = index.isValid() and self.fields[index.column()].write is not None
        return base | Qt.ItemFlag.ItemIsEditable if editable else base

    def cell_data(self, index: Index, role: int) -> Any:
        field = self.fields[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return field.read(self._case, self.things[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            # What stands there may be cut; of an empty cell, what belongs there.
            return field.read(self._case, self.things[index.row()]) or field.expected
        if role == Qt.ItemDataRole.TextAlignmentRole and field.numeric:
            return AT_END
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = field.read(self._case, self.things[index.row()])
            return _("{field}: {value}", field=field.heading, value=said or _("empty"))
        return None

    def head(self, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return AT_END if self.fields[column].numeric else None
        return self.fields[column].heading if role == Qt.ItemDataRole.DisplayRole else None

    def key_of(self, index: Index) -> str:
        """Return what a cell is about."""
        thing = self.things[index.row()]
        return f"{getattr(thing, 'id', thing)}\n{self.fields[index.column()].heading}"

    def why_not(self, index: Index, typed: str) -> str:
        """Return why a text can't be taken in a cell; empty where it can."""
        field, thing = self.fields[index.column()], self.things[index.row()]
        try:
            after = field.write(self._case, thing, typed) if field.write is not None else None
        except KeyError:
            after = None
        if field.numeric and (unclear := number_form.unclear(typed)):
            return unclear
        if after is None:
            return _("Expected {expected}", expected=field.expected or field.heading)
        large = next(sizes.of_case(after, self._case), None)
        return text(large.found) if large is not None else ""

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self.take(index.row(), index.column(), [[str(value)]])
        return True

    def take(self, row: int, column: int, block: Sequence[Sequence[str]]) -> None:
        """Take a block of texts as one edit; what can't be read is told and left out."""
        left: list[str] = []
        things, fields = self.things, self.fields

        def edit(case: Case) -> Case:
            left.clear()
            for i, texts in enumerate(block):
                thing = things[row + i] if row + i < len(things) else None
                if thing is None and self._grow and not column and texts and texts[0].strip():
                    case = self._grow(case, texts[0].strip())
                    thing = self._rows_of(case)[-1]
                for j, typed in enumerate(texts):
                    inside = thing is not None and column + j < len(fields)
                    field = fields[column + j] if inside else None
                    if field is not None and number_form.says(typed, field.read(case, thing)):
                        continue
                    if field is None or field.write is None:
                        if typed.strip():
                            left.append(_("“{text}” was not taken: no place for it.", text=typed))
                        continue
                    try:
                        after = field.write(case, thing, typed)
                    except KeyError:
                        after = None
                    if after is None:
                        left.append(
                            _(
                                "“{text}” was not taken: expected {expected}.",
                                text=typed,
                                expected=field.expected or field.heading,
                            )
                        )
                    else:
                        case = after
            return case

        self._session.apply(self._words, edit)
        self.not_taken.emit(" ".join(left))
