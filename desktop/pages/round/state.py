"""What the round page holds beside the case: the round in view, files read, and choices made.

Nothing here is saved: files are read again tomorrow, and what was taken in stands in
the case. Undoing "Take in" offers the files anew, for they are still held.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.session.session import Session
from mcda.errors import Severity
from mcda.model.edits.settling import Choices
from mcda.model.entries import given, rows_given
from mcda.model.ids import known
from mcda.model.merging import Cell
from mcda.model.round import Choice, Return, Round, new_secret

if TYPE_CHECKING:
    from mcda.round.intake import Intake


class RoundState(QObject):
    """`changed` follows every change of round, files, ticks or choices."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._round = ""
        self._files: dict[str, tuple[Intake, ...]] = {}
        self._ticks: dict[tuple[str, Path], bool] = {}
        self._choices: dict[Cell, Choice] = {}
        self._secrets: dict[str, str] = {}
        session.case_opened.connect(self.forget)

    @property
    def round(self) -> Round | None:
        """The round in view: the chosen one, else the last; None while there is none."""
        rounds = self._session.case.rounds
        chosen = known(rounds, self._round)
        return chosen or (rounds[-1] if rounds else None)

    @property
    def round_id(self) -> str:
        """The id of the round in view, "" while there is none."""
        return self.round.id if self.round is not None else ""

    @property
    def intakes(self) -> tuple[Intake, ...]:
        """The files that were read for the round in view, in the order of their reading."""
        return self._files.get(self.round_id, ())

    @property
    def choices(self) -> Choices:
        """The choices made so far about the round in view."""
        return self._choices

    def secret(self) -> str:
        """Return what a new round is sealed with: the same as long as the case is open.

        So workbooks of a round that was undone and made again can still be taken in.
        """
        case = self._session.case
        known = next((one.secret for one in reversed(case.rounds) if one.secret), "")
        return self._secrets.setdefault(case.id, known or new_secret())

    def choose_round(self, round_id: str) -> None:
        """Choose another round to look at."""
        if round_id != self.round_id:
            self._round = round_id
            self._choices = {}
            self.changed.emit()

    def add_files(self, intakes: Iterable[Intake], round_id: str = "") -> None:
        """Hold files that were read for a round, the one in view by default.

        One read before is replaced; all of them are then seen together again.
        """
        from mcda.round.folder import sift

        about = round_id or self.round_id
        new = tuple(intakes)
        paths = {one.path for one in new}
        kept = [one for one in self._files.get(about, ()) if one.path not in paths]
        self._files[about] = sift((*kept, *new))
        for one in new:
            self._ticks.pop((about, one.path), None)
        self._choices = {}
        self.changed.emit()

    def mend(self, before: Intake, after: Intake) -> None:
        """Hold a file with one of its answers mended in place of the file as it was read."""
        about = self.round_id
        self._files[about] = tuple(after if one is before else one for one in self.intakes)
        # What was chosen about other scores holds; this one would become something else.
        new = new_cells(before, after)
        self._choices = {cell: one for cell, one in self._choices.items() if cell not in new}
        self.changed.emit()

    def drop_file(self, path: Path) -> None:
        """Hold a file no longer; of two that differ the other one counts then."""
        from mcda.round.folder import sift

        self._files[self.round_id] = sift(one for one in self.intakes if one.path != path)
        self.changed.emit()

    def put_away(self) -> None:
        """Hold no files of the round any longer; what was taken in stays in the case."""
        self._files.pop(self.round_id, None)
        self._choices = {}
        self.changed.emit()

    def forget(self) -> None:
        """Forget everything: another case is open."""
        self._round = ""
        self._files, self._ticks, self._choices = {}, {}, {}
        self.changed.emit()

    def held(self) -> tuple[Any, ...]:
        """Return all that is held, for a state made anew to take up."""
        return self._round, self._files, self._ticks, self._choices

    def take_up(self, held: tuple[Any, ...]) -> None:
        """Hold what another state held."""
        self._round, self._files, self._ticks, self._choices = held
        self.changed.emit()

    def fits(self, intake: Intake) -> bool:
        """Say whether a file can be taken in with the round in view."""
        back = intake.returned
        if back is None or not intake.usable:
            return False
        people = {one.id for one in self._session.case.respondents}
        return back.round == self.round_id and back.respondent in people

    def ticked(self, intake: Intake) -> bool:
        """Say whether a file is to be taken in; one with errors only if the user wants it."""
        return self.fits(intake) and self._ticks.get((self.round_id, intake.path), intake.sound)

    def tick(self, path: Path, wanted: bool) -> None:
        """Take a file in, or not."""
        self._ticks[self.round_id, path] = wanted
        self.changed.emit()

    def returns(self) -> tuple[Return, ...]:
        """Return what is to be taken in, one return a respondent."""
        return tuple(
            one.returned for one in self.intakes if one.returned is not None and self.ticked(one)
        )

    def taken(self, intake: Intake) -> bool:
        """Say whether a file's answers stand in the case already."""
        back = intake.returned
        return back is not None and any(
            one.respondent == back.respondent
            and one.round == back.round
            and (one.scores, one.effects, one.swing, one.judgements)
            == (back.scores, back.effects, back.swing, back.judgements)
            for one in self._session.case.returns
        )

    def pending(self) -> tuple[Return, ...]:
        """Return what is to be taken in and does not stand in the case yet."""
        new = {
            one.returned.respondent
            for one in self.intakes
            if one.returned is not None and not self.taken(one)
        }
        return tuple(one for one in self.returns() if one.respondent in new)

    def waiting(self) -> frozenset[str]:
        """Return the respondents whose files are held, ticked or not."""
        return frozenset(
            one.returned.respondent
            for one in self.intakes
            if one.returned is not None and self.fits(one)
        )

    def faulty(self) -> int:
        """Return how many files have problems."""
        return sum(
            any(problem.severity is not Severity.NOTE for problem in one.problems)
            for one in self.intakes
        )

    def choose(self, cells: Iterable[Cell], choice: Choice) -> None:
        """Choose what becomes of scores; of weights, which have no package, both is no choice."""
        for cell in cells:
            if choice is not Choice.BOTH or cell[1]:
                self._choices[cell] = choice
        self.changed.emit()


def new_cells(before: Intake, after: Intake) -> frozenset[Cell]:
    """Return the scores, and weights, of which one reading of a file says other than another."""
    if before.returned is None or after.returned is None or after.respondent is None:
        return frozenset()
    whose, old, new = after.respondent.stakeholder, before.returned, after.returned
    changed = {
        (whose, row, criterion)
        for row in {*rows_given(old), *rows_given(new)}
        for criterion in {*given(old, row), *given(new, row)}
        if given(old, row).get(criterion) != given(new, row).get(criterion)
    }
    if (old.swing, old.judgements) != (new.swing, new.judgements):
        changed.add((whose, "", ""))
    return frozenset(changed)
