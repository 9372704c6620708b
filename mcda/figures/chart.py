"""What every chart is: plain frozen data, and the same in words for screen readers and copying.

A title is a sentence that says what is seen. Nothing here knows a colour, a font or a size;
screen, paper and file paint the same data.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

NARROWEST: Final = 1e-9
"""The shortest scale, for charts of which every number is 0."""

Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""Heads and rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSpec:
    """Any chart that can be painted."""

    title: str
    subtitle: str = ""

    def table(self) -> Table:
        """Return what it shows as displayed numbers."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class ChartText:
    """A chart's text equivalent: a title sentence and a table of displayed numbers."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def tabbed(self) -> str:
        """The table with tabs between cells, as spreadsheets paste it."""
        return "\n".join("\t".join(_flat(cell) for cell in row) for row in self._lines)

    @property
    def words(self) -> str:
        """The table as sentences for a screen reader, one a row."""
        return "\n".join(
            "; ".join(f"{c}: {v}" if c else v for c, v in zip(self.columns, row, strict=True) if v)
            for row in self.rows
        )

    @property
    def _lines(self) -> tuple[tuple[str, ...], ...]:
        return (self.columns, *self.rows)


def chart_text(spec: ChartSpec) -> ChartText:
    """Return a chart's text equivalent."""
    return ChartText(spec.title, *spec.table())


def _flat(cell: str) -> str:
    return " ".join(cell.split())
