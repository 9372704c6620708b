"""Answers that could not be read, each with a field for what was meant; the original is kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from desktop.kit.card import Card
from desktop.kit.labels import paragraph
from desktop.kit.line import Line
from desktop.kit.live_fields import mark_wrong
from desktop.kit.score_model import expected_points
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.round.state import RoundState
from desktop.session.session import Session
from desktop.words import _, html
from mcda.model.case import Criterion
from mcda.model.entries import row_names, scale_of
from mcda.model.tree import leaves
from mcda.round.layout import Part

if TYPE_CHECKING:
    from mcda.round.intake import Intake, Unread

MOST_FIELD_PX = 320
MOST = 20
"""So many are shown at once; the next ones follow as these are mended."""

_Key = tuple[Path, str, str, str, str]
"""Which answer it is, whatever else of its file was mended."""


class MendingCard(Card):
    """One line an answer: who wrote what for which score, and what it means."""

    done = Signal()
    """The last one was mended."""

    def __init__(self, session: Session, state: RoundState) -> None:
        super().__init__(
            _("Answers that could not be read"),
            _(
                "Type what was meant; what was written stays in the note. Left empty, it is no "
                "answer."
            ),
        )
        self._session, self._state = session, state
        self.fields: list[QLineEdit] = []
        self._keys: list[_Key] = []
        self._typed: dict[_Key, str] = {}
        self._shown: list[tuple[Intake, Unread]] = []
        self._lines = QWidget()
        self.body.addWidget(self._lines)
        self.hide()

    def show_files(self) -> None:
        """Show what is unread in the files that are held."""
        found = [(one, answer) for one in self._state.intakes for answer in one.unread][:MOST]
        self.setVisible(bool(found))
        if found == self._shown:
            return
        pairs = zip(self._keys, self.fields, strict=True)
        self._typed |= {key: field.text() for key, field in pairs}
        self._lines.hide()
        self._lines.deleteLater()
        self._shown, self.fields, self._keys = found, [], []
        self._lines = QWidget()
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(GRID_PX))
        grid.setColumnStretch(0, 1)
        criteria = {leaf.id: leaf for leaf in leaves(self._session.case)}
        for row, (intake, answer) in enumerate(found):
            criterion = criteria.get(answer.criterion)
            if answer.about or criterion is not None:
                self._add(grid, row, intake, answer, criterion)
        self.body.addWidget(self._lines)

    def _add(
        self,
        grid: QGridLayout,
        row: int,
        intake: Intake,
        answer: Unread,
        criterion: Criterion | None,
    ) -> None:
        package = row_names(self._session.case).get(answer.package, "")
        about = f"{package}, {criterion.name}" if criterion is not None else ""
        words = _(
            "{who}, {about}: “{text}”",
            who=intake.respondent.name if intake.respondent is not None else intake.path.name,
            about=answer.about or about,
            text=answer.text,
        )
        field, button = Line(), QPushButton(_("Take it so"))
        field.setPlaceholderText(_("what was meant"))
        field.setAccessibleName(_("What was meant: {answer}", answer=words))
        button.setAccessibleName(_("Take it so: {answer}", answer=words))
        key = (intake.path, answer.part, answer.package, answer.criterion, answer.node)
        field.setText(self._typed.get(key, ""))
        wrong = paragraph("", "error")
        wrong.hide()
        act = partial(self._mend, field, wrong, intake, answer, criterion)
        levels = [] if criterion is None or answer.about else [lv.name for lv in criterion.levels]
        if levels:
            _offer(field, levels)
        field.returnPressed.connect(lambda: act() if field.text().strip() else self._go_on(field))
        button.clicked.connect(lambda: act())
        for column, widget in enumerate((paragraph(words), field, button)):
            grid.addWidget(widget, 2 * row, column)
        grid.addWidget(wrong, 2 * row + 1, 0, 1, 3)
        self.fields.append(field)
        self._keys.append(key)

    def _go_on(self, field: QLineEdit) -> None:
        """Leave an answer without one, and go to the next."""
        at = self.fields.index(field) + 1
        (self.fields[at] if at < len(self.fields) else field).setFocus()

    def _mend(
        self,
        field: QLineEdit,
        wrong: QLabel,
        intake: Intake,
        answer: Unread,
        criterion: Criterion | None,
    ) -> None:
        from mcda.round.mending import mended

        after = mended(intake, answer, field.text(), criterion)
        expected = _expected(answer, criterion)
        mark_wrong(field, after is None, expected)
        wrong.setText(html(expected))
        wrong.setVisible(after is None)
        if after is None:
            field.setFocus()
            return
        at = self.fields.index(field)
        self._state.mend(intake, after)
        if self.fields:
            self.fields[min(at, len(self.fields) - 1)].setFocus()
        else:
            self.done.emit()


def _offer(field: QLineEdit, levels: list[str]) -> None:
    """Offer the levels of a scale as they are typed, and have room for the longest."""
    offered = QCompleter(levels, field)
    offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    offered.setFilterMode(Qt.MatchFlag.MatchContains)
    offered.setMaxVisibleItems(len(levels))
    field.setCompleter(offered)
    measure = field.fontMetrics().horizontalAdvance
    wide = max(map(measure, levels)) + theme().px(3 * GRID_PX)
    field.setMinimumWidth(min(wide, theme().px(MOST_FIELD_PX)))


def _expected(answer: Unread, criterion: Criterion | None) -> str:
    """Return what would be taken instead."""
    if answer.part is Part.SWING:
        return _("Expected points from 0 to 100")
    if answer.part is Part.PAIRWISE or criterion is None:
        return _("Expected a number from 1/9 to 9, such as 3 or 1/3")
    scale = expected_points(scale_of(criterion, answer.package))
    return _("No score; expected {expected}", expected=scale)
