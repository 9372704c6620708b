"""Returned files as lines: whose, of which round, how complete, what is new and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.pages.round.lines import Line, LineCell, LineColumn
from desktop.pages.round.state import RoundState
from desktop.words import _, ngettext
from mcda.errors import Severity
from mcda.group.round_sentences import round_name
from mcda.model.case import Case
from mcda.model.round import Return
from mcda.model.rounds.since import changed_answers, earlier_return

if TYPE_CHECKING:
    from mcda.round.intake import Intake


def intake_columns() -> tuple[LineColumn, ...]:
    return (
        LineColumn(
            "file", _("File"), 180, share=4, tip=_("Ticked files are taken in"), middle=True
        ),
        LineColumn("respondent", _("Respondent"), 110, share=2),
        LineColumn("round", _("Round"), 78),
        LineColumn("complete", _("Complete"), 100, trailing=True),
        LineColumn("changed", _("Since last time"), 122),
        LineColumn("problems", _("Problems"), 124, share=1),
    )


def intake_lines(case: Case, state: RoundState) -> tuple[Line, ...]:
    """Return a line for each file that was read."""
    return tuple(_line(case, state, one) for one in state.intakes)


def _line(case: Case, state: RoundState, one: Intake) -> Line:
    back = one.returned
    named = one.respondent.name if one.respondent is not None else ""
    unknown = _("no workbook of a round") if one.unrelated else _("unknown")
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
            _("{n} of {all}", n=filled, all=asked) if asked else "–",
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
        return _("taken in")
    old = earlier_return(case, back)
    if old is None:
        return _("first answer")
    count = changed_answers(old, back)
    if not count:
        return _("nothing new")
    return ngettext("1 answer", "{n} answers", count)


def _problems(one: Intake) -> LineCell:
    errors, warnings, notes = (
        sum(problem.severity is level for problem in one.problems) for level in Severity
    )
    parts = (
        errors and ngettext("1 error", "{n} errors", errors),
        warnings and ngettext("1 warning", "{n} warnings", warnings),
        notes and ngettext("1 note", "{n} notes", notes),
    )
    tone = "below" if errors or warnings else "quiet"
    said = ", ".join(part for part in parts if part)
    return LineCell(said or _("none"), tone=tone)
