"""What can be compared in pairs: the children of each node, and the packages on each criterion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.pages.weights.points_rows import node_ids
from desktop.words import _
from mcda.model.case import ROOT, Case, Judgement, Preferences
from mcda.model.tree import children, leaves
from mcda.weighting.pairwise import Consistency
from mcda.weighting.swing import swing_range
from mcda.weighting.weights import Weights


@dataclass(frozen=True)
class PairNode:
    """What is compared at one place, and what the judgements come to so far.

    `elements` are names by id, in order. `on` is the criterion on which packages are
    compared, "" where criteria are. `priorities` is empty until judgements suffice.
    """

    id: str
    elements: Mapping[str, str]
    judgements: tuple[Judgement, ...]
    hints: Mapping[str, str]
    on: str = ""
    consistency: Consistency | None = None
    priorities: Mapping[str, float] | None = None


def criteria_nodes(case: Case) -> dict[str, str]:
    """Return the nodes with at least two children, by id and words."""
    names = {ROOT: _("Top criteria")} | {c.id: c.name for c in case.criteria}
    return {n: names[n] for n in node_ids(case) if len(children(case, n)) > 1}


def package_nodes(case: Case) -> dict[str, str]:
    """Return the criteria on which packages can be compared, by id and words."""
    if len(case.packages) < 2:
        return {}
    words = _("Packages on {criterion}")
    return {leaf.id: words.format(criterion=leaf.name) for leaf in leaves(case)}


def pair_node(case: Case, stakeholder: str, node: str, weights: Weights | None) -> PairNode:
    """Return what is compared under a node, or of packages on a leaf criterion."""
    own = case.preferences.get(stakeholder, Preferences())
    below = children(case, node)
    if below or node == ROOT:
        return PairNode(
            node,
            {c.id: c.name for c in below},
            own.judgements.get(node, ()),
            {c.id: swing_range(c.seen_by(stakeholder)) for c in below},
            consistency=weights.consistency.get(node) if weights else None,
        )
    from mcda.methods.package_pairs import package_comparisons

    found = package_comparisons(case, stakeholder).get(node)
    ids = [package.id for package in case.packages]
    return PairNode(
        node,
        {package.id: package.name for package in case.packages},
        own.package_judgements.get(node, ()),
        {},
        on=next(c.name for c in case.criteria if c.id == node),
        consistency=found.consistency if found else None,
        priorities=dict(zip(ids, found.priorities.tolist(), strict=True)) if found else None,
    )
