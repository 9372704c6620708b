"""A table of tints gives the names beside it the room that its cells can spare."""

from __future__ import annotations

from dataclasses import replace

from desktop.kit.charts.heat_map import _cell_width, _names_width
from desktop.kit.charts.look import paper_look, text_width
from mcda.figures.charts import HeatMap

WIDE = 640.0
NAME = "Returns under UNHCR thresholds and more"


def tinted(columns: int) -> HeatMap:
    return HeatMap(
        title="", subtitle="", corner="Criterion", rows=(NAME,),
        columns=("A",) * columns, values=((0.0,) * columns,),
    )  # fmt: skip


def test_names_are_cut_only_where_cells_would_get_too_narrow(qtbot: object) -> None:
    look = paper_look()
    few, many = tinted(11), tinted(40)
    whole = text_width(few.rows[0], look.families, look.body)
    assert _names_width(few, look, WIDE) > whole
    assert _names_width(many, look, WIDE) < whole
    assert _names_width(replace(few, rows=("A",)), look, WIDE) < whole
    assert _cell_width(few, look, WIDE) >= 34
