"""One ordinary and one crowded example of every chart."""

from mcda.figures.agreement_charts import (
    BeforeAfter,
    Given,
    LevelShares,
    ZoneColumn,
    ZoneLine,
    ZoneLines,
)
from mcda.figures.charts import (
    Dendrogram,
    Differences,
    HeatMap,
    Join,
    RankLines,
    RankShares,
)
from mcda.figures.weight_charts import (
    Bar,
    Curve,
    Curves,
    Mark,
    Profile,
    Region,
    Tornado,
    TornadoBar,
    WeightInterval,
    WeightIntervals,
    WinnerMap,
)

PACKAGES = (
    "Staged exchange",
    "Full package",
    "Ground measures first",
    "Humanitarian access only",
    "Sanctions easing first",
    "Waiting (status quo)",
)
STAKEHOLDERS = ("EU", "RU", "DAM", "US", "UN")
RANKS = (
    (1, 3, 4, 2, 2),
    (3, 1, 3, 4, 3),
    (2, 6, 6, 1, 1),
    (4, 5, 5, 3, 4),
    (6, 2, 1, 6, 6),
    (5, 4, 2, 5, 5),
)
GRID = tuple(i / 50 for i in range(51))


def curve(name, start, end, bend=0.0, **more):
    values = tuple(start + (end - start) * t + bend * t * (1 - t) for t in GRID)
    return Curve(name=name, values=values, **more)


