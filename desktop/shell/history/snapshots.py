"""Snapshots: the case as it stood, under a name; to be compared, restored or agreed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolTip,
    QWidget,
)

from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import STRETCH, in_column
from desktop.kit.lengths import too_long
from desktop.kit.live_fields import mark_wrong
from desktop.kit.work_bar import WorkBar
from desktop.session.jobs import SAVES
from desktop.session.latest import Latest
from desktop.session.log import author, now
from desktop.session.moments import moment_words
from desktop.session.session import Session
from desktop.shell.history.tables import EditTable
from desktop.words import _
from mcda.casefile.snapshots import pack, read_snapshot, restored, take
from mcda.errors import Problem, RefusedError
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.history import Snapshot

T = TypeVar("T")

NAME, REASON = 0, 3
"""Columns that are edited in place."""


class SnapshotsPart(QWidget):
    """A line to take a snapshot with, the snapshots, and what can be done with the chosen one."""

    compare = Signal(object, object, str, str)
    """Two cases to be laid side by side, and what they are called."""
    file_wanted = Signal()
    """A file is to be chosen and compared with the case."""
    refused = Signal()
    """Problems were added to the list."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._work = Latest(self, own=SAVES)
        self._work.found.connect(lambda go_on: go_on())
        self._work.refused.connect(self._refuse)
        self.bar = WorkBar(self._work)
        self.name, self.reason = QLineEdit(), QLineEdit()
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
        self.with_file = QPushButton(_("Compare now with a file…"))
        self.restore = push(_("Restore"), self._restore)
        self.agree = push(_("Mark as agreed"), self._agree)
        self.delete = push(_("Delete"), self._delete)
        # Return in a field takes the snapshot: a default button would take another one.
        for button in (
            self.take,
            self.with_now,
            self.with_file,
            self.restore,
            self.agree,
            self.delete,
        ):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self.show_case()

    def show_case(self) -> None:
        """Show the snapshots of the case as it now is."""
        rows = [
            (one.name, moment_words(one.time), one.author, one.reason,
             _("agreed") if one.agreed else "")
            for one in self._session.case.snapshots
        ]  # fmt: skip
        self.table.fill(rows)
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self._show_buttons()

    def chosen(self) -> list[Snapshot]:
        """Return the snapshots that are selected, from the top."""
        held = self._session.case.snapshots
        return [held[row] for row in self.table.chosen_rows() if row < len(held)]

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
        chosen = self.chosen()
        names = _told_apart(chosen, _("Now"))
        self._beside(
            _("Reading the snapshots"),
            lambda: list(map(_case_of, chosen)),
            partial(self._compare_these, names),
        )

    def _compare_these(self, names: list[str], cases: list[Case]) -> None:
        if len(cases) == 2:
            self.compare.emit(*cases, *names)
        elif cases:
            self.compare.emit(cases[0], self._session.case, names[0], _("Now"))

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
        self.with_file.clicked.connect(self.file_wanted)
        self._session.case_changed.connect(self.show_case)

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        caption = label(_("Keep the case as it is now"), "small")
        for widget, share in ((self.name, 2), (self.reason, 3), (self.agreed, 0), (self.take, 0)):
            above.addWidget(widget, share)
        for button in (self.with_now, self.restore, self.agree, self.delete):
            below.addWidget(button)
        below.addStretch()
        below.addWidget(self.with_file)
        in_column(
            caption, above, self.bar, self.none, (self.table, 1), below, STRETCH, of=self, gap=8
        )


def _case_of(one: Snapshot) -> Case:
    """Return the case in a snapshot; RefusedError where it can't be read."""
    reading = read_snapshot(one)
    if reading.case is None or not reading.sound:
        raise RefusedError(reading.problems)
    return reading.case


def _new_name(case: Case) -> str:
    """Return a name that no snapshot of a case has yet."""
    taken = {one.name for one in case.snapshots}
    names = (_("Snapshot {n}", n=n) for n in count(len(taken) + 1))
    return next(name for name in names if name not in taken)


def _told_apart(chosen: list[Snapshot], other: str) -> list[str]:
    """Return the names of snapshots, with their times where a name alone could be another's."""
    names = [other, *(one.name for one in chosen)]
    dated = _("{name} ({time})")
    return [
        dated.format(name=one.name, time=moment_words(one.time, exact=True))
        if names.count(one.name) > 1
        else one.name
        for one in chosen
    ]
