from __future__ import annotations

from mcda.answer.answer_words import everyone_words, prefer_words, several_words
from mcda.answer.recommendation import recommend
from mcda.group.summary import summary
from tests.mcda.answer.small_cases import Side, small

ALAND, BLAND = Side("Aland", (1,), 20), Side("Bland", (1,))


def test_everyone_is_those_who_have_a_say() -> None:
    for sides, words in (
        ([ALAND], "Aland"),
        ([ALAND, BLAND], "everyone who has stated limits"),
        ([ALAND, Side("Bland", (1,), 10)], "every party"),
    ):
        case = small(("North", "South"), [(6,), (5,)], *sides)
        assert everyone_words(recommend(case, summary(case))) == words


def test_every_party_prefers_only_where_everyone_is_ranked() -> None:
    sides = [ALAND, Side("Bland", (1,), 10), Side("Cland", (), None)]
    case = small(("North", "South"), [(6,), (5,)], *sides)
    found = recommend(case, summary(case))
    told = prefer_words(found, found.standing(found.named[0]), "North")
    assert told == "Aland and Bland prefer North"


def test_more_than_two_who_prefer_a_package_are_a_number() -> None:
    sides = [*(Side(name, (1, 0), 20) for name in "ABC"), Side("D", (0, 1), 20)]
    case = small(("North", "South"), [(8, 5), (5, 8)], *sides)
    found = recommend(case, summary(case))
    told = prefer_words(found, found.standing(case.packages[0]), "North")
    assert told == "3 of 4 parties prefer North"


def test_more_than_three_packages_are_a_number() -> None:
    case = small([f"P{i}" for i in range(4)], [(5,)] * 4, ALAND, Side("Bland", (1,), 10))
    assert several_words(recommend(case, summary(case))) == "four packages"
