from __future__ import annotations

import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.methods.rank import rank
from mcda.methods.register import REGISTER
from mcda.methods.second_opinion import second_opinion
from mcda.model.case import COMMON, Preferences, frozen
from tests.mcda.methods.cases import SCORES, WITHOUT_ANCHORS, common, small_case


def test_every_other_method_gives_its_opinion() -> None:
    found = second_opinion(small_case(), "a")
    asked = [opinion.ranking.method.name for opinion in found.opinions]
    assert asked == [name for name in REGISTER if name != "topsis"]
    assert found.refused == {}


def test_agreement_is_said_in_words_and_not_averaged() -> None:
    rows = {"truce": (9.0, 5.0), "zones": (5.0, 50.0), "wait": (1.0, 90.0)}
    found = second_opinion(small_case(scores=frozen({COMMON: common(rows)})), "a")
    assert len(found.opinions) == len(REGISTER) - 1
    assert all(opinion.same_leader for opinion in found.opinions)
    assert all(opinion.swapped == () for opinion in found.opinions)


def test_disagreement_names_the_pairs_and_the_reason() -> None:
    """Opricovic & Tzeng (2004), mountain climbing: TOPSIS by vectors prefers the safe climb."""
    rows = {"truce": (3000.0, 1.0), "zones": (3750.0, 2.0), "wait": (4500.0, 5.0)}
    equal = Preferences(direct=frozen({"security": 1.0, "cost": 1.0}))
    case = small_case(
        scores=frozen({COMMON: common(rows)}),
        criteria=WITHOUT_ANCHORS,
        preferences=frozen({"a": equal}),
        stakeholders=small_case().stakeholders[:1],
    )
    found = second_opinion(case, "a")
    vikor = next(o for o in found.opinions if o.ranking.method.name == "vikor")
    assert not vikor.same_leader
    assert ("truce", "zones") in vikor.swapped
    assert [package.name for package in vikor.ranking.leaders] == ["Zones"]


def test_a_method_that_refuses_says_why_and_the_others_answer() -> None:
    rows = {**SCORES, "wait": (0.0, 0.0)}
    found = second_opinion(small_case(scores=frozen({COMMON: common(rows)})), "a")
    assert {"wpm", "copras"} <= set(found.refused)
    assert {p.code for problems in found.refused.values() for p in problems} == {
        "RATING-NOT-POSITIVE"
    }
    assert len(found.opinions) == len(REGISTER) - 1 - len(found.refused) > 3


def test_without_a_ranking_there_is_no_second_opinion() -> None:
    with pytest.raises(RefusedError):
        second_opinion(small_case(preferences=frozen({})), "a")


def test_a_ranking_that_is_known_already_gives_the_same_opinion() -> None:
    case = small_case()
    own = rank(case, "a")
    found = second_opinion(case, "a", own)
    again = second_opinion(case, "a")
    assert found.ranking is own
    for one, other in zip(found.opinions, again.opinions, strict=True):
        assert one.swapped == other.swapped
        np.testing.assert_array_equal(one.ranking.scores, other.ranking.scores)


def test_a_ranking_of_another_case_is_refused() -> None:
    with pytest.raises(ValueError, match="another case"):
        second_opinion(small_case(), "a", rank(small_case(), "a"))
