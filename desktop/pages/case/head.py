"""The top of the case page: title, question, marking, author and date, edited in place."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from desktop.kit.card import Card
from desktop.kit.labels import label
from desktop.kit.laid import fill, in_column
from desktop.kit.live_fields import LiveLine, LiveText
from desktop.kit.theme import theme
from desktop.session.session import Session
from desktop.words import _
from mcda.model import edits


class CaseHead(Card):
    """Five fields; what is typed is in the case at once."""

    def __init__(self, session: Session) -> None:
        super().__init__(rows=True)
        self._session = session
        self.setAccessibleName(_("Question"))
        self.fields: dict[str, LiveLine | LiveText] = {}
        self.body.setSpacing(theme().px(2))
        title = LiveLine(_("Title"), look="field-title")
        title.setPlaceholderText(_("Title of the case"))
        self._add("title", title, _("Change the title"))
        question = LiveText(_("Question"), lines=3, look="field")
        question.setPlaceholderText(_("The question that the packages answer"))
        self._add("question", question, _("Change the question"))
        fill(self.body, title, question, 6)
        row = QHBoxLayout()
        row.setSpacing(theme().px(16))
        for field, name, undo, hint in (
            ("marking", _("Marking"), _("Change the marking"), _("none")),
            ("author", _("Author"), _("Change the author"), _("nobody named")),
            ("date", _("Date"), _("Change the date"), _("2026-11-21")),
        ):
            line = LiveLine(name, look="field")
            line.setPlaceholderText(hint)
            self._add(field, line, undo)
            caption = label(name, "small")
            caption.setContentsMargins(theme().px(8), 0, 0, 0)
            caption.setBuddy(line)
            row.addLayout(in_column(caption, line, gap=0), 1 if field == "date" else 2)
        self.body.addLayout(row)

    def refresh(self) -> None:
        """Show the case as it now is."""
        for field, line in self.fields.items():
            line.show_text(getattr(self._session.case, field), self._session.case.id)
        self._judge_date(self._session.case.date)

    def _add(self, field: str, widget: LiveLine | LiveText, undo: str) -> None:
        widget.typed.connect(lambda text: self._change(field, undo, text))
        widget.left.connect(self._session.seal)
        self.fields[field] = widget

    def _change(self, field: str, undo: str, text: str) -> None:
        self._session.apply(undo, edits.set_case, merge=f"case:{field}", **{field: text})

    def _judge_date(self, text: str) -> None:
        try:
            fits = not text or bool(date.fromisoformat(text))
        except ValueError:
            fits = False
        line = self.fields["date"]
        assert isinstance(line, LiveLine)
        line.judge("" if fits else _("A date is written as year-month-day: 2026-11-21"))
