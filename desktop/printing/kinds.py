"""A report as the bytes of a file of any kind, its charts painted."""

from __future__ import annotations

from desktop.printing.chart import chart_png, chart_svg
from desktop.printing.output import pdf_bytes
from desktop.printing.pages import Pages, lay_out
from mcda.report.blocks import Report


def rendered(report: Report, kind: str, pages: Pages | None = None) -> bytes:
    """Return the report as a file of a kind; KeyError for an unknown one.

    `pages` spares a PDF being laid out again; without them it is A4.
    """
    if kind == ".pdf":
        return pdf_bytes(pages or lay_out(report))
    if kind == ".html":
        from mcda.report import html

        return html.render(report, chart_svg).encode("utf-8")
    if kind == ".docx":
        from mcda.report import word

        return word.render(report, chart_png)
    if kind == ".xlsx":
        from mcda.report import workbook

        return workbook.render(report)
    raise KeyError(kind)
