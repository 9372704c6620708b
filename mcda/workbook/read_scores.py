"""Reads the score sheets and the notes on scores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from mcda.grids.grid import Sheet, Value
from mcda.model.case import COMMON, Case, Criterion, Point, Score
from mcda.model.entries import as_change
from mcda.words.said import _
from mcda.workbook.addresses import Addresses, Matrix
from mcda.workbook.findings import Findings, as_text, is_date
from mcda.workbook.labels import Lookup, cached_key
from mcda.workbook.layout import COMMON_LABEL, STAKEHOLDER_CELL, SheetPlan, read_mark
from mcda.workbook.list_row import ListRow
from mcda.workbook.matrix import find_matrix
from mcda.workbook.points import Ends, ends_of
from mcda.workbook.recognise import Own, Sheets
from mcda.workbook.score_sheets import SCORED, Family
from mcda.workbook.table import Table
from mcda.workbook.told import told

PLACEHOLDERS = {cached_key("(stakeholder)"), cached_key("stakeholder")}

Found = dict[str, dict[str, dict[str, Score]]]


@dataclass(frozen=True, slots=True)
class Known:
    """What names on the sheets can refer to, and the entries that are kept exactly."""

    stakeholders: Lookup
    packages: Lookup
    changes: Lookup
    """Levels of measures, and joint effects."""
    criteria: Lookup
    criterion: Mapping[str, Criterion]
    parents: Mapping[str, str]
    exact: Mapping[tuple[str, str, str], tuple[str, Ends]]
    titles: Mapping[tuple[str, str], str]
    """The titles that sheets of a kind and stakeholder were written with."""

    @classmethod
    def of_case(cls, case: Case) -> Known:
        """Return what names can refer to in an open case, of which nothing was written down."""
        from mcda.workbook.read_lists import criteria_lookup

        parties, packages = (
            Lookup([(x.id, x.name, "") for x in things], {x.id: x.short for x in things if x.short})
            for things in (case.stakeholders, case.packages)
        )
        return cls(
            stakeholders=parties,
            packages=packages,
            changes=Lookup(()),
            criteria=criteria_lookup(case.criteria, {}),
            criterion={criterion.id: criterion for criterion in case.criteria},
            parents={criterion.id: criterion.parent for criterion in case.criteria},
            exact={},
            titles={},
        )

    def down(self, family: Family) -> Lookup:
        """Return what names down a family's rows can refer to."""
        return self.packages if family is SCORED else self.changes

    def scale(self, family: Family, criterion: str) -> Criterion:
        """Return a criterion as a family's cells are read: a change knows no named levels."""
        one = self.criterion[criterion]
        return one if family is SCORED else as_change(one)


def read_given(
    family: Family, sheets: Sheets, known: Known, findings: Findings, addresses: Addresses
) -> Found:
    """Return all entries of a family by stakeholder, row and criterion."""
    found: Found = {}
    plan, down = family.sheets, (family.down, known.down(family))
    placed = addresses.scores if family is SCORED else addresses.effects
    for stakeholder, sheet in owners(sheets.own.get(plan.kind, ()), plan, known, findings):
        matrix = find_matrix(sheet, plan, down, ("criterion", known.criteria), findings)
        if matrix is None:
            continue
        placed[stakeholder] = matrix
        _report_missing_columns(matrix, known, findings)
        _read_matrix(family, matrix, stakeholder, known, findings, found)
    _read_notes(family, sheets, known, findings, addresses, found)
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
    if titled == COMMON and plan.common:
        return COMMON
    if one.marked == COMMON and not one.titled and plan.common:
        return COMMON
    _report_unknown(one, plan, known, findings)
    return None


def _report_unnamed(one: Own, plan: SheetPlan, findings: Findings) -> None:
    """Report a pattern sheet that somebody filled in without giving it a name."""
    frame = 0 if one.marked is None else 7 if plan.common else 5
    if any(row > frame for row in one.sheet.rows):
        remedy = _("Put the stakeholder's name in the sheet's title")
        facts = {"text": one.titled, "remedy": remedy}
        findings.add_sheet("WORKBOOK-UNKNOWN-STAKEHOLDER", one.sheet.name, **facts)


