"""A lead is told with the method's own score, and no sentence contradicts the ranking."""

from __future__ import annotations

from mcda.methods.rank import rank
from mcda.methods.reason_sentences import basis_sentence, digits, lead_sentence, reasons_sentence
from mcda.methods.why import why
from tests.mcda.methods.cases import small_case


def test_the_leader_is_named_first_whichever_way_it_is_asked() -> None:
    ranking = rank(small_case(method="weighted-sum"), "a")
    first, last = ranking.order[0], ranking.order[-1]
    for pair in ((first.id, last.id), (last.id, first.id)):
        found = why(ranking, *pair)
        assert f"{first.name} leads {last.name} by" in lead_sentence(ranking, found)
        assert "in weighted sum" in lead_sentence(ranking, found)
        assert "Value points" in basis_sentence(ranking, found)
        assert digits(found) == 3


def test_criteria_are_named_in_the_order_of_what_they_add() -> None:
    ranking = rank(small_case(method="weighted-sum"), "a")
    said = reasons_sentence(ranking, why(ranking, "truce", "zones"))
    assert said.index("+0.400") < said.index("\N{MINUS SIGN}0.080")


def test_a_method_without_split_says_so() -> None:
    ranking = rank(small_case(method="vikor"), "a")
    found = why(ranking, ranking.order[0].id, ranking.order[1].id)
    assert "Not VIKOR's own reasons" in basis_sentence(ranking, found)
    assert "can't be split" in reasons_sentence(ranking, found)
    assert digits(found) == 1
