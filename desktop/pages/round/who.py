"""Who is asked: the respondents, the round they are asked in, and the workbooks sent to them."""

from __future__ import annotations

from datetime import date
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton, QWidget

from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import Card, on_card
from desktop.kit.choosers import offer
from desktop.kit.flow import Flow
from desktop.kit.labels import captioned, label, push
from desktop.kit.laid import fill
from desktop.kit.live_fields import LiveLine
from desktop.kit.plain_inputs import input_of
from desktop.kit.problem_card import ProblemCard
from desktop.kit.theme import theme
from desktop.pages.page import Details
from desktop.pages.round.line_table import LineTable
from desktop.pages.round.lines import LinesModel
from desktop.pages.round.part import RoundPart, today
from desktop.pages.round.respondent_lines import asked_of, respondent_columns, respondent_lines
from desktop.pages.round.sending import Sending
from desktop.pages.round.state import RoundState
from desktop.session.session import Session
from desktop.words import _, ngettext
from mcda.group.round_sentences import round_name
from mcda.model import edits
from mcda.model.edits.asking import add_asked, ask
from mcda.model.fields import plain
from mcda.model.ids import known
from mcda.model.naming import name_of
from mcda.model.round import Respondent, Round, Rule, Shown
from mcda.words.dates import typed_date

LISTS = "*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls"


def list_columns() -> str:
    """Return what a list that is pasted holds."""
    return _("Name, stakeholder, language, what is asked, e-mail: one line each (Ctrl+V)")


