"""Finds lists: a score, a pair or a respondent in each line, and questionnaires from 9 to 9."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from mcda.foreign import words
from mcda.foreign.find_judgements import ratio_in
from mcda.foreign.found import Found
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.view import View, is_data, is_words, number_of
from mcda.grids.grid import Sheet
from mcda.model.texts import name_key
from mcda.words.said import _

MOST_PAIRS: Final = 1_000
"""Lines above which a list without heads is none of pairs."""

HEADS: Final = 12
"""Filled rows at the top of a sheet among which a list's head is looked for."""

_QUESTION: Final = re.compile(
    r"(?P<a>.+?)\s*\[(?P<b>[^\]]+)\]\s*"
    r"|(?P<c>.+?)\s*(?:\s[-–—|/>]\s|:\s)\s*(?P<d>.+)"
)


@dataclass(slots=True)
class Columns:
    """Which column of a list holds what; `cells` are a form's columns by both names."""

    package: int = 0
    criterion: int = 0
    stakeholder: int = 0
    score: int = 0
    weight: int = 0
    first: int = 0
    second: int = 0
    more: int = 0
    scale: dict[int, float] = field(default_factory=dict)
    cells: dict[int, tuple[str, str]] = field(default_factory=dict)
    doubtful: bool = False

    def swapped(self) -> Columns:
        """Return the same columns with packages and criteria the other way round."""
        cells = {column: (second, first) for column, (first, second) in self.cells.items()}
        return replace(self, package=self.criterion, criterion=self.package, cells=cells)


def find_lists(sheet: Sheet) -> list[Found]:
    """Return the list on a sheet, if it is one."""
    for row in sorted(sheet.rows)[:HEADS]:
        for kind in (Kind.PAIRS, Kind.LIST, Kind.FORM):
            columns = columns_of(sheet, row, kind)
            last = _last(sheet, row, columns) if columns else row
            if columns is None or last == row:
                continue
            view = View(sheet)
            used = [c for c in sheet.rows[row] if view.value(row, c) is not None]
            label = columns.package or columns.first or columns.stakeholder or min(used)
            table = TableMap(
                sheet=sheet.name, kind=kind, head=row, labels=label, first=row + 1, last=last,
                left=min(used), right=max(*used, columns.second),
            )  # fmt: skip
            across = tuple(view.text(row, c) for c in used)
            down = tuple(view.text(one, label) for one in range(row + 1, last + 1))
            return [Found(table, 0.9, (_REASONS[kind],), across, down)]
    if columns := _bare_pairs(sheet):
        table = TableMap(
            sheet=sheet.name, kind=Kind.PAIRS, head=None, labels=columns.first,
            first=min(sheet.rows), last=max(sheet.rows), left=columns.first, right=columns.score,
        )  # fmt: skip
        view = View(sheet)
        down = tuple(view.text(row, columns.first) for row in table.rows)
        return [Found(table, 0.8, (_REASONS[Kind.PAIRS],), (), down)]
    return []


_REASONS: Final = {
    Kind.PAIRS: _("each line compares two names"),
    Kind.LIST: _("each line names a package, a criterion and a score"),
    Kind.FORM: _("each line holds the answers of one respondent"),
}


def columns_of(sheet: Sheet, row: int | None, kind: Kind) -> Columns | None:
    """Return which column of a list under a head row holds what; None if it is no such list."""
    if row is None:
        return _bare_pairs(sheet)
    match kind:
        case Kind.PAIRS:
            return _pairs(sheet, row) or _nine(sheet, row)
        case Kind.LIST:
            return _list(sheet, row)
        case Kind.FORM:
            return _form(sheet, row)
    return None


def _named(sheet: Sheet, row: int, meaning: str, *, but: tuple[int, ...] = ()) -> int:
    cells = sheet.rows.get(row, {})
    return next((c for c in sorted(cells) if c not in but and words.is_a(meaning, cells[c])), 0)


def _values(sheet: Sheet, row: int, column: int) -> list[object]:
    below = (sheet.value(one, column) for one in sorted(sheet.rows) if one > row)
    return [value for value in below if value is not None]


def _list(sheet: Sheet, row: int) -> Columns | None:
    found = Columns(_named(sheet, row, "packages"), _named(sheet, row, "criteria"))
    if not found.package or not found.criterion:
        return _wide(sheet, row, found.package)
    known: tuple[int, ...] = (found.package, found.criterion)
    found.stakeholder = _named(sheet, row, "stakeholders", but=known)
    found.weight = _named(sheet, row, "weights", but=known)
    known = (*known, found.stakeholder, found.weight)
    found.score = _named(sheet, row, "scores", but=known)
    names = [
        {name_key(str(v)) for v in _values(sheet, row, c)} for c in (found.package, found.criterion)
    ]
    lines = len(_values(sheet, row, found.package))
    scored = _values(sheet, row, found.score) if found.score else []
    if lines < 3 or any(2 * len(one) > max(lines, 3) + 1 for one in names) or not scored:
        return None
    return found if sum(map(is_data, scored)) * 2 > len(scored) else None  # type: ignore[arg-type]


