"""Writes a workbook to fill in: a blank one, or a small example that is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mcda.disk.atomic import write_atomically
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Fallback,
    Level,
    Package,
    Preferences,
    RedLine,
    Score,
    Scores,
    Stakeholder,
    frozen,
)
from mcda.workbook.write import workbook_bytes


def write_template(
    path: str | Path, example: bool = False
) -> None:  # no words: a case, as its user writes it
    """Write a blank case workbook, or an example of a filled one, in one step.

    Raises RefusedError with the FILE-... problems of `write_atomically`.
    """
    write_atomically(Path(path), workbook_bytes(example_case()) if example else template_bytes())


def template_bytes() -> bytes:
    """Return a blank case workbook."""
    return workbook_bytes(Case(id=""), blank=True)


def example_case() -> Case:  # no words: a case, as its user writes it
    """Return a small case, made up to show every sheet at work."""
    return Case(
        id="example",
        title="Reopening the crossing",
        question="Which arrangement for the border crossing could both sides sign?",
        marking="EXAMPLE",
        author="Parley",
        date="2026-01-15",
        illustrative=True,
        note="Made up, to show how a workbook is filled in.",
        stakeholders=(
            Stakeholder(id="north", name="Northern side", short="North"),
            Stakeholder(id="south", name="Southern side", short="South"),
        ),
        criteria=_criteria(),
        packages=(
            Package(id="waiting", name="Waiting", status_quo=True, description="It stays closed"),
            Package(id="joint", name="Joint patrols", description="Both sides patrol together"),
            Package(id="monitored", name="Monitored opening", description="A third party watches"),
        ),
        scores=_scores(),
        preferences=_preferences(),
    )


def _criteria() -> tuple[Criterion, ...]:  # no words: a case, as its user writes it
    levels = (Level("None", 0.0), Level("Partial", 50.0), Level("Full", 100.0))
    benefit, cost = Direction.BENEFIT, Direction.COST
    return (
        Criterion(id="people", name="People", definition="What it means for those who live there"),
        Criterion(
            id="protection",
            name="Civil protection",
            parent="people",
            direction=benefit,
            unit="points",
            worst=0.0,
            best=10.0,
            definition="Fewer incidents, judged by the joint commission",
        ),
        Criterion(
            id="access",
            name="Access for aid",
            parent="people",
            direction=benefit,
            worst=0.0,
            best=100.0,
            levels=levels,
            definition="Can relief agencies cross",
        ),
        Criterion(
            id="cost",
            name="Cost",
            direction=cost,
            unit="EUR m",
            worst=250.0,
            best=0.0,
            definition="Cost of the first two years",
        ),
    )


def _scores() -> Scores:  # no words: a case, as its user writes it
    common = {
        "waiting": (
            Score.of(2.0, source="Joint commission, report 4", note="Incidents went on all year"),
            Score.of("None"),
            Score(low=10.0, high=20.0, note="Only guards"),
        ),
        "joint": (
            Score.of(6.0, note="As in the pilot sector"),
            Score.of("Partial"),
            Score.of(60.0),
        ),
        "monitored": (
            Score.of(7.0, note="Comparable missions"),
            Score.of("Full"),
            Score.of(120.0, source="Budget annex"),
        ),
    }
    leaves = ("protection", "access", "cost")
    own = Score.of(4.0, estimate=True, note="They distrust the other side's patrols")
    return frozen(
        {
            COMMON: frozen(
                {p: frozen(dict(zip(leaves, row, strict=True))) for p, row in common.items()}
            ),
            "south": frozen({"joint": frozen({"protection": own})}),
        }
    )


def _preferences() -> Mapping[str, Preferences]:  # no words: a case, as its user writes it
    return frozen(
        {
            "north": Preferences(
                direct=frozen({"people": 60.0, "cost": 40.0, "protection": 70.0, "access": 30.0}),
                fallback=Fallback(package="waiting", note="Nothing changes without agreement"),
            ),
            "south": Preferences(
                direct=frozen({"people": 80.0, "cost": 20.0, "protection": 50.0, "access": 50.0}),
                fallback=Fallback(value=30.0),
                red_lines=(RedLine(criterion="access", limit="Partial", note="Said in public"),),
            ),
        }
    )
