"""How the tables of a document hang together: what each is about, and who gave it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean, median

from mcda.errors import Place
from mcda.foreign import words
from mcda.foreign.choices import Wanted
from mcda.foreign.coverage import area_of, place_of
from mcda.foreign.guess import TableGuess, guess_sheet
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.taken import Taken
from mcda.foreign.totals import is_whole, near
from mcda.foreign.view import View, is_words, number_of
from mcda.grids.grid import Grid, Sheet
from mcda.model.case import COMMON
from mcda.model.sizes import MOST
from mcda.model.texts import name_key
from mcda.model.tree import leaves
from mcda.words.said import _
from mcda.workbook.findings import as_text

WEAK = 0.36
"""Sureness up to which a table counts only where there is no other."""


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a document, as it was taken."""

    grid: Grid
    sheet: Sheet
    taken: Taken
    title: str
    wanted: Wanted
    """The table as it was guessed or pointed at, before directions were put in."""

    @property
    def kind(self) -> Kind:
        return self.taken.table.kind

    @property
    def criteria(self) -> set[str]:
        return {name_key(c.name) for c in leaves(self.taken.case)}

    @property
    def packages(self) -> set[str]:
        return {name_key(p.name) for p in self.taken.case.packages}

    def holds_lines_of(self, other: Part) -> bool:
        """Say whether another table's lines stand under the same names as this one's scores."""
        mine, its = self.taken.table, other.taken.table
        alike = (mine.head, mine.labels, mine.turned) == (its.head, its.labels, its.turned)
        return self.kind is Kind.SCORES and self.sheet is other.sheet and alike

    @property
    def place(self) -> str:
        return place_of(self.sheet, *area_of(self.taken.table))


def told_apart(sheet: Sheet) -> list[TableGuess]:
    """Return the tables of a sheet that count: no repetitions, no steps of a working."""
    guesses = list(guess_sheet(sheet))
    if any(one.table.kind is Kind.JUDGEMENTS for one in guesses):
        guesses = [
            one for one in guesses
            if one.table.kind is Kind.JUDGEMENTS or (one.confidence >= 0.6 and one.table.directions)
        ]  # fmt: skip
    strong = [one for one in guesses if one.confidence > WEAK]
    return strong or guesses[:1]


def with_people(sheet: Sheet, table: TableMap) -> list[TableMap]:
    """Return a table, and beside it lines at its end such as "Weight Union", "Weight Employer".

    Each of these lines is all weight, and says beside the word for it whose that is.
    """
    if table.kind is not Kind.SCORES or table.weights is not None or table.labels is None:
        return [table]
    if len(table.rows) > MOST["packages"]:
        return [table]
    view, columns = View(sheet, table.turned), table.columns

    def shared(row: int) -> bool:
        label = view.text(row, table.labels or 1)
        if not words.has_word_of("weights", label) or words.without("weights", label) == label:
            return False
        numbers = [number_of(view.value(row, c)) for c in columns]
        return None not in numbers and is_whole(sum(n or 0.0 for n in numbers))

    lines = [row for row in table.rows if shared(row)]
    if not 1 < len(lines) < len(table.rows):
        return [table]
    first = lines == list(table.rows[: len(lines)])
    if not first and lines != list(table.rows[-len(lines) :]):
        return [table]
    bounds = {"first": lines[-1] + 1} if first else {"last": lines[0] - 1}
    weights = TableMap(
        sheet=table.sheet, kind=Kind.WEIGHTS, turned=table.turned, head=table.head,
        labels=table.labels, first=lines[0], last=lines[-1], left=table.left, right=table.right,
        columns_out=table.columns_out,
    )  # fmt: skip
    return [replace(table, **bounds), weights]  # type: ignore[arg-type]


