"""Problems as a list: those of the case and its files, or any others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.words import _, text
from mcda.errors import Problem, Severity, few

Index = QModelIndex | QPersistentModelIndex
PROBLEM_ROLE = Qt.ItemDataRole.UserRole

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


class ProblemsModel(QAbstractListModel):
    """Errors first, then warnings, then notes; each group in the order found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: list[Problem] = []

    def show(self, problems: Iterable[Problem]) -> None:
        """Show other problems."""
        found = sorted(few(problems), key=lambda problem: _ORDER[problem.severity])
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
                severity=severity_words(problem.severity),
                place=place_words(problem),
                sentence=problem.sentence,
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return problem.code
        return None

    def problem(self, row: int) -> Problem:
        """Return the problem in a row."""
        return self._problems[row]


def place_words(problem: Problem) -> str:
    """Return a problem's place as a person reads it."""
    return text(problem.place.said) if problem.place.addressed else _("The case")


def severity_words(severity: Severity) -> str:
    """Return what a severity is called in the window."""
    words = {
        Severity.ERROR: _("Error"),
        Severity.WARNING: _("Warning"),
        Severity.NOTE: _("Note"),
    }
    return words[severity]
