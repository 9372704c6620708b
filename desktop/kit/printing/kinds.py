"""A report as the bytes of a file of any kind, its charts painted."""

from __future__ import annotations

from desktop.kit.printing.chart import chart_png, chart_svg
from desktop.kit.printing.output import pdf_bytes
from desktop.kit.printing.pages import Pages, lay_out
from mcda.report.blocks import Report


def rendered(report: Report, kind: str, pages: Pages | None = None) -> bytes:
    """Return the report as a file of a kind; KeyError for an unknown one.

    `pages` spares a PDF being laid out again; without them it is A4.
    """
    if kind == ".pdf":
        return pdf_bytes(pages or lay_out(report))
    if kind == ".html":
        from mcda.export import html

        return html.render(report, chart_svg).encode("utf-8")
    if kind == ".docx":
        from mcda.export import word

        return word.render(report, chart_png)
    if kind == ".xlsx":
        from mcda.export import workbook

        return workbook.render(report, pages is not None and pages.paper.is_letter)
    raise KeyError(kind)
