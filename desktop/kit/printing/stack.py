"""Blocks to pieces: what each kind of block looks like on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from desktop.kit.printing.chart import chart_pieces
from desktop.kit.printing.form import BlankRow, blank_row, form_pieces
from desktop.kit.printing.pieces import Piece, tall
from desktop.kit.printing.setting import Setting
from desktop.kit.printing.table import table_pieces
from desktop.kit.printing.typeface import Text
from mcda.export.palette import ACCENT, INK, QUIET
from mcda.report.blocks import (
    Block,
    Bullets,
    Chart,
    Columns,
    Contents,
    Form,
    Heading,
    Masthead,
    OnePage,
    PageBreak,
    Paragraph,
    Table,
)

_SHRINK = tuple(1 - step / 50 for step in range(16))
"""Scales to try when blocks must fit one page, down to 0.7."""


def pieces(blocks: Iterable[Block], setting: Setting) -> Iterator[Piece]:
    """Yield the pieces of blocks in order."""
    listed = list(blocks)
    fresh = False
    for i, block in enumerate(listed):
        if isinstance(block, PageBreak):
            fresh = True
            continue
        made = list(_PIECES[type(block)](block, setting))
        if made and isinstance(block, Paragraph) and _follows_small_heading(listed[:i]):
            made[0] = replace(made[0], space=setting.space(1.5))
        if made and isinstance(block, Paragraph) and _introduces(listed[:i], listed[i + 1 :]):
            made[-1] = replace(made[-1], keep=True)
        if made and fresh:
            made[0] = replace(made[0], starts_page=True)
            fresh = False
        yield from made


def _follows_small_heading(before: list[Block]) -> bool:
    return bool(before) and isinstance(before[-1], Heading) and before[-1].level == 3


def _introduces(before: list[Block], following: list[Block]) -> bool:
    """Say whether a paragraph stays with what comes next: a table, list or chart.

    Or, right under a heading, another paragraph: the heading is not left alone with a line.
    """
    if not following:
        return False
    headed = bool(before) and isinstance(before[-1], Heading)
    held = Table | Bullets | Chart | Paragraph if headed else Table | Bullets | Chart
    return isinstance(following[0], held)


def _heading(block: Heading, setting: Setting) -> Iterator[Piece]:
    size, space, colour = {
        1: (15.5, 22.0, INK),
        2: (11.5, 17.0, INK),
        3: (9.75, 13.0, ACCENT),
    }[min(3, block.level)]
    text = setting.text(block.text, size, strong=True, colour=colour, leading=1.3)
    below = setting.space({1: 6, 2: 3}.get(block.level, 2))
    yield Piece(
        text.height + below,
        text.draw,
        space=setting.space(space),
        keep=True,
        heads=block,
    )


def _paragraph(block: Paragraph, setting: Setting) -> Iterator[Piece]:
    if block.tone == "headline":
        text = setting.text(block.text, 17, strong=True, leading=1.29)
        yield Piece(text.height, text.draw, space=setting.space(3), keep=True)
    elif block.tone == "question":
        text = setting.text(block.text, 9.75, colour=QUIET)
        yield Piece(text.height, text.draw, space=setting.space(10), keep=True)
    else:
        size, colour, space = _TONES[block.tone]
        yield from _lines(setting.text(block.text, size, colour=colour), setting.space(space))


_TONES: Final = {"body": (9.75, INK, 6.0), "quiet": (8.4, QUIET, 6.0), "note": (7.9, QUIET, 1.0)}


def _lines(text: Text, space: float, left: float = 0.0) -> Iterator[Piece]:
    """Yield a paragraph line by line; no single line stands alone on a page."""
    for i in range(text.count):
        keep = text.count > 1 and i in (0, text.count - 2)
        yield Piece(
            text.line_height,
            partial(_paint_line, text, left, i),
            space=space if i == 0 else 0.0,
            keep=keep,
        )


def _paint_line(text: Text, left: float, i: int, p: QPainter, x: float, y: float) -> None:
    text.draw(p, x + left, y, i, i + 1)


def _bullets(block: Bullets, setting: Setting) -> Iterator[Piece]:
    indent = setting.space(12)
    width = setting.width - indent
    for item in block.items:
        text = setting.text(item, 9.75, width=width)
        dot = setting.text("•", 9.75, width=indent)
        paint = partial(_paint_bullet, text, dot, setting, indent)
        yield Piece(text.height, paint, space=setting.space(3.5))


def _paint_bullet(
    text: Text, dot: Text, setting: Setting, indent: float, p: QPainter, x: float, y: float
) -> None:
    dot.draw(p, x + setting.left(0, indent), y)
    text.draw(p, x + setting.left(indent, setting.width - indent), y)


def _contents(block: Contents, setting: Setting) -> Iterator[Piece]:
    """Yield the contents in two columns, each line with its page."""
    yield from _heading(Heading(block.title, 3), setting)
    gutter = setting.space(30)
    half = (setting.width - gutter) / 2
    lines = [setting.text(entry, 9.25, width=half - setting.space(30)) for entry in block.entries]
    middle = -(-len(lines) // 2)
    halves = (lines[:middle], lines[middle:])
    height = max(sum(line.height for line in one) for one in halves)
    lefts = (setting.left(0, half), setting.left(half + gutter, half))
    paint = partial(_paint_contents, halves, lefts, half, setting)
    yield Piece(height, paint, space=setting.space(3))


def _paint_contents(
    halves: tuple[list[Text], list[Text]],
    lefts: tuple[float, float],
    half: float,
    setting: Setting,
    p: QPainter,
    x: float,
    y: float,
) -> None:
    number, inner = 0, setting.narrowed(half)
    for lines, left in zip(halves, lefts, strict=True):
        top = y
        for line in lines:
            line.draw(p, x + left + (setting.space(30) if setting.rtl else 0.0), top)
            if number < len(setting.pages):
                page = str(setting.pages[number] + 1)
                inner.text(page, 9.25, align="end", colour=QUIET).draw(p, x + left, top)
            top += line.height
            number += 1


def _masthead(block: Masthead, setting: Setting) -> Iterator[Piece]:
    size = 9.25 if block.blanks else 10.0
    end = setting.text(block.end, size, colour=QUIET, align="end", width=setting.width * 0.47)
    wide = setting.width * 0.51
    start = setting.text(block.start, 10, colour=QUIET, width=wide)
    row = blank_row(block.blanks, setting, wide, 9.25, QUIET) if block.blanks else None
    height = max(start.height, end.height, row.height if row else 0.0) + setting.space(5)
    yield Piece(height, partial(_paint_masthead, row or start, end, setting, height))


def _paint_masthead(
    start: Text | BlankRow, end: Text, setting: Setting, height: float, p: QPainter, x: float,
    y: float,
) -> None:  # fmt: skip
    start.draw(p, x + setting.left(0, setting.width * 0.51), y)
    end.draw(p, x + setting.left(setting.width * 0.53, setting.width * 0.47), y)
    thick = setting.space(1.4)
    p.fillRect(QRectF(x, y + height - thick, setting.width, thick), QColor(INK))


def _columns(block: Columns, setting: Setting) -> Iterator[Piece]:
    yield from _abreast((block.start, block.end), setting)


def _abreast(columns: Sequence[tuple[Block, ...]], setting: Setting) -> Iterator[Piece]:
    """Set stacks of blocks side by side, or one after the other where they need more than a page.

    Three at most, with room for as many on a sheet that is wider than high.
    """
    count = 3 if len(columns) > 2 else 2
    gutter = setting.space(30)
    each = (setting.width - (count - 1) * gutter) / count
    inner = setting.narrowed(each)
    for start in range(0, len(columns), count):
        some = columns[start : start + count]
        stacks = [list(pieces(blocks, inner)) for blocks in some]
        tallest = max(tall(stack) for stack in stacks)
        if tallest > setting.height:
            yield from pieces([one for blocks in some for one in blocks], setting)
            continue
        lefts = [setting.left(i * (each + gutter), each) for i in range(len(stacks))]
        paint = partial(_paint_stacks, list(zip(stacks, lefts, strict=True)))
        yield Piece(tallest, paint)


def _wide(blocks: Sequence[Block], setting: Setting) -> Iterator[Piece]:
    """Set blocks on a sheet that is wider than high: columns that follow each other as three."""
    for together, some in groupby(blocks, lambda one: isinstance(one, Columns)):
        if not together:
            yield from pieces(list(some), setting)
            continue
        stacks = [side for one in some if isinstance(one, Columns) for side in (one.start, one.end)]
        yield from _abreast([one for one in stacks if one], setting)


def _paint_stacks(stacks: list[tuple[list[Piece], float]], p: QPainter, x: float, y: float) -> None:
    for stack, left in stacks:
        top = y
        for piece in stack:
            top += piece.space
            piece.paint(p, x + left, top)
            top += piece.height


def _one_page(block: OnePage, setting: Setting) -> Iterator[Piece]:
    """Shrink blocks until they fit a page, or set them as they are where none can."""
    for scale in _SHRINK:
        made = _wide if setting.width > setting.height else pieces
        stack = list(made(block.blocks, setting.scaled(scale)))
        if tall(stack) - (stack[0].space if stack else 0.0) <= setting.height:
            last = len(stack) - 1
            for i, piece in enumerate(stack):
                yield replace(piece, starts_page=i == 0, keep=i < last)
            return
    yield from pieces(block.blocks, setting)


_PIECES: Final[dict[type, Callable[[Any, Setting], Iterator[Piece]]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Contents: _contents,
    Masthead: _masthead,
    Form: form_pieces,
    Columns: _columns,
    OnePage: _one_page,
    Table: table_pieces,
    Chart: chart_pieces,
}
