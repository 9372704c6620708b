"""A report out of the program: as PDF, on a printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

import mcda
from desktop.kit.printing.pages import Pages, laying_out, prepare
from desktop.kit.printing.paper import Paper
from desktop.kit.printing.pdf_text import with_readable_text
from desktop.kit.slices import Steps
from mcda.report.blocks import Report

Told = Callable[[int, int], object]
"""Hears how many pages of how many are painted."""

_PDF_DPI = 1200


def untold(_done: int, _whole: int) -> None:
    """Tell nobody."""


def painting_pdf(pages: Pages, told: Told = untold) -> Steps[bytes]:
    """Paint pages into a PDF document, page by page, its fonts embedded; it lacks its bookmarks."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setTitle(pages.report.title)
    writer.setAuthor(pages.report.author)
    writer.setCreator(f"Parley {mcda.__version__}")
    writer.setPageLayout(_page_layout(pages.paper))
    painter = QPainter(writer)
    try:
        yield from _painted(pages, range(pages.count), painter, writer, told)
    finally:
        painter.end()
    return with_readable_text(bytes(held.data()))


def _painted(
    pages: Pages, numbers: range, painter: QPainter, device: QPdfWriter | QPrinter, told: Told
) -> Steps[None]:
    """Paint the pages asked for on the sheets of a device, one between two yields."""
    for page in numbers:
        if page > numbers.start:
            device.newPage()
        painter.save()
        prepare(painter, device.resolution())
        pages.paint(page, painter)
        painter.restore()
        told(page + 1, pages.count)
        yield


def on_printer(printer: QPrinter, paper: Paper) -> None:
    """Set a printer to a paper, the whole sheet being ours to paint on."""
    printer.setFullPage(True)
    printer.setPageLayout(_page_layout(paper))


def printing(report: Report, printer: QPrinter, margin: float, told: Told = untold) -> Steps[None]:
    """Print a report page by page on the printer's own paper; the margin is in points.

    Given up, the printer is told to print none of it.
    """
    printer.setFullPage(True)
    printer.setDocName(report.title)
    rect = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    pages = yield from laying_out(report, Paper(rect.width(), rect.height(), margin))
    first = max(1, printer.fromPage())
    last = min(pages.count, printer.toPage() or pages.count)
    painter = QPainter(printer)
    try:
        yield from _painted(pages, range(first - 1, last), painter, printer, told)
    except GeneratorExit:
        printer.abort()
        raise
    finally:
        painter.end()


def _page_layout(paper: Paper) -> QPageLayout:
    sides = sorted((paper.width_points, paper.height_points))
    page = QPageSize(QSizeF(*sides), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    lies = paper.width_points > paper.height_points
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    return QPageLayout(page, way, QMarginsF(0, 0, 0, 0))