def _wide(sheet: Sheet, row: int, package: int) -> Columns | None:
    """Return the columns of a list with a respondent, a package and all its scores in each line."""
    person = _named(sheet, row, "stakeholders", but=(package,)) if package else 0
    if not person:
        return None
    lines = [one for one in sorted(sheet.rows) if one > row]
    keys = [tuple(name_key(str(sheet.value(n, c))) for c in (person, package)) for n in lines]
    repeated = all(len({key[i] for key in keys}) < len(keys) for i in (0, 1))
    cells = {
        c: ("", str(name)) for c, name in sheet.rows[row].items()
        if c not in (person, package) and is_words(name)
        and 2 * sum(map(is_data, _values(sheet, row, c))) > len(lines)  # type: ignore[arg-type]
    }  # fmt: skip
    if len(lines) < 3 or not repeated or len(set(keys)) < len(keys) or not cells:
        return None
    return Columns(package=package, stakeholder=person, cells=cells)


def _pairs(sheet: Sheet, row: int) -> Columns | None:
    found = Columns(first=_named(sheet, row, "pair first"))  # no words: a key
    found.second = _named(sheet, row, "pair second", but=(found.first,))  # no words: a key
    if not found.first or not found.second:
        return None
    known = (found.first, found.second)
    found.more = _named(sheet, row, "pair more", but=known)  # no words: a key
    found.score = _named(sheet, row, "pair how much", but=(*known, found.more))  # no words: a key
    taken = (*known, found.more, found.score)
    found.stakeholder = _named(sheet, row, "stakeholders", but=taken)
    spoken = all(is_words(v) for c in known for v in _values(sheet, row, c))  # type: ignore[arg-type]
    return found if found.score and spoken else None


def _bare_pairs(sheet: Sheet) -> Columns | None:
    """Return the columns of pairs without heads: each two of some names once, and a ratio."""
    lines = list(sheet.rows.values())
    at = sorted(lines[0]) if lines else []
    if len(at) != 3 or len(lines) > MOST_PAIRS or any(sorted(line) != at for line in lines):
        return None
    first, second, score = at
    if not all(is_words(line[first]) and is_words(line[second]) for line in lines):
        return None
    pairs = {frozenset(name_key(str(line[c])) for c in (first, second)) for line in lines}
    names = frozenset[str]().union(*pairs)
    whole = len(names) > 2 and 2 * len(lines) == len(names) * (len(names) - 1)
    told = all((ratio := ratio_in(line[score])) is not None and ratio > 0 for line in lines)
    if not (whole and told and len(pairs) == len(lines) and all(len(one) == 2 for one in pairs)):
        return None
    return Columns(first=first, second=second, score=score)


def _nine(sheet: Sheet, row: int) -> Columns | None:
    """Return the columns of a questionnaire whose head runs from 9 down to 1 and up again."""
    cells = sheet.rows.get(row, {})
    numbers = {c: n for c in sorted(cells) if (n := number_of(cells[c])) is not None}
    scale = list(numbers.values())
    if len(scale) < 5 or min(scale) != 1 or scale.count(1) != 1 or scale != scale[::-1]:
        return None
    middle = scale.index(1)
    if any(a <= b for a, b in pairwise(scale[: middle + 1])):
        return None
    at = list(numbers)
    ends = at[0] - 1, at[-1] + 1
    below = (cells for one, cells in sheet.rows.items() if one > row)
    if not any(all(is_words(cells.get(end)) for end in ends) for cells in below):
        return None
    return Columns(first=ends[0], second=ends[1], scale={
        c: n if i <= middle else 1 / n for i, (c, n) in enumerate(numbers.items())
    })  # fmt: skip


def _form(sheet: Sheet, row: int) -> Columns | None:
    cells = sheet.rows.get(row, {})
    split: dict[int, tuple[str, str]] = {}
    for column, text in cells.items():
        asked = _QUESTION.fullmatch(str(text)) if is_words(text) and len(str(text)) < 300 else None
        if asked:
            split[column] = (
                (asked["a"] or asked["c"]).strip(" ?:"),
                (asked["b"] or asked["d"]).strip(" ?:"),
            )
    firsts = {name_key(a) for a, _b in split.values()}
    seconds = {name_key(b) for _a, b in split.values()}
    whole = len(split) == len(firsts) * len(seconds) and len(set(split.values())) == len(split)
    if len(split) < 4 or not whole or len(firsts) < 2 or len(seconds) < 2:
        return None
    others = [c for c in sorted(cells) if c not in split]
    named = [c for c in others if not words.is_time_stamp(str(cells[c]))]
    people = next(
        (c for c in named if words.is_a("stakeholders", cells[c])), named[0] if named else 0
    )
    before = [words.has_word_of("packages", a) for a, _b in split.values()]
    after = [words.has_word_of("packages", b) for _a, b in split.values()]
    found = Columns(stakeholder=people, doubtful=all(before) == all(after))
    turned = all(after) or not all(before)
    found.cells = {c: (b, a) if turned else (a, b) for c, (a, b) in split.items()}
    return found


def _last(sheet: Sheet, row: int, columns: Columns) -> int:
    needed = [c for c in (columns.package, columns.criterion, columns.first, columns.second) if c]
    needed = needed or list(columns.cells)
    last = row
    while any(sheet.value(last + 1, c) is not None for c in needed):
        last += 1
    return last
