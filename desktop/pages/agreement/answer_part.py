"""Tab Answer: who accepts the package, what would change that, and each change to be tried."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kit.card import Card
from desktop.kit.empty_state import EmptyState
from desktop.kit.labels import paragraph
from desktop.kit.number_form import shown
from desktop.kit.theme import GRID_PX, theme
from desktop.kit.work_bar import WorkBar
from desktop.pages.agreement.answer_details import AnswerDetails
from desktop.pages.agreement.change_card import ChangeCard, ChangeWords
from desktop.pages.agreement.part import Part
from desktop.pages.agreement.party_model import PartyModel
from desktop.pages.agreement.party_table import PartyTable
from desktop.pages.agreement.tried_band import TriedBand
from desktop.pages.page import Details
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _, html, text
from mcda.answer.answer import Answer, answer_of
from mcda.answer.change import Change, applied
from mcda.answer.change_sentences import keep_words, then_words
from mcda.answer.headline import headline, refusal_sentence
from mcda.answer.kind_sentences import kind_sentence
from mcda.answer.party_lines import party_lines
from mcda.answer.party_sentences import legend
from mcda.answer.recommendation import Recommendation, recommend
from mcda.answer.turn_sentences import change_words
from mcda.errors import Place
from mcda.group.summary import Summary, summary
from mcda.model.case import Case, Package
from mcda.model.history import without_history


class AnswerPart(Part):
    """The table of the package chosen, and the changes; one of them may be tried out."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._package = ""
        self._trial: Change | None = None
        self._tried_case: Case | None = None
        self._latest = Latest(self, while_seen=self)
        self.bar = WorkBar()
        self.bar.follow(self._latest)
        self.band = TriedBand()
        self.model = PartyModel()
        self.table = PartyTable(self.model)
        self.card = Card(" ")
        self.brings, self.breaks = ChangeCard(), ChangeCard()
        self.beside = AnswerDetails(session)
        self.empty = EmptyState(
            _("The answer needs stakeholders with weights, and packages with scores."),
            (_("Go to the case"), lambda: self.go_elsewhere.emit("case", Place())),
            (_("Go to the scores"), lambda: self.go_elsewhere.emit("scores", Place())),
        )
        self._content = QWidget()
        self._lay_out()
        self._latest.found.connect(lambda _found: self._answered())
        session.case_opened.connect(self.beside.decision.forget)
        self._latest.changed.connect(self._work_changed)
        self.table.chosen.connect(lambda who: session.choose(Place(stakeholder=who)))
        self.band.kept.connect(self._keep)
        self.band.left.connect(self._leave)
        self.brings.tried.connect(lambda number: self._try(self._of_found("brings")[number]))
        self.breaks.tried.connect(lambda number: self._try(self._of_found("breaks")[number]))

    @property
    def trying(self) -> bool:
        """Say whether a change is tried out."""
        return self._trial is not None

    def sentence(self) -> str:
        seen = self._seen()
        if seen is None:
            return ""
        case = seen.case
        if not seen.rankings:
            return text(refusal_sentence(case, seen))
        said = html(headline(recommend(case, seen)))
        if self._trial is not None:
            return _("Tried out: {answer}", answer=said)
        rest = refusal_sentence(case, seen)
        return f'{said} <span style="color:{theme().quiet}">{html(rest)}</span>' if rest else said

    def details(self) -> Details:
        seen, package = self._seen(), self._chosen()
        if seen is None or package is None:
            return []
        who = self.session.stakeholder
        line = next((one for one in self.model.lines if one.stakeholder.id == who), None)
        whole = self._latest.result if self._latest.current and not self.trying else None
        return self.beside.of(line, seen, recommend(seen.case, seen), whole)

    def show_case(self, package: str) -> None:
        if package != self._package or self._tried_case != _judged(self.session.case):
            self._trial = None
        self._package = package
        ready = self._chosen() is not None
        self.empty.setVisible(not ready)
        self._content.setVisible(ready)
        if not ready:
            self._latest.forget()
            return
        self._show_lines()
        self._ask()
        self._show_changes()

    def held(self) -> dict[str, Any]:
        return {}

    def _case(self) -> Case:
        return self.session.case

    def _seen(self) -> Summary | None:
        """Return the summary shown, of the case or of what is tried; None where nothing is."""
        case = self._case()
        if not (case.stakeholders and case.packages and case.criteria):
            return None
        if self._trial is None:
            return self.session.summary()
        return summary(applied(case, self._trial))

    def _chosen(self) -> Package | None:
        case = self._case()
        if not (case.stakeholders and case.criteria and self.session.summary().rankings):
            return None
        return next((p for p in case.packages if p.id == self._package), None)

    def _today(self) -> Recommendation:
        return recommend(self._case(), self.session.summary())

    def _show_lines(self) -> None:
        package, seen = self._chosen(), self._seen()
        if package is None or seen is None:
            return
        today = {line.stakeholder.id: line.stands for line in self._lines(self.session.summary())}
        lines = self._lines(seen)
        moved = {line.stakeholder.id for line in lines if today[line.stakeholder.id] != line.stands}
        self.model.show(lines, frozenset(moved))
        self.table.fit()
        self.table.choose(self.session.stakeholder)
        name = package.name
        self.card.set_title(_("What {package} brings each, against its own fallback", package=name))
        if self._trial is None:
            self.band.hide()
        else:
            case = self._case()
            what = html(change_words(case, self._trial, about=self._package))
            words = _("Tried out, not in the case: {change}.", change=what)
            self.band.show_trial(shown(words), shown(text(keep_words(case, self._trial))))

    def _lines(self, seen: Summary) -> Any:
        package = next(p for p in seen.packages if p.id == self._package)
        return party_lines(seen, package)

    def _ask(self) -> None:
        case, seen = self._case(), self.session.summary()

        def work(handle: Handle) -> Answer:
            def tell(done: int, whole: int) -> None:
                handle.progress(done / max(1, whole))

            return answer_of(case, seen, progress=tell)

        self._latest.ask(_judged(case), work)

    def _answered(self) -> None:
        self._show_changes()
        self.changed.emit()

    def _work_changed(self) -> None:
        if self._latest.working:
            self.bar.begin(_("Looking for what would change the answer"))

    def _of_found(self, which: str) -> tuple[Change, ...]:
        found = self._latest.result
        if not self._latest.current or not isinstance(found, Answer):
            return ()
        return found.brings_in if which == "brings" else found.breaks

    def _show_changes(self) -> None:
        case, today = self._case(), self._today()
        named = today.package
        same = named is not None and named.id == self._package
        for card, which, title in (
            (self.brings, "brings", _("One change each would bring someone in")),
            (self.breaks, "breaks", _("Any of these would break it, the nearest first")),
        ):
            card.setVisible(same)
            found = self._of_found(which)
            card.set_title(title)
            card.show_changes([_words(case, one, today) for one in found], self._note(which))
            card.mark(found.index(self._trial) if self._trial in found else None)

    def _note(self, which: str) -> str:
        if not self._latest.current:
            return _("Being looked for.") if self._latest.awaited else _("Not looked for.")
        if self._of_found(which):
            return ""
        if which == "brings":
            return _("No single score or fallback would bring someone in.")
        return _("No single score or fallback would break it.")

    def _try(self, change: Change) -> None:
        self._trial, self._tried_case = change, _judged(self._case())
        self._show_lines()
        self._show_changes()
        self.changed.emit()
        self.band.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._trial = None
        self._show_lines()
        self._show_changes()
        self.changed.emit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        change = self._trial
        if change is None:
            return
        case = self._case()
        words = _("Keep {change}", change=text(change_words(case, change)))
        self._trial = None
        self.session.apply(words, applied, change)
        self.said.emit(_("Kept. Undo takes it back."))

    def _lay_out(self) -> None:
        gap = theme().px(2 * GRID_PX)
        self.card.body.addWidget(self.table)
        self.card.body.addWidget(paragraph(" ".join(map(text, legend())), "small"))
        beside = QHBoxLayout()
        beside.setSpacing(gap)
        beside.addWidget(self.brings, 1)
        beside.addWidget(self.breaks, 1)
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(gap)
        for part in (self.band, self.card, self.bar):
            inside.addWidget(part)
        inside.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addWidget(self._content)
        column.addStretch()


def _judged(case: Case) -> Case:
    """Return the case without what no answer hangs on, so that writing it asks for none anew."""
    return replace(without_history(case), decision=None)


def _words(case: Case, change: Change, today: Recommendation) -> ChangeWords:
    what = change_words(case, change, about=change.package)
    return ChangeWords(
        shown(html(what)),
        shown(html(then_words(change, today))),
        shown(text(what)),
        text(kind_sentence(change.after)),
    )
