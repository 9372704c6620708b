from __future__ import annotations

from mcda.model.case import frozen
from mcda.model.rounds.since import changed_answers, earlier_return
from tests.mcda.model.asked import asked_case, sent, taken, top


def test_the_same_round_counts_before_earlier_ones() -> None:
    first, second = sent("anna", {"full/control": 3}), sent("anna", {"full/control": 4}, "R2")
    case = taken(asked_case(), first)
    assert earlier_return(case, second).scores == first.scores  # type: ignore[union-attr]
    case = taken(case, second)
    assert earlier_return(case, sent("anna", round_id="R2")).round == "R2"  # type: ignore[union-attr]
    assert earlier_return(case, sent("anna")).round == "R1"  # type: ignore[union-attr]
    assert earlier_return(case, sent("boris")) is None


def test_every_kind_of_answer_counts() -> None:
    old = sent("anna", {"full/control": 3, "full/calm": 4}, swing=frozen({"control": 100.0}))
    new = sent("anna", {"full/control": 5}, judgements=top(3, 5))
    assert changed_answers(old, old) == 0
    assert changed_answers(old, new) == 2 + 1 + 2
