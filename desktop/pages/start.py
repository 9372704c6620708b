"""The start page: a new case, a file, what was open lately, two samples, recovered work.

It needs no case and loads nothing that the first paint can do without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop import remembered
from desktop.theme import theme
from desktop.widgets.card import Card
from desktop.widgets.entry_button import EntryButton
from desktop.widgets.labels import label, paragraph
from mcda.places import resource

COLUMN_WIDTH = 720
RECOVERED_SUFFIX = "*.parley-recovery"


def samples() -> tuple[tuple[str, str, str], ...]:
    """Return the sample cases: file, title, and a line each."""
    tr = QCoreApplication.translate
    return (
        (
            "us-russia-compatibility.parley",
            tr("Start", "US-Russia compatibility"),
            tr("Start", "Is there a package that suits two outside powers and their allies?"),
        ),
        (
            "european-russian-quid-pro-quo.parley",
            tr("Start", "European-Russian quid pro quo"),
            tr("Start", "Which exchange of measures leaves every party better off than waiting?"),
        ),
    )


class StartPage(QWidget):
    """What is seen while no case is open."""

    new_asked = Signal()
    open_asked = Signal()
    file_chosen = Signal(Path)
    sample_chosen = Signal(Path)
    recovery_chosen = Signal(Path)

    def __init__(self, recovery_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recovery_folder = recovery_folder
        px = theme().px
        self.content = QWidget()
        self.content.setObjectName("page_content")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        column = QWidget()
        column.setMaximumWidth(px(COLUMN_WIDTH))
        across = QHBoxLayout(self.content)
        across.setContentsMargins(px(24), px(32), px(24), px(24))
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(16))
        self._lay_out_head()
        self.cards: list[Card] = []
        self._column.addStretch()

    def reload(self) -> None:
        """Show the recent files, the samples and the recovered work as they now are."""
        for old in self.cards:
            old.hide()
            old.deleteLater()
        self.cards = []
        self._add_recovered()
        self._add_recent()
        self._add_samples()

    def _lay_out_head(self) -> None:
        px = theme().px
        self._column.addWidget(label(self.tr("Parley"), "title"))
        self._column.addWidget(
            paragraph(
                self.tr(
                    "Compare candidate settlement packages: ranked for each stakeholder, "
                    "with how firm each ranking is."
                ),
                "sentence",
            )
        )
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.new_button = QPushButton(self.tr("New case"))
        self.new_button.setProperty("look", "primary")
        self.new_button.clicked.connect(lambda: self.new_asked.emit())
        self.open_button = QPushButton(self.tr("Open a case, workbook or table…"))
        self.open_button.clicked.connect(lambda: self.open_asked.emit())
        for button in (self.new_button, self.open_button):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        row.addStretch()
        self._column.addLayout(row)

    def _add_recovered(self) -> None:
        # The folder is looked at before the reader is imported: usually it is empty.
        if not any(self._recovery_folder.glob(RECOVERED_SUFFIX)):
            return
        from mcda.io.recovery import kept

        left = [one for one in kept(self._recovery_folder) if one.orphaned]
        self._add_card(
            self.tr("Recovered work"),
            self.tr("Parley ended before this was saved. Opening it loses nothing."),
            (
                self._entry(
                    one.title or self.tr("Untitled case"),
                    one.original or self.tr("Never saved"),
                    when_words(one.saved),
                    lambda path=one.copy: self.recovery_chosen.emit(path),  # type: ignore[misc]
                )
                for one in left
            ),
        )

    def _add_recent(self) -> None:
        self._add_card(
            self.tr("Recent"),
            "",
            (
                self._entry(
                    one.title or Path(one.path).name,
                    one.question or one.path,
                    when_words(one.when),
                    lambda path=one.path: self.file_chosen.emit(Path(path)),  # type: ignore[misc]
                )
                for one in remembered.recent()
            ),
        )

    def _add_samples(self) -> None:
        self._add_card(
            self.tr("Samples"),
            self.tr("Made from published articles; every score is illustrative."),
            (
                self._entry(
                    title,
                    line,
                    "",
                    lambda name=name: self.sample_chosen.emit(resource("samples", name)),  # type: ignore[misc]
                )
                for name, title, line in samples()
            ),
        )

    def _entry(self, name: str, line: str, end: str, act: Callable[[], object]) -> EntryButton:
        button = EntryButton(name, line, end)
        button.clicked.connect(lambda: act())
        return button

    def _add_card(self, title: str, subtitle: str, entries: Iterable[EntryButton]) -> None:
        made = list(entries)
        if not made:
            return
        card = Card(title, subtitle, rows=True)
        card.body.setSpacing(theme().px(2))
        for entry in made:
            card.body.addWidget(entry)
        self._column.insertWidget(self._column.count() - 1, card)
        self.cards.append(card)


def when_words(moment: str) -> str:
    """Return an ISO 8601 moment as a short date in the user's locale, itself if it is none."""
    try:
        day = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return moment
    return f"{day.day} {QLocale().monthName(day.month)} {day.year}"
