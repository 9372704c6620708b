"""A table of tints gives the names beside it the room that its cells can spare."""

from __future__ import annotations

from dataclasses import replace

from desktop.kit.charts.heat_map import _cell_width, _fitting, _names_width
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


def test_figures_are_whole_or_have_fewer_digits_or_are_left_to_the_tint(qtbot: object) -> None:
    look = paper_look()
    many = replace(tinted(20), digits=2, columns=("A",) * 20, rows=(NAME,), values=((-0.13,) * 20,))
    for width, digits in ((900.0, 2), (760.0, 1), (300.0, None)):
        shown = _fitting(many, look, _cell_width(many, look, width) - 2)
        assert (shown and shown.digits) == digits, width
    wide = replace(tinted(20), factor=100.0, values=((1.0,) * 20,))
    assert _fitting(wide, look, 10.0) is None