RANK_LINES = RankLines(
    title="Staged exchange is never last; Damascus puts it fourth",
    packages=PACKAGES,
    stakeholders=STAKEHOLDERS,
    ranks=RANKS,
    highlighted=(0, 1),
)
DIFFERENCES = Differences(
    title="For Russia, Full package leads Staged exchange by 6 points",
    subtitle="weighted difference by criterion",
    ahead="Full package",
    behind="Staged exchange",
    criteria=("Regime stability", "European funding", "Refugee return", "Cost of delivery"),
    differences=(7.9, 3.2, 0.0, -3.4),
)
CURVES = Curves(
    title="Full package overtakes once Refugee return weighs more than 31.0 %",
    criterion="Refugee return",
    grid=GRID,
    curves=(
        curve("Staged exchange", 0.56, 0.58, 0.1, series=0),
        curve("Full package", 0.42, 0.73, series=1),
        curve("Sanctions easing first", 0.66, 0.3, series=2),
        curve("Waiting (status quo)", 0.35, 0.3, series=3, emphasis=False),
    ),
    now=0.22,
    marks=(Mark(0.31, 0.59, "Full package overtakes at 31.0 %"), Mark(0.33, 0.58, "Next to it")),
)
INTERVALS = WeightIntervals(
    title="Where the leader stays",
    rows=(
        WeightInterval(
            name="Refugee return", weight=0.22, low=0.05, high=0.31, words="Full package above 31 %"
        ),
        WeightInterval(name="Cost of delivery", weight=0.0, case_weight=0.1),
        WeightInterval(name="European funding", weight=0.78, low=0.09, high=1.0),
    ),
)
PROFILE = Profile(
    title="Weights of Russia",
    bars=(
        Bar(name="Security and people", share=0.36, group=True),
        Bar(name="Refugee return", share=0.22, depth=1),
        Bar(name="Everything else", share=0.64),
    ),
)
SHARES = RankShares(
    title="Over all weights, Full package is first most often (46 %)",
    packages=PACKAGES[:3],
    shares=((0.46, 0.27, 0.27), (0.31, 0.38, 0.31), (0.23, 0.35, 0.42)),
)
HEAT = HeatMap(
    title="Scores differ most on Refugee return of Full package",
    subtitle="largest gap between two stakeholders",
    corner="Criterion",
    rows=("Refugee return", "Cost of delivery", "European funding"),
    columns=("Staged exchange", "Full package", "Weight"),
    values=((0.0, 0.9, 0.2), (0.4, None, 0.1), (0.35, 0.0, 0.05)),
    factor=100.0,
    last_apart=True,
    unit="points",
)
ALIKE = HeatMap(
    title="EU and RU rank most alike",
    corner="Stakeholder",
    rows=STAKEHOLDERS[:3],
    columns=STAKEHOLDERS[:3],
    values=((None, 0.82, -0.5), (0.82, None, 0.1), (-0.5, 0.1, None)),
    digits=2,
    diverging=True,
)
TREE = Dendrogram(
    title="DAM stands apart from the other four",
    subtitle="mean distance of rankings",
    leaves=("EU", "UN", "US", "RU", "DAM"),
    joins=(
        Join(0, 1, 0.1, "EU puts Waiting 2 places lower than UN", "Waiting"),
        Join(2, 3, 0.3, "US puts Full package 3 places lower than RU", "Full package"),
        Join(-1, -2, 0.45),
        Join(-3, 4, 0.7, "DAM puts Full package 4 places lower", "Full package"),
    ),
)
TORNADO = Tornado(
    title="Refugee return can move Full package's lead most",
    subtitle="each weight up to 10 points to either side",
    rows=(
        TornadoBar(
            name="Refugee return",
            weight=0.22,
            low=0.12,
            high=0.32,
            least=-0.021,
            most=0.093,
            at_least=0.32,
            at_most=0.12,
        ),
        TornadoBar(
            name="Cost of delivery",
            weight=0.03,
            low=0.0,
            high=0.13,
            least=0.02,
            most=0.06,
            at_least=0.13,
            at_most=0.0,
        ),
    ),
    now=0.052,
    score_name="closeness",
)
WINNERS = WinnerMap(
    title="Full package is first now; Waiting once Refugee return weighs little",
    across="Refugee return",
    up="Cost of delivery",
    regions=(
        Region(
            name="Full package",
            series=1,
            outlines=(((0.2, 0.0), (1.0, 0.0), (0.4, 0.6), (0.2, 0.2)),),
        ),
        Region(name="Waiting", series=0, outlines=(((0, 0), (0.2, 0), (0.2, 0.2), (0, 0.4)),)),
        Region(
            name="Sanctions easing first",
            series=5,
            outlines=(((0.0, 0.4), (0.2, 0.2), (0.4, 0.6), (0.0, 1.0)),),
        ),
    ),
    now=(0.3, 0.1),
    case_now=(0.25, 0.2),
)
ZONE = ZoneLines(
    title="The labels differ most in what DAM gets",
    subtitle="height: share of the best that each could get",
    columns=(
        ZoneColumn(name="EU", full_name="European states", best="best +38", floor_words="floor 0"),
        ZoneColumn(
            name="DAM",
            full_name="Damascus government",
            best="best +17",
            floor=0.47,
            floor_words="floor +8",
            tried=True,
        ),
        ZoneColumn(name="UN", full_name="UN agencies", best="no fallback", floor=None),
    ),
    lines=(
        ZoneLine(
            name="Nash",
            note="greatest product of gains",
            shares=(0.9, 0.5, None),
            points=("+33", "+9", "–"),
        ),
        ZoneLine(
            name="Staged exchange",
            note="DAM is below",
            shares=(0.4, -0.3, None),
            points=("+15", "−5", "–"),
            series=1,
            faded=True,
        ),
    ),
    chosen=0,
)
CHIPS = LevelShares(
    title="Aid is left to settle",
    subtitle="share of 8 efficient packages, %; stronger colour goes further",
    measures=("Access", "Aid"),
    levels=(("none", "full"), ("none", "some", "full")),
    shares=((0.0, 1.0), (0.25, 0.5, 0.25)),
    chosen=((1, 2),),
)
GIVEN = Given(
    title="EU gives 5 and receives 36",
    givers=STAKEHOLDERS[:3],
    receivers=STAKEHOLDERS[:3],
    points=((-5.0, 0.0, 12.0), (36.0, 2.0, 0.0), (4.0, -1.0, -8.0)),
    totals=(35.0, 1.0, 4.0),
    top=36.0,
)
CHANGED = BeforeAfter(
    title="Monitored access against full recognition",
    subtitle="gain over its fallback, each in its own points",
    sides=STAKEHOLDERS[:3],
    before=(12.0, -4.0, None),
    after=(10.0, 1.0, None),
    marked=(1,),
)
ORDINARY = (
    ZONE,
    CHIPS,
    GIVEN,
    CHANGED,
    RANK_LINES,
    DIFFERENCES,
    CURVES,
    INTERVALS,
    PROFILE,
    SHARES,
    HEAT,
    ALIKE,
    TREE,
    TORNADO,
    WINNERS,
)

