"""A row over what many stakeholders stand in: which bloc is looked at, and of how many."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop.kit.flow import flow
from desktop.kit.labels import label
from desktop.kit.results import Table
from desktop.kit.theme import theme
from desktop.session.looked_at import LookedAt
from desktop.words import _, ngettext
from mcda.model.blocs import Bloc

MANY = 12
"""So many stakeholders are looked at without a word on blocs."""


class BlocRow(QWidget):
    """Hidden where no blocs are stated and stakeholders are few; all rows show one choice."""

    def __init__(
        self,
        looked_at: LookedAt,
        *,
        folds: bool = False,
        of_all: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`folds` where a bloc can stand as one column, `of_all` where others are of everybody."""
        super().__init__(parent)
        self._looked_at = looked_at
        self.bloc = QComboBox()
        self.bloc.setAccessibleName(_("Whose bloc is looked at"))
        self.bloc.setToolTip(_("Stakeholders of one bloc, or all; nothing is computed from it"))
        self.bloc.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.bloc.setMaximumWidth(theme().px(360))
        self.fold = QCheckBox(_("A column for each bloc"))
        self.fold.setToolTip(_("Its least and greatest value or rank, and how many it has"))
        self._folds, self._of_all = folds, folds and of_all
        self.said = label("", "small")
        self.setLayout(flow(self.bloc, self.fold, self.said))
        self.bloc.activated.connect(lambda at: looked_at.look_at(self.bloc.itemData(at)))
        self.fold.toggled.connect(looked_at.fold)
        looked_at.changed.connect(self.show_case)
        # Until it stands on a page: shown before, it would be a window of its own.
        self.hide()

    def show_case(self) -> None:
        """Show the blocs of the case as it now is, and which of them is looked at."""
        looked_at = self._looked_at
        blocs, every = looked_at.blocs, looked_at.count
        self.setVisible(bool(blocs) or every > MANY)
        self.bloc.setVisible(bool(blocs))
        self.fold.setVisible(self._folds and any(len(b.members) > 1 for b in blocs if b.key))
        offered: list[tuple[str, str | None]] = [(_("All {n} stakeholders", n=every), None)]
        offered += [(_of_bloc(bloc), bloc.key) for bloc in blocs]
        with QSignalBlocker(self.bloc), QSignalBlocker(self.fold):
            if offered != [
                (self.bloc.itemText(at), self.bloc.itemData(at)) for at in range(self.bloc.count())
            ]:
                self.bloc.clear()
                for words, key in offered:
                    self.bloc.addItem(words, key)
            now = looked_at.bloc
            keys = [key for _words, key in offered]
            self.bloc.setCurrentIndex(keys.index(None if now is None else now.key))
            self.fold.setChecked(looked_at.folded)
        hint = _("Blocs are stated on Case, one for each stakeholder; one can then be looked at.")
        told = part_words(looked_at)
        if told and self._of_all:
            told = whole_words(told, every)
        self.said.setText(told if blocs else hint)
        self.said.setVisible(bool(self.said.text()))

    def rows(self, table: Table) -> Table:
        """Return a table of stakeholders with the rows of those who are looked at.

        A row is a stakeholder's by its id, or by what stands before a stroke in it.
        """
        self.show_case()
        if self._looked_at.bloc is None:
            return table
        whose = {one.id for one in self._looked_at.stakeholders}
        rows = tuple(row for row in table.rows if row.id.partition("/")[0] in whose)
        return replace(table, rows=rows, part=part_words(self._looked_at))


def part_words(looked_at: LookedAt) -> str:
    """Return which part of the stakeholders is shown, "" where it is all of them."""
    bloc = looked_at.bloc
    if bloc is None:
        return ""
    n, every = len(bloc.members), looked_at.count
    name = bloc.name or _("without a bloc")
    return _("{n} of {all} stakeholders are shown: {bloc}", n=n, all=every, bloc=name)


def whole_words(part: str, every: int) -> str:
    """Return which part is shown, and that the columns beside it are of all."""
    return _("{part}; the other columns are of all {n}", part=part, n=every)


def _of_bloc(bloc: Bloc) -> str:
    n = len(bloc.members)
    if not bloc.key:
        return ngettext("{n} without a bloc", "{n} without a bloc", n)
    return _("{bloc} ({n})", bloc=bloc.name, n=n)
