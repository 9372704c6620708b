"""Long names lose their ends in the report where another page of it tells them whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from mcda.model.case import Case
from mcda.report.blocks import (
    Block,
    Bullets,
    Cell,
    Columns,
    OnePage,
    Paragraph,
    Row,
    Table,
)
from mcda.report.cut import short_names
from mcda.words.runs import retold

_IN_TEXT: Final = 72
"""Signs that a name has in a sentence or a row; names that people give have fewer."""

_HEAD: Final = 40
"""Signs of a name that heads a column: heads are repeated on every page."""

Names = Mapping[str, str]


def shortened(blocks: Iterable[Block], case: Case) -> Iterator[Block]:
    """Yield blocks with long names of the case cut, those of one list distinct; headings stay."""
    names, heads = short_names(case, _IN_TEXT), short_names(case, _HEAD)
    return (_block(block, names, heads) for block in blocks) if heads else iter(blocks)


def _block(block: Block, names: Names, heads: Names) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, text=_said(block.text, names))
    if isinstance(block, Bullets):
        return Bullets(tuple(_said(item, names) for item in block.items))
    if isinstance(block, OnePage):
        return OnePage(tuple(_block(one, names, heads) for one in block.blocks))
    if isinstance(block, Columns):
        start, end = (
            tuple(_block(one, names, heads) for one in part) for part in (block.start, block.end)
        )
        return Columns(start, end)
    if isinstance(block, Table):
        columns = tuple(replace(one, title=_said(one.title, heads)) for one in block.columns)
        rows = tuple(_row(row, names) for row in block.rows)
        return replace(block, columns=columns, rows=rows, note=_said(block.note, names))
    return block


def _row(row: Row, names: Names) -> Row:
    cells = tuple(_cell(cell, names) for cell in row.cells)
    return replace(row, cells=cells, carried=_said(row.carried, names))


def _cell(cell: Cell, names: Names) -> Cell:
    return replace(cell, text=_said(cell.text, names), under=_said(cell.under, names))


def _said(text: str, names: Names) -> str:
    """Return a text with the names cut that it is, lists or has as parts of its sentence."""
    if not names or not text:
        return text
    bare = text.lstrip()
    if bare in names:
        return text[: len(text) - len(bare)] + names[bare]
    return retold(text, lambda part, _marked: names.get(part, part))