def _report_unknown(one: Own, plan: SheetPlan, known: Known, findings: Findings) -> None:
    if not known.stakeholders.known:
        return
    guess = known.stakeholders.nearest(one.titled) if one.titled else None
    remedy = _("Add the stakeholder to the sheet Stakeholders, or correct the title")
    if guess is not None:
        remedy = _(
            "Rename the sheet to {title} {guess}, if that is meant", title=plan.title, guess=guess
        )
    facts = {"text": one.titled or one.sheet.name, "remedy": remedy}
    findings.add_sheet("WORKBOOK-UNKNOWN-STAKEHOLDER", one.sheet.name, **facts)


def _titled(text: str, known: Known, plan: SheetPlan) -> str | None:
    """Return whom a title's end names: a whole name, or the beginning of a single one."""
    key = cached_key(text)
    if not key:
        # "Scores" alone is the sheet for everyone.
        return COMMON if plan.common else None
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
    family: Family,
    matrix: Matrix,
    stakeholder: str,
    known: Known,
    findings: Findings,
    found: Found,
) -> None:
    columns = [(column, known.scale(family, c)) for c, column in matrix.columns.items()]
    for key, row in matrix.rows.items():
        cells = matrix.sheet.rows[row]
        scores: dict[str, Score] = {}
        for column, criterion in columns:
            value = cells.get(column)
            if value is None:
                continue
            if isinstance(value, float) and not isinstance(value, bool):
                scores[criterion.id] = Score(low=value, high=value)
                continue
            exact = known.exact.get((f"{family.prefix}{stakeholder}", key, criterion.id))
            ends = _ends(matrix.sheet, row, column, value, criterion, exact, findings)
            if ends is not None:
                scores[criterion.id] = Score(low=ends[0], high=ends[1])
        if scores:
            found.setdefault(stakeholder, {})[key] = scores


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
    family: Family,
    sheets: Sheets,
    known: Known,
    findings: Findings,
    addresses: Addresses,
    found: Found,
) -> None:
    table = sheets.table(family.notes, findings)
    if table is None:
        return
    seen: dict[tuple[str, str, str], int] = {}
    for row in table.rows:
        where = _note_place(family, table, row, known, findings)
        if where is None:
            continue
        stakeholder, key, criterion = where
        column = table.columns[family.down]
        if where in seen:
            text = _("a note on this score") if family is SCORED else _("a note on this effect")
            facts = {"text": text, "row": seen[where]}
            findings.add("WORKBOOK-ROW-TWICE", table.sheet, row, column, **facts)
            continue
        seen[where] = row
        addresses.note_entry(family.down, where, (table.sheet, row, column))
        scores = found.setdefault(stakeholder, {}).setdefault(key, {})
        said = told(Score, family.notes, ListRow(table, row, findings))
        likely = _likely(family, table, row, where, known, findings)
        scores[criterion] = replace(scores.get(criterion, Score()), likely=likely, **said)


def _likely(
    family: Family,
    table: Table,
    row: int,
    where: tuple[str, str, str],
    known: Known,
    findings: Findings,
) -> Point | None:
    column = table.columns.get("likely")
    value = None if column is None else table.sheet.value(row, column)
    if column is None or value is None:
        return None
    if isinstance(value, float):
        return value
    stakeholder, key, criterion = where
    exact = known.exact.get((family.likely(stakeholder), key, criterion))
    scale = known.scale(family, criterion)
    ends = _ends(table.sheet, row, column, value, scale, exact, findings)
    return None if ends is None else ends[0]


def _note_place(
    family: Family, table: Table, row: int, known: Known, findings: Findings
) -> tuple[str, str, str] | None:
    """Return whose entry, of what and on what a row is about."""
    sheet = table.sheet
    stakeholder: str | None = COMMON
    column = table.columns.get("stakeholder")
    if column is not None:
        label = cached_key(as_text(sheet.value(row, column)))
        if label and (label != cached_key(COMMON_LABEL)):
            stakeholder = findings.reference(sheet, row, column, "stakeholder", known.stakeholders)
    ends = []
    for what, lookup in ((family.down, known.down(family)), ("criterion", known.criteria)):
        column = table.columns[what]
        ends.append(findings.reference(sheet, row, column, what, lookup))
        if not as_text(sheet.value(row, column)).strip():
            findings.empty(sheet, row, column, what)
    key, criterion = ends
    if stakeholder is None or key is None or criterion is None:
        return None
    return stakeholder, key, criterion
