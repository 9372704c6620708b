"""Summaries made from bare values, for tests of what is said about them."""

from __future__ import annotations

from typing import Any, cast

import numpy as np

from mcda.group.acceptance import Acceptance
from mcda.group.summary import Summary
from mcda.methods.ranks import competition_ranks
from mcda.model.case import Case, Fallback, Package, Preferences, Stakeholder
from tests.mcda.group.judging import judged

NAMES = ("Alpha", "Beta", "Gamma", "Delta")
PARTIES = ("Ruritania", "Borduria", "Syldavia", "Freedonia", "Graustark")


def made_summary(
    values: list[list[float]],
    fallbacks: list[float] | None = None,
    *,
    status_quo: int | None = None,
    red: tuple[tuple[int, int], ...] = (),
    refused: tuple[int, ...] = (),
) -> Summary:
    """Return a summary of packages (rows) x stakeholders (columns) with these values.

    NaN among `fallbacks` means that none is stated; `red` are cells where a red line
    is crossed; `refused` are columns without a ranking.
    """
    table = np.array(values, dtype=float)
    m, k = table.shape
    packages = tuple(
        Package(id=name.lower(), name=name, status_quo=i == status_quo)
        for i, name in enumerate(NAMES[:m])
    )
    parties = tuple(Stakeholder(id=name.lower(), name=name) for name in PARTIES[:k])
    limits = np.array(fallbacks if fallbacks is not None else [np.nan] * k)
    ranks = np.array([competition_ranks(column) for column in table.T]).T
    for j in refused:
        table[:, j], ranks[:, j] = np.nan, 0
    crossed = np.zeros((m, k), dtype=bool)
    for cell in red:
        crossed[cell] = True
    judgements = _judgements(table, limits, crossed)
    preferences = {
        party.id: Preferences(fallback=None if np.isnan(limit) else Fallback(value=float(limit)))
        for party, limit in zip(parties, limits, strict=True)
    }
    case = Case(id="made", stakeholders=parties, packages=packages, preferences=preferences)
    filled = np.where(np.isfinite(table), table, np.inf)
    ranked = [party for j, party in enumerate(parties) if j not in refused]
    return Summary(
        case=case,
        packages=packages,
        stakeholders=parties,
        rankings={party.id: cast(Any, object()) for party in ranked},
        refused={parties[j].id: () for j in refused},
        values=table,
        ranks=ranks,
        fallbacks=limits,
        acceptance=judgements,
        below=np.array([[one.below for one in row] for row in judgements], dtype=bool),
        red=crossed,
        red_possible=crossed,
        mean_values=np.where(np.isfinite(table), table, 0.0).mean(axis=1),
        mean_ranks=ranks.mean(axis=1),
        worst_off=tuple(
            tuple(p for p, v in zip(parties, row, strict=True) if v == row.min() and v < np.inf)
            for row in filled
        ),
        worst_values=filled.min(axis=1),
        blocked_by=tuple(
            tuple(p.id for p, stop in zip(parties, row, strict=True) if stop)
            for row in [[one.below or one.crosses for one in row] for row in judgements]
        ),
    )


def _judgements(table: Any, limits: Any, crossed: Any) -> tuple[tuple[Acceptance, ...], ...]:
    """Judge every cell by its value, fallback and red line."""
    return tuple(
        tuple(
            judged(
                (value - limit,) * 3,
                None,
                crosses=bool(over),
                fallback=not np.isnan(limit),
                stated=not np.isnan(limit) or bool(over),
            )
            for value, limit, over in zip(row, limits, cells, strict=True)
        )
        for row, cells in zip(table, crossed, strict=True)
    )
