"""Charts of a round: where respondents differ, and how ranks moved from one round to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda.figures.charts import HeatMap, RankLines
from mcda.group.round_sentences import discrepancy_sentence, round_name
from mcda.model.case import Case
from mcda.model.entries import row_names
from mcda.model.naming import label, label_of
from mcda.model.rounds import Discrepancy, discrepancies
from mcda.model.tree import leaves
from mcda.words.said import _

if TYPE_CHECKING:
    from mcda.group.ranking_changes import RankingChange
    from mcda.group.round_diff import RoundEffects

EVERY = -1.0
"""A share of the scale that any two answers differ by more than."""


def differing(case: Case, round_id: str, stakeholder: str) -> tuple[Discrepancy, ...]:
    """Return how far a stakeholder's respondents differ, wherever two or more answered."""
    return discrepancies(case, round_id, EVERY, stakeholder)


def discrepancy_map(case: Case, round_id: str, stakeholder: str, share: float = 0.4) -> HeatMap:
    """Show criteria x packages: how far respondents differ, in per cent of the scale.

    Criteria and packages on which fewer than two answered have no row or column.
    """
    found = differing(case, round_id, stakeholder)
    at = {(one.criterion, one.package): one.share for one in found}
    rows, columns = map_ids(case, found)
    names = case.names.criteria
    short = row_names(case) | {one.id: label(one) for one in case.packages}
    return HeatMap(
        title=discrepancy_sentence(case, stakeholder, found, len(found), share),
        subtitle=_(
            "Highest answer less lowest in {round_name}, in per cent of the scale",
            round_name=round_name(case, round_id),
        ),
        corner=_("Criterion"),
        rows=tuple(names[one] for one in rows),
        columns=tuple(short[one] for one in columns),
        values=tuple(tuple(at.get((row, column)) for column in columns) for row in rows),
        factor=100.0,
        unit=_("% of the scale"),
    )


def map_ids(case: Case, found: tuple[Discrepancy, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the criteria (rows) and packages or levels (columns) of the map of discrepancies."""
    criteria = {one.criterion for one in found}
    packages = {one.package for one in found}
    return (
        tuple(one.id for one in leaves(case) if one.id in criteria),
        tuple(key for key in row_names(case) if key in packages),
    )


def rank_moves(effects: RoundEffects, stakeholder: str) -> RankLines:
    """Show a stakeholder's ranks after one round and after another.

    The leaders stand out where they changed, else the package that moved farthest.
    """
    diff, change = effects.diff, effects.changes[stakeholder]
    case = diff.after
    names = {one.id: label(one) for one in case.packages}
    who = label_of(case.stakeholders, stakeholder)
    rounds = (round_name(case, diff.first), round_name(case, diff.second))
    moved = _outstanding(change)
    title: str
    if not change.packages:
        title = _("{who} has no ranking to compare.", who=who)
    elif not moved:
        title = _("The rounds left the ranking of {who} as it was.", who=who)
    else:
        title = _moved_words(effects, stakeholder, who)
    return RankLines(
        title=title,
        subtitle=_("Rank after each of the two rounds"),
        packages=tuple(names[one.package] for one in change.packages),
        stakeholders=rounds,
        stakeholder_names=rounds,
        ranks=tuple((one.rank_before, one.rank_after) for one in change.packages),
        highlighted=moved,
    )


def _outstanding(change: RankingChange) -> tuple[int, ...]:
    """Return the rows of `packages` that tell what happened, the first one most."""
    rows = range(len(change.packages))
    if change.leader_changed:
        new = [i for i in rows if change.packages[i].rank_after == 1]
        return (*new, *(i for i in rows if change.packages[i].rank_before == 1 and i not in new))
    moved = [i for i in rows if change.packages[i].moved]
    far = {i: abs(change.packages[i].rank_before - change.packages[i].rank_after) for i in moved}
    return tuple(sorted(moved, key=lambda i: -far[i])[:1])


def _moved_words(effects: RoundEffects, stakeholder: str, who: str) -> str:
    change = effects.changes[stakeholder]
    names = effects.diff.after.names.packages
    if change.leader_changed and change.after is not None:
        return _("{leader} now leads for {who}.", leader=change.after.leader.name, who=who)
    far = max(change.moves, key=lambda one: abs(one.rank_before - one.rank_after))
    return _(
        "{package} goes from rank {rank_before} to {rank_after} for {who}.",
        package=names[far.package],
        rank_before=far.rank_before,
        rank_after=far.rank_after,
        who=who,
    )
