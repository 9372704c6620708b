"""Returned files as lines: whose, of which round, how complete, what is new and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.item_models.lines import Line, LineCell, LineColumn
from desktop.item_models.round_state import RoundState
from mcda.errors import Severity
from mcda.model.case import Case
from mcda.model.round import Return
from mcda.model.rounds.since import changed_answers, earlier_return
from mcda.report.sentences.rounds import round_name

if TYPE_CHECKING:
    from mcda.io.round.intake import Intake


def tr(text: str) -> str:
    """Translate a text of this list."""
    return QCoreApplication.translate("Intakes", text)


def intake_columns() -> tuple[LineColumn, ...]:
    """Return the columns of the intake table."""
    return (
        LineColumn(
            "file", tr("File"), 180, share=4, tip=tr("Ticked files are taken in"), middle=True
        ),
        LineColumn("respondent", tr("Respondent"), 110, share=2),
        LineColumn("round", tr("Round"), 78),
        LineColumn("complete", tr("Complete"), 100, trailing=True),
        LineColumn("changed", tr("Since last time"), 122),
        LineColumn("problems", tr("Problems"), 124, share=1),
    )


def intake_lines(case: Case, state: RoundState) -> tuple[Line, ...]:
    """Return a line for each file that was read."""
    return tuple(_line(case, state, one) for one in state.intakes)


def _line(case: Case, state: RoundState, one: Intake) -> Line:
    back = one.returned
    named = one.respondent.name if one.respondent is not None else ""
    unknown = tr("no workbook of a round") if one.unrelated else tr("unknown")
    filled, asked = one.complete
    fits = state.fits(one)
    other = bool(one.round) and one.round != state.round_id
    cells = (
        LineCell(
            one.path.name,
            ticked=state.ticked(one) if fits else None,
            tone="" if fits else "quiet",
            spoken=str(one.path),
        ),
        LineCell(named or unknown, tone="" if named else "quiet"),
        LineCell(
            round_name(case, one.round) if one.round else "–",
            tone="below" if other else "" if one.round else "quiet",
        ),
        LineCell(
            tr("{n} of {all}").format(n=filled, all=asked) if asked else "–",
            tone="" if asked and filled == asked else "quiet" if not asked else "below",
        ),
        LineCell(_since(case, back, taken=state.taken(one))),
        _problems(one),
    )
    return Line(str(one.path), one.path.name, cells)


def _since(case: Case, back: Return | None, *, taken: bool) -> str:
    """Return what is new against what the respondent sent before."""
    if back is None:
        return "–"
    if taken:
        return tr("taken in")
    old = earlier_return(case, back)
    if old is None:
        return tr("first answer")
    count = changed_answers(old, back)
    if not count:
        return tr("nothing new")
    return tr("1 answer") if count == 1 else tr("{n} answers").format(n=count)


def _problems(one: Intake) -> LineCell:
    counts = {
        level: sum(problem.severity is level for problem in one.problems) for level in Severity
    }
    words = {
        Severity.ERROR: (tr("1 error"), tr("{n} errors")),
        Severity.WARNING: (tr("1 warning"), tr("{n} warnings")),
        Severity.NOTE: (tr("1 note"), tr("{n} notes")),
    }
    parts = [
        (words[level][0] if n == 1 else words[level][1]).format(n=n)
        for level, n in counts.items()
        if n
    ]
    loud = counts[Severity.ERROR] or counts[Severity.WARNING]
    return LineCell(", ".join(parts) or tr("none"), tone="below" if loud else "quiet")
