"""A problem as a value: code, place and facts; the words come from the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Final

from mcda.errors.entry import Entry, Severity
from mcda.errors.shown import quoted
from mcda.words.figures import Figure
from mcda.words.said import Listed, Said, Stressed, _, say, together


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a problem is, in a file, in a case, or both.

    `file`, `sheet` and `cell` address a document ("B7"; a line number for CSV).
    `stakeholder`, `package`, `criterion`, `measure` and its `level` are ids in the case and
    `field` is the attribute there ("name", "anchors", "weight", ...): a click in the
    window goes to them. `words` is the place as a person reads it.
    """

    file: str = ""
    sheet: str = ""
    cell: str = ""
    stakeholder: str = ""
    package: str = ""
    criterion: str = ""
    measure: str = ""
    level: str = ""
    field: str = ""
    words: str = ""

    def __str__(self) -> str:
        return str(self.said)

    def on(self, document: Place) -> Place:
        """Return the place with the address that another has in a document."""
        # One by one: it is asked for at each of a hundred thousand blank cells.
        return Place(
            file=document.file,
            sheet=document.sheet,
            cell=document.cell,
            stakeholder=self.stakeholder,
            package=self.package,
            criterion=self.criterion,
            measure=self.measure,
            level=self.level,
            field=self.field,
            words=self.words,
        )

    @property
    def said(self) -> Said:
        """The place in words; without an address it is the case as a whole."""
        clear = self.clear
        document = together((clear.file, clear.sheet, clear.cell))
        return together((document, clear.words), ", ") if self.addressed else _("case")

    @property
    def addressed(self) -> bool:
        """Whether the place is said to be anywhere but in the case as a whole."""
        return bool(self.file or self.sheet or self.cell or self.words)

    @property
    def clear(self) -> Place:
        """The place with every part fit to be shown; a name may hold anything."""
        return Place(**{one.name: quoted(getattr(self, one.name)) for one in fields(self)})


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
        return cls(code, place or Place(), tuple((k, _kept(v)) for k, v in facts.items()))

    def at(self, **where: str) -> Problem:
        """Return the same problem with parts of its place filled in."""
        return replace(self, place=replace(self.place, **where))

    @property
    def severity(self) -> Severity:
        return self._entry.severity

    @property
    def unfinished(self) -> bool:
        """Whether something is still to be entered, and nothing entered is wrong."""
        return self._entry.unfinished

    @property
    def found(self) -> Said:
        """What was found, as a clause without a full stop."""
        return say(self._entry.found, **self._quoted)

    @property
    def expected(self) -> Said:
        """What was expected, as a clause without a full stop."""
        return say(self._entry.expected, **self._quoted)

    @property
    def remedy(self) -> Said:
        """What to do, as an imperative sentence without a full stop."""
        return say(self._entry.remedy, **self._quoted)

    @property
    def sentence(self) -> Said:
        """Return found, expected and remedy as one line of text."""
        return _(
            "{found}; expected {expected}. {remedy}.",
            found=self.found,
            expected=self.expected,
            remedy=self.remedy,
        )

    @property
    def line(self) -> Said:
        """Return place and sentence."""
        return _("{place}: {sentence}", place=self.place.said, sentence=self.sentence)

    def __str__(self) -> str:
        return f"{self.code} {self.line}"

    @property
    def _quoted(self) -> dict[str, str]:
        return {name: quoted(text) for name, text in self.facts}

    @property
    def _entry(self) -> Entry:
        return entry_of(self.code)


@cache
def entry_of(code: str) -> Entry:
    """Return what the catalogue says of a code; it is loaded when the first problem is met.

    A large case may have thousands of problems, each asked again and again.
    """
    from mcda.errors.catalogue import CATALOGUE

    return CATALOGUE[code]


_WITH_PARTS: Final = (Said, Listed, Stressed, Figure)


def _kept(fact: object) -> str:
    """Return a fact as text; one that is said, listed or a figure still knows its parts."""
    return fact if isinstance(fact, _WITH_PARTS) else str(fact)


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
