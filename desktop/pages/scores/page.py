"""The scores grid: packages down, criteria across, one stakeholder's view or the common one."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from desktop.kit import focus
from desktop.kit.card import on_card
from desktop.kit.empty_state import EmptyState
from desktop.kit.labels import paragraph, push, toggle
from desktop.kit.laid import STRETCH, fill, in_column, in_row
from desktop.kit.number_form import shown as written
from desktop.kit.score_model import NotTaken, ScoreModel, cell, score_text
from desktop.kit.slices import Steps, at_once
from desktop.kit.whose_row import WhoseRow
from desktop.pages.page import Details, Page
from desktop.pages.scores.paste_question import PasteQuestion
from desktop.pages.scores.pasting import Pasting
from desktop.pages.scores.score_details import ScoreDetails
from desktop.pages.scores.score_grid import ScoreGrid
from desktop.session.session import Session
from desktop.words import _, ngettext, text
from mcda.errors import Place
from mcda.model.built import built_score
from mcda.model.case import COMMON, Criterion
from mcda.model.ids import known
from mcda.model.tree import leaves
from mcda.model.view_sentences import view_sentence
from mcda.words.said import Said

LISTED = 6


class ScoresPage(Page):
    """Every score of one stakeholder, edited like a spreadsheet."""

    key = "scores"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.model = ScoreModel(session, self)
        self.grid = ScoreGrid(self.model)
        self.whose = WhoseRow(
            _("Whose scores"),
            _("Common scores"),
            _("The scores of everyone who has none of its own"),
        )
        self.card = on_card(self.whose, self.grid)
        self._legend = paragraph("", "small")
        self.card.body.addWidget(self._legend)
        self.pasting = Pasting(session, self.model, self)
        self.question = PasteQuestion(self, self._place_of_cell)
        self.empty = EmptyState(
            _("Scores need packages and criteria first: they are made on the Case page."),
            (_("Add them"), lambda: self.go_elsewhere.emit("case", Place())),
        )
        self._editor = ScoreDetails(session)
        fill(self.body, self.card, self.empty, self._buttons(), STRETCH)
        self.grid.pasted.connect(self.pasting.begin)
        self.pasting.asked.connect(self.question.ask)
        self.pasting.settled.connect(self._settle)
        self.pasting.said.connect(self.said)
        self.pasting.taken.connect(self._stay_at)
        self.grid.cell_chosen.connect(self._cell_chosen)
        self.scroll_area.verticalScrollBar().valueChanged.connect(lambda _at: self.question.place())
        self.grid.note_asked.connect(self._to_note)
        back = QShortcut(QKeySequence("Shift+F2"), self._editor, self.take_focus)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.model.not_taken.connect(self._say_left_out)
        self.whose.chosen.connect(lambda _key: self._turned())
        session.case_opened.connect(self._begin)
        session.stakeholder_changed.connect(self._show_own)
        self._begin()

    @property
    def layer(self) -> str:
        """Whose scores are shown: the chosen stakeholder's, or the common ones."""
        return COMMON if self.whose.common else self.session.stakeholder

    def sentence(self) -> str:
        case = self.session.case
        return view_sentence(case, self.layer) if case.packages and leaves(case) else ""

    def refresh(self) -> None:
        at_once(self.pieces())

    def pieces(self) -> Steps[None]:
        case = self.session.case
        filled = bool(case.packages and leaves(case))
        self.card.setVisible(filled)
        self._paste.setVisible(filled)
        self._values.setVisible(filled)
        self.empty.setVisible(not filled)
        self.model.show(self.layer, as_values=self._values.isChecked())
        self.whose.show_stakeholder(self.session.stakeholder_value())
        yield
        self.show_sentence()
        yield
        yield from self.grid.pieces(case)
        self._legend.setText(self._legend_text())

    def details(self) -> Details:
        place = self.session.chosen
        case = self.session.case
        package = known(case.packages, place.package)
        criterion = known(leaves(case), place.criterion)
        if package is None or criterion is None:
            return [
                (
                    _("Chosen"),
                    _("Choose a cell to see its score, the reasoning and the source."),
                )
            ]
        shown = cell(case, self.layer, package.id, criterion)
        value = cell(case, self.layer, package.id, criterion, as_values=True)
        common = ""
        if shown.differs:
            score = case.score(COMMON, package.id, criterion.id)
            said = _written(score_text(score), criterion) or _("missing")
            common = _("The common score is {score}.", score=said)
        self._editor.show_score(self.layer, package.id, criterion.id, common)
        bold = escape(_written(shown.text, criterion) or _("missing"))
        said = f"<b>{bold}</b> {escape(criterion.unit)}".rstrip()
        if value.text:
            said = _("{said}, value {value}", said=said, value=value.text)
        heads: Details = [(f"{package.name} · {criterion.name}", said)]
        heads += [(_("Problem"), escape(text(found))) for found in self._wrong(place)]
        made = built_score(case, self.layer, package.id, criterion.id)
        if made is not None:
            given = case.stated(self.layer, package.id, criterion.id)
            makes = _written(score_text(made), criterion)
            words = (
                _("Built from its measures.")
                if given is None or given.missing
                else _("Judged as a whole; its measures make it {score}.", score=makes)
            )
            heads.append((_("Measures"), words))
        if criterion.definition:
            heads.append((_("Definition"), criterion.definition))
        return [*heads, ("", self._editor)]

    def _wrong(self, place: Place) -> list[Said]:
        """Return what is wrong with the score that is seen at a place, and how it is mended."""
        own = self.session.case.scores.get(self.layer, {}).get(place.package, {})
        whose = self.layer if self.layer != COMMON and place.criterion in own else ""
        there = (whose, place.package, place.criterion)
        return [
            problem.sentence
            # Until it is known the details are shown without it, and then again.
            for problem in (self.session.check() if self.session.ready else ())
            if there == (problem.place.stakeholder, problem.place.package, problem.place.criterion)
            and not problem.unfinished
        ]

    def go_to(self, place: Place) -> None:
        own = self.session.case.scores.get(place.stakeholder, {}).get(place.package, {})
        super().go_to(place)
        self.whose.show_common(not place.stakeholder or place.criterion not in own)
        self._refresh_if_stale()
        rows = [p.id for p in self.session.case.packages]
        columns = [c.id for c in self.model.criteria]
        if place.package in rows and place.criterion in columns:
            index = self.model.index(rows.index(place.package), columns.index(place.criterion))
            self.grid.setCurrentIndex(index)
            self.grid.scrollTo(index)
            self.grid.setFocus()

    def _stay_at(self, row: int, column: int) -> None:
        """Be at the cell that was pasted at, also where packages came with it."""
        if not self.grid.currentIndex().isValid():
            self.grid.setCurrentIndex(self.model.index(row, column))

    def next_view(self, step: int) -> None:
        """Walk from the common scores through every stakeholder's view."""
        views = [COMMON, *(one.id for one in self.session.looked_at.stakeholders)]
        now = views.index(self.layer) if self.layer in views else 0
        wanted = views[(now + step) % len(views)]
        self.whose.show_common(wanted == COMMON)
        self.session.choose_stakeholder(wanted)

    def take_focus(self) -> None:
        if not self.grid.isVisible():
            super().take_focus()
            return
        if not self.grid.currentIndex().isValid():
            self.grid.setCurrentIndex(self.model.index(0, 0))
        focus.put_on(self.grid)
        chosen = self.session.chosen
        if not (chosen.package and chosen.criterion):
            # Another page chose something else since: the details are of the cell again.
            self._cell_chosen(self.grid.currentIndex())

    def held(self) -> dict[str, Any]:
        current = self.grid.currentIndex()
        return {
            "common": self.whose.common,
            "values": self._values.isChecked(),
            "cell": (current.row(), current.column()),
        }

    def take_up(self, held: dict[str, Any]) -> None:
        self._values.setChecked(held["values"])
        self.whose.show_common(held["common"])
        self.grid.setCurrentIndex(self.model.index(*held["cell"]))

    def _buttons(self) -> QVBoxLayout:
        self._paste = push(_("Paste from Excel"), self.grid.paste)
        self._paste.setToolTip(_("Puts the copied block at the chosen cell"))
        self._values = toggle(_("Show as values 0–100"))
        self._values.toggled.connect(lambda _on: self._changed())
        QShortcut(QKeySequence("Ctrl+Shift+V"), self, self.grid.paste)
        return in_column(in_row(self._paste, self._values, STRETCH))

    def _begin(self) -> None:
        """Begin a case without scores on those that hold for everyone: they come first."""
        scores = self.session.case.scores
        scored = any(row for rows in scores.values() for row in rows.values())
        self.pasting.stop()
        self.question.settle()
        with QSignalBlocker(self.whose):
            self.whose.show_common(not scored)
        self._changed()

    def _show_own(self) -> None:
        """Show the view of a stakeholder that is chosen while the scores are seen."""
        if self.isVisible():
            self.whose.show_common(False)

    def _settle(self) -> None:
        asked = not self.question.isHidden()
        self.question.settle()
        if asked:
            focus.put_on(self.grid)

    def _turned(self) -> None:
        self.pasting.stop()
        self.question.settle()
        self._changed()
        self.session.chosen_changed.emit()

    def _cell_chosen(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        self.question.place()
        self.session.seal()
        self.session.choose(
            Place(
                stakeholder=self.session.stakeholder,
                package=self.session.case.packages[index.row()].id,
                criterion=self.model.criteria[index.column()].id,
            )
        )

    def _to_note(self) -> None:
        """Take the keyboard to the reasoning, where the details are unfolded."""
        if self._editor.isVisible():
            focus.put_on(self._editor.note)
        else:
            self.said.emit(_("F9 unfolds the details, where a score's reasoning stands."))

    def _place_of_cell(self) -> QRect:
        """Return where on the page the current cell is."""
        place = self.grid.visualRect(self.grid.currentIndex())
        place.moveTopLeft(self.grid.viewport().mapTo(self, place.topLeft()))
        return place

    def _say_left_out(self, left: list[NotTaken]) -> None:
        """Show what was typed and is no score, so that it can be read and typed again."""
        named = self.session.case.names
        names = {**named.packages, **named.criteria}
        lines = []
        for item in left[:LISTED]:
            where = ", ".join(names[i] for i in (item.package, item.criterion) if i)
            lines.append(
                _(
                    "“{text}” was not taken ({where}): expected {expected}.",
                    text=item.text,
                    where=where or _("beyond the table"),
                    expected=item.expected,
                )
            )
        if len(left) > LISTED:
            lines.append(
                ngettext("{n} more were not taken.", "{n} more were not taken.", len(left) - LISTED)
            )
        self.question.tell("\n".join(lines))

    def _legend_text(self) -> str:
        return _(
            "Tint: value on the anchors. Line under a score: differs from the common score. "
            "Dot: has a note. Ring: estimate. Hatched: missing, counted from worst to best. "
            "Line above a score: interval."
        )


def _written(text: str, criterion: Criterion) -> str:
    """Return a score in the user's form; names of levels stay as they are."""
    return text if criterion.levels else written(text)