def once_more(sheet: Sheet, kept: Sequence[TableGuess]) -> list[TableMap]:
    """Return tables that repeat the names of one that counts and hold other scores like its own.

    Shares of scores beyond 1 are a step of a working.
    """
    others = [one.table for one in guess_sheet(sheet) if one not in kept]
    if not others:
        return []
    view, found = View(sheet), []
    frames = {_frame(view, one.table): one.table for one in kept}
    for table in others:
        same = frames.get(_frame(view, table))
        if same is None or _worked_out(view, table):
            continue
        first, own = _numbers(view, same), _numbers(view, table)
        if first and own and own != first and (max(own) > 1 or max(first) <= 1):
            found.append(table)
    return found


def _worked_out(view: View, table: TableMap) -> bool:
    formulas, columns = view.sheet.formulas, table.columns
    return bool(formulas) and any(view.cell(r, c) in formulas for r in table.rows for c in columns)


def _frame(view: View, table: TableMap) -> tuple[str, ...]:
    upright = View(view.sheet, table.turned)
    across = (upright.text(table.head or 1, c) for c in table.columns)
    return *across, "", *(upright.text(row, table.labels or 1) for row in table.rows)


def _numbers(view: View, table: TableMap) -> list[float]:
    upright = View(view.sheet, table.turned)
    columns = table.columns
    rows = (*table.rows, *(() if table.weights is None else (table.weights,)))
    values = (number_of(upright.value(r, c)) for r in rows for c in columns)
    return [one for one in values if one is not None]


def title_of(sheet: Sheet, taken: Taken) -> str:
    """Return the text right above a table, or in its corner."""
    table = taken.table
    if table.head is None:
        return ""
    view = View(sheet)
    corner = view.text(table.head, table.labels) if table.labels else ""
    if corner:
        return corner
    for row in (table.head - 1, table.head - 2):
        texts = [as_text(v).strip() for v in sheet.rows.get(row, {}).values()]
        if texts and table.left - 2 <= min(sheet.rows[row]) <= table.right:
            return texts[0] if len(set(texts)) == 1 else ""
    return ""


def tables_of(sheet: Sheet) -> tuple[list[TableMap], list[TableMap]]:
    """Return the tables of a sheet that count, and those that repeat one and are left.

    Blocks of several people count, and lines of weights that each give one of them.
    """
    kept = told_apart(sheet)
    tables = [part for one in kept for part in with_people(sheet, one.table)]
    blocks = once_more(sheet, kept)
    if len(kept) == 1 and block_titles(sheet, [kept[0].table, *blocks]):
        return [*tables, *blocks], []
    return tables, blocks


def block_title(sheet: Sheet, table: TableMap) -> str:
    """Return the only name right above a block of scores, or in its corner, that is no other word.

    "" where nothing tells whose or of what it is.
    """
    if table.head is None or table.labels is None:
        return ""
    head, left = (table.labels, table.head) if table.turned else (table.head, table.labels)
    across = range(left, (table.last if table.turned else table.right) + 1)
    above = [
        {as_text(v).strip() for c, v in sheet.rows.get(row, {}).items() if c in across and v}
        for row in (head - 1, head - 2)
    ]
    corner = as_text(sheet.value(head, left)).strip()
    told: set[str] = next((names for names in above if names), set())
    candidates: list[str] = [*(sorted(told) if len(told) == 1 else ()), corner]
    for name in candidates:
        meant = (m for m in ("packages", "criteria", "numbers", "groups") if words.is_a(m, name))
        worked = (words.has_word_of(m, name) for m in ("weighted", "normalised", "summaries"))
        if is_words(name) and not (any(meant) or any(worked) or words.is_summary(name)):
            return name
    return ""


def block_titles(sheet: Sheet, tables: Sequence[TableMap]) -> list[str]:
    """Return the names of several blocks of scores on one sheet; none if one lacks its own."""
    names = [block_title(sheet, table) for table in tables]
    apart = len(names) > 1 and all(names) and len(set(map(name_key, names))) == len(names)
    return names if apart else []


def akin(one: Part, other: Part) -> bool:
    return not (one.packages.isdisjoint(other.packages) or one.criteria.isdisjoint(other.criteria))


