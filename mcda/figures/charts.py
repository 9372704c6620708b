"""What each chart shows, as plain frozen data that screen, paper and file paint alike.

A title is a sentence that says what is seen. Nothing here knows a colour, a
font or a size; `chart_text` says the same in words and a table.
"""

from __future__ import annotations

from dataclasses import dataclass

from mcda.figures.agreement_charts import AgreementSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class RankLines:
    """Each package's rank from stakeholder to stakeholder, rank 1 on top.

    `ranks` has one row a package and one column a stakeholder, 0 where unknown.
    `stakeholders` are short names, `stakeholder_names` the full ones for words.
    `highlighted` are rows of `packages`; the first one counts most. `places` are how many
    ranks there are where not all packages are shown, 0 for as many as packages.
    """

    title: str
    packages: tuple[str, ...]
    stakeholders: tuple[str, ...]
    ranks: tuple[tuple[int, ...], ...]
    highlighted: tuple[int, ...] = ()
    places: int = 0
    stakeholder_names: tuple[str, ...] = ()
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """Why one package leads another: what each criterion adds to the lead.

    A positive difference speaks for `ahead`, a negative one for `behind`, both in
    `unit`. The order of the rows is kept. `points` are the same in value points, none
    where values are not known.
    """

    title: str
    ahead: str
    behind: str
    criteria: tuple[str, ...]
    differences: tuple[float, ...]
    unit: str = "points"
    digits: int = 1
    subtitle: str = ""
    points: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """One package's score along the weight; `series` picks its colour, dash and marker.

    Curves with `emphasis` are drawn strongly and always labelled.
    """

    name: str
    values: tuple[float, ...]
    series: int = 0
    emphasis: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """A crossover on the curves: the weight, the score there, and what happens in words.

    The weight is written beside those that are `named`, the nearest first.
    """

    at: float
    value: float
    words: str
    named: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Curves:
    """Every package's score as one criterion's weight runs from 0 to 1.

    `grid` are the weights at which `Curve.values` are given; `now` is the present
    weight; while weights are tried out it is the one tried, and `case_now` that of the
    case. `digits` are the decimals of a score.
    """

    title: str
    criterion: str
    grid: tuple[float, ...]
    curves: tuple[Curve, ...]
    now: float
    marks: tuple[Mark, ...] = ()
    score_name: str = "score"
    digits: int = 3
    subtitle: str = ""
    case_now: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightInterval:
    """A criterion's weight and the interval in which the leader stays (shares of one).

    `low` and `high` are None when nothing is known. `case_weight` is the weight in
    the case while another one is tried out.
    """

    name: str
    weight: float
    low: float | None = None
    high: float | None = None
    case_weight: float | None = None
    words: str = ""
    short: str = ""
    """The same by short names, where there is too little room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightIntervals:
    """Every criterion's weight with the interval in which the leader stays."""

    title: str
    rows: tuple[WeightInterval, ...]
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar of a profile: a share of one, its depth in the tree, whether it is a group."""

    name: str
    share: float
    depth: int = 0
    group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Weights as horizontal bars in the order of the tree."""

    title: str
    bars: tuple[Bar, ...]
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RankShares:
    """Rank acceptabilities: per package, the share of weightings that gives each rank.

    `shares` has one row a package, first place first, each summing to one.
    """

    title: str
    packages: tuple[str, ...]
    shares: tuple[tuple[float, ...], ...]
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueCell:
    """One package as one stakeholder sees it: rank, 0-100 value, fallback, marks.

    `value` and `fallback` are None where unknown, `rank` is 0. `below` says that the
    value is surely below the fallback, `refused` that the package is refused for this or
    another reason; `sign` stands behind the number and `judged` says it in words. `figure`
    replaces the written value where there is none (a closeness, say). `low` and
    `high` bound the value when scores are intervals or missing. Without `ranked` the
    rank has its own place elsewhere.
    """

    rank: int = 0
    value: float | None = None
    fallback: float | None = None
    below: bool = False
    refused: bool = False
    sign: str = ""
    judged: str = ""
    figure: str = ""
    low: float | None = None
    high: float | None = None
    ranked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """A table of numbers, tinted by size, with a name for each row and column.

    `values` has one row for each of `rows`, None where a number is not known or has
    no meaning. The ramp runs from 0 to `top`; a `diverging` one from -`top` to `top`.
    Each number is shown with `digits` decimals, times `factor`. `last_apart` sets the
    last column off, as another kind of number. `unit` says what the numbers are.
    """

    title: str
    corner: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    top: float = 1.0
    factor: float = 1.0
    digits: int = 0
    diverging: bool = False
    last_apart: bool = False
    unit: str = ""
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """Two branches that join at `height`: each a leaf's row, or -n for the n-th join from 1.

    `words` say what divides them, `short` the same in few words beside the join.
    """

    one: int
    other: int
    height: float
    words: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dendrogram:
    """Who joins whom at what distance: leaves from top to bottom, joins from the nearest on.

    `axis` names the distance, which runs from 0 to `top`.
    """

    title: str
    leaves: tuple[str, ...]
    joins: tuple[Join, ...]
    axis: str = "distance"
    top: float = 1.0
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TornadoBar:
    """How one weight, going from `low` to `high`, moves the leader's margin.

    The margin's extremes are `least` and `most`, at the weights `at_least` and
    `at_most`; `weight` is the present one, `case_weight` that of the case while another is
    tried out. Below zero the first place is lost.
    """

    name: str
    weight: float
    low: float
    high: float
    least: float
    most: float
    at_least: float
    at_most: float
    case_weight: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tornado:
    """Which weights can move the leader's margin, the widest bar on top.

    `now` is the present margin, in the method's score with `digits` decimals; `case_now` is that
    with the case's weights while others are tried out.
    """

    title: str
    rows: tuple[TornadoBar, ...]
    now: float
    score_name: str = "score"
    digits: int = 3
    subtitle: str = ""
    case_now: float | None = None


XY = tuple[float, float]
"""Two weights, shares of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where a package is first: closed outlines in the plane of two weights.

    An outline within another is a hole. `series` picks colour and pattern.
    """

    name: str
    series: int
    outlines: tuple[tuple[XY, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WinnerMap:
    """Which package is first for every pair of two weights, the others in proportion.

    The first weight (`across`) runs in reading direction, the second (`up`) upwards; together
    they are at most 1. `now` are the present ones, `case_now` those of the case while
    others are tried out.
    """

    title: str
    across: str
    up: str
    regions: tuple[Region, ...]
    now: XY
    case_now: XY | None = None
    subtitle: str = ""


ChartSpec = (
    RankLines
    | Differences
    | Curves
    | WeightIntervals
    | Profile
    | RankShares
    | HeatMap
    | Dendrogram
    | Tornado
    | WinnerMap
    | AgreementSpec
)
"""Any chart that can be painted."""
