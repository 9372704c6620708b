"""A stakeholder's weights: as entered, local among siblings, and overall, with the working."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from mcda.errors import Place, Problem, RefusedError
from mcda.model.arrays import Floats
from mcda.model.case import ROOT, Case, Criterion, Preferences, WeightWay, frozen
from mcda.model.steps import OVERALL, Step
from mcda.model.tree import children, leaves, leaves_below, path
from mcda.weighting import swing
from mcda.weighting.local import (
    Local,
    Node,
    entered_text,
    local_weights,
    nodes,
    points_problems,
    weight_place,
)
from mcda.weighting.pairwise import Consistency
from mcda.words.said import _, together


@dataclass(frozen=True, eq=False)
class Weights:
    """One stakeholder's weights.

    `entered` is what was typed, by criterion id (empty text under pairwise
    ways). `local` is a criterion's share among its siblings, `overall` its share of
    everything, for inner criteria too. `vector` (n,) holds the overall weights of
    the leaves in tree order and sums to 1. `consistency` is there for each node
    judged in pairs, `deviation` (xi) for each in the best-worst way. `problems`
    are doubts that stop nothing. `of_case` are the case's (n,) while these are tried out.
    """

    stakeholder: str
    way: WeightWay
    entered: Mapping[str, str]
    local: Mapping[str, float]
    overall: Mapping[str, float]
    vector: Floats
    consistency: Mapping[str, Consistency] = field(default_factory=frozen)
    steps: tuple[Step, ...] = ()
    deviation: Mapping[str, float] = field(default_factory=frozen)
    problems: tuple[Problem, ...] = ()
    of_case: Floats | None = None


def weights_of(case: Case, stakeholder: str) -> Weights:
    """Return a stakeholder's weights in the way it chose.

    Raises RefusedError with every problem of every node (a weight that is
    missing, negative or not finite, weights that sum to nothing, a judgement that
    is missing or not above zero).
    """
    if not case.criteria:
        raise RefusedError([Problem.of("CRITERIA-NONE", weight_place(case, stakeholder))])
    outside = tuple(_outside_tree(case))
    if outside:
        raise RefusedError(outside)
    preferences = case.preferences.get(stakeholder)
    if preferences is None:
        raise RefusedError([Problem.of("WEIGHTS-NOT-GIVEN", weight_place(case, stakeholder))])
    if preferences.way is WeightWay.SWING:
        return _swing(case, stakeholder, preferences)
    found: list[tuple[Node, Local]] = []
    problems: list[Problem] = []
    for node in nodes(case, stakeholder):
        try:
            found.append((node, local_weights(node, preferences)))
        except RefusedError as refused:
            problems += refused.problems
    if problems:
        raise RefusedError(problems)
    return _assemble(case, stakeholder, preferences.way, found)


def weights_from_vector(
    case: Case, stakeholder: str, vector: Floats, way: WeightWay = WeightWay.DIRECT
) -> Weights:
    """Return leaf weights (n,) given as they are, such as a slider's, with local and overall ones.

    They are divided by their sum. Raises RefusedError when one is negative or
    not finite, or when they sum to nothing.
    """
    vector = np.asarray(vector, dtype=np.float64)
    node = Node(case, stakeholder, ROOT, leaves(case))
    points = {leaf.id: float(x) for leaf, x in zip(node.children, vector, strict=True)}
    problems = points_problems(node, points)
    if problems:
        raise RefusedError(problems)
    return _from_leaves(case, stakeholder, way, swing.weights(vector), {})


def _outside_tree(case: Case) -> Iterator[Problem]:
    """Yield criteria that no parent ties to the root: local weights can't be multiplied there."""
    names = case.names.criteria
    by_id = {c.id: c for c in case.criteria}
    for criterion in case.criteria:
        steps = path(case, criterion.id)
        parent = by_id[steps[0]].parent
        place = Place(criterion=criterion.id, field="parent", words=criterion.name)
        if parent in by_id:
            circle = ", ".join(names[step] for step in steps)
            yield Problem.of("CRITERION-CYCLE", place, names=circle)
        elif parent != ROOT:
            yield Problem.of("CRITERION-PARENT-UNKNOWN", place, name=criterion.name, parent=parent)


