"""Reads a bare table of states as a state graph: a row per state, as options and payoffs.

Columns `OWNER: option` hold Y or N, or the names of levels in the order in which they come first;
"-" stands for any level. Then one column per owner holds its payoff, which is ordinal: higher is
better. The row below the headings may say `irreversible` of an option, which then only goes
further. A column `state` may number the states, or name them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np

from mcda.errors import Place, Problem, blocking
from mcda.grids.grid import Grid, Sheet
from mcda.model.arrays import Bools, Floats
from mcda.model.texts import name_key, nearest
from mcda.negotiation.graph import MOST_STATES, StateGraph
from mcda.negotiation.option_moves import Codes, TooManyMovesError, option_graph
from mcda.words import figures
from mcda.words.said import _
from mcda.workbook.findings import Findings
from mcda.workbook.recognise import looks_like_case

ANY: Final = frozenset(("-", "–", "—", "*"))
IRREVERSIBLE: Final = "irreversible"
MOST_OPTIONS: Final = 60
MOST_LEVELS: Final = 100

_STATE: Final = frozenset(("state", "states", "number", "no", "no.", "nr", "#"))
_YES_NO: Final[Mapping[str, int]] = {"n": 0, "no": 0, "y": 1, "yes": 1}


@dataclass(frozen=True, eq=False)
class StateTable:
    """A conflict as it was written down; states are numbered from 1 in the order of `names`."""

    title: str
    graph: StateGraph
    names: tuple[str, ...]
    """What each state is called, "" where it has no name."""


@dataclass(slots=True)
class _Layout:
    """Where things stand on the sheet."""

    sheet: Sheet
    head: int
    options: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Owner and option of each column."""
    payoffs: dict[int, str] = field(default_factory=dict)
    state: int | None = None
    rows: list[int] = field(default_factory=list)
    irreversible: set[int] = field(default_factory=set)


def is_state_table(grid: Grid) -> bool:
    """Say whether a document has a row with headings "OWNER: option", and is no case."""
    heads = any(_head(sheet) is not None for sheet in grid.sheets)
    return heads and not looks_like_case(grid)


def holds_states(grid: Grid) -> bool:
    """Say whether a document holds a conflict without errors; the head of most others tells."""
    if not is_state_table(grid):
        return False
    findings = Findings(grid)
    layout = _first_layout(grid)
    if layout is not None:
        _read_head(layout, findings)
    return not blocking(findings.problems) and states_of(grid)[0] is not None


def _first_layout(grid: Grid) -> _Layout | None:
    filled = (sheet for sheet in grid.sheets if sheet.rows)
    found = next(((sheet, head) for sheet in filled if (head := _head(sheet)) is not None), None)
    return None if found is None else _Layout(*found)


def states_of(grid: Grid) -> tuple[StateTable | None, tuple[Problem, ...]]:
    """Return the conflict in a document and every problem; None where an error stops it."""
    findings = Findings(grid)
    layout = _first_layout(grid)
    if layout is None:
        filled = any(sheet.rows for sheet in grid.sheets)
        code = "STATES-NO-OPTIONS" if filled else "TABLE-EMPTY"
        findings.problems.append(Problem.of(code, Place(file=grid.file)))
        return None, tuple(findings.problems)
    _read_head(layout, findings)
    _read_rows(layout, findings)
    if blocking(findings.problems):
        return None, tuple(findings.problems)
    table = _table(layout, findings)
    return (None if blocking(findings.problems) else table), tuple(findings.problems)


def _head(sheet: Sheet) -> int | None:
    """Return the first row with a heading "OWNER: option"."""
    for row in sorted(sheet.rows)[:50]:
        texts = [value for value in sheet.rows[row].values() if isinstance(value, str)]
        if len(texts) > 1 and any(_split(text) for text in texts):
            return row
    return None


def _split(text: str) -> tuple[str, str] | None:
    owner, colon, option = text.partition(":")
    return (owner.strip(), option.strip()) if colon and owner.strip() and option.strip() else None


