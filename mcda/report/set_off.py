"""Names of packages are set off inside sentences, so that they don't read as words of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from mcda.model.case import Case
from mcda.model.naming import names_to_set_off
from mcda.report.blocks import (
    Block,
    Bullets,
    Cell,
    Chart,
    Columns,
    Heading,
    OnePage,
    Paragraph,
    Row,
    Table,
)
from mcda.report.cut import short_names
from mcda.words.runs import retold
from mcda.words.said import Said, alone, in_quotes

Words = Callable[[str], str]


def set_off(blocks: Iterable[Block], case: Case) -> tuple[Block, ...]:
    """Return blocks with the packages' names in quotation marks wherever a sentence has them.

    A name that stands alone, in a table or a list, needs none; one that is also a
    stakeholder's or a criterion's is left as it is.
    """
    found = names_to_set_off(case)
    cut = short_names(case)
    found |= {cut[name] for name in found if name in cut}

    def part(name: str, marked: bool) -> str:
        return in_quotes(name) if name in found and not marked else name

    def words(text: str) -> str:
        bare = isinstance(text, Said) and alone(text.template) and str(text) in found
        return text if bare else retold(text, part)

    return tuple(_block(block, words) for block in blocks)


def _block(block: Block, words: Words) -> Block:
    if isinstance(block, Heading | Paragraph):
        return replace(block, text=words(block.text))
    if isinstance(block, Bullets):
        return Bullets(tuple(map(words, block.items)))
    if isinstance(block, OnePage):
        return OnePage(tuple(_block(one, words) for one in block.blocks))
    if isinstance(block, Columns):
        start, end = (
            tuple(_block(one, words) for one in part) for part in (block.start, block.end)
        )
        return Columns(start, end)
    if isinstance(block, Table):
        rows = tuple(_row(row, words) for row in block.rows)
        return replace(block, rows=rows, note=words(block.note))
    if isinstance(block, Chart):
        return Chart(_titled(block.spec, words))
    return block


def _row(row: Row, words: Words) -> Row:
    return replace(row, cells=tuple(_cell(cell, words) for cell in row.cells))


def _cell(cell: Cell, words: Words) -> Cell:
    told = words(cell.text), words(cell.under)
    if told == (cell.text, cell.under):
        return cell
    return replace(cell, text=told[0], under=told[1])


def _titled(spec: Any, words: Words) -> Any:
    found = {
        name: words(text) for name in ("title", "subtitle") if (text := getattr(spec, name, ""))
    }
    return replace(spec, **found)
