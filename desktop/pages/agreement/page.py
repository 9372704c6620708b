"""Agreement: who accepts what, what would change it, and what can be agreed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop.kit.choosers import offer
from desktop.kit.labels import captioned
from desktop.kit.laid import in_column
from desktop.kit.name_box import NameBox
from desktop.kit.section_row import SectionRow
from desktop.kit.slices import Steps, at_once
from desktop.pages.agreement.part import Part
from desktop.pages.page import Details, Page
from desktop.session.session import Session
from desktop.words import N_, _, text
from mcda.errors import Place
from mcda.model.case import Package
from mcda.model.ids import known


class AgreementPage(Page):
    """Tabs over one chosen package; what is tried in them never changes the case."""

    key = "agreement"
    shows_results = True
    of_blocs = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._chosen = ""
        self.sections = SectionRow(
            _("Sections of the agreement"), [(tab.key, text(tab.title)) for tab in TABS]
        )
        self._slots = {tab.key: Slot(partial(self._made, tab)) for tab in TABS}
        self.packages = NameBox()
        self.packages.setAccessibleName(_("Package"))
        self.packages.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.packages.setMinimumContentsLength(14)
        self.packages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._picker = captioned(_("Package"), self.packages, "quiet")
        self.body.addWidget(self.sections.over(self._slots, self._picker), 1)
        self.sections.chosen.connect(lambda _key: self._show())
        self.packages.activated.connect(self._package_chosen)
        session.case_opened.connect(self._forget)

    @property
    def part(self) -> Part:
        """The tab in sight."""
        return self.tab(self.sections.current)

    def tab(self, key: str) -> Part:
        """Return a tab by its key, made when it is first asked for."""
        return self._slots[key].part

    @property
    def package(self) -> Package | None:
        """The package that the tabs speak of: the one chosen, else the one that is named."""
        case = self.session.case
        found = known(case.packages, self._chosen)
        return found or self._named()

    def choose_package(self, package: str) -> None:
        """Speak of another package; "" for the one that the answer names."""
        self._chosen = package
        self._show()

    def sentence(self) -> str:
        return self.part.sentence()

    def details(self) -> Details:
        return self.part.details()

    def refresh(self) -> None:
        at_once(self.pieces())

    def pieces(self) -> Steps[None]:
        yield from self._slots[self.sections.current].made()
        yield
        self._list()
        yield
        self._show()

    def go_to(self, place: Place) -> None:
        super().go_to(place)
        if place.package:
            self.choose_package(place.package)

    def held(self) -> dict[str, Any]:
        return {
            "section": self.sections.current,
            "package": self._chosen,
            "parts": {key: slot.part.held() for key, slot in self._slots.items() if slot.filled},
        }

    def take_up(self, held: dict[str, Any]) -> None:
        self._chosen = held["package"]
        for key, kept in held["parts"].items():
            self.tab(key).take_up(kept)
        self.sections.choose(held["section"])

    def _made(self, tab: Tab) -> Part:
        part = tab.build(self.session)
        part.changed.connect(self._part_changed)
        part.go_elsewhere.connect(self.go_elsewhere)
        part.sample_asked.connect(self.sample_asked)
        part.said.connect(self.said)
        part.package_asked.connect(self.choose_package)
        return part

    def _named(self) -> Package | None:
        case = self.session.case
        if not (case.packages and case.stakeholders):
            return None
        found = self.session.recommendation()
        return found.package or case.packages[0]

    def _show(self) -> None:
        """Bring the tab in sight up to date, and what the window shows beside it."""
        if self.waits:
            return
        self._list()
        package = self.package
        self.part.show_case(package.id if package is not None else "")
        self._part_changed()

    def _list(self) -> None:
        packages, package = self.session.case.packages, self.package
        listed = ((one.id, one.name) for one in packages)
        offer(self.packages, listed, None if package is None else package.id)
        if package is not None:
            self.packages.setToolTip(package.description)
        self._picker.setVisible(len(packages) > 1 and self.part.picks)

    def _part_changed(self) -> None:
        self.show_sentence()
        if self.isVisible():
            self.session.chosen_changed.emit()

    def _package_chosen(self) -> None:
        key = str(self.packages.currentData())
        named = self._named()
        self.choose_package("" if named is not None and named.id == key else key)

    def _forget(self) -> None:
        self._chosen = ""


class Slot(QWidget):
    """Holds one tab; `part` makes it when it is first needed: most visits need one of them."""

    def __init__(self, make: Callable[[], Part]) -> None:
        super().__init__()
        self._make = make
        self._part: Part | None = None
        self._column = in_column(of=self)

    @property
    def filled(self) -> bool:
        """Say whether the tab is made."""
        return self._part is not None

    @property
    def part(self) -> Part:
        """The tab."""
        if self._part is None or self._part.parent() is not self:
            at_once(self.made())
        assert self._part is not None
        return self._part

    def made(self) -> Steps[None]:
        """Make the tab if it is not there yet, then put it in."""
        if self._part is None:
            self._part = self._make()
            yield
        if self._part.parent() is not self:
            self._column.addWidget(self._part)
            # A layout shows what joins it later only with the next turn of the event loop.
            self._part.show()


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its key, its title (marked), and what makes it.

    Its module is imported when it is made, and the imports are written out so that a packager
    finds them.
    """

    key: str
    title: str
    build: Callable[[Session], Part]


def _answer(session: Session) -> Part:
    from desktop.pages.agreement.answer_part import AnswerPart

    return AnswerPart(session)


def _zone(session: Session) -> Part:
    from desktop.pages.agreement.zone_part import ZonePart

    return ZonePart(session)


def _chips(session: Session) -> Part:
    from desktop.pages.agreement.chips_part import ChipsPart

    return ChipsPart(session)


def _trades(session: Session) -> Part:
    from desktop.pages.agreement.trades_part import TradesPart

    return TradesPart(session)


def _ledger(session: Session) -> Part:
    from desktop.pages.agreement.ledger_part import LedgerPart

    return LedgerPart(session)


TABS: tuple[Tab, ...] = (
    Tab("answer", N_("Answer"), _answer),
    Tab("zone", N_("Zone"), _zone),
    Tab("chips", N_("Chips"), _chips),
    Tab("trades", N_("Trades"), _trades),
    Tab("ledger", N_("Ledger"), _ledger),
)
