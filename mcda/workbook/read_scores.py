"""Reads the score sheets and the notes on scores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mcda.grids.grid import Sheet
from mcda.model.case import COMMON, Criterion, Point, Score
from mcda.workbook.addresses import Addresses, Matrix
from mcda.workbook.findings import Findings, as_text, is_date
from mcda.workbook.labels import Lookup, cached_key
from mcda.workbook.layout import COMMON_LABEL, STAKEHOLDER_CELL, Kind, SheetPlan, read_mark
from mcda.workbook.matrix import find_matrix
from mcda.workbook.points import Ends, ends_of
from mcda.workbook.recognise import Own, Sheets
from mcda.workbook.score_sheets import SCORE_NOTES, SCORES
from mcda.workbook.table import Table, find_table

if TYPE_CHECKING:
    from mcda.grids.grid import Value

PLACEHOLDERS = {cached_key("(stakeholder)"), cached_key("stakeholder")}

Found = dict[str, dict[str, dict[str, Score]]]


@dataclass(frozen=True, slots=True)
class Known:
    """What names on the sheets can refer to, and the entries that are kept exactly."""

    stakeholders: Lookup
    packages: Lookup
    criteria: Lookup
    criterion: Mapping[str, Criterion]
    parents: Mapping[str, str]
    exact: Mapping[tuple[str, str, str], tuple[str, Ends]]
    titles: Mapping[tuple[str, str], str]
    """The titles that sheets of a kind and stakeholder were written with."""


def read_scores(sheets: Sheets, known: Known, findings: Findings, addresses: Addresses) -> Found:
    """Return all scores by stakeholder, package and criterion."""
    found: Found = {}
    for stakeholder, sheet in owners(sheets.own.get(Kind.SCORES, ()), SCORES, known, findings):
        matrix = find_matrix(
            sheet,
            SCORES,
            ("package", known.packages),
            ("criterion", known.criteria),
            findings,
        )
        if matrix is None:
            continue
        addresses.scores[stakeholder] = matrix
        _report_missing_columns(matrix, known, findings)
        _read_matrix(matrix, stakeholder, known, findings, found)
    _read_notes(sheets, known, findings, addresses, found)
    return found


def owners(
    own: Iterable[Own], plan: SheetPlan, known: Known, findings: Findings
) -> Iterator[tuple[str, Sheet]]:
    """Yield sheets with the stakeholder whose they are; mark, title and cell must agree."""
    seen: dict[str, str] = {}
    for one in own:
        stakeholder = _owner(one, plan, known, findings)
        if stakeholder is None:
            continue
        if stakeholder in seen:
            facts = {"title": plan.title, "other": seen[stakeholder]}
            findings.add_sheet("WORKBOOK-SHEET-TWICE", one.sheet.name, **facts)
            continue
        seen[stakeholder] = one.sheet.name
        yield stakeholder, one.sheet


def _owner(one: Own, plan: SheetPlan, known: Known, findings: Findings) -> str | None:
    said, place = _said(one.sheet, known)
    marked = one.marked if one.marked in known.stakeholders.known else None
    # Without its forbidden signs, a name in a title may look like another's.
    unchanged = known.titles.get((plan.kind.value, one.marked or "")) == one.sheet.name
    titled = marked if marked and unchanged else _titled(one.titled, known, plan)
    if not marked and titled is None and cached_key(one.titled) in PLACEHOLDERS:
        _report_unnamed(one, plan, findings)
        return None
    claims = {claim for claim in (marked, titled, said) if claim}
    if len(claims) > 1:
        row, column = place
        names = sorted(known.stakeholders.labels[claim] for claim in claims)
        facts = {"label": names[0][:80], "other": names[1][:80]}
        findings.add("WORKBOOK-ID-LABEL-MISMATCH", one.sheet, row, column, **facts)
        return None
    if claims:
        return claims.pop()
    if titled == COMMON and plan is SCORES:
        return COMMON
    if one.marked == COMMON and not one.titled and plan is SCORES:
        return COMMON
    _report_unknown(one, plan, known, findings)
    return None


def _report_unnamed(one: Own, plan: SheetPlan, findings: Findings) -> None:
    """Report a pattern sheet that somebody filled in without giving it a name."""
    frame = 0 if one.marked is None else 7 if plan is SCORES else 5
    if any(row > frame for row in one.sheet.rows):
        remedy = "Put the stakeholder's name in the sheet's title"
        facts = {"text": one.titled, "remedy": remedy}
        findings.add_sheet("WORKBOOK-UNKNOWN-STAKEHOLDER", one.sheet.name, **facts)


def _report_unknown(one: Own, plan: SheetPlan, known: Known, findings: Findings) -> None:
    if not known.stakeholders.known:
        return
    guess = known.stakeholders.nearest(one.titled) if one.titled else None
    remedy = "Add the stakeholder to the sheet Stakeholders, or correct the title"
    if guess is not None:
        remedy = f"Rename the sheet to {plan.title} {guess}, if that is meant"
    facts = {"text": one.titled or one.sheet.name, "remedy": remedy}
    findings.add_sheet("WORKBOOK-UNKNOWN-STAKEHOLDER", one.sheet.name, **facts)


def _titled(text: str, known: Known, plan: SheetPlan) -> str | None:
    """Return whom a title's end names: a whole name, or the beginning of a single one."""
    key = cached_key(text)
    if not key:
        # "Scores" alone is the sheet for everyone.
        return COMMON if plan is SCORES else None
    found = known.stakeholders.find(text)
    if found is not None:
        return found
    if key == cached_key(COMMON_LABEL):
        return COMMON
    # Excel forbids some signs and more than 31 in a title; the writer adds "(2)" to the second.
    plain = _plain(key)
    starts = [i for i, n in known.stakeholders.labels.items() if _plain(n).startswith(plain)]
    return starts[0] if len(starts) == 1 and len(plain) >= 3 else None


