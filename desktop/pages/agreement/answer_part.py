"""Tab Answer: who accepts the package, what would change that, and each change to be tried."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.kit.beside import Beside
from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import Card
from desktop.kit.empty_state import EmptyState
from desktop.kit.labels import paragraph, push
from desktop.kit.laid import STRETCH, fill, in_column, in_row
from desktop.kit.theme import GRID_PX
from desktop.kit.work_bar import WorkBar
from desktop.pages.agreement.answer_details import AnswerDetails
from desktop.pages.agreement.change_card import ChangeCard, ChangeWords
from desktop.pages.agreement.invitation import Invitation, invitation
from desktop.pages.agreement.part import Part
from desktop.pages.agreement.party_model import PartyModel
from desktop.pages.agreement.party_table import PartyTable
from desktop.pages.agreement.tried_band import TriedBand
from desktop.pages.page import Details
from desktop.session.session import Session
from desktop.session.whole_answer import WholeAnswer, judged
from desktop.words import _, html, text
from mcda.answer.answer import answer_now
from mcda.answer.change import Change, applied
from mcda.answer.change_sentences import keep_words, then_words
from mcda.answer.headline import headline, not_looked_sentence
from mcda.answer.kind_sentences import kind_sentence
from mcda.answer.party import parties_of
from mcda.answer.party_lines import party_lines
from mcda.answer.party_sentences import legend, table_title
from mcda.answer.recommendation import Recommendation
from mcda.answer.turn_sentences import change_words
from mcda.errors import Place
from mcda.group.summary import Summary, summary
from mcda.model.case import Case, Package
from mcda.model.ids import known, of_id
from mcda.model.naming import label
from mcda.words.runs import in_short
from mcda.words.said import OR, listed, together


class AnswerPart(Part):
    """The table of the package chosen, and the changes; one of them may be tried out."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._package = ""
        self._trial: Change | None = None
        self._tried_case: Case | None = None
        self._tried: Summary | None = None
        self._invited: Invitation | None = None
        self._latest = WholeAnswer(session, self)
        self.bar = WorkBar(self._latest, _("Looking for what would change the answer"))
        self.band = TriedBand()
        self.model = PartyModel()
        self.table = PartyTable(self.model)
        self.card = Card(" ")
        self.blocs = BlocRow(session.looked_at)
        self.brings, self.breaks = ChangeCard(), ChangeCard()
        self.beside = AnswerDetails(session)
        self.empty = EmptyState(
            _("The answer needs stakeholders with weights, and packages with scores."),
            (_("Go to the case"), lambda: self.go_elsewhere.emit("case", Place())),
            (_("Go to the scores"), lambda: self.go_elsewhere.emit("scores", Place())),
        )
        self.lacks = paragraph()
        self.help = push("", self._go)
        self.another = paragraph("", "small")
        self.named = push("", lambda: self.package_asked.emit(""))
        self.again = push(_("Look for changes"), self._look_again)
        self._content = QWidget()
        self._lay_out()
        self._connect()

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
            return html(headline(answer_now(case, seen)))
        if self._trial is not None:
            return _("Tried out: {answer}", answer=html(headline(answer_now(case, seen))))
        return html(headline(self._latest.now))

    def details(self) -> Details:
        seen, package = self._seen(), self._chosen()
        if seen is None or package is None:
            return []
        who = self.session.stakeholder
        every = party_lines(seen, package)
        line = next((one for one in every if one.stakeholder.id == who), None)
        return self.beside.of(
            line, seen, self._today(), None if self.trying else self._latest.whole
        )

    def show_case(self, package: str) -> None:
        if package != self._package or self._tried_case != judged(self.session.case):
            self._trial = None
        self._package = package
        ready = self._chosen() is not None
        self.empty.setVisible(not ready)
        self._content.setVisible(ready)
        if not ready:
            self._latest.forget()
            return
        self._invite()
        self._show_lines()
        self._latest.ask_for_it()
        self._show_changes()

    def held(self) -> dict[str, Any]:
        return {"trial": self._trial, "of": self._tried_case, "package": self._package}

    def take_up(self, held: dict[str, Any]) -> None:
        self._trial, self._tried_case = held.get("trial"), held.get("of")
        self._tried, self._package = None, held.get("package", "")

    def _invite(self) -> None:
        """Show what the answer lacks, and the button that helps."""
        self._invited = found = invitation(self.session.summary(), self._today())
        for widget in (self.lacks, self.help):
            widget.setVisible(found is not None)
        if found is not None:
            self.lacks.setText(found.sentence)
            self.help.setText(found.button)
            self.help.setAccessibleDescription(found.sentence)

    def _case(self) -> Case:
        return self.session.case

    def _seen(self) -> Summary | None:
        """Return the summary shown, of the case or of what is tried; None where nothing is."""
        case = self._case()
        # While a large case is worked out, work for the one before may still end here.
        if not (self.session.ready and case.stakeholders and case.packages and case.criteria):
            return None
        if self._trial is None:
            return self.session.summary()
        if self._tried is None or self._tried_case != judged(case):
            self._tried = summary(applied(case, self._trial))
        return self._tried

    def _chosen(self) -> Package | None:
        case, ready = self._case(), self.session.ready
        if not (ready and case.stakeholders and case.criteria and self.session.summary().rankings):
            return None
        return known(case.packages, self._package)

    def _today(self) -> Recommendation:
        return self.session.recommendation()

    def _show_lines(self) -> None:
        package, seen = self._chosen(), self._seen()
        if package is None or seen is None:
            return
        today = {line.stakeholder.id: line.stands for line in self._lines(self.session.summary())}
        lines = self._lines(seen)
        moved = {line.stakeholder.id for line in lines if today[line.stakeholder.id] != line.stands}
        whose = {one.id for one in self.session.looked_at.stakeholders}
        among = tuple(line for line in lines if line.stakeholder.id in whose)
        self.blocs.show_case()
        self.model.show(among, frozenset(moved))
        self.table.fit()
        self.table.choose(self.session.stakeholder)
        self.card.set_title(text(in_short(table_title(lines))))
        if self._trial is None:
            self.band.hide()
        else:
            case = self._case()
            what = html(change_words(case, self._trial, about=self._today().about))
            words = _("Tried out, not in the case: {change}.", change=what)
            self.band.show_trial(words, text(keep_words(case, self._trial)))

    def _lines(self, seen: Summary) -> Any:
        package = of_id(seen.packages, self._package)
        return party_lines(seen, package)

    def _answered(self) -> None:
        if self.session.ready:
            self._show_changes()
            self.changed.emit()

    def _work_changed(self) -> None:
        if not self._latest.working and self.isVisible() and self._chosen() is not None:
            self._show_changes()

    def _of_found(self, which: str) -> tuple[Change, ...]:
        found = self._latest.whole
        if found is None:
            return ()
        return found.brings_in if which == "brings" else found.breaks

    def _show_changes(self) -> None:
        case, today = self._case(), self._today()
        named = today.package
        same = named is not None and named.id == self._package
        self._show_another(named if not same else None)
        stopped = same and not self._latest.current and not self._latest.awaited
        self.again.setVisible(stopped)
        about = self._today().about
        for card, which, title in (
            (self.brings, "brings", self._brings_title()),
            (self.breaks, "breaks", _("Any of these would break it, the nearest first")),
        ):
            card.setVisible(same)
            found = self._of_found(which)
            card.set_title(title)
            card.show_changes([_words(case, one, today, about) for one in found], self._note(which))
            card.mark(found.index(self._trial) if self._trial in found else None)

    def _note(self, which: str) -> str:
        if not self._latest.current:
            return _("Being looked for.") if self._latest.awaited else _("Not looked for.")
        whole = self._latest.whole
        sweet = whole.sweeteners if whole is not None and which == "brings" else ()
        if sweet:
            told = " ".join(text(one.sentence) for one in sweet)
            return _("{told} The tab Trades tries that out.", told=told)
        if self._of_found(which):
            return ""
        unlooked = not_looked_sentence(self._case(), self.session.summary())
        if unlooked:
            return text(unlooked)
        looked = _("Looked at: each score, fallback, red line and weight by itself.")
        if not all(one.split for one in parties_of(self.session.summary())):
            looked = _(
                "Looked at: each fallback, red line and weight by itself. Under this method no "
                "score is looked at, because a package's rank hangs on the others' scores too."
            )
        none = (
            _("No single change would bring anybody in.")
            if which == "brings"
            else _("No single change would break it.")
        )
        return _("{none} {looked}", none=none, looked=looked)

    def _brings_title(self) -> str:
        found = self._of_found("brings")
        who = {one.stakeholder for one in found}
        parties = [s for s in self._case().stakeholders if s.id in who]
        if not parties or len(parties) > 3:
            return _("One change each would bring someone in")
        names = text(listed([label(one) for one in parties], OR))
        return _("One change each would bring {parties} in", parties=names)

    def _show_another(self, named: Package | None) -> None:
        """Say that changes are told of the package named, and offer to go back to it."""
        for widget in (self.another, self.named):
            widget.setVisible(named is not None)
        if named is not None:
            self.another.setText(
                _("What would change the answer is told of {package}, which it names.",
                  package=f"<b>{escape(named.name)}</b>")
            )  # fmt: skip
            self.named.setText(_("Show {package}", package=named.name))

    def _try(self, change: Change) -> None:
        self._trial, self._tried_case = change, judged(self._case())
        self._tried = None
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
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.said.emit(_("Kept. Undo takes it back."))

    def _connect(self) -> None:
        self._latest.found.connect(lambda _found: self._answered())
        self._latest.changed.connect(self._work_changed)
        self.session.case_opened.connect(self.beside.decision.forget)
        self.table.chosen.connect(self._party_chosen)
        self.band.kept.connect(self._keep)
        self.band.left.connect(self._leave)
        self.brings.tried.connect(lambda number: self._try(self._of_found("brings")[number]))
        self.breaks.tried.connect(lambda number: self._try(self._of_found("breaks")[number]))

    def _party_chosen(self, who: str) -> None:
        self.session.choose(Place(stakeholder=who))

    def _go(self) -> None:
        if self._invited is not None:
            self.go_elsewhere.emit(self._invited.page, self._invited.place)

    def _look_again(self) -> None:
        self._latest.ask_for_it()
        self._show_changes()

    def _lay_out(self) -> None:
        fill(
            self.card.body,
            self.blocs,
            self.table,
            paragraph(text(together(legend())), "small"),
        )
        rows = [(self.lacks, self.help), (self.another, self.named)]
        in_column(
            self.band,
            _row(*rows[0]),
            self.card,
            self.bar,
            _row(*rows[1]),
            (self.again, 0, Qt.AlignmentFlag.AlignLeading),
            Beside((self.brings, self.breaks), (1, 1)),
            of=self._content,
            gap=2 * GRID_PX,
        )
        in_column(self.empty, self._content, STRETCH, of=self)


def _row(words: QWidget, button: QPushButton) -> QHBoxLayout:
    return in_row((words, 1), button, gap=GRID_PX)


def _words(case: Case, change: Change, today: Recommendation, about: str) -> ChangeWords:
    what = change_words(case, change, about=about)
    return ChangeWords(
        html(what),
        html(then_words(change, today)),
        text(what),
        text(kind_sentence(change.after)),
    )
