"""Bookmarks are added to what Qt writes, and to nothing else."""

from __future__ import annotations

import pytest

from desktop.kit.printing.pdf_outline import with_outline
from mcda.report.blocks import Footer, Heading, Masthead, Report
from tests.desktop.kit.printing.whole import lay_out, pdf_bytes

pytestmark = pytest.mark.usefixtures("app")


def report(*titles: str) -> Report:
    blocks = tuple(Heading(title, 1 + i % 2) for i, title in enumerate(titles))
    return Report("T", "A", "", Masthead("T", "D"), Footer("S"), blocks)


def test_second_level_headings_stand_below_the_first() -> None:
    pdf = pdf_bytes(lay_out(report("One", "Below", "Two", "Again")))
    tops, below = pdf.count(b"/Count 2"), pdf.count(b"/Count -1")
    assert (tops, below) == (1, 2)
    assert pdf.count(b"/Dest [") == 4


def test_a_report_without_headings_has_its_language_alone() -> None:
    pdf = pdf_bytes(lay_out(report()))
    assert b"/Lang" in pdf and b"/Outlines" not in pdf


def test_what_qt_did_not_write_stays_as_it_is() -> None:
    assert with_outline(b"%PDF-1.7 of another kind", lay_out(report("One"))).endswith(b"kind")
