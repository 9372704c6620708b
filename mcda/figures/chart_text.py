"""Every chart said in words: its title and a table, for screen readers and copying."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from mcda.figures.agreement_text import TABLES
from mcda.figures.charts import (
    XY,
    ChartSpec,
    Curves,
    Dendrogram,
    Differences,
    HeatMap,
    Profile,
    RankLines,
    RankShares,
    Tornado,
    ValueCell,
    WeightIntervals,
    WinnerMap,
)
from mcda.words import figures
from mcda.words.figures import fixed
from mcda.words.said import Said, _, capital, together, told


@dataclass(frozen=True, slots=True)
class ChartText:
    """A chart's text equivalent: a title sentence and a table of displayed numbers."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def tabbed(self) -> str:
        """The table with tabs between cells, as spreadsheets paste it."""
        return "\n".join("\t".join(_flat(cell) for cell in row) for row in self._lines)

    @property
    def words(self) -> str:
        """The table as sentences for a screen reader, one a row."""
        return "\n".join(
            "; ".join(f"{c}: {v}" if c else v for c, v in zip(self.columns, row, strict=True) if v)
            for row in self.rows
        )

    @property
    def _lines(self) -> tuple[tuple[str, ...], ...]:
        return (self.columns, *self.rows)


def chart_text(spec: ChartSpec) -> ChartText:
    """Return a chart's text equivalent."""
    if type(spec) in TABLES:
        return ChartText(spec.title, *TABLES[type(spec)](spec))
    return _TEXTS[type(spec)](spec)


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


def _rank_lines(spec: RankLines) -> ChartText:
    names = spec.stakeholder_names or spec.stakeholders
    rows = tuple(
        (package, *(str(rank) if rank else figures.UNKNOWN for rank in ranks))
        for package, ranks in zip(spec.packages, spec.ranks, strict=True)
    )
    return ChartText(spec.title, (_("Package"), *names), rows)


def _differences(spec: Differences) -> ChartText:
    columns = [
        _("{ahead} over {behind} ({unit})", ahead=spec.ahead, behind=spec.behind, unit=spec.unit)
    ]
    figured = [[figures.signed(one, spec.digits) for one in spec.differences]]
    if spec.points:
        columns.append(_("Value points"))
        figured.append([figures.signed(one) for one in spec.points])
    rows = tuple(zip(spec.criteria, *figured, strict=True))
    return ChartText(spec.title, (_("Criterion"), *columns), rows)


