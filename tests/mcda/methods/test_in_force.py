"""Every setting that a ranking hangs on is named, and none that it doesn't."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from mcda.methods.in_force import (
    in_force,
    instead_of,
    missing_scores,
    normalisation_in_force,
    own_words,
    worded,
)
from mcda.methods.rank import rank
from mcda.model import edits
from mcda.model.case import COMMON
from tests.mcda.methods.cases import small_case


@pytest.mark.parametrize("distance", ["euclidean", "manhattan", "chebyshev"])
def test_topsis_names_its_distance(distance: str) -> None:
    found = in_force(rank(small_case(distance=distance), "a"))
    assert found == {"normalisation": "anchored", "distance": distance}
    assert f"{distance.capitalize()} distance" in worded(found)


@pytest.mark.parametrize("synthesis", ["ideal", "distributive"])
def test_ahp_names_its_synthesis(synthesis: str) -> None:
    found = in_force(rank(small_case(method="ahp", synthesis=synthesis), "a"))
    assert found["synthesis"] == synthesis
    assert "distance" not in found
    assert f"{synthesis} synthesis" in worded(found)


def test_packages_judged_in_pairs_everywhere_are_not_normalised() -> None:
    case = small_case(method="ahp")
    for criterion in ("security", "cost"):
        for other in ("zones", "wait"):
            case = edits.set_package_judgement(case, "a", criterion, "truce", other, Fraction(3))
    ranking = rank(case, "a")
    found = in_force(ranking)
    assert normalisation_in_force(ranking) == "none"
    assert {"priorities", "ri_table"} <= set(found)
    assert "anchored" not in worded(found)


def test_a_missing_score_is_named_with_what_it_was_reckoned_with() -> None:
    case = edits.set_score(small_case(), COMMON, "truce", "cost", None)
    ranking = rank(case, "a")
    ((package, criterion, value),) = missing_scores(ranking)
    assert (package.id, criterion.id) == ("truce", "cost")
    assert value == (criterion.worst + criterion.best) / 2
    (step, *_) = (one for one in ranking.steps if one.symbol == "X")
    assert "middle of its scale" in step.note


@pytest.mark.parametrize("how", ["vector", "max", "sum"])
def test_the_working_says_what_it_does_with_costs(how: str) -> None:
    for method, words in (("weighted-sum", "1 − r"), ("topsis", "keeps its values")):
        ranking = rank(small_case(method=method, normalisation=how), "a")
        (step,) = (one for one in ranking.steps if one.symbol == "R")
        assert words in step.note
        assert ("ideal points are swapped" in step.note) is (method == "topsis")


def test_the_cases_own_settings_are_named_where_others_stand_in_their_place() -> None:
    own = small_case().settings
    used = replace(own, method="weighted-sum", distance="manhattan")
    assert instead_of(own, own) == {} and own_words(own, own) == ""
    assert instead_of(own, used) == {"method": "topsis", "distance": "euclidean"}
    assert own_words(own, used) == "TOPSIS and Euclidean distance"
