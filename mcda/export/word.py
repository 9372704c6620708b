"""A report as a Word document: real headings, repeated table heads, fields for page numbers.

Charts become pictures where the caller passes a painter in, else tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any, Final

from mcda.export import word_parts as parts
from mcda.export.palette import ACCENT, INK, QUIET
from mcda.export.word_page import SIZES, fitting_scale, shrink
from mcda.export.word_tables import add_table
from mcda.figures.chart import ChartSpec, chart_text
from mcda.report.blocks import (
    Block,
    Bullets,
    Chart,
    Column,
    Columns,
    Contents,
    Form,
    Heading,
    Masthead,
    OnePage,
    PageBreak,
    Paragraph,
    Report,
    Row,
    Table,
    texts,
)

ChartPicture = Callable[[ChartSpec], bytes | None]
"""Paints a chart as a PNG file, or None when it can't."""


def render(report: Report, chart_picture: ChartPicture | None = None) -> bytes:
    """Return the report as a .docx file."""
    from docx import Document

    document = Document()
    parts.set_up(document, report)
    writer = _Writer(document, report, chart_picture)
    writer.write(report.blocks, document)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


class _Writer:
    """Writes blocks into a document, or into a cell of one.

    A page break waits for the next heading, which then starts its page.
    """

    def __init__(self, document: Any, report: Report, chart_picture: ChartPicture | None) -> None:
        self._document = document
        self._rtl = report.right_to_left
        self._picture = chart_picture
        self._width = parts.text_width(document)
        self._height = parts.text_height(document)
        self._fresh = False
        self._said: Any = None

    def write(self, blocks: Iterable[Block], into: Any) -> None:
        before: tuple[Block | None, Block | None] = (None, None)
        for block in blocks:
            above, last = before
            led = isinstance(above, Heading) and isinstance(last, Paragraph)
            if led and isinstance(block, Table):
                # Words between a heading and its table are never left behind by it.
                self._said.paragraph_format.keep_with_next = True
            _WRITERS[type(block)](self, block, into)
            before = last, block

    def heading(self, block: Heading, into: Any) -> None:
        style = f"Heading {min(3, block.level)}"  # no words: a style's name
        paragraph = into.add_paragraph(style=style)
        parts.add_run(paragraph, block.text)
        paragraph.paragraph_format.page_break_before = self._fresh or None
        self._fresh = False
        self._turn(paragraph)

    def paragraph(self, block: Paragraph, into: Any) -> None:
        headline = block.tone == "headline"
        paragraph = into.add_paragraph(style="Title" if headline else "Normal")
        quiet = block.tone in ("question", "quiet", "note")
        colour = QUIET if quiet else INK
        parts.add_text(paragraph, block.text, size=SIZES[block.tone], colour=colour)
        paragraph.paragraph_format.keep_with_next = block.tone in ("headline", "question")
        self._said = paragraph
        self._turn(paragraph)

    def bullets(self, block: Bullets, into: Any) -> None:
        for item in block.items:
            paragraph = into.add_paragraph(style="List Bullet")  # no words: Word's style
            parts.add_text(paragraph, item)
            self._turn(paragraph)

    def contents(self, block: Contents, into: Any) -> None:
        self.heading(Heading(block.title, 3), into)
        for paragraph in parts.contents(into, block.entries, self._width):
            self._turn(paragraph)

    def masthead(self, block: Masthead, into: Any) -> None:
        paragraph = into.add_paragraph()
        start = block.start
        if block.blanks:
            parts.blanks(paragraph, block.blanks, self._width * 55 // 100, size=9.5, colour=QUIET)
            start = ""
        parts.dress(parts.add_run(paragraph, f"{start}\t{block.end}"), size=10, colour=QUIET)
        parts.end_tab(paragraph, self._width)
        parts.rule_below(paragraph, INK, eighths=10)
        self._turn(paragraph)

    def form(self, block: Form, into: Any) -> None:
        title = into.add_paragraph()
        parts.dress(parts.add_run(title, block.title), size=10, colour=ACCENT, strong=True)
        title.paragraph_format.keep_with_next = True
        lines = [title]
        for row in block.rows:
            lines.append(into.add_paragraph())
            parts.blanks(lines[-1], row, self._width - parts.FRAMED)
        for paragraph in lines:
            parts.frame(paragraph)
            self._turn(paragraph)

    def columns(self, block: Columns, into: Any) -> None:
        holder = parts.bare_table(into, 2, self._width)
        for cell, blocks in zip(holder.rows[0].cells, (block.start, block.end), strict=True):
            self.write(blocks, cell)
            parts.drop_first_paragraph(cell)
        if self._rtl:
            parts.mirror(holder)

    def table(self, block: Table, into: Any) -> None:
        add_table(into, block, self._width, rtl=self._rtl)
        note = into.add_paragraph()
        if block.note:
            parts.add_text(note, block.note, size=8.0, colour=QUIET)
        else:
            # Without it a table would run into the next; at the foot of a page it needs no room.
            parts.thin(note)
        self._turn(note)

    def chart(self, block: Chart, into: Any) -> None:
        text = chart_text(block.spec)
        picture = self._picture(block.spec) if self._picture else None
        if picture is None:
            title = into.add_paragraph()
            parts.dress(parts.add_run(title, text.title), size=10, colour=ACCENT, strong=True)
            title.paragraph_format.keep_with_next = True
            self._turn(title)
            rows = tuple(Row(texts(*row)) for row in text.rows)
            columns = tuple(Column(name) for name in text.columns)
            self.table(Table(text.title, columns, rows, dense=True), into)
            return
        parts.add_picture(into.add_paragraph(), picture, self._width, text.title)

    def one_page(self, block: OnePage, into: Any) -> None:
        """Write blocks on a page of their own, in a size at which they should fit there."""
        body = self._document.element.body
        self._fresh = self._fresh or len(body) > 1
        pictures = self._picture is not None
        scale = fitting_scale(block.blocks, self._width, self._height, pictures=pictures)
        before = set(body)
        self.write(block.blocks, into)
        shrink(self._document, [element for element in body if element not in before], scale)
        self._fresh = True

    def page_break(self, block: PageBreak, into: Any) -> None:
        self._fresh = True

    def _turn(self, paragraph: Any) -> None:
        if self._rtl:
            parts.right_to_left(paragraph)


_WRITERS: Final[dict[type, Callable[[_Writer, Any, Any], None]]] = {
    Heading: _Writer.heading,
    Paragraph: _Writer.paragraph,
    Bullets: _Writer.bullets,
    Contents: _Writer.contents,
    Masthead: _Writer.masthead,
    Form: _Writer.form,
    Columns: _Writer.columns,
    Table: _Writer.table,
    Chart: _Writer.chart,
    OnePage: _Writer.one_page,
    PageBreak: _Writer.page_break,
}
