"""The small case with respondents and two rounds, and returns to take in."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from mcda.model import edits
from mcda.model.case import ROOT, Case, Judgement, Point, Score, frozen
from mcda.model.round import Asked, Return, Rule
from tests.mcda.model.small import small_case

EVERYONE = ("anna", "boris", "vera", "emil")


def asked_case(rule: Rule = Rule.MEDIAN) -> Case:
    """Return the small case with Anna, Boris and Vera for Russia, Emil for Europe, R1 and R2."""
    case = small_case()
    for name in ("Anna", "Boris", "Vera"):
        case = edits.add_respondent(case, name, "russia", asked=tuple(Asked))
    case = edits.add_respondent(case, "Emil", "europe")
    for name in ("Round 1", "Round 2"):
        case = edits.add_round(case, name, rule=rule, asked=EVERYONE)
    return case


def sent(
    respondent: str,
    scores: Mapping[str, Point | Score] | None = None,
    round_id: str = "R1",
    **more: object,
) -> Return:
    """Return what a respondent sends back; scores as {"full/control": 7}."""
    rows: dict[str, dict[str, Score]] = {}
    for cell, value in (scores or {}).items():
        package, criterion = cell.split("/")
        score = value if isinstance(value, Score) else Score.of(value)
        rows.setdefault(package, {})[criterion] = score
    return Return(
        respondent=respondent,
        round=round_id,
        file=f"{respondent}_{round_id}.xlsx",
        scores=frozen({package: frozen(row) for package, row in rows.items()}),
        **more,  # type: ignore[arg-type]
    )


def taken(case: Case, *returns: Return) -> Case:
    """Return the case with returns of one round taken in."""
    return edits.take_in(case, returns[0].round, returns, date="2026-11-21")


def top(cost: int, access: int) -> Mapping[str, tuple[Judgement, ...]]:
    """Return judgements of security against the other two top criteria."""
    return frozen(
        {
            ROOT: (
                Judgement("security", "cost", Fraction(cost)),
                Judgement("security", "access", Fraction(access)),
            )
        }
    )
