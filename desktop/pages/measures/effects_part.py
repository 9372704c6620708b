"""What each level changes, for the chosen stakeholder or for all, and where that is from."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.kit.card import on_card
from desktop.kit.labels import label, paragraph, tell_plainly
from desktop.kit.laid import fill, in_column
from desktop.kit.live_fields import LiveLine, LiveText
from desktop.kit.whose_row import WhoseRow
from desktop.pages.measures.effect_fields import Line, effect_fields, effect_lines
from desktop.pages.measures.lines import LinesTable
from desktop.pages.measures.lines_model import LinesModel
from desktop.session.session import Session
from desktop.words import _
from mcda.model.case import COMMON, Score
from mcda.model.entry_words import field_words
from mcda.model.tree import leaves


class EffectsPart(QWidget):
    """A grid of differences; an own effect replaces the common one."""

    chosen = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.whose = WhoseRow(
            _("Whose effects"),
            _("Common effects"),
            _("The effects for everyone who has none of its own"),
        )
        fields = effect_fields(lambda: self.layer, self._weights)
        self.model = LinesModel(session, effect_lines, fields, _("Change effects"))
        self.table = LinesTable(self.model, _("Effects"))
        self._left_out = paragraph("", "error")
        self._left_out.hide()
        card = on_card(self.whose, self.table, self._left_out, self._legend())
        in_column(card, of=self)
        self.editor = EffectDetails(session, self)
        self.whose.chosen.connect(self._turn)
        self.model.not_taken.connect(lambda words: tell_plainly(self._left_out, words))
        self.table.row_chosen.connect(lambda _row, _column: self.chosen.emit())

    @property
    def layer(self) -> str:
        """Whose effects are edited: the chosen stakeholder's, or the common ones."""
        return COMMON if self.whose.common else self._session.stakeholder

    def show_case(self) -> None:
        """Show the case as it now is."""
        self.whose.show_stakeholder(self._session.stakeholder_value())
        self.model.of = self.layer
        self.model.show()
        self.table.fit()

    def cell(self) -> tuple[Line, str] | None:
        """Return the line and the leaf criterion of the current cell, None for none."""
        at = self.table.currentIndex()
        below = leaves(self._session.case)
        inside = at.isValid() and 0 < at.column() <= len(below)
        if not inside or at.row() >= len(self.model.things):
            return None
        return self.model.things[at.row()], below[at.column() - 1].id

    def show_common(self, common: bool) -> None:
        """Show the common effects, or those of the chosen stakeholder."""
        self.whose.show_common(common)

    def _weights(self, stakeholder: str) -> dict[str, float]:
        found = self._session.weights(stakeholder) if stakeholder else None
        return {} if found is None else dict(found.overall)

    def _legend(self) -> QWidget:
        return paragraph(
            _(
                "Differences against today, in each criterion's unit. Star: an own effect, which "
                "replaces the common one. ≈: an estimate. Sum: in value points, by the weights."
            ),
            "small",
        )

    def _turn(self, _key: str) -> None:
        self.show_case()
        self.chosen.emit()


class EffectDetails(QWidget):
    """Why an effect is what it is: note, source, author, and whether it is an estimate."""

    def __init__(self, session: Session, part: EffectsPart) -> None:
        super().__init__()
        self._session, self._part = session, part
        self.note = LiveText(_("Note"), least=4)
        self.source = LiveText(_("Source"), whole=True)
        self.author = LiveLine(_("Author"))
        self.estimate = QCheckBox(_("An estimate for the other side"))
        column = in_column(of=self)
        for heading, widget in (
            (_("Note"), self.note),
            (_("Source"), self.source),
            (_("Author"), self.author),
        ):
            fill(column, label(heading.upper(), "heading"), widget)
        column.addWidget(self.estimate)
        self.note.typed.connect(lambda _text="": self._change("note", note=self.note.toPlainText()))
        self.source.typed.connect(lambda text: self._change("source", source=text))
        self.author.typed.connect(lambda text: self._change("author", author=text))
        for widget in (self.note, self.source, self.author):
            widget.left.connect(session.seal)
        self.estimate.clicked.connect(lambda on: self._change("estimate", estimate=on))

    def show_effect(self, line: Line, criterion: str) -> None:
        """Show the effect that counts in a cell."""
        score = line.shown(self._session.case, self._part.layer, criterion) or Score()
        self.note.show_text(score.note)
        of = (self._part.layer, line, criterion)
        self.source.show_text(score.source)
        self.author.show_text(score.author, of)
        self.estimate.setChecked(score.estimate)

    def _change(self, field: str, **changes: str | bool) -> None:
        cell = self._part.cell()
        if cell is None:
            return
        line, criterion = cell
        layer = self._part.layer
        shown = line.shown(self._session.case, layer, criterion) or Score()
        after = replace(shown, **changes)  # type: ignore[arg-type]
        self._session.apply(
            _("Change the {field} of an effect", field=field_words(field)),
            line.put,
            layer,
            criterion,
            after,
            merge=f"effect-{field}-{layer}-{line.thing}-{line.level}-{criterion}",
        )
