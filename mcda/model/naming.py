"""Lists, counts and names in English sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from mcda.model.blocs import whole_blocs
from mcda.model.case import Case, Criterion, Package, Stakeholder, frozen
from mcda.model.ids import HasId, known
from mcda.model.measures import Measure
from mcda.model.preference import SYMBOLS, THRESHOLDS
from mcda.model.value_words import PREFERENCES
from mcda.words import figures
from mcda.words.figures import plain
from mcda.words.said import N_, Listed, Said, _, listed, ngettext, say, together


class HasName(HasId, Protocol):
    """Whatever the case lists by id and that a person has named."""

    @property
    def name(self) -> str: ...


Named = TypeVar("Named", bound=HasName)

_SMALL: Final = (
    N_("no"), N_("one"), N_("two"), N_("three"), N_("four"), N_("five"), N_("six"),
    N_("seven"), N_("eight"), N_("nine"), N_("ten"), N_("eleven"), N_("twelve"),
)  # fmt: skip
_FIRST: Final = (
    N_("No"), N_("One"), N_("Two"), N_("Three"), N_("Four"), N_("Five"), N_("Six"),
    N_("Seven"), N_("Eight"), N_("Nine"), N_("Ten"), N_("Eleven"), N_("Twelve"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """The names of what a case lists, by id, looked up once a case (`Case.names`)."""

    packages: Mapping[str, str]
    criteria: Mapping[str, str]
    stakeholders: Mapping[str, str]
    respondents: Mapping[str, str]

    @classmethod
    def of(cls, case: Case) -> Names:
        """Return the names of what a case lists."""
        every = (case.packages, case.criteria, case.stakeholders, case.respondents)
        return cls(*(frozen({one.id: one.name for one in some}) for some in every))

    def listed(self, packages: Iterable[str]) -> Listed:
        """Return packages (ids) by name as a list."""
        return listed(map(self.packages.__getitem__, packages))


def spelled(number: int, *, first: bool = False) -> str:
    """Return a whole number as a word up to twelve, in digits above; `first` in its sentence."""
    words = _FIRST if first else _SMALL
    return say(words[number]) if 0 <= number < len(words) else str(number)


def counted(number: int, singular: str, plural: str = "") -> str:
    """Return "no scores", "1 score" or "3 scores"."""
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number or 'no'} {noun}"


def stakeholder_count(number: int) -> Said:
    """Return "no stakeholders", "1 stakeholder" or "3 stakeholders"."""
    return (
        ngettext("{n} stakeholder", "{n} stakeholders", number) if number else _("no stakeholders")
    )


def package_count(number: int) -> Said:
    """Return "no packages", "1 package" or "3 packages"."""
    return ngettext("{n} package", "{n} packages", number) if number else _("no packages")


def criterion_count(number: int) -> Said:
    """Return "no criteria", "1 criterion" or "3 criteria"."""
    return ngettext("{n} criterion", "{n} criteria", number) if number else _("no criteria")


def score_count(number: int) -> Said:
    """Return "no scores", "1 score" or "3 scores"."""
    return ngettext("{n} score", "{n} scores", number) if number else _("no scores")


def pair_count(number: int) -> Said:
    """Return "no pairs", "1 pair" or "3 pairs"."""
    return ngettext("{n} pair", "{n} pairs", number) if number else _("no pairs")


def possessive(name: str) -> Said:
    """Return "Russia's", or "United States'" where the name ends in an s."""
    return _("{name}'", name=name) if name.endswith("s") else _("{name}'s", name=name)


def label(one: Stakeholder | Package | Measure) -> str:
    """Return the name that somebody or something goes by in sentences and narrow columns."""
    return one.short or one.name


def label_of(every: Iterable[Stakeholder | Package | Measure], id_: str) -> str:
    """Return the name that the one with an id goes by; the id itself where none has it."""
    found = known(every, id_)
    return id_ if found is None else label(found)


def name_of(every: Iterable[Named], id_: str | None, otherwise: str | None = None) -> str:
    """Return the name of the one with an id; `otherwise`, or the id itself, where none has it."""
    found = known(every, id_)
    return found.name if found is not None else (id_ or "") if otherwise is None else otherwise


MANY: Final = 5
"""Stakeholders that are named one by one, where they could go by their blocs."""


def labels(chosen: Iterable[Stakeholder], among: Sequence[Stakeholder] = ()) -> Listed:
    """Return stakeholders as a list of the names they go by.

    Of more than `MANY` those that are a whole bloc `among` all go by that: "Nordics (all 5)".
    """
    parties = list(chosen)
    blocs = whole_blocs(among, parties) if len(parties) > MANY else ()
    at = {member: bloc for bloc in blocs for member in bloc.members}
    told: dict[tuple[str, ...], str] = {}
    for one in parties:
        bloc = at.get(one.id)
        if bloc is None:
            told[one.id,] = label(one)
        else:
            n = len(bloc.members)
            told[bloc.members] = _("{bloc} (all {n})", bloc=bloc.name, n=n)
    return listed(told.values())


def names(packages: Iterable[Package]) -> Listed:
    """Return packages as a list of names."""
    return listed(package.name for package in packages)


def free_name(name: str, taken: Iterable[str]) -> str:
    """Return a name, with the first number from 2 that makes it another one than those taken."""
    known, number, made = set(taken), 2, name
    while made in known:
        made, number = _("{name} ({n})", name=name, n=number), number + 1
    return made


def two_percents(one: float, other: float) -> tuple[str, str]:
    """Return two shares as percentages, with the decimals it takes to tell them apart."""
    for digits in (1, 2, 3):
        pair = figures.percent(one, digits), figures.percent(other, digits)
        if pair[0] != pair[1]:
            return pair
    return figures.percent(one), figures.percent(other)


def preference_functions(criteria: Iterable[Criterion]) -> Said:
    """Return each criterion's preference function with the thresholds that it goes by."""
    return together(
        (
            _("{criterion}: {function}", criterion=one.name, function=preference_function(one))
            for one in criteria
        ),
        "; ",
    )


def preference_function(criterion: Criterion) -> Said:
    """Return a criterion's preference function with the thresholds that it goes by."""
    given = [
        _("{symbol} = {value}", symbol=SYMBOLS[field], value=plain(value))
        for field in THRESHOLDS[criterion.preference]
        if (value := getattr(criterion, field)) is not None
    ]
    return together((say(PREFERENCES[criterion.preference]), *given), ", ")


def names_to_set_off(case: Case) -> frozenset[str]:
    """Return the packages' names that a sentence sets off, so that they don't read as its words.

    One that is also a stakeholder's or a criterion's stays as it is.
    """
    others = {name for s in case.stakeholders for name in (s.name, s.short)}
    others |= {c.name for c in case.criteria}
    return frozenset({p.name for p in case.packages} - others - {""})
