"""What can be compared in pairs: the children of each node, and the packages on each criterion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from desktop.pages.weights.judgements import pairs
from desktop.pages.weights.points_rows import node_ids
from desktop.words import _, text
from mcda.errors import RefusedError
from mcda.model.case import ROOT, Case, Judgement, Preferences, WeightWay
from mcda.model.ids import known, of_id
from mcda.model.tree import children, leaves
from mcda.weighting.local import Local, local_weights, nodes
from mcda.weighting.pairwise import Consistency
from mcda.weighting.swing import swing_range


@dataclass(frozen=True)
class PairNode:
    """What is compared at one place, and what the judgements come to so far.

    `elements` are names by id, in order. `on` is the criterion on which packages are
    compared, "" where criteria are. `priorities` is empty until judgements suffice.
    """

    elements: Mapping[str, str]
    judgements: tuple[Judgement, ...]
    hints: Mapping[str, str]
    on: str = ""
    consistency: Consistency | None = None
    priorities: Mapping[str, float] | None = None


def criteria_nodes(case: Case) -> dict[str, str]:
    """Return the nodes with at least two children, by id and words."""
    names = {ROOT: _("Top criteria"), **case.names.criteria}
    return {n: names[n] for n in node_ids(case) if len(children(case, n)) > 1}


def package_nodes(case: Case) -> dict[str, str]:
    """Return the criteria on which packages can be compared, by id and words."""
    if len(case.packages) < 2:
        return {}
    words = _("Packages on {criterion}")
    return {leaf.id: words.format(criterion=leaf.name) for leaf in leaves(case)}


def judged_groups(case: Case, stakeholder: str) -> dict[str, Local]:
    """Return what the judgements under each node come to, wherever they suffice for it alone."""
    own = case.preferences.get(stakeholder, Preferences())
    found: dict[str, Local] = {}
    for node in nodes(case, stakeholder):
        with suppress(RefusedError):
            found[node.id] = local_weights(node, own)
    return found


def next_open(case: Case, stakeholder: str, listed: Sequence[str], after: str) -> str:
    """Return the next node with pairs that nobody judged, round the list; the same one if
    there is no other.
    """
    for node in _round(listed, after):
        asked = pair_node(case, stakeholder, node)
        if any(one.value is None for one in pairs(asked.elements, asked.judgements)):
            return node
    return after


def next_unweighed(case: Case, stakeholder: str, after: str) -> str:
    """Return the next node whose judgements don't suffice, round the list; the same one if
    there is no other.
    """
    judged = judged_groups(case, stakeholder)
    others = _round(list(criteria_nodes(case)), after)
    return next((node for node in others if node not in judged), after)


def _round(listed: Sequence[str], after: str) -> tuple[str, ...]:
    """Return the others of a list, from the one after a node round to the one before."""
    place = listed.index(after) if after in listed else -1
    return (*listed[place + 1 :], *listed[: max(place, 0)])


def pair_node(case: Case, stakeholder: str, node: str) -> PairNode:
    """Return what is compared under a node, or of packages on a leaf criterion."""
    own = case.preferences.get(stakeholder, Preferences())
    below = children(case, node)
    if below or node == ROOT:
        return PairNode(
            {c.id: c.name for c in below},
            own.judgements.get(node, ()),
            {c.id: text(swing_range(c.seen_by(stakeholder))) for c in below},
            consistency=_consistency(case, stakeholder, node, own),
        )
    from mcda.methods.package_pairs import package_comparisons

    found = package_comparisons(case, stakeholder).get(node)
    ids = [package.id for package in case.packages]
    return PairNode(
        case.names.packages,
        own.package_judgements.get(node, ()),
        {},
        on=of_id(case.criteria, node).name,
        consistency=found.consistency if found else None,
        priorities=dict(zip(ids, found.priorities.tolist(), strict=True)) if found else None,
    )


def _consistency(case: Case, stakeholder: str, node: str, own: Preferences) -> Consistency | None:
    """Return how far the judgements of one node contradict each other, whatever others lack."""
    by_pairs = replace(own, way=WeightWay.PAIRWISE)
    here = known(nodes(case, stakeholder), node)
    if here is None:
        return None
    try:
        return local_weights(here, by_pairs).consistency
    except RefusedError:
        return None
