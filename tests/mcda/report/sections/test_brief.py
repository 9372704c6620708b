from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from mcda.model.case import Case, Package
from mcda.report.blocks import Masthead, OnePage
from mcda.report.facts import facts
from mcda.report.sections.brief import blocks, dateline, nearest_changes
from tests.mcda.report.sections.told import column, headings, said, table, told
from tests.mcda.report.settlement import settlement

DAY = date(2026, 11, 21)


def test_the_brief_has_its_parts_in_order() -> None:
    made = blocks(told())
    (page,) = made
    assert isinstance(page, OnePage) and isinstance(page.blocks[0], Masthead)
    assert headings(made) == [
        "How each party ranks the packages",
        "Why",
        "What would change who leads",
        "What is not known",
    ]


def test_named_packages_come_first_and_the_status_quo_last() -> None:
    ranks = table(blocks(told()), "Ranks by party")
    assert column(ranks, 0)[:2] == ["Recognition for access", "Staged exchange"]
    assert column(ranks, 0)[-1] == "Waiting (status quo)"
    assert [row.cells[0].strong for row in ranks.rows[:3]] == [True, False, False]
    assert column(ranks, -1)[:3] == ["nobody", "nobody", "Damascus, Iran"]


def test_the_two_nearest_changes_are_of_different_parties() -> None:
    (one, first, _), (two, second, _) = nearest_changes(told())
    assert one <= two
    assert first != second


def test_no_smaller_change_of_weight_is_left_unsaid() -> None:
    found = nearest_changes(told())
    least = {party.id: np.inf for party in told().ranked}
    for change in told().changes:
        least[change.stakeholder] = min(least[change.stakeholder], change.distance)
    for name, levers in told().levers.items():
        for trade in (levers.trade, levers.open_trade):
            least[name] = min(least[name], trade.share if trade is not None else np.inf)
    assert [share for share, _, _ in found] == pytest.approx(sorted(least.values())[:2])
    for share, name, sentence in found:
        assert sentence in said(blocks(told()))
        # It is enough: with as much again as a hair, another package leads.
        ranking = told().summary.rankings[name]
        assert share >= told().levers[name].certificate.points - 1e-12
        assert ranking.leader.name not in sentence.split(" leads ")[0]


def test_of_one_party_the_second_change_is_its_own() -> None:
    case = settlement()
    alone = replace(case, stakeholders=case.stakeholders[:1])
    found = nearest_changes(facts(alone, printed=DAY))
    assert len({sentence for _, _, sentence in found}) == len(found) == 2


def test_an_illustrative_case_says_so_first() -> None:
    assert "The case is illustrative: no finding about what anyone would accept." in said(
        blocks(told())
    )


def test_many_packages_are_cut_and_counted() -> None:
    case = settlement()
    extra = tuple(replace(case.packages[1], id=f"x{i}", name=f"Variant {i}") for i in range(10))
    common = dict(case.scores[""])
    common.update({package.id: common["staged"] for package in extra})
    many = replace(case, packages=case.packages + extra, scores={**case.scores, "": common})
    ranks = table(blocks(facts(many, printed=DAY)), "Ranks by party")
    assert len(ranks.rows) == 14
    assert ranks.note.endswith("Four more in the rankings below.")


def test_the_dateline_tells_two_dates_apart() -> None:
    assert dateline(told()) == "21 November 2026"
    older = facts(replace(settlement(), date="2026-10-01"), printed=DAY)
    assert dateline(older) == "as of 1 October 2026 · printed 21 November 2026"


def test_an_empty_case_has_a_brief_that_says_what_is_missing() -> None:
    texts = said(blocks(facts(Case(id="c"), printed=DAY)))
    assert "Nothing is ranked yet." in texts
    assert "The case has no packages and stakeholders yet." in texts


def test_a_long_description_ends_at_a_sentence() -> None:
    case = settlement()
    long = "A first sentence that says enough about the package to stand alone. " * 8
    packages = tuple(
        replace(p, description=long) if isinstance(p, Package) else p for p in case.packages
    )
    texts = said(blocks(facts(replace(case, packages=packages), printed=DAY)))
    lead = next(text for text in texts if "A first sentence" in text)
    assert len(lead) < 400
    assert lead.endswith("alone.")
