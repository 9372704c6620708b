"""Where respondents of one stakeholder differ, and what is agreed on it."""

from __future__ import annotations

from html import escape

from desktop.kit.card import Card
from desktop.kit.charts.view import ChartView
from desktop.kit.labels import paragraph
from desktop.kit.section_row import SectionRow
from desktop.pages.page import Details
from desktop.pages.round.answer_lines import answer_columns, answer_lines
from desktop.pages.round.line_table import LineTable
from desktop.pages.round.lines import LinesModel
from desktop.pages.round.moderation_editor import ModerationEditor
from desktop.pages.round.offer_lines import cell_of, line_id
from desktop.pages.round.part import RoundPart, today
from desktop.pages.round.state import RoundState
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import Place
from mcda.figures.round_specs import differing, discrepancy_map, map_ids
from mcda.group.round_sentences import history_sentence, score_words
from mcda.model.entries import entry, row_names
from mcda.model.merging import Cell, covered, gather, returned
from mcda.model.naming import label
from mcda.model.rounds import provenance
from mcda.words.said import listed

SHARE = 0.4
"""Of the scale: answers further apart than this are worth a talk."""


class DifferencesPart(RoundPart):
    """The map of the chosen stakeholder's answers, and a list from which scores are agreed on."""

    def __init__(self, session: Session, state: RoundState) -> None:
        super().__init__(session, state)
        self.map = ChartView()
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
        self._map_card, self._list_card = Card(), Card(" ")
        self._map_card.body.addWidget(self.map)
        self._list_card.body.addWidget(self.which)
        self._list_card.body.addWidget(self.table)
        for part in (self.none, self._map_card, self._list_card):
            self.column.addWidget(part)
        self.map.picked.connect(self._picked)
        self.map.save_failed.connect(session.report)
        self.which.chosen.connect(lambda _key: self.show_case())
        self.table.chosen.connect(lambda _id: self._chosen())

    def show_case(self) -> None:
        case, asked = self.session.case, self.state.round
        who = self.session.stakeholder
        there = asked is not None and any(
            cell[0] == who for cell in covered(gather(case, asked.id))
        )
        self.none.setVisible(not there)
        self._map_card.setVisible(there)
        self._list_card.setVisible(there)
        if asked is None or not there:
            self.none.setText(self._nothing())
            self.model.set_lines(())
            return
        found = differing(case, asked.id, who)
        self.map.set_spec(discrepancy_map(case, asked.id, who, SHARE))
        self._map_card.setVisible(bool(found))
        least = SHARE if self.which.current == "apart" else None
        self.model.set_lines(answer_lines(case, asked.id, who, found, least))
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
        found = covered(gather(case, asked.id)) if asked is not None else frozenset()
        names = [label(one) for one in case.stakeholders if any(one.id == c[0] for c in found)]
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
        criteria, packages = map_ids(case, differing(case, asked.id, who))
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
