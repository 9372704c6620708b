"""Carrying out: in which order, with what chance, at what time, and what holds it afterwards."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kit.empty_state import EmptyState
from desktop.kit.labels import label, paragraph
from desktop.kit.section_row import SectionRow
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.carrying import delivery_part, holding_part
from desktop.pages.carrying.delivery_part import DeliveryPart
from desktop.pages.carrying.holding_part import HoldingPart
from desktop.pages.carrying.order_part import OrderPart
from desktop.pages.carrying.rich import lines
from desktop.pages.carrying.trial import Trial
from desktop.pages.carrying.waiting_part import WaitingPart
from desktop.pages.page import Details, Page
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import Place, RefusedError
from mcda.negotiation import order_sentences as say
from mcda.negotiation.deal import Deal
from mcda.negotiation.of_case import deal_of
from mcda.negotiation.order import refuse_slow
from mcda.negotiation.prospects import outlooks
from mcda.negotiation.waiting_sentences import of_package


class CarryingPage(Page):
    """Order, delivery, waiting and holding of one package; what is tried never changes the case."""

    key = "carrying"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.trial: Trial | None = None
        self._chosen = ""
        self.sections = SectionRow(
            _("Sections of carrying out"),
            (
                ("order", _("Order")),
                ("delivery", _("Delivery")),
                ("waiting", _("Waiting")),
                ("holding", _("Holding")),
            ),
        )
        self.packages = QComboBox()
        self.packages.setAccessibleName(_("Package"))
        self.order = OrderPart()
        self.delivery = DeliveryPart()
        self.waiting = WaitingPart()
        self.holding = HoldingPart()
        self._parts: dict[str, Any] = {
            "order": self.order,
            "delivery": self.delivery,
            "waiting": self.waiting,
            "holding": self.holding,
        }
        self.refused = paragraph("", "quiet")
        self.empty = EmptyState(
            "", (_("Go to the case"), lambda: self.go_elsewhere.emit("case", Place()))
        )
        self._content = QWidget()
        self._fill()
        self.body.addWidget(self.empty)
        self.body.addWidget(self._content)
        self.body.addStretch()
        self.sections.chosen.connect(lambda _key: self._show())
        self.packages.activated.connect(self._package_chosen)
        for part in self._parts.values():
            part.tried.connect(self._show)

    def sentence(self) -> str:
        if self.trial is None:
            return ""
        try:
            return self._answer(self.trial)
        except RefusedError as refused:
            return lines((problem.found for problem in refused.problems), " ")

    def refresh(self) -> None:
        self._take_up_case()
        super().refresh()
        self._show()

    def held(self) -> dict[str, Any]:
        return {"section": self.sections.current, "package": self._chosen}

    def take_up(self, held: dict[str, Any]) -> None:
        self._chosen = held["package"]
        self.sections.choose(held["section"])

    def details(self) -> Details:
        trial = self.trial
        if trial is None:
            return []
        shown: Details = [(_("Chosen"), f"<b>{escape(trial.package.name)}</b>")]
        pairs = zip(trial.deal.measures, trial.target, strict=True)
        promised = [f"{one.label}: {one.levels[level].name}" for one, level in pairs if level]
        shown.append((_("Measures"), "<br>".join(map(escape, promised))))
        try:
            best = trial.search().best()
        except RefusedError:
            return shown
        steps = lines((say.done(trial.deal, one) for one in best.steps), ", ")
        return [*shown, (_("Best order"), steps), (_("How"), lines([say.how(trial.search())]))]

    def _answer(self, trial: Trial) -> str:
        section = self.sections.current
        if section == "delivery":
            return delivery_part.sentence(trial)
        if section == "waiting":
            deal = trial.outlook_deal
            told = of_package(deal, "", outlooks(deal, trial.target))
            return lines(told[:1])
        if section == "holding":
            return holding_part.sentence(trial)
        refuse_slow(trial.deal, trial.target)
        return lines([say.headline(trial.search(), trial.walk())])

    def _take_up_case(self) -> None:
        """Take the deal of the case as it now is; what was tried on another one is forgotten."""
        self.trial = None
        why = ""
        try:
            deal, _problems = deal_of(self.session.case)
        except RefusedError as refused:
            why = lines((problem.sentence for problem in refused.problems[:3]), " ")
            deal = None
        built = [one for one in deal.packages if any(one.composition)] if deal else []
        if deal is not None and built:
            chosen = next((one for one in built if one.id == self._chosen), built[0])
            self._chosen = chosen.id
            self.trial = Trial(deal, chosen)
            self._list(deal)
        elif deal is not None:
            why = _("No package has a composition yet: say how far each measure goes in one.")
        self.empty.set_sentence(why)
        self.empty.setVisible(self.trial is None)
        self._content.setVisible(self.trial is not None)

    def _list(self, deal: Deal) -> None:
        self.packages.clear()
        for one in deal.packages:
            if any(one.composition):
                self.packages.addItem(one.name, one.id)
        self.packages.setCurrentIndex(max(0, self.packages.findData(self._chosen)))

    def _package_chosen(self) -> None:
        self._chosen = str(self.packages.currentData())
        self._take_up_case()
        self._show()

    def _show(self) -> None:
        """Bring the chosen section up to date; a package that it refuses says why instead."""
        self.show_sentence()
        self.session.chosen_changed.emit()
        section, trial = self.sections.current, self.trial
        why = ""
        if trial is not None:
            try:
                if section == "order":
                    refuse_slow(trial.deal, trial.target)
                self._parts[section].show_trial(trial)
            except RefusedError as refused:
                why = lines(problem.sentence for problem in refused.problems)
        self.refused.setText(why)
        self.refused.setVisible(bool(why))
        for key, part in self._parts.items():
            part.setVisible(key == section and not why)

    def _fill(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2 * GRID_PX))
        row = QHBoxLayout()
        row.addWidget(self.sections, 1)
        row.addWidget(label(_("Package")))
        row.addWidget(self.packages)
        column.addLayout(row)
        column.addWidget(self.refused)
        for part in self._parts.values():
            column.addWidget(part)
