"""Problems as a list: those of the case and its files, or any others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    Qt,
)

from desktop.kit.roles import Index
from desktop.words import _, ngettext, text
from mcda.errors import Problem, Severity, few

PROBLEM_ROLE = Qt.ItemDataRole.UserRole

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 3}
_UNFINISHED = 2


class ProblemsModel(QAbstractListModel):
    """Errors first, then warnings, what is to be filled in, and notes; each as it was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: list[Problem] = []

    def show(self, problems: Iterable[Problem]) -> None:
        found = sorted(few(problems), key=_place)
        if found != self._problems:
            self.beginResetModel()
            self._problems = found
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._problems):
            return None
        problem = self._problems[index.row()]
        if role == PROBLEM_ROLE:
            return problem
        if role == Qt.ItemDataRole.DisplayRole:
            return _("{place}: {found}", place=place_words(problem), found=problem.found)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _(
                "{severity}, {place}: {sentence}",
                severity=standing_words(problem),
                place=place_words(problem),
                sentence=problem.sentence,
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return problem.code
        return None

    def problem(self, row: int) -> Problem:
        return self._problems[row]


def place_words(problem: Problem) -> str:
    """Return a problem's place as a person reads it."""
    return text(problem.place.said) if problem.place.addressed else _("The case")


def _place(problem: Problem) -> int:
    return _UNFINISHED if problem.unfinished else _ORDER[problem.severity]


def counted_words(problems: Iterable[Problem]) -> str:
    """Say how many problems there are, and apart from them how much is to be filled in."""
    told = [one.unfinished for one in problems if one.severity is not Severity.NOTE]
    open_ = sum(told)
    wrong = len(told) - open_
    said = []
    if wrong:
        said.append(ngettext("{n} problem", "{n} problems", wrong))
    if open_:
        said.append(_("{n} to fill in", n=open_))
    return ", ".join(said) or _("No problems")


def standing_words(problem: Problem) -> str:
    """Return what a problem is called in the window: its severity, or that it is unfinished."""
    if problem.unfinished:
        return _("To do")
    words = {
        Severity.ERROR: _("Error"),
        Severity.WARNING: _("Warning"),
        Severity.NOTE: _("Note"),
    }
    return words[problem.severity]
