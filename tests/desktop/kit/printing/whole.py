"""Reports set and written in one go, as the tests want them."""

from __future__ import annotations

from desktop.kit.printing import Pages, laying_out
from desktop.kit.printing.output import painting_pdf
from desktop.kit.printing.paper import A4, Paper
from desktop.kit.printing.pdf_outline import with_outline
from desktop.kit.slices import at_once
from mcda.report.blocks import Report


def lay_out(report: Report, paper: Paper = A4) -> Pages:
    return at_once(laying_out(report, paper))


def pdf_bytes(pages: Pages) -> bytes:
    return with_outline(at_once(painting_pdf(pages)), pages)
