"""What the pictures of an agreement show: zone, chips, trades and ledger."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.figures.chart import ChartSpec, Table
from mcda.words import figures
from mcda.words.said import _


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneColumn:
    """A stakeholder in the zone: `best` says the most that it could get, in its own points;
    `figure` is that number alone, for where there is no room.

    `floor` is what it is asked to get, as a share of that, and `floor_words` say it; None where
    nothing can be asked. `tried` where it is not the case's own.
    """

    name: str
    full_name: str
    best: str
    figure: str = ""
    floor: float | None = 0.0
    floor_words: str = ""
    tried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneLine:
    """A package across the stakeholders: shares of what each could get at best, and the points.

    A share is None where there is none to be had or nothing is stated; `series` picks colour,
    dash and marker. `faded` where it is out by what is asked for.
    """

    name: str
    note: str
    shares: tuple[float | None, ...]
    points: tuple[str, ...]
    series: int = 0
    faded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneLines(ChartSpec):
    """Packages as lines across stakeholders, from the fallback (0) to the best of each (1).

    `chosen` is the line that counts most, -1 for none.
    """

    columns: tuple[ZoneColumn, ...]
    lines: tuple[ZoneLine, ...]
    chosen: int = -1

    def table(self) -> Table:
        """Return heads and rows."""
        rows = [(line.name, *line.points, line.note) for line in self.lines]
        rows.append((_("best"), *(one.best for one in self.columns), ""))
        if any(one.floor is not None for one in self.columns):
            rows.append((_("floor"), *(one.floor_words for one in self.columns), ""))
        names = (column.full_name for column in self.columns)
        return (_("Package"), *names, _("Note")), tuple(rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelShares(ChartSpec):
    """How often each level of each measure stands in a set of packages.

    `shares` has a row for each of `measures`, the first level first, each summing to one.
    `chosen` is the row and level that is asked for, if any.
    """

    measures: tuple[str, ...]
    levels: tuple[tuple[str, ...], ...]
    shares: tuple[tuple[float, ...], ...]
    chosen: tuple[tuple[int, int], ...] = ()

    def table(self) -> Table:
        """Return heads and rows."""
        rows = tuple(
            (measure, level, figures.percent(share))
            for measure, levels, shares in zip(self.measures, self.levels, self.shares, strict=True)
            for level, share in zip(levels, shares, strict=True)
        )
        return (_("Measure"), _("Level"), _("Share")), rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Given(ChartSpec):
    """Who gives what to whom: a row for each giver, a column for each receiver, in its points.

    `top` is the size that fills a square. `totals` say of each receiver what it all comes to.
    """

    givers: tuple[str, ...]
    receivers: tuple[str, ...]
    points: tuple[tuple[float, ...], ...]
    totals: tuple[float, ...]
    top: float = 1.0

    def table(self) -> Table:
        """Return heads and rows."""
        rows = [
            (name, *(figures.signed(one) for one in points))
            for name, points in zip(self.givers, self.points, strict=True)
        ]
        rows.append((_("together"), *(figures.signed(one) for one in self.totals)))
        return (_("Measures of"), *self.receivers), tuple(rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAfter(ChartSpec):
    """Each side's gain before and after a change, in its own points, and what it may ask.

    None where a side has stated no fallback. `marked` are rows that the change is about.
    """

    sides: tuple[str, ...]
    before: tuple[float | None, ...]
    after: tuple[float | None, ...]
    marked: tuple[int, ...] = ()

    def table(self) -> Table:
        """Return heads and rows."""
        rows = tuple(
            (
                name,
                figures.signed(before),
                figures.signed(after),
                figures.signed(moved(before, after)),
            )
            for name, before, after in zip(self.sides, self.before, self.after, strict=True)
        )
        return (_("Stakeholder"), _("Gain before"), _("Gain after"), _("Change")), rows


def moved(before: float | None, after: float | None) -> float | None:
    """Return by how much a gain moves, None where it is not known."""
    return None if before is None or after is None else after - before
