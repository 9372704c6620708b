"""Facts to a report: the chosen sections in order, with marking, head and footer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from mcda.methods.in_force import in_force, worded
from mcda.methods.rank import method_of
from mcda.model.case import Case
from mcda.model.settings_names import in_words
from mcda.report.blocks import (
    Block,
    Bullets,
    Cell,
    Columns,
    Contents,
    Footer,
    Heading,
    Masthead,
    OnePage,
    PageBreak,
    Paragraph,
    Report,
    Row,
    Table,
    every_block,
)
from mcda.report.cut import short_names
from mcda.report.facts import Facts
from mcda.report.sections import SECTIONS
from mcda.report.sections.brief import dateline
from mcda.report.set_off import set_off
from mcda.report.sheets import results
from mcda.words.runs import retold
from mcda.words.said import _

_FEW: Final = 3
"""A report of no more headings needs no table of contents."""

_WHOLE: Final = ("brief", "compared")
"""Sections that cut names themselves, or tell them whole."""

ALL: Final = tuple(SECTIONS)
"""The keys of every section, in their order."""


USUAL: Final = tuple(key for key, section in SECTIONS.items() if not section.optional)
"""The keys of the sections that a report has unless others are asked for."""


_IN_TEXT: Final = 72
"""Signs that a name has in a sentence or a row; names that people give have fewer."""
_HEAD: Final = 40
"""Signs of a name that heads a column: heads are repeated on every page."""
Names = Mapping[str, str]


def build(facts: Facts, sections: Iterable[str] = USUAL) -> Report:
    """Return the report of the chosen sections (keys), in the report's own order.

    Raises KeyError for a key that no section has.
    """
    chosen = list(sections)
    unknown = [key for key in chosen if key not in SECTIONS]
    if unknown:
        raise KeyError(unknown[0])
    blocks: list[Block] = []
    for section in SECTIONS.values():
        if section.key not in chosen:
            continue
        made = section.build(facts)
        if "compared" in chosen and section.key not in _WHOLE:
            made = tuple(shortened(made, facts.case))
        if section.starts_page and blocks and made:
            blocks.append(PageBreak())
        blocks += made
    blocks = list(set_off(_referring(blocks, chosen), facts.case))
    if "brief" in chosen:
        _add_contents(blocks)
    case = facts.case
    title = case.title or _("Untitled case")
    return Report(
        title=title,
        author=case.author,
        marking=case.marking,
        head=Masthead(title, dateline(facts)),
        footer=Footer(settings_line(facts), _("Illustrative sample") if case.illustrative else ""),
        blocks=tuple(blocks),
        sheets=partial(results, facts, tuple(chosen)),
        printed=facts.printed,
    )


def _referring(blocks: Iterable[Block], chosen: Sequence[str]) -> Iterator[Block]:
    """Yield blocks but paragraphs that refer to a section that isn't there."""
    for block in blocks:
        if isinstance(block, OnePage):
            yield OnePage(tuple(_referring(block.blocks, chosen)))
        elif not isinstance(block, Paragraph) or not block.refers or block.refers in chosen:
            yield block


def _add_contents(blocks: list[Block]) -> None:
    """Put a table of contents before the first heading, where there is something to look up."""
    entries = tuple(b.text for b in every_block(blocks) if isinstance(b, Heading) and b.level == 1)
    first = next((i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.level == 1), None)
    if first is not None and len(entries) > _FEW:
        blocks.insert(first, Contents(_("Contents"), entries))


def settings_line(facts: Facts) -> str:
    """Return method, normalisation as used, seed, fingerprint and version in one line."""
    first = next((facts.ranking(party) for party in facts.ranked), None)
    settings = facts.case.settings
    method = first.method.title if first else method_of(facts.case).title
    used = worded(in_force(first)) if first else in_words(settings.normalisation)
    facts_told = {
        "method": method,
        "used": used,
        "seed": settings.seed,
        "fingerprint": facts.fingerprint,
        "version": facts.version,
    }
    if facts.own_settings:
        return _(
            "{method}, {used} · not the case's own: {own} · case {fingerprint} · seed {seed} · "
            "Parley {version}",
            own=facts.own_settings,
            **facts_told,
        )
    return _("{method}, {used} · seed {seed} · case {fingerprint} · Parley {version}", **facts_told)


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
