"""Bars inside table cells: where they begin and end, and what is drawn over them."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from mcda.export.html_bars import bar_svg
from mcda.export.palette import ALERT, BAR, INK, TRACK
from mcda.report.blocks import Bar, Scale

GAIN = Scale(-10, 50, line=0)


def blocks(svg: str, fill: str) -> list[tuple[float, float]]:
    root = ElementTree.fromstring(re.sub(r" xmlns=\S+", "", svg))
    found = [one for one in root.iter() if one.get("fill") == fill]
    return [(float(one.get("x", "")), float(one.get("width", ""))) for one in found]


def test_a_gain_begins_at_the_fallback() -> None:
    ((left, wide),) = blocks(bar_svg(GAIN, Bar(30)), BAR)
    assert (left, wide) == (20.0, 60.0)


def test_a_loss_ends_at_the_fallback_and_is_hatched() -> None:
    svg = bar_svg(GAIN, Bar(-5, hatched=True))
    assert blocks(svg, ALERT) == [(10.0, 10.0)]
    assert "<line" in svg


def test_a_bracket_spans_what_may_be() -> None:
    spans = blocks(bar_svg(GAIN, Bar(30, low=20, high=40)), INK)
    assert (60.0, 40.0) in spans


def test_what_lies_beyond_the_scale_stands_at_its_end() -> None:
    ((left, wide),) = blocks(bar_svg(Scale(0, 100, track=True), Bar(180)), BAR)
    assert left + wide == 120.0
    assert blocks(bar_svg(Scale(0, 100, track=True), Bar(180)), TRACK) == [(0.0, 120.0)]


def test_a_cell_without_a_bar_has_the_line_alone() -> None:
    assert len(blocks(bar_svg(GAIN, None), INK)) == 1
