"""A small whole case that the tests of files share."""

from fractions import Fraction

import pytest

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
from mcda.model.settings_names import Settings


@pytest.fixture
def case() -> Case:
    return whole_case()


# long: one value, field after field
def whole_case() -> Case:
    """Return a case in which every field of the model is used."""
    levels = (Level("None", 0.0), Level("Partial", 40.0), Level("Full", 100.0))
    return Case(
        id="sample",
        title="Safe corridors",
        question="Which package would suit both delegations?",
        marking="OFFICIAL",
        author="Desk 4",
        date="2026-11-03",
        illustrative=True,
        note="First line\nsecond line",
        stakeholders=(
            Stakeholder(id="north", name="Northern delegation", short="North", description="Hosts"),
            Stakeholder(id="south", name="Южная делегация"),
            Stakeholder(id="watch", name="Observers"),
        ),
        criteria=(
            Criterion(id="people", name="People"),
            Criterion(
                id="safety",
                name="Civil protection",
                parent="people",
                direction=Direction.BENEFIT,
                unit="points",
                worst=0.0,
                best=10.0,
                definition="Fewer attacks on civilians",
            ),
            Criterion(
                id="access",
                name="Access",
                parent="people",
                direction=Direction.BENEFIT,
                worst=0.0,
                best=100.0,
                levels=levels,
            ),
            Criterion(
                id="cost",
                name="Cost",
                direction=Direction.COST,
                unit="EUR m",
                worst=250.5,
                best=0.5,
            ),
        ),
        packages=(
            Package(id="wait", name="Waiting", status_quo=True, description="Nothing is agreed"),
            Package(id="deal", name="=Deal", short="D"),
            Package(id="both", name="Both steps"),
        ),
        scores=frozen(
            {
                COMMON: frozen(
                    {
                        "wait": frozen(
                            {
                                "safety": Score.of(2.0, source="S1", note="Line one"),
                                "access": Score.of("None"),
                                "cost": Score(low=10.0, high=20.5, estimate=True),
                            }
                        ),
                        "deal": frozen(
                            {"safety": Score.of(7.5), "access": Score(low="Partial", high="Full")}
                        ),
                        "both": frozen({"safety": Score(note="Nobody knows yet")}),
                    }
                ),
                "south": frozen({"deal": frozen({"safety": Score.of(6.25, author="A. B.")})}),
            }
        ),
        preferences=frozen(
            {
                "north": Preferences(
                    way=WeightWay.PAIRWISE,
                    direct=frozen({"people": 60.0, "cost": 40.0, "safety": 1.0, "access": 2.0}),
                    swing=frozen({"safety": 100.0, "access": 30.0, "cost": 55.0}),
                    ranks=frozen({"people": 1, "cost": 2}),
                    judgements=frozen(
                        {
                            ROOT: (Judgement("people", "cost", Fraction(3)),),
                            "people": (Judgement("safety", "access", Fraction(1, 5)),),
                        }
                    ),
                    best_worst=frozen({"people": (Judgement("access", "safety", Fraction(2)),)}),
                    influence=2.0,
                    fallback=Fallback(package="wait", note="As it is"),
                    red_lines=(
                        RedLine(criterion="safety", limit=3.0, note="Sworn in parliament"),
                        RedLine(criterion="access", limit="Partial"),
                    ),
                    note="From the talks in May",
                ),
                "south": Preferences(
                    direct=frozen({"people": 1.0, "cost": 1.0, "safety": 3.0, "access": 1.0}),
                    fallback=Fallback(value=35.5),
                ),
            }
        ),
        settings=Settings(method="weighted-sum", normalisation="minmax", seed=7, samples=500),
    )
