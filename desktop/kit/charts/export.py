"""Charts leaving the window: as a picture, as SVG, on the clipboard, in a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import Look, colour
from desktop.kit.charts.paint import ideal_height, paint
from desktop.words import _
from mcda.disk.atomic import write_atomically, write_text
from mcda.figures.chart import ChartSpec, ChartText, chart_text
from mcda.model.case import Case
from mcda.model.fingerprint import fingerprint
from mcda.words.dates import long_date, typed_date

_MARGIN = 16.0
_TOLD = 18.0


def imprint(case: Case) -> str:
    """Return what a chart carries that leaves the house: marking, case, date and fingerprint."""
    dated = typed_date(case.date) or long_date(date.today())
    case_number = _("case {fingerprint}", fingerprint=fingerprint(case))
    # The title comes last: where there is little room, it is what loses its end.
    return " · ".join(filter(None, (case.marking, dated, case_number, case.title)))


def picture(
    spec: ChartSpec, look: Look, width: float = 640.0, scale: float = 2.0, told: str = ""
) -> QImage:
    """Return a chart as a picture with a margin, `width` logical pixels wide.

    `scale` are picture pixels per logical pixel; `told` stands in small print below.
    """
    size = _size(spec, look, width, told)
    made = QImage(size * scale, QImage.Format.Format_RGB32)
    made.fill(colour(look.surface))
    painter = QPainter(made)
    painter.scale(scale, scale)
    paint(spec, painter, _inner(size, told), look)
    _tell(painter, size, look, told)
    painter.end()
    return made


def svg(spec: ChartSpec, look: Look, width: float = 640.0, told: str = "") -> str:
    """Return a chart as an SVG document, its text equivalent as title and description."""
    from PySide6.QtSvg import QSvgGenerator

    size = _size(spec, look, width, told)
    text = chart_text(spec)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QSvgGenerator()
    writer.setOutputDevice(buffer)
    writer.setResolution(96)
    writer.setSize(size)
    writer.setViewBox(QRectF(0, 0, size.width(), size.height()))
    writer.setTitle(text.title)
    writer.setDescription(text.words)
    painter = QPainter(writer)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), colour(look.surface))
    paint(spec, painter, _inner(size, told), look)
    _tell(painter, size, look, told)
    painter.end()
    buffer.close()
    return bytes(data.data()).decode()


def save(spec: ChartSpec, path: Path, look: Look, width: float = 640.0, told: str = "") -> None:
    """Write a chart to a file, SVG or else PNG by its ending.

    The file that was there before survives a failure; raises RefusedError then.
    """
    if path.suffix.lower() == ".svg":
        write_text(path, svg(spec, look, width, told))
        return
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(spec, look, width, told=told).save(buffer, "PNG")  # type: ignore[call-overload]
    write_atomically(path, bytes(data.data()))


def with_part(text: ChartText, part: str) -> ChartText:
    """Return a table with the words on what it is only a part of in a last row, if any."""
    if not part:
        return text
    last = (part, *[""] * (len(text.columns) - 1))
    return replace(text, rows=(*text.rows, last))


def table_data(text: ChartText) -> QMimeData:
    """Return a table for the clipboard: tabbed for spreadsheets, HTML for documents."""
    rows = "".join(f"<tr>{_cells('td', row)}</tr>" for row in text.rows)
    data = QMimeData()
    data.setText(text.tabbed)
    data.setHtml(f"<table><tr>{_cells('th', text.columns)}</tr>{rows}</table>")
    return data


def picture_data(spec: ChartSpec, look: Look, width: float = 640.0, told: str = "") -> QMimeData:
    """Return a chart for the clipboard: a picture, and SVG for programs that take it."""
    data = QMimeData()
    data.setImageData(picture(spec, look, width, told=told))
    data.setData("image/svg+xml", QByteArray(svg(spec, look, width, told).encode()))
    return data


def _size(spec: ChartSpec, look: Look, width: float, told: str) -> QSize:
    height = ideal_height(spec, look, width - 2 * _MARGIN) + 2 * _MARGIN
    height += _TOLD if told else 0.0
    return QSize(round(width), round(height))


def _tell(painter: QPainter, size: QSize, look: Look, told: str) -> None:
    """Write the small print under a chart, shortened where it has no room."""
    if told:
        foot = QRectF(_MARGIN, size.height() - _TOLD - 6, size.width() - 2 * _MARGIN, _TOLD)
        Canvas(painter, foot, look).text(foot, told, size=look.small, ink=look.quiet)


def _inner(size: QSize, told: str) -> QRectF:
    full = QRectF(0, 0, size.width(), size.height() - (_TOLD if told else 0.0))
    return full.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)


def _cells(tag: str, row: tuple[str, ...]) -> str:
    return "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row)
