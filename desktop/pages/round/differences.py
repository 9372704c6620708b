"""Where respondents of one stakeholder differ, and what is agreed on it."""

from __future__ import annotations

from html import escape

from desktop.kit.card import on_card
from desktop.kit.charts.view import ChartView
from desktop.kit.labels import paragraph
from desktop.kit.section_row import SectionRow
from desktop.kit.work_bar import WorkBar
from desktop.pages.page import Details
from desktop.pages.round.answer_lines import answer_columns, answer_lines, answered
from desktop.pages.round.line_table import LineTable
from desktop.pages.round.lines import LinesModel
from desktop.pages.round.moderation_editor import ModerationEditor
from desktop.pages.round.offer_lines import cell_of, line_id
from desktop.pages.round.part import RoundPart, today
from desktop.pages.round.state import RoundState
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import Place
from mcda.figures.charts import HeatMap
from mcda.figures.round_specs import differing, discrepancy_map, map_ids
from mcda.group.round_sentences import history_sentence, score_words
from mcda.model.case import Case
from mcda.model.entries import entry, row_names, rows_given
from mcda.model.merging import Cell, gather, returned
from mcda.model.naming import label
from mcda.model.rounds import Discrepancy, provenance
from mcda.words.said import listed

LookedAt = tuple[tuple[Discrepancy, ...], HeatMap, tuple[Cell, ...]]
"""How far answers differ, the map of that, and the scores that were answered."""

SHARE = 0.4
"""Of the scale: answers further apart than this are worth a talk."""


class DifferencesPart(RoundPart):
    """The map of the chosen stakeholder's answers, and a list from which scores are agreed on."""

    def __init__(self, session: Session, state: RoundState) -> None:
        super().__init__(session, state)
        self._latest = Latest(self, found=self._show)
        self._of: tuple[Case, str, str] | None = None
        self.bar = WorkBar(self._latest, _("Looking where respondents differ"))
        self.map = ChartView(lambda: session.case)
        self.which = SectionRow(
            _("Which answers"),
            (
                ("apart", _("More than 40 % apart")),
                ("all", _("All answers")),
            ),
        )
        self.model = LinesModel(answer_columns(), self)
        self.table = LineTable(
            _("Answers"),
            self.model,
            most_rows=10,
            nothing=_("Nobody is that far apart here."),
        )
        self.editor = ModerationEditor(session)
        self.none = paragraph("", "sentence")
        self._map_card = on_card(self.map)
        self._list_card = on_card(self.which, self.table, title=" ")
        for part in (self.none, self.bar, self._map_card, self._list_card):
            self.column.addWidget(part)
        self.map.picked.connect(self._picked)
        self.map.save_failed.connect(session.report)
        self.which.chosen.connect(lambda _key: self.show_case())
        self.table.chosen.connect(lambda _id: self._chosen())

    def show_case(self) -> None:
        case, asked = self.session.case, self.state.round
        who = self.session.stakeholder
        there = asked is not None and who in _answering(case, asked.id)
        self.none.setVisible(not there)
        self._show_cards(there)
        if asked is None or not there:
            self._latest.forget()
            self._of = None
            self.none.setText(self._nothing())
            self.model.set_lines(())
            return
        of = self._of
        same = of is not None and of[0] is case and of[1:] == (asked.id, who)
        if same and self._latest.current:
            self._show(self._latest.result)
        if same and self._latest.working:
            self._show_cards(False)
        if same and (self._latest.current or self._latest.working):
            return
        self._of, round_id = (case, asked.id, who), asked.id
        self._latest.forget()
        self._latest.ask(
            object(), lambda _handle: _looked_at(case, round_id, who), beside=self.session.large
        )
        if self._latest.working:
            self._show_cards(False)

    def _show_cards(self, there: bool) -> None:
        self._map_card.setVisible(there)
        self._list_card.setVisible(there)

    def _show(self, looked_at: LookedAt) -> None:
        if self._of is None:
            return
        (case, round_id, _who), (found, picture, cells) = self._of, looked_at
        self._list_card.show()
        self.map.set_spec(picture)
        self._map_card.setVisible(bool(found))
        least = SHARE if self.which.current == "apart" else None
        self.model.set_lines(answer_lines(case, round_id, cells, found, least))
        party = self.session.stakeholder_value()
        name = party.name if party is not None else ""
        self._list_card.set_title(
            _("What respondents of {name} answered", name=name),
            _("Choose a line to set what was agreed; the answers stay as they came."),
        )

    def details(self) -> Details:
        cell = self._current()
        asked = self.state.round
        if cell is None or asked is None:
            how = _(
                "Choose a cell of the map or a line of the list. What was agreed is entered here, "
                "with who agreed and why; the answers and the difference are kept."
            )
            return [(_("Agreeing"), how)]
        case = self.session.case
        names = row_names(case)
        names |= case.names.criteria
        held = gather(case, asked.id)
        answers = "<br>".join(
            f"{escape(person.name)}: <b>{escape(score_words(score))}</b>"
            + (f"<br><i>{escape(score.note)}</i>" if score.note else "")
            for person, _sent, score in returned(held, cell)
        )
        self.editor.show_cell(asked.id, cell, today())
        shown: Details = [
            (f"{names[cell[1]]} · {names[cell[2]]}", escape(score_words(entry(case, *cell)))),
            (_("Answers"), answers or _("None in this round.")),
        ]
        history = history_sentence(case, provenance(case, *cell))
        if history:
            shown.append((_("History"), escape(history)))
        shown.append(("", self.editor))
        return shown

    def show_cell(self, cell: Cell) -> None:
        """Show the answers on a score and choose it."""
        if self.model.row_of(line_id(cell)) < 0:
            self.which.choose("all")
            self.show_case()
        self.table.choose(line_id(cell))

    def _nothing(self) -> str:
        """Say why there is nothing to see, and whose answers there are."""
        case, asked = self.session.case, self.state.round
        found = _answering(case, asked.id) if asked is not None else set()
        names = [label(one) for one in case.stakeholders if one.id in found]
        party = self.session.stakeholder_value()
        if not names or party is None:
            return _(
                "Answers stand here once they are taken in: where people of one stakeholder "
                "differ, and what was agreed on it."
            )
        text = _(
            "Nothing of {who} is taken in yet. Choose another stakeholder above: "
            "there are answers of {names}."
        )
        return text.format(who=party.name, names=listed(names))

    def _picked(self, row: int, column: int) -> None:
        asked, who = self.state.round, self.session.stakeholder
        if asked is None:
            return
        case = self.session.case
        criteria, packages = map_ids(case, self._latest.result[0])
        self.show_cell((who, packages[column], criteria[row]))
        self.table.setFocus()

    def _chosen(self) -> None:
        cell = self._current()
        if cell is not None:
            self.session.choose(Place(stakeholder=cell[0], package=cell[1], criterion=cell[2]))
            self.details_changed.emit()

    def _current(self) -> Cell | None:
        id_ = self.table.current_id()
        return cell_of(id_) if id_ else None


def _answering(case: Case, round_id: str) -> set[str]:
    """Return the stakeholders about whose scores a round says something."""
    held = gather(case, round_id)
    given = {
        who for who, some in held.sent.items() if any(any(rows_given(sent)) for _one, sent in some)
    }
    return given | {cell[0] for cell in held.agreed}


def _looked_at(case: Case, round_id: str, who: str) -> LookedAt:
    found = differing(case, round_id, who)
    picture = discrepancy_map(case, round_id, who, SHARE)
    return found, picture, answered(case, round_id, who)
