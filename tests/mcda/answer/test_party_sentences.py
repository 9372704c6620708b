"""What a line says: against what, on what, and how sure."""

from __future__ import annotations

from mcda.answer import party_sentences as say
from mcda.answer.party_lines import PartyLine, party_lines
from mcda.group.summary import summary
from mcda.model.case import COMMON, Score
from mcda.model.edits.scores import set_score
from tests.mcda.answer.small_cases import Side, small


def line(*sides: Side, scores: object = ((0, 8), (10, 5)), **more: object) -> PartyLine:
    seen = summary(small(("Wait", "Deal"), scores, *sides, status_quo=0, **more))
    return party_lines(seen, seen.packages[1])[0]


def test_it_says_against_what() -> None:
    assert say.against_words(line(Side("A", (1, 1), package=0))) == "against Wait"
    assert say.against_words(line(Side("A", (1, 1), value=60))) == "against 60, its position"
    assert say.against_words(line(Side("A", (1, 1), package=1))) == "its own fallback"
    assert say.against_words(line(Side("A", (1, 1)))) == "no fallback stated"


def test_it_says_how_sure() -> None:
    assert say.sure_words(line(Side("A", (1, 1), package=0))) == "sure"
    assert say.line_words(line(Side("A", (1, 1), package=0))) == (
        "Deal brings it +35 points against its fallback: sure."
    )
    assert say.sure_words(line(Side("A", (1, 1), value=72))) == "only just"
    assert "red line" in say.sure_words(line(Side("A", (1, 1), red=(1, 6))))
    wide = line(Side("A", (1, 1), value=70), scores=((0, 8), (10, (1, 9))))
    assert say.sure_words(wide) == "open scores decide"
    assert say.range_words(wide) == "−15 to +25"


def test_the_title_counts_who_accepts() -> None:
    sides = (
        Side("A", (1, 1), package=0), Side("B", (1, 1), package=0), Side("C", (1, 1), value=40),
        Side("D", (1, 1), value=95), Side("E", (1, 1)),
    )  # fmt: skip
    seen = summary(small(("Wait", "Deal"), ((0, 8), (10, 5)), *sides, status_quo=0))
    told = say.table_title(party_lines(seen, seen.packages[1]))
    assert told == "Three of five accept Deal; E has stated no limits; D refuses"
    both = small(("Wait", "Deal"), ((0, 8), (10, 5)), *sides[:2], status_quo=0)
    assert say.table_title(party_lines(summary(both), both.packages[1])) == "Everyone accepts Deal"
    own = party_lines(seen, seen.packages[0])
    assert say.sure_words(next(one for one in own if one.stakeholder.name == "A")) == (
        "it is its fallback"
    )


def test_a_method_that_disagrees_is_named() -> None:
    told = line(Side("A", (5, 4), package=0), scores=((0, 4), (2, 2)), method="topsis")
    assert say.sure_words(told) == "TOPSIS ranks Wait before it"
    assert say.line_words(told) == (
        "By added-up value Deal is 2 points better for A than Wait, yet TOPSIS ranks Wait before "
        "it."
    )
    told = line(Side("A", (5, 4), package=0), scores=((2, 2), (0, 4)), method="topsis")
    assert say.sure_words(told) == "TOPSIS ranks it before Wait"


def test_gains_carry_their_sign_and_estimates_theirs() -> None:
    case = small(("Wait", "Deal"), ((0, 8), (10, 5)), Side("A", (1, 1), package=0))
    case = set_score(case, COMMON, "p1", "c0", Score.of(10.0, estimate=True))
    seen = summary(case)
    found = party_lines(seen, seen.packages[1])[0]
    assert say.gain_words(found) == "≈ +35"
    assert say.parts_words(found.parts) == "Cost +50, Speed −15"
    assert say.names_words(()) == "–"
    assert say.sure_words(found) == "by our estimate"
