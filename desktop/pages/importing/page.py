"""Importing what was not made for Parley: everything that was found, before anything is taken.

A tree says what each file, sheet and table would give; beside it stands the sheet with
what is taken in colour, and below it what is asked. Unticking, answering and pointing
compose the case anew by the engine's one reader. The page changes the open case by one
undoable edit, or asks for a new case.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Signal

from desktop.kit.laid import fill
from desktop.kit.slices import Slices, Steps, take_turn
from desktop.kit.work_bar import WorkBar
from desktop.pages.importing import import_words as words
from desktop.pages.importing.answers import Said, with_answers
from desktop.pages.importing.draft import (
    Draft,
    TableKey,
    draft_of,
    guesses_of,
    read_draft,
    to_keep,
    with_file,
)
from desktop.pages.importing.gives import without
from desktop.pages.importing.joining import Joining, Joint
from desktop.pages.importing.outline import Node
from desktop.pages.importing.pointing import PointingPart
from desktop.pages.importing.proposal import ProposalPart
from desktop.pages.importing.readings import decided
from desktop.pages.page import Page
from desktop.session import remembered
from desktop.session.latest import Latest, Work
from desktop.session.reading import told
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import Problem
from mcda.foreign.compose import Composed
from mcda.foreign.into_case import Target, with_scales_of
from mcda.foreign.table_map import TableMap
from mcda.foreign.told import moot
from mcda.model.case import Level
from mcda.opening import Opened

QUICK_CELLS = 4000
"""Files of so many filled cells are composed at once, larger ones beside the window."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a file was found to hold, and the choices that it was found with."""

    draft: Draft
    found: Composed


