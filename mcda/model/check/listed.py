"""Checks of the case's own fields and of its lists: something there, and no name or id twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from mcda.errors import Place, Problem
from mcda.model.case import Case
from mcda.model.check.places import Places
from mcda.model.texts import name_key


def of_case(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with the case's date."""
    if not _is_date(case.date):
        yield Problem.of("CASE-DATE", places.place("date"), found=case.date)


def of_decision(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with the decision: its date, and the package that it names."""
    decision, place = case.decision, places.place("decision")
    if decision is None:
        return
    if decision.package is not None and decision.package not in places.packages:
        yield Problem.of("DECISION-UNKNOWN-PACKAGE", place, id=decision.package)
    if not _is_date(decision.date):
        place = places.place("decided_date")
        yield Problem.of("DECISION-DATE", place, found=decision.date)


def of_stakeholders(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with the list of stakeholders."""
    if not case.stakeholders:
        yield Problem.of("STAKEHOLDERS-NONE", places.place("stakeholders"))
    yield from _ids_and_names(
        (s.id, s.name, places.place("name", stakeholder=s.id)) for s in case.stakeholders
    )


def of_packages(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with the list of packages."""
    if not case.packages:
        yield Problem.of("PACKAGES-NONE", places.place("packages"))
    yield from _ids_and_names(
        (p.id, p.name, places.place("name", package=p.id)) for p in case.packages
    )
    marked = [p for p in case.packages if p.status_quo]
    for package in marked[1:]:
        place = places.place("status_quo", package=package.id)
        yield Problem.of("STATUS-QUO-TWICE", place, name=package.name, first=marked[0].name)


def of_siblings(items: Iterable[tuple[str, str, Place]]) -> Iterator[Problem]:
    """Yield names that are empty or stand twice among things that names must tell apart."""
    first: dict[str, str] = {}
    for _id, name, place in items:
        key = name_key(name)
        if not key:
            yield Problem.of("NAME-EMPTY", place)
        elif key in first:
            yield Problem.of("NAME-TWICE", place, name=name, first=first[key])
        else:
            first[key] = name


def of_ids(items: Iterable[tuple[str, str, Place]]) -> Iterator[Problem]:
    """Yield ids that are empty or stand twice."""
    seen: set[str] = set()
    for identity, name, place in items:
        if not identity:
            yield Problem.of("ID-EMPTY", place, name=name)
        elif identity in seen:
            yield Problem.of("ID-TWICE", place, id=identity, name=name)
        seen.add(identity)


def _ids_and_names(items: Iterable[tuple[str, str, Place]]) -> Iterator[Problem]:
    listed = list(items)
    yield from of_ids(listed)
    yield from of_siblings(listed)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text or "2000-01-01")
    except ValueError:
        return False
    return True
