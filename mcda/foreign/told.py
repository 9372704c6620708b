"""What was taken, as plain values: the JSON of `parley take`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mcda.errors import Problem, RefusedError
from mcda.errors.few import cause, few, stops
from mcda.foreign.compose import Composed
from mcda.foreign.coverage import place_of
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import DOUBTS
from mcda.foreign.words import proposed
from mcda.grids.grid import Grid, row_and_column
from mcda.model.case import ROOT, Case, Judgement, Score
from mcda.model.numbers import format_fraction, parse_number
from mcda.model.tree import leaves
from mcda.weighting.weights import weights_of


def told(found: Composed, *, sure: bool = False) -> dict[str, Any]:
    """Return all that was taken, left out and doubted as JSON-ready values.

    With `sure` the doubts count as settled, each by its first reading.
    """
    case = found.reading.case or Case(id="case")
    names = {s.id: "" if found.nameless else s.name for s in case.stakeholders}
    grids = {part.grid.file: part.grid for part in found.parts}
    doubts = [p for p in found.reading.problems if p.code in DOUBTS]
    problems = few(p for p in found.reading.problems if p.code not in DOUBTS and not moot(p, case))
    return {
        "taken": [{"place": part.place, "kind": part.kind.value} for part in found.parts],
        "stakeholders": [
            {"name": names[s.id], **_weights(found, case, s.id)} for s in case.stakeholders
        ],
        "criteria": _criteria(case),
        "packages": [package.name for package in case.packages],
        "scores": _scores(case, names),
        "judgements": _judgements(case, names),
        "left_out": [{"place": one.place, "why": str(one.why)} for one in found.left_out],
        "doubts": [_doubt(p, grids) for p in doubts],
        "problems": [
            {"code": p.code, "severity": p.severity.value, "place": _place(p, grids),
             "sentence": str(p.sentence)} for p in problems
        ],
    }  # fmt: skip


def moot(problem: Problem, case: Case) -> bool:
    """Say whether a problem asks for what a document of judgements alone does not say."""
    if problem.code not in _OF_SCORES:
        return False
    judged = [set(own.package_judgements) for own in case.preferences.values()]
    every = {leaf.id for leaf in leaves(case)}
    in_pairs = any(every <= nodes for nodes in judged) and not any(case.scores.values())
    alone = not case.packages and any(any(p.judgements.values()) for p in case.preferences.values())
    return alone or in_pairs


_OF_SCORES = frozenset(("DIRECTION-MISSING", "SCORES-NONE", "PACKAGES-NONE"))


def open_questions(found: Composed, *, sure: bool) -> list[Problem]:
    """Return what keeps a case from being written: errors, and doubts unless those are settled."""
    case = found.reading.case
    return [
        p for p in found.reading.problems
        if stops(p) and not (sure and cause(p) in DOUBTS)
        and (case is None or not moot(p, case))
    ]  # fmt: skip


def _weights(found: Composed, case: Case, stakeholder: str) -> dict[str, Any]:
    """Return one stakeholder's weights as shares, and as they were entered; null without any."""
    own = case.preferences.get(stakeholder)
    names = {c.id: c.name for c in leaves(case)}
    direct = {i: own.direct[i] for i in names if own and i in own.direct}
    nothing = {"weights": None, "entered": None}
    if own and any(own.judgements.values()):
        try:
            overall = weights_of(case, stakeholder).overall
        except RefusedError:
            return nothing
        return {"weights": {names[i]: overall[i] for i in names}, "entered": None}
    total = sum(direct.values())
    if not direct or total <= 0 or not (_weighed(found) or len(set(direct.values())) > 1):
        return nothing
    entered = {names[i]: direct.get(i) for i in names}
    shares = {names[i]: value / total for i, value in direct.items()}
    return {"weights": shares if len(direct) == len(names) else None, "entered": entered}


