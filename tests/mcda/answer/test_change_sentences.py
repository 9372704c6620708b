"""What follows from a change, and what keeping it rewrites."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.answer.change import Change, What
from mcda.answer.change_sentences import keep_words, then_words
from mcda.answer.changes import changes
from mcda.answer.recommendation import recommend
from mcda.group.summary import summary
from mcda.model.case import COMMON, Case, Fallback
from mcda.model.edits.preferences import set_fallback
from tests.mcda.answer.small_cases import Side, small


@pytest.fixture(scope="module")
def case() -> Case:
    return small(
        ("Wait", "Deal", "Other"),
        ((0, 8), (9, 5), (4, 4)),
        Side("North", (1, 1), package=0),
        Side("South", (1, 3), value=70),
        status_quo=0,
        method="weighted-sum",
    )


@pytest.fixture(scope="module")
def found(case: Case) -> tuple[Change, ...]:
    return changes(case, summary(case)).every


def test_a_fallback_that_gives_way_brings_its_party_in(
    case: Case, found: tuple[Change, ...]
) -> None:
    today = recommend(case, summary(case))
    own = next(c for c in found if c.stakeholder == "s1" and c.kind is What.FALLBACK)
    assert then_words(own, today) == "then South accepts; nobody is left that refuses or is open"
    assert keep_words(case, own) == "Keep rewrites South's fallback."


def test_keeping_says_whose_score_is_written(case: Case, found: tuple[Change, ...]) -> None:
    own = next(c for c in found if c.stakeholder == "s1" and c.kind is What.SCORE)
    assert "a score of its own" in keep_words(case, own)
    common = replace(own, stakeholder=COMMON)
    assert keep_words(case, common).endswith("which counts for North and South.")


def test_a_package_as_fallback_is_said_to_give_way_to_a_number(case: Case) -> None:
    case = set_fallback(case, "s1", Fallback(value=50))
    some = changes(case, summary(case)).every[0]
    own = replace(some, kind=What.FALLBACK, stakeholder="s0", package="", criterion="")
    assert "until now it is the package Wait" in keep_words(case, own)
