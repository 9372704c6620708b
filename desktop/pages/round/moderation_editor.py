"""Sets what was agreed on a score in a meeting: value, who and why; what it was before stays."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import fill, in_column
from desktop.kit.line import Line
from desktop.kit.live_fields import mark_wrong
from desktop.kit.score_model import expected_points
from desktop.kit.theme import GRID_PX, theme
from desktop.session.session import Session
from desktop.words import _
from mcda.group.round_sentences import change_words, score_words
from mcda.model import edits
from mcda.model.case import Score
from mcda.model.entries import row_names, row_of, scale_of
from mcda.model.ids import of_id
from mcda.model.merging import Cell
from mcda.model.numbers import parse_points
from mcda.model.rounds import moderation_of
from mcda.model.tree import leaves

_LINES_PX = 66


class ModerationEditor(QWidget):
    """What is typed for a score is kept until it is set, even while others are looked at."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._at: tuple[str, Cell] | None = None
        # By round and cell: what is typed and not set yet.
        self.drafts: dict[tuple[str, Cell], tuple[str, str]] = {}
        self._day = ""
        self.before = paragraph("", "quiet")
        self.value = Line()
        self.author = Line()
        self.reason = QPlainTextEdit(tabChangesFocus=True)
        self.reason.setFixedHeight(theme().px(_LINES_PX))
        self.set_button = push(_("Set as agreed"), lambda: self.set_agreed(), look="primary")
        self.wrong = paragraph("", "error")
        column = in_column(self.before, of=self, gap=GRID_PX // 2)
        for head, field in (
            (_("Agreed score"), self.value),
            (_("Who agreed"), self.author),
            (_("Why"), self.reason),
        ):
            field.setAccessibleName(head)
            fill(column, GRID_PX // 2, label(head.upper(), "heading"), field)
        fill(column, self.wrong, GRID_PX // 2, self.set_button)
        self.value.returnPressed.connect(lambda: self.set_agreed())
        self.value.textEdited.connect(lambda _text: self._typed())
        self.reason.textChanged.connect(self._keep)
        session.case_opened.connect(self._forget)

    def show_cell(self, round_id: str, cell: Cell, day: str) -> None:
        """Show a score of a round; `day` is written into what is agreed now."""
        at, self._day = (round_id, cell), day
        moved, self._at = at != self._at, at
        if moved:
            value, reason = self.drafts.get(at, ("", ""))
            self.value.setText(value)
            self.reason.setPlainText(reason)
            self._say("")
        self.before.setText(self._agreed_before(round_id, cell))
        self.before.setVisible(bool(self.before.text()))
        leaf = of_id(leaves(self._session.case), cell[2])
        criterion = scale_of(leaf, cell[1])
        self.value.setPlaceholderText(expected_points(criterion))
        self.value.setToolTip(expected_points(criterion))

    def set_agreed(self) -> bool:
        """Put what was agreed into the case; say whether it is a score."""
        if self._at is None:
            return False
        round_id, cell = self._at
        case = self._session.case
        leaf = of_id(leaves(case), cell[2])
        criterion = scale_of(leaf, cell[1])
        points = parse_points(self.value.text(), criterion)
        if points is None:
            expected = expected_points(criterion)
            self._say(_("No score; expected {expected}", expected=expected))
            self.value.setFocus()
            return False
        agreed = moderation_of(
            case,
            round_id,
            cell,
            points[0],
            points[1],
            author=self.author.text().strip(),
            reason=self.reason.toPlainText().strip(),
            date=self._day,
        )
        names = row_names(case)
        text = _("Agree on {package}, {criterion}")
        self.drafts.pop(self._at, None)
        self.value.clear()
        self.reason.clear()
        self._session.apply(
            text.format(package=names[cell[1]], criterion=criterion.name), edits.moderate, agreed
        )
        self.drafts.pop(self._at, None)
        return True

    def _forget(self) -> None:
        self.drafts.clear()

    def _agreed_before(self, round_id: str, cell: Cell) -> str:
        """Return what was agreed so far, the latest last, each with what it was before."""
        said = []
        for one in self._session.case.moderations:
            if (one.stakeholder, row_of(one), one.criterion) != cell or one.round != round_id:
                continue
            before = Score(low=one.original_low, high=one.original_high)
            after = Score(low=one.low, high=one.high)
            moved = change_words(before, after)
            words = _(
                "Agreed: <b>{after}</b> instead of {before}{moved}",
                after=escape(score_words(after)),
                before=escape(score_words(before)),
                moved=f" ({moved})" if moved else "",
            )
            why = ": ".join(escape(part) for part in (one.author, one.reason) if part)
            said.append(f"{words}<br>{why}" if why else words)
        return "<br><br>".join(said)

    def _typed(self) -> None:
        self._say("")
        self._keep()

    def _keep(self) -> None:
        if self._at is not None:
            self.drafts[self._at] = (self.value.text(), self.reason.toPlainText())

    def _say(self, words: str) -> None:
        mark_wrong(self.value, bool(words), words)
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))
