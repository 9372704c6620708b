"""Which stakeholders are looked at, where many are columns, rows or names: one bloc, or all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from mcda.model.blocs import Bloc
    from mcda.model.case import Case, Stakeholder


class LookedAt(QObject):
    """One choice for all pages of the window; it changes nothing in the case.

    A bloc that an edit takes away gives way to all, and is back when the edit is undone.
    """

    changed = Signal()

    def __init__(self, case: Callable[[], Case], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case = case
        self._bloc: str | None = None
        self._folded = False

    @property
    def blocs(self) -> tuple[Bloc, ...]:
        """The blocs of the case as it now is."""
        from mcda.model.blocs import blocs_of

        return blocs_of(self._case().stakeholders)

    @property
    def bloc(self) -> Bloc | None:
        """The bloc that is looked at, None for everybody."""
        return next((one for one in self.blocs if one.key == self._bloc), None)

    @property
    def folded(self) -> bool:
        """Say whether a bloc stands as one column."""
        return self._folded and bool(self.blocs)

    @property
    def stakeholders(self) -> tuple[Stakeholder, ...]:
        """Those who are shown, in the order of the case."""
        bloc, every = self.bloc, self._case().stakeholders
        return every if bloc is None else tuple(one for one in every if one.id in bloc.members)

    def of(self, bloc: Bloc) -> tuple[Stakeholder, ...]:
        """Those who state a bloc, whoever is looked at."""
        return tuple(one for one in self._case().stakeholders if one.id in bloc.members)

    @property
    def count(self) -> int:
        """How many stakeholders the case has."""
        return len(self._case().stakeholders)

    @property
    def groups(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The columns: a bloc's name and members (ids) where folded, else "" and one id each."""
        shown = [one.id for one in self.stakeholders]
        if not self.folded:
            return tuple(("", (id_,)) for id_ in shown)
        found: list[tuple[str, tuple[str, ...]]] = []
        for bloc in self.blocs:
            members = tuple(id_ for id_ in bloc.members if id_ in shown)
            one = bloc.key and len(bloc.members) > 1
            found += [(bloc.name, members)] if one and members else [("", (m,)) for m in members]
        return tuple(found)

    @property
    def key(self) -> object:
        """What tells one way of looking from another, for what is worked out of it."""
        bloc = self.bloc
        return (None if bloc is None else bloc.members, self.folded)

    def look_at(self, bloc: str | None) -> None:
        """Look at one bloc by its key ("" at those without one), None at everybody."""
        if bloc != self._bloc:
            self._bloc = bloc
            self.changed.emit()

    def fold(self, folded: bool) -> None:
        """Let each bloc stand as one column, or each stakeholder."""
        if folded != self._folded:
            self._folded = folded
            self.changed.emit()

    def next(self) -> None:
        """Look at the next bloc, after the last at everybody again."""
        keys: Sequence[str | None] = (None, *(one.key for one in self.blocs))
        now = self.bloc
        self.look_at(keys[(keys.index(now.key if now else None) + 1) % len(keys)])

    def forget(self) -> None:
        """Look at everybody again, as in a case that was just opened."""
        self._bloc, self._folded = None, False
