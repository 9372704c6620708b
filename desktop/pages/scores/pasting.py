"""Pasting scores: what a block leaves open is asked on the page before anything is taken."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.kit.blocks import read_rows
from desktop.kit.score_model import ScoreModel
from desktop.kit.sheet_paste import paste_sheet
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _, ngettext
from mcda.foreign.clipboard import Named, Rows, block_of, named, readings_of
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.naming import free_name
from mcda.words.said import listed
from mcda.workbook.layout import Kind

Answers = Sequence[tuple[str, Callable[[], None]]]
_MERGE = "paste"
_NOTES = (Kind.SCORE_NOTES,)


MOST_AT_ONCE = 5_000
"""Signs of a text that are read within a frame; a page has eight times as many for it."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What is on the clipboard as text, as a page and as Parley's own cells, and the selected
    rows and columns.
    """

    text: str
    html: str
    own: str
    rows: Sequence[int]
    columns: Sequence[int]

    @property
    def large(self) -> bool:
        """Say whether it takes too long to be read at once."""
        return max(len(self.text), len(self.html) / 8) > MOST_AT_ONCE

    def read(self) -> Rows:
        """Return the cells; a single one for every selected cell."""
        block = read_rows(self.text, self.html, self.own)
        if len(block) == 1 and len(block[0]) == 1 and self.rows:
            return [block[0] * len(self.columns)] * len(self.rows)
        return block


@dataclass(frozen=True, slots=True)
class _Paste:
    """A block on its way in; what is None has not been asked yet."""

    rows: Rows
    large: bool
    notes: bool
    """Whether they are a sheet's rows of notes on scores."""
    at: tuple[int, int]
    decimal: str = ""
    by_name: bool | None = None
    add: bool | None = None


