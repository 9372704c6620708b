"""Reads a case workbook, whoever wrote it, with all its problems at once."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from mcda.errors import Place, Problem
from mcda.grids.grid import Grid
from mcda.model import sizes
from mcda.model.case import COMMON, Case, Scores, frozen
from mcda.model.check import check
from mcda.model.codec import from_plain
from mcda.model.ids import new_id
from mcda.model.reading import Reading
from mcda.workbook.addresses import Addresses
from mcda.workbook.chance_sheets import CHANCE_SHEETS
from mcda.workbook.findings import Findings, as_text
from mcda.workbook.labels import Lookup
from mcda.workbook.layout import FORMAT, VERSION, Kind
from mcda.workbook.measure_sheets import CHANGED, DIRECTIONS, MEASURE_SHEETS
from mcda.workbook.plans import ON_SHEETS, PLANS
from mcda.workbook.points import Ends
from mcda.workbook.preference_sheets import RANKS, SWING
from mcda.workbook.read_chances import read_chances
from mcda.workbook.read_directions import directed, read_directions
from mcda.workbook.read_lists import (
    criteria_lookup,
    read_case_sheet,
    read_criteria,
    read_packages,
    read_stakeholders,
)
from mcda.workbook.read_measures import (
    Named,
    changes_of,
    read_joint_effects,
    read_measures,
    read_rules,
    with_effects,
)
from mcda.workbook.read_scores import Found, Known, read_given
from mcda.workbook.read_weights import read_preferences
from mcda.workbook.recognise import Sheets, recognise
from mcda.workbook.score_sheets import SCORED


@dataclass(slots=True)
class _Written:
    """What the hidden sheet says about the writing: version, ids, labels, exact entries."""

    version: int = VERSION
    case: str = ""
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    exact: dict[tuple[str, str, str], tuple[str, Ends]] = field(default_factory=dict)
    titles: dict[tuple[str, str], str] = field(default_factory=dict)
    filled: set[tuple[str, str]] = field(default_factory=set)
    rest: str = ""


def read_workbook(grid: Grid) -> Reading:
    """Return the case in a workbook and every problem, each with sheet and cell where known.

    Problems of the case itself (`check`) are among them. The case is None only
    if the lists of stakeholders, criteria and packages all yield nothing.
    """
    findings = Findings(grid)
    sheets = recognise(grid, findings)
    written = _written(sheets)
    if written.version > VERSION:
        place = Place(file=grid.file)
        facts = {"version": written.version, "known": VERSION}
        return Reading(None, (Problem.of("FILE-NEWER-FORMAT", place, **facts),))
    addresses = Addresses(grid)
    case = _case(sheets, written, findings, addresses)
    if not (case.stakeholders or case.criteria or case.packages):
        if not findings.problems:
            findings.problems.append(Problem.of("WORKBOOK-BLANK", Place(file=grid.file)))
        return Reading(None, tuple(findings.problems))
    if large := [addresses.placed(problem) for problem in sizes.of_case(case)]:
        return Reading(None, (*findings.problems, *large))
    of_case = tuple(_checked(case, findings, addresses))
    return Reading(case, tuple(dict.fromkeys((*findings.problems, *of_case))), of_case)


def _case(sheets: Sheets, written: _Written, findings: Findings, addresses: Addresses) -> Case:
    fields, settings, decided = read_case_sheet(sheets, findings, addresses)
    rows = read_stakeholders(sheets, findings, addresses, written.labels)
    criteria = read_criteria(sheets, findings, addresses, written.labels)
    stakeholders = tuple(row.stakeholder for row in rows)
    parties = Lookup(
        [(s.id, s.name, "") for s in stakeholders],
        {s.id: s.short for s in stakeholders if s.short},
        written.labels.get("stakeholder"),
    )
    _tell_missing(sheets, written, parties, findings)
    measures = read_measures(sheets, parties, findings, addresses, written.labels)
    named = Named.of(measures, written.labels)
    packages = read_packages(sheets, named, findings, addresses, written.labels)
    joint = read_joint_effects(sheets, named, findings, addresses, written.labels)
    known = Known(
        stakeholders=parties,
        packages=Lookup(
            [(p.id, p.name, "") for p in packages],
            {p.id: p.short for p in packages if p.short},
            written.labels.get("package"),
        ),
        changes=changes_of(measures, joint, written.labels),
        criteria=criteria_lookup(criteria, written.labels.get("criterion", {})),
        criterion={criterion.id: criterion for criterion in criteria},
        parents={criterion.id: criterion.parent for criterion in criteria},
        exact=written.exact,
        titles=written.titles,
    )
    preferences = read_preferences(sheets, rows, known, findings, addresses)
    scores = read_given(SCORED, sheets, known, findings, addresses)
    changed = read_given(CHANGED, sheets, known, findings, addresses)
    own = read_directions(sheets, parties, known.criteria, findings)
    return Case(
        id=written.case or new_id((), fields.get("title", ""), "case"),
        **fields,
        stakeholders=stakeholders,
        criteria=directed(criteria, own),
        packages=packages,
        scores=frozen_scores(scores),
        preferences=frozen(preferences),
        settings=settings,
        decision=decided.made(known.packages, findings),
        measures=measures,
        rules=read_rules(sheets, named, findings, addresses),
        **with_effects(changed, joint),
        **read_chances(sheets, named, parties, known.criteria, findings, addresses),
        **_rest(sheets, written, findings),
    )


def _tell_missing(sheets: Sheets, written: _Written, parties: Lookup, findings: Findings) -> None:
    """Report sheets that the workbook was written with and that are gone."""
    there = {(kind.value, one.marked) for kind, own in sheets.own.items() for one in own}
    # One whose mark is gone may be any of them; it is asked about itself.
    unsure = {kind for kind, whose in there if whose is None}
    titled = {sheet.name for sheet in findings.grid.sheets}
    for (kind, whose), title in written.titles.items():
        if kind in _EACH:
            wanted = whose == COMMON or whose in parties.known
            gone = (kind, whose) not in there and title not in titled and wanted
            gone = gone and kind not in unsure
            # Where none is left, the list itself is missing, and told so.
            gone = gone and (kind != Kind.SCORES.value or Kind.SCORES in sheets.own)
        else:
            gone = kind in _SINGLE and Kind(kind) not in sheets.single
        if gone and (kind in _ALWAYS or (kind, whose) in written.filled):
            findings.add_sheet("WORKBOOK-OPTIONAL-SHEET-MISSING", title, title=title)


_LISTS = (DIRECTIONS, *MEASURE_SHEETS, *CHANCE_SHEETS)
_EACH = {plan.kind.value for plan in PLANS if plan.per_stakeholder}
_SINGLE = {plan.kind.value for plan in (*_LISTS, SWING, RANKS) if not plan.per_stakeholder}
_ALWAYS = {*(plan.kind.value for plan in _LISTS), Kind.SCORES.value}
"""Kinds whose sheets are there wherever they have a title; of others it is written down."""


def _rest(sheets: Sheets, written: _Written, findings: Findings) -> dict[str, Any]:
    """Return the fields of the case that have no sheet of their own."""
    if not written.rest:
        return {}
    try:
        plain = json.loads(written.rest)
    except (ValueError, RecursionError):
        plain = None
    if not isinstance(plain, dict) or plain.keys() & ON_SHEETS:
        findings.add_sheet("WORKBOOK-DATA-DAMAGED", sheets.single[Kind.DATA].name)
        return {}
    case, problems = from_plain({"id": "", **plain})
    title = sheets.single[Kind.DATA].name
    placed = (problem.at(file=findings.grid.file, sheet=title) for problem in problems)
    findings.problems.extend(placed)
    known = Case.__dataclass_fields__.keys() - ON_SHEETS
    return {key: getattr(case, key) for key in known} if case is not None else {}


def frozen_scores(found: Found) -> Scores:
    """Return scores as the case holds them, without empty rows."""
    return frozen(
        {
            stakeholder: frozen({p: frozen(row) for p, row in rows.items() if row})
            for stakeholder, rows in found.items()
            if any(rows.values())
        }
    )


def _checked(case: Case, findings: Findings, addresses: Addresses) -> list[Problem]:
    """Return what `check` finds, with addresses; a cell's own problem is said once."""
    lists = ("WORKBOOK-SHEET-MISSING", "WORKBOOK-NO-HEADINGS", "WORKBOOK-COLUMN-MISSING",
             "WORKBOOK-SHEET-NEAR-MISS", "WORKBOOK-HEADING-NEAR-MISS",
             "WORKBOOK-HEADINGS-MOVED")  # fmt: skip
    broken = any(problem.code in lists for problem in findings.problems)
    found = []
    for problem in check(case):
        placed = addresses.placed(problem)
        where = (placed.place.sheet, placed.place.cell)
        told = placed.place.cell and where in findings.spoilt
        told = told or (where in findings.half and problem.code in _OF_A_WHOLE)
        # With a whole list unread, what seems to be missing is a consequence.
        if not told and not (broken and problem.code in _CONSEQUENCES):
            found.append(placed)
    return found


