"""Firmness: the sliders, and what moves with them in sections beside or below.

Only the section in sight is kept up to date while a slider moves.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.kit.beside import Beside
from desktop.kit.laid import in_column
from desktop.kit.section_row import SectionRow
from desktop.kit.slices import Steps
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.firmness.curves import CurvesPart
from desktop.pages.firmness.everybody import EverybodyPart
from desktop.pages.firmness.levers import LeversPart
from desktop.pages.firmness.map import MapPart
from desktop.pages.firmness.probing import Probing
from desktop.pages.firmness.sampling import Sampling
from desktop.pages.firmness.weights import WeightsPart
from desktop.pages.page import Page
from desktop.words import _
from mcda.sensitivity.firmness import OneWay
from mcda.sensitivity.strength import leader_changes
from mcda.sensitivity.trial import Trial

SHARES = (6, 5)
SIDE_BY_SIDE_PX = 1210
"""From this width the sections stand beside the sliders."""

HEAD_PX, ROUND_ROWS_PX = 150, 180
"""What the page has above both halves, and the sliders' card besides its rows."""

CURVES_SHARE, CURVES_PX = 0.52, 460
"""Of the height beside the sliders the curves take so much, the crossovers the rest."""


class FirmnessBody(Beside):
    """Two halves, side by side where there is room; of the sections one is seen."""

    def __init__(self, page: Page, weights: WeightsPart, probing: Probing) -> None:
        left, right = QWidget(), QWidget()
        super().__init__((left, right), SHARES, SIDE_BY_SIDE_PX)
        self._page, self._probing = page, probing
        self._parts: dict[str, QWidget] = {}
        self._at, self._coming = 0, False
        page.scroll_area.verticalScrollBar().rangeChanged.connect(self._grown)
        self._trials = weights.trials
        self._viewport = page.scroll_area.viewport()
        self._viewport.installEventFilter(self)
        self.sections = SectionRow(
            _("What moves with the weights"),
            (
                ("curves", _("Curves")),
                ("sampling", _("Sampling")),
                ("map", _("Two weights")),
                ("levers", _("What it hangs on")),
                ("everybody", _("Everybody")),
            ),
        )
        # A share, or what the weights have above them would grow with the sections.
        in_column(weights, of=left).addStretch(1)
        self._beside = in_column(self.sections, of=right, gap=GRID_PX)

    def make(self) -> Steps[None]:
        """Make the parts, one between two yields."""
        self.curves = CurvesPart(self._page.session)
        self._add("curves", self.curves)
        self._use_height()
        yield
        self.sampling = Sampling(self._page.session, while_seen=self._page)
        self._add("sampling", self.sampling)
        yield
        self.map = MapPart(self._page.session)
        self._add("map", self.map)
        yield
        self.levers = LeversPart(self._page.session)
        self._add("levers", self.levers)
        yield
        self.everybody = EverybodyPart(self._page.session)
        self._add("everybody", self.everybody)
        self.everybody.shown.connect(self._fit_beside)
        yield
        self._beside.addStretch()
        self.show_section(self.sections.current)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._use_height()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._use_height()

    def _use_height(self) -> None:
        """Let rows and curves be higher on a high page; by its height alone, so that nothing
        grows or shrinks while a slider moves.
        """
        px = theme().px
        room = self._viewport.height() - px(HEAD_PX) if self.beside else 0
        self._trials.give_room(max(0, room - px(ROUND_ROWS_PX)))
        if self._parts:
            high = min(px(CURVES_PX), round(CURVES_SHARE * room))
            self.curves.curves.setMinimumHeight(max(0, high))

    def _add(self, section: str, part: QWidget) -> None:
        part.hide()
        self._parts[section] = part
        self._beside.addWidget(part)

    @property
    def section(self) -> str:
        """The key of the section that is seen."""
        return next(key for key, part in self._parts.items() if not part.isHidden())

    def show_section(self, section: str) -> None:
        """Show one section in place of the others."""
        for key, part in self._parts.items():
            part.setVisible(key == section)
        self._fit_beside()

    def _fit_beside(self) -> None:
        """Keep a table that would have to be scrolled in half of the page below the sliders."""
        asked = 0
        if self.sections.current == "everybody" and self.everybody.table.results.table.rows:
            half = SHARES[1] / sum(SHARES)
            asked = ceil(self.everybody.least_width() / theme().zoom / half) + 2 * GRID_PX
        self.ask_room(max(SIDE_BY_SIDE_PX, asked))

    def pieces(
        self, one_way: OneWay, trial: Trial, criterion: str, *, picked: bool, live: bool
    ) -> Steps[None]:
        """Bring the section in sight up to date; `picked` where a person chose the criterion."""
        section, own = self.sections.current, trial.rankings[one_way.ranking.stakeholder]
        if section == "curves":
            yield from self.curves.pieces(one_way, own, criterion, live=live)
        elif section == "map":
            pair = self._pair(one_way, criterion, picked=picked)
            self.map.show_ranking(one_way.ranking, own, pair, live=live)
        elif section == "levers":
            self.levers.show_ranking(one_way.ranking, live=live)
        elif section == "everybody":
            self.everybody.show_trial(trial, live=live)
        yield
        if section == "sampling" or not live:
            rankings = {id_: trial.ranking(id_) for id_ in trial.rankings}
            self.sampling.show_rankings(one_way.ranking, rankings, live=live)

    def _pair(self, one_way: OneWay, criterion: str, *, picked: bool) -> tuple[str, str]:
        """Return the criteria to begin the map with: those of the smallest shift, if known."""
        found = self._probing.result
        if found is not None and found.trade is not None and not picked:
            return found.trade.source, found.trade.target
        changes = [c.criterion for c in leader_changes(one_way)]
        return criterion, next((c for c in changes if c != criterion), "")

    def bring_sections_up(self) -> None:
        """Scroll the sections into sight, where they stand below the sliders."""
        self._coming = False
        if not self.beside and self._page.isVisible():
            top = self.sections.mapTo(self._page.content, QPoint(0, 0)).y() - theme().px(GRID_PX)
            bar = self._page.scroll_area.verticalScrollBar()
            bar.setValue(max(bar.value(), top))
            self._at, self._coming = bar.value(), bar.value() < top

    def _grown(self) -> None:
        """Go on bringing up a section that was too short for it, unless a person scrolled."""
        if self._coming and self._page.scroll_area.verticalScrollBar().value() == self._at:
            self.bring_sections_up()