def _read_head(layout: _Layout, findings: Findings) -> None:
    sheet, head = layout.sheet, layout.head
    met: dict[str, int] = {}
    for column in sorted(sheet.rows[head]):
        text = findings.text(sheet, head, column).strip()
        key = name_key(text)
        if key and key in met:
            findings.add("STATES-HEADING-TWICE", sheet, head, column, text=text[:60])
        elif not key:
            continue
        elif key in _STATE and layout.state is None:
            layout.state = column
        elif parts := _split(text):
            layout.options[column] = parts
        else:
            layout.payoffs[column] = text
        met[key] = column
    _match_owners(layout, findings)
    if len(layout.options) > MOST_OPTIONS:
        facts = {"found": len(layout.options), "what": _("options"), "most": MOST_OPTIONS}
        findings.add("STATES-TOO-WIDE", sheet, head, min(sheet.rows[head]), **facts)


def _match_owners(layout: _Layout, findings: Findings) -> None:
    """Report owners without payoffs, payoffs without an owner, and a conflict of one owner."""
    sheet, head = layout.sheet, layout.head
    owners = {name_key(owner): owner for owner, _option in layout.options.values()}
    paid = {name_key(name) for name in layout.payoffs.values()}
    for column, (owner, _option) in layout.options.items():
        if name_key(owner) in owners and name_key(owner) not in paid:
            findings.add("STATES-NO-PAYOFF", sheet, head, column, owner=owner[:60])
            paid.add(name_key(owner))
    for column, name in layout.payoffs.items():
        if name_key(name) not in owners:
            close = nearest(name, owners.values()) or next(iter(owners.values()), "")
            facts = {"name": name[:60], "owner": close[:60]}
            findings.add("STATES-PAYOFF-OF-NOBODY", sheet, head, column, **facts)
    if len(owners) == 1:
        column, (owner, _option) = next(iter(layout.options.items()))
        findings.add("STATES-ONE-OWNER", sheet, head, column, owner=owner[:60])


def _read_rows(layout: _Layout, findings: Findings) -> None:
    """Find the states and what can't be undone; report rows that are left out."""
    sheet = layout.sheet
    below = sorted(row for row in sheet.rows if row > layout.head and sheet.rows[row])
    if below and _says_irreversible(layout, below[0]):
        row = below.pop(0)
        for column in layout.options:
            text = findings.text(sheet, row, column).strip()
            if name_key(text) == IRREVERSIBLE:
                layout.irreversible.add(column)
            elif text:
                findings.add("STATES-SECOND-ROW", sheet, row, column, text=text[:60])
    layout.rows = below
    if len(below) > MOST_STATES:
        facts = {"found": figures.count(len(below)), "most": figures.count(MOST_STATES)}
        findings.add("STATES-TOO-MANY", sheet, below[-1], min(sheet.rows[below[-1]]), **facts)
        layout.rows = []
    elif len(below) < 2:
        findings.add("STATES-TOO-FEW", sheet, layout.head, min(sheet.rows[layout.head]))
    for before, after in zip(layout.rows, layout.rows[1:], strict=False):
        if after != before + 1:
            column = min(sheet.rows[after])
            findings.add("STATES-ROW-EMPTY", sheet, before + 1, column)


def _says_irreversible(layout: _Layout, row: int) -> bool:
    cells = (layout.sheet.value(row, column) for column in layout.options)
    return any(isinstance(value, str) and name_key(value) == IRREVERSIBLE for value in cells)


def _table(layout: _Layout, findings: Findings) -> StateTable | None:
    """Return the conflict of a layout whose headings are sound."""
    sheet = layout.sheet
    numbers, names = _states(layout, findings)
    columns = [_levels(layout, column, findings) for column in layout.options]
    owners = list(dict.fromkeys(name_key(owner) for owner, _option in layout.options.values()))
    by_owner = {name_key(name): column for column, name in layout.payoffs.items()}
    payoffs = np.array([_payoffs(layout, by_owner[owner], findings) for owner in owners])
    if blocking(findings.problems):
        return None
    order = np.argsort(numbers, kind="stable")
    codes = np.array([found for found, _names in columns], dtype=np.int8).T[order]
    _refuse_twins(layout, codes, order.tolist(), findings)
    if blocking(findings.problems):
        return None
    ways = _ways(layout, owners, [len(levels) for _found, levels in columns], codes)
    shown = [layout.payoffs[by_owner[owner]] for owner in owners]
    try:
        graph = option_graph(shown, payoffs[:, order], codes, ways)
    except TooManyMovesError:
        facts = {
            "found": figures.count(len(codes)),
            "most": _("so many that they have 30 million moves"),
        }
        findings.add_sheet("STATES-TOO-MANY", sheet.name, **facts)
        return None
    return StateTable(Path(findings.grid.file).stem, graph, tuple(names[i] for i in order))


