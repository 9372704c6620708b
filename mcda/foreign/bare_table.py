"""Reads a bare table of scores as a case: criteria across, packages down.

First row criteria, first column packages; rows named weight(s), direction, unit,
worst, best and preference may stand above or below the packages, and beside a row
preference those of its thresholds, q, p and s. Without weights all
criteria count the same. A document with one filled sheet gives scores common to
a single stakeholder, "Everyone"; with several, each sheet is a stakeholder of
the sheet's name, and criteria and packages are matched by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from mcda.errors import Place, Problem
from mcda.grids.grid import Grid, Sheet
from mcda.model import sizes
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Package,
    Preferences,
    Score,
    Stakeholder,
    frozen,
)
from mcda.model.check import check
from mcda.model.ids import new_id
from mcda.model.numbers import parse_number, parse_percent
from mcda.model.preference import SYMBOLS, TITLES, Preference
from mcda.model.reading import Reading
from mcda.workbook.addresses import Addresses
from mcda.workbook.findings import Findings, as_text, is_date
from mcda.workbook.labels import cached_key
from mcda.workbook.points import ends_of
from mcda.workbook.table import report_shape

EVERYONE: Final = "Everyone"

_SPECIAL: Final[Mapping[str, str]] = {
    **dict.fromkeys(("weight", "weights", "w"), "weight"),
    **dict.fromkeys(("direction", "directions", "max/min", "min/max", "maxmin"), "direction"),
    **dict.fromkeys(("benefit/cost", "cost/benefit", "type", "goal", "sense"), "direction"),
    **dict.fromkeys(("unit", "units"), "unit"),
    **dict.fromkeys(("worst", "worstanchor"), "worst"),
    **dict.fromkeys(("best", "bestanchor"), "best"),
    **dict.fromkeys(("preference", "preferencefunction"), "preference"),
}
_THRESHOLDS: Final[Mapping[str, str]] = {
    cached_key(word): field
    for field, symbol in SYMBOLS.items()
    for word in (symbol, field, TITLES[field], TITLES[field].removesuffix(f" {symbol}"))
}
"""Rows of thresholds; on a sheet without preference functions they are packages."""


@dataclass(slots=True)
class _Layout:
    """Where things stand on one sheet."""

    sheet: Sheet
    head: int
    first: int
    columns: dict[int, str] = field(default_factory=dict)
    special: dict[str, int] = field(default_factory=dict)
    packages: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Lists:
    """Criteria and packages as they are met, by id, and the ids of names on a sheet."""

    criteria: dict[str, Criterion] = field(default_factory=dict)
    packages: dict[str, Package] = field(default_factory=dict)
    stakeholders: dict[str, Stakeholder] = field(default_factory=dict)


def all_numbers(names: Iterable[str]) -> str:
    """Return the first of some names if each of them is a number, "" otherwise."""
    given = [name for name in names if name]
    numbers = all(parse_number(name.removesuffix("%")) is not None for name in given)
    return given[0] if given and numbers else ""


def read_table(grid: Grid) -> Reading:
    """Return the case in a bare table and every problem, each with its cell."""
    findings = Findings(grid)
    addresses = Addresses(grid)
    filled = [sheet for sheet in grid.sheets if sheet.rows]
    layouts = [layout for sheet in filled if (layout := _layout(sheet, findings))]
    crowd = list(sizes.of_counts(Place(file=grid.file), stakeholders=len(layouts)))
    if crowd:
        return Reading(None, (*findings.problems, *crowd))
    if not layouts:
        if not findings.problems or not filled:
            findings.problems.append(Problem.of("TABLE-EMPTY", Place(file=grid.file)))
        return Reading(None, tuple(findings.problems))
    lists = _Lists()
    scores: dict[str, dict[str, dict[str, Score]]] = {}
    preferences: dict[str, Preferences] = {}
    for layout in layouts:
        name = layout.sheet.name if len(layouts) > 1 else EVERYONE
        identity = new_id(lists.stakeholders, name, "stakeholder")
        lists.stakeholders[identity] = Stakeholder(id=identity, name=name)
        criteria = _criteria(layout, lists, findings, addresses)
        packages = _packages(layout, lists, addresses)
        own = identity if len(layouts) > 1 else COMMON
        scores[own] = _scores(layout, criteria, packages, own, findings, addresses, lists)
        preferences[identity] = _weights(layout, criteria, identity, findings, addresses)
    title = Path(grid.file).stem
    case = Case(
        id=new_id((), title, "case"),
        title=title,
        stakeholders=tuple(lists.stakeholders.values()),
        criteria=tuple(lists.criteria.values()),
        packages=tuple(lists.packages.values()),
        scores=frozen(
            {s: frozen({p: frozen(row) for p, row in rows.items() if row})
             for s, rows in scores.items() if any(rows.values())}
        ),
        preferences=frozen(preferences),
    )  # fmt: skip
    found = (addresses.placed(problem) for problem in check(case))
    of_case = tuple(p for p in found if (p.place.sheet, p.place.cell) not in findings.spoilt)
    return Reading(case, tuple(dict.fromkeys((*findings.problems, *of_case))), of_case)


def _layout(sheet: Sheet, findings: Findings) -> _Layout | None:
    first = min(min(row) for row in sheet.rows.values())
    # A line with a single cell on the left is a title.
    head = next((r for r in sorted(sheet.rows) if max(sheet.rows[r]) > first), None)
    if head is None:
        findings.add("TABLE-NO-COLUMNS", sheet, min(sheet.rows), first)
        return None
    layout = _Layout(sheet, head, first)
    corner = findings.text(sheet, head, first)
    if cached_key(corner) in _SPECIAL:
        findings.add("TABLE-NO-HEADINGS", sheet, head, first, text=corner[:60])
        return None
    for column in sorted(sheet.rows[head]):
        if column != first:
            layout.columns[column] = findings.text(sheet, head, column).strip()
    labels = (cached_key(as_text(sheet.value(row, first))) for row in sheet.rows if row > head)
    special = _SPECIAL
    if any(_SPECIAL.get(label) == "preference" for label in labels):
        special = {**_SPECIAL, **_THRESHOLDS}
    told: set[int] = set()
    for row in sorted(sheet.rows):
        if row <= head:
            continue
        for column in sheet.rows[row]:
            if column != first and not layout.columns.get(column) and column not in told:
                told.add(column)
                findings.add("WORKBOOK-NO-HEADING", sheet, row, column)
        _place_row(layout, row, special, findings)
    report_shape(sheet, head, tuple(r for r in sorted(sheet.rows) if r > head), findings)
    return layout if _is_named(layout, findings) and _fits(layout, findings) else None


def _is_named(layout: _Layout, findings: Findings) -> bool:
    """Say whether criteria and packages have names; numbers are the values of a table without."""
    sheet, down = layout.sheet, layout.first
    labels = [as_text(sheet.value(row, down)).strip() for row in layout.packages]
    across, named = all_numbers(layout.columns.values()), all_numbers(labels)
    if across:
        column = next(c for c, name in layout.columns.items() if name)
        facts = {"what": "criteria", "text": across[:60]}
        findings.add("TABLE-NAMES-ARE-NUMBERS", sheet, layout.head, column, **facts)
    if named:
        facts = {"what": "packages", "text": named[:60]}
        findings.add("TABLE-NAMES-ARE-NUMBERS", sheet, layout.packages[0], down, **facts)
    return not (across or named)


def _fits(layout: _Layout, findings: Findings) -> bool:
    """Say whether a table is no larger than a case may be."""
    place = Place(file=findings.grid.file, sheet="" if layout.sheet.by_line else layout.sheet.name)
    counts = {"criteria": len(layout.columns), "packages": len(layout.packages)}
    problems = list(sizes.of_counts(place, **counts))
    findings.problems += problems
    return not problems


def _place_row(layout: _Layout, row: int, names: Mapping[str, str], findings: Findings) -> None:
    sheet = layout.sheet
    label = findings.text(sheet, row, layout.first)
    if not label.strip():
        findings.add("WORKBOOK-CELL-EMPTY", sheet, row, layout.first, what="The package's name")
        return
    special = names.get(cached_key(label))
    if special is None:
        layout.packages.append(row)
    elif special in layout.special:
        facts = {"text": label[:60], "row": layout.special[special]}
        findings.add("WORKBOOK-ROW-TWICE", sheet, row, layout.first, **facts)
    else:
        layout.special[special] = row


def _criteria(
    layout: _Layout, lists: _Lists, findings: Findings, addresses: Addresses
) -> dict[int, str]:
    """Return the criterion of each column, new ones added, known ones compared."""
    by_name = {cached_key(c.name): c.id for c in lists.criteria.values()}
    found: dict[int, str] = {}
    for column, name in layout.columns.items():
        if not name:
            continue
        identity = by_name.get(cached_key(name))
        if identity is None or identity in found.values():
            identity = new_id(lists.criteria, name, "criterion")
            lists.criteria[identity] = Criterion(id=identity, name=name)
            addresses.note((layout.sheet, layout.head, column), "name", criterion=identity)
        found[column] = identity
        said = _said(layout, column, identity, findings, addresses)
        _agree(layout, column, said, lists, findings)
    return found


def _said(
    layout: _Layout, column: int, identity: str, findings: Findings, addresses: Addresses
) -> Criterion:
    """Return what the rows of a sheet say about a criterion."""
    sheet, rows = layout.sheet, layout.special
    for row, part in (
        ("direction", "direction"), ("worst", "anchors"), ("preference", "preference")
    ):  # fmt: skip
        if row in rows:
            addresses.note((sheet, rows[row], column), part, criterion=identity)
    numbers: dict[str, Any] = {
        part: findings.number(sheet, rows[part], column)
        for part in ("worst", "best", *SYMBOLS)
        if part in rows
    }
    return Criterion(
        id=identity,
        name=layout.columns[column],
        direction=findings.direction(sheet, rows["direction"], column)
        if "direction" in rows
        else None,
        unit=findings.text(sheet, rows["unit"], column) if "unit" in rows else "",
        preference=findings.preference(sheet, rows["preference"], column)
        if "preference" in rows
        else Preference.USUAL,
        **numbers,
    )


_UNSAID: Final = (None, "", Preference.USUAL)


def _agree(
    layout: _Layout, column: int, said: Criterion, lists: _Lists, findings: Findings
) -> None:
    """Take over what a sheet says about a criterion; report what another sheet said otherwise."""
    known = lists.criteria[said.id]
    for part in ("direction", "worst", "best", "unit", "preference", *SYMBOLS):
        new, old = getattr(said, part), getattr(known, part)
        if new in _UNSAID or new == old:
            continue
        if old in _UNSAID:
            known = replace(known, **{part: new})
        else:
            facts = {"what": part, "found": as_text(new), "other": as_text(old)}
            row = layout.special[part]
            findings.add("TABLE-SHEETS-DISAGREE", layout.sheet, row, column, **facts)
    lists.criteria[said.id] = known


def _packages(layout: _Layout, lists: _Lists, addresses: Addresses) -> dict[int, str]:
    by_name = {cached_key(p.name): p.id for p in lists.packages.values()}
    found: dict[int, str] = {}
    for row in layout.packages:
        name = as_text(layout.sheet.value(row, layout.first)).strip()
        identity = by_name.get(cached_key(name))
        if identity is None or identity in found.values():
            identity = new_id(lists.packages, name, "package")
            lists.packages[identity] = Package(id=identity, name=name)
            addresses.note((layout.sheet, row, layout.first), "name", package=identity)
        found[row] = identity
    return found


def _scores(
    layout: _Layout,
    criteria: dict[int, str],
    packages: dict[int, str],
    stakeholder: str,
    findings: Findings,
    addresses: Addresses,
    lists: _Lists,
) -> dict[str, dict[str, Score]]:
    found: dict[str, dict[str, Score]] = {}
    for row, package in packages.items():
        for column, identity in criteria.items():
            cell = (layout.sheet, row, column)
            where = {"package": package, "criterion": identity}
            addresses.note(cell, "score", stakeholder=stakeholder, **where)
            score = _score(cell, lists.criteria[identity], findings)
            if score is not None:
                found.setdefault(package, {})[identity] = score
    return found


def _score(cell: tuple[Sheet, int, int], criterion: Criterion, findings: Findings) -> Score | None:
    sheet, row, column = cell
    value = sheet.value(row, column)
    if value is None or findings.faulty(sheet, row, column, value):
        return None
    if isinstance(value, bool) or not isinstance(value, str | float):
        code = "WORKBOOK-DATE-FOR-SCORE" if is_date(value) else "WORKBOOK-NOT-A-NUMBER"
        findings.add(code, sheet, row, column, text=as_text(value)[:60])
        return None
    if isinstance(value, str) and not value.strip():
        return None
    low, high = ends_of(value, criterion)
    return Score(low=low, high=high)


def _weights(
    layout: _Layout,
    criteria: dict[int, str],
    stakeholder: str,
    findings: Findings,
    addresses: Addresses,
) -> Preferences:
    row = layout.special.get("weight")
    if row is None:
        return Preferences(direct=frozen(dict.fromkeys(criteria.values(), 1.0)))
    direct: dict[str, float] = {}
    for column, criterion in criteria.items():
        cell = (layout.sheet, row, column)
        addresses.note(cell, "weight", stakeholder=stakeholder, criterion=criterion)
        value = layout.sheet.value(row, column)
        percent = isinstance(value, str) and "%" in value
        weight = parse_percent(str(value)) if percent else findings.number(*cell)
        if percent and weight is None:
            findings.add("WORKBOOK-NOT-A-NUMBER", *cell, text=str(value)[:60])
        if weight is not None:
            direct[criterion] = weight
    return Preferences(direct=frozen(direct))
