"""A report as one self-contained HTML file that a browser shows and prints.

Nothing is fetched: the style stands in the file, charts are inline SVG from the
painter that the caller passes in, or tables where there is none. Every text is
escaped.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from itertools import count
from typing import Any, Final

from mcda.export.html_bars import bar_svg
from mcda.export.html_style import faces, margins, style
from mcda.export.palette import tint
from mcda.figures.chart import ChartSpec, chart_text
from mcda.report.blocks import (
    Blank,
    Block,
    Bullets,
    Cell,
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
from mcda.words.runs import runs
from mcda.words.said import _, told

ChartSvg = Callable[[ChartSpec], str | None]
"""Paints a chart as an `<svg>` element, or None when it can't."""


def render(report: Report, chart_svg: ChartSvg | None = None) -> str:
    """Return the whole report as an HTML document.

    `chart_svg` is trusted to return well-formed SVG without scripts.
    """
    marking = _clean(report.marking)
    band = f'<p class="marking">{marking}</p>\n' if marking else ""
    label = f"<span>{_clean(report.footer.label)}</span>" if report.footer.label else ""
    body = _levelled(_linked(_blocks(report.blocks, chart_svg)))
    foot = " · ".join(filter(None, (report.footer.settings, report.footer.label)))
    sheets = margins(report.marking, foot, report.head.end)
    direction = "rtl" if report.right_to_left else "ltr"
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{_clean(report.lang)}" dir="{direction}">\n'
        "<head>\n"
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="author" content="{_clean(report.author)}">\n'
        f"<title>{_clean(report.title)}</title>\n"
        f"<style>\n{faces()}{style()}{sheets}</style>\n"
        "</head>\n<body>\n"
        f"{band}<main>\n{body}</main>\n"
        f"<footer><span>{_clean(report.footer.settings)}</span>{label}</footer>\n"
        f"{band}</body>\n</html>\n"
    )


def _clean(text: str) -> str:
    """Return a text in the language that is spoken, fit to stand in a document."""
    return html.escape(told(text))


def _linked(body: str) -> str:
    """Number the section headings, as the contents name them."""
    numbers = count(1)
    return re.sub(r"<h2>", lambda _found: f'<h2 id="s{next(numbers)}">', body)


def _levelled(body: str) -> str:
    """Let no heading be more than one level below the one before it, however small it looks."""
    above = [(1, 1)]

    def one(found: re.Match[str]) -> str:
        given = int(found[1])
        while above[-1][0] >= given:
            above.pop()
        level = above[-1][1] + 1
        above.append((given, level))
        small = ' class="small"' if level == 2 < given else ""
        return f"<h{level}{small}{found[2]}</h{level}>"

    return re.sub(r"<h([2-4])([^>]*>.*?)</h\1>", one, body, flags=re.DOTALL)


def _blocks(blocks: tuple[Block, ...], chart_svg: ChartSvg | None) -> str:
    return "".join(_block(block, chart_svg) for block in blocks)


def _block(block: Block, chart_svg: ChartSvg | None) -> str:
    if isinstance(block, Columns):
        halves = (_blocks(half, chart_svg) for half in (block.start, block.end))
        return '<div class="columns">' + "".join(f"<div>\n{h}</div>" for h in halves) + "</div>\n"
    if isinstance(block, OnePage):
        return f'<section class="one-page">\n{_blocks(block.blocks, chart_svg)}</section>\n'
    if isinstance(block, Chart):
        return _chart(block, chart_svg)
    return _SIMPLE[type(block)](block)


def _heading(block: Heading) -> str:
    # The brief's headline is the document's h1, so sections start at h2.
    tag = f"h{block.level + 1}"
    return f"<{tag}>{_text(block.text)}</{tag}>\n"


_TAGS: Final = {"plain": "{}", "strong": "<strong>{}</strong>", "term": "<em>{}</em>"}


def _text(text: str) -> str:
    """Return a text, what is stressed in it and words explained elsewhere set off."""
    return "".join(_TAGS[run.style].format(html.escape(run.text)) for run in runs(text))


def _paragraph(block: Paragraph) -> str:
    if block.tone == "headline":
        return f"<h1>{_clean(block.text)}</h1>\n"
    kind = "" if block.tone == "body" else f' class="{block.tone}"'
    return f"<p{kind}>{_text(block.text)}</p>\n"


def _bullets(block: Bullets) -> str:
    items = "".join(f"<li>{_text(item)}</li>\n" for item in block.items)
    return f"<ul>\n{items}</ul>\n"


def _contents(block: Contents) -> str:
    items = "".join(
        f'<li><a href="#s{i}">{_clean(entry)}</a></li>\n'
        for i, entry in enumerate(block.entries, 1)
    )
    title = _clean(block.title)
    return (
        f'<nav class="contents" aria-label="{title}">\n<h3>{title}</h3>\n'
        f"<ol>\n{items}</ol>\n</nav>\n"
    )


