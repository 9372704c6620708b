"""A report laid out on sheets: any page can then be painted, in any order, on any device."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.kit.printing.paper import UNIT, Paper, points
from desktop.kit.printing.pieces import Placed, flow
from desktop.kit.printing.setting import Setting
from desktop.kit.printing.stack import pieces
from desktop.kit.printing.typeface import Text, metrics
from desktop.kit.slices import Steps
from desktop.words import _
from mcda.export.palette import INK, LINE, QUIET
from mcda.report.blocks import Align, Report

_SMALL: Final = 7.9
_APART: Final = points(12)
"""Room between the two texts of a line of the frame."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading with its page, counted from 0, and its distance from the sheet's top in units."""

    level: int
    text: str
    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a report."""

    report: Report
    paper: Paper
    placed: tuple[tuple[Placed, ...], ...]

    @property
    def count(self) -> int:
        return len(self.placed)

    @property
    def outline(self) -> tuple[Entry, ...]:
        """The headings of levels 1 and 2 with the page and height at which each stands."""
        return tuple(
            Entry(heading.level, heading.text, page, self.paper.text_top + item.y)
            for page, placed in enumerate(self.placed)
            for item in placed
            if (heading := item.piece.heads) is not None and heading.level <= 2
        )

    def paint(self, page: int, painter: QPainter) -> None:
        """Paint a page, counted from 0, with the sheet's corner at 0, 0, in units."""
        _frame(self, page, painter)
        paper = self.paper
        for item in self.placed[page]:
            item.piece.paint(painter, paper.side, paper.text_top + item.y)

    def image(self, page: int, dpi: float) -> QImage:
        """Return a page as a picture on white."""
        scale = dpi / 72
        width, height = self.paper.width_points * scale, self.paper.height_points * scale
        image = QImage(round(width), round(height), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        image.setDotsPerMeterX(round(dpi / 0.0254))
        image.setDotsPerMeterY(round(dpi / 0.0254))
        painter = QPainter(image)
        try:
            prepare(painter, dpi)
            self.paint(page, painter)
        finally:
            painter.end()
        return image


def laying_out(report: Report, paper: Paper) -> Steps[Pages]:
    """Set a report on sheets of paper step by step; the pages are what is returned."""
    setting = Setting(paper.text_width, paper.text_height, report.right_to_left)
    made = []
    for piece in pieces(report.blocks, setting):
        made.append(piece)
        yield
    pages = Pages(report, paper, flow(made, paper.text_height))
    setting.pages.extend(entry.page for entry in pages.outline if entry.level == 1)
    return pages


def prepare(painter: QPainter, dpi: float) -> None:
    """Make a painter on a device of `dpi` take units."""
    scale = dpi / 72 / UNIT
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)


def _frame(pages: Pages, page: int, p: QPainter) -> None:
    """Paint what stands round the text: markings, running head and footer."""
    report, paper = pages.report, pages.paper
    if report.marking:
        _band(pages, p, paper.side - points(15), report.marking)
        _band(pages, p, paper.foot_rule + points(22), report.marking)
    if page > 0:
        _ends(pages, p, paper.side - points(3), report.head.start, report.head.end)
    rule = QRectF(paper.side, paper.foot_rule, paper.text_width, points(0.6))
    p.fillRect(rule, QColor(LINE))
    y, foot = paper.foot_rule + points(5), report.footer
    number = _("page {page} of {count}", page=page + 1, count=pages.count)
    whole = " · ".join(filter(None, (foot.settings, foot.label)))
    if _advance(whole) + _advance(number) + _APART <= paper.text_width:
        _ends(pages, p, y, whole, number)
        return
    _ends(pages, p, y, foot.settings, number)
    _ends(pages, p, y + points(9.5), foot.label, "")


def _band(pages: Pages, p: QPainter, y: float, marking: str) -> None:
    paper = pages.paper
    rtl = pages.report.right_to_left
    text = Text(
        marking, paper.text_width, size=8.2, spaced=True, align="center", rtl=rtl, colour=INK
    )
    text.draw(p, paper.side, y)


def _ends(pages: Pages, p: QPainter, y: float, start: str, end: str) -> None:
    """Write a line of two texts at its start and end; the end one, such as a date, stands whole.

    What the start one has no room for is marked by dots.
    """
    paper, rtl = pages.paper, pages.report.right_to_left
    last = min(_advance(end), paper.text_width)
    first = max(0.0, paper.text_width - last - _APART)
    type_size = metrics((_SMALL, False, False, False))
    short = type_size.elidedText(start, Qt.TextElideMode.ElideRight, first)
    for text, width, align in _filled((short, first, "start"), (end, last, "end")):
        leads = (align == "start") is not rtl
        left = paper.side if leads else paper.side + paper.text_width - width
        _text(pages, text, width, align, QUIET).draw(p, left, y, 0, 1)


def _advance(text: str) -> float:
    """Return the room that a text of the frame takes on one line."""
    return float(metrics((_SMALL, False, False, False)).horizontalAdvance(text) + points(1))


def _filled(*parts: tuple[str, float, Align]) -> Iterator[tuple[str, float, Align]]:
    """Yield the parts of a line that hold a text."""
    yield from (part for part in parts if part[0])


def _text(pages: Pages, text: str, width: float, align: Align, colour: str) -> Text:
    rtl = pages.report.right_to_left
    return Text(text, width, size=_SMALL, align=align, rtl=rtl, colour=colour)
