"""What is wrong in a workbook being read, and cells as what they are meant to be.

Every conversion takes a sheet, row and column, returns the value or None, and
adds a problem with that address if the cell holds something else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any, Final

from mcda.errors import Place, Problem
from mcda.errors.catalogue import CATALOGUE
from mcda.errors.entry import Severity
from mcda.errors.few import more
from mcda.grids.grid import Fault, FaultKind, Grid, Sheet, Value
from mcda.model.case import Direction
from mcda.model.numbers import format_number, parse_fraction, parse_number
from mcda.model.texts import nearest
from mcda.words.said import _, say
from mcda.workbook.labels import Lookup, cached_key
from mcda.workbook.layout import DIRECTIONS, NO, YES, Column, Entry

_ONE_OVER: Final = 1e-5
"""A number whose inverse is this near to a whole one is written as 1/n."""

KEPT = 1_000
"""Problems of one cause that are kept with their cells; the others are counted."""

UNKNOWN = {
    "stakeholder": ("WORKBOOK-UNKNOWN-STAKEHOLDER", "Stakeholders"),
    "package": ("WORKBOOK-UNKNOWN-PACKAGE", "Packages"),
    "criterion": ("WORKBOOK-UNKNOWN-CRITERION", "Criteria"),
    "measure": ("WORKBOOK-UNKNOWN-MEASURE", "Measures"),
    "level": ("WORKBOOK-UNKNOWN-LEVEL", "Measures"),
    "change": ("WORKBOOK-UNKNOWN-CHANGE", "Measures"),
}

_DIRECTIONS: Mapping[str, Direction] = {cached_key(word): d for word, d in DIRECTIONS.items()}


class Findings:
    """Collects the problems of one document."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._problems: list[Problem] = list(grid.problems)
        self._met: dict[str, int] = {}
        self._more: dict[str, int] = {}
        self.spoilt = {(p.place.sheet, p.place.cell) for p in grid.problems}
        self._errors: set[tuple[str, str]] = set()
        self.half: set[tuple[str, str]] = set()
        """Names of things with cells in error: what these seem to lack is a consequence."""

    @property
    def problems(self) -> list[Problem]:
        """The problems so far; of a cause with very many, the last says how many more there are."""
        for code, at in self._more.items():
            self._problems[at] = more(self.grid.file, code, self._met[code] - KEPT)
        return self._problems

    def counted(self, code: str, times: int = 1) -> bool:
        """Count further problems of a cause of which enough are kept; False while they are not."""
        if self._met.get(code, 0) <= KEPT:
            return False
        self._met[code] += times
        return True

    def add(self, code: str, sheet: Sheet, row: int, column: int, /, **facts: object) -> None:
        """Add a problem of a cell."""
        place = self.grid.place(sheet, row, column)
        self.spoilt.add((place.sheet, place.cell))
        if CATALOGUE[code].severity is Severity.ERROR:
            self._errors.add((place.sheet, place.cell))
        number = self._met[code] = self._met.get(code, 0) + 1
        if number <= KEPT:
            self._problems.append(Problem.of(code, place, **facts))
        elif number == KEPT + 1:
            self._more[code] = len(self._problems)
            self._problems.append(more(self.grid.file, code, 1))

    def settle(
        self, name: tuple[Sheet, int, int], rows: Iterable[int], columns: Iterable[int]
    ) -> None:
        """Remember the cell of a thing's name if any cell of its rows is in error."""
        sheet, row, column = name
        columns = tuple(columns)
        cells = {(sheet.name, sheet.address(at, c)) for at in rows for c in columns}
        if cells & self._errors:
            self.half.add((sheet.name, sheet.address(row, column)))

    def is_error(self, sheet: Sheet, row: int, column: int) -> bool:
        """Say whether a cell has been reported as an error."""
        return (sheet.name, sheet.address(row, column)) in self._errors

    def add_sheet(self, code: str, sheet: str, /, **facts: object) -> None:
        """Add a problem of a whole sheet."""
        self._problems.append(Problem.of(code, Place(file=self.grid.file, sheet=sheet), **facts))

    def faulty(self, sheet: Sheet, row: int, column: int, value: Value | None) -> bool:
        """Say whether a cell holds an error or a formula without value, and report it."""
        if not isinstance(value, Fault):
            return False
        error = value.kind is FaultKind.ERROR
        code = "WORKBOOK-ERROR-CELL" if error else "WORKBOOK-FORMULA-NO-VALUE"
        self.add(code, sheet, row, column, text=value.text[:60])
        return True

    def text(self, sheet: Sheet, row: int, column: int) -> str:
        """Return a cell as text, "" for a blank one."""
        value = sheet.value(row, column)
        if value is None or self.faulty(sheet, row, column, value):
            return ""
        return as_text(value)

    def number(self, sheet: Sheet, row: int, column: int) -> float | None:
        """Return a cell as a number."""
        value = sheet.value(row, column)
        if value is None or self.faulty(sheet, row, column, value):
            return None
        if isinstance(value, float) and not isinstance(value, bool):
            return value
        if isinstance(value, str):
            if not value.strip():
                return None
            number = parse_number(value)
            if number is not None:
                return number
        code = "WORKBOOK-DATE-FOR-NUMBER" if is_date(value) else "WORKBOOK-NOT-A-NUMBER"
        self.add(code, sheet, row, column, text=as_text(value)[:60])
        return None

    def whole(self, sheet: Sheet, row: int, column: int) -> int | None:
        """Return a cell as a whole number."""
        value = sheet.value(row, column)
        if isinstance(value, str) and value.strip().lstrip("-").isdecimal() and len(value) < 40:
            return int(value)
        number = self.number(sheet, row, column)
        if number is None or number.is_integer():
            return None if number is None else int(number)
        self.add("WORKBOOK-NOT-WHOLE", sheet, row, column, text=format_number(number))
        return None

    def ratio(self, sheet: Sheet, row: int, column: int) -> Fraction | None:
        """Return a cell as the ratio of a judgement, such as 3 or 1/3."""
        value = sheet.value(row, column)
        if value is None or self.faulty(sheet, row, column, value):
            return None
        if isinstance(value, float) and not isinstance(value, bool):
            return ratio_of(value)
        if isinstance(value, str):
            ratio = parse_fraction(value) if value.strip() else None
            if ratio is not None or not value.strip():
                return ratio
        code = "WORKBOOK-DATE-FOR-RATIO" if is_date(value) else "WORKBOOK-NOT-A-RATIO"
        self.add(code, sheet, row, column, text=as_text(value)[:60])
        return None

    def yes(self, sheet: Sheet, row: int, column: int) -> bool | None:
        """Return a cell as yes or no; blank is None."""
        value = sheet.value(row, column)
        if isinstance(value, bool):
            return value
        word = cached_key(self.text(sheet, row, column))
        if word not in YES and word not in NO:
            self.add("WORKBOOK-NOT-YES-OR-NO", sheet, row, column, text=as_text(value)[:60])
        return word in YES if word else None

    def direction(self, sheet: Sheet, row: int, column: int) -> Direction | None:
        """Return a cell as a direction; blank is None."""
        text = self.text(sheet, row, column)
        found = _DIRECTIONS.get(cached_key(text))
        if found is None and text.strip():
            self.add("WORKBOOK-NOT-A-DIRECTION", sheet, row, column, text=text[:60])
        return found

    def choice(
        self, sheet: Sheet, row: int, column: int, choices: tuple[str, ...], strict: bool
    ) -> str:
        """Return a cell as one of a few words; an unknown one is kept, unless `strict`."""
        text = self.text(sheet, row, column)
        found = next((word for word in choices if cached_key(word) == cached_key(text)), None)
        if found is not None or not text.strip():
            return found or ""
        if not strict:
            return text
        guess = nearest(text, choices)
        remedy = _("Write {guess}", guess=guess) if guess else _("Choose one of them")
        facts = {"text": text[:60], "known": ", ".join(choices), "remedy": remedy}
        self.add("WORKBOOK-UNKNOWN-CHOICE", sheet, row, column, **facts)
        return ""

    def entry(
        self, sheet: Sheet, row: int, column: int, about: Column, *, strict: bool = True
    ) -> Any:
        """Return a cell as what its column holds; None for a blank one that is no text."""
        read = _READ.get(about.entry)
        if about.entry is Entry.CHOICE:
            return self.choice(sheet, row, column, about.choices, strict) or None
        return self.text(sheet, row, column) if read is None else read(self, sheet, row, column)

    def empty(self, sheet: Sheet, row: int, column: int, what: str) -> None:
        """Report that the cell for the name of something is empty."""
        words = _("The {what}'s name", what=say(what))
        self.add("WORKBOOK-CELL-EMPTY", sheet, row, column, what=words)

    def reference(
        self, sheet: Sheet, row: int, column: int, what: str, lookup: Lookup
    ) -> str | None:
        """Return the id that a cell's name means; a problem for an unknown name."""
        text = self.text(sheet, row, column)
        if not text.strip():
            return None
        found = lookup.find(text)
        if found is None:
            self.unknown(sheet, row, column, what, lookup, text)
        return found

    def unknown(
        self, sheet: Sheet, row: int, column: int, what: str, lookup: Lookup, text: str
    ) -> None:
        """Report a name that is not on its list, or that stands on it twice."""
        if not lookup.known:
            # The list itself is missing or empty; that is the problem to report.
            return
        if lookup.ambiguous(text):
            self.add("WORKBOOK-NAME-OF-TWO", sheet, row, column, text=text[:80], what=what)
            return
        code, title = UNKNOWN[what]
        self.add(code, sheet, row, column, text=text[:80], remedy=_remedy(lookup, text, title))

    def identify(
        self, sheet: Sheet, row: int, column: int, what: str, lookup: Lookup, key: str
    ) -> str | None:
        """Return the id of a row with a key and a label, which must mean the same thing.

        A label that means nothing goes with its key: the thing was renamed.
        """
        label = self.text(sheet, row, column)
        by_label = lookup.find(label) if label.strip() else None
        if key not in lookup.known:
            if by_label is None and label.strip():
                self.unknown(sheet, row, column, what, lookup, label)
            return by_label
        if by_label is not None and by_label != key:
            facts = {"label": label[:80], "other": lookup.labels[key][:80]}
            self.add("WORKBOOK-ID-LABEL-MISMATCH", sheet, row, column, **facts)
            return None
        if by_label is None and label.strip() and not lookup.ambiguous(label):
            facts = {"label": label[:80], "name": lookup.labels[key][:80]}
            self.add("WORKBOOK-LABEL-DIFFERS", sheet, row, column, **facts)
        return key