def _curves(spec: Curves) -> ChartText:
    """Give the scores at every tenth weight, at the present one and at the crossovers."""
    tenth = max(1, (len(spec.grid) - 1) // 10)
    chosen = sorted({*range(0, len(spec.grid), tenth), *range(len(spec.grid))[-1:]})
    rows = [
        (
            figures.percent(spec.grid[i]),
            *(figures.decimals(curve.values[i], spec.digits) for curve in spec.curves),
            "",
        )
        for i in chosen
    ]
    blank = tuple("" for _curve in spec.curves)
    rows += [(figures.percent(mark.at), *blank, mark.words) for mark in spec.marks]
    if spec.case_now is None:
        rows.append((figures.percent(spec.now), *blank, _("present weight")))
    else:
        rows.append((figures.percent(spec.now), *blank, _("weight tried")))
        rows.append((figures.percent(spec.case_now), *blank, _("weight in the case")))
    columns = (
        _("Weight of {criterion}", criterion=spec.criterion),
        *(curve.name for curve in spec.curves),
        _("Mark"),
    )
    return ChartText(spec.title, columns, tuple(rows))


def _weight_intervals(spec: WeightIntervals) -> ChartText:
    rows = tuple(
        (
            row.name,
            figures.percent(row.weight),
            figures.percent(row.low),
            figures.percent(row.high),
            row.words,
        )
        for row in spec.rows
    )
    columns = (
        _("Criterion"),
        _("Weight"),
        _("Leader stays from"),
        _("Leader stays to"),
        _("What happens"),
    )
    return ChartText(spec.title, columns, rows)


def _profile(spec: Profile) -> ChartText:
    rows = tuple((bar.name, figures.percent(bar.share)) for bar in spec.bars)
    return ChartText(spec.title, (_("Criterion"), _("Weight")), rows)


def _rank_shares(spec: RankShares) -> ChartText:
    places = max((len(shares) for shares in spec.shares), default=0)
    rows = tuple(
        (package, *(figures.percent(share) for share in shares))
        for package, shares in zip(spec.packages, spec.shares, strict=True)
    )
    columns = (_("Package"), *(_("Rank {place}", place=place + 1) for place in range(places)))
    return ChartText(spec.title, columns, rows)


def _heat_map(spec: HeatMap) -> ChartText:
    rows = tuple(
        (name, *(heat_figure(spec, value) for value in values))
        for name, values in zip(spec.rows, spec.values, strict=True)
    )
    return ChartText(spec.title, (spec.corner, *spec.columns), rows)


def heat_figure(spec: HeatMap, value: float | None) -> str:
    """Return one number of a heat map as it is shown."""
    if value is None:
        return figures.UNKNOWN
    return figures.decimals(value * spec.factor, spec.digits)


def _dendrogram(spec: Dendrogram) -> ChartText:
    blocs: list[tuple[str, ...]] = []
    rows = []
    for join in spec.joins:
        sides = [
            blocs[-branch - 1] if branch < 0 else (spec.leaves[branch],)
            for branch in (join.one, join.other)
        ]
        blocs.append(sides[0] + sides[1])
        rows.append((", ".join(sides[0]), ", ".join(sides[1]), fixed(join.height, 2), join.words))
    columns = (_("Bloc"), _("Joined by"), capital(told(spec.axis)), _("What divides them"))
    return ChartText(spec.title, columns, tuple(rows))


def _tornado(spec: Tornado) -> ChartText:
    rows = tuple(
        (
            bar.name,
            figures.percent(bar.weight),
            figures.decimals(bar.least, spec.digits),
            figures.percent(bar.at_least),
            figures.decimals(bar.most, spec.digits),
            figures.percent(bar.at_most),
        )
        for bar in spec.rows
    )
    columns = (
        _("Criterion"),
        _("Weight"),
        _("Least lead"),
        _("at weight"),
        _("Greatest lead"),
        _("at weight"),
    )
    return ChartText(spec.title, columns, rows)


def present_words(weight: float, of_case: float | None) -> Said:
    """Return a present weight in words; the one tried beside the case's, while another is tried."""
    shown = figures.percent(weight)
    if of_case is None:
        return _("now {weight}", weight=shown)
    return _("tried {weight} (case {case})", weight=shown, case=figures.percent(of_case))


def tornado_words(spec: Tornado, row: int) -> str:
    """Return one bar of a tornado in words."""
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


def _winner_map(spec: WinnerMap) -> ChartText:
    """Give the package that is first at every tenth of both weights, and at the present ones."""
    tenths = [i / 10 for i in range(11)]
    rows = [
        (
            figures.percent(up, 0),
            *(winner_at(spec, (across, up)) if across + up <= 1 else "" for across in tenths),
        )
        for up in tenths
    ]
    case_up = None if spec.case_now is None else spec.case_now[1]
    rows.append((present_words(spec.now[1], case_up), winner_at(spec, spec.now), *[""] * 10))
    heads = tuple(f"{spec.across} {figures.percent(across, 0)}" for across in tenths)
    return ChartText(spec.title, (spec.up, *heads), tuple(rows))


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
    x, y = (1e-6 + (1 - 3e-6) * share for share in at)
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


def _flat(cell: str) -> str:
    return " ".join(cell.split())


_TEXTS: Final[dict[type, Callable[[Any], ChartText]]] = {
    RankLines: _rank_lines,
    Differences: _differences,
    Curves: _curves,
    WeightIntervals: _weight_intervals,
    Profile: _profile,
    RankShares: _rank_shares,
    HeatMap: _heat_map,
    Dendrogram: _dendrogram,
    Tornado: _tornado,
    WinnerMap: _winner_map,
}
