"""What is said of a case that was composed, beside what is wrong with its tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from mcda.errors import Place, Problem, RefusedError
from mcda.foreign.coverage import area_of
from mcda.foreign.parts import Part
from mcda.foreign.table_map import Kind
from mcda.foreign.totals import is_whole
from mcda.foreign.view import View
from mcda.foreign.weights import SAME
from mcda.model.case import ROOT, Case, Criterion, Judgement, Package, Preferences
from mcda.model.texts import name_key
from mcda.model.tree import leaves
from mcda.weighting.compared import Things, compare
from mcda.words import figures
from mcda.words.said import _


def remedied(problem: Problem, parts: Sequence[Part]) -> Problem:
    """Return a direction's problem with what to write into the table that lacks it."""
    if problem.code != "DIRECTION-MISSING":
        return problem
    where = (problem.place.file, problem.place.sheet)
    tables = [
        one.taken.table
        for one in parts
        if where in ((one.grid.file, one.sheet.name), (one.grid.file, ""))
    ]
    if not tables or tables[0].kind is not Kind.SCORES:
        return problem
    remedy = (
        _('Add a column "direction" with min or max beside the names, or choose it in Parley')
        if tables[0].turned
        else _('Add a row "direction" with min or max below the names, or choose it in Parley')
    )
    return Problem.of(problem.code, problem.place, **{**dict(problem.facts), "remedy": remedy})


def sums(part: Part) -> Iterator[Problem]:
    """Yield a note for weights that sum to no usual whole: 110 %, or 0.9."""
    table = part.taken.table
    people = table.kind is Kind.WEIGHTS
    if table.labels is None or not (people or (table.kind is Kind.SCORES and table.weights)):
        return
    for row, own in zip(table.rows, part.taken.case.preferences.values(), strict=False):
        total = sum(own.direct.get(c.id, 0.0) for c in leaves(part.taken.case))
        near = any(abs(total - one) <= 0.011 * one for one in (1, 100))
        if not near and (0.5 < total < 1.5 or 50 < total < 150):
            at = row if people else table.weights or row
            cell = View(part.sheet, table.turned).cell(at, table.labels)
            place = part.grid.place(part.sheet, *cell)
            yield Problem.of("IMPORT-WEIGHTS-SUM", place, total=figures.significant(total, 4))


def other_weights(case: Case, part: Part, weigher: str) -> Iterator[Problem]:
    """Yield a problem where a table weighs criteria otherwise than an earlier one of the same."""
    table, known = part.taken.table, {name_key(c.name): c.id for c in leaves(case)}
    before = case.preferences.get(weigher, Preferences()).direct
    if table.kind is not Kind.SCORES or table.weights is None or not before:
        return
    (own,) = part.taken.case.preferences.values()
    both = [
        (own.direct.get(c.id), before.get(known.get(name_key(c.name), "")))
        for c in leaves(part.taken.case)
    ]
    place = part.grid.place(
        part.sheet, *View(part.sheet, table.turned).cell(table.weights, table.labels or 1)
    )
    if all(old is None for _new, old in both):
        # Each table weighs criteria of its own: together they may be all weight.
        whole = sum(before.get(leaf.id, 0.0) for leaf in leaves(case))
        if not is_whole(whole + sum(new or 0.0 for new, _old in both)):
            yield Problem.of("IMPORT-WEIGHTS-APART", place)
        return
    wholes = [sum(one or 0.0 for one in side) or 1.0 for side in zip(*both, strict=True)]
    if any(abs((new or 0.0) / wholes[0] - (old or 0.0) / wholes[1]) > SAME for new, old in both):
        found, other = (
            ", ".join("–" if one is None else figures.significant(one, 6) for one in side)
            for side in zip(*both, strict=True)
        )
        facts = {"what": _("weights"), "found": found, "other": other}
        yield Problem.of("TABLE-SHEETS-DISAGREE", place, **facts)


def weights_of_nobody(parts: Sequence[Part], people: Mapping[int, str]) -> Iterator[Problem]:
    """Yield a note for weights of nobody, left out where all who are named have their own."""
    for part in parts:
        table, view = part.taken.table, View(part.sheet, part.taken.table.turned)
        if table.kind is Kind.SCORES and table.weights and id(part) not in people:
            at = table.weights, table.labels or 1
            place = part.grid.place(part.sheet, *view.cell(*at))
            yield Problem.of("IMPORT-LEFT-OUT", place, name=view.text(*at)[:60])


def judged_before(case: Case, part: Part, person: str, node: str) -> Problem | None:
    """Return the problem of a matrix that judges what somebody's earlier one did, None for none."""
    own = case.preferences.get(person, Preferences())
    known = own.judgements.get(node, ()) or own.package_judgements.get(node, ())
    if not known or not part.kind.in_pairs:
        return None
    names = {c.id: name_key(c.name) for c in case.criteria}
    names |= {p.id: name_key(p.name) for p in case.packages}
    names |= {f"new:{c.id}": name_key(c.name) for c in part.taken.case.criteria}
    before = {(names[j.row], names[j.column]) for j in known}
    read = [j for p in part.taken.case.preferences.values() for j in p.judgements.get(ROOT, ())]
    if not any((names[f"new:{j.row}"], names[f"new:{j.column}"]) in before for j in read):
        return None
    place = part.grid.place(part.sheet, *area_of(part.taken.table)[:2])
    return Problem.of("IMPORT-CUT-OFF", place, count=len(part.criteria) ** 2)


def inconsistent(case: Case, file: str) -> Iterator[Problem]:
    """Yield a warning for each set of judgements whose consistency ratio is above 0.10."""
    for stakeholder, own in case.preferences.items():
        judged = (*own.judgements.items(), *own.package_judgements.items())
        for node, given in (one for one in judged if one[1]):
            with suppress(RefusedError):
                things = _things(case, node, given, Place(file=file, stakeholder=stakeholder))
                yield from compare(things, given, case.settings).problems


def _things(case: Case, node: str, given: tuple[Judgement, ...], place: Place) -> Things:
    every: tuple[Criterion | Package, ...] = (*case.criteria, *case.packages)
    names = {one.id: one.name for one in every}
    ids = tuple(dict.fromkeys(i for one in given for i in (one.row, one.column)))
    about = names.get(node, "") or _("the criteria")

    def problem(code: str, /, **facts: object) -> Problem:
        return Problem.of(code, place, node=about, **facts)

    return Things(ids, tuple(names.get(i, i) for i in ids), about, problem)


def summed_up(problems: Sequence[Problem]) -> list[Problem]:
    """Return one problem for each cause, at its first cell, with how many cells there are."""
    found: list[Problem] = []
    counts: dict[str, tuple[Place, int]] = {}
    for problem in problems:
        count = int(dict(problem.facts).get("count") or 0)
        if not count:
            found.append(problem)
            continue
        first, before = counts.get(problem.code, (problem.place, 0))
        counts[problem.code] = first, before + count
    found += [Problem.of(code, place, count=count) for code, (place, count) in counts.items()]
    return found