class ImportPage(Page):
    """The assistant: all that some files hold, as one proposal."""

    key = "importing"
    new_case_asked = Signal(object, Path)
    """What was composed, to be made a case of its own, and the file it came from."""
    merged_in = Signal(object, object)
    """What was composed, and where it went, after it has become part of the open case."""
    left = Signal()
    refused = Signal(object)
    """The problems of a file that nothing can be made of."""
    file_asked = Signal()
    """Another file is wanted beside those that are shown."""

    draft: Draft | None = None
    found: Composed | None = None
    _shown: Draft | None = None
    _correcting: TableKey | None = None
    _begins = False
    """Whether what is shown next is looked at from its beginning."""

    def make(self) -> Steps[None]:
        self._reading = Latest(self, found=self.resume, refused=self._refuse)
        self._composing = Latest(self, found=self._show)
        self._putting_in = Slices(self)
        self._joining = Joining(self.session, self)
        self.bar, self.work = WorkBar(self._reading), WorkBar(self._composing)
        self.joining_bar = WorkBar(self._joining.work.latest)
        for bar in (self.bar, self.work, self.joining_bar):
            self.body.addWidget(bar)
        yield
        self.part = ProposalPart(self.session)
        fill(self.body, (self.part, 1))
        yield from self.part.make()
        self._connect()

    @cached_property
    def pointing(self) -> PointingPart:
        """Where a table is pointed at; it is made when one is first corrected."""
        pointing = PointingPart()
        pointing.hide()
        pointing.used.connect(self._use)
        pointing.left.connect(lambda: self._point_at(None))
        fill(self.body, (pointing, 1))
        return pointing

    def sentence(self) -> str:
        draft, found = self._shown, self.found
        if draft is None or found is None or self._correcting is not None:
            return ""
        return words.answer(draft, found)

    def held(self) -> dict[str, Any]:
        return {"proposal": self.proposal()}

    def take_up(self, held: dict[str, Any]) -> None:
        if held["proposal"] is not None:
            self.resume(held["proposal"])

    def open(self, path: Path) -> None:
        """Read a file beside the window, then show what it holds."""
        kept = remembered.table_maps()
        self._begin(path, lambda handle: Proposal(*read_draft(path, kept, told(handle))))

    def show_opened(self, path: Path, opened: Opened) -> None:
        """Show a file that was read already."""
        kept, grid, found = remembered.table_maps(), opened.grid, opened.found
        if grid is not None:
            self._begin(
                path, lambda handle: Proposal(*draft_of(path, grid, kept, told(handle), found))
            )

    def _begin(self, path: Path, work: Work) -> None:
        self.draft = self.found = None
        self.part.setEnabled(False)
        self.show_sentence()
        self._reading.forget()
        self.bar.begin(_("Reading {name}…", name=path.name))
        self._reading.ask(path, work)

    def add(self, path: Path) -> None:
        """Read one more file of the same case."""
        draft = self.draft
        if draft is not None:
            self.bar.begin(_("Reading {name}…", name=path.name))
            self._reading.forget()
            self._reading.ask(path, lambda handle: Proposal(*with_file(draft, path, told(handle))))

    def resume(self, proposal: Proposal) -> None:
        """Show files that were read, as they were left."""
        self.draft = proposal.draft
        self.part.target.show_case()
        self._point_at(None)
        self._begins = True
        self._composing.answer(proposal.draft.choices, proposal.found)

    def proposal(self) -> Proposal | None:
        """Return what is shown, to be resumed later."""
        if self.draft is None or self.found is None:
            return None
        return Proposal(self.draft, self.found)

    def take_in(self) -> None:
        """Put everything that is ticked where it is to go."""
        if self.draft is None or self.found is None or self.found.reading.case is None:
            return
        draft, found = self.draft, self.found
        for shape, kept in to_keep(draft, found):
            remembered.remember_table_map(shape, kept)
        target = self.part.target.target()
        if target is None:
            self.new_case_asked.emit(found, draft.paths[0])
            return
        self._join(draft, found, target, lambda joint: self._take(draft, joint))

    def _take(self, draft: Draft, joint: Joint) -> None:
        if self.draft is draft and self.found is not None:
            self._joining.forget()
            text = words.undo_words(self.found, draft.name)
            self.session.apply(text, lambda _case: joint.after)
            self.merged_in.emit(self.found, joint.target)

    def _join(
        self, draft: Draft, found: Composed, target: Target, then: Callable[[Joint], object]
    ) -> None:
        """Work out what the open case becomes, beside the window where that may take a while."""
        beside = self.session.large or not _quick(draft)
        self._joining.when_joined(found.parts, target, then, beside=beside)

    def change(self, draft: Draft) -> None:
        """Show what other choices make of the files."""
        self.draft = draft
        self._joining.work.latest.stop()
        if _quick(draft):
            self._composing.answer(draft.choices, draft.composed())
        else:
            self.work.begin(_("Working out what comes in…"))
            self._composing.ask(draft.choices, lambda handle: draft.composed(told(handle)))

    def _show(self, found: Composed) -> None:
        if self.draft is not None:
            steps = self._pieces(self.draft, found)
            self._putting_in.begin(steps, now=_quick(self.draft))

    def _pieces(self, draft: Draft, found: Composed) -> Steps[None]:
        """Show what was composed of a draft, a little between two yields."""
        target = self.part.target.target()
        if target is not None and (known := _with_known_scales(draft, found, self.session)):
            self.change(known)
            return
        if target is not None and self._fits(found, target):
            joint = self._joining.of(found.parts, target)
            if joint is None:
                self._join(draft, found, target, lambda _joint: self._show_again(draft, found))
                return
        problems = self._problems(found, target)
        yield
        yield from self.part.pieces(draft, found, problems)
        # The sentence moves all that stands below it.
        take_turn()
        yield
        self.found, self._shown = found, draft
        self.show_sentence()
        self._show_readiness(found, target)
        self.part.setEnabled(True)
        take_turn()
        yield
        if self._begins:
            self._begins = False
            yield from self.part.beginning(draft, self._problems(found, None))

    def _show_again(self, draft: Draft, found: Composed) -> None:
        if self.draft is draft:
            self._show(found)

    def _problems(self, found: Composed, target: Target | None) -> tuple[Problem, ...]:
        """Return the problems of the tables and of their way into the open case."""
        case = found.reading.case
        if target is None:
            return tuple(p for p in found.reading.problems if case is None or not moot(p, case))
        joint = self._joining.of(found.parts, target) if self._fits(found, target) else None
        return (*found.reading.of_file, *(joint.problems if joint is not None else ()))

    def _fits(self, found: Composed, target: Target) -> bool:
        """Say whether there is somebody in the case whose judgements these can be."""
        in_pairs = any(part.kind.in_pairs for part in found.parts)
        return not in_pairs or target.add_new or bool(target.stakeholder)

    def _show_readiness(self, found: Composed, target: Target | None) -> None:
        text, hint = words.take_words(found, self._problems(found, target), target)
        ready = found.reading.case is not None and bool(found.parts)
        if target is not None:
            joint = self._joining.of(found.parts, target)
            if not self._fits(found, target):
                ready, hint = False, _("The open case has no stakeholder yet.")
            elif ready and joint is not None and joint.after == joint.case:
                ready, hint = False, _("Nothing of it changes the open case.")
        self.part.show_readiness(text, hint, ready=ready)

    def _tick(self, node: Node, on: bool) -> None:
        if self.draft is None:
            return
        draft, key = self.draft, node.key
        if node.doubt is not None:
            self.change(decided(draft, node.doubt, node.reading))
        elif key[0] == "file":
            for sheet, _rows in draft.sheets():
                draft = draft.ticked(sheet, on) if sheet[0] == key[1] else draft
            self.change(draft)
        elif key[0] == "sheet":
            self.change(draft.ticked((str(key[1]), str(key[2])), on))
        elif key[0] == "table":
            self.change(draft.ticked((str(key[1]), str(key[2])), on, int(key[3])))
        elif key[0] == "give":
            self.change(without(draft, (str(key[1]), str(key[2]), int(key[3])), str(key[4]), on))

    def _answer(self, said: list[Said]) -> None:
        if self.draft is not None and said:
            choices = with_answers(self.draft.choices, said)
            self.change(replace(self.draft, choices=choices))

    def _give_scale(self, criterion: str, levels: tuple[Level, ...]) -> None:
        if self.draft is None or self.found is None:
            return
        draft = self.draft
        for part in self.found.parts:
            if any(one.criterion == criterion for one in part.taken.verbal):
                key = self.part.key_of(part)
                taken = draft.wanted(key[:2])[key[2]].taken
                table = draft.table(key).with_scale(criterion, levels)
                draft = draft.with_table(key, table, taken)
        self.change(draft)

    def _correct(self, key: TableKey) -> None:
        """Let one table be pointed at."""
        if self.draft is None:
            return
        draft, sheet = self.draft, self.draft.sheet(key[:2])
        recalled = draft.table(key) if key == draft.recalled else None
        self._point_at(key)
        grid = draft.grid(key[0])
        self.pointing.show_table(
            grid, sheet, draft.table(key), guesses_of(draft, key[:2]), recalled
        )

    def _use(self, table: TableMap) -> None:
        if self.draft is not None and self._correcting is not None:
            key = self._correcting
            self._point_at(None)
            self.change(self.draft.with_table(key, table))

    def _point_at(self, key: TableKey | None) -> None:
        self._correcting = key
        if key is not None or "pointing" in vars(self):
            self.pointing.setVisible(key is not None)
        self.part.setVisible(key is None)
        self.show_sentence()

    def _turn_direction(self, at: QModelIndex) -> None:
        name = self.part.criterion_at(at)
        if name:
            self.part.answers.model.turn_named(name)

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self.part.setEnabled(True)
        self.refused.emit(problems)

    def _target_changed(self) -> None:
        if self.found is not None:
            self._show(self.found)

    def _connect(self) -> None:
        part = self.part
        part.tree.ticked.connect(self._tick)
        part.answers.said.connect(self._answer)
        part.scales.given.connect(self._give_scale)
        part.correct_asked.connect(self._correct)
        part.target.changed.connect(self._target_changed)
        part.take.clicked.connect(self.take_in)
        part.leave.clicked.connect(lambda: self.left.emit())
        part.more.clicked.connect(lambda: self.file_asked.emit())
        part.preview.clicked.connect(self._turn_direction)
        part.preview.activated.connect(self._turn_direction)
        self.session.case_opened.connect(part.target.show_case)
        self.bar.cancelled.connect(self._cancelled)
        self.work.cancelled.connect(self._as_before)
        self._joining.work.begun.connect(self.joining_bar.begin)
        self.joining_bar.cancelled.connect(self._not_joined)

    def _cancelled(self) -> None:
        """Stay with what is shown, or go back where nothing is."""
        self.part.setEnabled(True)
        if self.draft is None:
            self.left.emit()

    def _not_joined(self) -> None:
        """Stay with what is shown, to be worked out when it is taken in; or leave."""
        self.part.setEnabled(True)
        if self._shown is None or self.found is None:
            self.left.emit()
            return
        self.draft = self._shown
        self._show_readiness(self.found, self.part.target.target())

    def _as_before(self) -> None:
        """Go back to the choices that what is shown was composed with."""
        if self._shown is not None and self.found is not None:
            self.resume(Proposal(self._shown, self.found))


def _quick(draft: Draft) -> bool:
    return draft.cells <= QUICK_CELLS


def _with_known_scales(draft: Draft, found: Composed, session: Session) -> Draft | None:
    """Return the draft with the scales that the open case has for words; None without any."""
    after = draft
    for part in found.parts:
        if part.taken.verbal:
            known = with_scales_of(session.case, part.taken).scales
            key = (part.grid.file, part.sheet.name)
            tables = after.wanted(key)
            at = next(i for i, one in enumerate(tables) if one.table == part.wanted.table)
            table = replace(tables[at].table, scales=known)
            after = after.with_table((*key, at), table, tables[at].taken)
    return None if after.choices == draft.choices else after
