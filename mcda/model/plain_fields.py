"""Reading one object of plain JSON data field by field, collecting what is wrong with it.

Used by `codec` alone. Nothing here raises on any JSON value.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import TypeVar

from mcda.errors import Place, Problem
from mcda.model.case import Point
from mcda.model.texts import nearest

Choice = TypeVar("Choice", bound=StrEnum)

NOT_FINITE = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}
_SURROGATE = re.compile("[\ud800-\udfff]")


def problem_at(code: str, path: str, **facts: object) -> Problem:
    """Return a problem whose place is a path into the JSON data."""
    return Problem.of(code, Place(field=path, words=path), **facts)


class Fields:
    """The fields of one JSON object at `path`; each read one counts as known."""

    def __init__(self, data: object, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self.known: set[str] = set()
        self.data: dict[str, object] = {}
        if isinstance(data, dict):
            self.data = data
        else:
            self._wrong_type(path, data, "an object")

    def where(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def has(self, key: str) -> bool:
        """Say whether a field that can't be done without is there; a problem if not."""
        if key not in self.data:
            self.problems.append(problem_at("FORMAT-MISSING-KEY", self.where(key), key=key))
        return key in self.data

    def text(self, key: str) -> str:
        """Return a text, "" if absent."""
        value = self._take(key)
        if isinstance(value, str):
            return self.clean(value, self.where(key))
        if value is not None:
            self._wrong_type(self.where(key), value, "text")
        return ""

    def clean(self, value: str, where: str) -> str:
        """Return a text that can be written as UTF-8: a lone surrogate is replaced."""
        if value.isascii() or not _SURROGATE.search(value):
            return value
        self.problems.append(problem_at("FORMAT-BAD-TEXT", where))
        return _SURROGATE.sub("\ufffd", value)

    def flag(self, key: str) -> bool:
        """Return true or false, false if absent."""
        value = self._take(key)
        if value is None or isinstance(value, bool):
            return bool(value)
        self._wrong_type(self.where(key), value, "true or false")
        return False

    def number(self, key: str) -> float | None:
        """Return a number, finite or not, None if absent."""
        value = self._take(key)
        return None if value is None else self.as_number(value, self.where(key))

    def integer(self, key: str) -> int | None:
        """Return a whole number, None if absent."""
        value = self._take(key)
        return None if value is None else self.as_integer(value, self.where(key))

    def point(self, key: str) -> Point | None:
        """Return a number or the name of a level, None if absent."""
        value = self._take(key)
        if isinstance(value, str):
            return self.clean(value, self.where(key))
        return None if value is None else self.as_number(value, self.where(key), "a number or text")

    def choice(self, key: str, choices: type[Choice], default: Choice | None) -> Choice | None:
        """Return one of a fixed set of words, the default if absent or none of them."""
        word = self.text(key)
        found = self._chosen(word, self.where(key), choices) if word else None
        return default if found is None else found

    def choices(self, key: str, choices: type[Choice]) -> tuple[Choice, ...]:
        """Return those of a list of words that are in a fixed set."""
        found = [self._chosen(word, self.where(key), choices) for word in self.texts(key)]
        return tuple(choice for choice in found if choice is not None)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty if absent."""
        value = self._take(key)
        if value is not None and not isinstance(value, list):
            self._wrong_type(self.where(key), value, "a list")
        found: list[str] = []
        for index, item in enumerate(value if isinstance(value, list) else ()):
            where = f"{self.where(key)}[{index}]"
            if isinstance(item, str):
                found.append(self.clean(item, where))
            else:
                self._wrong_type(where, item, "text")
        return tuple(found)

    def objects(self, key: str) -> Iterator[Fields]:
        """Yield the objects of a list; none if absent."""
        value = self._take(key)
        if value is not None:
            yield from self.listed_objects(value, self.where(key))

    def listed_objects(self, value: object, where: str) -> Iterator[Fields]:
        """Yield the objects of a JSON value that should be a list of them."""
        if not isinstance(value, list):
            self._wrong_type(where, value, "a list")
            return
        for index, item in enumerate(value):
            if isinstance(item, dict):
                yield Fields(item, f"{where}[{index}]", self.problems)
            else:
                self._wrong_type(f"{where}[{index}]", item, "an object")

    def entries(self, key: str) -> Iterator[tuple[str, str, object]]:
        """Yield name, path and value of an object's entries."""
        value = self._take(key)
        if isinstance(value, dict):
            for name, item in value.items():
                where = f"{self.where(key)}.{name}"
                yield self.clean(str(name), where), where, item
        elif value is not None:
            self._wrong_type(self.where(key), value, "an object")

    def inner(self, key: str) -> Fields:
        """Return the fields of an object inside this one; none if absent."""
        value = self._take(key)
        return Fields({} if value is None else value, self.where(key), self.problems)

    def optional(self, key: str) -> Fields | None:
        """Return the fields of an object inside this one, None if there is none."""
        value = self._take(key)
        return None if value is None else Fields(value, self.where(key), self.problems)

    def as_number(self, value: object, where: str, expected: str = "a number") -> float | None:
        """Return a JSON value as a number; a problem and None if it isn't one."""
        if isinstance(value, int | float) and not isinstance(value, bool):
            try:
                return float(value)
            except OverflowError:
                return math.inf if value > 0 else -math.inf
        if isinstance(value, dict) and value.keys() == {"number"}:
            word = value["number"]
            if isinstance(word, str) and word in NOT_FINITE:
                return NOT_FINITE[word]
        self._wrong_type(where, value, expected)
        return None

    def as_integer(self, value: object, where: str) -> int | None:
        """Return a JSON value as a whole number; a problem and None if it isn't one."""
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, float) and value.is_integer():
            return int(value)
        self._wrong_type(where, value, "a whole number")
        return None

    def report_rest(self) -> None:
        """Add a problem for each field that was never read."""
        for key in self.data:
            if key not in self.known:
                guess = nearest(str(key), self.known - self.data.keys())
                remedy = f"Rename it to {guess}" if guess else "Remove it"
                self.problems.append(
                    problem_at(
                        "FORMAT-UNKNOWN-KEY",
                        self.clean(self.where(str(key)), self.path),
                        key=self.clean(str(key)[:40], self.path),
                        remedy=f"{remedy}, or open the file with the version that wrote it",
                    )
                )

    def _chosen(self, word: str, where: str, choices: type[Choice]) -> Choice | None:
        try:
            return choices(word)
        except ValueError:
            known = [choice.value for choice in choices]
            self.problems.append(
                problem_at(
                    "FORMAT-WRONG-VALUE",
                    where,
                    found=word[:40],
                    known=", ".join(known),
                    remedy=f"Write {nearest(word, known) or 'one of them'}",
                )
            )
            return None

    def _take(self, key: str) -> object:
        self.known.add(key)
        return self.data.get(key)

    def _wrong_type(self, where: str, value: object, expected: str) -> None:
        self.problems.append(
            problem_at(
                "FORMAT-WRONG-TYPE",
                self.clean(where, self.path),
                found=self.clean(_described(value), where),
                expected=expected,
            )
        )


def _described(value: object) -> str:
    match value:
        case None:
            return "Null"
        case bool():
            return str(value).lower().capitalize()
        case str():
            return f'Text "{value[:40]}"'
        case float():
            return f"Number {value}"
        case int():
            return f"Number {value}" if abs(value) < 10**15 else "A very large number"
        case list():
            return "A list"
        case _:
            return "An object"
