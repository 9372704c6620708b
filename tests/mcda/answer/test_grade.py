"""The grade of the answer follows from who is open and from the nearest change."""

from __future__ import annotations

from dataclasses import replace

from mcda.answer.answer import answer_of
from mcda.answer.grade import Grade, Ground, deciding
from mcda.answer.turn_sentences import grade_sentence
from mcda.group.summary import summary
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


def test_equal_packages_are_a_tie_and_opposite_minds_are_even() -> None:
    roads, sides = ROADS[:2], [Side("Aland", (3, 1), value=10), Side("Bland", (1, 3), value=10)]
    for rows, ground, told in (
        ([[6, 4], [6, 4]], Ground.TIE, "it is a tie."),
        ([[7, 4], [4, 7]], Ground.EVEN, "as many parties prefer one as another."),
    ):
        case = small(roads, rows, *sides)
        found = answer_of(case).grade
        assert found is not None
        assert (found.word, found.ground) == (Word.UNDECIDED, ground)
        assert str(grade_sentence(found, case)) == f"The answer is undecided: {told}"


def test_one_stakeholder_is_never_graded() -> None:
    assert graded(Side("Aland", [50, 30, 20], value=60)) is None


def test_a_firm_answer_tells_that_open_scores_were_not_moved() -> None:
    """South road's interval, a tenth of the scale higher, would bring it before North road."""
    sides = Side("Aland", (100,)), Side("Bland", (100,))
    case = small(("North road", "South road"), [((5.0, 5.2),), ((4.6, 4.8),)], *sides)
    moved = small(("North road", "South road"), [((5.0, 5.2),), ((5.6, 5.8),)], *sides)
    found, after = answer_of(case), answer_of(moved)
    assert found.grade is not None and found.grade.word is Word.FIRM
    assert found.recommendation.named != after.recommendation.named
    assert "no exact score" in grade_sentence(found.grade, case)


def test_who_leaves_only_other_packages_open_is_told_so() -> None:
    """Aland accepts North road, which is named, and leaves South road open."""
    sides = Side("Aland", [1, 0, 0], value=60), Side("Bland", [0, 1, 0], value=60)
    scores = [[7, 7, 0], [(4, 9), 9, 0], [0, 0, 0]]
    found = graded(*sides, scores=scores)
    assert found is not None
    said = str(grade_sentence(found, small(ROADS, scores, *sides)))
    assert [party.name for party in found.elsewhere] == ["Aland"]
    assert "open judgements of Aland on other packages decide it" in said
    both = replace(found, parties=(*found.parties, *small(ROADS, scores, *sides).stakeholders[1:]))
    said = str(grade_sentence(both, small(ROADS, scores, *sides)))
    assert "open judgements of Bland, and of Aland on other packages, decide it" in said


def test_open_judgements_that_decide_only_together_all_decide() -> None:
    """South road needs both to accept it before it could be named."""
    sides = Side("Aland", [1, 0], value=50), Side("Bland", [0, 1], value=50)
    case = small(ROADS[:2], [[6, 6], [(4, 10), (4, 10)]], *sides, method="weighted-sum")
    assert [party.name for party in deciding(summary(case))] == ["Aland", "Bland"]


def test_an_open_judgement_that_decides_nothing_is_told_by_nobody() -> None:
    """Aland alone decides about South road; whatever Bland comes to, Ferry is never named."""
    sides = Side("Aland", [1, 0], value=50), Side("Bland", [0, 1], value=50)
    scores = [[6, 6], [(4, 10), 7], [(4, 5.6), (4, 5.4)]]
    case = small(ROADS, scores, *sides, method="weighted-sum")
    assert [party.name for party in deciding(summary(case))] == ["Aland"]


def test_where_a_method_hides_which_score_would_change_it_that_is_said() -> None:
    sides = Side("Aland", [50, 30, 20], value=60), Side("Bland", [30, 50, 20], value=60)
    case = small(ROADS, [[9, 8, 9], [4, 5, 4], [3, 2, 5]], *sides, method="vikor")
    found = answer_of(case).grade
    assert found is not None
    assert (found.word, found.ground) == (Word.SENSITIVE, Ground.UNSOLVED)
    assert str(grade_sentence(found, case)).endswith(
        "but this method doesn't let it be said which score would."
    )