_CONSEQUENCES = {
    *("STAKEHOLDERS-NONE", "CRITERIA-NONE", "PACKAGES-NONE", "SCORES-NONE", "SCORE-MISSING"),
    *("WEIGHTS-NOT-GIVEN", "WEIGHT-MISSING", "WEIGHT-RANK-MISSING", "DIRECTION-MISSING"),
    *("ANCHOR-MISSING", "JUDGEMENTS-MISSING"),
}

_OF_A_WHOLE = {
    *("RULE-INCOMPLETE", "RULE-COUNT", "JOINT-EFFECT-OF-ONE"),
    *("DELIVERY-ABOVE-ONE", "DELIVERY-NO-PART-LEVEL", "CHANCE-HALF"),
}


def _written(sheets: Sheets) -> _Written:
    """Return what the hidden sheet says; whatever is damaged there counts as absent."""
    found = _Written()
    sheet = sheets.single.get(Kind.DATA)
    for row in sheet.rows.values() if sheet is not None else ():
        cells = [as_text(row.get(column)) for column in range(1, 7)]
        what = cells[0]
        if what == "format" and cells[1] == FORMAT and cells[2].isdecimal():
            found.version = int(cells[2][:9])
        elif what == "case":
            found.case = cells[1]
        elif what in ("stakeholder", "package", "criterion", "measure", "level", "change"):
            found.labels.setdefault(what, {})[cells[1]] = cells[2]
        elif what == "exact":
            ends = _ends(cells[5])
            if ends is not None:
                found.exact[cells[1], cells[2], cells[3]] = (cells[4], ends)
        elif what == "sheet":
            found.titles[cells[1], cells[2]] = cells[3]
            if cells[4]:
                found.filled.add((cells[1], cells[2]))
        elif what == "rest":
            found.rest += cells[1]
    return found


def _ends(text: str) -> Ends | None:
    try:
        ends: Any = json.loads(text, parse_constant=lambda name: name)
    except (ValueError, RecursionError):
        return None
    if not isinstance(ends, list) or len(ends) != 2:
        return None
    if any(isinstance(end, bool) or not isinstance(end, str | int | float | None) for end in ends):
        return None
    low, high = (float(end) if isinstance(end, int) else end for end in ends)
    return low, high
