from __future__ import annotations

from mcda.report.sections.rankings import legend, rank_cell
from tests.mcda.report.sections.told import told


def test_the_legend_names_only_what_occurs() -> None:
    assert legend(told()) == ("darker is more valued; ✕ refuses; ? open; ▼ red line crossed")


def test_marks_have_words() -> None:
    summary = told().summary
    i = [p.id for p in summary.packages].index("easing")
    j = [s.id for s in summary.stakeholders].index("us")
    cell = rank_cell(told(), i, j, with_value=True)
    assert (cell.mark, cell.mark_words) == ("✕▼", "refuses, a red line is crossed")
    assert cell.alert and cell.tint is None
    assert cell.text == f"{summary.ranks[i, j]} · {summary.values[i, j]:.0f}"
