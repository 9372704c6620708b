"""Reads a bare table of measures as a deal: a row per level, a column of points per stakeholder.

Columns `measure` and `level`, optionally `owner`, `reversible` and `chance`; every other heading
is a stakeholder. A row whose first cell is `fallback`, `drift`, `years`, `rate` or `package drift`
says that of each stakeholder. Points of the levels add up. A blank measure is that of the row
above; a cell may hold a range, "4 to 6".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import numpy as np

from mcda.errors import Place, Problem, blocking
from mcda.grids.grid import Grid, Sheet
from mcda.model.arrays import Floats
from mcda.model.case import Criterion
from mcda.model.numbers import parse_percent, parse_points
from mcda.model.texts import name_key
from mcda.negotiation.deal import (
    ALWAYS,
    Deal,
    DealLevel,
    DealMeasure,
    Ends,
    Fallback,
    Outlook,
    Points,
    Side,
    additive,
    no_lines,
)
from mcda.words.said import _
from mcda.workbook.findings import Findings
from mcda.workbook.recognise import looks_like_case

MOST_MEASURES: Final = 60
MOST_LEVELS: Final = 50
MOST_STAKEHOLDERS: Final = 60
MOST_POINTS: Final = 1e9
"""Points that add up beyond this are no longer told apart exactly."""

_HEADINGS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("measure", "measures", "issue"), "measure"),
    **dict.fromkeys(("level", "levels", "option"), "level"),
    **dict.fromkeys(("owner", "owners"), "owner"),
    "reversible": "reversible",
    "chance": "chance",
}
_ABOUT: Final[Mapping[str, str]] = {
    **dict.fromkeys(("fallback", "fallbacks"), "fallback"),
    "drift": "drift",
    "years": "years",
    "rate": "rate",
    "packagedrift": "package drift",  # no words: a key
}
_LEAST: Final[Mapping[str, float]] = {"years": 0.0, "rate": 0.0}
_NUMBER: Final = Criterion(id="points", name="points")


@dataclass(slots=True)
class _Rows:
    """One measure as it is met, row by row."""

    name: str
    row: int
    levels: list[tuple[str, int]] = field(default_factory=list)
    owners: tuple[int, ...] = ()
    owner_said: str = ""


@dataclass(slots=True)
class _Layout:
    """Where things stand on the sheet."""

    sheet: Sheet
    head: int
    columns: dict[str, int] = field(default_factory=dict)
    stakeholders: dict[int, str] = field(default_factory=dict)
    about: dict[str, int] = field(default_factory=dict)
    measures: dict[str, _Rows] = field(default_factory=dict)


def is_measure_table(grid: Grid) -> bool:
    """Say whether a document, other than a case, has a row with the headings measure and level."""
    return not looks_like_case(grid) and any(_head(sheet) is not None for sheet in grid.sheets)


def measures_of(grid: Grid) -> tuple[Deal | None, tuple[Problem, ...]]:
    """Return the deal in a document and every problem; None where an error stops it."""
    findings = Findings(grid)
    filled = [sheet for sheet in grid.sheets if sheet.rows]
    found = next(((sheet, head) for sheet in filled if (head := _head(sheet)) is not None), None)
    if found is None:
        code = "MEASURES-NO-HEADINGS" if filled else "TABLE-EMPTY"
        findings.problems.append(Problem.of(code, Place(file=grid.file)))
        return None, tuple(findings.problems)
    layout = _Layout(*found)
    for sheet in filled:
        if sheet is not layout.sheet:
            findings.add_sheet("MEASURES-SHEET-LEFT", sheet.name, sheet=layout.sheet.name)
    _read_head(layout, findings)
    _read_rows(layout, findings)
    _refuse_sizes(layout, findings)
    if blocking(findings.problems):
        return None, tuple(findings.problems)
    deal = _deal(layout, findings)
    return (None if blocking(findings.problems) else deal), tuple(findings.problems)


def _head(sheet: Sheet) -> int | None:
    """Return the first row with a heading for measures and one for levels."""
    for row in sorted(sheet.rows)[:50]:
        texts = (value for value in sheet.rows[row].values() if isinstance(value, str))
        if {"measure", "level"} <= {_HEADINGS.get(name_key(text)) for text in texts}:
            return row
    return None


def _read_head(layout: _Layout, findings: Findings) -> None:
    sheet, head = layout.sheet, layout.head
    met: set[str] = set()
    for column in sorted(sheet.rows[head]):
        text = findings.text(sheet, head, column).strip()
        key = name_key(text)
        special = _HEADINGS.get(key, "")
        if not key:
            continue
        if (special or key) in met:
            findings.add("MEASURES-HEADING-TWICE", sheet, head, column, text=text[:60])
        elif special:
            layout.columns[special] = column
        else:
            layout.stakeholders[column] = text
        met.add(special or key)
    if not layout.stakeholders:
        findings.add("MEASURES-NO-STAKEHOLDER", sheet, head, min(sheet.rows[head]))


def _read_rows(layout: _Layout, findings: Findings) -> None:
    """Find the measures with their levels, and the rows about stakeholders."""
    sheet, columns = layout.sheet, layout.columns
    left = min(min(row) for number, row in sheet.rows.items() if number >= layout.head)
    current: _Rows | None = None
    for row in sorted(number for number in sheet.rows if number > layout.head):
        label = findings.text(sheet, row, left).strip()
        level = findings.text(sheet, row, columns["level"]).strip()
        about = _ABOUT.get(name_key(label))
        if about is not None and not level:
            if about in layout.about:
                facts = {"text": label[:60], "row": layout.about[about]}
                findings.add("WORKBOOK-ROW-TWICE", sheet, row, left, **facts)
            layout.about.setdefault(about, row)
            continue
        name = findings.text(sheet, row, columns["measure"]).strip()
        if name:
            current = layout.measures.setdefault(name_key(name), _Rows(name, row))
        if current is None or not level:
            what = _("The level's name") if current else _("The measure's name")
            column = columns["level" if current else "measure"]
            findings.add("WORKBOOK-CELL-EMPTY", sheet, row, column, what=what)
            continue
        if name_key(level) in {name_key(one) for one, _row in current.levels}:
            facts = {"measure": current.name[:60], "level": level[:60]}
            findings.add("MEASURES-LEVEL-TWICE", sheet, row, columns["level"], **facts)
        current.levels.append((level, row))
        _read_owners(layout, current, row, findings)
    for one in layout.measures.values():
        if len(one.levels) == 1:
            findings.add(
                "MEASURES-ONE-LEVEL", sheet, one.row, columns["measure"], measure=one.name[:60]
            )


def _read_owners(layout: _Layout, current: _Rows, row: int, findings: Findings) -> None:
    """Take the owners from a row; several stand with a semicolon or comma between them."""
    column = layout.columns.get("owner")
    text = findings.text(layout.sheet, row, column).strip() if column else ""
    if column is None or not text:
        return
    names = {name_key(name): i for i, name in enumerate(layout.stakeholders.values())}
    whole = name_key(text) in names
    parts = (
        [text] if whole else [part for part in text.replace(",", ";").split(";") if part.strip()]
    )
    unknown = [part.strip() for part in parts if name_key(part) not in names]
    for part in unknown:
        known = ", ".join(layout.stakeholders.values())
        facts = {"text": part[:60], "known": known}
        findings.add("MEASURES-UNKNOWN-OWNER", layout.sheet, row, column, **facts)
    owners = tuple(sorted({names[name_key(part)] for part in parts if name_key(part) in names}))
    if current.owner_said and owners != current.owners and not unknown:
        facts = {"measure": current.name[:60], "found": text[:60], "other": current.owner_said[:60]}
        findings.add("MEASURES-OWNERS-DIFFER", layout.sheet, row, column, **facts)
    if not current.owner_said:
        current.owners, current.owner_said = owners, text


def _refuse_sizes(layout: _Layout, findings: Findings) -> None:
    levels = max((len(one.levels) for one in layout.measures.values()), default=0)
    for what, found, most in (
        (_("measures"), len(layout.measures), MOST_MEASURES),
        (_("levels of one measure"), levels, MOST_LEVELS),
        (_("stakeholders"), len(layout.stakeholders), MOST_STAKEHOLDERS),
    ):
        if found > most:
            facts = {"found": found, "what": what, "most": most}
            findings.add_sheet("MEASURES-TOO-MANY", layout.sheet.name, **facts)
    if not layout.measures:
        findings.add_sheet("MEASURES-NONE", layout.sheet.name)


def _deal(layout: _Layout, findings: Findings) -> Deal:
    count = len(layout.stakeholders)
    measures = tuple(_measure(layout, one, findings) for one in layout.measures.values())
    points = [_points(layout, one, findings) for one in layout.measures.values()]
    low, high = [pair[0] for pair in points], [pair[1] for pair in points]
    middle = [(a + b) / 2 for a, b in points]
    nothing = np.zeros(count)
    values = Points(*(additive(nothing, columns) for columns in (low, middle, high)))
    return Deal(
        title=Path(findings.grid.file).stem,
        sides=_sides(layout, findings),
        measures=measures,
        values=values,
        lines=no_lines(measures),
    )


def _measure(layout: _Layout, one: _Rows, findings: Findings) -> DealMeasure:
    sheet, columns = layout.sheet, layout.columns
    levels = []
    for name, row in one.levels:
        level = DealLevel(id=name, name=name)
        if (column := columns.get("reversible")) and sheet.value(row, column) is not None:
            level = replace(level, reversible=bool(findings.yes(sheet, row, column)))
        if column := columns.get("chance"):
            level = replace(level, chance=_chance(sheet, row, column, findings))
        levels.append(level)
    return DealMeasure(one.name, one.name, tuple(levels), one.owners, one.owners)


def _chance(sheet: Sheet, row: int, column: int, findings: Findings) -> Ends:
    ends = _ends(sheet, row, column, findings, share=True)
    if ends is None:
        return ALWAYS
    if not 0 <= ends[0] <= ends[1] <= 1:
        facts = {
            "what": _("chance"),
            "text": findings.text(sheet, row, column)[:60],
            "expected": _("a chance from 0 to 1, or 0 % to 100 %"),
        }
        findings.add("MEASURES-OUT-OF-RANGE", sheet, row, column, **facts)
    return ends


def _points(layout: _Layout, one: _Rows, findings: Findings) -> tuple[Floats, Floats]:
    """Return lower and upper points of a measure, (levels, stakeholders)."""
    low = np.zeros((len(one.levels), len(layout.stakeholders)))
    high = low.copy()
    for i, (level, row) in enumerate(one.levels):
        for j, (column, name) in enumerate(layout.stakeholders.items()):
            blank = layout.sheet.value(row, column) is None
            ends = _ends(layout.sheet, row, column, findings)
            if blank:
                facts = {"measure": one.name[:60], "level": level[:60], "stakeholder": name[:60]}
                findings.add("MEASURES-VALUE-MISSING", layout.sheet, row, column, **facts)
            if ends is not None:
                low[i, j], high[i, j] = ends
    return low, high


def _sides(layout: _Layout, findings: Findings) -> tuple[Side, ...]:
    found = []
    for column, name in layout.stakeholders.items():
        about = {
            what: _ends(layout.sheet, row, column, findings, share=what == "rate")
            for what, row in layout.about.items()
        }
        for what, least in _LEAST.items():
            ends = about.get(what)
            if ends is not None and ends[0] < least:
                cell = (layout.sheet, layout.about[what], column)
                facts = {"what": what, "text": findings.text(*cell)[:60]}
                expected = _("a number that is not below 0")
                findings.add("MEASURES-OUT-OF-RANGE", *cell, **facts, expected=expected)
        fallback = about.get("fallback")
        if fallback is None:
            row = layout.about.get("fallback", layout.head)
            facts = {"stakeholder": name[:60]}
            findings.add("MEASURES-NO-FALLBACK", layout.sheet, row, column, **facts)
        outlook = Outlook(
            about.get("drift"),
            about.get("years"),
            about.get("rate"),
            about.get("package drift"),  # no words: a key
        )
        stated = None if fallback is None else Fallback(*fallback)
        found.append(Side(id=name, name=name, fallback=stated, outlook=outlook))
    return tuple(found)


def _ends(
    sheet: Sheet, row: int, column: int, findings: Findings, share: bool = False
) -> Ends | None:
    """Return a cell as a number or a range of numbers, lower end first; None for a blank.

    A `share` may be written in per cent. A number that is too large is a problem.
    """
    ends = _written(sheet, row, column, findings, share)
    if ends is None or max(map(abs, ends)) <= MOST_POINTS:
        return ends
    facts = {"what": _("number"), "text": findings.text(sheet, row, column)[:60]}
    expected = _("a number between minus and plus a billion")
    findings.add("MEASURES-OUT-OF-RANGE", sheet, row, column, **facts, expected=expected)
    return None


def _written(sheet: Sheet, row: int, column: int, findings: Findings, share: bool) -> Ends | None:
    value = sheet.value(row, column)
    if isinstance(value, str) and value.strip():
        if share and "%" in value and (part := parse_percent(value)) is not None:
            return part / 100, part / 100
        ends = parse_points(value, _NUMBER)
        if ends is not None:
            first, last = sorted(float(end) for end in ends)
            return first, last
    number = findings.number(sheet, row, column)
    return None if number is None else (number, number)
