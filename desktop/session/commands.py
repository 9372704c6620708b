"""The one undo command: one whole case instead of another. No feature writes its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from mcda.model.case import Case


_MERGES: Final = 1
_STANDS_ALONE: Final = -1

RunKey = tuple[str, int] | None
"""Names a run of edits that undo as one; None for an edit that stands alone."""


class ReplaceCase(QUndoCommand):
    """Puts `after` in place of `before`, and back.

    `put` shows a case to the world. Cases share whatever did not change, so
    keeping two of them costs little. Commands with one `run` key merge, and a
    run that ends where it began leaves no trace.
    """

    def __init__(
        self, put: Callable[[Case], None], before: Case, after: Case, text: str, run: RunKey
    ) -> None:
        super().__init__(text)
        self._put = put
        self.before = before
        self.after = after
        self.run = run

    def redo(self) -> None:
        self._put(self.after)

    def undo(self) -> None:
        self._put(self.before)

    def id(self) -> int:
        return _STANDS_ALONE if self.run is None else _MERGES

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ReplaceCase) or other.run != self.run:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True
