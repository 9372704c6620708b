"""Puts all the tables of some documents into the case that is open, as one edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mcda.errors import Place, Problem
from mcda.foreign.growing import with_person
from mcda.foreign.into_case import Target, merged
from mcda.foreign.parts import Part, node_of, order_of, people_of
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import EVERYONE
from mcda.model.case import COMMON, Case
from mcda.model.texts import nearest
from mcda.words.said import _


def joined(
    case: Case, parts: Sequence[Part], target: Target
) -> tuple[Case, tuple[Problem, ...]]:  # fmt: skip
    """Return the case with the tables in it, and what of them found no place.

    Sheets that are stakeholders go to those of their names; tables of nobody go where the
    target says. KeyError for a stakeholder or node that the case lacks.
    """
    people = people_of(parts)
    problems: list[Problem] = []
    for part in sorted(parts, key=order_of):
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
        case, more = merged(case, part.taken, at)
        problems += more
    return case, tuple(problems)


def join_into(case: Case, parts: Sequence[Part], target: Target) -> Case:
    """Return the case with the tables in it: `joined` as an edit."""
    return joined(case, parts, target)[0]


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
