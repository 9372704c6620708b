"""What would be taken as a tree: files, sheets, tables, and what each table gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.kit.slices import Steps
from desktop.pages.importing.draft import Doubt, Draft, TableKey
from desktop.pages.importing.gives import gives_of
from desktop.pages.importing.part_words import kind_name
from desktop.pages.importing.readings import cell_of, doubt_words, doubts_of, sheet_of
from desktop.words import _, ngettext, small, text
from mcda.errors import Severity, few
from mcda.foreign.choices import SheetKey
from mcda.foreign.compose import Composed
from mcda.foreign.coverage import area_of
from mcda.foreign.guess import where
from mcda.foreign.parts import Part
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import DOUBTS
from mcda.grids.grid import Area, Sheet, area

Key = tuple[str | int, ...]

MOST_LISTED: Final = 200
"""Areas and problems of one sheet that are listed one by one."""


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the tree.

    `key` tells it from the others from one composition to the next. `ticked` is None for a
    line without a box; `doubt` and `reading` make the line one of the readings of a doubt.
    `sheet` and `at` are what is shown of it beside the tree.
    """

    key: Key
    text: str
    ticked: bool | None = None
    children: tuple[Node, ...] = ()
    sheet: SheetKey | None = None
    at: Area | None = None
    doubt: Doubt | None = None
    reading: int = 0
    look: str = ""
    """"doubt", "problem", "quiet", or "" for what is taken."""


def outline(draft: Draft, found: Composed) -> Steps[tuple[Node, ...]]:
    """Return the tree of what some choices take: one node a file, a sheet between two yields."""
    files = []
    for grid in draft.grids:
        files.append((yield from _file(draft, found, grid.file)))
    return tuple(files)


def table_key(draft: Draft, part: Part) -> TableKey:
    """Return which of the draft's tables a part was made of."""
    key = (part.grid.file, part.sheet.name)
    at = next(i for i, one in enumerate(draft.wanted(key)) if one.table == part.wanted.table)
    return (*key, at)


def _file(draft: Draft, found: Composed, file: str) -> Steps[Node]:
    sheets = []
    for key, sheet in draft.sheets():
        if key[0] == file:
            sheets.append(_sheet(draft, found, key, sheet))
            yield
    ticked = any(one.ticked for one in sheets)
    return Node(("file", file), file, ticked, tuple(sheets))


def _sheet(draft: Draft, found: Composed, key: SheetKey, sheet: Sheet) -> Node:
    parts = {table_key(draft, p)[2]: p for p in found.parts if p.sheet is sheet}
    reasons = {one.place: text(one.why) for one in found.left_out}
    apart = {table_key(draft, p)[2]: reasons[p.place] for p in found.apart if p.sheet is sheet}
    tables = [
        _table(draft, found, (*key, at), parts.get(at), apart.get(at, ""))
        for at in range(len(draft.wanted(key)))
    ]
    name = key[1] if sheet.visible else _("{name} (hidden)", name=key[1])
    rest = (*_left_out(found, key, sheet), *_problems(draft, found, key))
    none = Node(("none", *key), _("No table was found by itself"), sheet=key, look="quiet")
    inside = (*tables, *rest) if tables else (none, *rest)
    return Node(("sheet", *key), name, bool(parts) if tables else None, inside, key)


def _table(draft: Draft, found: Composed, key: TableKey, part: Part | None, why: str) -> Node:
    """Return a table's line; `why` says for what reason it stands apart."""
    sheet, table = draft.sheet(key[:2]), draft.table(key)
    kind = small(kind_name(table.kind))
    if part is not None and table.kind is Kind.SCORES and not part.packages:
        kind = _("criteria")
    head = _("{where}: {kind}", where=where(sheet, table), kind=kind)
    if key == draft.recalled:
        head = _("{head}, as in the last file of this shape", head=head)
    node = Node(("table", *key), head, part is not None, (), key[:2], area_of(table))
    if part is None:
        reason = _("{head} ({why})", head=head, why=why) if why else head
        return replace(node, text=reason, look="quiet")
    doubts = (_doubt(one, sheet) for one in doubts_of(draft, key, part, found.reading.problems))
    return replace(node, children=(*_gives(draft, found, key, part), *doubts))


def _gives(draft: Draft, found: Composed, key: TableKey, part: Part) -> Iterator[Node]:
    for give in gives_of(draft, found, key, part):
        at = give.at or area_of(part.taken.table)
        yield Node(("give", *key, give.key), give.text, give.ticked, (), key[:2], at)


def _doubt(doubt: Doubt, sheet: Sheet) -> Node:
    at = (*doubt.cell, *doubt.cell)
    key = ("doubt", *doubt.table, doubt.code, doubt.name)
    words = doubt_words(doubt, sheet.address(*doubt.cell))
    readings = tuple(
        Node(
            (*key, number), reading, doubt.chosen == number, (), doubt.table[:2], at, doubt, number
        )
        for number, reading in enumerate(doubt.readings)
    )
    look = "doubt" if doubt.chosen is None else ""
    return Node(key, words, None, readings, doubt.table[:2], at, look=look)


def _left_out(found: Composed, key: SheetKey, sheet: Sheet) -> Iterator[Node]:
    own = [one for one in found.left_out if one.place.rpartition("!")[0] == key[1]]
    nodes = []
    for number, one in enumerate(own[:MOST_LISTED]):
        cells = one.place.rpartition("!")[2]
        words = _("{cells}: {why}", cells=cells, why=text(one.why))
        nodes.append(Node(("out", *key, number), words, sheet=key, at=area(cells), look="quiet"))
    if nodes:
        head = ngettext("{n} area is left out", "{n} areas are left out", len(own))
        yield Node(("outs", *key), head, None, tuple(nodes), key, look="quiet")


def _problems(draft: Draft, found: Composed, key: SheetKey) -> Iterator[Node]:
    listed = problem_texts(draft, found, key)[:MOST_LISTED]
    nodes = tuple(
        Node(("problem", *key, number), words, sheet=key, at=at, look=look)
        for number, (words, at, look) in enumerate(listed)
    )
    if nodes:
        head = ngettext("{n} thing to look at", "{n} things to look at", len(nodes))
        look = "problem" if any(node.look == "problem" for node in nodes) else "doubt"
        yield Node(("problems", *key), head, None, nodes, key, nodes[0].at, look=look)


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """Return all lines of a tree, each before those below it."""
    for node in nodes:
        yield node
        yield from walk(node.children)


def problem_texts(
    draft: Draft, found: Composed, key: SheetKey
) -> list[tuple[str, Area | None, str]]:
    """Return what is wrong on a sheet: words, cell and look; doubts stand at their table."""
    sheet = draft.sheet(key)
    listed = []
    for problem in few(p for p in found.reading.problems if sheet_of(draft, p) == key):
        if problem.severity is Severity.NOTE or problem.code in DOUBTS:
            continue
        cell = cell_of(sheet, problem)
        words = str(problem.found)
        if cell is not None:
            words = _("{cell}: {found}", cell=sheet.address(*cell), found=words)
        look = "problem" if problem.severity is Severity.ERROR else "doubt"
        listed.append((words, (*cell, *cell) if cell else None, look))
    return listed