def _states(layout: _Layout, findings: Findings) -> tuple[list[int], list[str]]:
    """Return number and name of each row's state; numbers that are given must be complete."""
    sheet, column = layout.sheet, layout.state
    count = len(layout.rows)
    if column is None:
        return list(range(1, count + 1)), [""] * count
    texts = [findings.text(sheet, row, column).strip() for row in layout.rows]
    numbered = [
        int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0 for text in texts
    ]
    if not all(numbered):
        if any(numbered):
            where = next(i for i, number in enumerate(numbered) if not number)
            facts = {"text": texts[where][:60]}
            findings.add("STATES-NUMBER", sheet, layout.rows[where], column, **facts)
        return list(range(1, count + 1)), texts
    missing = sorted(set(range(1, count + 1)).difference(numbered))
    for number in missing[:1]:
        further = (r for r, n in zip(layout.rows, numbered, strict=True) if n > number)
        row = next(further, layout.rows[-1])
        findings.add("STATES-MISSING", sheet, row, column, number=number, count=count)
    return numbered, [""] * count


def _levels(layout: _Layout, column: int, findings: Findings) -> tuple[list[int], tuple[str, ...]]:
    """Return the position of an option's level in each row, and the levels; any = their count."""
    texts = [findings.text(layout.sheet, row, column).strip() for row in layout.rows]
    keys = [name_key(text) for text in texts]
    said = [key for key in keys if key and key not in ANY]
    order: dict[str, int]
    names: tuple[str, ...]
    if all(key in _YES_NO for key in said):
        order, names = dict(_YES_NO), ("N", "Y")
    else:
        order = {key: i for i, key in enumerate(dict.fromkeys(said))}
        shown = dict(zip(reversed(keys), reversed(texts), strict=True))
        names = tuple(shown[key] for key in order)
    if len(names) > MOST_LEVELS:
        facts = {"found": len(names), "what": _("levels of one option"), "most": MOST_LEVELS}
        findings.add("STATES-TOO-WIDE", layout.sheet, layout.head, column, **facts)
        return [0] * len(keys), names[:1]
    for row, key in zip(layout.rows, keys, strict=True):
        if not key:
            option = layout.options[column][1]
            findings.add("STATES-LEVEL-MISSING", layout.sheet, row, column, option=option[:60])
    return [order.get(key, len(names)) for key in keys], names


def _payoffs(layout: _Layout, column: int, findings: Findings) -> Floats:
    """Return an owner's payoff in each row; a cell that can't be put in order is a problem."""
    found = []
    for row in layout.rows:
        value = layout.sheet.value(row, column)
        before = len(findings.problems)
        number = findings.number(layout.sheet, row, column)
        if number is None and len(findings.problems) == before:
            owner = layout.payoffs[column]
            findings.add("STATES-PAYOFF-MISSING", layout.sheet, row, column, owner=owner[:60])
        found.append(0.0 if number is None or value is None else number)
    return np.array(found)


def _refuse_twins(layout: _Layout, codes: Codes, order: list[int], findings: Findings) -> None:
    """Report a state that stands in two rows."""
    met: dict[tuple[int, ...], int] = {}
    for i, code in zip(order, map(tuple, codes.tolist()), strict=True):
        row = layout.rows[i]
        if code in met:
            column = next(iter(layout.options))
            findings.add("STATES-TWICE", layout.sheet, row, column, row=met[code])
        met.setdefault(code, row)


def _ways(
    layout: _Layout, owners: list[str], counts: list[int], codes: Codes
) -> list[list[Bools | None]]:
    """Return what each owner can change of each option; a level "any" is compatible with all."""
    ways: list[list[Bools | None]] = [[] for _owner in owners]
    for option, (column, (name, _option)) in enumerate(layout.options.items()):
        count = counts[option]
        some = bool((codes[:, option] == count).any())
        alike = np.eye(count + 1, dtype=np.bool_)
        alike[count, :] = alike[:, count] = True
        own = np.ones((count + 1, count + 1), dtype=np.bool_)
        if column in layout.irreversible:
            own[:count, :count] = np.triu(own[:count, :count])
            own[count, :count] = False
        for owner, way in zip(owners, ways, strict=True):
            mine = owner == name_key(name)
            way.append(own if mine else alike if some else None)
    return ways
