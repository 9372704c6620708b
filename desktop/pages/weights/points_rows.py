"""Which criteria ask for points, in which order, under which heading; and points to start from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.words import text
from mcda.errors import RefusedError
from mcda.model import edits
from mcda.model.case import ROOT, Case, Criterion, Preferences, WeightWay
from mcda.model.tree import children, leaves, path
from mcda.weighting.swing import swing_range
from mcda.weighting.weights import Weights, weights_of
from mcda.words import figures


@dataclass(frozen=True, slots=True)
class PointsRow:
    """One criterion to give points to.

    `heading` stands above the row when it differs from the one before. `hint` is
    the swing or definition under the name; `share` the weight that results.
    """

    criterion: str
    name: str
    points: float | None
    heading: str = ""
    hint: str = ""
    share: str = ""


def rows_of(
    way: WeightWay, case: Case, stakeholder: str, shares: Mapping[str, float], top: str
) -> tuple[PointsRow, ...]:
    """Return the rows of a way: ranks, swing, else direct; `top` heads the top criteria."""
    own = case.preferences.get(stakeholder, Preferences())
    if way is WeightWay.RANKS:
        return rank_rows(case, own.ranks, shares, top)
    if way is WeightWay.SWING:
        return swing_rows(case, stakeholder, own.swing, shares)
    return direct_rows(case, own.direct, shares, top)


def swing_rows(
    case: Case, stakeholder: str, given: Mapping[str, float], shares: Mapping[str, float]
) -> tuple[PointsRow, ...]:
    """Return a row per leaf, headed by its group, with the swing its stakeholder is asked about."""
    names = case.names.criteria
    return tuple(
        PointsRow(
            leaf.id,
            leaf.name,
            given.get(leaf.id),
            heading=" / ".join(names[step] for step in path(case, leaf.id)[:-1]).upper(),
            hint=text(swing_range(leaf.seen_by(stakeholder))),
            share=_share(shares, leaf),
        )
        for leaf in leaves(case)
    )


def direct_rows(
    case: Case, given: Mapping[str, float], shares: Mapping[str, float], top: str
) -> tuple[PointsRow, ...]:
    """Return a row per criterion among its siblings; `top` heads the top criteria."""
    names = case.names.criteria
    rows = []
    for node in node_ids(case):
        for child in children(case, node):
            heading = names.get(node, top).upper()
            share = _share(shares, child)
            rows.append(PointsRow(child.id, child.name, given.get(child.id), heading, share=share))
    return tuple(rows)


def rank_rows(
    case: Case, given: Mapping[str, int], shares: Mapping[str, float], top: str
) -> tuple[PointsRow, ...]:
    """Return a row per criterion to be ranked among its siblings."""
    ranks = {criterion: float(rank) for criterion, rank in given.items()}
    return direct_rows(case, ranks, shares, top)


def node_ids(case: Case) -> tuple[str, ...]:
    """Return the root and every node with children, in the order of the tree."""
    inner = [criterion.id for criterion in case.criteria if children(case, criterion.id)]
    return (ROOT, *inner)


def other_weights(case: Case, stakeholder: str) -> Weights | None:
    """Return the stakeholder's weights in another way that is complete, if there is one."""
    own = case.preferences.get(stakeholder, Preferences()).way
    for way in WeightWay:
        if way is own:
            continue
        try:
            return weights_of(edits.set_way(case, stakeholder, way), stakeholder)
        except RefusedError:
            continue
    return None


def start_from(case: Case, stakeholder: str, weights: Weights) -> Case:
    """Return the case with the points of the way in use set to given weights, in percent."""
    swing = case.preferences.get(stakeholder, Preferences()).way is WeightWay.SWING
    table = weights.overall if swing else weights.local
    for criterion in leaves(case) if swing else case.criteria:
        change = edits.set_swing if swing else edits.set_direct
        points = round(100 * table.get(criterion.id, 0.0), 1)
        case = change(case, stakeholder, criterion.id, points)
    return case


def _share(shares: Mapping[str, float], criterion: Criterion) -> str:
    share = shares.get(criterion.id)
    return "" if share is None else figures.percent(share)


def with_points(case: Case, way: WeightWay, who: str, points: Mapping[str, float | None]) -> Case:
    """Give a stakeholder's criteria points in a way: swing, whole ranks, else direct."""
    for criterion, value in points.items():
        if way is WeightWay.RANKS:
            rank = None if value is None else int(value)
            case = edits.set_rank(case, who, criterion, rank)
        else:
            change = edits.set_swing if way is WeightWay.SWING else edits.set_direct
            case = change(case, who, criterion, value)
    return case
