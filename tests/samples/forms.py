"""A case with all that is made of it, and its forms read back as a reader has them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from functools import cached_property
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from openpyxl import load_workbook

from mcda.answer.answer import Answer
from mcda.cli.main import parser
from mcda.export import html, word, workbook
from mcda.group.acceptance import Acceptance
from mcda.model.case import Case
from mcda.report.blocks import Block, Chart, OnePage, Report, Table, every_block
from mcda.report.build import build
from mcda.report.facts import Facts
from mcda.report.sheets_answer import about, rankings
from mcda.words.isolate import bare
from mcda.words.said import set_off

KEYS = ("brief", "rankings", "group")

Rows = list[list[str]]


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _text(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(f"{_W}t"))


def told(text: object) -> str:
    """Return a text without what sets names off, and with plain blanks."""
    found = bare(str(text)).replace("\N{NO-BREAK SPACE}", " ").replace("“", "").replace("”", "")
    return " ".join(found.split())


@dataclass(frozen=True)
class Walked:
    """One case with its answer, and the forms made of it."""

    kept: Case
    told: Facts
    keys: tuple[str, ...] = (*KEYS, "parties")

    @property
    def answer(self) -> Answer:
        return self.told.answer

    @property
    def judged(self) -> Mapping[tuple[str, str], Acceptance]:
        """Each judgement by the names of stakeholder and package."""
        return {key: self.told.summary.acceptance[i][j] for key, (i, j) in self.places.items()}

    @property
    def ranks(self) -> Mapping[tuple[str, str], int]:
        """Each rank, 0 for who isn't ranked."""
        return {key: int(self.told.summary.ranks[place]) for key, place in self.places.items()}

    @property
    def blocked(self) -> Mapping[str, list[str]]:
        """Who refuses each package, by name, in the order of the case."""
        found: dict[str, list[str]] = {one.name: [] for one in self.told.summary.packages}
        for (who, package), one in self.judged.items():
            found[package] += [who] if one.state == "refuses" else []
        return found

    @cached_property
    def places(self) -> Mapping[tuple[str, str], tuple[int, int]]:
        """Rows and columns of the summary by names; no two packages of a case have one name."""
        seen = self.told.summary
        return {
            (party.name, package.name): (i, j)
            for i, package in enumerate(seen.packages)
            for j, party in enumerate(seen.stakeholders)
        }

    @cached_property
    def report(self) -> Report:
        made = build(self.told, self.keys)
        blocks = tuple(_without_charts(made.blocks))
        return replace(made, blocks=blocks, sheets=lambda: (about(self.told), rankings(self.told)))

    @cached_property
    def plans(self) -> list[Table]:
        """The tables of the plan from which PDF and paper are drawn."""
        return [one for one in every_block(self.report.blocks) if isinstance(one, Table)]

    @cached_property
    def planned(self) -> dict[str, Rows]:
        """The rows of the plan's tables by their names."""
        found: dict[str, list[Rows]] = {}
        for one in self.plans:
            found.setdefault(told(one.name), []).append(cells(one))
        return {name: beside(tables) for name, tables in found.items()}

    @cached_property
    def page(self) -> Page:
        found = Page()
        found.feed(html.render(self.report))
        return found

    @cached_property
    def document(self) -> tuple[str, list[Rows]]:
        """The paragraphs of the Word file, and the rows of its tables."""
        body = Document(BytesIO(word.render(self.report))).element.body
        tables = [
            [[_text(cell) for cell in row.iter(f"{_W}tc")] for row in table.iter(f"{_W}tr")]
            for table in body.iter(f"{_W}tbl")
        ]
        return told(" ".join(_text(one) for one in body.iter(f"{_W}p"))), tables

    @cached_property
    def book(self) -> Any:
        return load_workbook(BytesIO(workbook.render(self.report)))


def _without_charts(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks but those that say in another way what stands in the others."""
    for block in blocks:
        if isinstance(block, OnePage):
            yield OnePage(tuple(_without_charts(block.blocks)))
        elif not isinstance(block, Chart):
            yield block


def cells(table: Table) -> Rows:
    """Return a table's heads and rows; marks stand in the cells."""
    heads = [column.title for column in table.columns]
    return [heads, *([cell.text + cell.mark for cell in row.cells] for row in table.rows)]


def beside(tables: list[Rows]) -> Rows:
    """Return tables of the same rows, whose columns are in portions, as one."""
    first, *rest = tables
    return [row + [cell for one in rest for cell in one[i][1:]] for i, row in enumerate(first)]


class Page(HTMLParser):
    """Collects the rows of tables by their names, and all text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[Rows]] = {}
        self.parts: list[str] = []
        self._rows: Rows = []
        self._open = False

    @property
    def tables(self) -> dict[str, Rows]:
        return {name: beside(tables) for name, tables in self.found.items()}

    @property
    def text(self) -> str:
        return told(" ".join(self.parts))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._rows = []
            self.found.setdefault(told(dict(attrs).get("aria-label")), []).append(self._rows)
        elif tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th"):
            self._rows[-1].append("")
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._open = False

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
        if self._open:
            self._rows[-1][-1] += data


def plain(rich: str) -> str:
    """Return the words of a text with marks of bold letters."""
    found = Page()
    found.feed(rich)
    return told("".join(found.parts))


def command(name: str, path: Path, *options: str) -> tuple[str, dict[str, Any]]:
    """Return what a command says, as text and as plain data."""
    given = parser().parse_args([name, str(path), *options])
    given.paint = None
    set_off(())
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        said = given.run(given)
    set_off(None)
    return said.text, said.plain


def written_out(report: Report) -> list[str]:
    """Return the running texts of a report's plan, in order."""
    return [
        text
        for block in every_block(report.blocks)
        for text in (getattr(block, "text", ""), *getattr(block, "items", ()))
        if isinstance(text, str)
    ]
