from __future__ import annotations

from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from mcda.export.workbook import render
from mcda.export.workbook_charts import add_charts
from mcda.report.blocks import Cell, Column, Row, SheetChart, Table
from mcda.report.build import build
from mcda.report.facts import Facts, facts
from tests.mcda.report.settlement import settlement


@cache
def told() -> Facts:
    return facts(settlement(), printed=date(2026, 11, 21))


@cache
def book() -> Any:
    return load_workbook(BytesIO(render(build(told()))))


def cells(sheet: Any, reference: str) -> list[Any]:
    """The values that a chart's reference, such as 'Curves'!$D$2:$D$102, points to."""
    name, span = reference.rsplit("!", 1)
    assert name.strip("'") == sheet.title
    found = sheet[span.replace("$", "")]
    return [row[0].value for row in found]


@pytest.mark.parametrize("name", ["Stability", "Acceptability"])
def test_every_party_has_bars_of_its_own_rows(name: str) -> None:
    made = book()
    sheet, shown = made[name], made[f"{name} charts"]
    assert not sheet._charts and len(shown.row_breaks.brk) == len(told().ranked) - 1
    assert len(shown._charts) == len(told().ranked)
    for party, chart in zip(told().ranked, shown._charts, strict=True):
        rows = [row for row in sheet.iter_rows(values_only=True) if row[0] == party.name]
        for series in chart.series:
            values = cells(sheet, series.val.numRef.f)
            assert len(values) == len(rows)
            assert all(isinstance(value, float | int) for value in values)
            categories = series.cat.numRef or series.cat.strRef
            assert cells(sheet, categories.f) == [row[1] for row in rows]
        assert not chart.x_axis.delete
        assert not chart.y_axis.delete


def test_the_bars_of_an_interval_add_up_to_its_upper_end() -> None:
    for row in book()["Stability"].iter_rows(min_row=2, values_only=True):
        weight, low, high, below, above = row[2], row[3], row[4], row[8], row[9]
        assert low + below == pytest.approx(weight)
        assert low + below + above == pytest.approx(high)


def test_the_shares_of_a_package_add_up_to_one() -> None:
    sheet = book()["Acceptability"]
    ranks = len(told().case.packages)
    for row in sheet.iter_rows(min_row=2, values_only=True):
        assert sum(row[2 : 2 + ranks]) == pytest.approx(1)
        assert row[-4] == told().case.settings.samples
        assert row[-3] == told().case.settings.seed


def test_curves_run_from_0_to_1_with_a_line_a_package() -> None:
    made = book()
    sheet, shown = made["Curves"], made["Curves charts"]
    with_changes = [p for p in told().ranked if told().strengths[p.id].changes]
    assert len(shown._charts) == len(with_changes)
    for chart in shown._charts:
        assert len(chart.series) == len(told().case.packages)
        along = cells(sheet, chart.series[0].xVal.numRef.f)
        assert (along[0], along[-1]) == (0, 1)
        assert along == sorted(along)


def test_lines_run_along_steps_too() -> None:
    from openpyxl import Workbook

    sheet = Workbook().active
    rows = tuple(Row((Cell(str(i), value=i), Cell("3", value=3))) for i in range(3))
    chart = SheetChart("lines", "Steps", 0, 2, 0, (1,), "Step")
    add_charts(sheet, sheet, Table("T", (Column("Step"), Column("B")), rows, charts=(chart,)))
    axis = sheet._charts[0].x_axis
    assert (axis.scaling.min, axis.scaling.max, axis.number_format.formatCode) == (0, 2, "0")


def test_the_smallest_changes_are_numbers() -> None:
    sheet = book()["Smallest changes"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == [party.name for party in told().ranked]
    for party, row in zip(told().ranked, rows, strict=True):
        levers = told().levers[party.id]
        if levers.trade is not None:
            assert row[2] == pytest.approx(levers.trade.share, rel=1e-15)
        assert row[6] == pytest.approx(levers.certificate.points, rel=1e-15)


def test_a_title_is_text_whatever_it_holds() -> None:
    from openpyxl import Workbook

    made = Workbook()
    name = "=1+1\x07 & <b>"
    table = Table(
        "T",
        (Column(name), Column("=B")),
        (Row((Cell("x"), Cell("0.5", value=0.5))),),
        charts=(
            SheetChart("shares", name * 90, 0, 0, 0, (1,)),
            SheetChart("lines", "none", 0, -1, 0, (1,)),
        ),
    )
    add_charts(made.active, made.active, table)
    held = BytesIO()
    made.save(held)
    (chart,) = load_workbook(BytesIO(held.getvalue())).active._charts
    shown = chart.title.tx.rich.p[0].r[0].t
    assert "\x07" not in shown
    assert len(shown) <= 200
