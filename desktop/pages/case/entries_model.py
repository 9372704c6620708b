"""The stakeholders or the packages of the case as a list: renamed in place, dragged about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
)

from desktop.kit.lengths import too_long
from desktop.kit.roles import END_ROLE, ID_ROLE, Index
from desktop.session.session import Session
from desktop.words import _
from mcda.model.case import Package, Stakeholder
from mcda.model.edits.lists import PACKAGES, STAKEHOLDERS, Listed

Thing = Stakeholder | Package

FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
)
"""Of every row; put together once, for a view asks each row again and again."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the two lists, and its words."""

    listed: Listed
    title: str
    new_name: str
    add_words: str
    rename_words: str


def stakeholders_kind() -> Kind:
    return Kind(
        STAKEHOLDERS,
        title=_("Stakeholders"),
        new_name=_("New stakeholder"),
        add_words=_("Add a stakeholder"),
        rename_words=_("Rename stakeholder"),
    )


def packages_kind() -> Kind:
    return Kind(
        PACKAGES,
        title=_("Packages"),
        new_name=_("New package"),
        add_words=_("Add a package"),
        rename_words=_("Rename package"),
    )


if TYPE_CHECKING:
    _Model = QAbstractItemModel
else:
    _Model = object


class Dragged(_Model):
    """A model of things that are renamed in place and dragged about, each by its id."""

    mime: str
    of_rows = FLAGS

    def id_at(self, index: Index) -> str:
        """Return the id of the thing at an index, "" for none."""
        raise NotImplementedError

    def give_name(self, id_: str, name: str) -> None:
        """Give a thing another name."""
        raise NotImplementedError

    def drop(self, id_: str, parent: Index, row: int) -> object:
        """Move a thing to a row below a parent, as the rows now are."""
        raise NotImplementedError

    def key_of(self, index: Index) -> str:
        """Return what an item is about."""
        return self.id_at(index)

    def why_not(self, _index: Index, text: str) -> str:
        """Return why a text can't be a name; empty where it can."""
        return too_long(text.strip())

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        id_ = self.id_at(index)
        if role != Qt.ItemDataRole.EditRole or not id_:
            return False
        self.give_name(id_, str(value).strip())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return self.of_rows if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [self.mime]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(self.mime, self.id_at(indexes[0]).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        id_ = bytes(data.data(self.mime).data()).decode()
        if action is Qt.DropAction.MoveAction and id_:
            self.drop(id_, parent, row if row >= 0 else self.rowCount(parent))
        # False keeps the view from removing the row that it thinks was copied.
        return False


class EntriesModel(Dragged, QAbstractListModel):
    """One row a thing; rows change only through the session's edits."""

    def __init__(self, session: Session, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.kind = kind
        self.mime = f"application/x-parley-{kind.listed.key}"
        self._things: Sequence[Thing] = kind.listed.things(session.case)

    def reload(self) -> None:
        """Take over the case as it now is."""
        things = self.kind.listed.things(self._session.case)
        if things == self._things:
            return
        if [t.id for t in things] == [t.id for t in self._things]:
            self._things = things
            self.dataChanged.emit(self.index(0), self.index(len(things) - 1))
            return
        self.beginResetModel()
        self._things = things
        self.endResetModel()

    def id_at(self, index: Index) -> str:
        """Return the id of the thing in a row, "" for none."""
        return self._things[index.row()].id if index.isValid() else ""

    def index_of(self, id_: str) -> QModelIndex:
        """Return the row of a thing, an invalid index when it is not in the list."""
        row = next((i for i, thing in enumerate(self._things) if thing.id == id_), -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._things)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._things):
            return None
        thing = self._things[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return thing.name
        if role == ID_ROLE:
            return thing.id
        if role == END_ROLE:
            return [self._end(thing)]
        if role == Qt.ItemDataRole.ToolTipRole:
            return thing.description
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (thing.name, self._end(thing)) if part)
        return None

    def give_name(self, id_: str, name: str) -> None:
        merge = f"add:{self.kind.listed.key}:{id_}"
        self._session.apply_late(
            self.kind.rename_words, self.kind.listed.change, id_, name=name, merge=merge
        )
        self._session.seal()

    def drop(self, id_: str, _parent: Index, row: int) -> None:
        self.move(id_, row)

    def move(self, id_: str, before: int) -> None:
        """Move a thing so that it stands before the row `before` as the rows now are."""
        now = self.index_of(id_).row()
        index = before - 1 if before > now else before
        if now >= 0 and 0 <= index < len(self._things):
            words = _("Move {name}", name=self._things[now].name)
            self._session.apply(words, self.kind.listed.move, id_, index)

    @staticmethod
    def _end(thing: Thing) -> str:
        if isinstance(thing, Package) and thing.status_quo:
            return _("status quo")
        return thing.short if thing.short != thing.name else ""
