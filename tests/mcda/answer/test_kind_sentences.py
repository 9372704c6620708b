"""What is said of an answer holds for the case, ties, open scores and silent parties included."""

from __future__ import annotations

import pytest

from mcda.answer.answer import answer_of
from mcda.answer.headline import headline, ranking_sentence
from mcda.answer.kind_sentences import kind_sentence
from mcda.answer.recommendation import Recommendation, recommend
from mcda.answer.rule import Kind
from mcda.group.summary import summary
from mcda.model.case import Case
from tests.laws.answer_cases import drawn_case
from tests.mcda.answer.small_cases import Side, small

ROADS = ("North road", "South road", "Ferry")
FIRST, SECOND = (50, 30, 20), (30, 50, 20)
NONE = "No package clears every party's limits"
LEAST = "the party that gains least"


def two(value: float | None, other: float | None = None, **red: tuple[int, float]) -> list[Side]:
    """Return Aland and Bland with a fallback of a value each; `red` is Bland's red line."""
    second = value if other is None else other
    return [Side("Aland", FIRST, value), Side("Bland", SECOND, second, **red)]  # type: ignore[arg-type]


def said(case: Case) -> str:
    return str(kind_sentence(found(case)))


def found(case: Case) -> Recommendation:
    return recommend(case, summary(case))


EDGES = {
    "clear": (
        small(ROADS, [(9, 8, 9), (4, 5, 4), (3, 2, 5)], *two(30)),
        f"Of the two packages that every party accepts, every party prefers North road, which "
        f"also leaves {LEAST} best placed.",
    ),
    "tie of values": (
        small(
            ROADS,
            [(8, 4, 5), (4, 8, 5), (2, 2, 5)],
            *(Side(name, (50, 50, 0), 30) for name in ("Aland", "Bland")),
        ),
        "No party blocks North road or South road; each comes first for 2 of 2 parties, shared "
        "first places counted.",
    ),
    "three the same": (
        small(ROADS, [(5, 5, 5)] * 3, *two(None)),
        "North road, South road and Ferry are the same to everyone.",
    ),
    "red line on everybody's favourite": (
        small(ROADS, [(9, 8, 3), (7, 6, 6), (3, 2, 5)], *two(20, red=(2, 5))),
        f"Of the two packages that every party accepts, every party prefers South road, which "
        f"also leaves {LEAST} best placed.",
    ),
    "nobody above": (
        small(ROADS, [(9, 8, 9), (7, 6, 6), (3, 2, 5)], *two(95)),
        f"{NONE}; North road comes closest, blocked by Aland and Bland.",
    ),
    "one party": (
        small(ROADS, [(9, 2, 3), (7, 6, 6), (3, 2, 5)], Side("Aland", FIRST)),
        "South road leads for Aland, with no fallback stated to test it against.",
    ),
    "one package": (
        small(ROADS[:1], [(9, 8, 3)], *two(20)),
        "North road is the only package listed, so there is nothing to compare it with.",
    ),
    "missing": (
        small(ROADS, [(9, None, 3), (None, 6, (2, 8)), (3, 2, None)], *two(20)),
        f"No party blocks North road or South road; each is preferred by one party. North road "
        f"leaves {LEAST} better placed. This is so with open scores at their middle.",
    ),
    "somebody without weights": (
        small(ROADS, [(9, 4, 3), (5, 6, 6), (3, 2, 5)], Side("Aland"), Side("Bland", (1, 2, 3))),
        "South road leads for Bland, with no fallback stated to test it against.",
    ),
    "nobody with weights": (
        small(ROADS, [(9, 4, 3), (5, 6, 6), (3, 2, 5)], Side("Aland"), Side("Bland")),
        "Nothing is ranked yet.",
    ),
    "split": (
        small(
            (*ROADS, "Bridge"),
            [(9, 7, 1), (6, 6, 6), (3, 2, 5), (2, 2, 2)],
            Side("Aland", (80, 10, 10), 20),
            Side("Bland", (70, 20, 10), 20),
            Side("Cland", (5, 5, 90), 5),
        ),
        f"No party blocks North road or South road: Aland and Bland prefer North road, while "
        f"South road leaves {LEAST} better placed.",
    ),
    "only": (
        small(ROADS, [(9, 8, 9), (4, 5, 4), (3, 2, 5)], *two(60)),
        "North road is the only package that every party prefers to its fallback.",
    ),
    "only, with an interval": (
        small(ROADS, [(9, 8, (2, 9)), (6, 5, 6), (3, 2, 5)], *two(30, 56.1)),
        "North road is the only package that every party prefers to its fallback.",
    ),
    "somebody without limits": (
        small(ROADS, [(9,), (4,), (3,)], Side("Aland", (1,), 30), Side("Bland", (1,))),
        f"Of the three packages that everyone who has stated limits accepts, every party prefers "
        f"North road, which also leaves {LEAST} best placed.",
    ),
    "status quo better for all": (
        small(
            ("Do nothing", "New deal"),
            [(5, 5, 5), (4, 4, 4)],
            Side("Aland", FIRST, package=0),
            Side("Bland", SECOND, package=0),
            status_quo=0,
        ),
        "Do nothing is the only outcome that nobody refuses.",
    ),
    "names": (
        small(
            ('"Quoted" plan; Jack\'s & <Jill>', "خطة", "Ferry"),
            [(9, 8, 3), (7, 6, 6), (3, 2, 5)],
            Side("وزارة", FIRST, 64),
            Side('Bob\'s "party"', SECOND, 70),
        ),
        'No party blocks "Quoted" plan; Jack\'s & <Jill>',
    ),
}


@pytest.mark.parametrize("name", [name for name in EDGES if name != "names"])
def test_edges(name: str) -> None:
    case, sentence = EDGES[name]
    assert said(case) == sentence