def _weighed(found: Composed) -> bool:
    """Say whether any table said weights."""
    kinds = (part.kind is Kind.WEIGHTS or part.taken.table.weights for part in found.parts)
    return any(one is not None and one is not False for one in kinds)


def _criteria(case: Case) -> list[dict[str, Any]]:
    groups = case.names.criteria
    return [
        {
            "name": c.name,
            "group": groups.get(c.parent, ""),
            "direction": None if c.direction is None else _MINMAX[c.direction.value],
            "proposed": None if (p := proposed(c.name)) is None else _MINMAX[p.value],
            "worst": c.worst,
            "best": c.best,
            "unit": c.unit,
        }
        for c in leaves(case)
    ]


_MINMAX = {"cost": "min", "benefit": "max"}


def _scores(case: Case, names: Mapping[str, str]) -> dict[str, Any]:
    """Return each stakeholder's scores by package and criterion; null for a missing one."""
    if not case.packages or not any(case.scores.values()):
        return {}
    criteria = [(leaf.id, leaf.name) for leaf in leaves(case)]
    return {
        name: {
            p.name: {name: _score(case.score(s, p.id, leaf)) for leaf, name in criteria}
            for p in case.packages
        }
        for s, name in names.items()
    }


def _score(score: Score | None) -> Any:
    if score is None or score.low is None:
        return None
    return score.low if score.low == score.high else [score.low, score.high]


def _judgements(case: Case, names: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, dict[str, Any]] = {}
    titles = {**case.names.criteria, ROOT: ""}
    for stakeholder, own in case.preferences.items():
        for by_node in (own.judgements, own.package_judgements):
            for node, judged in by_node.items():
                if judged:
                    elements, matrix = _shown(case, judged)
                    place = found.setdefault(names.get(stakeholder, ""), {})
                    place[titles.get(node, node)] = {"elements": elements, "matrix": matrix}
    return found


def _elements(case: Case, judged: tuple[Judgement, ...]) -> dict[str, str]:
    order = [*((c.id, c.name) for c in case.criteria), *((p.id, p.name) for p in case.packages)]
    met = {one for judgement in judged for one in (judgement.row, judgement.column)}
    return {identity: name for identity, name in order if identity in met}


def _shown(case: Case, judged: tuple[Judgement, ...]) -> tuple[list[str], list[list[Any]]]:
    ids = _elements(case, judged)
    given = {(j.row, j.column): j.value for j in judged}
    given |= {(j.column, j.row): 1 / j.value for j in judged}
    rows: list[list[Any]] = [
        [1 if a == b else format_fraction(given[a, b]) if (a, b) in given else None for b in ids]
        for a in ids
    ]
    return list(ids.values()), rows


def _doubt(problem: Problem, grids: Mapping[str, Grid]) -> dict[str, Any]:
    facts = dict(problem.facts)
    readings = [facts[key] for key in ("first", "second") if key in facts]
    return {
        "place": _place(problem, grids),
        "found": facts["text"],
        "readings": [_number(one) for one in readings],
        "code": problem.code,
    }


def _number(text: str) -> str | float:
    number = parse_number(text) if "/" not in text else None
    return text if number is None else int(number) if number == int(number) else number


def _place(problem: Problem, grids: Mapping[str, Grid]) -> str:
    """Return a problem's cell as in "Sheet1!B4"; of a text file the sheet is the file's stem."""
    place = problem.place
    digits = [
        int("".join(s for s in word if s.isdigit()))
        for word in place.cell.split(", ")
        if "line" in word or "column" in word
    ]
    grid = grids.get(place.file)
    if len(digits) == 2 and grid is not None and grid.sheets[0].by_line:
        return place_of(grid.sheets[0], digits[0], digits[1], digits[0], digits[1])
    try:
        row, column = row_and_column(place.cell)
    except ValueError:
        return str(place.said)
    sheet = next((s for s in grid.sheets if s.name == place.sheet), None) if grid else None
    return place_of(sheet, row, column, row, column) if sheet else str(place.said)
