"""Round: who is asked, what came back, what is wrong with it, and what it moved."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.kit import focus
from desktop.kit.choosers import offer
from desktop.kit.empty_state import EmptyState
from desktop.kit.labels import push
from desktop.kit.laid import STRETCH, fill, in_row
from desktop.kit.section_row import SectionRow
from desktop.kit.slices import Steps
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.page import Details, Page
from desktop.pages.round.differences import DifferencesPart
from desktop.pages.round.intake import IntakePart
from desktop.pages.round.moved import MovedPart
from desktop.pages.round.part import RoundPart, today
from desktop.pages.round.review import ReviewPart
from desktop.pages.round.state import RoundState
from desktop.pages.round.who import WhoPart, list_columns
from desktop.session.session import Session
from desktop.words import _
from mcda.casefile import CASE_SUFFIX
from mcda.errors import Place
from mcda.group.round_sentences import round_sentence
from mcda.model.edits.asking import next_name, open_round
from mcda.model.entries import key_of


class RoundPage(Page):
    """Five sections in the order of the work; what is read or chosen is kept between them."""

    key = "round"
    of_blocs = True

    def make(self) -> Steps[None]:
        session = self.session
        self.state_of_round = RoundState(session, self)
        self.head = RoundHead(session, self.state_of_round)
        yield
        self.sections = SectionRow(
            _("Sections of the round"),
            (
                ("who", _("Who")),
                ("intake", _("Take in")),
                ("review", _("Review")),
                ("differences", _("Where they differ")),
                ("moved", _("What moved")),
            ),
        )
        state = self.state_of_round
        yield
        self.who = WhoPart(session, state)
        yield
        self.intake = IntakePart(session, state)
        yield
        self.review = ReviewPart(session, state)
        yield
        self.differences = DifferencesPart(session, state)
        yield
        self.moved = MovedPart(session, state)
        yield
        self._parts: dict[str, RoundPart] = {
            "who": self.who,
            "intake": self.intake,
            "review": self.review,
            "differences": self.differences,
            "moved": self.moved,
        }
        self.empty = EmptyState(
            _(
                "Nobody is asked yet. In a round others score the packages, each in a workbook of "
                "their own, and what they say is taken into the case."
            ),
            (_("Add a respondent"), lambda: self.who.add()),
            (_("Paste a list"), lambda: self.who.paste()),
            (_("Read a list from a file…"), lambda: self.who.ask_list()),
            steps=(
                _("List who is asked, and for which stakeholder each of them answers."),
                _("Send each a scoring workbook; at first nothing that others said stands in it."),
                _("Take in the folder that comes back. What can't be read is mended here."),
                _("Review what would change: take it, keep what stands, or both as a range."),
                _("See where answers differ and what the round moved; ask once more if need be."),
            ),
        )
        self.unready = EmptyState(
            _("A round needs stakeholders, criteria and packages to ask about."),
            (_("Go to the case"), lambda: self.go_elsewhere.emit("case", Place())),
        )
        yield from self._lay_out_parts()
        yield
        self._connect()
        self.setAcceptDrops(True)

    def sentence(self) -> str:
        state = self.state_of_round
        asked = state.round
        if asked is None or not self.session.case.respondents:
            return ""
        case = self.session.case
        return escape(round_sentence(case, asked.id, state.waiting(), state.faulty()))

    def refresh(self) -> None:
        super().refresh()
        case = self.session.case
        ready = bool(case.stakeholders and case.criteria and case.packages)
        there = ready and bool(case.respondents or case.rounds)
        self.unready.setVisible(not ready)
        self.empty.setVisible(ready and not there)
        self._content.setVisible(there)
        self._show_list_problems()
        if there:
            self.head.show_case()
            self._parts[self.sections.current].show_case()

    def details(self) -> Details:
        if not self._content.isVisibleTo(self):
            return [(_("First"), self._first_words())]
        return self._parts[self.sections.current].details()

    def _first_words(self) -> str:
        """Say what is done first, before anybody is asked."""
        if self.unready.isVisibleTo(self):
            return _("Fill in the case; then add those who are to be asked.")
        return _(
            "Add those who are to be asked, one by one or as a list of names with their "
            "stakeholders. Each then gets a workbook of its own, and what was asked of whom "
            "stands here."
        )

    def go_to(self, place: Place) -> None:
        super().go_to(place)
        self._refresh_if_stale()
        row = key_of(place.measure, place.level) if place.measure else place.package
        if place.field == "moderation" and row:
            self.sections.choose("differences")
            self.differences.show_cell((place.stakeholder, row, place.criterion))
        else:
            self.sections.choose("who")
            self.who.table.setFocus()

    def take_focus(self) -> None:
        shown = self._content.isVisibleTo(self)
        first = focus.first_in(self._parts[self.sections.current]) if shown else None
        if not focus.put_on(first):
            super().take_focus()

    def held(self) -> dict[str, Any]:
        return {
            "state": self.state_of_round.held(),
            "section": self.sections.current,
            "drafts": self.differences.editor.drafts,
        }

    def take_up(self, held: dict[str, Any]) -> None:
        self.state_of_round.take_up(held["state"])
        self.differences.editor.drafts.update(held["drafts"])
        self.sections.choose(held["section"])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = self._dropped(event)
        if paths:
            event.acceptProposedAction()
            self.sections.choose("intake")
            self.intake.read(paths)

    def _dropped(self, event: QDropEvent) -> list[Path]:
        """Return returned files that are dropped; a case file is left to the window."""
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        ours = paths and all(path.suffix.lower() != CASE_SUFFIX for path in paths)
        return paths if ours and self.session.case.rounds else []

    def _lay_out_parts(self) -> Steps[None]:
        self._content = yield from self.sections.laid_over(
            self._parts, self.head, within=self.body.parentWidget()
        )
        yield
        fill(self.body, self.unready, self.empty, self.who.problems, self._content, STRETCH)

    def _connect(self) -> None:
        self.empty.buttons[1].setToolTip(list_columns())
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.empty, self.who.paste)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.who.sending.save_wanted.connect(self.save_asked)
        self.sections.chosen.connect(lambda _key: self._section_chosen())
        self.head.added.connect(lambda: self.sections.choose("who"))
        self.state_of_round.changed.connect(self._state_changed)
        self.intake.review_asked.connect(lambda: self._work_on("review"))
        self.review.files_asked.connect(lambda: self._work_on("intake"))
        self.review.taken_in.connect(lambda: self._work_on("moved"))
        self.moved.place_wanted.connect(self._differences_at)
        for part in self._parts.values():
            part.said.connect(self.said)
            part.details_changed.connect(self.session.chosen_changed)

    def _work_on(self, section: str) -> None:
        """Show a section and take the keyboard there."""
        self.sections.choose(section)
        self.take_focus()

    def _show_list_problems(self) -> None:
        """Show what was wrong with a list of respondents where these are listed."""
        problems = self.who.problems
        elsewhere = self._content.isVisibleTo(self) and self.sections.current != "who"
        problems.setVisible(problems.count > 0 and not elsewhere)

    def _section_chosen(self) -> None:
        self._show_list_problems()
        if self._content.isVisibleTo(self):
            self._parts[self.sections.current].show_case()
        self.session.chosen_changed.emit()

    def _state_changed(self) -> None:
        self._changed()
        if self.isVisible():
            self.session.chosen_changed.emit()

    def _differences_at(self, place: Place) -> None:
        self.session.choose(place)
        self.sections.choose("differences")
        self.differences.show_cell((place.stakeholder, place.package, place.criterion))


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
