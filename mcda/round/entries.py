"""One answered cell as what it means: a score, swing points, a judgement, or a problem.

Nothing is guessed: what can be read two ways, or not at all, becomes a problem
with the cell's address, and no value.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Final

from mcda.grids.grid import Sheet, Value
from mcda.model.case import Criterion, Point
from mcda.model.check.places import scale
from mcda.model.numbers import (
    format_fraction,
    format_number,
    parse_fraction,
    parse_number,
    parse_points,
)
from mcda.model.texts import name_key, nearest
from mcda.model.tree import number
from mcda.round.messages import languages, strength_words
from mcda.round.notes import Notes, short
from mcda.round.scale_text import level_names
from mcda.words.said import _
from mcda.workbook.findings import as_text, is_date, ratio_of

Ends = tuple[Point, Point]

LEAST: Final = Fraction(1, 9)
MOST: Final = Fraction(9)
FULL: Final = 100.0

LONGEST: Final = 2000
"""Characters of an answer that are looked at; no longer one can be read."""

_NO_ANSWER: Final = (  # no words: what people write in any language
    *("-", "–", "—", "--", "---", "/", ".", "..", "...", "…", "?", "??", "???", "x"),
    *("n/a", "na", "n.a."),
)
"""What people write for having no answer."""

_THOUSAND: Final = re.compile(r"(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])")


@dataclass(frozen=True, slots=True)
class At:
    """A filled cell of a sheet."""

    sheet: Sheet
    row: int
    column: int
    value: Value

    @property
    def text(self) -> str:
        """The content as text; what is longer than any answer is cut, and says so."""
        text = as_text(self.value)
        return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"

    @property
    def percent(self) -> bool:
        """Whether a number is shown as a percentage."""
        return (self.row, self.column) in self.sheet.percents

    @property
    def formula(self) -> bool:
        return (self.row, self.column) in self.sheet.formulas

    def tell(self, notes: Notes, code: str, /, **facts: object) -> None:
        """Report a problem of this cell."""
        notes.add(code, self.sheet, self.row, self.column, **facts)


def score_of(at: At, criterion: Criterion, notes: Notes) -> Ends | None:
    """Return both ends of the score in a cell; None, with the problem listed, for none."""
    if notes.faulty(at.sheet, at.row, at.column, at.value):
        return None
    if is_date(at.value):
        at.tell(notes, "WORKBOOK-DATE-FOR-SCORE", text=at.text)
        return None
    ends = None
    if isinstance(at.value, float):
        ends = _of_number(at, at.value, criterion, notes)
    elif isinstance(at.value, str):
        ends = _of_text(at, at.text, criterion, notes)
    else:
        _no_score(at, criterion, notes)
    if ends is None or not _on_scale(at, ends, criterion, notes):
        return None
    _tell_formula(at, notes)
    return ends


def points_of(at: At, notes: Notes) -> float | None:
    """Return the swing points in a cell; None, with the problem listed, for none."""
    if notes.faulty(at.sheet, at.row, at.column, at.value):
        return None
    if is_date(at.value):
        at.tell(notes, "WORKBOOK-DATE-FOR-NUMBER", text=at.text)
        return None
    value = None
    if isinstance(at.value, float):
        value = at.value
    elif isinstance(at.value, str):
        if _no_answer(at, notes):
            return None
        value = parse_number(at.text)
    if at.percent and value is not None:
        shown = f"{format_number(value * 100, 6)}%"
        at.tell(notes, "RETURN-PERCENT", text=shown, expected=_("points from 0 to 100"))
        return None
    if value is None or not 0 <= value <= FULL:
        at.tell(notes, "RETURN-NOT-POINTS", text=short(at.text))
        return None
    _tell_formula(at, notes)
    return value


def judgement_of(at: At, notes: Notes) -> Fraction | None:
    """Return the ratio that a cell says; None, with the problem listed, for none."""
    if notes.faulty(at.sheet, at.row, at.column, at.value):
        return None
    if is_date(at.value):
        at.tell(notes, "WORKBOOK-DATE-FOR-RATIO", text=at.text)
        return None
    ratio = None
    if isinstance(at.value, str):
        if _no_answer(at, notes):
            return None
        ratio = _strengths().get(name_key(at.text)) or parse_fraction(at.text)
    elif isinstance(at.value, float) and not at.percent:
        ratio = ratio_of(at.value)
    if ratio is None:
        at.tell(notes, "RETURN-NOT-A-JUDGEMENT", text=short(at.text))
        return None
    if not LEAST <= ratio <= MOST:
        text = format_fraction(ratio) if len(at.text) > 20 else at.text
        at.tell(notes, "RETURN-JUDGEMENT-OFF-SCALE", text=short(text))
        return None
    _tell_formula(at, notes)
    return ratio


_FORMER: Final = {"→ 3 قليلاً": "3", "↑ 3 قليلاً": "1/3"}
"""Words that workbooks offered once, which may still come back."""


@cache
def _strengths() -> dict[str, Fraction]:
    """Return the ratio of each word that a workbook of any language offers."""
    found = {name_key(word): Fraction(ratio) for word, ratio in _FORMER.items()}
    for words in languages().values():
        for word, ratio in strength_words(words).items():
            found[name_key(word)] = Fraction(ratio)
    return found


@cache
def _no_answers() -> frozenset[str]:
    """Return what stands for no answer in any language."""
    said = (word for words in languages().values() for word in words.no_answer)
    return frozenset(map(name_key, (*_NO_ANSWER, *said)))


@cache
def _range_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a word between the ends of a range, and one before them."""
    every = languages().values()
    between = "|".join(re.escape(word) for words in every for word in words.between)
    starting = "|".join(re.escape(word) for words in every for word in words.starting)
    return (
        re.compile(rf"(?<=[\d\w%])\s+(?:{between})\s+(?=[\d\w])", re.IGNORECASE),
        re.compile(rf"^\s*(?:{starting})\s+", re.IGNORECASE),
    )


