"""One small sound case, by hand: two stakeholders, a two-level tree, three packages."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from mcda.model.case import (
    COMMON,
    ROOT,
    Case,
    Criterion,
    Direction,
    Fallback,
    Judgement,
    Level,
    Package,
    Preferences,
    RedLine,
    Score,
    Stakeholder,
    WeightWay,
    frozen,
)

CRITERIA = (
    Criterion(id="security", name="Security"),
    Criterion(
        id="control",
        name="Control",
        parent="security",
        direction=Direction.BENEFIT,
        worst=0,
        best=10,
    ),
    Criterion(
        id="calm",
        name="Calm",
        parent="security",
        direction=Direction.BENEFIT,
        worst=0,
        best=10,
    ),
    Criterion(
        id="cost",
        name="Cost",
        direction=Direction.COST,
        unit="EUR bn",
        worst=20,
        best=0,
    ),
    Criterion(
        id="access",
        name="Access",
        direction=Direction.BENEFIT,
        worst=0,
        best=2,
        levels=(Level("none", 0), Level("partial", 1), Level("full", 2)),
    ),
)

PREFERENCES = frozen(
    {
        "russia": Preferences(
            direct=frozen({"security": 50, "cost": 20, "access": 30, "control": 60, "calm": 40}),
            fallback=Fallback(package="waiting"),
            red_lines=(RedLine(criterion="control", limit=3.0),),
        ),
        "europe": Preferences(
            way=WeightWay.PAIRWISE,
            judgements=frozen(
                {
                    ROOT: (
                        Judgement("security", "cost", Fraction(3)),
                        Judgement("security", "access", Fraction(2)),
                        Judgement("cost", "access", Fraction(1, 2)),
                    ),
                    "security": (Judgement("control", "calm", Fraction(1, 3)),),
                }
            ),
            fallback=Fallback(value=40.0),
        ),
    }
)


def small_case() -> Case:
    """Return a case without problems: criteria security (control, calm), cost, access (levels)."""
    return Case(
        id="small",
        title="Small",
        date="2026-11-21",
        stakeholders=(
            Stakeholder(id="russia", name="Russia"),
            Stakeholder(id="europe", name="Europe"),
        ),
        criteria=CRITERIA,
        packages=(
            Package(id="waiting", name="Waiting", status_quo=True),
            Package(id="staged", name="Staged exchange"),
            Package(id="full", name="Full package"),
        ),
        scores=frozen(
            {
                COMMON: frozen(
                    {
                        "waiting": _row(2, 3, 4, "none"),
                        "staged": _row(6, 5, 9, "partial"),
                        "full": _row(8, 8, 16, "full"),
                    }
                ),
                "russia": frozen({"staged": frozen({"control": Score(low=4, high=7)})}),
            }
        ),
        preferences=PREFERENCES,
    )


def _row(control: float, calm: float, cost: float, access: str) -> Mapping[str, Score]:
    return frozen(
        {
            "control": Score.of(control),
            "calm": Score.of(calm),
            "cost": Score.of(cost),
            "access": Score.of(access),
        }
    )
