"""A case of any size with long names: every number is drawn with a fixed seed."""

from __future__ import annotations

import random

from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Fallback,
    Package,
    Preferences,
    Score,
    Stakeholder,
    frozen,
)

GROUPS = ("Security", "Borders", "Energy", "Aid", "Justice", "Returns", "Funding", "Governance")


def large_case(stakeholders: int = 20, packages: int = 200, criteria: int = 60) -> Case:
    """Return a case ranked by TOPSIS; every third stakeholder scores a criterion of its own."""
    draw = random.Random(1)
    heads = [Criterion(id=name.lower(), name=name) for name in GROUPS[:criteria]]
    leaves = [
        Criterion(
            id=f"c{i}",
            name=f"{GROUPS[i % 8]} measure {i + 1} kept",
            parent=GROUPS[i % 8].lower(),
            direction=Direction.BENEFIT,
            worst=0.0,
            best=10.0,
        )
        for i in range(criteria)
    ]
    made = tuple(
        Package(
            id=f"p{i}",
            name=f"Package {i + 1}: variant {i % 7} with {GROUPS[i % 8].lower()} clauses",
        )
        for i in range(packages)
    )
    who = [Stakeholder(id=f"s{i}", name=f"Party number {i + 1}") for i in range(stakeholders)]

    def drawn() -> Score:
        low = float(draw.randint(0, 9))
        return Score(low=low, high=low + 1) if draw.random() < 0.02 else Score.of(low)

    scores = {COMMON: frozen({p.id: frozen({c.id: drawn() for c in leaves}) for p in made})}
    for party in who[::3]:
        scores[party.id] = frozen({p.id: frozen({leaves[-1].id: drawn()}) for p in made})
    return Case(
        id="large",
        title="A large case",
        stakeholders=tuple(who),
        packages=made,
        criteria=(*heads, *leaves),
        scores=frozen(scores),
        preferences=frozen(
            {
                party.id: Preferences(
                    direct=frozen({c.id: float(draw.randint(1, 100)) for c in (*heads, *leaves)}),
                    fallback=Fallback(value=float(draw.randint(40, 60))),
                )
                for party in who
            }
        ),
    )
