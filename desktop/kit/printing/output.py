"""A report out of the program: as PDF, on a printer."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

import mcda
from desktop.kit.printing.pages import Pages, lay_out, prepare
from desktop.kit.printing.paper import A4, Paper
from desktop.kit.printing.pdf_outline import with_outline
from desktop.kit.printing.pdf_text import with_readable_text
from mcda.report.blocks import Report

_PDF_DPI = 1200


def pdf_bytes(pages: Pages) -> bytes:
    """Return pages as a PDF document with embedded fonts, title, author, bookmarks and language."""
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
        for page in range(pages.count):
            if page:
                writer.newPage()
            painter.save()
            prepare(painter, _PDF_DPI)
            pages.paint(page, painter)
            painter.restore()
    finally:
        painter.end()
    return with_outline(with_readable_text(bytes(held.data())), pages)


def on_printer(printer: QPrinter, paper: Paper) -> None:
    """Set a printer to a paper, the whole sheet being ours to paint on."""
    printer.setFullPage(True)
    printer.setPageLayout(_page_layout(paper))


def print_report(report: Report, printer: QPrinter, margin: float = A4.margin_points) -> None:
    """Print a report on the printer's own paper, the pages asked for; the margin is in points."""
    printer.setFullPage(True)
    printer.setDocName(report.title)
    rect = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    pages = lay_out(report, Paper(rect.width(), rect.height(), margin))
    first = max(1, printer.fromPage())
    last = min(pages.count, printer.toPage() or pages.count)
    painter = QPainter(printer)
    try:
        for page in range(first - 1, last):
            if page >= first:
                printer.newPage()
            painter.save()
            prepare(painter, printer.resolution())
            pages.paint(page, painter)
            painter.restore()
    finally:
        painter.end()


def _page_layout(paper: Paper) -> QPageLayout:
    sides = sorted((paper.width_points, paper.height_points))
    page = QPageSize(QSizeF(*sides), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    lies = paper.width_points > paper.height_points
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    return QPageLayout(page, way, QMarginsF(0, 0, 0, 0))
