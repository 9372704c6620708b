"""Charts leaving the window: as a picture, as SVG, on the clipboard, in a file."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from desktop.kit.charts.look import Look, colour
from desktop.kit.charts.paint import ideal_height, paint
from mcda.disk.atomic import write_atomically, write_text
from mcda.figures.chart_text import ChartText, chart_text
from mcda.figures.charts import ChartSpec

_MARGIN = 16.0


def picture(spec: ChartSpec, look: Look, width: float = 640.0, scale: float = 2.0) -> QImage:
    """Return a chart as a picture with a margin, `width` logical pixels wide.

    `scale` are picture pixels per logical pixel.
    """
    size = _size(spec, look, width)
    made = QImage(size * scale, QImage.Format.Format_RGB32)
    made.fill(colour(look.surface))
    painter = QPainter(made)
    painter.scale(scale, scale)
    paint(spec, painter, _inner(size), look)
    painter.end()
    return made


def svg(spec: ChartSpec, look: Look, width: float = 640.0) -> str:
    """Return a chart as an SVG document, its text equivalent as title and description."""
    from PySide6.QtSvg import QSvgGenerator

    size = _size(spec, look, width)
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
    paint(spec, painter, _inner(size), look)
    painter.end()
    buffer.close()
    return bytes(data.data()).decode()


def save(spec: ChartSpec, path: Path, look: Look, width: float = 640.0) -> None:
    """Write a chart to a file, SVG or else PNG by its ending.

    The file that was there before survives a failure; raises RefusedError then.
    """
    if path.suffix.lower() == ".svg":
        write_text(path, svg(spec, look, width))
        return
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(spec, look, width).save(buffer, "PNG")  # type: ignore[call-overload]
    write_atomically(path, bytes(data.data()))


def table_data(text: ChartText) -> QMimeData:
    """Return a table for the clipboard: tabbed for spreadsheets, HTML for documents."""
    rows = "".join(f"<tr>{_cells('td', row)}</tr>" for row in text.rows)
    data = QMimeData()
    data.setText(text.tabbed)
    data.setHtml(f"<table><tr>{_cells('th', text.columns)}</tr>{rows}</table>")
    return data


def picture_data(spec: ChartSpec, look: Look, width: float = 640.0) -> QMimeData:
    """Return a chart for the clipboard: a picture, and SVG for programs that take it."""
    data = QMimeData()
    data.setImageData(picture(spec, look, width))
    data.setData("image/svg+xml", QByteArray(svg(spec, look, width).encode()))
    return data


def _size(spec: ChartSpec, look: Look, width: float) -> QSize:
    height = ideal_height(spec, look, width - 2 * _MARGIN) + 2 * _MARGIN
    return QSize(round(width), round(height))


def _inner(size: QSize) -> QRectF:
    full = QRectF(0, 0, size.width(), size.height())
    return full.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)


def _cells(tag: str, row: tuple[str, ...]) -> str:
    return "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row)
