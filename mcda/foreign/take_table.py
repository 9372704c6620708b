"""Takes in tables of scores and tables of weights."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mcda.foreign.columns import form_in, number_at
from mcda.foreign.coverage import area_of
from mcda.foreign.doubts import doubt
from mcda.foreign.legend import legend_ends, scale_in
from mcda.foreign.spanned import read_spanned
from mcda.foreign.spans import is_end
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import EVERYONE, Desk, Taken
from mcda.foreign.verbal import VerbalScale
from mcda.foreign.weights import read_weights
from mcda.foreign.words import direction_of, mark_in, without
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
from mcda.model.entry_words import field_words
from mcda.model.ids import Ids, new_id
from mcda.model.numbers import format_number
from mcda.model.preference import Preference
from mcda.model.texts import name_key
from mcda.words.said import _
from mcda.workbook.findings import as_text


def take_table(desk: Desk) -> Taken:
    """Return the table of scores or weights that a desk's map describes."""
    table = desk.table
    columns = _criteria(desk)
    rows = _down(desk, "stakeholder" if table.kind is Kind.WEIGHTS else "package")
    if not columns:
        desk.add("IMPORT-NOTHING", table.head or 1, table.left, what=_("criteria"))
    doubt(desk, columns, rows)
    desk.left_out()
    desk.formulas()
    for lead in table.leads:
        at = (lead, table.labels or 1) if table.turned else (table.head or 1, lead)
        desk.add("IMPORT-SPAN", *at, name=desk.called(*at)[:60])
    if table.kind is Kind.WEIGHTS:
        case = _weights_case(desk, columns, rows)
        return desk.taken(case)
    case, verbal = _scores_case(desk, columns, rows)
    return desk.taken(case, verbal=verbal)


def _criteria(desk: Desk) -> dict[int, Criterion]:
    """Return the criterion of each column that has a name."""
    table, view = desk.table, desk.view
    found: dict[int, Criterion] = {}
    ids = Ids()
    for column in table.columns:
        name = desk.name(table.head, column) if table.head is not None else ""
        if not name:
            filled = (row for row in table.rows if view.value(row, column) is not None)
            row = next(filled, None)
            if row is not None:
                desk.add("WORKBOOK-NO-HEADING", row, column)
            continue
        identity = ids.new(name, "criterion")
        assert table.head is not None
        desk.note("criterion", identity, table.head, column)
        found[column] = _said(desk, column, identity, name)
    _group(desk, found, ids)
    for row in table.noted:
        if table.labels is not None:
            desk.add("IMPORT-ROW-NOTED", row, table.labels, label=view.text(row, table.labels))
    return found


def _group(desk: Desk, columns: dict[int, Criterion], ids: Ids) -> None:
    """Put the criteria under the groups whose names stand over them."""
    row = desk.table.groups
    if row is None:
        return
    groups: dict[str, str] = {}
    for column, criterion in columns.items():
        name = desk.view.text(row, column)
        if not name:
            continue
        if name not in groups:
            groups[name] = ids.new(name, "criterion")
            desk.groups.append(Criterion(id=groups[name], name=name))
            desk.note("criterion", groups[name], row, column)
        columns[column] = replace(criterion, parent=groups[name])
    under = [{one.name for one in columns.values() if one.parent == g} for g in groups.values()]
    if len(under) > 1 and len(under[0]) > 1 and all(names == under[0] for names in under):
        column, first = min(columns.items())
        facts = {"first": _("a criterion"), "second": _("a stakeholder")}
        desk.add(
            "IMPORT-DOUBTFUL-LINE", desk.table.head or 1, column, text=first.name[:60], **facts
        )


def _said(desk: Desk, column: int, identity: str, name: str) -> Criterion:
    """Return a criterion with what the rows of the table say about it."""
    table, view = desk.table, desk.view
    functions = table.functions
    for row, part in (
        (table.directions, "direction"), (table.worst, "anchors"),
        (functions.get("preference"), "preference"),
    ):  # fmt: skip
        if row is not None:
            desk.note("criterion", identity, row, column, part)
    unit = desk.name(table.units, column) if table.units is not None else ""
    noted = [
        f"{view.text(row, table.labels)} {value}"
        for row in table.noted
        if table.labels is not None and (value := view.text(row, column))
    ]
    numbers: dict[str, Any] = {
        part: desk.number(row, column) for part, row in functions.items() if part != "preference"
    }
    preference = functions.get("preference")
    word = ""
    if preference:
        cell = (view.sheet, *view.cell(preference, column))
        word = desk.findings.choice(*cell, tuple(Preference), strict=True)
    direction = table.said.get(name_key(name)) or _direction(desk, column, name)
    worst, best = _anchors(desk, column, name)
    return Criterion(
        id=identity,
        name=name,
        direction=direction,
        unit=unit,
        worst=worst,
        best=best,
        levels=table.scales.get(name_key(name), ()),
        preference=Preference(word or Preference.USUAL),
        definition="; ".join(noted),
        **numbers,
    )


def _anchors(desk: Desk, column: int, name: str) -> tuple[float | None, float | None]:
    """Return the ends of a criterion's scale, read as the numbers between them are."""
    worst, best = desk.table.worst, desk.table.best
    if worst is None and best is None:
        return None, None
    form = form_in(desk, column, name, desk.view.down(desk.table.rows, column).values())
    ends = (row if row is None else number_at(desk, row, column, form) for row in (worst, best))
    return next(ends), next(ends)


def _direction(desk: Desk, column: int, name: str) -> Direction | None:
    row = desk.table.directions
    if row is None:
        return _marked(desk, column, name)
    value = desk.view.value(row, column)
    found = direction_of(value, labelled=True)
    if found is None and value is not None:
        desk.add("WORKBOOK-NOT-A-DIRECTION", row, column, text=as_text(value)[:60])
    return found


