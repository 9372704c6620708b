"""The criteria as a tree: renamed in place, dragged among siblings and under other parents."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    Qt,
)

from desktop.kit.number_form import shown
from desktop.kit.roles import END_ROLE, ID_ROLE, STRONG_ROLE, Index
from desktop.kit.scale_words import anchors, arrow
from desktop.pages.case.entries_model import FLAGS, Dragged
from desktop.session.session import Session
from desktop.words import _
from mcda.model import edits
from mcda.model.case import ROOT, Criterion
from mcda.model.tree import path
from mcda.words.isolate import on_its_own


class CriteriaModel(Dragged, QAbstractItemModel):
    """One item a criterion, in one column; items change only through the session's edits."""

    mime = "application/x-parley-criterion"
    of_rows = FLAGS | Qt.ItemFlag.ItemIsDropEnabled

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._take(session.case.criteria)

    def reload(self) -> None:
        """Take over the case as it now is; the tree is reset only when its shape changed."""
        criteria = self._session.case.criteria
        if criteria == self._criteria:
            return
        if [(c.id, c.parent) for c in criteria] == [(c.id, c.parent) for c in self._criteria]:
            self._take(criteria)
            for children in self._children.values():
                first, last = self.index_of(children[0].id), self.index_of(children[-1].id)
                self.dataChanged.emit(first, last)
            return
        self.beginResetModel()
        self._take(criteria)
        self.endResetModel()

    def id_at(self, index: Index) -> str:
        """Return the id of an item, `ROOT` for none."""
        return self._criteria[index.internalId()].id if index.isValid() else ROOT

    def index_of(self, id_: str) -> QModelIndex:
        """Return the item of a criterion, an invalid index when it is not in the tree."""
        place = self._places.get(id_)
        if place is None:
            return QModelIndex()
        return self.createIndex(self._rows[id_], 0, place)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own signature
        below = self._children.get(self.id_at(parent), [])
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, self._places[below[row].id])

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008 - Qt's own signature
        if not index.isValid():
            return QModelIndex()
        return self.index_of(self._parent_of(self._criteria[index.internalId()]))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return len(self._children.get(self.id_at(parent), []))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        criterion = self._criteria[index.internalId()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return criterion.name
        if role == ID_ROLE:
            return criterion.id
        if role == END_ROLE:
            return self._ends(criterion)
        if role == STRONG_ROLE:
            return criterion.id in self._children
        if role == Qt.ItemDataRole.ToolTipRole:
            return criterion.definition
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (criterion.name, self._ends(criterion)[0]) if part)
        return None

    def give_name(self, id_: str, name: str) -> None:
        merge = f"add:criterion:{id_}"
        words = _("Rename criterion")
        self._session.apply_late(words, edits.change_criterion, id_, name=name, merge=merge)
        self._session.seal()

    def drop(self, id_: str, parent: Index, row: int) -> None:
        self.move(id_, self.id_at(parent), row)

    def move(self, id_: str, parent: str, before: int) -> bool:
        """Move a criterion under `parent`, before the row `before` as the rows now are.

        Returns whether it could be: a criterion does not go below itself.
        """
        case = self._session.case
        if id_ not in self._places or id_ in path(case, parent):
            return False
        criterion = self._criteria[self._places[id_]]
        index = before
        if self._parent_of(criterion) == parent and before > self.index_of(id_).row():
            index -= 1
        words = _("Move {name}", name=criterion.name)
        self._session.apply(words, edits.move_criterion, id_, parent, index)
        return True

    def _take(self, criteria: tuple[Criterion, ...]) -> None:
        self._criteria = criteria
        self._places = {criterion.id: place for place, criterion in enumerate(criteria)}
        self._children: dict[str, list[Criterion]] = {}
        self._rows: dict[str, int] = {}
        for criterion in criteria:
            siblings = self._children.setdefault(self._parent_of(criterion), [])
            self._rows[criterion.id] = len(siblings)
            siblings.append(criterion)

    def _parent_of(self, criterion: Criterion) -> str:
        """Return the parent's id; one that doesn't exist, or a cycle, counts as the root."""
        seen = {criterion.id}
        above = criterion.parent
        while above in self._places:
            if above in seen:
                return ROOT
            seen.add(above)
            above = self._criteria[self._places[above]].parent
        return criterion.parent if criterion.parent in self._places else ROOT

    def _ends(self, criterion: Criterion) -> list[str]:
        """Return direction, unit and anchors of a leaf, then shorter forms of it."""
        if criterion.id in self._children:
            return [""]
        sign, ends = arrow(criterion), anchors(criterion)
        if ends:
            # Numbers stay from left to right in any language, names as they are written.
            ends = on_its_own(ends) if criterion.levels else f"\u2066{shown(ends)}\u2069"
        unit = on_its_own(criterion.unit) if criterion.unit else ""
        return [
            "  ".join(part for part in (f"{sign} {unit}".strip(), ends) if part),
            f"{sign} {ends}".strip(),
            sign,
        ]