def _plain(name: str) -> str:
    return "".join(sign for sign in cached_key(name) if sign not in "[]:*?/\\'")


def _said(sheet: Sheet, known: Known) -> tuple[str | None, tuple[int, int]]:
    """Return whom the cell beside "Stakeholder" names, and where it is."""
    for row in sorted(sheet.rows):
        if row > 6:
            break
        for column, value in sheet.rows[row].items():
            if isinstance(value, str) and cached_key(value) == cached_key(STAKEHOLDER_CELL):
                label = sheet.value(row, column + 1)
                found = known.stakeholders.find(as_text(label)) if label is not None else None
                return found, (row, column + 1)
    return None, (1, 2)


def _report_missing_columns(matrix: Matrix, known: Known, findings: Findings) -> None:
    """Report criteria without a column, on sheets that were written with all of them."""
    if read_mark(matrix.sheet.value(1, 1)) is None or not matrix.columns:
        return
    inner = set(known.parents.values())
    for identity in known.criterion:
        if identity not in matrix.columns and identity not in inner:
            heading = known.criteria.labels[identity]
            name = matrix.sheet.name
            findings.add_sheet("WORKBOOK-OPTIONAL-COLUMN-MISSING", name, heading=heading)


def _read_matrix(
    matrix: Matrix, stakeholder: str, known: Known, findings: Findings, found: Found
) -> None:
    columns = [(column, known.criterion[c]) for c, column in matrix.columns.items()]
    for package, row in matrix.rows.items():
        cells = matrix.sheet.rows[row]
        scores: dict[str, Score] = {}
        for column, criterion in columns:
            value = cells.get(column)
            if value is None:
                continue
            if isinstance(value, float) and not isinstance(value, bool):
                scores[criterion.id] = Score(low=value, high=value)
                continue
            exact = known.exact.get((stakeholder, package, criterion.id))
            ends = _ends(matrix.sheet, row, column, value, criterion, exact, findings)
            if ends is not None:
                scores[criterion.id] = Score(low=ends[0], high=ends[1])
        if scores:
            found.setdefault(stakeholder, {})[package] = scores


