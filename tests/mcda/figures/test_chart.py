"""The text equivalent of each chart carries its exact numbers."""

import pytest

from mcda.figures.agreement_charts import (
    BeforeAfter,
    Given,
    LevelShares,
    ZoneColumn,
    ZoneLine,
    ZoneLines,
)
from mcda.figures.chart import chart_text
from mcda.figures.charts import (
    Dendrogram,
    Differences,
    HeatMap,
    Join,
    RankLines,
    RankShares,
    ValueCell,
    cell_words,
)
from mcda.figures.weight_charts import (
    Bar,
    Curve,
    Curves,
    Mark,
    Profile,
    Region,
    Tornado,
    TornadoBar,
    WeightInterval,
    WeightIntervals,
    WinnerMap,
)
from tests.mcda.figures.specs import CROWDED, ORDINARY

AGREEMENT = (
    ZoneLines(
        title="Nash",
        columns=(ZoneColumn(name="EU", full_name="European states", best="best +38"),),
        lines=(ZoneLine(name="Nash", note="surely", shares=(0.9,), points=("+33",)),),
    ),
    LevelShares(
        title="Aid is left",
        measures=("Aid",),
        levels=(("none", "full"),),
        shares=((0.25, 0.75),),
    ),
    Given(title="EU gives", givers=("EU",), receivers=("EU",), points=((-5.0,),), totals=(-5.0,)),
    BeforeAfter(title="Changed", sides=("EU", "UN"), before=(2.0, None), after=(-1.0, None)),
)
SPECS = (
    RankLines(
        title="A leads",
        packages=("A", "B"),
        stakeholders=("EU", "RU"),
        ranks=((1, 2), (2, 0)),
        stakeholder_names=("European states", "Russia"),
    ),
    Differences(
        title="A leads B by 4 points",
        ahead="A",
        behind="B",
        criteria=("Aid", "Cost"),
        differences=(7.0, -3.0),
    ),
    Curves(
        title="B overtakes",
        criterion="Aid",
        grid=(0.0, 0.5, 1.0),
        curves=(Curve(name="A", values=(0.6, 0.5, 0.4)), Curve(name="B", values=(0.4, 0.5, 0.6))),
        now=0.2,
        marks=(Mark(0.5, 0.5, "B overtakes A"),),
    ),
    WeightIntervals(
        title="Weights", rows=(WeightInterval(name="Aid", weight=0.22, low=0.05, high=0.31),)
    ),
    Profile(title="Weights", bars=(Bar(name="Aid", share=0.4),)),
    RankShares(title="Shares", packages=("A", "B"), shares=((0.6, 0.4), (0.4, 0.6))),
    HeatMap(
        title="Scores differ",
        corner="Criterion",
        rows=("Aid",),
        columns=("A", "B"),
        values=((0.4, None),),
        factor=100.0,
    ),
    Tornado(
        title="Aid moves the lead most",
        rows=(
            TornadoBar(
                name="Aid",
                weight=0.2,
                low=0.1,
                high=0.3,
                least=-0.02,
                most=0.09,
                at_least=0.3,
                at_most=0.1,
            ),
        ),
        now=0.05,
    ),
    WinnerMap(
        title="A is first now",
        across="Aid",
        up="Cost",
        regions=(
            Region(name="A", series=0, outlines=(((0.0, 0.0), (0.5, 0.0), (0.0, 0.5)),)),
            Region(
                name="B",
                series=1,
                outlines=(((0.5, 0.0), (1.0, 0.0), (0.0, 1.0), (0.0, 0.5)),),
            ),
        ),
        now=(0.2, 0.1),
    ),
    Dendrogram(
        title="Blocs",
        leaves=("EU", "UN", "RU"),
        joins=(Join(0, 1, 0.1, "EU puts A lower"), Join(-1, 2, 0.4)),
    ),
    *AGREEMENT,
)


@pytest.mark.parametrize("spec", ORDINARY + CROWDED, ids=lambda spec: type(spec).__name__)
def test_every_row_is_as_wide_as_the_heads(spec):
    text = chart_text(spec)
    assert text.title == spec.title
    assert {len(row) for row in text.rows} == {len(text.columns)}
    assert text.tabbed.count("\n") == len(text.rows)
    assert text.words


def test_rank_lines_name_stakeholders_in_full():
    text = chart_text(SPECS[0])
    assert text.columns == ("Package", "European states", "Russia")
    assert text.rows[1] == ("B", "2", "–")


def test_differences_are_signed():
    assert chart_text(SPECS[1]).rows == (("Aid", "+7.0"), ("Cost", "−3.0"))


def test_a_tab_inside_a_name_does_not_split_its_cell():
    text = chart_text(Profile(title="Weights", bars=(Bar(name="Aid\tand\nmore", share=1.0),)))
    assert text.tabbed.splitlines()[1].split("\t")[0] == "Aid and more"


def test_a_cell_below_fallback_says_so():
    words = cell_words(ValueCell(rank=7, value=44, fallback=52.4, below=True, judged="refuses"))
    assert words == "rank 7, value 44, below the fallback of 52, refuses"


def test_a_heat_map_tells_its_numbers_as_shown():
    spec = next(spec for spec in SPECS if isinstance(spec, HeatMap))
    assert chart_text(spec).rows == (("Aid", "40", "–"),)


def test_a_dendrogram_tells_who_joins_whom():
    spec = next(spec for spec in SPECS if isinstance(spec, Dendrogram))
    assert chart_text(spec).rows == (
        ("EU", "UN", "0.10", "EU puts A lower"),
        ("EU, UN", "RU", "0.40", ""),
    )


def test_the_pictures_of_an_agreement_tell_their_numbers():
    zone, chips, given, changed = map(chart_text, AGREEMENT)
    assert zone.columns == ("Package", "European states", "Note")
    assert zone.rows[:2] == (("Nash", "+33", "surely"), ("best", "best +38", ""))
    assert chips.rows[1] == ("Aid", "full", "75.0\N{NO-BREAK SPACE}%")
    assert given.rows == (("EU", "−5.0"), ("together", "−5.0"))
    assert changed.rows == (("EU", "+2.0", "−1.0", "−3.0"), ("UN", "–", "–", "–"))
