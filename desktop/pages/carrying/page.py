"""Carrying out: in which order, with what chance, at what time, and what holds it afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.choosers import offer
from desktop.kit.empty_state import EmptyState
from desktop.kit.labels import captioned, paragraph
from desktop.kit.laid import STRETCH, fill, in_column
from desktop.kit.name_box import NameBox
from desktop.kit.section_row import SectionRow
from desktop.kit.slices import Steps
from desktop.kit.theme import GRID_PX
from desktop.kit.work_bar import WorkBar
from desktop.pages.carrying.delivery_part import DeliveryPart
from desktop.pages.carrying.holding_part import HoldingPart
from desktop.pages.carrying.order_part import OrderPart
from desktop.pages.carrying.part import TrialPart
from desktop.pages.carrying.rich import lines
from desktop.pages.carrying.trial import Trial
from desktop.pages.carrying.waiting_part import WaitingPart
from desktop.pages.page import Details, Page
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.words import _
from mcda.errors import Place, Problem, RefusedError
from mcda.model.case import Case
from mcda.negotiation import order_sentences as say
from mcda.negotiation.deal import Deal
from mcda.negotiation.of_case import deal_of
from mcda.negotiation.steering import ALONE, Steering


class CarryingPage(Page):
    """Order, delivery, waiting and holding of one package; what is tried never changes the case."""

    key = "carrying"
    shows_results = True
    of_blocs = True

    def make(self) -> Steps[None]:
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
        yield
        self.packages = NameBox()
        self.packages.setAccessibleName(_("Package"))
        self.packages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.order = OrderPart(self.session.looked_at)
        yield
        self.delivery = DeliveryPart(self.session.looked_at)
        yield
        self.waiting = WaitingPart(self.session.looked_at)
        yield
        yield from self.waiting.laid()
        yield
        self.holding = HoldingPart(self.session.looked_at)
        yield
        self._parts: dict[str, TrialPart] = {
            "order": self.order,
            "delivery": self.delivery,
            "waiting": self.waiting,
            "holding": self.holding,
        }
        self.refused = paragraph("", "quiet")
        self.empty = EmptyState(
            "",
            (_("Go to the measures"), lambda: self.go_elsewhere.emit("measures", Place())),
            (_("Go to the case"), lambda: self.go_elsewhere.emit("case", Place())),
        )
        self._content = QWidget()
        self._known: dict[str, tuple[object, Any]] = {}
        self._said = ""
        self._latest = Latest(self, while_seen=self, found=self._found, refused=self._refuse)
        self.work = WorkBar(self._latest)
        self.work.cancelled.connect(self._cancelled)
        self._fill()
        fill(self.body, self.empty, self._content, STRETCH)
        self.sections.chosen.connect(lambda _key: self._show())
        self.packages.activated.connect(self._package_chosen)
        for part in self._parts.values():
            part.tried.connect(self._show)
            part.kept.connect(self._keep)

    def sentence(self) -> str:
        return self._said if self.trial is not None else ""

    def refresh(self) -> None:
        # Whoever looks at another bloc or stakeholder goes on trying out.
        if self.trial is None or not self.trial.trying or self._of is not self.session.case:
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
        moved = trial.deal.changed(trial.deal.today, trial.target)
        promised = [f"{one.label}: {level.name}" for one, _today, level in moved]
        shown.append((_("Measures"), "<br>".join(map(escape, promised))))
        order = self._known.get("order")
        if order is None or order[0] != self.order.key(trial):
            return shown
        found = order[1]
        steps = lines((say.done(trial.deal, one) for one in found.best.steps), ", ")
        return [*shown, (_("Best order"), steps), (_("How"), lines([say.how(found.search)]))]

    def _take_up_case(self) -> None:
        """Take the deal of the case as it now is; what was tried on another one is forgotten."""
        self.trial, self._of = None, self.session.case
        why = ""
        try:
            deal, _problems = deal_of(self.session.case)
        except RefusedError as refused:
            why = lines((problem.sentence for problem in refused.problems[:3]), " ")
            deal = None
        built = [one for one in deal.packages if any(one.composition)] if deal else []
        if deal is not None and built:
            by_id = {one.id: one for one in built}
            chosen = by_id.get(self._chosen) or by_id.get(self._named()) or built[0]
            self.trial = Trial(deal, chosen)
            self._list(deal)
        elif deal is not None:
            why = _("No package has a composition yet: say how far each measure goes in one.")
        if not self.session.case.measures:
            why = _("List what each side could do first: carrying out goes measure by measure.")
        self.empty.set_sentence(why)
        self.empty.setVisible(self.trial is None)
        self._content.setVisible(self.trial is not None)

    def _list(self, deal: Deal) -> None:
        built = ((one.id, one.name) for one in deal.packages if any(one.composition))
        offer(self.packages, built, None if self.trial is None else self.trial.package.id)

    def _named(self) -> str:
        """Return the id of the package that the answer names, "" where it names none."""
        found = self.session.recommendation().package
        return "" if found is None else found.id

    def _package_chosen(self) -> None:
        self._chosen = str(self.packages.currentData())
        self._take_up_case()
        self._show()

    def _show(self) -> None:
        """Bring the chosen section up to date; a package that it refuses says why instead."""
        section, trial = self.sections.current, self.trial
        if trial is None:
            self._latest.stop()
            self._put("", "")
            return
        part = self._parts[section]
        key = part.key(trial)
        known = self._known.get(section)
        if known is not None and known[0] == key:
            self._latest.stop()
            self._show_found(section, trial, known[1])
        elif words := part.slow(trial):
            self._ask(section, key, trial.snapshot(), words)
        else:
            self._latest.stop()
            try:
                found = part.work_out(trial, ALONE)
            except RefusedError as refused:
                self._refuse(refused.problems)
                return
            self._known[section] = (key, found)
            self._show_found(section, trial, found)

    def _ask(self, section: str, key: object, trial: Trial, words: str) -> None:
        """Have something slow found off the window's thread; what was shown stays till then."""
        part = self._parts[section]

        def work(handle: Handle) -> tuple[str, object, Any]:
            return section, key, part.work_out(trial, Steering(handle.progress))

        self._said = ""
        self._put(section if section in self._known else "", "")
        self.work.begin(words)
        self._latest.ask((section, key), work)

    def _found(self, answer: tuple[str, object, Any]) -> None:
        section, key, found = answer
        self._known[section] = (key, found)
        if section == self.sections.current and self.trial is not None:
            self._show_found(section, self.trial, found)

    def _show_found(self, section: str, trial: Trial, found: Any) -> None:
        part = self._parts[section]
        part.show_found(trial, found)
        self._said = part.sentence(trial, found)
        self._put(section, "")

    def _refuse(self, problems: Iterable[Problem]) -> None:
        told = list(problems)
        self._said = lines((problem.found for problem in told), " ")
        self._put("", lines(problem.sentence for problem in told))

    def _cancelled(self) -> None:
        self._said = ""
        self._put("", _("Stopped before it was found. Choose a section to look again."))

    def _put(self, section: str, why: str) -> None:
        """Show one part, or why there is none, and bring sentence and details up to date."""
        self.refused.setText(why)
        self.refused.setVisible(bool(why))
        for key, part in self._parts.items():
            part.setVisible(key == section)
        self.show_sentence()
        self.session.chosen_changed.emit()

    def _keep(self, words: str, edit: Callable[[Case], Case]) -> None:
        """Put what is tried out into the case; undo takes it back."""
        self.session.apply(words, edit)

    def _fill(self) -> None:
        in_column(
            self.sections.line(captioned(_("Package"), self.packages, "")),
            self.work,
            self.refused,
            *self._parts.values(),
            of=self._content,
            gap=2 * GRID_PX,
        )