def sums_up(part: Part, parts: Sequence[Part]) -> bool:
    """Say whether a table of packages holds nothing but totals, ranks or what pairs came to."""
    pairs = any(one.kind.in_pairs for one in parts)
    return bool(part.packages) and all(
        words.is_summary(c.name)
        or (pairs and words.is_a("judgements heads", c.name))  # no words: a key
        for c in leaves(part.taken.case)
    )


def no_persons(parts: Sequence[Part]) -> dict[int, str]:
    """Return why sheets that look like stakeholders' are none, by the part's id.

    They hold the means, sums or medians of others, or repeat another one under its name.
    """
    scored = [p for p in parts if p.kind is Kind.SCORES and p.packages and not p.wanted.taken]
    if len({id(p.sheet) for p in scored}) < 2:
        return {}
    held = {id(p): _scores(p) for p in scored}
    found: dict[int, str] = {}
    for part in scored:
        own, name = held[id(part)], part.sheet.name
        others = [
            p for p in scored
            if p.sheet is not part.sheet and id(p) not in found and held[id(p)].keys() == own.keys()
        ]  # fmt: skip
        for one in others:
            first = one.sheet.name
            again = re.fullmatch(rf"(?:.*\W)?{re.escape(first)}(?:\s*\(\d+\)|\W.*)?", name)
            if again and name != first and held[id(one)] == own and _given(one) == _given(part):
                found[id(part)] = _("it repeats the sheet {name}", name=first)
        table = part.taken.table
        view, formulas = View(part.sheet, table.turned), part.sheet.formulas
        body = [(r, c) for r in table.rows for c in table.columns] if formulas else []
        worked_out = 2 * sum(view.cell(*cell) in formulas for cell in body) > len(body)
        told = called_summary(part) or worked_out
        if told and id(part) not in found and _averages(own, [held[id(p)] for p in others]):
            found[id(part)] = _("it sums up other sheets")
    return found


def called_summary(part: Part) -> bool:
    """Say whether a sheet is called after what sums up others: "Average", "Summary"."""
    return words.is_summary(part.sheet.name) or words.has_word_of("summaries", part.sheet.name)


def _scores(part: Part) -> dict[tuple[str, str], float]:
    """Return the numbers of a table by package and criterion."""
    case = part.taken.case
    names = {p.id: name_key(p.name) for p in case.packages}
    names |= {c.id: name_key(c.name) for c in leaves(case)}
    return {
        (names[package], names[criterion]): float(score.low)
        for package, row in case.scores.get(COMMON, {}).items()
        for criterion, score in row.items()
        if isinstance(score.low, float | int) and score.low == score.high
    }


def _given(part: Part) -> list[list[float]]:
    return [list(own.direct.values()) for own in part.taken.case.preferences.values()]


def _averages(
    own: Mapping[tuple[str, str], float], others: Sequence[Mapping[tuple[str, str], float]]
) -> bool:
    """Say whether numbers are the mean, sum or median of others that differ, all the way."""
    columns = [(number, [one[key] for one in others]) for key, number in own.items()]
    if not any(len(set(known)) > 1 for _number, known in columns):
        return False
    figures = (fmean, sum, median, max, min)
    return any(all(near(n, figure(known)) for n, known in columns) for figure in figures)


def belongs(part: Part, main: Part, parts: Sequence[Part]) -> bool:
    """Say whether a table has to do with the main one, or with the judgements beside it."""
    if sums_up(part, parts):
        return False
    if part.kind in (Kind.JUDGEMENTS, Kind.PAIRS):
        return bool(part.criteria & (main.criteria | main.packages))
    return bool(part.packages & main.packages) or bool(part.criteria & main.criteria)


