"""Puts all the tables of some documents into the case that is open, as one edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mcda.errors import Place, Problem
from mcda.foreign.growing import node_of, order_of, with_person
from mcda.foreign.into_case import Progress, Target, merged
from mcda.foreign.parts import Part, people_of
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import EVERYONE
from mcda.model.case import COMMON, Case
from mcda.model.texts import nearest
from mcda.words.said import _


def joined(
    case: Case,
    parts: Sequence[Part],
    target: Target,
    progress: Progress = lambda _share: None,
) -> tuple[Case, tuple[Problem, ...]]:
    """Return the case with the tables in it, and what of them found no place.

    Sheets that are stakeholders go to those of their names; tables of nobody go where the
    target says. KeyError for a stakeholder or node that the case lacks. `progress` hears how
    much is done, 0 to 1.
    """
    people = people_of(parts)
    problems: list[Problem] = []
    for number, part in enumerate(sorted(parts, key=order_of)):
        before = number / len(parts)
        progress(before)
        name = people.get(id(part), "")
        at = target
        if name and not _names_its_own(part):
            case, found = with_person(case, name, add=target.add_new)
            if not found:
                problems.append(_unknown(case, part, name))
                continue
            at = replace(target, stakeholder=found)
        nobody = at.stakeholder == COMMON or (people and not name)
        if part.kind.in_pairs and nobody and not _names_its_own(part):
            continue
        if part.kind.in_pairs and len(parts) > 1:
            at = replace(at, node=node_of(case, part))
        case, more = merged(case, part.taken, at, _within(progress, before, len(parts)))
        problems += more
    return case, tuple(problems)


def _within(progress: Progress, before: float, parts: int) -> Progress:
    """Return what hears of one of several parts of the work."""
    return lambda share: progress(before + share / parts)


def _names_its_own(part: Part) -> bool:
    """Say whether a table names the stakeholders itself."""
    lists = part.kind not in (Kind.SCORES, Kind.JUDGEMENTS)
    return lists and [s.name for s in part.taken.case.stakeholders] != [EVERYONE]


def _unknown(case: Case, part: Part, name: str) -> Problem:
    guess = nearest(name, [s.name for s in case.stakeholders])
    remedy = (
        _("Call the sheet {guess}, or add what is new, or leave it out", guess=guess)
        if guess
        else _("Add what is new, or leave it out")
    )
    facts = {"name": name, "what": _("stakeholder"), "remedy": remedy}
    place = Place(file=part.grid.file, sheet=part.sheet.name)
    return Problem.of("IMPORT-UNKNOWN-NAME", place, **facts)
