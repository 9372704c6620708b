from __future__ import annotations

import pytest

from mcda.model.case import Case, Point, Score
from mcda.model.merging import by_rule, centre, gather, hull, merged
from mcda.model.round import Rule
from tests.mcda.model.asked import asked_case, sent, taken

CELL = ("russia", "full", "control")
ACCESS = ("russia", "full", "access")


def _made(case: Case, cell: tuple[str, str, str], *values: Point | Score) -> Score | None:
    who = ("anna", "boris", "vera")
    key = f"{cell[1]}/{cell[2]}"
    returns = [sent(name, {key: value}) for name, value in zip(who, values, strict=False)]
    return merged(gather(taken(case, *returns), "R1"), cell)


def test_one_respondent_alone_gives_a_plain_value() -> None:
    made = _made(asked_case(), CELL, Score(low=4, high=6, note="as in May"))
    assert made == Score(low=4, high=6, note="as in May", source="Round 1: Anna")


def test_the_rule_gives_the_likely_value_and_the_spread_the_interval() -> None:
    made = _made(asked_case(), CELL, 3, Score(low=4, high=6), Score(low=8, high=9, likely=8.25))
    assert made == Score(low=3, high=9, likely=5, source="Round 1: Anna, Boris, Vera")
    made = _made(asked_case(Rule.MEAN), CELL, 3, 5, 10)
    assert made is not None
    assert (made.low, made.high, made.likely) == (3, 10, 6)


def test_agreement_starts_from_the_spread_alone() -> None:
    made = _made(asked_case(Rule.AGREED), CELL, 3, 8)
    assert made is not None
    assert (made.low, made.high, made.likely) == (3, 8, None)


def test_respondents_who_agree_give_a_single_value() -> None:
    made = _made(asked_case(), CELL, 7, 7)
    assert made is not None
    assert not made.interval
    assert made.likely is None


@pytest.mark.parametrize("rule", [Rule.MEDIAN, Rule.MEAN])
def test_named_levels_have_a_median_and_no_mean(rule: Rule) -> None:
    made = _made(asked_case(rule), ACCESS, "full", "none", "partial")
    assert made is not None
    assert (made.low, made.high, made.likely) == ("none", "full", "partial")
    made = _made(asked_case(rule), ACCESS, "full", "partial")
    assert made is not None
    assert made.likely == "partial"


def test_what_is_missing_or_off_the_scale_is_not_merged() -> None:
    made = _made(asked_case(), ACCESS, Score(note="don't know"), "fulll", "partial")
    assert made == Score(low="partial", high="partial", source="Round 1: Vera")
    assert _made(asked_case(), ACCESS, Score(note="don't know")) is None


def test_notes_and_estimates_come_along() -> None:
    made = _made(
        asked_case(),
        CELL,
        Score(low=3, high=3, note="a guess", estimate=True),
        Score(low=4, high=4, note="see annex"),
    )
    assert made is not None
    assert made.note == "Anna: a guess\nBoris: see annex"
    assert made.estimate


def test_the_middle_of_levels_is_a_level() -> None:
    access = next(c for c in asked_case().criteria if c.id == "access")
    assert centre(access, Score(low="none", high="full")) == "partial"
    assert centre(access, Score(low="none", high="partial")) == "none"
    assert by_rule(access, Rule.MEDIAN, [Score.of("full"), Score.of("none")]) == "none"
    with pytest.raises(ValueError, match="missing"):
        centre(access, Score())


def test_both_are_held_by_an_interval() -> None:
    access = next(c for c in asked_case().criteria if c.id == "access")
    both = hull(access, Score.of("full"), Score(low="none", high="partial", likely="none"))
    assert (both.low, both.high, both.likely) == ("none", "full", None)
    assert hull(access, None, Score.of("none")) == Score.of("none")


def test_numbers_beyond_any_float_are_not_merged() -> None:
    made = _made(asked_case(), CELL, 10**400, 5)
    assert made == Score(low=5, high=5, source="Round 1: Boris")