def people_of(parts: Sequence[Part]) -> dict[int, str]:
    """Return the stakeholder of each table, by the part's id, where sheets are stakeholders.

    Of several matrices of the same criteria on one sheet each is that of its title.
    """
    scored = [part for part in parts if part.kind is Kind.SCORES and part.packages]
    alike = [p for p in scored if any(p.sheet is not o.sheet and akin(p, o) for o in scored)]
    found = {id(part.sheet): part.sheet.name for part in alike}
    weighed = [p for p in parts if p.kind is Kind.SCORES and not p.packages and _has_weights(p)]
    if len({id(p.sheet) for p in weighed}) > 1:
        found |= {id(p.sheet): words.without("weights", p.sheet.name) for p in weighed}
    roots: dict[frozenset[str], list[Part]] = {}
    for part in parts:
        if part.kind.in_pairs and not _about(part, parts):
            roots.setdefault(frozenset(part.criteria), []).append(part)
    titled: dict[int, str] = {}
    for part in scored:
        again = [p for p in scored if p is part or (p.sheet is part.sheet and akin(p, part))]
        names = block_titles(part.sheet, [p.wanted.table for p in again]) or _numbered(again)
        titled |= {id(p): name for p, name in zip(again, names, strict=False)}
    for group in roots.values():
        if len({id(part.sheet) for part in group}) > 1:
            found |= {id(p.sheet): p.sheet.name for p in group if _first_on(parts, p.sheet) is p}
        elif len(group) > 1 and len({name_key(part.title) for part in group} - {""}) == len(group):
            titled |= {id(part): part.title for part in group}
    if len(found) + len(titled) < 2:
        return {}
    whose = {id(p): found[id(p.sheet)] for p in parts if id(p.sheet) in found}
    return whose | titled


def _numbered(blocks: Sequence[Part]) -> list[str]:
    """Return names for blocks without titles, where a person took one that repeats another."""
    asked = len(blocks) > 1 and all(p.wanted.taken for p in blocks[1:])
    alike = all(
        (p.criteria, p.packages) == (blocks[0].criteria, blocks[0].packages) for p in blocks
    )
    return [_("Table {n}", n=n + 1) for n in range(len(blocks))] if asked and alike else []


def _has_weights(part: Part) -> bool:
    return part.taken.table.weights is not None


def weights_at(part: Part) -> Place:
    """Return the place of the label of a table's weights; that of its file without any."""
    table, view = part.taken.table, View(part.sheet, part.taken.table.turned)
    if table.weights is None or table.labels is None:
        return Place(file=part.grid.file)
    return part.grid.place(part.sheet, *view.cell(table.weights, table.labels))


def weighs(part: Part) -> bool:
    """Say whether a table calls itself one of weights, or its lines people."""
    table = part.taken.table
    corner = (
        ""
        if table.head is None or table.labels is None
        else View(part.sheet, table.turned).text(table.head, table.labels)
    )
    heads = (part.sheet.name, part.title, corner)
    return words.is_a("stakeholders", corner) or any(words.has_word_of("weights", h) for h in heads)


def _about(part: Part, parts: Sequence[Part]) -> str:
    """Return the key of the criterion that a matrix or its sheet is named after, "" for none."""
    others = sorted({key for p in parts if p is not part for key in p.criteria} - part.criteria)
    keys = name_key(part.title), name_key(part.sheet.name)
    named = (one for key in keys for one in others if one == key or (len(one) > 2 and one in key))
    return next(named, "")


def subdivided(parts: Sequence[Part]) -> frozenset[int]:
    """Return the ids of the matrices of sub-criteria: those under other criteria have other names.

    Matrices of packages compare the same ones under each criterion.
    """
    titled = [part for part in parts if part.kind.in_pairs and _about(part, parts)]
    about = {_about(part, parts) for part in titled}
    scored = {key for p in parts if p.kind is Kind.SCORES for key in p.criteria}
    found = []
    for part in titled:
        others = [p for p in titled if _about(p, parts) != _about(part, parts)]
        apart = bool(others) and not any(part.criteria & p.criteria for p in others)
        if apart or part.criteria & (about | scored):
            found.append(id(part))
    return frozenset(found)


def _first_on(parts: Sequence[Part], sheet: Sheet) -> Part | None:
    return next((p for p in parts if p.sheet is sheet and p.kind.in_pairs), None)
