"""Takes in tables of scores and tables of weights."""

from __future__ import annotations

from mcda.foreign.bare_table import EVERYONE, all_numbers
from mcda.foreign.columns import read_column
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import Desk, Taken
from mcda.foreign.verbal import VerbalScale
from mcda.foreign.weights import read_weights
from mcda.foreign.words import direction_of
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Package,
    Preferences,
    Score,
    Stakeholder,
    frozen,
)
from mcda.model.ids import new_id
from mcda.model.texts import name_key
from mcda.workbook.findings import as_text


def take_table(desk: Desk) -> Taken:
    """Return the table of scores or weights that a desk's map describes."""
    table = desk.table
    columns = _criteria(desk)
    rows = _down(desk, "stakeholder" if table.kind is Kind.WEIGHTS else "package")
    if not columns:
        desk.add("IMPORT-NOTHING", table.head or 1, table.left, what="criteria")
    _doubt_names(desk, columns, rows)
    desk.left_out()
    desk.formulas()
    if table.kind is Kind.WEIGHTS:
        case = _weights_case(desk, columns, rows)
        return Taken(table, desk.reading(case), frozen(desk.names))
    case, verbal = _scores_case(desk, columns, rows)
    return Taken(table, desk.reading(case), frozen(desk.names), verbal)


def _doubt_names(
    desk: Desk, columns: dict[int, Criterion], rows: dict[int, tuple[str, str]]
) -> None:
    """Say that names are all numbers: these may be the values of a table without names."""
    table = desk.table
    across = all_numbers(one.name for one in columns.values())
    if across and table.head is not None:
        facts = {"what": "criteria", "text": across[:60]}
        desk.add("IMPORT-NAMES-ARE-NUMBERS", table.head, min(columns), **facts)
    down = all_numbers(name for _, name in rows.values())
    if down and table.labels is not None:
        what = "stakeholders" if table.kind is Kind.WEIGHTS else "packages"
        desk.add("IMPORT-NAMES-ARE-NUMBERS", min(rows), table.labels, what=what, text=down[:60])


def _criteria(desk: Desk) -> dict[int, Criterion]:
    """Return the criterion of each column that has a name."""
    table, view = desk.table, desk.view
    found: dict[int, Criterion] = {}
    taken: set[str] = set()
    for column in table.columns:
        name = desk.name(table.head, column) if table.head is not None else ""
        if not name:
            filled = (row for row in table.rows if view.value(row, column) is not None)
            row = next(filled, None)
            if row is not None:
                desk.add("WORKBOOK-NO-HEADING", row, column)
            continue
        identity = new_id(taken, name, "criterion")
        taken.add(identity)
        assert table.head is not None
        desk.note("criterion", identity, table.head, column)
        found[column] = _said(desk, column, identity, name)
    for row in table.noted:
        if table.labels is not None:
            desk.add("IMPORT-ROW-NOTED", row, table.labels, label=view.text(row, table.labels))
    return found


def _said(desk: Desk, column: int, identity: str, name: str) -> Criterion:
    """Return a criterion with what the rows of the table say about it."""
    table, view = desk.table, desk.view
    for row, part in ((table.directions, "direction"), (table.worst, "anchors")):
        if row is not None:
            desk.note("criterion", identity, row, column, part)
    unit = desk.name(table.units, column) if table.units is not None else ""
    noted = [
        f"{view.text(row, table.labels)} {value}"
        for row in table.noted
        if table.labels is not None and (value := view.text(row, column))
    ]
    return Criterion(
        id=identity,
        name=name,
        direction=table.said.get(name_key(name)) or _direction(desk, column),
        unit=unit,
        worst=desk.number(table.worst, column) if table.worst is not None else None,
        best=desk.number(table.best, column) if table.best is not None else None,
        levels=table.scales.get(name_key(name), ()),
        definition="; ".join(noted),
    )


def _direction(desk: Desk, column: int) -> Direction | None:
    row = desk.table.directions
    if row is None:
        return None
    value = desk.view.value(row, column)
    found = direction_of(value)
    if found is None and value is not None:
        desk.add("WORKBOOK-NOT-A-DIRECTION", row, column, text=as_text(value)[:60])
    return found


def _down(desk: Desk, kind: str) -> dict[int, tuple[str, str]]:
    """Return id and name of what each row is about."""
    table, view = desk.table, desk.view
    found: dict[int, tuple[str, str]] = {}
    taken: set[str] = set()
    for number, row in enumerate(table.rows, start=1):
        filled = any(view.value(row, column) is not None for column in table.columns)
        name = desk.name(row, table.labels) if table.labels is not None else str(number)
        if name:
            identity = new_id(taken, name, kind)
            taken.add(identity)
            found[row] = identity, name
            desk.note(kind, identity, row, table.labels or table.left)
        elif filled and table.labels is not None and view.value(row, table.labels) is None:
            what = f"The {kind}'s name"
            desk.add("WORKBOOK-CELL-EMPTY", row, table.labels, what=what)
    return found


def _scores_case(
    desk: Desk, columns: dict[int, Criterion], rows: dict[int, tuple[str, str]]
) -> tuple[Case, tuple[VerbalScale, ...]]:
    verbal: list[VerbalScale] = []
    scores: dict[str, dict[str, Score]] = {identity: {} for identity, _ in rows.values()}
    for column, criterion in columns.items():
        read = read_column(desk, column, criterion, list(rows))
        columns[column] = read.criterion
        if read.verbal is not None:
            verbal.append(read.verbal)
        for row, score in read.scores.items():
            identity = rows[row][0]
            scores[identity][criterion.id] = score
            cell = (desk.view.sheet, *desk.view.cell(row, column))
            desk.addresses.note(cell, "score", package=identity, criterion=criterion.id)
    stakeholder = Stakeholder(id=new_id((), EVERYONE, "stakeholder"), name=EVERYONE)
    weights = read_weights(desk, columns, stakeholder.id)
    if weights is None:
        weights = dict.fromkeys((c.id for c in columns.values()), 1.0)
    identity, title = desk.title()
    case = Case(
        id=identity,
        title=title,
        stakeholders=(stakeholder,),
        criteria=tuple(columns.values()),
        packages=tuple(Package(id=one, name=name) for one, name in rows.values()),
        scores=frozen({COMMON: frozen({p: frozen(row) for p, row in scores.items() if row})}),
        preferences=frozen({stakeholder.id: Preferences(direct=frozen(weights))}),
    )
    return case, tuple(verbal)


def _weights_case(
    desk: Desk, columns: dict[int, Criterion], rows: dict[int, tuple[str, str]]
) -> Case:
    preferences: dict[str, Preferences] = {}
    for row, (identity, _) in rows.items():
        direct = read_weights(desk, columns, identity, row) or {}
        preferences[identity] = Preferences(direct=frozen(direct))
    identity, title = desk.title()
    return Case(
        id=identity,
        title=title,
        stakeholders=tuple(Stakeholder(id=one, name=name) for one, name in rows.values()),
        criteria=tuple(columns.values()),
        preferences=frozen(preferences),
    )
