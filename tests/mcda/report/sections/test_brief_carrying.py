"""Page 1 answers in which order, in one sentence, and what that order does in three at most."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from mcda.casefile.case_file import read_case
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.order_sentences import done
from mcda.report.facts import facts
from mcda.report.sections import carrying
from mcda.report.sections.brief_carrying import effects_told, order_told
from tests.mcda.negotiation.deals import with_interval
from tests.mcda.report.sections.told import said, told

SAMPLE = (
    Path(__file__).parents[4] / "resources" / "samples" / "european-russian-quid-pro-quo.parley"
)


def test_the_order_is_one_sentence_with_every_step_in_turn() -> None:
    case = read_case(SAMPLE).case
    assert case is not None
    exchange = facts(case, printed=date(2026, 11, 29))
    (sentence,) = order_told(exchange)
    found = exchange.carried
    assert found is not None and found.walk is not None
    places = [sentence.index(done(found.deal, one)) for one in found.walk.steps]
    assert places == sorted(places)
    assert 0 < len(effects_told(exchange)) <= 3


def test_a_case_without_measures_is_not_asked_for_an_order() -> None:
    assert order_told(told()) == effects_told(told()) == ()


def test_what_was_not_looked_at_is_not_said_to_hold() -> None:
    case = read_case(SAMPLE).case
    assert case is not None
    exchange = facts(case, printed=date(2026, 11, 29))
    found = exchange.carried
    assert found is not None and found.holdings
    nobody = "Afterwards no owner would drop anything."
    vars(exchange)["carried"] = replace(found, holdings=(), turns=())
    assert nobody in effects_told(exchange)
    vars(exchange)["carried"] = replace(found, holdings=None, turns=())
    assert nobody not in effects_told(exchange)
    assert any("Too much is tied together" in text for text in said(carrying.blocks(exchange)))


def test_effects_that_are_intervals_are_said_to_stand_at_their_middle() -> None:
    case = read_case(SAMPLE).case
    assert case is not None
    exchange = facts(case, printed=date(2026, 11, 29))
    found = exchange.carried
    (premise,) = at_the_middle(exact=False)
    assert found is not None and premise not in effects_told(exchange)
    vars(exchange)["carried"] = replace(found, deal=with_interval(found.deal, 0.5))
    assert effects_told(exchange)[0] == premise