def _ends(
    sheet: Sheet,
    row: int,
    column: int,
    value: Value,
    criterion: Criterion,
    exact: tuple[str, Ends] | None,
    findings: Findings,
) -> Ends | None:
    """Return the score in a cell that isn't simply a number."""
    if findings.faulty(sheet, row, column, value):
        return None
    if exact is not None and exact[0] == as_text(value):
        return exact[1]
    if isinstance(value, str):
        return ends_of(value, criterion) if value.strip() else None
    code = "WORKBOOK-DATE-FOR-SCORE" if is_date(value) else "WORKBOOK-NOT-A-NUMBER"
    findings.add(code, sheet, row, column, text=as_text(value)[:60])
    return None


def _read_notes(
    sheets: Sheets, known: Known, findings: Findings, addresses: Addresses, found: Found
) -> None:
    sheet = sheets.single.get(Kind.SCORE_NOTES)
    table = None if sheet is None else find_table(sheet, SCORE_NOTES, findings)
    if table is None:
        return
    seen: dict[tuple[str, str, str], int] = {}
    for row in table.rows:
        where = _note_place(table, row, known, findings)
        if where is None:
            continue
        stakeholder, package, criterion = where
        if where in seen:
            facts = {"text": "a note on this score", "row": seen[where]}
            column = table.columns["package"]
            findings.add("WORKBOOK-ROW-TWICE", table.sheet, row, column, **facts)
            continue
        seen[where] = row
        cell = (table.sheet, row, table.columns["package"])
        addresses.note(cell, "score", stakeholder=stakeholder, package=package, criterion=criterion)
        scores = found.setdefault(stakeholder, {}).setdefault(package, {})
        words = {
            field: findings.text(table.sheet, row, table.columns[field])
            for field in ("source", "author", "note")
            if field in table.columns
        }
        estimate = "estimate" in table.columns and findings.yes(
            table.sheet, row, table.columns["estimate"]
        )
        likely = _likely(table, row, where, known, findings)
        scores[criterion] = replace(
            scores.get(criterion, Score()), likely=likely, estimate=estimate, **words
        )


def _likely(
    table: Table, row: int, where: tuple[str, str, str], known: Known, findings: Findings
) -> Point | None:
    column = table.columns.get("likely")
    value = None if column is None else table.sheet.value(row, column)
    if column is None or value is None:
        return None
    if isinstance(value, float):
        return value
    stakeholder, package, criterion = where
    exact = known.exact.get((f"likely {stakeholder}", package, criterion))
    ends = _ends(table.sheet, row, column, value, known.criterion[criterion], exact, findings)
    return None if ends is None else ends[0]


def _note_place(
    table: Table, row: int, known: Known, findings: Findings
) -> tuple[str, str, str] | None:
    """Return whose score on what a row is about."""
    sheet = table.sheet
    stakeholder: str | None = COMMON
    column = table.columns.get("stakeholder")
    if column is not None:
        label = cached_key(as_text(sheet.value(row, column)))
        if label and (label != cached_key(COMMON_LABEL)):
            stakeholder = findings.reference(sheet, row, column, "stakeholder", known.stakeholders)
    ends = []
    for what, lookup in (("package", known.packages), ("criterion", known.criteria)):
        column = table.columns[what]
        ends.append(findings.reference(sheet, row, column, what, lookup))
        if not as_text(sheet.value(row, column)).strip():
            findings.add("WORKBOOK-CELL-EMPTY", sheet, row, column, what=f"The {what}'s name")
    package, criterion = ends
    if stakeholder is None or package is None or criterion is None:
        return None
    return stakeholder, package, criterion
