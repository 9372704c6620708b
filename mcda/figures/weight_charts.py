"""What the charts of weights show, and what moving them does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mcda.figures.chart import ChartSpec, Table
from mcda.words import figures
from mcda.words.said import Said, _

_INSIDE: Final = 1e-6
"""How far within the triangle a point on its edge is looked up."""


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
class Curves(ChartSpec):
    """Every package's score as one criterion's weight runs from 0 to 1.

    `grid` are the weights at which `Curve.values` are given; `now` is the present
    weight; while weights are tried out it is the one tried, and `case_now` that of the
    case. `digits` are the decimals of a score.
    """

    criterion: str
    grid: tuple[float, ...]
    curves: tuple[Curve, ...]
    now: float
    marks: tuple[Mark, ...] = ()
    score_name: str = "score"
    digits: int = 3
    case_now: float | None = None

    def table(self) -> Table:
        """Return the scores at every tenth weight, at the present one and at the crossovers."""
        tenth = max(1, (len(self.grid) - 1) // 10)
        chosen = sorted({*range(0, len(self.grid), tenth), *range(len(self.grid))[-1:]})
        rows = [
            (
                figures.percent(self.grid[i]),
                *(figures.decimals(curve.values[i], self.digits) for curve in self.curves),
                "",
            )
            for i in chosen
        ]
        blank = tuple("" for _curve in self.curves)
        rows += [(figures.percent(mark.at), *blank, mark.words) for mark in self.marks]
        if self.case_now is None:
            rows.append((figures.percent(self.now), *blank, _("present weight")))
        else:
            rows.append((figures.percent(self.now), *blank, _("weight tried")))
            rows.append((figures.percent(self.case_now), *blank, _("weight in the case")))
        columns = (
            _("Weight of {criterion}", criterion=self.criterion),
            *(curve.name for curve in self.curves),
            _("Mark"),
        )
        return (columns, tuple(rows))


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
class WeightIntervals(ChartSpec):
    """Every criterion's weight with the interval in which the leader stays."""

    rows: tuple[WeightInterval, ...]

    def table(self) -> Table:
        """Return heads and rows."""
        rows = tuple(
            (
                row.name,
                figures.percent(row.weight),
                figures.percent(row.low),
                figures.percent(row.high),
                row.words,
            )
            for row in self.rows
        )
        columns = (
            _("Criterion"),
            _("Weight"),
            _("Leader stays from"),
            _("Leader stays to"),
            _("What happens"),
        )
        return (columns, rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar of a profile: a share of one, its depth in the tree, whether it is a group."""

    name: str
    share: float
    depth: int = 0
    group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(ChartSpec):
    """Weights as horizontal bars in the order of the tree."""

    bars: tuple[Bar, ...]

    def table(self) -> Table:
        """Return heads and rows."""
        rows = tuple((bar.name, figures.percent(bar.share)) for bar in self.bars)
        return ((_("Criterion"), _("Weight")), rows)


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
class Tornado(ChartSpec):
    """Which weights can move the leader's margin, the widest bar on top.

    `now` is the present margin, in the method's score with `digits` decimals; `case_now` is that
    with the case's weights while others are tried out.
    """

    rows: tuple[TornadoBar, ...]
    now: float
    score_name: str = "score"
    digits: int = 3
    case_now: float | None = None

    def table(self) -> Table:
        """Return heads and rows."""
        rows = tuple(
            (
                bar.name,
                figures.percent(bar.weight),
                figures.decimals(bar.least, self.digits),
                figures.percent(bar.at_least),
                figures.decimals(bar.most, self.digits),
                figures.percent(bar.at_most),
            )
            for bar in self.rows
        )
        columns = (
            _("Criterion"),
            _("Weight"),
            _("Least lead"),
            _("At weight"),
            _("Greatest lead"),
            _("At weight"),
        )
        return (columns, rows)


def present_words(weight: float, of_case: float | None) -> Said:
    """Return a present weight in words; the one tried beside the case's, while another is tried."""
    shown = figures.percent(weight)
    if of_case is None:
        return _("now {weight}", weight=shown)
    return _("tried {weight} (case {case})", weight=shown, case=figures.percent(of_case))


def tornado_words(spec: Tornado, row: int) -> str:
    bar = spec.rows[row]
    least, most = (figures.decimals(end, spec.digits) for end in (bar.least, bar.most))
    lost = _(", the first place lost") if bar.least < 0 else ""
    return _(
        "{bar}, {present}: the lead in {score_name} is {least} at "
        "{at_least}{lost}, and {most} at {at_most}",
        bar=bar.name,
        present=present_words(bar.weight, bar.case_weight),
        score_name=spec.score_name,
        least=least,
        at_least=figures.percent(bar.at_least),
        lost=lost,
        most=most,
        at_most=figures.percent(bar.at_most),
    )


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
class WinnerMap(ChartSpec):
    """Which package is first for every pair of two weights, the others in proportion.

    The first weight (`across`) runs in reading direction, the second (`up`) upwards; together
    they are at most 1. `now` are the present ones, `case_now` those of the case while
    others are tried out.
    """

    across: str
    up: str
    regions: tuple[Region, ...]
    now: XY
    case_now: XY | None = None

    def table(self) -> Table:
        """Return who is first at every tenth of both weights, and at the present ones."""
        tenths = [i / 10 for i in range(11)]
        rows = [
            (
                figures.percent(up, 0),
                *(winner_at(self, (across, up)) if across + up <= 1 else "" for across in tenths),
            )
            for up in tenths
        ]
        case_up = None if self.case_now is None else self.case_now[1]
        rows.append((present_words(self.now[1], case_up), winner_at(self, self.now), *[""] * 10))
        heads = tuple(f"{self.across} {figures.percent(across, 0)}" for across in tenths)
        return ((self.up, *heads), tuple(rows))


def winner_words(spec: WinnerMap, across: float, up: float) -> str:
    """Return who is first at two weights."""
    first = winner_at(spec, (across, up)) or figures.UNKNOWN
    return _(
        "{first} is first with {across} at {across_2} and {up} at {up_2}",
        first=first,
        across=spec.across,
        across_2=figures.percent(across, 0),
        up=spec.up,
        up_2=figures.percent(up, 0),
    )


def winner_at(spec: WinnerMap, at: XY) -> str:
    """Return the name of the region that holds two weights; "" outside all of them."""
    # A little inside the triangle, so that points on its edges have a region.
    x, y = (_INSIDE + (1 - 3 * _INSIDE) * share for share in at)
    for region in spec.regions:
        if sum(_encloses(outline, x, y) for outline in region.outlines) % 2:
            return region.name
    return ""


def _encloses(outline: tuple[XY, ...], x: float, y: float) -> bool:
    inside = False
    for (x0, y0), (x1, y1) in zip(outline, (*outline[1:], outline[0]), strict=True):
        if (y0 <= y) != (y1 <= y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            inside = not inside
    return inside
