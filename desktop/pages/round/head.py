"""The round in view: which one, and the next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.kit.choosers import offer
from desktop.kit.labels import push
from desktop.kit.laid import in_row
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.round.part import today
from desktop.pages.round.state import RoundState
from desktop.session.session import Session
from desktop.words import _
from mcda.model.edits.asking import next_name, open_round


class RoundHead(QWidget):
    """Chooses a round, and adds one that asks everybody again."""

    added = Signal()

    def __init__(self, session: Session, state: RoundState) -> None:
        super().__init__()
        self._session, self._state = session, state
        self.rounds = QComboBox()
        self.rounds.setAccessibleName(_("Round"))
        self.rounds.setMinimumWidth(theme().px(110))
        self.new = push(_("New round"), self.add)
        self.new.setToolTip(_("Asks everybody in the list again"))
        in_row(self.rounds, self.new, of=self, gap=GRID_PX)
        self.rounds.activated.connect(lambda _i: state.choose_round(self.rounds.currentData()))

    def show_case(self) -> None:
        """Show the rounds of the case, the one in view chosen."""
        offered = [(one.id, one.name or one.id) for one in self._session.case.rounds]
        offer(self.rounds, offered, self._state.round_id)
        self.rounds.setEnabled(len(offered) > 1)

    def add(self) -> None:
        """Add a round and look at it."""
        name = next_name(self._session.case)
        text = _("Add {name}", name=name)
        self._session.apply(text, open_round, name, today(), self._state.secret())
        self._state.choose_round(self._session.case.rounds[-1].id)
        self.added.emit()
