"""The line at the bottom: what is saved, the method in force, the problems, the next undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import QWidget

from desktop.kit.labels import label, push
from desktop.kit.laid import in_row
from desktop.kit.problems import counted_words
from desktop.kit.theme import theme
from desktop.session.session import Session
from desktop.shell.header import ElidedLabel
from desktop.words import _, small


class StatusLine(QWidget):
    """Two of its parts are buttons: the method opens its settings, the problems their list."""

    method_asked = Signal()
    problems_asked = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._saved_at = ""
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = theme().px
        self.setFixedHeight(px(28))
        self.saved = label("", "quiet")
        self.standing = label("", "below")
        self.method = push("", lambda: self.method_asked.emit())
        self.problems = push("", lambda: self.problems_asked.emit())
        self.undo = ElidedLabel()
        self.undo.setProperty("look", "quiet")
        in_row(
            self.saved,
            self.standing,
            self.method,
            self.problems,
            (self.undo, 1),
            of=self,
            gap=12,
            edges=(12, 0, 12, 0),
        )
        session.file_changed.connect(self._show_saved)
        session.undo_changed.connect(self._show_undo)
        self.show_standing()
        self._show_saved()
        self._show_undo()

    @property
    def saved_at(self) -> str:
        """When the case was last saved here (HH:mm), "" if it was not."""
        return self._saved_at

    def show_standing(self, *words: str) -> None:
        """Say what holds for the time being: only read, no safety copy."""
        text = "  ·  ".join(word for word in words if word)
        self.standing.setText(text)
        self.standing.setToolTip(text)
        self.standing.setVisible(bool(text))

    def note_saved(self, at: str | None = None) -> None:
        """Remember when the case was last saved: now, or at a time told."""
        self._saved_at = QTime.currentTime().toString("HH:mm") if at is None else at
        self._show_saved()

    def forget_saved(self) -> None:
        """Another case was opened: nothing of it was saved yet."""
        self._saved_at = ""
        self._show_saved()

    def show_results(self) -> None:
        """Show the method in force and the number of problems."""
        self.method.setText(self._method_words())
        self.method.setToolTip(_("Change the method or the normalisation"))
        self.method.setAccessibleName(_("Method: {name}", name=self.method.text()))
        words = counted_words(self._session.problems())
        self.problems.setText(words)
        self.problems.setAccessibleName(words)
        self.problems.setToolTip(_("List what is wrong, with its place and remedy"))

    def _method_words(self) -> str:
        from desktop.kit.method_words import method_title, normalisation_title

        settings = self._session.case.settings
        ranking = self._session.ranking(self._session.stakeholder)
        used = ranking.normalisation if ranking is not None else settings.normalisation
        name = method_title(settings.method)
        return f"{name}, {normalisation_title(used).lower()}" if used else name

    def _show_saved(self) -> None:
        session = self._session
        self.setVisible(session.is_open)
        if session.dirty:
            text = _("Not saved")
        elif session.path is None:
            text = _("Not saved as a case yet")
        elif self._saved_at:
            text = _("Saved {time}", time=self._saved_at)
        else:
            text = _("Saved")
        self.saved.setText(text)
        self.saved.setToolTip(str(session.path) if session.path else "")

    def _show_undo(self) -> None:
        text = self._session.undo_stack.undoText()
        self.undo.set_text(_("Undo: {what}", what=small(text)) if text else "")