def _marked(desk: Desk, column: int, name: str) -> Direction | None:
    """Return the direction that a name carries; "(min)" alone among names may be minutes."""
    found, minutes = mark_in(name)
    head = desk.table.head
    if found is None or head is None:
        return found
    texts = (desk.view.text(head, one) for one in desk.table.columns if one != column)
    if is_end(name, texts):
        # "Cost min" beside "Cost max" tells no direction.
        return None
    if not minutes:
        return found
    others = (desk.view.text(head, one) for one in desk.table.columns if one != column)
    if not any(mark_in(other)[0] for other in others):
        facts = {"text": name[:60], "first": "min", "second": "minutes"}
        desk.add("IMPORT-DOUBTFUL-DIRECTION", head, column, **facts)
    return found


def _down(desk: Desk, kind: str) -> dict[int, tuple[str, str]]:
    """Return id and name of what each row is about."""
    table, view = desk.table, desk.view
    found: dict[int, tuple[str, str]] = {}
    ids = Ids()
    columns = table.columns
    for number, row in enumerate(table.rows, start=1):
        name = desk.name(row, table.labels) if table.labels is not None else str(number)
        name = without("weights", name) if kind == "stakeholder" else name
        if name:
            identity = ids.new(name, kind)
            found[row] = identity, name
            desk.note(kind, identity, row, table.labels or table.left)
        elif table.labels is None or view.value(row, table.labels) is not None:
            continue
        elif any(view.value(row, column) is not None for column in columns):
            what = _("The {kind}'s name", kind=field_words(kind))
            desk.add("WORKBOOK-CELL-EMPTY", row, table.labels, what=what)
    return found


def _anchor(desk: Desk, columns: dict[int, Criterion], scores: dict[str, dict[str, Score]]) -> None:
    """Give the ends of the scale that a legend on the sheet explains to all it fits, and those
    that headings name where that leaves nobody without: anchors of some are asked of all.
    """
    top, _left, bottom, _right = area_of(desk.table)
    ends = legend_ends(desk.view.sheet, top, bottom) if scores else None
    named: dict[int, tuple[float, float]] = {}
    for column, criterion in columns.items():
        own = [row[criterion.id] for row in scores.values() if criterion.id in row]
        points = [end for score in own for end in (score.low, score.high)]
        if criterion.levels or criterion.worst is not None or not points:
            continue
        reach = scale_in(criterion.name, points)
        if reach is not None and criterion.best is None and criterion.direction is not None:
            named[column] = reach
        elif ends is not None:
            fits = (isinstance(one, float | int) and ends[0] <= one <= ends[1] for one in points)
            columns[column] = _reaching(criterion, ends) if all(fits) else criterion
    if all(one.worst is not None or one.levels or at in named for at, one in columns.items()):
        for column, reach in named.items():
            low, high = map(format_number, reach)
            facts = {"name": columns[column].name[:60], "low": low, "high": high}
            desk.add("IMPORT-SCALE-NAMED", desk.table.head or 1, column, **facts)
            columns[column] = _reaching(columns[column], reach)


def _reaching(criterion: Criterion, ends: tuple[float, float]) -> Criterion:
    """Return a criterion whose scale reaches from one end to another, by its direction."""
    low, high = ends
    worst, best = (high, low) if criterion.direction is Direction.COST else (low, high)
    return replace(criterion, worst=worst, best=best)


def _scores_case(
    desk: Desk, columns: dict[int, Criterion], rows: dict[int, tuple[str, str]]
) -> tuple[Case, tuple[VerbalScale, ...]]:
    verbal: list[VerbalScale] = []
    scores: dict[str, dict[str, Score]] = {identity: {} for identity, _name in rows.values()}
    own = {row: scores[identity] for row, (identity, _name) in rows.items()}
    whole = {identity: row for row, (identity, _name) in rows.items()}
    lines, sheet, turned = list(rows), desk.view.sheet, desk.view.turned
    for column, criterion in columns.items():
        read = read_spanned(desk, column, criterion, lines)
        columns[column] = read.criterion
        if read.verbal is not None:
            verbal.append(read.verbal)
        for row, score in read.scores.items():
            own[row][criterion.id] = score
        waiting = {rows[row][0]: desk.table.head or 1 for row in read.waiting}
        at = {**whole, **waiting} if waiting else whole
        desk.addresses.note_scores(sheet, criterion.id, at, column, turned=turned)
    stakeholder = Stakeholder(id=new_id((), EVERYONE, "stakeholder"), name=EVERYONE)
    weights = read_weights(desk, columns, stakeholder.id)
    if weights is None:
        weights = dict.fromkeys((c.id for c in columns.values()), 1.0)
    identity, title = desk.title()
    _anchor(desk, columns, scores)
    for group in desk.groups:
        weights[group.id] = sum(
            weights.get(c.id, 0.0) for c in columns.values() if c.parent == group.id
        )
    case = Case(
        id=identity,
        title=title,
        stakeholders=(stakeholder,),
        criteria=(*desk.groups, *columns.values()),
        packages=tuple(Package(id=one, name=name) for one, name in rows.values()),
        scores=frozen({COMMON: frozen({p: frozen(row) for p, row in scores.items() if row})}),
        preferences=frozen({stakeholder.id: Preferences(direct=frozen(weights))}),
    )
    return case, tuple(verbal)


def _weights_case(
    desk: Desk, columns: dict[int, Criterion], rows: dict[int, tuple[str, str]]
) -> Case:
    preferences: dict[str, Preferences] = {}
    for row, (identity, _name) in rows.items():
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
