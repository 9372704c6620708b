"""What belongs on one page of a Word document is made smaller until it should fit there."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn

from mcda.export import word
from mcda.export.word_page import POINT, fitting_scale
from mcda.report.blocks import Footer, Heading, Masthead, OnePage, Paragraph, Report

WIDTH, HEIGHT = 500 * POINT, 700 * POINT
LINE = "A line of words that says something about a package and goes on for a while. "


def scale(lines: int) -> float:
    return fitting_scale([Paragraph(LINE * 2)] * lines, WIDTH, HEIGHT, pictures=False)


def test_what_fits_keeps_its_size_and_more_gets_smaller_down_to_a_least_one() -> None:
    assert scale(5) == 1.0
    assert 0.72 <= scale(26) < 1.0
    assert scale(500) == 0.72


def test_a_page_starts_a_page_and_what_follows_starts_another() -> None:
    crowded = OnePage((Heading("Russia"), *[Paragraph(LINE * 2)] * 40))
    report = Report("", "", "", Masthead("", ""), Footer(""), (
        OnePage((Paragraph("Brief"),)), crowded, Heading("Weights"), Paragraph("After"),
    ))  # fmt: skip
    document = Document(BytesIO(word.render(report)))
    breaks = [one.text for one in document.paragraphs if one.paragraph_format.page_break_before]
    assert breaks == ["Russia", "Weights"]
    sizes = {
        one.text: {size.get(qn("w:val")) for size in one._p.iter(qn("w:sz"))}
        for one in document.paragraphs
    }
    assert sizes["After"] == {"20"}
    assert all(int(size) < 20 for size in sizes[LINE * 2])


def test_the_program_that_wrote_the_document_is_named() -> None:
    report = Report("", "", "", Masthead("", ""), Footer(""), (Paragraph("One"),))
    parts = Document(BytesIO(word.render(report))).part.package.iter_parts()
    (words,) = (part.blob for part in parts if str(part.partname) == "/docProps/app.xml")
    assert b"<Application>Parley</Application>" in words and b"Macintosh" not in words
