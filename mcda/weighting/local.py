"""One node's local weights, in each way that compares siblings.

Each way reads what the stakeholder entered for the children of one node and
returns a `Local`, or raises RefusedError with every problem of that node.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Final

import numpy as np

from mcda.errors import Place, Problem, RefusedError, Severity
from mcda.model.arrays import Floats
from mcda.model.case import ROOT, Case, Criterion, Preferences, WeightWay
from mcda.model.check.best_worst import ends, of_best_worst
from mcda.model.check.settings import unknown_setting
from mcda.model.naming import name_of
from mcda.model.numbers import format_number
from mcda.model.settings_names import RANK_WEIGHTS
from mcda.model.steps import Step
from mcda.model.ties import falling
from mcda.model.tree import children, depth_first
from mcda.weighting import best_worst, direct, ranked
from mcda.weighting.compared import Things, compare
from mcda.weighting.pairwise import Consistency
from mcda.words import figures
from mcda.words.figures import decimals
from mcda.words.said import _


@dataclass(frozen=True, eq=False)
class Node:
    """One node of a stakeholder's tree: its id, name and children."""

    case: Case
    stakeholder: str
    id: str
    children: tuple[Criterion, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(child.name for child in self.children)

    @property
    def title(self) -> str:
        names = self.case.names.criteria
        return names[self.id] if self.id in names else _("the top criteria")

    def problem(self, code: str, criterion: Criterion | None = None, **facts: object) -> Problem:
        """Make a problem of this node, or of one of its children."""
        about = criterion.id if criterion else self.id
        field = "judgement" if code.startswith(("JUDGEMENT", "BEST-WORST")) else "weight"
        return Problem.of(
            code,
            weight_place(self.case, self.stakeholder, about, field),
            node=self.title,
            criterion=criterion.name if criterion else "",
            **facts,
        )


@dataclass(frozen=True, eq=False)
class Local:
    """The local weights (c,) of one node's children and how they came about.

    `entered` is what was typed for each child, empty for pairwise ways.
    `deviation` is the best-worst model's xi. `problems` don't stop anything.
    """

    weights: Floats
    entered: tuple[str, ...]
    steps: tuple[Step, ...] = ()
    consistency: Consistency | None = None
    deviation: float | None = None
    problems: tuple[Problem, ...] = ()


def weight_place(
    case: Case, stakeholder: str, criterion: str = ROOT, field: str = "weight"
) -> Place:
    """Return where a stakeholder's weight of a criterion, or of a node's children, is entered."""
    who = name_of(case.stakeholders, stakeholder)
    what = name_of(case.criteria, criterion, "")
    words = ", ".join(part for part in (who, what) if part)
    return Place(stakeholder=stakeholder, criterion=criterion, field=field, words=words)


def entered_text(value: float) -> str:
    """Return a number as a person would have typed it."""
    return format_number(float(f"{value:.12g}"))


def points_problems(node: Node, points: Mapping[str, float]) -> tuple[Problem, ...]:
    """Return what is wrong with the points of a node's children: all of it."""
    problems: list[Problem] = []
    for child in node.children:
        value = points.get(child.id)
        if value is None:
            problems.append(node.problem("WEIGHT-MISSING", child))
        elif not isfinite(value):
            problems.append(node.problem("WEIGHT-NOT-FINITE", child))
        elif value < 0:
            problems.append(node.problem("WEIGHT-NEGATIVE", child, value=entered_text(value)))
    if not problems and not any(points[child.id] for child in node.children):
        problems.append(node.problem("WEIGHTS-SUM-TO-NOTHING"))
    return tuple(problems)


def _direct(node: Node, preferences: Preferences) -> Local:
    problems = points_problems(node, preferences.direct)
    if problems:
        raise RefusedError(problems)
    points = np.array([preferences.direct[child.id] for child in node.children])
    return Local(direct.shares(points), tuple(map(entered_text, points)))


def _ranks(node: Node, preferences: Preferences) -> Local:
    problems: list[Problem] = []
    for child in node.children:
        rank = preferences.ranks.get(child.id)
        if rank is None:
            problems.append(node.problem("WEIGHT-RANK-MISSING", child))
        elif rank < 1:
            problems.append(node.problem("WEIGHT-RANK-BELOW-ONE", child, value=rank))
    formula = node.case.settings.rank_weights
    if formula not in RANK_WEIGHTS:
        problems.append(unknown_setting("rank_weights", formula, RANK_WEIGHTS))
    if problems:
        raise RefusedError(problems)
    given = np.array([float(preferences.ranks[child.id]) for child in node.children])
    weights = ranked.weights(given, formula)
    note = _("rank {formula}, {citation}", formula=formula, citation=ranked.CITATIONS[formula])
    steps = (
        Step(
            _("Ranks of {node}", node=node.title),
            "rank",
            given,
            node.names,
            note=_("1 matters most"),
        ),
        Step(_("Local weights of {node}", node=node.title), "w", weights, node.names, note=note),
    )
    return Local(weights, tuple(map(entered_text, given)), steps)


def _pairwise(node: Node, preferences: Preferences) -> Local:
    ids = tuple(child.id for child in node.children)
    things = Things(ids, node.names, node.title, node.problem)
    found = compare(things, preferences.judgements.get(node.id, ()), node.case.settings)
    return Local(
        found.priorities, ("",) * len(ids), found.steps, found.consistency, problems=found.problems
    )


# long: the problem, its answer and the two steps that show it
def _best_worst(node: Node, preferences: Preferences) -> Local:
    ids = [child.id for child in node.children]
    names = dict(zip(ids, node.names, strict=True))
    given = preferences.best_worst.get(node.id, ())
    place = weight_place(node.case, node.stakeholder, node.id, "judgement")
    problems = of_best_worst(place, names, node.title, given)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise RefusedError(errors)
    told = tuple(j for j in given if j.row in names and j.column in names)
    best, worst = ends(told)
    values = {(judgement.row, judgement.column): float(judgement.value) for judgement in told}
    answer = best_worst.linear(
        ids.index(best),
        ids.index(worst),
        np.array([1.0 if j == best else values[best, j] for j in ids]),
        np.array([1.0 if j == worst else values[j, worst] for j in ids]),
    )
    note = _(
        "linear best-worst model, best {best}, worst {worst}",
        best=names[best],
        worst=names[worst],
    )
    limit = best_worst.threshold(values[best, worst], len(ids))
    said = _("none published for these") if limit is None else figures.plain(limit)
    steps = (
        Step(
            _("Best-worst weights of {node}", node=node.title),
            "w",
            answer.weights,
            node.names,
            note=note,
        ),
        Step(
            _("Consistency of {node}", node=node.title),
            "xi",
            np.array([answer.deviation, answer.input_ratio]),
            ("xi", _("input-based ratio")),
            note=_(
                "0 when the judgements agree; threshold of the ratio: {limit} ({citation})",
                limit=said,
                citation=best_worst.THRESHOLDS_CITATION,
            ),
        ),
    )
    doubts: tuple[Problem, ...] = ()
    if limit is not None and answer.input_ratio > limit + best_worst.PRINTED:
        far, *_rest = falling(
            (j for j in ids if j not in (best, worst)),
            lambda j: abs(values[best, j] * values[j, worst] - values[best, worst]),
        )
        doubt = node.problem(
            "BEST-WORST-INCONSISTENT",
            ratio=decimals(answer.input_ratio, 3),
            threshold=figures.plain(limit),
            count=len(ids),
            best=names[best],
            worst=names[worst],
            about=names[far],
            value=figures.significant(values[best, worst], 6),
        )
        doubts = (doubt,)
    return Local(
        answer.weights, ("",) * len(ids), steps, deviation=answer.deviation, problems=doubts
    )


WAYS: Final[dict[WeightWay, Callable[[Node, Preferences], Local]]] = {
    WeightWay.DIRECT: _direct,
    WeightWay.RANKS: _ranks,
    WeightWay.PAIRWISE: _pairwise,
    WeightWay.BEST_WORST: _best_worst,
}
"""The ways that compare siblings; swing compares all leaves at once."""


def local_weights(node: Node, preferences: Preferences) -> Local:
    """Return the local weights of a node's children in the way chosen; an only child has 1."""
    if len(node.children) == 1:
        return Local(np.ones(1), ("",))
    return WAYS[preferences.way](node, preferences)


def nodes(case: Case, stakeholder: str) -> tuple[Node, ...]:
    """Return every node with children, the root first, in the order of the tree."""
    order = depth_first(case.criteria)
    found = [Node(case, stakeholder, ROOT, children(case))]
    found += [Node(case, stakeholder, c.id, children(case, c.id)) for c in order]
    return tuple(node for node in found if node.children)
