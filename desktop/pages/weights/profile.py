"""One stakeholder's weights as a chart: a bar a criterion, groups among them."""

from __future__ import annotations

from mcda.figures.weight_charts import Bar, Profile
from mcda.model.case import Case
from mcda.model.tree import children, path
from mcda.weighting.weights import Weights


def profile_of(case: Case, weights: Weights) -> Profile:
    """Return the chart of a stakeholder's weights, each as its share of the whole."""
    bars = tuple(
        Bar(
            name=criterion.name,
            share=weights.overall.get(criterion.id, 0.0),
            depth=len(path(case, criterion.id)) - 1,
            group=bool(children(case, criterion.id)),
        )
        for criterion in case.criteria
    )
    return Profile(title="", bars=bars, subtitle="")
