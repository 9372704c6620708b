"""One score in the details pane: what it is, why, from where, and whether it is an estimate.

A score that a round of scoring touched has a history: every answer with its file and day,
what the rounds made of them, and what was agreed.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape

from PySide6.QtWidgets import (
    QCheckBox,
    QWidget,
)

from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import fill, in_column
from desktop.kit.line import Line
from desktop.kit.live_fields import LiveText
from desktop.kit.theme import GRID_PX
from desktop.session.remembered import chosen
from desktop.session.session import Session
from desktop.words import _
from mcda.group.round_sentences import history_sentence, origin_words, score_words
from mcda.model import edits
from mcda.model.case import COMMON, Score
from mcda.model.entry_words import field_words
from mcda.model.rounds import provenance

NOTE_LINES = 4


class ScoreDetails(QWidget):
    """Edits note, source, author and the estimate mark of one score."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._where: tuple[str, str, str] | None = None
        self._showing = False
        self.note = LiveText(_("Why"), least=NOTE_LINES)
        self.note.setPlaceholderText(_("One line of reasoning"))
        self.source = LiveText(_("Source"), whole=True)
        self.source.setPlaceholderText(_("Author, title, year"))
        self.author = Line()
        self.author.setPlaceholderText(_("Name"))
        self.estimate = QCheckBox(_("Estimated for the other side"))
        self.common = paragraph("", "quiet")
        self.history_head = label(_("HISTORY"), "heading")
        self.history = paragraph()
        self._unfolded = False
        self.show_origin = push("", lambda: self.unfold_origin(not self._unfolded), look="link")
        self.origin = paragraph("", "quiet")
        self.use_common = push(_("Use the common score"), self._drop_own)
        # As far from what stands above as any heading of the pane is.
        column = in_column(GRID_PX, of=self, gap=GRID_PX // 2)
        for head, widget in (
            (_("WHY"), self.note),
            (_("SOURCE"), self.source),
            (_("WHO SAID"), self.author),
        ):
            widget.setAccessibleName(head.capitalize())
            fill(column, label(head, "heading"), widget, GRID_PX // 2)
        rest: tuple[QWidget, ...] = (
            self.estimate,
            self.common,
            self.use_common,
            self.history_head,
            self.history,
            self.show_origin,
            self.origin,
        )
        for part in rest:
            column.addWidget(part)
        self.note.typed.connect(lambda text: self._change("note", note=text))
        self.source.typed.connect(lambda text: self._change("source", source=text))
        self.author.textEdited.connect(lambda text: self._change("author", author=text))
        self.estimate.toggled.connect(self._estimate_toggled)

    def show_score(self, layer: str, package: str, criterion: str, common: str) -> None:
        """Show a score; `common` tells the common one where the own differs from it."""
        self._showing = True
        where = (layer, package, criterion)
        score = self._session.case.score(layer, package, criterion) or Score()
        moved, self._where = where != self._where, where
        self.note.show_text(score.note)
        self.source.show_text(score.source)
        if moved or self.author.text() != score.author:
            self.author.setText(score.author)
            self.author.setCursorPosition(0)
            self.author.setToolTip(score.author)
        self.estimate.setChecked(score.estimate)
        self.common.setText(common)
        self.common.setVisible(bool(common))
        own = self._session.case.scores.get(layer, {}).get(package, {}).get(criterion)
        self.use_common.setVisible(layer != COMMON and own is not None)
        self._show_history(layer, package, criterion)
        self._showing = False

    def _show_history(self, layer: str, package: str, criterion: str) -> None:
        """Show what rounds did to the score; nothing where none did."""
        case = self._session.case
        steps = provenance(case, layer, package, criterion) if case.rounds else ()
        if all(not step.round for step in steps):
            steps = ()
        self.history.setText(escape(history_sentence(case, steps)))
        lines = [
            f"<b>{escape(score_words(step.score))}</b> {escape(origin_words(case, step))}"
            + (f"<br><i>{escape(step.note)}</i>" if step.note and step.respondent else "")
            for step in steps
        ]
        self.origin.setText("<br>".join(lines))
        for part in (self.history_head, self.history, self.show_origin):
            part.setVisible(bool(steps))
        self.unfold_origin(self._unfolded)

    def unfold_origin(self, unfolded: bool) -> None:
        """Show or hide every step that a score comes from."""
        self._unfolded = unfolded
        words = _("Hide where it comes from") if unfolded else _("Where from")
        self.show_origin.setText(words)
        self.show_origin.setAccessibleName(words)
        self.origin.setVisible(unfolded and bool(self.origin.text()))

    def _estimate_toggled(self, checked: bool) -> None:
        self._change("estimate", estimate=checked)
        self._session.seal()

    def _change(self, field: str, **changes: str | bool) -> None:
        if self._showing or self._where is None:
            return
        layer, package, criterion = self._where
        before = self._session.case.stated(layer, package, criterion) or Score()
        if field in ("note", "source") and not before.author and (name := chosen("author")):
            changes = {"author": name, **changes}
        self._session.apply(
            _("Change the {field} of a score", field=field_words(field)),
            edits.set_score,
            layer,
            package,
            criterion,
            replace(before, **changes),  # type: ignore[arg-type]
            merge=f"score-{field}-{layer}-{package}-{criterion}",
        )

    def _drop_own(self) -> None:
        if self._where is not None:
            text = _("Use the common score")
            self._session.apply(text, edits.set_score, *self._where, None)