def _swing(case: Case, stakeholder: str, preferences: Preferences) -> Weights:
    node = Node(case, stakeholder, ROOT, leaves(case))
    problems = points_problems(node, preferences.swing)
    if problems:
        raise RefusedError(problems)
    points = np.array([preferences.swing[leaf.id] for leaf in node.children])
    entered = {leaf.id: entered_text(p) for leaf, p in zip(node.children, points, strict=True)}
    vector = swing.weights(points)
    made = _from_leaves(case, stakeholder, WeightWay.SWING, vector, entered)
    note = together(
        (
            _("{criterion}: {swing}", criterion=leaf.name, swing=swing.swing_range(leaf))
            for leaf in node.children
        ),
        "; ",
    )
    steps = (
        Step(
            _("Swing points"),
            "p",
            points,
            node.names,
            note=_("for the swings {swings}", swings=note),
        ),
        *made.steps,
    )
    return Weights(
        stakeholder, made.way, made.entered, made.local, made.overall, made.vector, steps=steps
    )


def _from_leaves(
    case: Case, stakeholder: str, way: WeightWay, vector: Floats, entered: Mapping[str, str]
) -> Weights:
    """Weights given over all leaves at once: a node weighs what is below it."""
    by_leaf = {leaf.id: float(w) for leaf, w in zip(leaves(case), vector, strict=True)}
    overall = {
        c.id: by_leaf[c.id]
        if c.id in by_leaf
        else sum(by_leaf[leaf.id] for leaf in leaves_below(case, c.id))
        for c in case.criteria
    }
    local = {c.id: _share(case, c, overall) for c in case.criteria}
    return Weights(
        stakeholder,
        way,
        frozen(entered),
        frozen(local),
        frozen(overall),
        vector,
        steps=(_overall_step(case, vector),),
    )


def _share(case: Case, criterion: Criterion, overall: Mapping[str, float]) -> float:
    siblings = children(case, criterion.parent)
    total = sum(overall[sibling.id] for sibling in siblings)
    return overall[criterion.id] / total if total > 0 else 1 / len(siblings)


def _assemble(
    case: Case, stakeholder: str, way: WeightWay, found: list[tuple[Node, Local]]
) -> Weights:
    local: dict[str, float] = {}
    overall: dict[str, float] = {ROOT: 1.0}
    entered: dict[str, str] = {}
    for node, here in found:
        for child, weight, text in zip(node.children, here.weights, here.entered, strict=True):
            local[child.id] = float(weight)
            overall[child.id] = overall[node.id] * float(weight)
            entered[child.id] = text
    del overall[ROOT]
    vector = np.array([overall[leaf.id] for leaf in leaves(case)])
    # Products of shares sum to one but for rounding.
    vector /= vector.sum()
    shares = [
        Step(
            _("Local weights of {node}", node=node.title),
            "w",
            here.weights,
            node.names,
            note=_("as entered: {entries}", entries=together(here.entered, ", "))
            if any(here.entered)
            else "",
        )
        for node, here in found
        if not here.steps and len(node.children) > 1
    ]
    return Weights(
        stakeholder,
        way,
        frozen(entered),
        frozen(local),
        frozen(overall),
        vector,
        frozen({n.id: here.consistency for n, here in found if here.consistency is not None}),
        (*shares, *(s for _node, here in found for s in here.steps), _overall_step(case, vector)),
        frozen({n.id: here.deviation for n, here in found if here.deviation is not None}),
        tuple(problem for _node, here in found for problem in here.problems),
    )


def _overall_step(case: Case, vector: Floats) -> Step:
    names = tuple(leaf.name for leaf in leaves(case))
    return Step(_("Overall weights"), "w", vector, names, note=_("they sum to 1"), key=OVERALL)
