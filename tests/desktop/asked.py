"""The small case with people to ask, and what they send back, for the tests of the round page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mcda.model import edits
from mcda.model.case import Case, Point, Score, frozen
from mcda.model.edits.asking import add_asked
from mcda.model.round import Asked, Respondent, Return
from mcda.round.intake import Intake
from tests.desktop.conftest import small_case


def asked_case() -> Case:
    """Return the small case with Anna and Boris for Russia, Emil for Europe, and a round."""
    people = [
        Respondent(id="anna", name="Anna", stakeholder="russia", asked=tuple(Asked)),
        Respondent(id="boris", name="Boris", stakeholder="russia"),
        Respondent(id="emil", name="Emil", stakeholder="europe"),
    ]
    return add_asked(small_case(), "", people, "2026-11-21")


def sent(
    respondent: str, scores: Mapping[str, Point], round_id: str = "R1", **more: object
) -> Return:
    """Return what a respondent sends back; scores as {"full/cost": 7}."""
    rows: dict[str, dict[str, Score]] = {}
    for cell, value in scores.items():
        package, criterion = cell.split("/")
        rows.setdefault(package, {})[criterion] = Score.of(value)
    return Return(
        respondent=respondent,
        round=round_id,
        file=f"{respondent}_{round_id}.xlsx",
        scores=frozen({package: frozen(row) for package, row in rows.items()}),
        **more,  # type: ignore[arg-type]
    )


def intake(case: Case, back: Return, **more: object) -> Intake:
    """Return the reading of a file that holds a return."""
    return Intake(
        path=Path("back", back.file),
        respondent=next(one for one in case.respondents if one.id == back.respondent),
        round=back.round,
        complete=(sum(len(row) for row in back.scores.values()), 9),
        returned=back,
        **more,  # type: ignore[arg-type]
    )


def taken(case: Case, *returns: Return) -> Case:
    """Return the case with returns of one round taken in."""
    return edits.take_in(case, returns[0].round, returns, date="2026-11-22")
