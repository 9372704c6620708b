"""The section on the second opinion: every method, in words, never averaged."""

from __future__ import annotations

from datetime import date

from mcda.methods.register import REGISTER
from mcda.methods.second_opinion import second_opinion
from mcda.model.case import Case
from mcda.model.tree import leaves
from mcda.report.facts import facts
from mcda.report.sections.opinion import blocks, reasons
from tests.mcda.model.small import small_case
from tests.mcda.report.sections.told import headings, said, table, told


def test_every_party_is_heard_and_every_method_answers_or_says_why_not() -> None:
    found = reasons(told())
    assert set(headings(found)) >= {party.name for party in told().ranked}
    texts = " ".join(said(found))
    for method in REGISTER.values():
        assert method.title in texts or method.citation in texts


def test_the_table_counts_the_pairs_that_differ() -> None:
    found = table(blocks(told()), "Leader by method")
    titles = [head.title for head in found.columns]
    for row, party in enumerate(told().ranked):
        for opinion in second_opinion(told().case, party.id).opinions:
            cell = found.rows[row].cells[titles.index(opinion.ranking.method.title)]
            counted = str(len(opinion.swapped)) in cell.under
            assert cell.text == "same order" if opinion.same_order else counted


def test_for_whom_methods_agree_is_one_sentence() -> None:
    texts = said(blocks(told()))
    assert len(texts) == 2
    alike = [
        party
        for party in told().ranked
        if all(o.same_leader for o in second_opinion(told().case, party.id).opinions)
    ]
    for party in alike:
        assert (party.short or party.name) in texts[-1].split(", not for ")[0]


def test_formulas_and_sources_are_stated_for_the_methods_that_answered() -> None:
    texts = " ".join(said(reasons(told())))
    assert "Q is v times S plus 1 − v times R" in texts
    assert "v = 0.5." in texts
    assert REGISTER["promethee"].particulars(small_case()).count(": usual") == len(
        leaves(small_case())
    )
    assert REGISTER["vikor"].citation in texts


def test_an_empty_case_says_so() -> None:
    assert said(blocks(facts(Case(id="new"), printed=date(2026, 11, 21))))[-1] == (
        "Nothing is ranked yet."
    )
