"""The annex: every step of the computation, for each stakeholder, as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from mcda.group.acceptance import cells
from mcda.methods.independent import verify
from mcda.methods.rank import Ranking
from mcda.model.arrays import Floats
from mcda.model.numbers import format_ratio
from mcda.model.steps import Step
from mcda.model.ties import apart
from mcda.report.blocks import Block, Cell, Column, Heading, Paragraph, Row, Table
from mcda.report.facts import Facts
from mcda.report.sections.section import Section, portions
from mcda.words import figures
from mcda.words.said import _, listed

_SIDE_BY_SIDE: Final = 12


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the steps of each stakeholder's ranking, in the order they are computed.

    A table that an earlier stakeholder's working showed already is named, not
    repeated.
    """
    found: list[Block] = [
        Heading(_("Annex: the working")),
        Paragraph(
            _(
                "Every number between what was entered and the ranking, with the symbols of "
                "the textbook. Numbers are shown with four significant digits and computed "
                "with all."
            )
        ),
    ]
    seen: dict[str, list[tuple[str, Step]]] = {}
    for party in facts.ranked:
        found.append(Heading(party.name, 2))
        found.append(Paragraph(verify(facts.ranking(party)).sentence))
        twins: dict[str, list[str]] = {}
        worth = value_step(facts.ranking(party))
        for number, step in enumerate(facts.ranking(party).steps, start=1):
            earlier = seen.setdefault(step.caption, [])
            twin = next((who for who, other in earlier if _same(step, other)), None)
            if twin is None:
                earlier.append((party.name, step))
                found += step_blocks(step, number)
            else:
                twins.setdefault(twin, []).append(_title(step, number))
        found += step_blocks(worth, len(facts.ranking(party).steps) + 1) if worth else ()
        found += [
            Paragraph(_("{steps}: the same as for {who}.", steps=listed(steps), who=who), "quiet")
            for who, steps in twins.items()
        ]
    return tuple(found)


def value_step(ranking: Ranking) -> Step | None:
    """Return what each score adds to a package's value (0 to 100), and their sum; None without."""
    if ranking.values is None:
        return None
    table, weights = ranking.table, ranking.weights.vector
    points = 100 * cells(table)[1] * (weights / weights.sum())
    return Step(
        _("Value"),
        "v",
        np.column_stack([points, points.sum(axis=1)]),
        tuple(package.name for package in table.packages),
        (*(criterion.name for criterion in table.criteria), _("Sum")),
        _(
            "100 w (x − worst) / (best − worst) on fixed anchors, open scores at their middle; a "
            "gain is a package's value less the fallback's"
        ),
    )


def step_blocks(step: Step, number: int) -> Iterator[Block]:
    """Yield one step as tables headed by its title; what is long and narrow lies on its side."""
    title = _title(step, number)
    values = np.asarray(step.values, dtype=float)
    if values.ndim == 1:
        name = step.columns[0] if step.columns else step.symbol or "value"
        yield from _tables(step, title, values[None, :], (name,), step.rows)
    elif values.shape[1] <= 2 < values.shape[0]:
        yield from _tables(step, title, values.T, step.columns, step.rows)
    else:
        yield from _tables(step, title, values, step.rows, step.columns)


def _tables(
    step: Step, title: str, values: Floats, rows: Sequence[str], columns: Sequence[str]
) -> Iterator[Table]:
    groups = list(portions(range(len(columns)), _SIDE_BY_SIDE))
    judged = step.symbol == "A" and step.rows == step.columns
    for group in groups:
        heads = (Column(title), *(Column(columns[j], "end") for j in group))
        lines = tuple(
            Row((Cell(row), *(_cell(float(values[i, j]), judged=judged) for j in group)))
            for i, row in enumerate(rows)
        )
        note = step.note if group is groups[-1] else ""
        yield Table(step.caption, heads, lines, note=note, dense=True)


def _title(step: Step, number: int) -> str:
    symbol = f" ({step.symbol})" if step.symbol else ""
    return f"{number}. {step.caption}{symbol}"


def _same(step: Step, other: Step) -> bool:
    """Say whether two steps show the same table."""
    heads = (step.rows, step.columns, step.note) == (other.rows, other.columns, other.note)
    if not heads or step.values.shape != other.values.shape:
        return False
    one, two = np.nan_to_num(step.values), np.nan_to_num(other.values)
    blank = np.array_equal(np.isnan(step.values), np.isnan(other.values))
    return blank and not np.any(apart(one, two, np.abs(one).max(initial=0.0)))


def _cell(value: float, *, judged: bool) -> Cell:
    """Return a number as it is computed with; a judgement of a pair as the ratio that it is."""
    if not np.isfinite(value):
        return Cell(figures.UNKNOWN, quiet=True)
    return Cell(format_ratio(value) if judged else figures.working(value), value=value)


SECTION: Final = Section(
    "working",
    _("Annex: the working"),
    _("every step of the computation with its numbers"),
    blocks,
    starts_page=True,
    optional=True,
)
