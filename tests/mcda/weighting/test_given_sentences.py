from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.model.case import COMMON, Case, Score
from mcda.weighting.given_sentences import (
    consistency_sentence,
    scores_sentence,
    unknown_sentences,
    weights_sentence,
)
from mcda.weighting.pairwise import Consistency
from mcda.weighting.weights import weights_of
from tests.mcda.answer.small_cases import Side, small
from tests.mcda.report.settlement import settlement


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_scores_are_counted() -> None:
    assert scores_sentence(settlement()) == (
        "1 of 72 scores is missing for 8 packages on 9 criteria; "
        "10 scores are estimates and 1 is an interval."
    )


def test_complete_scores_and_none_at_all() -> None:
    case = settlement()
    bare = replace(case, scores={})
    assert scores_sentence(bare) == "No score is complete yet for 8 packages on 9 criteria."
    scores = {p.id: {c.id: Score.of(1.0) for c in case.criteria if c.parent} for p in case.packages}
    full = replace(case, scores={COMMON: scores})
    assert scores_sentence(full) == "Every score is given for 8 packages on 9 criteria."


def test_nothing_to_score() -> None:
    assert scores_sentence(Case(id="c")) == (
        "There is nothing to score yet: no packages on no criteria."
    )


def test_weights_name_the_heaviest_and_the_way() -> None:
    case = settlement()
    assert plain(weights_sentence(case, weights_of(case, "eu"))) == (
        "EU weighs Refugee return most (20.5 %), then Cost of delivery (17.9 %), "
        "by swing weighting."
    )
    assert plain(weights_sentence(case, weights_of(case, "russia"))).endswith(
        "by pairwise judgements; highest consistency ratio 0.009, acceptable."
    )


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ((5, 3, 2), "Cost most (50.0 %), then Speed (30.0 %)"),
        ((3, 3, 2), "Cost and Speed most (37.5 % each), then Safety (25.0 %)"),
        ((3, 3, 3, 1), "Cost, Speed and Safety most (30.0 % each)"),
        ((2, 1, 1), "Cost most (50.0 %), then Speed and Safety (25.0 % each)"),
        ((4, 1, 1, 1, 1), "Cost most (50.0 %)"),
        ((1, 1, 1), "everything alike (33.3 % each)"),
    ],
)
def test_who_comes_next_is_named_with_all_that_weigh_as_much(
    points: tuple[float, ...], said: str
) -> None:
    case = small(("North",), [[1] * len(points)], Side("Aland", points))
    told = plain(weights_sentence(case, weights_of(case, "s0")))
    assert told == f"Aland weighs {said}, by swing weighting."


def test_consistency_above_and_within_the_limit() -> None:
    within = Consistency(4.06, 0.02, 0.8815, 0.0227, "alonso-lamata-2006")
    assert consistency_sentence("People", within) == (
        "People: λmax 4.060, CI 0.0200, RI 0.8815 (Alonso & Lamata 2006), CR 0.023, "
        "within the limit of 0.10."
    )
    above = replace(within, cr=0.169, missing=2)
    assert consistency_sentence("People", above).endswith(
        "CR 0.169, above the limit of 0.10; 2 pairs not judged."
    )
    two = Consistency(2.0, 0.0, 0.0, 0.0, "alonso-lamata-2006")
    assert consistency_sentence("Means", two).startswith("Means: too few judgements")


def test_what_is_not_known() -> None:
    assert tuple(unknown_sentences(settlement())) == (
        "1 score is missing; both ends of the scale are tried.",
        "10 of 81 scores are estimates, made for Russia and Iran.",
        "1 score is an interval; both ends are tried.",
    )


def test_who_has_stated_no_fallback() -> None:
    case = settlement()
    silent = replace(
        case, preferences={k: replace(v, fallback=None) for k, v in case.preferences.items()}
    )
    assert [*unknown_sentences(silent)][-1] == (
        "Nobody has stated a fallback, so acceptance is not judged."
    )
    one = {**case.preferences, "un": replace(case.preferences["un"], fallback=None)}
    assert [*unknown_sentences(replace(case, preferences=one))][-1] == "UN has stated no fallback."
