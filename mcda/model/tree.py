"""Reading the criteria tree: leaves, children, paths, and scale points as numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mcda.model.case import ROOT, Case, Criterion, Point


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """The criteria by id, node and place, looked up once a case (`Case.tree`)."""

    inner: frozenset[str]
    leaves: tuple[Criterion, ...]
    below: Mapping[str, tuple[Criterion, ...]]
    paths: Mapping[str, tuple[str, ...]]
    under: Mapping[str, tuple[Criterion, ...]]
    """The leaves under each node, a leaf under itself."""

    @classmethod
    def of(cls, criteria: tuple[Criterion, ...]) -> Tree:
        """Return the index of criteria as they are listed; they need not make a sound tree."""
        by_id = {criterion.id: criterion for criterion in criteria}
        below: dict[str, list[Criterion]] = {}
        for criterion in criteria:
            below.setdefault(criterion.parent, []).append(criterion)
        inner = frozenset(by_id.keys() & below.keys())
        ends = tuple(criterion for criterion in criteria if criterion.id not in inner)
        paths = {id_: _path(by_id, id_) for id_ in by_id}
        under: dict[str, list[Criterion]] = {}
        for leaf in ends:
            for step in paths[leaf.id]:
                under.setdefault(step, []).append(leaf)
        return cls(inner, ends, _frozen(below), paths, _frozen(under))


def _frozen(lists: Mapping[str, list[Criterion]]) -> Mapping[str, tuple[Criterion, ...]]:
    return {node: tuple(found) for node, found in lists.items()}


def children(case: Case, parent: str = ROOT) -> tuple[Criterion, ...]:
    """Return a node's children in their order."""
    return case.tree.below.get(parent, ())


def parents(case: Case) -> frozenset[str]:
    """Return the ids of all criteria that have children."""
    return case.tree.inner


def leaves(case: Case) -> tuple[Criterion, ...]:
    """Return the criteria that carry scores, in the order of the tree."""
    return case.tree.leaves


def leaves_below(case: Case, node: str) -> tuple[Criterion, ...]:
    """Return the leaves under a node, itself if it is one, all for `ROOT`."""
    return leaves(case) if node == ROOT else case.tree.under.get(node, ())


def path(case: Case, criterion: str) -> tuple[str, ...]:
    """Return the ids from the top criterion down to this one; a cycle is cut."""
    return case.tree.paths.get(criterion, ())


def _path(by_id: Mapping[str, Criterion], criterion: str) -> tuple[str, ...]:
    steps: list[str] = []
    while criterion in by_id and criterion not in steps:
        steps.append(criterion)
        criterion = by_id[criterion].parent
    return tuple(reversed(steps))


def number(criterion: Criterion, point: Point | None) -> float | None:
    """Return a point of a criterion's scale as a number, None if it names no level."""
    if point is None or isinstance(point, float | int):
        return None if point is None else float(point)
    return next((level.value for level in criterion.levels if level.name == point), None)


def on_anchors(criterion: Criterion, value: float | None) -> float | None:
    """Return where a number stands on the anchors: 0 at the worst, 1 at the best."""
    worst, best = criterion.worst, criterion.best
    if value is None or worst is None or best is None or worst == best:
        return None
    return (value - worst) / (best - worst)


def depth_first(criteria: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """Return criteria in tree order: each node before its children, siblings as listed.

    Criteria outside the tree (unknown parent, cycle) follow at the end, so that
    nothing is lost.
    """
    listed = list(criteria)
    known = {criterion.id for criterion in listed}
    below: dict[str, list[Criterion]] = {}
    for criterion in listed:
        below.setdefault(criterion.parent if criterion.parent in known else ROOT, []).append(
            criterion
        )
    ordered: list[Criterion] = []
    stack = list(reversed(below.get(ROOT, [])))
    while stack:
        criterion = stack.pop()
        ordered.append(criterion)
        stack.extend(reversed(below.get(criterion.id, [])))
    placed = {criterion.id for criterion in ordered}
    return tuple(ordered + [criterion for criterion in listed if criterion.id not in placed])
