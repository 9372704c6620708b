"""Snapshots: the case as it stood, under a name; to be compared, restored or agreed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QToolTip,
    QWidget,
)

from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import STRETCH, in_column
from desktop.kit.lengths import too_long
from desktop.kit.line import Line
from desktop.kit.live_fields import mark_wrong
from desktop.kit.work_bar import WorkBar
from desktop.session.jobs import SAVES
from desktop.session.latest import Latest
from desktop.session.log import author, now
from desktop.session.moments import moment_words
from desktop.session.reading import AT_ONCE_BYTES
from desktop.session.session import Session
from desktop.session.states import now_state, snapshot_state
from desktop.shell.history.tables import EditTable
from desktop.words import _, text
from mcda.casefile.snapshots import pack, restored, take, unreadable
from mcda.errors import Problem, RefusedError
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.history import Snapshot

T = TypeVar("T")

NAME, REASON, STATE = 0, 3, 4
"""Columns, of which the first two are edited in place."""


class SnapshotsPart(QWidget):
    """A line to take a snapshot with, the snapshots, and what can be done with the chosen one."""

    compare = Signal(object, object)
    """Two states (State) to be laid side by side."""
    refused = Signal()
    """Problems were added to the list."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._work = Latest(self, own=SAVES)
        self._work.found.connect(lambda go_on: go_on())
        self._work.refused.connect(self._refuse)
        self.bar = WorkBar(self._work)
        self._reading = Latest(self, own=SAVES, found=self._show_unreadable)
        self._unreadable: dict[str, str] = {}
        """Why a snapshot can't be read, by its id."""
        self.name, self.reason = Line(), Line()
        self.name.setPlaceholderText(_("Name"))
        self.name.setAccessibleName(_("Name of the snapshot"))
        self.reason.setPlaceholderText(_("Why it is kept"))
        self.reason.setAccessibleName(_("Why the snapshot is kept"))
        self.agreed = QCheckBox(_("Agreed"))
        self.agreed.setToolTip(_("Once a snapshot is marked as agreed, every change is logged"))
        self.take = push(_("Take a snapshot"), self._take)
        self.none = paragraph(
            _("A snapshot keeps the case as it stands now, in its own file, to go back to."),
            "quiet",
        )
        heads = [_("Name"), _("When"), _("By"), _("Why"), _("State")]
        self.table = EditTable(_("Snapshots"), heads, (NAME, REASON), names=(NAME,))
        self.table.stretch(NAME, REASON)
        self.with_now = push(_("Compare with now"), self._compare)
        self.restore = push(_("Restore"), self._restore)
        self.agree = push(_("Mark as agreed"), self._agree)
        self.delete = push(_("Delete"), self._delete)
        # Return in a field takes the snapshot: a default button would take another one.
        for button in (
            self.take,
            self.with_now,
            self.restore,
            self.agree,
            self.delete,
        ):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self.show_case()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The box belongs to the fields before it: Enter takes the snapshot from there, too.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.agreed.hasFocus():
            self._take()
        else:
            super().keyPressEvent(event)

    def show_case(self) -> None:
        """Show the snapshots of the case as it now is."""
        case = self._session.case
        contents = tuple((one.id, one.content) for one in case.snapshots)
        # Of many it takes long to find those that can't be read.
        beside = sum(len(content) for _id, content in contents) > AT_ONCE_BYTES
        self._reading.ask(contents, lambda _handle: _unreadable(case), beside=beside)
        rows = [
            (one.name, moment_words(one.time), one.author, one.reason, self._state(one))
            for one in case.snapshots
        ]
        why = {
            (row, STATE): self._unreadable[one.id]
            for row, one in enumerate(case.snapshots)
            if one.id in self._unreadable
        }
        self.table.fill(rows, why)
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self._show_buttons()

    def chosen(self) -> list[Snapshot]:
        """Return the snapshots that are selected, from the top."""
        held = self._session.case.snapshots
        return [held[row] for row in self.table.chosen_rows() if row < len(held)]

    def _state(self, one: Snapshot) -> str:
        if one.id in self._unreadable:
            return _("can't be read, agreed") if one.agreed else _("can't be read")
        return _("agreed") if one.agreed else ""

    def _show_unreadable(self, found: dict[str, str]) -> None:
        if found != self._unreadable:
            self._unreadable = found
            self.show_case()

    def _show_buttons(self) -> None:
        chosen = self.chosen()
        self.with_now.setText(_("Compare the two") if len(chosen) == 2 else _("Compare with now"))
        self.with_now.setEnabled(len(chosen) in (1, 2))
        for button in (self.restore, self.agree, self.delete):
            button.setEnabled(len(chosen) == 1)
        agreed = len(chosen) == 1 and chosen[0].agreed
        self.agree.setText(_("No longer agreed") if agreed else _("Mark as agreed"))

    def _beside(self, words: str, work: Callable[[], T], then: Callable[[T], object]) -> None:
        """Do what takes long in a large case beside the window, and go on with what came of it."""
        try:
            self._work.ask(
                object(), lambda _handle: partial(then, work()), beside=self._session.large
            )
        except RefusedError as refused:
            self._refuse(refused.problems)
        if self._work.working:
            self.bar.begin(words, late=True)

    def _take(self) -> None:
        case = self._session.case
        if why := too_long(self.name.text().strip()):
            mark_wrong(self.name, True, why)
            QToolTip.showText(self.name.mapToGlobal(self.name.rect().bottomLeft()), why, self.name)
            return
        self._beside(
            _("Taking a snapshot"), lambda: pack(case), lambda content: self._taken(case, content)
        )

    def _taken(self, case: Case, content: str) -> None:
        if self._session.case is not case:
            # It was edited meanwhile: what stands now is kept.
            self._take()
            return
        name = self.name.text().strip() or _new_name(case)
        fields = {
            "time": now(),
            "author": author(),
            "reason": self.reason.text().strip(),
            "agreed": self.agreed.isChecked(),
        }
        if self._apply(
            _("Take snapshot “{name}”", name=name), take, name, content=content, **fields
        ):
            self.name.clear()
            self.reason.clear()
            self.agreed.setChecked(False)

    def _compare(self) -> None:
        large = self._session.large
        chosen = [snapshot_state(one, beside=large) for one in self.chosen()]
        first, second, *_more = (*chosen, now_state(self._session))
        self.compare.emit(first, second)

    def _restore(self) -> None:
        case = self._session.case
        for one in self.chosen():
            self._beside(
                _("Restoring “{name}”", name=one.name),
                partial(restored, case, one),
                partial(self._put_back, case, one),
            )

    def _put_back(self, before: Case, one: Snapshot, made: Case) -> None:
        if self._session.case is not before:
            # It was edited meanwhile: its log and snapshots of now stay.
            self._restore()
            return
        self._apply(_("Restore “{name}”", name=one.name), lambda _before: made)

    def _agree(self) -> None:
        for one in self.chosen():
            words = (
                _("Mark “{name}” as agreed") if not one.agreed else _("Mark “{name}” as a draft")
            )
            self._apply(
                words.format(name=one.name), edits.change_snapshot, one.id, agreed=not one.agreed
            )

    def _delete(self) -> None:
        for one in self.chosen():
            self._apply(_("Delete snapshot “{name}”", name=one.name), edits.remove_snapshot, one.id)

    def _typed(self, row: int, column: int, text: str) -> None:
        held = self._session.case.snapshots
        if row >= len(held):
            return
        if column == NAME and text.strip():
            words = _("Rename snapshot “{name}”", name=held[row].name)
            self._apply(words, edits.change_snapshot, held[row].id, name=text.strip())
        elif column == REASON:
            words = _("Say why “{name}” is kept", name=held[row].name)
            self._apply(words, edits.change_snapshot, held[row].id, reason=text.strip())
        self.show_case()

    def _apply(self, words: str, edit: Callable[..., Case], *args: object, **more: object) -> bool:
        """Make an edit and say whether it was; what it refuses goes into the list of problems."""
        before = self._session.case
        try:
            self._session.apply(words, edit, *args, **more)  # type: ignore[arg-type]
        except RefusedError as refused:
            self._refuse(refused.problems)
        return self._session.case is not before

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self._session.report(tuple(problems))
        self.refused.emit()

    def _connect(self) -> None:
        self.name.returnPressed.connect(self._take)
        self.name.textChanged.connect(lambda: mark_wrong(self.name, False))
        self.reason.returnPressed.connect(self._take)
        self.table.itemSelectionChanged.connect(self._show_buttons)
        self.table.typed.connect(self._typed)
        self._session.case_changed.connect(self.show_case)

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        caption = label(_("Keep the case as it is now"), "small")
        for widget, share in ((self.name, 2), (self.reason, 3), (self.agreed, 0), (self.take, 0)):
            above.addWidget(widget, share)
        for button in (self.with_now, self.restore, self.agree, self.delete):
            below.addWidget(button)
        below.addStretch()
        in_column(
            caption, above, self.bar, self.none, (self.table, 1), below, STRETCH, of=self, gap=8
        )


def _unreadable(case: Case) -> dict[str, str]:
    return {one.id: text(problem.sentence) for one, problem in unreadable(case)}


def _new_name(case: Case) -> str:
    """Return a name that no snapshot of a case has yet."""
    taken = {one.name for one in case.snapshots}
    names = (_("Snapshot {n}", n=n) for n in count(len(taken) + 1))
    return next(name for name in names if name not in taken)
