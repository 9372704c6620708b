"""The start page: a new case, a file, what was open lately, two samples, recovered work.

It needs no case and loads nothing that the first paint can do without.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from desktop.kit.card import Card
from desktop.kit.flow import Flow
from desktop.kit.labels import paragraph, push
from desktop.kit.laid import STRETCH, in_row
from desktop.kit.menu import Menu
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.page import Page
from desktop.pages.start.entry_button import EntryButton
from desktop.session import remembered
from desktop.session.backups import backups_folder
from desktop.session.moments import ahead, changed_at, day_words, moment_words
from desktop.session.recovery import recovery_folder
from desktop.session.session import Session
from desktop.words import _, ngettext

if TYPE_CHECKING:
    from mcda.casefile.recovery import Kept

COLUMN_WIDTH = 768

BACKED_UP = 5
"""Of so many files earlier saves are offered at first."""


def samples() -> tuple[tuple[str, str, str], ...]:
    """Return the sample cases: file, title, and a line each."""
    return (
        (
            "us-russia-compatibility.parley",
            _("US-Russia compatibility"),
            _("Is there a package that suits two outside powers and their allies?"),
        ),
        (
            "european-russian-quid-pro-quo.parley",
            _("European-Russian quid pro quo"),
            _("Which exchange of measures leaves every party better off than waiting?"),
        ),
    )


class StartPage(Page):
    """What is seen while no case is open."""

    key = "start"
    widest = COLUMN_WIDTH
    new_asked = Signal()
    open_asked = Signal()
    file_chosen = Signal(Path)
    recovery_chosen = Signal(Path)
    discard_chosen = Signal(Path)
    backup_chosen = Signal(Path)
    tour_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.recovery_folder = recovery_folder()
        # Room for a notice above the title.
        self.setContentsMargins(0, theme().px(36), 0, 0)
        self.cards: list[Card] = []
        self._all_saves = False
        self._add_buttons()
        self.body.addStretch()

    def sentence(self) -> str:
        return _(
            "Compare candidate settlement packages: ranked for each stakeholder, "
            "with how firm each ranking is."
        )

    def refresh(self) -> None:
        """Show the recent files, the samples and the recovered work as they now are."""
        super().refresh()
        for old in self.cards:
            old.hide()
            old.deleteLater()
        self.cards = []
        self._add_recovered()
        self._add_tour()
        self._add_recent()
        self._add_backups()
        self._add_samples()

    def _add_buttons(self) -> None:
        row = Flow()
        self.new_button = push(_("New case"), lambda: self.new_asked.emit(), look="primary")
        self.open_button = push(
            _("Open a case, workbook or table…"), lambda: self.open_asked.emit()
        )
        for button in (self.new_button, self.open_button):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        self.body.addLayout(row)

    def _add_recovered(self) -> None:
        if _is_empty(self.recovery_folder):
            return
        from mcda.casefile.recovery import KEPT_FOR, kept, tidy, unreadable

        tidy(self.recovery_folder)
        rows = [
            self._with_bin(
                self._entry(
                    one.title or _("Untitled case"),
                    _kept_words(one),
                    moment_words(one.saved),
                    lambda path=one.copy: self.recovery_chosen.emit(path),  # type: ignore[misc]
                ),
                one.copy,
            )
            for one in kept(self.recovery_folder)
            if one.orphaned
        ]
        rows += [self._unreadable(path) for path in unreadable(self.recovery_folder)]
        self._add_card(
            _("Recovered work"),
            _(
                "Parley ended before this was saved. Opening it loses nothing; "
                "after {days} days it is removed.",
                days=KEPT_FOR.days,
            ),
            rows,
        )

    def _unreadable(self, path: Path) -> QWidget:
        words = _("{name}: a copy of unsaved work that can't be read")
        line = paragraph(words.format(name=path.name), "quiet")
        line.setContentsMargins(theme().px(8), 0, 0, 0)
        return self._with_bin(line, path)

    def _with_bin(self, what: QWidget, copy: Path) -> QWidget:
        """Put a button that throws a copy away beside what tells of it."""
        row = QWidget()
        button = push(_("Throw it away"), lambda: self.discard_chosen.emit(copy), look="link")
        name = what.text() if isinstance(what, EntryButton) else copy.name
        button.setAccessibleName(_("Throw away: {name}", name=name))
        in_row((what, 1), button, of=row, edges=(0, 0, GRID_PX, 0))
        return row

    def _decline_tour(self) -> None:
        remembered.decline_tour()
        self.refresh()

    def _add_tour(self) -> None:
        """Offer the tour until it was taken or declined, once and for all."""
        if remembered.chosen("tour"):
            return
        row = QWidget()
        self.tour_button = push(_("Take the tour"), lambda: self.tour_asked.emit())
        self.no_tour_button = push(_("Not now"), self._decline_tour, look="link")
        in_row(self.tour_button, self.no_tour_button, STRETCH, of=row, edges=(8, 0, 0, 0))
        self._add_card(
            _("New here?"),
            _("A tour of nine stops on a sample, three minutes. It is in the Help menu, too."),
            [row],
        )

    def _add_recent(self) -> None:
        """Offer the files opened last; those of one title are told apart by where they are."""
        recent = remembered.recent()
        titles = Counter(one.title for one in recent)
        self._add_card(
            _("Recent"),
            "",
            (
                self._entry(
                    one.title or Path(one.path).name,
                    one.question if one.question and titles[one.title] == 1 else one.path,
                    day_words(one.when),
                    lambda path=one.path: self.file_chosen.emit(Path(path)),  # type: ignore[misc]
                )
                for one in recent
            ),
        )

    def _add_backups(self) -> None:
        """Offer the earlier saves of the files last saved, one line a file."""
        folder = backups_folder(self.recovery_folder)
        if _is_empty(folder):
            return
        from mcda.casefile.backups import backups

        files: dict[str, list[Kept]] = {}
        for one in backups(folder):
            files.setdefault(one.original, []).append(one)
        latest = sorted(files.values(), key=lambda held: held[0].moment, reverse=True)
        rows: list[QWidget] = [
            self._entry(
                held[0].title or _("Untitled case"),
                _backup_words(held),
                moment_words(held[0].saved),
                lambda held=held: self._choose_backup(held),  # type: ignore[misc]
            )
            for held in (latest if self._all_saves else latest[:BACKED_UP])
        ]
        if more := len(latest) - len(rows):
            words = ngettext("{n} more file", "{n} more files", more)
            rows.append(push(words, self._show_all_saves, look="link"))
        self._add_card(
            _("Earlier saves"),
            _("Copies of the last saves, kept on this computer; opening one changes no file."),
            rows,
        )

    def _show_all_saves(self) -> None:
        """List every file of which saves are kept, also those that are gone long since."""
        self._all_saves = True
        self.refresh()

    def _choose_backup(self, held: list[Kept]) -> None:
        """Let one of the saves of a file be chosen."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in held:
            action = menu.addAction(moment_words(one.saved, exact=True))
            action.triggered.connect(
                lambda _checked=False, copy=one.copy: self.backup_chosen.emit(copy)
            )
        menu.popup(QCursor.pos())
        self.saves = menu

    def _add_samples(self) -> None:
        self._add_card(
            _("Samples"),
            _("Made from published articles; every score is illustrative."),
            (
                self._entry(
                    title,
                    line,
                    "",
                    lambda name=name: self.sample_asked.emit(name),  # type: ignore[misc]
                )
                for name, title, line in samples()
            ),
        )

    def _entry(self, name: str, line: str, end: str, act: Callable[[], object]) -> EntryButton:
        button = EntryButton(name, line, end)
        button.clicked.connect(lambda: act())
        return button

    def _add_card(self, title: str, subtitle: str, entries: Iterable[QWidget]) -> None:
        made = list(entries)
        if not made:
            return
        card = Card(title, subtitle, rows=True)
        card.body.setSpacing(theme().px(2))
        for entry in made:
            card.body.addWidget(entry)
        self.body.insertWidget(self.body.count() - 1, card)
        self.cards.append(card)


def _is_empty(folder: Path) -> bool:
    """Say whether a folder holds nothing or is not there: then no reader need be loaded."""
    try:
        with os.scandir(folder) as found:
            return next(found, None) is None
    except OSError:
        return True


def _backup_words(held: list[Kept]) -> str:
    """Return which file it is of which there are earlier saves, and how many."""
    path = held[0].original
    if changed_at(Path(path)) is None:
        path = _("{path}, which is no longer there", path=path)
    return ngettext("{path}: {n} save is kept", "{path}: {n} saves are kept", len(held), path=path)


def _kept_words(one: Kept) -> str:
    """Return which file a copy belongs to, and when that was saved."""
    if not one.original:
        return _("Never saved")
    saved = changed_at(Path(one.original))
    if saved is None:
        return _("{path}, which is no longer there", path=one.original)
    if ahead(one.moment) or ahead(saved):
        words = _("{path}, saved {saved}; the clock was set back since, so either may be newer")
    elif one.moment >= saved.replace(microsecond=0):
        words = _("{path}, saved {saved}: this is newer")
    else:
        words = _("{path}, saved {saved}: this is older")
    return words.format(path=one.original, saved=moment_words(saved))
