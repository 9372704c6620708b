"""Telling the sheets of a case workbook apart: by mark, by title, or by what was nearly said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mcda.grids.grid import Grid, Sheet
from mcda.model.texts import nearest
from mcda.workbook.chance_sheets import CHANCE_SHEETS
from mcda.workbook.findings import Findings
from mcda.workbook.labels import cached_key
from mcda.workbook.layout import Kind, SheetPlan, read_mark
from mcda.workbook.measure_sheets import DIRECTIONS, MEASURE_SHEETS
from mcda.workbook.plans import PLANS
from mcda.workbook.table import Table, find_table


@dataclass(frozen=True, slots=True)
class Own:
    """A sheet that belongs to one stakeholder: who, as its mark and as its title say."""

    sheet: Sheet
    marked: str | None
    titled: str


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of a workbook by kind; those of one stakeholder apart."""

    single: Mapping[Kind, Sheet]
    own: Mapping[Kind, tuple[Own, ...]] = field(default_factory=dict)

    def table(self, plan: SheetPlan, findings: Findings) -> Table | None:
        """Return the list on the sheet of a plan; None without the sheet or its headings."""
        sheet = self.single.get(plan.kind)
        return None if sheet is None else find_table(sheet, plan, findings)


_TITLES = {
    cached_key(title): plan
    for plan in PLANS
    if not plan.per_stakeholder
    for title in (plan.title, *plan.aliases)
}
_PREFIXES = sorted(
    (
        (cached_key(title), plan)
        for plan in PLANS
        if plan.per_stakeholder
        for title in (plan.title, *plan.aliases)
    ),
    key=lambda pair: -len(pair[0]),
)


def is_marked(grid: Grid) -> bool:
    """Say whether a document has a sheet that Parley wrote for a case."""
    return any(read_mark(sheet.value(1, 1)) for sheet in grid.sheets)


def looks_like_case(grid: Grid) -> bool:
    """Say whether a document is a case workbook rather than a bare table."""
    if is_marked(grid):
        return True
    kinds = {plan.kind for sheet in grid.sheets if (plan := _by_title(sheet.name)[0])}
    return len(kinds & {Kind.STAKEHOLDERS, Kind.CRITERIA, Kind.PACKAGES, Kind.CASE}) >= 2


def recognise(grid: Grid, findings: Findings) -> Sheets:
    """Return the sheets by kind, with problems for what is missing, doubled, or unknown."""
    single: dict[Kind, Sheet] = {}
    own: dict[Kind, list[Own]] = {}
    unknown: list[Sheet] = []
    # A copy has the mark of its original; the one with the right title comes first.
    for sheet in sorted(grid.sheets, key=lambda sheet: _by_title(sheet.name)[0] is None):
        marked = read_mark(sheet.value(1, 1))
        plan, rest = _by_title(sheet.name)
        if marked is not None:
            kind, stakeholder = marked
            plan_of_kind = next(p for p in PLANS if p.kind is kind)
            if plan_of_kind.per_stakeholder:
                titled = rest if plan is plan_of_kind else ""
                own.setdefault(kind, []).append(Own(sheet, stakeholder, titled))
                continue
            renamed = plan is not plan_of_kind and kind is not Kind.DATA
            if renamed and kind not in single:
                facts = {"title": plan_of_kind.title}
                findings.add_sheet("WORKBOOK-SHEET-RENAMED", sheet.name, **facts)
            plan = plan_of_kind
        if plan is None:
            unknown.append(sheet)
        elif plan.per_stakeholder:
            own.setdefault(plan.kind, []).append(Own(sheet, None, rest))
        elif plan.kind in single:
            facts = {"title": plan.title, "other": single[plan.kind].name}
            findings.add_sheet("WORKBOOK-SHEET-TWICE", sheet.name, **facts)
        else:
            single[plan.kind] = sheet
    _report(single, own, unknown, findings)
    return Sheets(single, {kind: tuple(sheets) for kind, sheets in own.items()})


def _by_title(title: str) -> tuple[SheetPlan | None, str]:
    """Return the plan that a title belongs to, and what follows (a stakeholder's name)."""
    key = cached_key(title)
    if key in _TITLES:
        return _TITLES[key], ""
    for prefix, plan in _PREFIXES:
        if key.startswith(prefix):
            return plan, _after(title, prefix)
    return None, ""


def _after(title: str, prefix: str) -> str:
    """Return what follows a prefix that was compared without case and spaces."""
    for length in range(1, len(title) + 1):
        if cached_key(title[:length]) == prefix:
            return title[length:].strip(" -:_")
    return title


def _report(
    single: Mapping[Kind, Sheet],
    own: Mapping[Kind, list[Own]],
    unknown: list[Sheet],
    findings: Findings,
) -> None:
    missing = {
        plan.title: plan
        for plan in PLANS
        if plan.kind not in single and plan.kind not in (Kind.DATA, Kind.INSTRUCTIONS)
        and not plan.per_stakeholder
    }  # fmt: skip
    if not {Kind.MEASURES, Kind.EFFECTS} & {*single, *own}:
        # Without measures, a sheet of a title like theirs is somebody's own.
        for plan in (DIRECTIONS, *MEASURE_SHEETS, *CHANCE_SHEETS):
            missing.pop(plan.title, None)
    if Kind.SCORES not in own:
        common = "Scores common"  # no words: the file's own
        missing[common] = next(plan for plan in PLANS if plan.kind is Kind.SCORES)
    for sheet in unknown:
        if not sheet.rows:
            continue
        guess = nearest(sheet.name, missing)
        if guess is not None:
            findings.add_sheet("WORKBOOK-SHEET-NEAR-MISS", sheet.name, title=guess)
            del missing[guess]
        else:
            findings.add_sheet("WORKBOOK-EXTRA-SHEET", sheet.name)
    for title, plan in missing.items():
        if plan.required or plan.kind is Kind.SCORES:
            findings.add_sheet("WORKBOOK-SHEET-MISSING", title, title=title)
        elif Kind.DATA in single and plan.kind in _ALWAYS_WRITTEN:
            findings.add_sheet("WORKBOOK-OPTIONAL-SHEET-MISSING", title, title=title)


_ALWAYS_WRITTEN = {Kind.CASE, Kind.LEVELS, Kind.WEIGHTS, Kind.RED_LINES, Kind.SCORE_NOTES}