def _masthead(block: Masthead) -> str:
    start = f"<span>{_clean(block.start)}</span>"
    if block.blanks:
        start = f'<span class="blanks">{_blanks(block.blanks)}</span>'
    return f'<div class="masthead">{start}<span>{_clean(block.end)}</span></div>\n'


def _blanks(blanks: tuple[Blank, ...]) -> str:
    return "".join(map(_blank, blanks))


def _blank(blank: Blank) -> str:  # no words: a place to fill in
    box = "" if blank.ticked is None else "☑ " if blank.ticked else "☐ "
    behind = (
        f"<span>{_text(blank.text)}</span>"
        if blank.text
        else '<span class="line"></span>' * blank.line
    )
    return (
        f'<span class="blank" style="flex:{blank.share:g}">'
        f"<span>{box}{_clean(blank.words)}</span>{behind}</span>"
    )


def _form(block: Form) -> str:
    rows = "".join(f'<div class="blanks">{_blanks(row)}</div>\n' for row in block.rows)
    return f'<div class="form">\n<h4>{_clean(block.title)}</h4>\n{rows}</div>\n'


def _page_break(block: PageBreak) -> str:
    return '<div class="page-break"></div>\n'


def _table(block: Table) -> str:
    kind = "dense" if block.dense else "table"
    heads = "".join(f'<th scope="col"{_align(c)}>{_clean(c.title)}</th>' for c in block.columns)
    rows = "".join(_row(row, block.columns) for row in block.rows)
    note = f'<p class="note">{_text(block.note)}</p>\n' if block.note else ""
    return (
        f'<table class="{kind}" aria-label="{_clean(block.name)}">\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n{note}"
    )


def _row(row: Row, columns: tuple[Column, ...]) -> str:
    if row.group:
        span = f'<th scope="rowgroup" colspan="{len(columns)}">{_content(row.cells[0])}</th>'
        return f'<tr class="group">{span}</tr>\n'
    first, *rest = (
        _cell(cell, column, first=i == 0)
        for i, (cell, column) in enumerate(zip(row.cells, columns, strict=True))
    )
    if row.carried:
        first = f'<th scope="row"><span class="carried">{_text(row.carried)}</span></th>'
    return f"<tr>{first}{''.join(rest)}</tr>\n"


def _cell(cell: Cell, column: Column, *, first: bool) -> str:
    style = f' style="background:{tint(cell.tint)}"' if cell.tint is not None else ""
    if column.scale is not None:
        return f"<td{style}>{bar_svg(column.scale, cell.bar)}</td>"
    flags = (
        ("strong", cell.strong),
        ("quiet", cell.quiet),
        ("alert", cell.alert),
        ("loss", cell.loss),
    )
    names = [name for name, on in flags if on]
    names += [column.align] if column.align != "start" else []
    kind = f' class="{" ".join(names)}"' if names else ""
    tag, scope = ("th", ' scope="row"') if first else ("td", "")
    return f"<{tag}{scope}{kind}{style}>{_content(cell)}</{tag}>"


def _content(cell: Cell) -> str:
    text = _text(cell.text)
    if cell.mark:
        text += f'<span class="mark" aria-hidden="true">{_clean(cell.mark)}</span>'
    if cell.mark_words:
        text += f'<span class="unseen"> {_clean(cell.mark_words)}</span>'
    if cell.under:
        text += f'<span class="under">{_text(cell.under)}</span>'
    return text


def _align(column: Column) -> str:
    return "" if column.align == "start" else f' class="{column.align}"'


def _chart(block: Chart, chart_svg: ChartSvg | None) -> str:
    text = chart_text(block.spec)
    columns = tuple(Column(title) for title in text.columns)
    rows = tuple(Row(texts(*row)) for row in text.rows)
    table = _table(Table(text.title, columns, rows, dense=True))
    svg = chart_svg(block.spec) if chart_svg else None
    if svg is None:
        return f"<figure>\n<figcaption>{_clean(text.title)}</figcaption>\n{table}</figure>\n"
    # A prolog and a document type are for SVG files, not for SVG inside HTML.
    element = re.sub(r"^.*?(?=<svg)", "", svg, count=1, flags=re.DOTALL)
    again = _clean(_("The same as a table"))
    return (
        f'<figure>\n<div role="img" aria-label="{_clean(text.title)}">{element}</div>\n'
        f"<details><summary>{again}</summary>\n{table}</details>\n</figure>\n"
    )


_SIMPLE: Final[dict[type, Callable[[Any], str]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Contents: _contents,
    Masthead: _masthead,
    Table: _table,
    Form: _form,
    PageBreak: _page_break,
}
