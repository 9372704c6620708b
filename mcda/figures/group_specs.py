"""Charts of several stakeholders: agreement, the map of disagreement, and blocs."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.figures.chart import NARROWEST
from mcda.figures.charts import Dendrogram, HeatMap, Join
from mcda.group.disagreement_sentences import bloc_sentence, merge_words
from mcda.group.group_sentences import concordance_sentence
from mcda.model.case import Case
from mcda.model.naming import label
from mcda.model.ties import falling
from mcda.words.said import _

if TYPE_CHECKING:
    from mcda.group.blocs import Blocs
    from mcda.group.disagreement import Disagreement
    from mcda.group.rankings import GroupRankings

MOST_MAPPED: Final = 14
"""So many packages stand side by side on a map of disagreement."""


def agreement_map(found: GroupRankings, whose: Container[str] | None = None) -> HeatMap:
    """Show Kendall's tau-b between each two stakeholders; nothing on the diagonal.

    With `whose` (ids) only those are shown.
    """
    names = {s.id: label(s) for s in found.summary.stakeholders}
    at = [i for i, key in enumerate(found.members) if whose is None or key in whose]
    who = tuple(names[found.members[i]] for i in at)
    return HeatMap(
        title=concordance_sentence(found),
        subtitle=_("Kendall's τ-b between each two rankings: 1 the same order, −1 the reverse"),
        corner=_("Stakeholder"),
        rows=who,
        columns=who,
        values=tuple(
            tuple(None if i == j else _known(value) for j, value in enumerate(row))
            for i, row in enumerate(found.tau[np.ix_(at, at)].tolist())
        ),
        digits=2,
        diverging=True,
        unit="τ-b",
    )


def disagreement_map(case: Case, found: Disagreement, title: str, worth: bool = False) -> HeatMap:
    """Show criteria x packages: the largest gap between two stakeholders, and that of the weights.

    The packages are those of `mapped`. By scores in points of the anchors' range; with `worth`
    in points of value, weight times score. The last column is the gap between weights, in
    percentage points.
    """
    criteria = case.names.criteria
    packages = {p.id: label(p) for p in case.packages}
    shown = mapped(found, worth)
    cells = (found.worth if worth else found.scores)[shown].T
    known = cells[np.isfinite(cells)]
    largest = float(known.max()) if known.size else 1.0
    about = (
        _("Largest gap between two stakeholders, in points of value (weight times score)")
        if worth
        else _("Largest gap between two stakeholders' scores, in points of the anchors' range")
    )
    count, whole = len(shown), len(found.packages)
    if count < whole:
        about = _(
            "{about}; the {n} packages of {all} with the largest", about=about, n=count, all=whole
        )
    return HeatMap(
        title=title,
        subtitle=about,
        corner=_("Criterion"),
        rows=tuple(criteria[key] for key in found.criteria),
        columns=(*(packages[found.packages[i]] for i in shown), _("Weight")),
        values=tuple(
            (*(_known(value) for value in row), _known(float(weight)))
            for row, weight in zip(cells.tolist(), found.weights, strict=True)
        ),
        top=max(largest, float(found.weights.max(initial=0.0)), NARROWEST) if worth else 1.0,
        factor=100.0,
        last_apart=True,
        unit=_("points"),
    )


def mapped(found: Disagreement, worth: bool = False) -> list[int]:
    """Return the places of the packages that a map shows; of many those with the largest gaps."""
    cells = found.worth if worth else found.scores
    widest = np.where(np.isfinite(cells), cells, -1.0).max(axis=1, initial=-1.0).tolist()
    return sorted(falling(range(len(found.packages)), widest.__getitem__)[:MOST_MAPPED])


def dendrogram(case: Case, found: Blocs) -> Dendrogram:
    """Show which stakeholders join into blocs, at what distance, and what divides each two."""
    names = {s.id: label(s) for s in case.stakeholders}
    row = {key: i for i, key in enumerate(found.order)}
    branch: dict[tuple[str, ...], int] = {(key,): i for key, i in row.items()}
    joins = []
    for number, merge in enumerate(found.merges, start=1):
        split = merge.package if found.basis == "ranking" else merge.divides
        short = ""
        if split is not None:
            things = {p.id: label(p) for p in case.packages}
            things |= dict(case.names.criteria) if split.criterion else {}
            short = things[split.package or split.criterion]
        joins.append(
            Join(
                branch[merge.left],
                branch[merge.right],
                merge.height,
                merge_words(case, merge, found.basis),
                short,
            )
        )
        branch[merge.left + merge.right] = -number
    by_ranking = found.basis == "ranking"
    return Dendrogram(
        title=bloc_sentence(case, found),
        subtitle=(
            _(
                "Mean of (1 − τ-b) / 2: 0 the same order, 1 the reverse; at each join, the "
                "package that divides most"
            )
            if by_ranking
            else _(
                "Share of weight placed elsewhere; at each join, the criterion that divides most"
            )
        ),
        leaves=tuple(names[key] for key in found.order),
        joins=tuple(joins),
        axis=_("distance"),
    )


def _known(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
