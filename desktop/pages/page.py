"""What every page has in common: a title, its answer in one sentence, and a scrolling body.

A page reads the session, changes the case through `session.apply` only, and is
told to `refresh` while it is seen. It never opens another page: it asks for one
with `go_elsewhere`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.kit import focus
from desktop.kit.labels import label, paragraph, question_button
from desktop.kit.laid import STRETCH, in_column, in_row, scrolled
from desktop.kit.number_form import shown
from desktop.kit.slices import Slices, Steps, at_once, dressed, laid_out, take_turn
from desktop.kit.steady import Steady
from desktop.kit.theme import GRID_PX, theme
from desktop.kit.told_as import PAGE
from desktop.pages.register import entry_of
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import Place

if TYPE_CHECKING:
    from desktop.kit.half_done import Left
    from mcda.model.case import Case

Details = list[tuple[str, str | QWidget]]
"""Headings, and under each a text (rich text allowed) or a widget that the page keeps."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a page held before it was made anew, and what was left half done on it then."""

    held: dict[str, Any]
    left: Left
    case: Case


class Page(QWidget):
    """Base of the pages: subclasses set the register's `key`, fill `body`, and say `sentence`.

    `refresh` is called when the page is visible and the case or the chosen
    stakeholder changed, and before it is shown; overriding it, call the base
    first: it brings the sentence up to date. A page that takes longer than the loop may
    turn is made by `make` and brought up to date by `pieces`, a little between two yields:
    of a large case, or `slowly`, the loop turns there.
    """

    told_as = PAGE
    key = ""
    begins_anew = False
    """Say that with another stakeholder the keyboard goes to the page's first business."""
    shows_results = False
    """Say that the page can't be shown before the case is ranked."""
    of_blocs = False
    """Whether it shows stakeholders side by side, those of one bloc or all."""
    widest: int | None = None
    """What it shows stands in the middle of the window, in a column no wider than this."""
    go_elsewhere = Signal(str, Place)
    """Asks the window for another page (its key) and a place on it."""
    sample_asked = Signal(str)
    """Asks the window to open a sample (its file) in place of the case."""
    save_asked = Signal()
    """Asks the window to save the case now; whether it is saved the session tells."""
    explained = Signal()
    """Asks the window what this page is for."""
    became_whole = Signal()
    """Every part is made, and shows the case as it is."""
    said = Signal(str)
    """A quiet notice: what just happened, when the page itself doesn't show it."""

    def __init__(self, session: Session, *, slowly: bool = False) -> None:
        super().__init__()
        self.session = session
        self._slowly = slowly
        self._stale = True
        self._room: int | None = None
        self._kept: Kept | None = None
        self._slices = Slices(self)
        self._awaiting: list[Callable[[], object]] = []
        self.setObjectName(f"page_{self.key}")
        self.setAccessibleName(self.title_text())
        self._lay_out()
        self._making: Steps[None] | None = self.make()
        if self.slow:
            self._lower.hide()
        else:
            self._was_made(at_once(self._making))
        session.case_changed.connect(self._changed)
        session.stakeholder_changed.connect(self._changed)
        session.results_came.connect(self._results_came)
        if self.of_blocs:
            session.looked_at.changed.connect(self._changed)

    @property
    def slow(self) -> bool:
        """Say whether the page is made and shown a little in each turn of the loop."""
        return self._slowly or self.session.large

    @property
    def waits(self) -> bool:
        """Say whether what the page shows is still being worked out."""
        return self.shows_results and not self.session.ready

    @property
    def made(self) -> bool:
        """Say whether the page's parts are made."""
        return self._making is None

    @property
    def whole(self) -> bool:
        """Say whether the page is made, and nothing of what it shows is still being put in."""
        return self.made and not self._slices.working

    def when_whole(self, act: Callable[[], object], *, begin: bool = True) -> None:
        """Do something with the page as soon as it is whole, at once where it is.

        Without `begin` it is not made for that: it will be when it is seen.
        """
        if self.whole:
            act()
            return
        self._awaiting.append(act)
        if begin and not self._slices.working:
            self._refresh_if_stale()

    def make(self) -> Steps[None]:
        """Make the page's parts, a little between two yields."""
        yield from ()

    def pieces(self) -> Steps[None]:
        """Show the case as it now is, a little between two yields."""
        self.refresh()
        yield

    def title_text(self) -> str:
        """Return the title in the language of the window."""
        return entry_of(self.key).words

    def sentence(self) -> str:
        """Return the page's answer in one sentence; rich text allowed."""
        return ""

    def refresh(self) -> None:
        """Show the case as it now is."""
        self.show_sentence()

    def show_sentence(self, *, live: bool = False) -> None:
        """Bring the sentence alone up to date; `live` while a slider moves."""
        text = self.sentence()
        self._steady.say(shown(text), live=live)
        self._sentence.setVisible(bool(text))

    def details(self) -> Details:
        """Return what the details pane shows for `session.chosen` on this page."""
        return []

    def go_to(self, place: Place) -> None:
        """Show a place on this page, choose it and put the keyboard focus there."""
        self.session.choose(place)

    def take_focus(self) -> None:
        """Take the keyboard to the page's first business; overridden where that isn't on top."""
        focus.put_on(focus.first_in(self.content))

    def next_view(self, step: int) -> None:
        """Show the next (1) or the previous (-1) stakeholder's view, from the last the first."""
        ids = [one.id for one in self.session.looked_at.stakeholders]
        if ids:
            who = self.session.stakeholder
            # From outside the bloc that is looked at, the walk begins at its end.
            now = ids.index(who) if who in ids else -1 if step > 0 else 0
            self.session.choose_stakeholder(ids[(now + step) % len(ids)])
            if self.begins_anew:
                self.take_focus()

    def held(self) -> dict[str, Any]:
        """Return what is chosen or tried on this page and stands nowhere else, by name.

        The window asks for it before it makes its parts anew, and hands it to the new
        page's `take_up`. It must not hold widgets.
        """
        return {}

    def take_up(self, held: dict[str, Any]) -> None:
        """Go on with what the page held before it was made anew; it is shown once more then."""

    def kept(self) -> Kept:
        """Return what is held, and what is left half done, before the page is made anew."""
        from desktop.kit.half_done import left_in

        return Kept(self.held(), left_in(self), self.session.case)

    def go_on(self, kept: Kept) -> None:
        """Take up what was kept, and show it."""
        self._kept = kept
        self.take_up(kept.held)
        self._changed()

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
        if not self._stale and self.made:
            return
        self._say_waiting(self.waits or not self.made)
        self._slices.begin(self._brought_up(), self._now_whole, now=not self.slow)

    def _brought_up(self) -> Steps[None]:
        """Make what is still to be made of the page, and show the case where it may be shown."""
        # Not by `yield from`: giving these steps up would end the making for ever.
        for _piece in self._making or ():
            yield
        if self._making is not None:
            yield from dressed(self._lower)
        self._was_made()
        if self._stale and not self.waits:
            self._say_waiting(False)
            self._stale = False
            for _piece in self.pieces():
                yield
            if self._lower.isHidden():
                yield from laid_out(self._lower)
                # It is painted before anybody does something with it.
                for _turn in range(2):
                    take_turn()
                    yield

    def _was_made(self, _none: None = None) -> None:
        if self._making is not None:
            self._making = None
            self._lower.setVisible(not self.shows_results)

    def _now_whole(self, _none: None = None) -> None:
        kept = self._kept
        if kept is not None and not self._stale:
            from desktop.kit.half_done import put_back

            self._kept, chosen = None, self.session.chosen
            put_back(kept.left, self, same=self.session.case == kept.case)
            if self.session.chosen != chosen:
                self.session.choose(chosen)
        then, self._awaiting = self._awaiting, []
        for act in then:
            act()
        self.became_whole.emit()

    def _say_waiting(self, waits: bool) -> None:
        """Take the claim away at once; it leaves its room, so that nothing moves."""
        if waits and self._room is None:
            self._steady.release()
            self._room = self._sentence.minimumHeight()
            self._sentence.setMinimumHeight(self._sentence.height())
        if waits:
            self._sentence.setText(_("Being worked out…"))
            self._sentence.show()
        elif self._room is not None:
            self._sentence.setMinimumHeight(self._room)
            self._room = None

    def _lay_out(self) -> None:
        self.content = QWidget()
        self.content.setObjectName("page_content")
        self.scroll_area = scrolled(self.content, steady=True)
        in_column(self.scroll_area, of=self)
        self._title = label(self.title_text(), "title")
        self._sentence = paragraph("", "sentence")
        self._steady = Steady(self._sentence)
        self.explain_button = question_button(self.title_text(), self.explained.emit)
        head = in_row(self._title, self.explain_button, STRETCH, gap=4)
        self._lower = QWidget()
        self.body = in_column(of=self._lower, gap=2 * GRID_PX)
        in_column(
            head,
            4,
            self._sentence,
            2 * GRID_PX,
            (self._lower, 1),
            of=self.content if self.widest is None else self._centred(),
            gap=0,
            edges=(24, 20, 24, 24),
        )

    def _centred(self) -> QWidget:
        middle = QWidget(maximumWidth=theme().px(self.widest or 0))
        across = in_row(of=self.content)
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        return middle
