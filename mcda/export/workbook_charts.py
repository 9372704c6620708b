"""Native charts of a results workbook, drawn by the spreadsheet from the sheet's own numbers."""

from __future__ import annotations

from typing import Any, Final

from mcda.export.palette import ACCENT, LINE, QUIET
from mcda.export.printable import printable
from mcda.report.blocks import SheetChart, Table

WIDE: Final = 22.0
HIGH: Final = 10.0
"""Centimetres."""

ROWS: Final = 22
"""Rows of the sheet that a chart with the gap below it takes."""

_SERIES: Final = ("0072B2", "D55E00", "009E73", "CC79A7", "E69F00", "56B4E9", "7F7F7F", "000000")
_DASHES: Final = ("solid", "dash", "sysDot", "dashDot")
_LONGEST: Final = 200


def add_charts(shown: Any, sheet: Any, table: Table) -> None:
    """Put the charts of a table that stands on `sheet` on the sheet `shown`, a page each."""
    from openpyxl.worksheet.pagebreak import Break

    makers = {"lines": _lines, "spans": _spans, "shares": _shares}
    top = 1
    for spec in table.charts:
        if spec.last < spec.first:
            continue
        chart = makers[spec.kind](sheet, table, spec)
        chart.title = _title(spec.title)
        chart.width = WIDE
        rows = 0 if spec.kind == "lines" else spec.last - spec.first + 4
        chart.height = max(HIGH, 0.75 * rows)
        if top > 1:
            shown.row_breaks.append(Break(id=top - 1))
        shown.add_chart(chart, f"A{top}")
        top += max(ROWS, round(chart.height * 2.1))


def _lines(sheet: Any, table: Table, spec: SheetChart) -> Any:
    from openpyxl.chart import ScatterChart, Series

    chart = ScatterChart()
    chart.style = 2
    chart.scatterStyle = "lineMarker"
    along = _cells(sheet, spec, spec.labels)
    for number, column in enumerate(spec.values):
        line = Series(_cells(sheet, spec, column), along, title=_text(table.columns[column].title))
        line.marker.symbol = "none"
        line.smooth = False
        line.graphicalProperties.line.solidFill = _SERIES[number % len(_SERIES)]
        line.graphicalProperties.line.dashStyle = _DASHES[number // len(_SERIES) % len(_DASHES)]
        line.graphicalProperties.line.width = 19_000
        chart.series.append(line)
    ends = table.rows[spec.first].cells[spec.labels], table.rows[spec.last].cells[spec.labels]
    shares = ends[1].text.endswith("%")
    chart.x_axis.scaling.min, chart.x_axis.scaling.max = (
        (0.0, 1.0) if shares else (ends[0].value, ends[1].value)
    )
    chart.x_axis.number_format = "0%" if shares else "0"
    chart.x_axis.majorUnit = None if shares else 1
    chart.x_axis.title = _text(spec.axis) or None
    chart.x_axis.majorGridlines = None
    chart.y_axis.number_format = "0.0" if shares else "0"
    chart.legend.position = "r"
    _show_axes(chart)
    return chart


def _spans(sheet: Any, table: Table, spec: SheetChart) -> Any:
    chart = _bars(spec)
    for number, column in enumerate(spec.values):
        series = _add(chart, sheet, table, spec, column)
        fill = series.graphicalProperties
        if number == 0:
            # The first stack only holds the others up.
            fill.noFill = True
            fill.line.noFill = True
        else:
            fill.solidFill = _faded(0.55 * (number - 1))
    chart.grouping, chart.overlap, chart.gapWidth = "stacked", 100, 40
    chart.legend = None
    chart.y_axis.scaling.max = 1.0
    return chart


def _shares(sheet: Any, table: Table, spec: SheetChart) -> Any:
    chart = _bars(spec)
    count = max(1, len(spec.values) - 1)
    for number, column in enumerate(spec.values):
        series = _add(chart, sheet, table, spec, column)
        series.graphicalProperties.solidFill = _faded(number / count)
        series.graphicalProperties.line.solidFill = "FFFFFF"
    chart.grouping, chart.overlap, chart.gapWidth = "percentStacked", 100, 30
    chart.legend.position = "b"
    return chart


def _bars(spec: SheetChart) -> Any:
    from openpyxl.chart import BarChart

    chart = BarChart()
    chart.style = 2
    chart.type = "bar"
    # Bars run upwards: turned round, the first row stands on top as in the sheet.
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.scaling.min = 0.0
    chart.y_axis.number_format = "0%"
    chart.y_axis.majorGridlines.spPr = _thin(LINE)
    _show_axes(chart)
    return chart


def _add(chart: Any, sheet: Any, table: Table, spec: SheetChart, column: int) -> Any:
    from openpyxl.chart import Series

    series = Series(_cells(sheet, spec, column), title=_text(table.columns[column].title))
    chart.series.append(series)
    chart.set_categories(_cells(sheet, spec, spec.labels))
    return series


def _cells(sheet: Any, spec: SheetChart, column: int) -> Any:
    """Return the numbers of a column, below the head."""
    from openpyxl.chart import Reference

    return Reference(sheet, min_col=column + 1, min_row=spec.first + 2, max_row=spec.last + 2)


def _show_axes(chart: Any) -> None:
    # Without this, newer spreadsheets hide the axes of charts that another program wrote.
    chart.x_axis.delete = chart.y_axis.delete = False


def _thin(ink: str) -> Any:
    from openpyxl.chart.shapes import GraphicalProperties

    made = GraphicalProperties()
    made.line.solidFill = ink[1:]
    return made


def _title(text: str) -> Any:
    """Return a chart's title in the size of the sheet's text."""
    from openpyxl.chart.text import RichText, Text
    from openpyxl.chart.title import Title
    from openpyxl.drawing.text import CharacterProperties, Paragraph, RegularTextRun

    style = CharacterProperties(sz=1100, b=True, solidFill=QUIET[1:])
    run = RegularTextRun(rPr=style, t=_text(text))
    return Title(tx=Text(rich=RichText(p=[Paragraph(r=[run])])), overlay=False)


def _text(text: str) -> str:
    shown = printable(text)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def _faded(share: float) -> str:
    """Return the accent, lighter the larger the share."""
    parts = [int(ACCENT[i : i + 2], 16) for i in (1, 3, 5)]
    return "".join(f"{round(part + (240 - part) * share**0.7):02X}" for part in parts)
