"""A made-up case of six stakeholders, eight packages and nine criteria, for report tests."""

from __future__ import annotations

from fractions import Fraction

from mcda.model.case import (
    COMMON,
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

_LEVELS = (Level("none", 0), Level("partial", 5), Level("full", 10))
_B, _C = Direction.BENEFIT, Direction.COST

CRITERIA = (
    Criterion(id="people", name="People"),
    Criterion(id="returns", name="Refugee return", parent="people", direction=_B, unit="% safe",
              worst=0, best=60, definition="Share of refugees who could return safely"),
    Criterion(id="detainees", name="Detainees", parent="people", direction=_B, worst=0, best=10,
              levels=_LEVELS, definition="Independent access to detainees in government prisons"),
    Criterion(id="protection", name="Civil protection", parent="people", direction=_B, worst=0,
              best=10, definition="Hospitals and schools spared"),
    Criterion(id="power", name="Power"),
    Criterion(id="sovereignty", name="Sovereignty", parent="power", direction=_B, worst=0, best=10,
              definition="Control that Damascus keeps over aid and returnees"),
    Criterion(id="influence", name="Russian influence", parent="power", direction=_B, worst=0,
              best=10),
    Criterion(id="iran", name="Iranian presence", parent="power", direction=_C, worst=10, best=0),
    Criterion(id="means", name="Means"),
    Criterion(id="cost", name="Cost of delivery", parent="means", direction=_C, unit="€ bn",
              worst=12, best=0, definition="Paid by European states over five years"),
    Criterion(id="risk", name="Delivery risk", parent="means", direction=_C, worst=10, best=0),
    Criterion(id="speed", name="Speed", parent="means", direction=_B, worst=0, best=10),
)  # fmt: skip

PACKAGES = (
    Package(id="waiting", name="Waiting (status quo)", status_quo=True,
            description="Nothing is agreed; each side waits for the other to move."),
    Package(id="staged", name="Staged exchange",
            description="Four matched steps of ground measures and European easing, each verified "
            "before the next."),
    Package(id="full", name="Full package",
            description="All ground measures at once against recognition, easing and "
            "reconstruction money."),
    Package(id="ground", name="Ground measures first",
            description="Russia and Damascus deliver, Europe follows within a year."),
    Package(id="access", name="Humanitarian access only",
            description="Access and protection, without any political step."),
    Package(id="recognition", name="Recognition for access",
            description="Damascus's sovereignty is acknowledged in return for access."),
    Package(id="easing", name="Sanctions easing first",
            description="Sectoral sanctions are softened before anything is delivered."),
    Package(id="committee", name="Constitutional committee",
            description="The committee is set up at last; everything else stays open."),
)  # fmt: skip

PARTIES = (
    Stakeholder(id="eu", name="European states", short="EU"),
    Stakeholder(id="russia", name="Russia"),
    Stakeholder(id="damascus", name="Damascus government", short="Damascus"),
    Stakeholder(id="us", name="United States", short="US"),
    Stakeholder(id="un", name="UN and humanitarian agencies", short="UN"),
    Stakeholder(id="iran", name="Iran"),
)

_ROWS: dict[str, tuple[float | str, ...]] = {
    "waiting": (5, "none", 2, 8, 6, 7, 1, 1, 2),
    "staged": (38, "full", 8, 6, 7, 4, 5, 3, 5),
    "full": (50, "full", 9, 5, 8, 5, 10, 6, 4),
    "ground": (42, "full", 9, 2, 3, 3, 4, 8, 6),
    "access": (18, "partial", 6, 4, 5, 6, 3, 4, 8),
    "recognition": (22, "partial", 5, 9, 7, 6, 3, 5, 7),
    "easing": (15, "none", 3, 9, 9, 7, 6, 7, 8),
    "committee": (12, "partial", 4, 5, 6, 6, 2, 7, 1),
}
_LEAVES = ("returns", "detainees", "protection", "sovereignty", "influence", "iran", "cost",
           "risk", "speed")  # fmt: skip

_POINTS = {
    "eu": (80, 40, 60, 5, 5, 50, 70, 60, 20),
    "russia": (45, 5, 20, 60, 100, 5, 10, 40, 50),
    "damascus": (15, 0, 10, 100, 30, 2, 5, 30, 50),
    "us": (30, 20, 30, 5, 2, 100, 40, 60, 20),
    "un": (80, 70, 100, 10, 5, 5, 20, 50, 60),
    "iran": (10, 2, 5, 60, 30, 5, 2, 30, 40),
}


def settlement() -> Case:
    """Return the case; Russia judges in pairs, Iran's cost scores are partly missing."""
    return Case(
        id="settlement",
        title="The European-Russian quid pro quo",
        question="Which package leaves every party better off than waiting?",
        marking="OFFICIAL – SENSITIVE",
        author="A. Analyst",
        date="2026-11-21",
        illustrative=True,
        stakeholders=PARTIES,
        criteria=CRITERIA,
        packages=PACKAGES,
        scores=_scores(),
        preferences=_preferences(),
    )


def _scores() -> dict[str, dict[str, dict[str, Score]]]:
    common = {
        package: {
            leaf: Score.of(value, source="S2, section 3", note=f"Taken from the reading of {leaf}")
            for leaf, value in zip(_LEAVES, row, strict=True)
        }
        for package, row in _ROWS.items()
    }
    common["committee"]["cost"] = Score(note="Nobody has costed the committee")
    common["easing"]["returns"] = Score(low=12, high=18, source="S2", note="Two readings")
    guess = {"note": "Guessed for Iran", "source": "Desk", "estimate": True}
    iran = {
        package: {"iran": Score.of(float(10 - _ROWS[package][5]), **guess)}  # type: ignore[arg-type]
        for package in _ROWS
    }
    russia = {
        "full": {"returns": Score.of(55, note="Counts more returns", estimate=True)},
        "staged": {"returns": Score.of(30, note="Counts fewer returns", estimate=True)},
    }
    return {COMMON: common, "iran": iran, "russia": russia}


def _preferences() -> dict[str, Preferences]:
    found = {
        name: Preferences(
            way=WeightWay.SWING,
            swing=frozen({leaf: float(p) for leaf, p in zip(_LEAVES, points, strict=True)}),
            fallback=Fallback(package="waiting"),
        )
        for name, points in _POINTS.items()
    }
    three = (("people", ("returns", "detainees", "protection")),
             ("power", ("sovereignty", "influence", "iran")),
             ("means", ("cost", "risk", "speed")))  # fmt: skip
    judgements = {
        node: (
            Judgement(a, b, Fraction(3)),
            Judgement(a, c, Fraction(2)),
            Judgement(b, c, Fraction(1, 2)),
        )
        for node, (a, b, c) in three
    }
    judgements[""] = (
        Judgement("people", "power", Fraction(1, 2)),
        Judgement("people", "means", Fraction(2)),
        Judgement("power", "means", Fraction(3)),
    )
    found["russia"] = Preferences(
        way=WeightWay.PAIRWISE,
        judgements=frozen(judgements),
        fallback=Fallback(value=40.0),
    )
    found["us"] = Preferences(
        way=WeightWay.SWING,
        swing=found["us"].swing,
        fallback=Fallback(package="waiting"),
        red_lines=(RedLine(criterion="iran", limit=6.0),),
    )
    return found
