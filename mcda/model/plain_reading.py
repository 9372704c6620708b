"""Plain JSON data as values of the model, by their types; part of `codec`.

A reader takes a JSON value, its path, and the list to which it adds what is wrong. It
returns `UNREAD` for what can't be used, and raises on no JSON value.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, is_dataclass
from enum import Enum, StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, Final, get_args, get_origin

from mcda.errors import Place, Problem
from mcda.errors.few import more as more_of
from mcda.model.case import frozen
from mcda.model.fields import Mark, Only, Part, Table, bare, mark_of, parts
from mcda.model.texts import nearest
from mcda.words.said import _

Problems = list[Problem]
Read = Callable[[Any, str, Problems], Any]


class TooManyProblemsError(Exception):
    """There are more problems than anybody mends: reading on would only take time."""


class Bounded(list[Problem]):
    """Problems of one reading, which ends where there are too many."""

    def append(self, problem: Problem) -> None:
        if len(self) >= MOST_PROBLEMS:
            raise TooManyProblemsError
        super().append(problem)


class Unread(Enum):
    """The type of `UNREAD`."""

    UNREAD = ""


UNREAD: Final = Unread.UNREAD
NOT_FINITE: Final = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_RATIO: Final = re.compile(r"-?\d{1,1000}(/\d{1,1000})?", re.ASCII)
MOST_PROBLEMS: Final = 50_000
MOST_TOLD: Final = 300
"""Problems of a file after which keys that mean nothing are only counted."""
_BLANKS: Final[Mapping[Any, Any]] = {str: "", float: math.nan}


@cache
def reader(hint: Any, marks: tuple[Any, ...] = ()) -> Read:
    """Return what reads values of a type."""
    hint, more = bare(hint)
    marks = (*more, *marks)
    if is_dataclass(hint):
        only = mark_of(marks, Only)
        return _record(hint, None if only is None else only.names, ())
    if get_origin(hint) is tuple:
        return _listed(reader(get_args(hint)[0], marks))
    if get_origin(hint) is not None and issubclass(get_origin(hint) or object, Mapping):
        table = mark_of(marks, Table)
        return _mapping(reader(get_args(hint)[1])) if table is None else _table(hint, table)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _choice(hint)
    plain: dict[Any, Read] = {str: text, bool: _flag, float: _number, int: _whole, Fraction: _ratio}
    return plain.get(hint, _point)


def problem_at(code: str, path: str, **facts: object) -> Problem:
    """Return a problem whose place is a path into the JSON data."""
    path = _sayable(path)
    return Problem.of(code, Place(field=path, words=path), **facts)


def text(value: Any, where: str, problems: Problems) -> Any:
    """Read a text that can be written as UTF-8: a lone surrogate is replaced."""
    if not isinstance(value, str):
        return _wrong_type(value, where, problems, "text")
    if value.isascii() or not _SURROGATE.search(value):
        return value
    problems.append(problem_at("FORMAT-BAD-TEXT", where))
    return _sayable(value)


def _sayable(value: str) -> str:
    return value if value.isascii() else _SURROGATE.sub("\ufffd", value)


def _flag(value: Any, where: str, problems: Problems) -> Any:
    if isinstance(value, bool):
        return value
    return _wrong_type(value, where, problems, _("true or false"))


def _number(value: Any, where: str, problems: Problems, expected: str = "a number") -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            return float(value)
        except OverflowError:
            return math.inf if value > 0 else -math.inf
    if isinstance(value, dict) and value.keys() == {"number"}:
        word = value["number"]
        if isinstance(word, str) and word in NOT_FINITE:
            return NOT_FINITE[word]
    return _wrong_type(value, where, problems, expected)


def _whole(value: Any, where: str, problems: Problems) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return _wrong_type(value, where, problems, _("a whole number"))


def _point(value: Any, where: str, problems: Problems) -> Any:
    if isinstance(value, str):
        return text(value, where, problems)
    return _number(value, where, problems, _("a number or text"))


def _ratio(value: Any, where: str, problems: Problems) -> Any:
    known = _('a ratio such as "3" or "1/3"')
    written = str(value) if type(value) is int and abs(value) < 10**15 else value
    if not isinstance(written, str):
        return _wrong_type(value, where, problems, known)
    found = _RATIO.fullmatch(written)
    if found is None or (found[1] and not int(found[1][1:])):
        remedy = _("Write the judgement as a ratio in quotes")
        return _wrong_value(written, where, problems, known, remedy)
    return Fraction(written)


def _choice(choices: type[StrEnum]) -> Read:
    known = [choice.value for choice in choices]
    by_word = {choice.value: choice for choice in choices}

    def read(value: Any, where: str, problems: Problems) -> Any:
        listed = where.rpartition("[")[0]
        inside = where.endswith("]")
        word = text(value, where, problems)
        if word is UNREAD or (not word and not inside):
            return UNREAD
        if word in by_word:
            return by_word[word]
        remedy = _("Write {guess}", guess=nearest(word, known) or _("one of them"))
        at = listed if inside else where
        return _wrong_value(word, at, problems, ", ".join(known), remedy)

    return read


def _listed(one: Read) -> Read:
    def read(value: Any, where: str, problems: Problems) -> Any:
        if not isinstance(value, list):
            return _wrong_type(value, where, problems, "a list")
        found = [one(item, f"{where}[{at}]", problems) for at, item in enumerate(value)]
        return tuple(item for item in found if item is not UNREAD)

    return read


def _mapping(one: Read) -> Read:
    def read(value: Any, where: str, problems: Problems) -> Any:
        if not isinstance(value, dict):
            return _wrong_type(value, where, problems, _("an object"))
        found: dict[str, Any] = {}
        for name, item in value.items():
            at = f"{where}.{name}"
            key, made = text(str(name), at, problems), one(item, at, problems)
            if made is not UNREAD and made != ():
                found[key] = made
        return frozen(found)

    return read


def _table(hint: Any, table: Table) -> Read:
    for _key in table.keys:
        hint = get_args(bare(hint)[0])[1]
    one = _record(hint, None, table.keys)

    def read(value: Any, where: str, problems: Problems) -> Any:
        if not isinstance(value, list):
            return _wrong_type(value, where, problems, "a list")
        found: dict[str, Any] = {}
        for number, item in enumerate(value):
            at = f"{where}[{number}]"
            made = one(item, at, problems)
            if made is UNREAD:
                continue
            ids, complete = _keys(item, at, table, problems)
            row = found
            for key in ids[:-1]:
                row = row.setdefault(key, {})
            if ids[-1] in row:
                problems.append(problem_at("FORMAT-TWICE", at, what=table.what))
            elif complete:
                row[ids[-1]] = made
        return _packed(found, len(table.keys))

    return read


def _keys(
    item: dict[str, Any], at: str, table: Table, problems: Problems
) -> tuple[list[str], bool]:
    """Return what tells a record apart, and whether all of it is there."""
    ids: list[str] = []
    complete = True
    for key in table.keys:
        given = item.get(key)
        own = UNREAD if given is None else text(given, f"{at}.{key}", problems)
        ids.append("" if own is UNREAD else own)
        if key not in item and key != table.blank:
            complete = False
            problems.append(problem_at("FORMAT-MISSING-KEY", f"{at}.{key}", key=key))
    return ids, complete


def _packed(found: dict[str, Any], depth: int) -> Mapping[str, Any]:
    """Return mappings of mappings as a case holds them, without empty rows."""
    if depth == 1:
        return frozen(found)
    rows = {key: _packed(row, depth - 1) for key, row in found.items()}
    return frozen({key: row for key, row in rows.items() if row})


def _record(of: Any, only: tuple[str, ...] | None, more: tuple[str, ...]) -> Read:
    """Return what reads a record; `more` are keys in it that its owner reads."""
    own = [part for part in parts(of) if only is None or part.name in only]
    lines = [(part.name, reader(part.type, part.marks), *_absent(part)) for part in own]
    filled = {part.name for part in own if part.mark(Mark) is Mark.FILLED}
    names = frozenset((*(part.name for part in own), *more))

    def read(value: Any, where: str, problems: Problems) -> Any:
        if not isinstance(value, dict):
            return _wrong_type(value, where, problems, _("an object"))
        before = f"{where}." if where else ""
        made: dict[str, Any] = {}
        whole = True
        for name, take, blank, missed, needed in lines:
            given = value.get(name)
            if given is not None:
                found = take(given, before + name, problems)
                if found is not UNREAD and (found or name not in filled):
                    made[name] = found
                    continue
            elif missed and name not in value:
                problems.append(problem_at("FORMAT-MISSING-KEY", before + name, key=name))
            elif needed:
                _wrong_type(None, before + name, problems, _("a value"))
            whole = whole and not needed
            if blank is not MISSING:
                made[name] = blank
        if not value.keys() <= names:
            _tell_rest(value, before, names, problems)
        return of(**made) if whole else UNREAD

    return read


def _absent(part: Part) -> tuple[Any, bool, bool]:
    """Return what stands for an absent field (MISSING: its default), and whether it is missed."""
    if part.default is not MISSING:
        return MISSING, False, False
    mark = part.mark(Mark)
    return _BLANKS.get(part.type), mark in (None, Mark.NEEDED), mark is Mark.NEEDED


def _tell_rest(
    value: dict[str, Any], before: str, names: frozenset[str], problems: Problems
) -> None:
    """Add a problem for each key that a record doesn't have; only a count where they are many."""
    rest = [key for key in value if key not in names]
    known = sorted(names - value.keys())
    room = max(1, MOST_TOLD - len(problems))
    for key in rest[:room]:
        said = _sayable(str(key))
        guess = nearest(said, known)
        remedy = _("Rename it to {guess}", guess=guess) if guess else _("Remove it")
        facts = {
            "key": said[:40],
            "remedy": _("{remedy}, or open the file with the version that wrote it", remedy=remedy),
        }
        problems.append(problem_at("FORMAT-UNKNOWN-KEY", before + said, **facts))
    if rest[room:]:
        problems.append(more_of("", "FORMAT-UNKNOWN-KEY", len(rest) - room))


def _wrong_value(word: str, where: str, problems: Problems, known: str, remedy: str) -> Unread:
    facts = {"found": word[:40], "known": known, "remedy": remedy}
    problems.append(problem_at("FORMAT-WRONG-VALUE", where, **facts))
    return UNREAD


def _wrong_type(value: Any, where: str, problems: Problems, expected: str) -> Unread:
    found = _sayable(_described(value))
    problems.append(problem_at("FORMAT-WRONG-TYPE", where, found=found, expected=expected))
    return UNREAD


def _described(value: object) -> str:
    match value:
        case None:
            return _("Null")
        case bool():
            return str(value).lower().capitalize()
        case str():
            return _('Text "{text}"', text=value[:40])
        case float():
            return _("Number {number}", number=value)
        case int():
            return (
                _("Number {number}", number=value)
                if abs(value) < 10**15
                else _("A very large number")
            )
        case list():
            return _("A list")
        case _:
            return _("An object")
