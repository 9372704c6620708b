from __future__ import annotations

from fractions import Fraction

from mcda.errors import Problem
from mcda.model.case import Judgement, Score
from mcda.model.codec_entries import (
    filled,
    plain_judgements,
    plain_number,
    plain_score,
    read_judgements,
    read_points,
    read_score,
)
from mcda.model.plain_fields import Fields


def test_whole_numbers_carry_no_point() -> None:
    assert repr(plain_number(7.0)) == "7"
    assert plain_number(7.5) == 7.5
    assert plain_number(10**400) == {"number": "inf"}
    assert plain_number(float("nan")) == {"number": "nan"}


def test_empty_texts_are_left_out_but_an_id_never() -> None:
    assert filled(Score(note="x"), "note", "source") == {"note": "x"}
    problems: list[Problem] = []
    assert filled(Fields({}, "", problems), "path") == {}


def test_scores_and_judgements_come_back() -> None:
    problems: list[Problem] = []
    score = Score(low="none", high=3.0, likely=2.5, estimate=True)
    assert read_score(Fields(plain_score(score), "s", problems)) == score
    given = {"": (Judgement("a", "b", Fraction(1, 3)),)}
    item = Fields({"judgements": plain_judgements(given)}, "r", problems)
    assert read_judgements(item, "judgements") == given
    assert problems == []


def test_points_of_another_type_are_named() -> None:
    problems: list[Problem] = []
    item = Fields({"swing": {"a": 1, "b": "x"}}, "r", problems)
    assert read_points(item, "swing") == {"a": 1.0}
    assert [(p.code, p.place.field) for p in problems] == [("FORMAT-WRONG-TYPE", "r.swing.b")]
