"""The facts of the made-up settlement, worked out once for all tests of sections."""

from __future__ import annotations

from datetime import date
from functools import cache

from mcda.report.blocks import Block, Bullets, Heading, Paragraph, Table, every_block
from mcda.report.facts import Facts, facts
from tests.mcda.report.settlement import settlement


@cache
def told() -> Facts:
    return facts(settlement(), printed=date(2026, 11, 21))


def headings(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in every_block(blocks) if isinstance(block, Heading)]


def table(blocks: tuple[Block, ...], name: str) -> Table:
    return next(b for b in every_block(blocks) if isinstance(b, Table) and b.name == name)


def column(found: Table, j: int) -> list[str]:
    return [row.cells[j].text for row in found.rows]


def said(blocks: tuple[Block, ...]) -> list[str]:
    texts: list[str] = []
    for block in every_block(blocks):
        if isinstance(block, Paragraph):
            texts.append(block.text)
        elif isinstance(block, Bullets):
            texts += block.items
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts]
