from __future__ import annotations

import pytest

from mcda.model import edits
from mcda.model.edits.asking import add_asked, ask, next_name, open_round
from mcda.model.round import Respondent, Rule
from tests.mcda.model.asked import asked_case
from tests.mcda.model.small import small_case


def test_asking_keeps_the_order_of_the_respondents() -> None:
    case = ask(asked_case(), "R1", "boris", False)
    assert case.rounds[0].asked == ("anna", "vera", "emil")
    assert case.rounds[1].asked == ("anna", "boris", "vera", "emil")
    assert ask(case, "R1", "boris").rounds[0].asked == ("anna", "boris", "vera", "emil")
    with pytest.raises(KeyError):
        ask(case, "R1", "nobody")


def test_the_first_people_make_the_first_round() -> None:
    people = [Respondent(id="", name=name, stakeholder="russia") for name in ("Anna", "Boris")]
    case = add_asked(small_case(), "", people, "2026-11-21")
    assert [(one.id, one.name, one.date) for one in case.rounds] == [
        ("R1", "Round 1", "2026-11-21")
    ]
    assert case.rounds[0].asked == tuple(one.id for one in case.respondents)
    assert len({one.id for one in case.respondents}) == 2
    assert add_asked(case, "R1", ()) is case


def test_a_round_asks_everybody_by_the_rule_of_the_last() -> None:
    case = edits.change_round(asked_case(), "R2", rule=Rule.AGREED, asked=("anna",))
    case = edits.change_respondent(case, "emil", asked=())
    after = open_round(case, next_name(case), "2026-12-01")
    assert after.rounds[-1].name == "Round 3"
    assert after.rounds[-1].rule is Rule.AGREED
    assert after.rounds[-1].asked == ("anna", "boris", "vera")


def test_the_next_name_is_free() -> None:
    case = edits.change_round(asked_case(), "R1", name="Round 3")
    assert next_name(case) == "Round 4"
