"""The annex: every step of the computation, for each stakeholder, as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.model.steps import Step
from mcda.report import figures
from mcda.report.blocks import Block, Cell, Column, Heading, Paragraph, Row, Table
from mcda.report.facts import Facts
from mcda.report.sections.section import Section, portions

Floats = NDArray[np.float64]

_SIDE_BY_SIDE: Final = 10


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the steps of each stakeholder's ranking, in the order they are computed.

    A table that an earlier stakeholder's working showed already is named, not
    repeated.
    """
    found: list[Block] = [
        Heading("Annex: the working"),
        Paragraph(
            "Every number between what was entered and the ranking, with the symbols of the "
            "textbook. Numbers are shown with four significant digits and computed with all."
        ),
    ]
    seen: dict[str, list[tuple[str, Step]]] = {}
    for party in facts.ranked:
        found.append(Heading(party.name, 2))
        for number, step in enumerate(facts.ranking(party).steps, start=1):
            earlier = seen.setdefault(step.caption, [])
            twin = next((who for who, other in earlier if _same(step, other)), None)
            found.append(Heading(_title(step, number), 3))
            if twin is None:
                earlier.append((f"{party.name}, step {number}", step))
                found += step_blocks(step)
            else:
                found.append(Paragraph(f"The same as for {twin}.", "quiet"))
    return tuple(found)


def step_blocks(step: Step) -> Iterator[Block]:
    """Yield one step's note and tables; what is long and narrow lies on its side."""
    if step.note:
        yield Paragraph(step.note, "quiet")
    values = np.asarray(step.values, dtype=float)
    if values.ndim == 1:
        title = step.columns[0] if step.columns else step.symbol or "value"
        yield from _tables(step.caption, values[None, :], (title,), step.rows)
    elif values.shape[1] <= 2 < values.shape[0]:
        yield from _tables(step.caption, values.T, step.columns, step.rows)
    else:
        yield from _tables(step.caption, values, step.rows, step.columns)


def _tables(
    name: str, values: Floats, rows: Sequence[str], columns: Sequence[str]
) -> Iterator[Table]:
    for group in portions(range(len(columns)), _SIDE_BY_SIDE):
        heads = (Column(""), *(Column(columns[j], "end") for j in group))
        lines = tuple(
            Row((Cell(row), *(_cell(float(values[i, j])) for j in group)))
            for i, row in enumerate(rows)
        )
        yield Table(name, heads, lines, dense=True)


def _title(step: Step, number: int) -> str:
    return (
        f"{number}. {step.caption} ({step.symbol})" if step.symbol else f"{number}. {step.caption}"
    )


def _same(step: Step, other: Step) -> bool:
    """Say whether two steps show the same table."""
    heads = (step.rows, step.columns, step.note) == (other.rows, other.columns, other.note)
    return heads and np.array_equal(step.values, other.values, equal_nan=True)


def _cell(value: float) -> Cell:
    if not np.isfinite(value):
        return Cell(figures.UNKNOWN, quiet=True)
    return Cell(digits(value), value=value)


def digits(value: float) -> str:
    """Return a number with four significant digits, without an exponent where that is short."""
    if value == 0 or 1e-4 <= abs(value) < 1e6:
        text = f"{value:.4g}" if abs(value) < 1e4 else f"{value:.0f}"
    else:
        text = f"{value:.3e}"
    return text.replace("-", "\N{MINUS SIGN}")


SECTION: Final = Section(
    "working",
    "Annex: the working",
    "every step of the computation with its numbers",
    blocks,
    starts_page=True,
)