_MANY = tuple(f"A package with a rather long name, number {i + 1}" for i in range(20))
CROWDED = (
    ZoneLines(
        title="Everybody gets something else",
        columns=tuple(
            ZoneColumn(name=f"Stakeholder {i}", full_name=f"S {i}", best="best +1,000")
            for i in range(14)
        ),
        lines=tuple(
            ZoneLine(
                name=name,
                note="a note of some length",
                shares=tuple(((i + 3 * j) % 14) / 10 - 0.6 for j in range(14)),
                points=("+1",) * 14,
                series=i,
            )
            for i, name in enumerate(_MANY)
        ),
    ),
    LevelShares(
        title="Many measures",
        measures=_MANY,
        levels=(tuple(f"level {i}" for i in range(12)),) * 20,
        shares=((1 / 12,) * 12,) * 20,
    ),
    Given(
        title="Everybody gives",
        givers=_MANY,
        receivers=_MANY,
        points=tuple(tuple(float(i - j) for j in range(20)) for i in range(20)),
        totals=(10.0,) * 20,
        top=19.0,
    ),
    RankLines(
        title="A title that is so long that it needs more than one line to be said in full " * 2,
        packages=_MANY,
        stakeholders=tuple(f"Stakeholder {i}" for i in range(20)),
        ranks=tuple(tuple((i + 3 * j) % 20 + 1 for j in range(20)) for i in range(20)),
        highlighted=(4,),
    ),
    Curves(
        title="Everything changes",
        criterion="Aid",
        grid=GRID,
        curves=tuple(
            curve(name, 0.5 + i / 100, 0.52 - i / 100, series=i) for i, name in enumerate(_MANY)
        ),
        now=0.995,
        marks=tuple(Mark(0.5 + i / 1000, 0.51, "x") for i in range(12)),
    ),
    HeatMap(
        title="Everybody differs on everything",
        corner="Criterion",
        rows=_MANY,
        columns=_MANY,
        values=tuple(tuple((i + j) / 40 for j in range(20)) for i in range(20)),
        digits=2,
    ),
    Dendrogram(
        title="One after the other",
        leaves=_MANY,
        joins=(
            Join(0, 1, 0.02, "x", "A package with a long name"),
            *(Join(-i, i + 1, 0.02 + i / 40, "x", "Another long name") for i in range(1, 19)),
        ),
    ),
    Tornado(
        title="Every weight moves the lead",
        rows=tuple(
            TornadoBar(
                name=name,
                weight=0.05,
                low=0.0,
                high=0.15,
                least=-0.5 + i / 50,
                most=0.5 - i / 50,
                at_least=0.0,
                at_most=0.15,
            )
            for i, name in enumerate(_MANY)
        ),
        now=0.49,
    ),
    WinnerMap(
        title="Everybody is first somewhere",
        across=_MANY[0],
        up=_MANY[1],
        regions=tuple(
            Region(
                name=name,
                series=i,
                outlines=(((i / 20, 0), ((i + 1) / 20, 0), (0, (i + 1) / 20), (0, i / 20)),),
            )
            for i, name in enumerate(_MANY)
        ),
        now=(0.0, 1.0),
    ),
    WeightIntervals(
        title="A leader stays in every one of these",
        rows=tuple(
            WeightInterval(
                name=name,
                weight=i / 19,
                low=i / 38,
                high=1.0,
                case_weight=(19 - i) / 19,
                words=f"{name} leads above",
            )
            for i, name in enumerate(_MANY)
        ),
    ),
    Profile(
        title="Every weight",
        bars=tuple(
            Bar(name=name, share=i / 19, depth=i % 5, group=i % 4 == 0)
            for i, name in enumerate(_MANY)
        ),
    ),
    BeforeAfter(
        title="Everybody gains and loses",
        sides=_MANY,
        before=tuple(None if i % 7 == 0 else 1000.0 - 100 * i for i in range(20)),
        after=tuple(None if i % 5 == 0 else 100.0 * i - 1000 for i in range(20)),
        marked=(0, 7, 19),
    ),
    RankShares(title="Shares", packages=_MANY, shares=tuple((0.05,) * 20 for _ in _MANY)),
    Differences(
        title="Why",
        ahead="A",
        behind="B",
        criteria=_MANY,
        differences=tuple(10.0 - i for i in range(20)),
    ),
)
