"""What other methods say, why one differs, and what removing a package does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mcda.group.opinion_sentences import (
    agreement_sentence,
    badge_words,
    opinion_sentence,
    steadiness_sentences,
)
from mcda.methods.leave_one_out import Reversal, Steadiness, leave_one_out
from mcda.methods.rank import rank
from mcda.methods.second_opinion import SecondOpinion, second_opinion
from mcda.model import edits
from mcda.model.case import Score
from tests.desktop.conftest import small_case
from tests.mcda.report.settlement import settlement


def test_methods_that_agree_are_said_to_agree():
    found = second_opinion(small_case(), "europe")
    assert all(opinion.same_leader for opinion in found.opinions)
    name = found.ranking.leader.name
    assert agreement_sentence(found).startswith(f"TOPSIS puts {name} first, and so do all")


def test_a_method_with_another_leader_is_named():
    found = second_opinion(small_case(), "europe")
    turned = replace(found.ranking, ranks=np.roll(found.ranking.ranks, 1))
    other = replace(found, ranking=turned, opinions=_against(turned, found))
    said = agreement_sentence(other)
    first = found.ranking.leader.name
    assert f"{turned.leader.name} first; 0 of {len(found.opinions)} other methods agree" in said
    assert said.count(f"puts {first} first") == len(found.opinions)
    assert "first" in said


def _against(own, found: SecondOpinion):
    from mcda.methods.second_opinion import compare

    return tuple(compare(own, opinion.ranking) for opinion in found.opinions)


def test_every_difference_has_its_reason_in_words():
    case = settlement()
    for stakeholder in case.stakeholders:
        found = second_opinion(case, stakeholder.id)
        for opinion in found.opinions:
            said = opinion_sentence(found.ranking, opinion)
            assert said.startswith(opinion.ranking.method.title)
            assert said.endswith(".")
            if opinion.swapped:
                assert f"{len(opinion.swapped)} of " in said
                assert opinion.ranking.method.view in said


def test_vikor_names_both_conditions_and_its_compromise():
    case = edits.set_settings(small_case(), method="vikor")
    ranking = rank(case, "europe")
    said = ranking.method.verdict(ranking)
    assert said.startswith(f"VIKOR's first, {ranking.leader.name}")
    assert "acceptable advantage: " in said
    assert "acceptable stability: " in said
    ranking = rank(small_case(), "europe")
    assert ranking.method.verdict(ranking) == ""


def test_anchored_topsis_is_stable_by_its_making():
    ranking = rank(small_case(), "europe")
    steady = leave_one_out(ranking)
    assert badge_words(ranking, steady) == "stable"
    assert "fixed anchors" in steadiness_sentences(ranking, steady)[0]


def test_a_reversal_names_who_is_removed_and_who_passes_whom():
    ranking = rank(small_case(), "europe")
    steady = Steadiness((Reversal("wait", "full", "staged", leader=True),))
    assert badge_words(ranking, steady) == "changes if Waiting is removed"
    assert steadiness_sentences(ranking, steady) == (
        "Without Waiting, Full package catches up with or passes Staged exchange, and another "
        "package leads.",
    )


def test_two_packages_have_no_badge():
    ranking = rank(edits.remove_package(small_case(), "full"), "europe")
    assert badge_words(ranking, leave_one_out(ranking)) == ""
    assert steadiness_sentences(ranking, leave_one_out(ranking)) == ()


def test_promethee_says_on_how_much_of_the_weight_a_package_is_better():
    case = edits.set_settings(small_case(), method="weighted-sum")
    case = edits.set_direct(case, "europe", "returns", 100.0)
    case = edits.set_direct(case, "europe", "protection", 0.0)
    for package, returns, cost in (("wait", 1.0, 10.0), ("staged", 20.0, 0.0), ("full", 22.0, 9.0)):
        case = edits.set_score(case, "", package, "returns", Score.of(returns))
        case = edits.set_score(case, "", package, "cost", Score.of(cost))
    found = second_opinion(case, "europe")
    opinion = next(o for o in found.opinions if o.ranking.method.name == "promethee")
    assert opinion_sentence(found.ranking, opinion) == (
        "PROMETHEE II puts Full package first and ranks 1 of 3 pairs the other way round, nearest "
        "the top Full package before Staged exchange (better on 60\N{NO-BREAK SPACE}% of the "
        "weight, worse on 40\N{NO-BREAK SPACE}%). It compares packages two at "
        "a time, by the preference function of each criterion."
    )
