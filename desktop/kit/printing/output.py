"""A report out of the program: as PDF, on a printer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QRawFont, QTextLayout
from PySide6.QtPrintSupport import QPrinter

import mcda
from desktop.kit.printing.pages import Pages, laying_out, prepare
from desktop.kit.printing.paper import Paper
from desktop.kit.printing.typeface import face
from desktop.kit.slices import Steps
from mcda.report.blocks import Report

Told = Callable[[int, int], object]
"""Hears how many pages of how many are painted."""

_PDF_DPI = 1200


_TABULAR: Final = "0123456789,.:;"
"""The characters for which tabular figures put other glyphs."""
_PRIVATE: Final = range(0xE000, 0xF900)
_TABLE: Final = re.compile(rb"begincmap[\x09-\x7e]*?endcmap")
_CODE: Final = re.compile(rb"<([0-9A-F]{4})>")


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


def with_readable_text(pdf: bytes) -> bytes:
    """Return a PDF as Qt writes it with its figures readable; no byte moves."""
    codes = _private_codes()

    def mend(table: re.Match[bytes]) -> bytes:
        return _CODE.sub(lambda code: codes.get(code[0], code[0]), table[0])

    return _TABLE.sub(mend, pdf) if codes else pdf


@cache
def _private_codes() -> Mapping[bytes, bytes]:
    """Return what stands in the tables for a tabular sign, and what should."""
    found: dict[bytes, bytes] = {}
    for strong in (False, True):
        font = face(10.0, strong)
        raw = QRawFont.fromFont(font)
        glyphs = raw.glyphIndexesForString("".join(map(chr, _PRIVATE)))
        code_of = {glyph: code for glyph, code in zip(glyphs, _PRIVATE, strict=True) if glyph}
        for sign in _TABULAR:
            layout = QTextLayout(sign, font)
            layout.beginLayout()
            layout.createLine()
            layout.endLayout()
            used = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
            if len(used) == 1 and used[0] in code_of:
                found[b"<%04X>" % code_of[used[0]]] = b"<%04X>" % ord(sign)
    return found
