"""A problem as a value: code, place and facts; the words come from the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from mcda.errors.catalogue import CATALOGUE
from mcda.errors.entry import Entry, Severity
from mcda.errors.shown import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a problem is, in a file, in a case, or both.

    `file`, `sheet` and `cell` address a document ("B7"; a line number for CSV).
    `stakeholder`, `package` and `criterion` are ids in the case and `field` is
    the attribute there ("name", "anchors", "weight", ...): a click in the
    window goes to them. `words` is the place as a person reads it.
    """

    file: str = ""
    sheet: str = ""
    cell: str = ""
    stakeholder: str = ""
    package: str = ""
    criterion: str = ""
    field: str = ""
    words: str = ""

    def __str__(self) -> str:
        clear = self.clear
        document = " ".join(part for part in (clear.file, clear.sheet, clear.cell) if part)
        return ", ".join(part for part in (document, clear.words) if part) or "case"

    @property
    def clear(self) -> Place:
        """The place with every part fit to be shown; a name may hold anything."""
        return Place(**{one.name: shown(getattr(self, one.name)) for one in fields(self)})


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    `facts` fill the catalogue's templates for `code`; a code that the catalogue
    lacks, or a fact that its templates lack, raises KeyError when the words are
    asked for (a test asks for all of them).
    """

    code: str
    place: Place = Place()
    facts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, code: str, place: Place | None = None, /, **facts: object) -> Problem:
        """Make a problem, its facts given by name."""
        return cls(code, place or Place(), tuple((k, str(v)) for k, v in facts.items()))

    def at(self, **where: str) -> Problem:
        """Return the same problem with parts of its place filled in."""
        return replace(self, place=replace(self.place, **where))

    @property
    def severity(self) -> Severity:
        return self._entry.severity

    @property
    def found(self) -> str:
        """What was found, as a clause without a full stop."""
        return self._entry.found.format_map(self._shown)

    @property
    def expected(self) -> str:
        """What was expected, as a clause without a full stop."""
        return self._entry.expected.format_map(self._shown)

    @property
    def remedy(self) -> str:
        """What to do, as an imperative sentence without a full stop."""
        return self._entry.remedy.format_map(self._shown)

    @property
    def sentence(self) -> str:
        """Return found, expected and remedy as one line of text."""
        return f"{self.found}; expected {self.expected}. {self.remedy}."

    def __str__(self) -> str:
        return f"{self.code} {self.place}: {self.sentence}"

    @property
    def _shown(self) -> dict[str, str]:
        return {name: shown(text) for name, text in self.facts}

    @property
    def _entry(self) -> Entry:
        return CATALOGUE[self.code]


class RefusedError(Exception):
    """Work that can't be done; `problems` say why and what to do, all at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def blocking(problems: Iterable[Problem], stakeholder: str = "") -> tuple[Problem, ...]:
    """Return the errors that stop a stakeholder's ranking.

    An error without a stakeholder stops everyone; one with a stakeholder stops
    only that one. With no `stakeholder` given, only the former count.
    """
    return tuple(
        problem
        for problem in problems
        if problem.severity is Severity.ERROR and problem.place.stakeholder in ("", stakeholder)
    )