def _tell_formula(at: At, notes: Notes) -> None:
    if at.formula:
        at.tell(notes, "RETURN-FORMULA", text=short(at.text))


def _no_answer(at: At, notes: Notes) -> bool:
    """Say whether a text stands for no answer; white space alone does, without a word."""
    if not at.text.strip():
        return True
    if name_key(at.text) not in _no_answers():
        return False
    at.tell(notes, "RETURN-NO-ANSWER", text=short(at.text))
    return True


def _of_number(at: At, value: float, criterion: Criterion, notes: Notes) -> Ends | None:
    if criterion.levels:
        # The workbook shows names alone, so a number would have to be guessed at.
        _no_score(at, criterion, notes)
        return None
    if not at.percent:
        if not notes.formats_seen and "%" in criterion.unit and 0 < abs(value) <= 1:
            whole, shown = format_number(float(f"{value * 100:.12g}")), format_number(value)
            at.tell(notes, "RETURN-DOUBTFUL-NUMBER", text=shown, whole=whole, decimal=shown)
            return None
        return value, value
    number_of = float(f"{value * 100:.12g}")
    shown = f"{format_number(number_of)}%"
    if "%" not in criterion.unit:
        at.tell(notes, "RETURN-PERCENT", text=shown, expected=_expected(criterion))
        return None
    at.tell(notes, "RETURN-PERCENT-READ", text=shown, number=format_number(number_of))
    return number_of, number_of


def _of_text(at: At, text: str, criterion: Criterion, notes: Notes) -> Ends | None:
    between, starting = _range_words()
    plain = between.sub(" to ", text)
    ends = parse_points(plain, criterion) or parse_points(starting.sub("", plain), criterion)
    if criterion.levels and ends is not None and not all(_named(end, text) for end in ends):
        ends = None
    if ends is None:
        if not _no_answer(at, notes):
            _no_score(at, criterion, notes)
        return None
    return None if _doubtful(at, plain, criterion, notes) else ends


def _named(end: Point, text: str) -> bool:
    """Say whether an end of a score was written as a level's name, not as its number."""
    return isinstance(end, str) and name_key(end) in name_key(text)


def _doubtful(at: At, text: str, criterion: Criterion, notes: Notes) -> bool:
    """Report "1,234" where both 1.234 and 1234 could be meant."""
    if criterion.levels:
        return False
    ends = scale(criterion)
    for found in _THOUSAND.finditer(text):
        decimal = float(found[0].replace(",", "."))
        whole = float(re.sub("[.,]", "", found[0]))
        if ends is None or ends[0] <= whole <= ends[1]:
            facts = {"whole": format_number(whole), "decimal": format_number(decimal)}
            at.tell(notes, "RETURN-DOUBTFUL-NUMBER", text=short(at.text), **facts)
            return True
    return False


def _no_score(at: At, criterion: Criterion, notes: Notes) -> None:
    remedy = _("Ask what is meant")
    if "%" in at.text and not criterion.levels:
        expected = _expected(criterion)
        at.tell(notes, "RETURN-PERCENT", text=short(at.text), expected=expected)
        return
    if criterion.levels:
        guess = nearest(at.text[:100], [level.name for level in criterion.levels])
        remedy = _("Ask whether {guess} is meant", guess=guess) if guess else remedy
    shown = short(at.text)
    expected = _expected(criterion)
    at.tell(notes, "RETURN-NOT-A-SCORE", text=shown, expected=expected, remedy=remedy)


def _expected(criterion: Criterion) -> str:
    if criterion.levels:
        return _("one of: {levels}", levels=level_names(criterion))
    ends = scale(criterion)
    if ends is None:
        return _("a number, or a range such as 6 to 8")
    low, high = (format_number(end) for end in ends)
    return _(
        "a number from {low} to {high}, or a range such as {low} to {high}", low=low, high=high
    )


def _on_scale(at: At, ends: Ends, criterion: Criterion, notes: Notes) -> bool:
    low, high = (number(criterion, end) for end in ends)
    if low is None or high is None or not (math.isfinite(low) and math.isfinite(high)):
        _no_score(at, criterion, notes)
        return False
    if low > high:
        turned = _("{low} to {high}", low=as_text(ends[1]), high=as_text(ends[0]))
        at.tell(notes, "RETURN-RANGE-REVERSED", text=short(at.text), remedy=turned)
        return False
    limits = scale(criterion)
    if limits is not None and not (limits[0] <= low and high <= limits[1]):
        at.tell(
            notes,
            "RETURN-OUT-OF-RANGE",
            text=short(at.text),
            low=format_number(limits[0]),
            high=format_number(limits[1]),
            unit=f" {criterion.unit}" if criterion.unit else "",
        )
        return False
    return True
