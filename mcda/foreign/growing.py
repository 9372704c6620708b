"""The case as tables are put together: who is in it, what was said, where its things stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mcda.foreign.choices import Choices
from mcda.foreign.parts import Part
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import EVERYONE, Taken
from mcda.model import edits
from mcda.model.case import ROOT, Case
from mcda.model.settings_names import TAKE_PAIRS
from mcda.model.texts import name_key
from mcda.model.tree import leaves
from mcda.workbook.addresses import Cell

Cells = dict[tuple[str, str, str, str], Cell]
"""Where the things of a case stand: stakeholder, package, criterion and field to cell."""


def with_person(case: Case, name: str, *, add: bool = True) -> tuple[Case, str]:
    """Return the case and the id of the stakeholder of a name, added if it lacks it.

    Without `add` that is "" for one who is not there.
    """
    key = name_key(name)
    known = (s.id for s in case.stakeholders if key in (name_key(s.name), name_key(s.short)))
    if (found := next(known, "")) or not add:
        return case, found
    after = edits.add_stakeholder(case, name)
    return after, after.stakeholders[-1].id


def divided(case: Case, node: str, part: Part) -> Case:
    """Return the case with the elements of a matrix under the criterion of its title."""
    known = {name_key(c.name) for c in case.criteria if c.parent == node}
    for one in part.taken.case.criteria:
        if name_key(one.name) not in known:
            case = edits.add_criterion(case, one.name, node)
    return case


def without_nobody(case: Case) -> Case:
    """Return the case without the nameless stakeholder if others are named and it has no scores.

    Its weights go where all others have their own.
    """
    nobody = next((s for s in case.stakeholders if s.name == EVERYONE), None)
    if nobody is None or len(case.stakeholders) < 2:
        return case
    own = case.preferences.get(nobody.id)
    others = [case.preferences.get(s.id) for s in case.stakeholders if s is not nobody]
    weighed = all(one is not None and one.direct for one in others)
    if own is not None and (not weighed or any(own.judgements.values()) or own.package_judgements):
        return case
    return case if case.scores.get(nobody.id) else edits.remove_stakeholder(case, nobody.id)


def answered(case: Case, choices: Choices) -> Case:
    """Return the case with what was said of criteria; a matrix has no place for it."""
    for leaf in leaves(case):
        said = dict(choices.scales.get(name_key(leaf.name), {}))
        if leaf.direction is None and (direction := choices.of(leaf.name) or choices.all):
            said["direction"] = direction
        if said:
            case = edits.change_criterion(case, leaf.id, **said)
    return case


def equal_weights(case: Case) -> Case:
    """Return the case with equal weights for whoever has none of any kind."""
    for stakeholder in case.stakeholders:
        own = case.preferences.get(stakeholder.id)
        if own is None or not (own.direct or any(own.judgements.values())):
            for node in case.criteria:
                below = sum(
                    1 for leaf in leaves(case) if leaf.id == node.id or leaf.parent == node.id
                )
                case = edits.set_direct(case, stakeholder.id, node.id, float(below or 1))
    return case


def carry(
    cells: Cells,
    taken: Taken,
    case: Case,
    people: Mapping[str, str],
) -> None:
    """Note where the things of a table stand, by their ids in the whole case."""
    criteria = {name_key(c.name): c.id for c in case.criteria}
    packages = {name_key(p.name): p.id for p in case.packages}
    here = {c.id: criteria.get(name_key(c.name), "") for c in taken.case.criteria}
    there = {p.id: packages.get(name_key(p.name), "") for p in taken.case.packages}
    for (s, p, c, what), cell in taken.cells.items():
        cells.setdefault((people.get(s, s), there.get(p, p), here.get(c, c), what), cell)


def by_pairs(case: Case) -> Case:
    """Return the case with AHP as its method where packages are only compared in pairs."""
    judged = any(own.package_judgements for own in case.preferences.values())
    if not judged or any(case.scores.values()):
        return case
    return replace(case, settings=replace(case.settings, method=TAKE_PAIRS[0]))


def order_of(part: Part) -> int:
    """Return when a table is put in: lists of criteria, then scores, then what belongs to them."""
    if part.kind is Kind.SCORES:
        table = part.taken.table
        first = table.groups is not None or table.directions is not None
        return 1 if part.packages else 0 if first else 2
    return {Kind.LIST: 1, Kind.FORM: 1, Kind.WEIGHTS: 2}.get(part.kind, 3)


def node_of(case: Case, part: Part) -> str:
    """Return what a matrix compares: packages on the criterion of its title, or criteria."""
    known = {name_key(c.name): c.id for c in case.criteria}
    title = name_key(part.title)
    named = known.get(title) or next(
        (i for key, i in known.items() if len(key) > 2 and key in title), ""
    )
    named = named or known.get(name_key(part.sheet.name), "")
    under = {name_key(c.name) for c in case.criteria if named and c.parent == named}
    if named and part.criteria <= under:
        return named
    return ROOT if part.criteria <= set(known) or not named else named
