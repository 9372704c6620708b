from __future__ import annotations

import base64
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from mcda.export.word import render
from mcda.export.word_tables import fitted
from mcda.report.blocks import Cell, Column, Footer, Masthead, Report, Row, Table, texts
from mcda.report.build import build
from mcda.report.facts import facts
from tests.mcda.export.test_html import nasty_report
from tests.mcda.report.settlement import settlement

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture(scope="module")
def report() -> Report:
    sections = ["brief", "rankings", "parties", "weights"]
    return build(facts(settlement(), printed=date(2026, 11, 21)), sections)


def opened(report: Report, **more: Any) -> Any:
    return Document(BytesIO(render(report, **more)))


def all_text(part: Any) -> str:
    return "".join(node.text or "" for node in part.iter(qn("w:t")))


def test_headings_are_headings(report: Report) -> None:
    document = opened(report)
    first = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    names = [party.name for party in settlement().stakeholders]
    assert first == ["Rankings", *names, "Weights"]
    assert [p.text for p in document.paragraphs if p.style.name == "Title"]


def test_contents_are_a_field_of_the_headings(report: Report) -> None:
    document = opened(report)
    codes = [node.text for node in document.element.body.iter(qn("w:instrText"))]
    assert [code.split()[0] for code in codes] == ["TOC"]
    kinds = [n.get(qn("w:fldCharType")) for n in document.element.body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]
    assert "Iran" in [p.text for p in document.paragraphs if p.style.name == "Normal"]


def test_every_page_has_marking_footer_and_page_number(report: Report) -> None:
    section = opened(report).sections[0]
    assert section.different_first_page_header_footer
    for header in (section.header, section.first_page_header):
        assert "OFFICIAL – SENSITIVE" in all_text(header._element)
    for footer in (section.footer, section.first_page_footer):
        text = all_text(footer._element)
        assert "OFFICIAL – SENSITIVE" in text and report.footer.settings in text
        fields = [f.get(qn("w:instr")) for f in footer._element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]


def test_heads_repeat_and_rows_stay_whole(report: Report) -> None:
    tables = [t for t in opened(report).tables if len(t.rows) > 1]
    assert tables
    for table in tables:
        head, *rows = table.rows
        assert head._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in (head, *rows))


def test_charts_are_pictures_with_words_or_else_tables(report: Report) -> None:
    painted = opened(report, chart_picture=lambda spec: PIXEL)
    words = [shape._inline.docPr.get("descr") for shape in painted.inline_shapes]
    assert any("leads" in text for text in words)
    assert len(opened(report).inline_shapes) == 0


def test_right_to_left_turns_paragraphs_and_columns(report: Report) -> None:
    turned = opened(replace(report, right_to_left=True))
    body = turned.element.body
    assert all(
        p.pPr is not None and p.pPr.find(qn("w:bidi")) is not None
        for p in body.iter(qn("w:p"))
        if all_text(p)
    )
    assert all(t.tblPr.find(qn("w:bidiVisual")) is not None for t in body.iter(qn("w:tbl")))


def test_properties(report: Report) -> None:
    properties = opened(report).core_properties
    assert properties.title == "The European-Russian quid pro quo"
    assert properties.author == "A. Analyst"


def test_texts_that_try_to_be_markup_and_control_signs() -> None:
    assert "<script>" in all_text(opened(nasty_report()).element.body)
    table = Table("T", (Column("A"),), (Row((Cell("a\x00b"),)),))
    bad = Report("\x01", "\x02", "\x03", Masthead("", ""), Footer("\x04"), (table,))
    assert "a\N{REPLACEMENT CHARACTER}b" in all_text(opened(bad).element.body)


def test_properties_are_of_this_case_and_day(report: Report) -> None:
    document = opened(report)
    properties = document.core_properties
    assert properties.created.date() == properties.modified.date() == date(2026, 11, 21)
    assert properties.last_modified_by == report.author
    assert report.marking in properties.keywords and report.footer.settings in properties.keywords
    related = document.part.package.rels.values()
    assert not any(one.reltype.endswith("/thumbnail") for one in related)
    langs = {found.get(qn("w:val")) for found in document.styles.element.iter(qn("w:lang"))}
    assert langs == {"en-GB"}


def test_no_word_is_broken_where_smaller_type_keeps_it_whole() -> None:
    words = ("Maximin", "Copeland", "Stakeholders", "Damascus", "Opposition", "Influence", "Kemeny")
    columns = tuple(Column(word) for word in (*words, "Median", "Rank", "Blocked"))
    row = Row(tuple(Cell("Opposition") for _one in columns))
    size, widths = fitted(Table("T", columns, (row,)), 176 * 36_000, 9.0)
    assert 6.0 < size < 9.0
    assert all(wide >= len("Opposition") * size * 0.55 * 12_700 for wide in widths)


def test_a_row_tells_what_it_is_of_for_it_may_start_a_page() -> None:
    rows = Row(texts("South road", "everyone")), Row(texts("", "Aland"), carried="South road")
    block = Table("Scores", (Column("Package"), Column("Seen by")), rows)
    document = opened(Report("T", "", "", Masthead("", ""), Footer(""), (block,)))
    assert [row.cells[0].text for row in document.tables[-1].rows] == [
        "Package", "South road", "South road",
    ]  # fmt: skip


def test_words_between_a_heading_and_its_table_stay_with_it() -> None:
    report = build(facts(settlement(), printed=date(2026, 11, 21)), ["scores"])
    body = list(opened(report).element.body)
    kinds = [element.tag == qn("w:tbl") for element in body]
    led = [
        i
        for i in range(2, len(body))
        if kinds[i]
        and not kinds[i - 1]
        and not kinds[i - 2]
        and any("Heading" in s.get(qn("w:val")) for s in body[i - 2].iter(qn("w:pStyle")))
    ]
    assert led
    for i in led:
        assert [k for k in body[i - 1].iter(qn("w:keepNext")) if k.get(qn("w:val")) != "0"]


def test_a_table_without_a_note_takes_no_line_below_it() -> None:
    """Else one that ends at the foot of a page would leave an empty page before the next."""
    table = Table("Any", (Column("One"),), (Row(texts("1")),))
    below = opened(Report("T", "", "", Masthead("", ""), Footer(""), (table,))).paragraphs[-1]
    assert below.text == "" and below.paragraph_format.line_spacing.pt == 1
