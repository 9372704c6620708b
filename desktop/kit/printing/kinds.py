"""A report as the bytes of a file of any kind, its charts painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from desktop.kit.printing.chart import chart_png, chart_svg
from desktop.kit.printing.output import Told, painting_pdf, untold
from desktop.kit.printing.pages import Pages, laying_out
from desktop.kit.printing.paper import A4
from desktop.kit.printing.pdf_outline import with_outline
from desktop.kit.slices import Steps, at_once
from mcda.figures.chart import ChartSpec
from mcda.report.blocks import Block, Chart, Columns, OnePage, Report

T = TypeVar("T")


def rendered(report: Report, kind: str, pages: Pages | None = None) -> bytes:
    """Return the report as a file of a kind; KeyError for an unknown one.

    `pages` spares a PDF being laid out again; without them it is A4.
    """
    return at_once(rendering(report, kind, pages))()


def rendering(
    report: Report, kind: str, pages: Pages | None = None, told: Told = untold
) -> Steps[Callable[[], bytes]]:
    """Paint what a file of a kind needs, step by step; what is returned makes the file.

    Painting belongs to the window's thread; the rest needs no Qt, and any thread may do it.
    """
    if kind == ".pdf":
        laid = pages or (yield from laying_out(report, A4))
        painted = yield from painting_pdf(laid, told)
        return lambda: with_outline(painted, laid)
    if kind == ".html":
        from mcda.export import html

        vectors = yield from _drawn(report, chart_svg, told)
        return lambda: html.render(report, lambda spec: vectors[id(spec)]).encode("utf-8")
    if kind == ".docx":
        from mcda.export import word

        pictures = yield from _drawn(report, chart_png, told)
        return lambda: word.render(report, lambda spec: pictures[id(spec)])
    if kind == ".xlsx":
        from mcda.export import workbook

        return lambda: workbook.render(report, pages is not None and pages.paper.is_letter)
    raise KeyError(kind)


def _drawn(report: Report, draw: Callable[[ChartSpec], T], told: Told) -> Steps[dict[int, T]]:
    """Draw every chart, one between two yields; they are told apart by what they are."""
    specs = list(_charts(report.blocks))
    drawn: dict[int, T] = {}
    for number, spec in enumerate(specs, start=1):
        drawn[id(spec)] = draw(spec)
        told(number, len(specs))
        yield
    return drawn


def _charts(blocks: Sequence[Block]) -> Iterator[ChartSpec]:
    for block in blocks:
        if isinstance(block, Chart):
            yield block.spec
        elif isinstance(block, OnePage):
            yield from _charts(block.blocks)
        elif isinstance(block, Columns):
            yield from _charts((*block.start, *block.end))
