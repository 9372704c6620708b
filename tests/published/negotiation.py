"""Published bargaining tables as deals: issues as measures, options as levels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from mcda.negotiation.deal import (
    Deal,
    DealLevel,
    DealMeasure,
    Fallback,
    Side,
    additive,
    exactly,
    no_lines,
)


def issues(
    options: Mapping[str, Sequence[str]],
    values: Mapping[str, Mapping[str, Sequence[float]]],
    fallback: Mapping[str, float | None],
) -> Deal:
    """Return the deal of parties that value the options of each issue by points that add up."""
    measures = tuple(
        DealMeasure(name, name, tuple(DealLevel(one, one) for one in levels))
        for name, levels in options.items()
    )
    points = (
        np.array([values[party][name] for party in values], dtype=np.float64).T for name in options
    )
    sides = tuple(
        Side(party, party, fallback=None if (d := fallback[party]) is None else Fallback(d, d))
        for party in values
    )
    return Deal(
        title="Published",
        sides=sides,
        measures=measures,
        values=exactly(additive(np.zeros(len(sides)), points)),
        lines=no_lines(measures),
    )
