"""What every page has in common: a title, its answer in one sentence, and a scrolling body.

A page reads the session, changes the case through `session.apply` only, and is
told to `refresh` while it is seen. It never opens another page: it asks for one
with `go_elsewhere`.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.kit import focus
from desktop.kit.labels import label, paragraph
from desktop.kit.number_form import shown
from desktop.kit.theme import GRID_PX, theme
from desktop.kit.what import question_button
from desktop.pages.progress import PageState
from desktop.pages.register import entry_of
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import Place

Details = list[tuple[str, str | QWidget]]
"""Headings, and under each a text (rich text allowed) or a widget that the page keeps."""


class Page(QWidget):
    """Base of the pages: subclasses set the register's `key`, fill `body`, and say `sentence`.

    `refresh` is called when the page is visible and the case or the chosen
    stakeholder changed, and before it is shown; overriding it, call the base
    first: it brings the sentence up to date.
    """

    key = ""
    shows_results = False
    """Say that the page can't be shown before the case is ranked."""
    go_elsewhere = Signal(str, Place)
    """Asks the window for another page (its key) and a place on it."""
    sample_asked = Signal(str)
    """Asks the window to open a sample (its file) in place of the case."""
    save_asked = Signal()
    """Asks the window to save the case now; whether it is saved the session tells."""
    explained = Signal()
    """Asks the window what this page is for."""
    said = Signal(str)
    """A quiet notice: what just happened, when the page itself doesn't show it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._stale = True
        self._room: int | None = None
        self.setObjectName(f"page_{self.key}")
        self.setAccessibleName(self.title_text())
        self._lay_out()
        session.case_changed.connect(self._changed)
        session.stakeholder_changed.connect(self._changed)
        session.results_came.connect(self._results_came)

    @property
    def waits(self) -> bool:
        """Say whether what the page shows is still being worked out."""
        return self.shows_results and not self.session.ready

    def title_text(self) -> str:
        """Return the title in the language of the window."""
        return entry_of(self.key).words

    def sentence(self) -> str:
        """Return the page's answer in one sentence; rich text allowed."""
        return ""

    def state(self) -> PageState:
        """Return how far this page's part of the work is."""
        return entry_of(self.key).judge(self.session).state

    def refresh(self) -> None:
        """Show the case as it now is."""
        self.show_sentence()

    def show_sentence(self) -> None:
        """Bring the sentence alone up to date."""
        text = self.sentence()
        self._sentence.setText(shown(text))
        self._sentence.setVisible(bool(text))

    def details(self) -> Details:
        """Return what the details pane shows for `session.chosen` on this page."""
        return []

    def go_to(self, place: Place) -> None:
        """Show a place on this page, choose it and put the keyboard focus there."""
        self.session.choose(place)

    def take_focus(self) -> None:
        """Take the keyboard to the page's first business; overridden where that isn't on top."""
        focus.put_on(next(iter(focus.in_order(self.content)), None))

    def held(self) -> dict[str, Any]:
        """Return what is chosen or tried on this page and stands nowhere else, by name.

        The window asks for it before it makes its parts anew, and hands it to the new
        page's `take_up`. It must not hold widgets.
        """
        return {}

    def take_up(self, held: dict[str, Any]) -> None:
        """Go on with what the page held before it was made anew."""

    def showEvent(self, event: QShowEvent) -> None:
        self._refresh_if_stale()
        super().showEvent(event)

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh_if_stale()

    def _results_came(self) -> None:
        if self.isVisible():
            self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if not self._stale:
            return
        self._say_waiting(self.waits)
        if not self.waits:
            self._stale = False
            self._lower.show()
            self.refresh()

    def _say_waiting(self, waits: bool) -> None:
        """Take the claim away at once; it leaves its room, so that nothing moves."""
        if waits and self._room is None:
            self._room = self._sentence.minimumHeight()
            self._sentence.setMinimumHeight(self._sentence.height())
        if waits:
            self._sentence.setText(_("Being worked out…"))
            self._sentence.show()
        elif self._room is not None:
            self._sentence.setMinimumHeight(self._room)
            self._room = None

    def _lay_out(self) -> None:
        px = theme().px
        self.content = QWidget()
        self.content.setObjectName("page_content")
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(self.content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll_area)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(0)
        self._title = label(self.title_text(), "title")
        self._sentence = paragraph("", "sentence")
        self.explain_button = question_button(self.title_text(), self.explained.emit)
        head = QHBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(self._title)
        head.addWidget(self.explain_button)
        head.addStretch()
        column.addLayout(head)
        column.addSpacing(px(4))
        column.addWidget(self._sentence)
        column.addSpacing(px(2 * GRID_PX))
        self._lower = QWidget()
        self.body = QVBoxLayout(self._lower)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(2 * GRID_PX))
        self._lower.setVisible(not self.shows_results)
        column.addWidget(self._lower, 1)
