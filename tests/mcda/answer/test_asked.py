"""A word that the method gave at the middle of open scores is no certainty."""

from __future__ import annotations

import pytest

from mcda.answer import party_sentences as say
from mcda.answer.asked import asked_at_the_middle, may_turn
from mcda.answer.party_lines import party_lines
from mcda.group.summary import Summary, summary
from tests.mcda.answer.small_cases import Side, small

OPEN = ((1, 8), ((4, 10), 7))


def seen(method: str, scores: object = OPEN) -> Summary:
    side = Side("A", (1, 1), package=0)
    return summary(small(("Wait", "Deal"), scores, side, status_quo=0, method=method))


@pytest.mark.parametrize("method", ["topsis", "ahp", "vikor", "promethee", "weighted-sum"])
def test_only_where_its_word_may_turn_is_a_line_less_than_sure(method: str) -> None:
    found = seen(method)
    (line,) = party_lines(found, found.packages[1])
    told = say.sure_words(line)
    assert (told == "with open scores at their middle") == may_turn(found, 1, 0)
    assert (told == "sure") == (line.stands.state == "accepts" and not may_turn(found, 1, 0))


@pytest.mark.parametrize("method", ["vikor", "promethee"])
def test_a_method_that_sees_all_packages_at_once_may_say_anything(method: str) -> None:
    found = seen(method)
    assert found.acceptance[1][0].state == "accepts"
    assert may_turn(found, 1, 0)
    assert len(asked_at_the_middle(found)) == 1


def test_bounds_that_leave_no_other_word_are_no_premise() -> None:
    assert asked_at_the_middle(seen("weighted-sum")) == ()
    assert asked_at_the_middle(seen("ahp")) == ()
    assert asked_at_the_middle(seen("topsis", ((1, 8), (7, 7)))) == ()


def test_ahp_may_say_another_word_where_the_most_of_the_rest_is_large() -> None:
    case = small(
        ("Wait", "Deal", "Third"), ((8, 4), ((6.2, 10), 6.1), (0, 10)),
        Side("A", (1, 1), package=0), status_quo=0, method="ahp",
    )  # fmt: skip
    found = summary(case)
    assert found.acceptance[1][0].state == "accepts"
    assert may_turn(found, 1, 0)
