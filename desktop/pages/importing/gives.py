"""What one table gives to the case, line by line, and which of it can be left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from desktop.pages.importing.draft import Draft, TableKey
from desktop.pages.importing.part_words import part_name
from desktop.words import _
from mcda.foreign.compose import Composed
from mcda.foreign.parts import Part, people_of
from mcda.foreign.point import Part as PointedPart
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.taken import EVERYONE
from mcda.foreign.view import View
from mcda.grids.grid import Area
from mcda.model.case import Case, Criterion
from mcda.model.tree import leaves
from mcda.words import figures

SHOWN: Final = 6
"""Names that one line lists."""

ROWS: Final = ("weights", "directions", "units", "worst", "best", "groups")
"""Rows of a table that can be left out by themselves, by their names in its map."""


@dataclass(frozen=True, slots=True)
class Give:
    """One thing that a table gives; `ticked` is None where it comes with the table only."""

    key: str
    text: str
    ticked: bool | None = None
    at: Area | None = None


def gives_of(draft: Draft, found: Composed, key: TableKey, part: Part) -> Iterator[Give]:
    """Yield what a table gives: names, scores or judgements of whom, and its single rows."""
    case = part.taken.case
    whose = _whose(found, part)
    if part.kind.in_pairs:
        elements = _named(part.taken.elements)
        yield Give(
            "judgements", _("Judgements of {whose}: {elements}", whose=whose, elements=elements)
        )
        return
    if part.kind is not Kind.WEIGHTS and case.packages:
        yield Give(
            "packages", _("Packages: {names}", names=_named([p.name for p in case.packages]))
        )
    yield Give("criteria", _("Criteria: {names}", names=_named([c.name for c in leaves(case)])))
    if part.kind is Kind.WEIGHTS:
        yield Give("weights of", _("Weights of {whose}", whose=whose))  # no words: a key
    elif case.packages:
        yield Give("scores", _("Scores of {whose}", whose=whose))
    yield from _rows(draft, key, part)


def without(draft: Draft, key: TableKey, row: str, on: bool) -> Draft:
    """Return the draft with one row of a table left out, or taken again as it was found."""
    table = draft.table(key)
    first = _first(draft, key)
    line: dict[str, Any] = {row: getattr(first, row) if on else None}
    out = tuple(r for r in table.rows_out if r != getattr(first, row))
    if not on and (number := getattr(table, row)) is not None:
        out = tuple(sorted((*out, number)))
    return draft.with_table(key, replace(table, rows_out=out, **line))


def _rows(draft: Draft, key: TableKey, part: Part) -> Iterator[Give]:
    table, first = part.taken.table, _first(draft, key)
    view = View(part.sheet, table.turned)
    words = _words(part.taken.case)
    names = {part.value: part_name(part, Kind.SCORES) for part in PointedPart}
    names["groups"] = _("Groups")
    for row in ROWS:
        number = getattr(table, row)
        known = number if number is not None else getattr(first, row)
        if known is None:
            continue
        at = (view.cell(known, table.labels or table.left), view.cell(known, table.right))
        text = words[row] if number is not None else names[row]
        yield Give(row, text, number is not None, (*at[0], *at[1]))


def _words(case: Case) -> dict[str, str]:
    own = leaves(case)
    weights = next((p.direct for p in case.preferences.values()), {})
    shares = _shares([weights.get(c.id) for c in own])
    return {
        "weights": _("Weights: {shares}", shares=shares),
        "directions": _("Directions: {signs}", signs=_joined(_sign(c) for c in own)),
        "units": _("Units: {units}", units=_named([c.unit for c in own if c.unit])),
        "worst": _("Worst anchors"),
        "best": _("Best anchors"),
        "groups": _(
            "Groups: {names}", names=_named([c.name for c in case.criteria if c not in own])
        ),
    }


def _first(draft: Draft, key: TableKey) -> TableMap:
    """Return the table as it was found."""
    found = draft.tables.get(key[:2], ())
    return found[key[2]].table if key[2] < len(found) else draft.table(key)


def _whose(found: Composed, part: Part) -> str:
    named = [s.name for s in part.taken.case.stakeholders]
    if part.kind in (Kind.WEIGHTS, Kind.LIST, Kind.FORM) and named != [EVERYONE]:
        return _named(named)
    people = people_of(found.parts)
    title = part.title if part.title in people.values() else ""
    return people.get(id(part), title) or _("everyone")


def _sign(criterion: Criterion) -> str:
    return {"cost": "↓", "benefit": "↑"}.get(criterion.direction or "", "?")


def _shares(weights: Sequence[float | None]) -> str:
    total = sum(one for one in weights if one is not None)
    if total <= 0:
        return "–"
    return _joined("–" if one is None else figures.percent(one / total) for one in weights)


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(names[:SHOWN])
    more = len(names) - SHOWN
    return _("{names} and {n} more", names=shown, n=more) if more > 0 else shown


def _joined(texts: Iterator[str] | Any) -> str:
    listed = list(texts)
    return ", ".join(listed[:SHOWN]) + (" …" if len(listed) > SHOWN else "")
