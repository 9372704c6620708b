"""What belongs on one page of a Word document, made smaller until it should fit there.

Word breaks pages by itself, so the height is reckoned from the texts' lengths; a little room is
kept for what reckoning misses.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, Final

from mcda.export.word_tables import fitted, without_bars
from mcda.figures.chart import chart_text
from mcda.report.blocks import (
    Block,
    Bullets,
    Chart,
    Columns,
    Form,
    Heading,
    Masthead,
    Paragraph,
    Table,
)

POINT: Final = 12_700
"""English metric units in a point."""

_LEAST: Final = 0.72
_STEP: Final = 0.04
_LETTER: Final = 0.53
"""The width of a letter, in type sizes, with room for lines that end early."""
_LINE: Final = 1.24
SIZES: Final = {"headline": 17.0, "question": 10.0, "quiet": 8.5, "note": 8.0, "body": 10.0}
_HEADS: Final = {1: 44.0, 2: 30.0, 3: 26.0}
_PICTURE: Final = 0.42
"""The height of a chart's picture, as a share of its width."""


def fitting_scale(blocks: Iterable[Block], width: int, height: int, *, pictures: bool) -> float:
    """Return by how much blocks are made smaller to fit; width and height in metric units."""
    kept, scale = tuple(blocks), 1.0
    while scale > _LEAST and _tall(kept, width / POINT, scale, pictures) > height / POINT:
        scale -= _STEP
    return max(scale, _LEAST)


def shrink(document: Any, elements: Iterable[Any], scale: float) -> None:
    """Make paragraphs, tables and pictures that stand in a document smaller, in place."""
    from docx.oxml.ns import qn

    for element in elements:
        for size in element.iter(qn("w:sz"), qn("w:szCs")):
            if size.getparent().tag == qn("w:rPr"):
                size.set(qn("w:val"), str(max(8, round(int(size.get(qn("w:val"))) * scale))))
        for run in element.iter(qn("w:r")):
            _sized(document, run, scale)
        for paragraph in element.iter(qn("w:p")):
            _closer(document, paragraph, scale)
        for extent in element.iter(qn("wp:extent"), qn("a:ext")):
            for side in ("cx", "cy"):
                if extent.get(side):
                    extent.set(side, str(round(int(extent.get(side)) * scale)))


def _sized(document: Any, run: Any, scale: float) -> None:
    """Give a run the size that its paragraph's style has, made smaller, where it has none."""
    from docx.shared import Pt
    from docx.text.run import Run

    made = Run(run, document)
    style = run.getparent().style if hasattr(run.getparent(), "style") else None
    if made.font.size is None and run.text:
        points = {"Title": 17.0, "Heading1": 15.0, "Heading2": 12.0}.get(style or "", 10.0)
        made.font.size = Pt(round(2 * points * scale) / 2)


def _closer(document: Any, paragraph: Any, scale: float) -> None:
    from docx.shared import Pt
    from docx.text.paragraph import Paragraph as Written

    layout = Written(paragraph, document).paragraph_format
    style = paragraph.style or ""
    before = {"Heading1": 12.0, "Heading2": 8.0, "Heading3": 6.0}.get(style, 0.0)
    layout.line_spacing = 1.0
    layout.space_before = Pt(round(before * scale, 1))
    layout.space_after = Pt(round(2.5 * scale, 1))


def _tall(blocks: Iterable[Block], width: float, scale: float, pictures: bool) -> float:
    """Return about how tall blocks are, in points."""
    return sum(_height(block, width, scale, pictures) for block in blocks)


def _height(block: Block, width: float, scale: float, pictures: bool) -> float:
    if isinstance(block, Heading):
        return _HEADS[min(3, block.level)] * scale * 0.8
    if isinstance(block, Paragraph):
        return _text(block.text, SIZES[block.tone] * scale, width)
    if isinstance(block, Bullets):
        return sum(_text(item, 10 * scale, width - 18) for item in block.items)
    if isinstance(block, Table):
        return _table(block, width, scale) + _text(block.note, 8 * scale, width)
    if isinstance(block, Columns):
        sides = (_tall(side, width / 2 - 12, scale, pictures) for side in (block.start, block.end))
        return max(sides)
    if isinstance(block, Form):
        return (len(block.rows) + 1) * 20 * scale
    if isinstance(block, Chart):
        rows = len(chart_text(block.spec).rows)
        return _PICTURE * width * scale if pictures else rows * 13 * scale + 24
    return 30 * scale if isinstance(block, Masthead) else 0.0


def _text(text: str, size: float, width: float) -> float:
    lines = math.ceil(max(1, len(text)) * size * _LETTER / width)
    return lines * size * _LINE + 3


def _table(block: Table, width: float, scale: float) -> float:
    bare = without_bars(block)
    size, widths = fitted(bare, round(width * POINT), 8.0 if bare.dense else 9.0)
    size *= scale
    total = size * _LINE + 6
    for row in bare.rows:
        cells = zip(row.cells, widths, strict=False)
        lines = max(
            (
                math.ceil(max(1, len(cell.text)) * size * _LETTER / (wide / POINT - 8))
                + (0.9 if cell.under else 0)
                for cell, wide in cells
                if wide / POINT > 8
            ),
            default=1,
        )
        total += lines * size * _LINE + 4
    return total
