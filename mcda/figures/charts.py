"""What the charts of packages, ranks and groups show; `chart` says what every chart is."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.figures.chart import ChartSpec, Table
from mcda.words import figures
from mcda.words.figures import fixed
from mcda.words.said import _, capital, together, told


@dataclass(frozen=True, slots=True, kw_only=True)
class RankLines(ChartSpec):
    """Each package's rank from stakeholder to stakeholder, rank 1 on top.

    `ranks` has one row a package and one column a stakeholder, 0 where unknown.
    `stakeholders` are short names, `stakeholder_names` the full ones for words.
    `highlighted` are rows of `packages`; the first one counts most. `places` are how many
    ranks there are where not all packages are shown, 0 for as many as packages.
    """

    packages: tuple[str, ...]
    stakeholders: tuple[str, ...]
    ranks: tuple[tuple[int, ...], ...]
    highlighted: tuple[int, ...] = ()
    places: int = 0
    stakeholder_names: tuple[str, ...] = ()

    def table(self) -> Table:
        """Return heads and rows."""
        names = self.stakeholder_names or self.stakeholders
        rows = tuple(
            (package, *(str(rank) if rank else figures.UNKNOWN for rank in ranks))
            for package, ranks in zip(self.packages, self.ranks, strict=True)
        )
        return ((_("Package"), *names), rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences(ChartSpec):
    """Why one package leads another: what each criterion adds to the lead.

    A positive difference speaks for `ahead`, a negative one for `behind`, both in
    `unit`. The order of the rows is kept. `points` are the same in value points, none
    where values are not known.
    """

    ahead: str
    behind: str
    criteria: tuple[str, ...]
    differences: tuple[float, ...]
    unit: str = "points"
    digits: int = 1
    points: tuple[float, ...] = ()

    def table(self) -> Table:
        """Return heads and rows."""
        columns = [
            _(
                "{ahead} over {behind} ({unit})",
                ahead=self.ahead,
                behind=self.behind,
                unit=self.unit,
            )
        ]
        figured = [[figures.signed(one, self.digits) for one in self.differences]]
        if self.points:
            columns.append(_("Value points"))
            figured.append([figures.signed(one) for one in self.points])
        rows = tuple(zip(self.criteria, *figured, strict=True))
        return ((_("Criterion"), *columns), rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class RankShares(ChartSpec):
    """Rank acceptabilities: per package, the share of weightings that gives each rank.

    `shares` has one row a package, first place first, each summing to one.
    """

    packages: tuple[str, ...]
    shares: tuple[tuple[float, ...], ...]

    def table(self) -> Table:
        """Return heads and rows."""
        places = max((len(shares) for shares in self.shares), default=0)
        rows = tuple(
            (package, *(figures.percent(share) for share in shares))
            for package, shares in zip(self.packages, self.shares, strict=True)
        )
        columns = (_("Package"), *(_("Rank {place}", place=place + 1) for place in range(places)))
        return (columns, rows)


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


def cell_words(cell: ValueCell) -> str:
    """Return one cell of a package x stakeholder table in words."""
    parts: list[str] = [_("rank {rank}", rank=cell.rank) if cell.rank else _("not ranked")]
    if cell.value is not None:
        parts.append(_("value {value}", value=figures.whole(cell.value)))
    elif cell.figure:
        parts.append(_("score {score}", score=cell.figure))
    if cell.low is not None and cell.high is not None and cell.low != cell.high:
        parts.append(
            _("from {low} to {high}", low=figures.whole(cell.low), high=figures.whole(cell.high))
        )
    if cell.fallback is not None:
        fallback = figures.whole(cell.fallback)
        parts.append(
            _("below the fallback of {fallback}", fallback=fallback)
            if cell.below
            else _("not below the fallback of {fallback}", fallback=fallback)
        )
    if cell.judged:
        parts.append(cell.judged)
    return together(parts, ", ")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap(ChartSpec):
    """A table of numbers, tinted by size, with a name for each row and column.

    `values` has one row for each of `rows`, None where a number is not known or has
    no meaning. The ramp runs from 0 to `top`; a `diverging` one from -`top` to `top`.
    Each number is shown with `digits` decimals, times `factor`. `last_apart` sets the
    last column off, as another kind of number. `unit` says what the numbers are.
    """

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

    def table(self) -> Table:
        """Return heads and rows."""
        rows = tuple(
            (name, *(heat_figure(self, value) for value in values))
            for name, values in zip(self.rows, self.values, strict=True)
        )
        return ((self.corner, *self.columns), rows)


def heat_figure(spec: HeatMap, value: float | None) -> str:
    """Return one number of a heat map as it is shown."""
    if value is None:
        return figures.UNKNOWN
    return figures.decimals(value * spec.factor, spec.digits)


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
class Dendrogram(ChartSpec):
    """Who joins whom at what distance: leaves from top to bottom, joins from the nearest on.

    `axis` names the distance, which runs from 0 to `top`.
    """

    leaves: tuple[str, ...]
    joins: tuple[Join, ...]
    axis: str = "distance"
    top: float = 1.0

    def table(self) -> Table:
        """Return heads and rows."""
        blocs: list[tuple[str, ...]] = []
        rows = []
        for join in self.joins:
            sides = [
                blocs[-branch - 1] if branch < 0 else (self.leaves[branch],)
                for branch in (join.one, join.other)
            ]
            blocs.append(sides[0] + sides[1])
            rows.append(
                (", ".join(sides[0]), ", ".join(sides[1]), fixed(join.height, 2), join.words)
            )
        columns = (_("Bloc"), _("Joined by"), capital(told(self.axis)), _("What divides them"))
        return (columns, tuple(rows))