class Pasting(QObject):
    """One paste at a time; a new one takes the place of what still waits for an answer."""

    asked = Signal(str, object)
    """What is to be answered, and the answers with what each does."""
    settled = Signal()
    said = Signal(str)
    taken = Signal(int, int)
    """The first row and column of what is in now."""

    def __init__(self, session: Session, model: ScoreModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._reading = Latest(self)
        # What was read beside the window brings along what is done with it.
        self._reading.found.connect(lambda go_on: go_on())

    def stop(self) -> None:
        """Give up what is being read."""
        self._reading.stop()

    def begin(self, copied: Copied) -> None:
        """Take a block in at the first selected cell, or ask what it leaves open; a large one
        is read beside the window.

        Notes on scores, copied with their headings, go to the scores that they name.
        """
        at = min(copied.rows, default=0), min(copied.columns, default=0)
        self._reading.ask(
            object(),
            lambda _handle: partial(self._begin, _read(copied, at)),
            beside=copied.large,
        )

    def _begin(self, paste: _Paste) -> None:
        said = paste_sheet(self._session, paste.rows, _NOTES) if paste.notes else None
        if said is not None:
            self.settled.emit()
            self.said.emit(said or _("The notes are beside their scores."))
            return
        self._go_on(paste)

    def _go_on(self, paste: _Paste) -> None:
        self.settled.emit()
        case = self._session.case

        def look(_handle: Handle) -> Callable[[], None]:
            rows, doubtful = block_of(paste.rows, paste.decimal)
            bare = bool(doubtful) or paste.by_name is False
            found = None if bare else named(rows, case, paste.at)
            return partial(self._take_in, paste, case, rows, doubtful, found)

        self._reading.ask(object(), look, beside=paste.large)

    def _take_in(
        self,
        paste: _Paste,
        case: Case,
        rows: Rows,
        doubtful: Collection[tuple[int, int]],
        found: Named | None,
    ) -> None:
        if case is not self._session.case:
            # It was edited meanwhile: names may have come and gone.
            self._go_on(paste)
        elif doubtful:
            self._ask_decimal(paste, [paste.rows[i][j] for i, j in sorted(doubtful)])
        elif found is not None and found.doubt and paste.by_name is None:
            self._ask_names(paste)
        elif found is not None:
            self._by_name(paste, found)
        else:
            self._by_place(paste, rows)

    def _by_name(self, paste: _Paste, found: Named) -> None:
        new = found.new
        if new and paste.add is None:
            words = ngettext(
                "{n} package of the block is not in the case: {names}.",
                "{n} packages of the block are not in the case: {names}.",
                len(new),
                names=", ".join(new[:6]),
            )
            self._ask_add(paste, words, _("Leave out"), len(new))
            return
        merge = self._add(new) if paste.add else None
        known = {p.name: p.id for p in self._session.case.packages}
        rows = [
            one or known.get(name, "") for one, name in zip(found.packages, found.down, strict=True)
        ]
        entries = [
            (package, criterion, text)
            for package, row in zip(rows, found.cells, strict=True)
            for criterion, text in zip(found.criteria, row, strict=True)
            if package and criterion
        ]
        self._model.enter_texts(_("Paste scores"), entries, merge=merge)
        self._session.seal()
        self._say_names(found, rows)

    def _say_names(self, found: Named, rows: Sequence[str]) -> None:
        packages = ngettext("{n} package", "{n} packages", sum(map(bool, rows)))
        criteria = ngettext("{n} criterion", "{n} criteria", sum(map(bool, found.criteria)))
        words = _("Pasted by name: {packages}, {criteria}.", packages=packages, criteria=criteria)
        left = [
            name
            for names, ids in ((found.down, rows), (found.across, found.criteria))
            for name, known in zip(names, ids, strict=True)
            if name.strip() and not known
        ]
        if left:
            without = _("Left out: {names}.", names=", ".join(left[:6]))
            words = _("{words} {without}", words=words, without=without)
        self.said.emit(words)

    def _by_place(self, paste: _Paste, rows: Rows) -> None:
        beyond = self._beyond(paste.at, rows)
        if any(beyond) and paste.add is None:
            down = ngettext("{n} row", "{n} rows", beyond[0])
            across = ngettext("{n} column", "{n} columns", beyond[1])
            sides = listed(
                words for words, count in ((down, beyond[0]), (across, beyond[1])) if count
            )
            words = _("The block is larger than the table, by {sides}.", sides=sides)
            self._ask_add(paste, words, _("Cut it off"), beyond[0])
            return
        merge = None
        if paste.add:
            names = [_("New package")] * beyond[0]
            merge = self._add(names)
        height, width = (
            self._model.rowCount() - paste.at[0],
            self._model.columnCount() - paste.at[1],
        )
        cut = [row[:width] for row in rows[:height]]
        self._model.paste(*paste.at, cut, merge=merge)
        self._session.seal()
        self.taken.emit(*paste.at)

    def _beyond(self, at: tuple[int, int], rows: Rows) -> tuple[int, int]:
        """Return by how many filled rows and columns a block is larger than the table."""
        filled = [
            (i, j) for i, row in enumerate(rows) for j, text in enumerate(row) if text.strip()
        ]
        down = max((i for i, _j in filled), default=0) + 1 + at[0] - self._model.rowCount()
        across = max((j for _i, j in filled), default=0) + 1 + at[1] - self._model.columnCount()
        return max(0, down), max(0, across)

    def _add(self, names: Sequence[str]) -> str:
        """Add packages as the first part of one undoable step; returns its key."""
        self._session.seal()
        self._session.apply(_("Paste scores"), with_packages, names, merge=_MERGE)
        self._model.show(self._model.layer)
        return _MERGE

    def _ask_decimal(self, paste: _Paste, texts: Sequence[str]) -> None:
        words = ngettext(
            "“{text}” can be read in two ways ({n} cell): which is meant?",
            "“{text}” can be read in two ways ({n} cells): which is meant?",
            len(texts),
            text=texts[0],
        )
        answers = [
            (number, lambda sign=sign: self._go_on(replace(paste, decimal=sign)))
            for number, sign in readings_of(texts[0])
        ]
        self.asked.emit(words, [*answers, self._none()])

    def _ask_names(self, paste: _Paste) -> None:
        words = _("The first row or column of the block may be names, or scores.")
        answers = [
            (_("Put by name"), lambda: self._go_on(replace(paste, by_name=True))),
            (_("Paste as it stands"), lambda: self._go_on(replace(paste, by_name=False))),
        ]
        self.asked.emit(words, [*answers, self._none()])

    def _ask_add(self, paste: _Paste, words: str, less: str, count: int) -> None:
        answers = [(less, lambda: self._go_on(replace(paste, add=False)))]
        if count:
            more = ngettext("Add {n} package", "Add {n} packages", count)
            answers.append((more, lambda: self._go_on(replace(paste, add=True))))
        self.asked.emit(words, [*answers, self._none()])

    def _none(self) -> tuple[str, Callable[[], None]]:
        return _("Don't paste"), self.settled.emit


def _read(copied: Copied, at: tuple[int, int]) -> _Paste:
    from mcda.foreign.copied_sheet import sheet_of

    rows = copied.read()
    return _Paste(rows, copied.large, sheet_of(rows, _NOTES) is not None, at)


def with_packages(case: Case, names: Sequence[str]) -> Case:
    """Return the case with more packages, each under a name of its own."""
    for name in names:
        case = edits.add_package(case, free_name(name, [p.name for p in case.packages]))
    return case
