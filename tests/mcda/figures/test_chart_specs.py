"""Charts made from results show the results, and their titles tell no more than they do."""

from fractions import Fraction
from itertools import combinations

import pytest

from mcda.errors import RefusedError
from mcda.figures import chart_specs
from mcda.group.summary import summary
from mcda.methods.rank import rank
from mcda.methods.register import REGISTER
from mcda.methods.why import why
from mcda.model import edits
from mcda.model.case import Score
from mcda.opening import read
from mcda.places import resource
from tests.desktop.conftest import small_case
from tests.mcda.sensitivity.cases import one_way

SAMPLES = ("us-russia-compatibility", "european-russian-quid-pro-quo")


@pytest.fixture
def case():
    return small_case()


def test_rank_lines_carry_every_rank(case):
    found = summary(case)
    spec = chart_specs.rank_lines(found, ("full",))
    assert spec.ranks == tuple(tuple(row) for row in found.ranks.tolist())
    assert spec.highlighted == (2,)
    assert spec.packages[2] in spec.title


def test_a_package_that_all_put_first_is_said_to_be_first(case):
    spec = chart_specs.rank_lines(summary(case), ("staged",))
    assert set(spec.ranks[1]) == {1}
    assert spec.title == "Staged exchange is first for everyone"


def test_differences_add_up_to_the_lead_and_to_the_difference_of_the_values(case):
    ranking = rank(case, "europe")
    spec = chart_specs.differences(ranking, "staged", "wait")
    assert sum(spec.differences) == pytest.approx(ranking.scores[1] - ranking.scores[0])
    assert sum(spec.points) == pytest.approx(ranking.values[1] - ranking.values[0])
    assert spec.unit == "closeness"
    assert list(spec.differences) == sorted(spec.differences, reverse=True)
    turned = chart_specs.differences(ranking, "wait", "staged")
    assert sum(turned.differences) == pytest.approx(-sum(spec.differences))
    assert "Staged exchange leads Waiting" in spec.title
    assert "Staged exchange leads Waiting" in turned.title


def test_differences_follow_the_pairs_where_there_is_no_value(case):
    case = edits.set_settings(case, method="ahp")
    for other in ("staged", "full"):
        case = edits.set_package_judgement(case, "europe", "cost", "wait", other, Fraction(5))
    for package in ("wait", "staged", "full"):
        case = edits.set_score(case, "", package, "cost", None)
        case = edits.set_score(case, "europe", package, "cost", None)
    ranking = rank(case, "europe")
    assert ranking.values is None
    spec = chart_specs.differences(ranking, "staged", "wait")
    assert sum(spec.differences) == pytest.approx(ranking.scores[1] - ranking.scores[0])
    assert spec.points == ()


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("method", REGISTER)
def test_the_reasons_shown_are_the_method_s_over_all_pairs(sample, method):
    case = read(resource("samples", f"{sample}.parley")).case
    case = edits.set_settings(case, method=method)
    for stakeholder in case.stakeholders:
        try:
            ranking = rank(case, stakeholder.id)
        except RefusedError:
            continue
        names = {c.id: c.name for c in case.criteria}
        for one, two in combinations(ranking.order, 2):
            found, spec = (
                why(ranking, one.id, two.id),
                chart_specs.differences(ranking, one.id, two.id),
            )
            assert spec.criteria == tuple(names[r.criterion] for r in found.reasons)
            assert spec.differences == tuple(r.difference for r in found.reasons)
            i, j = (case.packages.index(p) for p in (one, two))
            if ranking.ranks[i] < ranking.ranks[j]:
                assert f"{one.name} leads {two.name} by" in spec.title
            else:
                assert "share rank" in spec.title
            assert found.own is (method in ("weighted-sum", "topsis", "ahp", "promethee"))
            if found.own:
                assert sum(spec.differences) == pytest.approx(
                    ranking.scores[i] - ranking.scores[j], abs=1e-12
                )
            else:
                assert "additive model" in spec.subtitle


def test_value_cells_follow_the_summary(case):
    found = summary(case)
    rows = range(len(found.packages))
    for j in range(len(found.stakeholders)):
        for i, cell in enumerate(chart_specs.value_column(found, j, rows)):
            assert cell.rank == found.ranks[i, j]
            assert cell.below == found.below[i, j]
            assert cell.value == pytest.approx(found.values[i, j])


def test_an_interval_bounds_the_value(case):
    case = edits.set_score(case, "europe", "staged", "returns", Score(low=30.0, high=60.0))
    ranking = rank(case, "europe")
    low, high = chart_specs.value_bounds(ranking)
    assert low[1] < ranking.values[1] < high[1]
    assert low[0] == pytest.approx(ranking.values[0])
    assert chart_specs.value_bounds(rank(case, "russia")) is None


def test_curves_pass_through_the_present_scores_and_cross_at_their_marks(case):
    found = one_way(case, "russia")
    for criterion in ("returns", "cost", "people"):
        spec = chart_specs.curves(found, criterion)
        for i, curve in enumerate(spec.curves):
            place = spec.now * 100
            left = int(place)
            share = place - left
            between = curve.values[left] * (1 - share) + curve.values[left + 1] * share
            assert between == pytest.approx(found.ranking.scores[i], abs=1e-3)
        leaders = [c for c in found.crossovers if c.criterion == criterion and c.leader]
        assert {c.at for c in leaders} <= {mark.at for mark in spec.marks}


def test_the_title_names_the_nearer_of_two_changes_first():
    case = read(resource("samples", f"{SAMPLES[1]}.parley")).case
    found, told = one_way(case, "united-states"), []
    for one in found.stability:
        if one.above and one.below:
            near, far = "less than", "more than"
            if one.high - one.weight < one.weight - one.low:
                near, far = far, near
            title = chart_specs.curves_title(found, one.criterion)
            assert title.index(near) < title.index(far)
            told.append(near)
    assert set(told) == {"less than"}


@pytest.mark.parametrize(
    ("number", "word"), [(1, "first"), (11, "11th"), (22, "22nd"), (113, "113th")]
)
def test_ordinals(number, word):
    assert chart_specs.ordinal(number) == word
