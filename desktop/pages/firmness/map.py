"""Firmness: the map of winners over two weights, of which a click tries a pair out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.kit.card import on_card
from desktop.kit.charts.view import ChartView
from desktop.kit.charts.winner_map import weights_at
from desktop.kit.flow import Flow
from desktop.kit.labels import captioned, paragraph
from desktop.kit.laid import in_column
from desktop.kit.work_bar import WorkBar
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _
from mcda.figures.firmness_specs import winner_map as winner_spec
from mcda.figures.weight_charts import WinnerMap
from mcda.methods.rank import Ranking
from mcda.model.tree import leaves
from mcda.sensitivity.trial import leaf_mask
from mcda.sensitivity.winner_map import winner_map


class MapPart(QWidget):
    """Two criteria to choose and their map; `tried` gives them with the weights picked on it.

    Until somebody chooses, the two are the criterion in focus and the other one of
    the smallest change.
    """

    tried = Signal(str, float, str, float)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.across = QComboBox()
        self.up = QComboBox()
        self.view = ChartView(lambda: session.case)
        self._ranking: Ranking | None = None
        self._own: Ranking | None = None
        self._chosen = False
        self._wanted: tuple[str, str] | None = None
        """What was chosen before this part was made anew."""
        self._latest = Latest(self, while_seen=self, rest_ms=0, finishes=True, found=self._found)
        self.bar = WorkBar(self._latest)
        self._none = paragraph(_("A map needs at least three criteria."), "quiet")
        self._axes = QWidget()
        line = Flow(self._axes)
        for box, words in ((self.across, _("Across")), (self.up, _("Upwards"))):
            box.setAccessibleName(words)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(18)
            line.addWidget(captioned(words, box))
            box.activated.connect(self._picked)
        card = on_card(
            self._axes,
            self.bar,
            self.view,
            paragraph(
                _(
                    "Borders are exact. A click on the map, or the arrow keys and Enter, tries "
                    "these two weights out."
                ),
                "small",
            ),
            self._none,
        )
        self._card = card
        in_column(card, of=self)
        self.view.picked.connect(self._map_picked)

    def show_ranking(
        self, ranking: Ranking, own: Ranking, pair: tuple[str, str], *, live: bool = False
    ) -> None:
        """Show the map of a ranking; `own` is the case's, `pair` the criteria to begin with."""
        self._ranking, self._own = ranking, own
        ends = leaves(ranking.case)
        several = len(ends) > 2
        for part in (self._axes, self.view):
            part.setVisible(several)
        self._none.setVisible(not several)
        if not several:
            return
        self._offer([(leaf.name, leaf.id) for leaf in ends], pair)
        self._show(live=live)

    def held(self) -> tuple[str, str] | None:
        """Return the two that somebody chose, None for those to begin with."""
        chosen = (str(self.across.currentData()), str(self.up.currentData()))
        return chosen if self._chosen else self._wanted

    def take_up(self, chosen: tuple[str, str] | None) -> None:
        """Go on with two that were chosen before, once there is a ranking of them."""
        self._wanted = chosen

    def _offer(self, items: list[tuple[str, str]], pair: tuple[str, str]) -> None:
        known = [id_ for _rest, id_ in items]
        for box in (self.across, self.up):
            if [box.itemData(i) for i in range(box.count())] != known:
                self._chosen = False
                box.clear()
                for name, id_ in items:
                    box.addItem(name, id_)
        if self._wanted is not None and all(one in known for one in self._wanted):
            pair, self._wanted, self._chosen = self._wanted, None, True
            for box, one in zip((self.across, self.up), pair, strict=True):
                box.setCurrentIndex(known.index(one))
        if not self._chosen:
            first, second = (id_ if id_ in known else known[0] for id_ in pair)
            if first == second:
                second = next(id_ for id_ in known if id_ != first)
            self.across.setCurrentIndex(known.index(first))
            self.up.setCurrentIndex(known.index(second))

    def _picked(self) -> None:
        self._chosen = True
        if self.across.currentData() == self.up.currentData():
            # The same one twice makes no plane: the other box moves on to the next.
            other = self.up if self.sender() is self.across else self.across
            other.setCurrentIndex((other.currentIndex() + 1) % other.count())
        self._show()

    def _show(self, *, live: bool = False) -> None:
        ranking, own = self._ranking, self._own
        if ranking is None or own is None:
            return
        pair = str(self.across.currentData()), str(self.up.currentData())
        vector = own.weights.vector
        now = [float(vector[leaf_mask(own.case.tree, c)].sum()) for c in pair]
        case_now = (now[0], now[1]) if ranking is not own else None
        if self.view.spec is None:
            self.bar.begin(_("Looking who is first where"))

        def work(_handle: object) -> WinnerMap:
            return winner_spec(ranking, winner_map(ranking, *pair), case_now)

        self._latest.ask((id(ranking), pair), work, live=live)

    def _found(self, spec: WinnerMap) -> None:
        self.view.set_spec(spec, live=self._latest.awaited)

    def _map_picked(self, row: int, column: int) -> None:
        across, up = weights_at(row, column)
        self.tried.emit(str(self.across.currentData()), across, str(self.up.currentData()), up)
