from __future__ import annotations

import re
from dataclasses import replace

from mcda.model.case import Case, Score
from mcda.model.edits import move_package, set_score
from mcda.model.fingerprint import fingerprint
from tests.mcda.model.asked import asked_case, sent
from tests.mcda.model.small import small_case


def test_a_fingerprint_is_eight_hex_digits_and_stable() -> None:
    assert re.fullmatch(r"[0-9a-f]{4}-[0-9a-f]{4}", fingerprint(small_case()))
    assert fingerprint(Case(id="x")) == "9426-7114"


def test_equal_numbers_have_one_fingerprint() -> None:
    case = small_case()
    whole = set_score(case, "", "full", "cost", Score.of(16.0))
    assert fingerprint(whole) == fingerprint(case)


def test_any_change_shows() -> None:
    case = small_case()
    others = [
        replace(case, note="x"),
        set_score(case, "", "full", "cost", Score.of(16.1)),
        set_score(case, "", "full", "cost", None),
        move_package(case, "full", 0),
        replace(case, settings=replace(case.settings, seed=1)),
    ]
    marks = {fingerprint(one) for one in (case, *others)}
    assert len(marks) == len(others) + 1


def test_what_came_back_shows() -> None:
    case = asked_case()
    back = replace(case, returns=(sent("anna", {"full/control": 5}),))
    corrected = replace(case, returns=(sent("anna", {"full/control": 6}),))
    renamed = replace(case, returns=(replace(back.returns[0], file="other.xlsx"),))
    marks = {fingerprint(one) for one in (small_case(), case, back, corrected, renamed)}
    assert len(marks) == 5


def test_a_number_that_is_not_finite_has_one_too() -> None:
    case = set_score(small_case(), "", "full", "cost", Score.of(float("nan")))
    assert fingerprint(case) != fingerprint(small_case())
