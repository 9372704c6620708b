"""The list of problems under the page: what is wrong, where, and what to do; a click goes there."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.kit import focus
from desktop.kit.labels import label, push
from desktop.kit.laid import in_column, in_row
from desktop.kit.problems import ProblemsModel
from desktop.kit.theme import theme
from desktop.session.session import Session
from desktop.words import _
from mcda.words.said import listed

if TYPE_CHECKING:
    from desktop.kit.problem_view import ProblemView

HEIGHT = 232


class ProblemList(QWidget):
    """A foldable panel; `asked_for` carries the problem whose place is wanted, `closed` asks to
    fold it.
    """

    asked_for = Signal(object)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("problems")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.model = ProblemsModel(self)
        self._title = label("", "strong")
        close = push(_("Close"), self.closed.emit, look="link")
        close.setAccessibleName(_("Close the list of problems"))
        self.widen = push("", self._widen, look="link")
        self._column = in_column(
            in_row((self._title, 1), self.widen, close),
            of=self,
            gap=4,
            edges=(24, 8, 12, 4),
        )
        self.hide()

    @cached_property
    def view(self) -> ProblemView:
        """What shows the problems; it is made when it is first looked at."""
        from desktop.kit.problem_view import ProblemView

        view = ProblemView(_("Problems"), self.model)
        view.clicked.connect(self._ask)
        view.activated.connect(self._ask)
        self._column.addWidget(view)
        return view

    def reload(self) -> None:
        """Show the problems as they now are."""
        problems = self._session.problems()
        self.model.show(problems)
        count = self.model.rowCount()
        self._title.setText(_("Nothing is wrong") if not count else _("{n} to look at", n=count))
        self.view.setVisible(count > 0)
        outside = "SCORE-OUTSIDE-SCALE"
        self._offer_to_widen({p.place.criterion for p in problems if p.code == outside})
        self.setFixedHeight(theme().px(HEIGHT if count > 2 else 132 if count else 40))

    def _offer_to_widen(self, outgrown: Collection[str]) -> None:
        """Propose anchors of these criteria that hold the scores which lie beyond today's."""
        from mcda.model import edits

        case = self._session.case
        wider = [
            _(
                "{criterion} from {worst} to {best}",
                criterion=case.names.criteria[c],
                worst=a,
                best=b,
            )
            for c, (a, b) in edits.wider_anchors(case, outgrown).items()
        ]
        self.widen.setVisible(bool(wider))
        self.widen.setText(_("Widen the anchors to hold the scores"))
        self.widen.setToolTip(listed(wider))

    def _widen(self) -> None:
        from mcda.model import edits

        self._session.apply(_("Widen anchors"), edits.widen_anchors)

    def take_focus(self) -> None:
        """Take the keyboard to the first problem, or to the way out where there is none."""
        if self.model.rowCount() and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0))
        focus.put_on(self.view if self.model.rowCount() else focus.first_in(self))

    def _ask(self, index: QModelIndex) -> None:
        self.asked_for.emit(self.model.problem(index.row()))
