from __future__ import annotations

from hypothesis import given

from mcda.model import edits
from mcda.model.case import Case, Score
from mcda.model.measure_texts import (
    amounts_text,
    conditions_text,
    effect_text,
    parse_amounts,
    parse_conditions,
    parse_effect,
    parse_parties,
    parties_text,
    span_text,
)
from mcda.model.measures import Span
from mcda.model.rule_sentences import rule_sentence
from tests.mcda.model.check.test_measures import ACCESS, MONEY, built_case
from tests.strategies import cases


@given(cases(measures=True))
def test_texts_come_back(case: Case) -> None:
    for one in case.measures:
        assert parse_parties(case, parties_text(case, one.owners)) is not None
    for rule in case.rules:
        for some in (rule.when, rule.then):
            found = parse_conditions(case, conditions_text(case, some))
            assert found is not None and len(found) == len(some)
        if rule.amounts:
            for written in (str, lambda figure: figure.replace(".", ",")):
                text = amounts_text(case, rule.amounts, written)
                assert parse_amounts(case, text) == rule.amounts
        assert rule_sentence(case, rule)


def test_names_short_names_and_ids_are_understood() -> None:
    case = edits.change_measure(built_case(), "access", short="Acc")
    for text in ("Access: in full", "acc: FULL", " access : in full ;"):
        assert parse_conditions(case, text) == (ACCESS,)
    assert parse_conditions(case, "Access: nowhere") is None
    assert parse_conditions(case, "Elsewhere: full") is None


def test_a_name_that_would_be_cut_is_written_as_its_id() -> None:
    case = edits.change_measure(built_case(), "access", name="Access: all; at once")
    text = conditions_text(case, (ACCESS, MONEY))
    assert text == "access: in full; Money: in full"
    assert parse_conditions(case, text) == (ACCESS, MONEY)


def test_effects_carry_their_sign() -> None:
    assert effect_text(Score.of(2.0)) == "+2"
    assert effect_text(Score.of(-0.5)) == "\N{MINUS SIGN}0.5"
    assert effect_text(Score(low=-1.0, high=1.0)) == "\N{MINUS SIGN}1 to +1"
    assert effect_text(None) == ""
    for text in ("-1 to 1", "−1 to +1"):
        assert parse_effect(text) == Span(low=-1.0, high=1.0)
    assert parse_effect("much") is None
    assert span_text(Span(low=0.25, high=0.5)) == "0.25 to 0.5"
