"""The grade of the answer follows from who is open and from the nearest change."""

from __future__ import annotations

from mcda.answer.answer import answer_of
from mcda.answer.grade import Grade, Ground
from mcda.answer.turn_sentences import grade_sentence
from mcda.sensitivity.strength import Word
from tests.mcda.answer.small_cases import Side, small

ROADS = ("North road", "South road", "Ferry")


def graded(*sides: Side, scores: object = None) -> Grade | None:
    rows = scores or [[9, 8, 9], [4, 5, 4], [3, 2, 5]]
    return answer_of(small(ROADS, rows, *sides)).grade  # type: ignore[arg-type]


def test_far_from_every_limit_it_is_firm() -> None:
    found = graded(Side("Aland", [50, 30, 20], value=60), Side("Bland", [30, 50, 20], value=60))
    assert found is not None
    assert found.word is Word.FIRM


def test_a_fallback_within_five_points_makes_it_sensitive() -> None:
    sides = Side("Aland", [50, 30, 20], value=83.4), Side("Bland", [30, 50, 20], value=60)
    found = graded(*sides)
    assert found is not None
    assert found.word is Word.SENSITIVE
    assert found.change is not None
    assert "Aland" in grade_sentence(found, small(ROADS, [[9, 8, 9]] * 3, *sides))


def test_an_open_score_that_decides_makes_it_undecided() -> None:
    found = graded(
        Side("Aland", [50, 30, 20], value=60),
        Side("Bland", [30, 50, 20], value=83),
        scores=[[9, 8, (2, 9)], [6, 5, 6], [3, 2, 5]],
    )
    assert found is not None
    assert found.word is Word.UNDECIDED
    assert found.ground is Ground.OPEN
    assert [party.name for party in found.parties] == ["Bland"]


def test_one_stakeholder_is_never_graded() -> None:
    assert graded(Side("Aland", [50, 30, 20], value=60)) is None