def test_names_stand_as_they_are_typed() -> None:
    told = said(EDGES["names"][0])
    assert told == (
        '"Quoted" plan; Jack\'s & <Jill> is the only package that every party prefers to its '
        "fallback."
    )


def test_what_is_better_by_value_is_not_told_where_somebody_refuses_it() -> None:
    refused = found(EDGES["red line on everybody's favourite"][0])
    assert refused.beside == ()
    told = ranking_sentence(summary(EDGES["red line on everybody's favourite"][0]))
    assert told == "North road leads for 2 of 2; refused by Bland."


def test_the_only_accepted_package_is_told_beside_what_is_open_or_as_it_is_today() -> None:
    """A status quo that all accept and a package that is open are not blocked either."""
    sides = [Side("Aland", (1,), 20), Side("Bland", (1,), 30)]
    case = small(("Today", "New", "Open"), [(4,), (6,), ((1, 9),)], *sides, status_quo=0)
    assert found(case).kind is Kind.ONLY
    assert said(case) == (
        "Apart from Today, New is the only package that every party accepts. Nobody refuses Open, "
        "but it is open whether it suits everyone."
    )


def test_who_is_level_with_its_fallback_does_not_prefer_to_it() -> None:
    case = small(ROADS[:2], [(6,), (1,)], Side("Aland", (1,), 60), Side("Bland", (1,), 20))
    assert said(case) == "North road is the only package that every party accepts."


def test_who_ranks_two_alike_prefers_neither() -> None:
    """Bland sees no difference between the two that all accept."""
    sides = [Side("Aland", (1, 1), 20), Side("Bland", (0, 1), 20)]
    case = small(ROADS, [(9, 5), (6, 5), (0, 1)], *sides)
    assert said(case) == (
        "Of the two packages that every party accepts, no party prefers another to North road, "
        f"and none leaves {LEAST} better placed."
    )


def test_none_comes_close_only_where_no_other_package_does() -> None:
    """South road is refused by both, by a hair; North road by one, and by far."""
    sides = [Side("Aland", (1, 0), 50), Side("Bland", (0, 1), 50)]
    case = small(ROADS[:2], [(9, 1), (4.9, 4.9)], *sides)
    assert said(case) == (
        f"{NONE}; fewest refuse North road, refused by Bland. It is 40 points short for Bland. "
        "South road misses no fallback by as much, but more refuse it."
    )
    assert said(small(ROADS[:2], [(9, 1), (1, 1)], *sides)) == (
        f"{NONE} and none comes close: North road is 40 points short for Bland."
    )


def test_many_that_are_less_far_are_a_number() -> None:
    sides = [Side("Aland", (1, 0), 50), Side("Bland", (0, 1), 50)]
    case = small(list("NABCD"), [(9, 1), *[(4.9, 4.9 - i / 10) for i in range(4)]], *sides)
    assert said(case).endswith(
        "Four others miss no fallback by as much, but more refuse each of them."
    )


def test_a_crossed_red_line_is_not_told_as_close() -> None:
    sides = [Side("Aland", (1, 1), 20, red=(0, 8)), Side("Bland", (1, 1), 20)]
    assert said(small(ROADS[:2], [(5, 9), (5, 5)], *sides)).startswith(
        f"{NONE}; fewest refuse North road and South road, each refused by one party."
    )
    assert said(small(ROADS[:2], [(5, 9), (1, 1)], *sides)) == (
        f"{NONE}; fewest refuse North road, refused by Aland. It crosses a red line of Aland."
    )


def test_waiting_is_not_better_where_it_crosses_a_red_line() -> None:
    sides = [Side("Aland", (1, 1), 20), Side("Bland", (1, 1), 20, red=(0, 4))]
    case = small(("Today", "New deal"), [(3, 9), (5, 5)], *sides, status_quo=0)
    assert said(case) == "New deal is the only package that every party accepts."


def test_a_status_quo_that_is_open_is_not_told_as_better_than_itself() -> None:
    sides = [Side("Aland", (1,), 50), Side("Bland", (1,), 20)]
    case = small(("Today", "New deal"), [((3, 9),), (1,)], *sides, status_quo=0)
    assert found(case).kind is Kind.OPEN
    assert said(case) == "Today may suit everyone; it hangs on Aland."


def test_waiting_is_compared_with_the_packages_named_only() -> None:
    """Third is better for Bland than waiting is, so waiting is not as good as any."""
    sides = [Side("Aland", (1, 0), 60), Side("Bland", (0, 1), 60)]
    case = small(("Today", "New", "Third"), [(5, 5), (5, 4), (0, 5.5)], *sides, status_quo=0)
    assert said(case) == "Today is at least as good for everyone as New."


def test_equal_intervals_are_not_the_same() -> None:
    case = small(ROADS[:2], [((4, 8),), ((4, 8),)], *(Side(s, (1,), 20) for s in ("A", "B")))
    assert found(case).kind is not Kind.TIE


def test_one_package_is_graded_by_nothing() -> None:
    case = EDGES["one package"][0]
    assert "firm" not in headline(answer_of(case))


@pytest.mark.parametrize("seed", [89, 92, 144, 228])
def test_a_methods_word_that_open_scores_may_turn_is_told_with_its_premise(seed: int) -> None:
    """In each of these a judgement is another one somewhere in the open scores."""
    today = found(drawn_case(seed))
    assert today.middle and today.asked
    assert "at their middle" in str(kind_sentence(today))


def test_the_weighted_sum_on_anchors_says_no_more_than_the_value() -> None:
    assert not any(found(drawn_case(seed, ("weighted-sum",))).asked for seed in (89, 92, 144, 228))
