"""The words of a scale, and the legends that give values to all of them."""

from __future__ import annotations

from mcda.foreign.verbal import legends_on, verbal_scale
from mcda.model.case import Level
from tests.mcda.foreign.sheets import sheet


def test_words_come_once_in_the_order_met() -> None:
    scale = verbal_scale(
        sheet([]), "Risk", ["Low ", "high", "LOW", "High", "mid"], legends_on(sheet([])), ()
    )
    assert scale.words == ("Low", "high", "mid")
    assert scale.proposed == ()


def test_a_legend_must_know_every_word_once() -> None:
    legend = sheet([["low", 1, "low", 5], ["mid", 2, "high", 9], ["mid", 3], ["high", 4]])
    assert verbal_scale(legend, "Risk", ["low", "mid"], legends_on(legend), ()).proposed == ()
    whole = verbal_scale(legend, "Risk", ["Low", "High"], legends_on(legend), ())
    assert whole.proposed == (Level("low", 5.0), Level("high", 9.0))
    assert whole.where == "C1 to C2"
    assert verbal_scale(legend, "Risk", ["low", "none"], legends_on(legend), ()).proposed == ()


def test_the_table_itself_is_no_legend() -> None:
    one = sheet([["low", 4], ["high", 8]])
    assert (
        verbal_scale(one, "Risk", ["low", "high"], legends_on(one), {(1, 1), (2, 1)}).proposed == ()
    )