_READ: Final[Mapping[Entry, Callable[[Findings, Sheet, int, int], Any]]] = {
    Entry.NUMBER: Findings.number,
    Entry.WHOLE: Findings.whole,
    Entry.YES: Findings.yes,
    Entry.DIRECTION: Findings.direction,
}


def _remedy(lookup: Lookup, text: str, title: str) -> str:
    guess = lookup.nearest(text)
    if guess is not None:
        return _("Write {guess}, or add the name to the sheet {sheet}", guess=guess, sheet=title)
    return _("Correct the name, or add it to the sheet {sheet}", sheet=title)


def as_text(value: Value | None) -> str:
    """Return any value as a person reads it."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format_number(value)
    if isinstance(value, Fault):
        return value.text
    if isinstance(value, datetime | time) and not (value.second or value.microsecond):
        return str(value).removesuffix(":00")
    return str(value)


def is_date(value: Value | None) -> bool:
    return isinstance(value, date | datetime | time | timedelta)


def ratio_of(number: float) -> Fraction:
    """Return a number as a ratio: 0.3333333 is 1/3, anything else is taken as it stands."""
    if 0 < number < 1:
        below = round(1 / number)
        if abs(1 / number - below) < _ONE_OVER:
            return Fraction(1, below)
    return Fraction(repr(number))