class WhoPart(RoundPart):
    """The list of respondents, edited in place, and the round's name, date and rule."""

    def __init__(self, session: Session, state: RoundState) -> None:
        super().__init__(session, state)
        self.sending = Sending(session, state)
        self.sending.said.connect(self.said)
        self.name = LiveLine(_("Name of the round"))
        self.date = LiveLine(_("Date of the round"))
        self.date.setPlaceholderText(_("2026-11-21"))
        self.rule = QComboBox()
        self.told = {
            field: input_of(*one, partial(self._change_round, field), session.seal)
            for field, one in plain(Round).items()
        }
        """What is to be filled in of a round by itself, by its field."""
        self.shown = QComboBox()
        self.remove_round = push(_("Remove this round"), self._remove_round, look="link")
        self.model = LinesModel(respondent_columns(), self)
        self.table = LineTable(_("Respondents"), self.model, nothing=_("Nobody is listed yet."))
        self.blocs = BlocRow(session.looked_at)
        self.problems = ProblemCard(session, closes=True)
        self.email = LiveLine(_("E-mail"))
        fill(self.column, self._round_card(), self._people_card())
        self._connect()

    def show_case(self) -> None:
        asked = self.state.round
        case = self.session.case
        self.blocs.show_case()
        whose = {one.id for one in self.session.looked_at.stakeholders}
        every = {one.id for one in case.stakeholders}
        hidden = {one.id for one in case.respondents if one.stakeholder in every - whose}
        lines = respondent_lines(case, asked, self.state.waiting())
        self.model.set_lines(tuple(line for line in lines if line.id not in hidden))
        there = asked is not None
        told = (made.widget for made in self.told.values())
        for part in (self.name, self.date, self.rule, self.remove_round, self.shown, *told):
            part.setEnabled(there)
        if asked is not None:
            self.name.show_text(asked.name, asked.id)
            self.date.show_text(asked.date, asked.id)
            self.rule.setCurrentIndex(self.rule.findData(str(asked.rule)))
            for field, made in self.told.items():
                made.show(getattr(asked, field), asked.id)
            self.shown.setCurrentIndex(self.shown.findData(str(asked.shown)))
            self._of_last.setVisible(asked.id != case.rounds[0].id)
            self._mark_date(asked.date)
        self.sending.show_case()
        count = len(case.respondents)
        title = ngettext("1 respondent", "{n} respondents", count)
        if hidden:
            title = _("{n} of {all} respondents", n=count - len(hidden), all=count)
        self._people.set_title(title)

    def details(self) -> Details:
        one = self._current()
        if one is None:
            how = _(
                "Each respondent gets a workbook of its own. Choose a line to see what came back."
            )
            return [(_("Respondents"), how)]
        case = self.session.case
        party = name_of(case.stakeholders, one.stakeholder, "")
        back = [
            _(
                "{round}: {file}, {day}",
                round=round_name(case, sent.round),
                file=sent.file or _("no file"),
                day=typed_date(sent.date) if sent.date else _("no date"),
            )
            for sent in case.returns
            if sent.respondent == one.id
        ]
        self.email.show_text(one.email, one.id)
        return [
            (one.name or _("Respondent"), escape(party)),
            (_("E-mail"), self.email),
            (_("Came back"), "<br>".join(map(escape, back)) or _("Nothing yet.")),
        ]

    def add(self) -> None:
        """Add a respondent of the chosen stakeholder and open its name for typing."""
        case = self.session.case
        if not case.stakeholders:
            return
        party = self.session.stakeholder or case.stakeholders[0].id
        if all(one.id != party for one in self.session.looked_at.stakeholders):
            self.session.looked_at.look_at(None)
        name = _("New respondent")
        id_ = edits.new_id([one.id for one in case.respondents], name, "respondent")
        person = Respondent(id=id_, name=name, stakeholder=party)
        self.table.setFocus()
        self.session.seal()
        text = _("Add a respondent")
        merge = f"respondent:{id_}:name"
        round_id = self.state.round_id
        secret = self.state.secret()
        self.session.apply(text, add_asked, round_id, [person], today(), secret, merge=merge)
        self.show_case()
        self.table.choose(id_, edit="name")

    def paste(self) -> None:
        """Add the people in a list that was copied."""
        from mcda.round.respondent_list import pasted_respondents

        found = pasted_respondents(QGuiApplication.clipboard().text(), self.session.case)
        self._take_list(found.people, found.problems)

    def ask_list(self) -> None:
        """Ask for a file with a list of people, and add them."""
        path, _rest = QFileDialog.getOpenFileName(
            self,
            _("Read a list of respondents"),
            str(Path.home()),
            _("Tables ({patterns})", patterns=LISTS),
        )
        if path:
            self.read_list(Path(path))

    def read_list(self, path: Path) -> None:
        """Add the people in a file."""
        from mcda.round.respondent_list import read_respondents

        found = read_respondents(path, self.session.case)
        self._take_list(found.people, found.problems)

    def _take_list(self, people: tuple[Respondent, ...], problems: tuple) -> None:  # type: ignore[type-arg]
        if people:
            count = len(people)
            text = _("Add {n} respondents", n=count)
            secret = self.state.secret()
            self.session.apply(text, add_asked, self.state.round_id, people, today(), secret)
            self.said.emit(
                ngettext("1 respondent was added.", "{n} respondents were added.", count)
            )
        self.problems.show_problems(
            _("Lines of the list that were not taken as they are"),
            problems,
            date.today(),
        )

    def _round_card(self) -> Card:
        line = Flow()
        self.rule.setAccessibleName(_("How one score is made of several answers"))
        rules = (
            (str(Rule.MEDIAN), _("Median of the answers")),
            (str(Rule.MEAN), _("Mean of the answers")),
            (str(Rule.AGREED), _("Agreed in the meeting")),
        )
        offer(self.rule, rules)
        self.date.setFixedWidth(theme().px(104))
        for words, field in (
            (_("Name"), self.name),
            (_("Date"), self.date),
            (_("One score of several"), self.rule),
        ):
            line.addWidget(captioned(words, field))
        line.addWidget(self.remove_round)
        card = on_card(line, self._told_line(), self._shown_line(), self.sending)
        return card

    def _told_line(self) -> Flow:
        """Return what the workbooks say of the asking, side by side."""
        line = Flow()
        self.shown.setAccessibleName(_("What a workbook shows of the round before"))
        shown = (
            (str(Shown.NOTHING), _("Nothing")),
            (str(Shown.OWN), _("Own answers")),
            (str(Shown.RANGE), _("Own answers and the range")),
        )
        offer(self.shown, shown)
        tip = _("The range of all answers for the same stakeholder, from three answers on")
        self.shown.setToolTip(tip)
        self.told["due"].widget.setFixedWidth(theme().px(120))
        for made in self.told.values():
            line.addWidget(captioned(made.heading, made.widget))
            if made.unit:
                line.addWidget(label(made.unit, "quiet"))
        return line

    def _shown_line(self) -> QWidget:
        """Return the choice of what workbooks show of the round before."""
        self._of_last = QWidget()
        Flow(self._of_last).addWidget(captioned(_("Shown of the round before"), self.shown))
        return self._of_last

    def _people_card(self) -> Card:
        self._people = on_card(self.blocs, self.table, title=" ", rows=False)
        line = Flow()
        for words, tip, act in (
            (_("Add a respondent"), _("Insert"), self.add),
            (
                _("Paste a list"),
                list_columns(),
                self.paste,
            ),
            (_("Read a list from a file…"), "", self.ask_list),
            (_("Remove"), _("Delete"), lambda: self._remove(self.table.current_id())),
        ):
            button = QPushButton(words)
            button.setAccessibleName(words)
            button.setToolTip(tip)
            button.clicked.connect(lambda _checked=False, act=act: act())
            line.addWidget(button)
        self._people.body.addLayout(line)
        return self._people

    def _connect(self) -> None:
        self.model.edited.connect(self._edited)
        self.table.add_asked.connect(self.add)
        self.table.remove_asked.connect(self._remove)
        self.table.move_asked.connect(self._move)
        self.table.chosen.connect(lambda _id: self.details_changed.emit())
        self.name.typed.connect(lambda text: self._change_round("name", text))
        self.date.typed.connect(lambda text: self._change_round("date", text))
        self.rule.activated.connect(
            lambda _i: self._change_round("rule", Rule(self.rule.currentData()))
        )
        self.shown.activated.connect(
            lambda _i: self._change_round("shown", Shown(self.shown.currentData()))
        )
        self.email.typed.connect(self._change_email)
        for field in (self.name, self.date, self.email):
            field.left.connect(self.session.seal)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.table, self.paste)
        paste.setContext(paste.context().WidgetShortcut)

    def _edited(self, id_: str, key: str, value: object) -> None:
        if key == "asked":
            text = _("Ask a respondent") if value else _("Ask a respondent no more")
            if self.state.round is None:
                return
            self.session.apply_late(text, ask, self.state.round_id, id_, bool(value))
            return
        field = "asked" if key == "what" else key
        changed = asked_of(str(value)) if key == "what" else value
        merge = f"respondent:{id_}:name" if key == "name" else None
        text = _("Change a respondent")
        self.session.apply_late(text, edits.change_respondent, id_, merge=merge, **{field: changed})
        self.session.seal()

    def _remove(self, id_: str) -> None:
        case = self.session.case
        one = known(case.respondents, id_)
        if one is None:
            return
        sent = sum(back.respondent == id_ for back in case.returns)
        text = _("Remove {name}", name=one.name)
        self.session.apply(text, edits.remove_respondent, id_)
        if sent:
            words = _("{name} is removed, with what came back. Undo brings all of it back.")
            self.said.emit(words.format(name=one.name))

    def _move(self, id_: str, step: int) -> None:
        ids = [one.id for one in self.session.case.respondents]
        to = ids.index(id_) + step if id_ in ids else -1
        if 0 <= to < len(ids):
            text = _("Move a respondent")
            self.session.apply(text, edits.move_respondent, id_, to)
            self.table.choose(id_)

    def _change_round(self, field: str, value: object) -> None:
        asked = self.state.round
        if asked is None:
            return
        text = _("Change {name}", name=asked.name or asked.id)
        merge = f"round:{asked.id}:{field}"
        self.session.apply(text, edits.change_round, asked.id, merge=merge, **{field: value})
        if field == "date":
            self._mark_date(str(value))

    def _mark_date(self, text: str) -> None:
        try:
            date.fromisoformat(text or "2000-01-01")
        except ValueError:
            self.date.judge(_("Expected year-month-day, such as 2026-11-21"))
        else:
            self.date.judge("")

    def _remove_round(self) -> None:
        asked = self.state.round
        if asked is None:
            return
        name = asked.name or asked.id
        self.session.apply(_("Remove {name}", name=name), edits.remove_round, asked.id)
        words = _("{name} is removed, with its answers. Undo brings all of it back.")
        self.said.emit(words.format(name=name))

    def _change_email(self, text: str) -> None:
        one = self._current()
        if one is not None:
            self.session.apply(
                _("Change a respondent"),
                edits.change_respondent,
                one.id,
                email=text,
                merge=f"respondent:{one.id}:email",
            )

    def _current(self) -> Respondent | None:
        id_ = self.table.current_id()
        return known(self.session.case.respondents, id_)
