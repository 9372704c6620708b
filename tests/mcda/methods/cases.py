"""A small whole case for the tests of ranking: three packages, two stakeholders, two criteria."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Package,
    Preferences,
    Score,
    Stakeholder,
    frozen,
)
from mcda.model.settings_names import Settings

SECURITY = Criterion(
    id="security", name="Security", direction=Direction.BENEFIT, worst=0.0, best=10.0
)
COST = Criterion(id="cost", name="Cost", direction=Direction.COST, worst=100.0, best=0.0)

SCORES = {"truce": (8.0, 60.0), "zones": (3.0, 20.0), "wait": (1.0, 10.0)}


def small_case(**changes: Any) -> Case:
    """Return the case, with fields of the case or of its settings changed."""
    fields = Settings.__dataclass_fields__
    settings = {key: changes.pop(key) for key in list(changes) if key in fields}
    case = Case(
        id="small",
        title="Small",
        stakeholders=(Stakeholder(id="a", name="Alpha"), Stakeholder(id="b", name="Beta")),
        criteria=(SECURITY, COST),
        packages=(
            Package(id="truce", name="Truce"),
            Package(id="zones", name="Zones"),
            Package(id="wait", name="Wait", status_quo=True),
        ),
        scores=frozen({COMMON: common(SCORES)}),
        preferences=frozen(
            {
                "a": Preferences(direct=frozen({"security": 80.0, "cost": 20.0})),
                "b": Preferences(direct=frozen({"security": 20.0, "cost": 80.0})),
            }
        ),
        settings=replace(Settings(), **settings),
    )
    return replace(case, **changes)


def common(rows: dict[str, tuple[float | Score | None, ...]]) -> Any:
    """Return scores by package and criterion; None leaves a cell empty."""
    table = {}
    for package, row in rows.items():
        cells = {}
        for criterion, value in zip(("security", "cost"), row, strict=True):
            if value is not None:
                cells[criterion] = value if isinstance(value, Score) else Score.of(value)
        table[package] = frozen(cells)
    return frozen(table)


def bare(criterion: Criterion) -> Criterion:
    """Return a criterion without its anchors."""
    return replace(criterion, worst=None, best=None)


WITHOUT_ANCHORS = (bare(SECURITY), bare(COST))
