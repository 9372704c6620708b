"""What would change a leader, as tables: beliefs, single scores, criteria left out, everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.kit.results import Column, Entry, Row, Table
from desktop.words import _
from mcda.model.case import Case
from mcda.model.naming import label
from mcda.model.ties import all_largest, rising
from mcda.sensitivity.probe_sentences import belief_words, score_change_sentence
from mcda.words import figures
from mcda.words.said import listed

if TYPE_CHECKING:
    from mcda.sensitivity.jointly import Jointly
    from mcda.sensitivity.probe import Probe

MOST_SCORES = 10


def belief_table(found: Probe) -> Table:
    """Return with which weights each package comes first, the nearest first."""
    case, own = found.ranking.case, found.ranking.weights.vector
    names, tried = case.names.packages, found.ranking.weights.of_case is not None
    rows = []
    for belief in sorted(
        rising(found.beliefs, lambda b: b.distance or 0.0), key=lambda b: b.distance is None
    ):
        moved = None if belief.nearest is None else float(np.abs(belief.nearest - own).sum() / 2)
        figure = figures.UNKNOWN if moved is None else figures.share_figure(moved)
        rows.append(
            Row(
                names[belief.package],
                (
                    Entry(figure, 2.0 if moved is None else moved),
                    Entry(belief_words(belief, case, own, tried=tried)),
                ),
                belief.package,
            )
        )
    columns = (
        Column(_("Weight moved"), _("Points of weight that change hands, of 100"), width=96),
        Column(_("Nearest weights with which it is first"), trailing=False, wide=True),
    )
    return Table(_("Package"), columns, tuple(rows))


def score_table(found: Probe) -> Table:
    """Return the single scores whose change decides the first place, the smallest first."""
    case = found.ranking.case
    names = case.names.criteria
    packages = case.names.packages
    rows = tuple(
        Row(
            f"{packages[change.package]}",
            (
                Entry(names[change.criterion]),
                Entry(figures.percent(change.share), change.share),
                Entry(score_change_sentence(change, case)),
            ),
            f"{change.package} {change.criterion}",
        )
        for change in found.scores[:MOST_SCORES]
    )
    columns = (
        Column(_("Criterion"), trailing=False, width=150),
        Column(_("Of its scale"), _("The change as a share of the criterion's scale"), width=84),
        Column(_("What happens"), trailing=False, wide=True),
    )
    return Table(_("Score of"), columns, rows)


def without_table(found: Probe) -> Table:
    """Return who leads without each criterion; those that change the leader first."""
    case = found.ranking.case
    names = case.names.criteria
    packages = case.names.packages
    rows = tuple(
        Row(
            names[one.criterion],
            (
                Entry(listed(packages[p] for p in one.leaders),
                      tone="" if one.same_leader else "below"),
                Entry(_("stays") if one.same_leader else _("changes"),
                      1.0 if one.same_leader else 0.0),
                Entry(str(one.swaps), float(one.swaps)),
            ),
            one.criterion,
        )
        for one in sorted(found.criteria, key=lambda one: (one.same_leader, -one.swaps))
    )  # fmt: skip
    columns = (
        Column(_("Leads then"), trailing=False, wide=True),
        Column(_("Leader"), trailing=False, width=80),
        Column(_("Swaps"), _("Pairs of packages that stand the other way round"), width=64),
    )
    return Table(_("Without"), columns, rows)


def joint_table(found: Jointly, case: Case) -> Table:
    """Return how often each package is first, acceptable and last for somebody."""
    short = {s.id: label(s) for s in case.stakeholders}
    first, last, accepted = (
        found.first_for_someone,
        found.last_for_someone,
        found.acceptable_to_all,
    )
    rows = []
    for i, package in enumerate(case.packages):
        own = found.acceptable[i]
        rarest = ""
        if np.isfinite(own).any():
            known = np.flatnonzero(np.isfinite(own))
            least = known[all_largest(-own[known])]
            who = ", ".join(short[found.stakeholders[j]] for j in least)
            rarest = f"{who} {figures.percent(float(own[least[0]]), 0)}"
        rows.append(
            Row(
                package.name,
                (
                    _share(first[i]),
                    _share(accepted[i]),
                    Entry(rarest, float(np.nanmin(own)) if rarest else -1.0, "quiet"),
                    _share(last[i]),
                ),
                package.id,
            )
        )
    columns = (
        Column(_("First for someone"), _("In how many draws at least one party ranks it first"),
               "first", width=108),
        Column(_("Acceptable to all"),
               _("In how many draws nobody is below its fallback, with no red line crossed"),
               "acceptable", width=108),
        Column(_("Least often for"), _("The party for which it is least often acceptable"),
               "rarest", width=108, trailing=False),
        Column(_("Last for someone"), _("In how many draws at least one party ranks it last"),
               "last", width=108),
    )  # fmt: skip
    return Table(_("Package"), columns, tuple(rows))


def _share(share: float) -> Entry:
    known = bool(np.isfinite(share))
    return Entry(figures.percent(float(share), 0), float(share) if known else -1.0)
