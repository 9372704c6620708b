"""The text equivalents of the charts of weights carry their exact numbers."""

from dataclasses import replace

from mcda.figures.chart import chart_text
from mcda.figures.weight_charts import (
    Tornado,
    WinnerMap,
    tornado_words,
    winner_at,
    winner_words,
)
from tests.mcda.figures.test_chart import SPECS


def test_curves_end_with_crossovers_and_the_present_weight():
    text = chart_text(SPECS[2])
    assert [row[-1] for row in text.rows[-2:]] == ["B overtakes A", "present weight"]
    assert text.rows[1][1] == "0.500"


def test_a_tornado_gives_both_ends_and_where_they_are_reached():
    spec = next(spec for spec in SPECS if isinstance(spec, Tornado))
    assert chart_text(spec).rows == (
        ("Aid", "20.0\N{NO-BREAK SPACE}%", "\N{MINUS SIGN}0.020", "30.0\N{NO-BREAK SPACE}%",
         "0.090", "10.0\N{NO-BREAK SPACE}%"),
    )  # fmt: skip


def test_a_first_place_is_lost_only_where_the_lead_falls_below_nothing():
    spec = next(spec for spec in SPECS if isinstance(spec, Tornado))
    assert ", the first place lost" in tornado_words(spec, 0)
    kept = replace(spec, rows=(replace(spec.rows[0], least=0.02),))
    assert ", the first place lost" not in tornado_words(kept, 0)


def test_a_map_names_the_first_at_every_tenth_its_edges_included():
    spec = next(spec for spec in SPECS if isinstance(spec, WinnerMap))
    table = chart_text(spec)
    assert table.rows[0][1:] == ("A",) * 5 + ("B",) * 6
    assert table.rows[10][1] == "B"
    assert table.rows[3][1:] == ("A", "A", *("B",) * 6, "", "", "")
    assert table.rows[-1][1] == "A"
    assert winner_at(spec, (0.9, 0.9)) == ""
    assert winner_words(spec, 0.6, 0.1).startswith("B is first")
