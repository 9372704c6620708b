"""What follows from a change, and what keeping it rewrites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from mcda.answer.change import Change, What, fallen_back, scored
from mcda.answer.change_sentences import instead_words, keep_words, then_words
from mcda.answer.changes import changes
from mcda.answer.recommendation import recommend
from mcda.group.summary import summary
from mcda.model.case import COMMON, Case, Fallback, Score
from mcda.model.edits.preferences import set_fallback
from mcda.model.edits.scores import set_score
from tests.mcda.answer.small_cases import Side, small


@pytest.fixture(scope="module")
def case() -> Case:
    return small(
        ("Wait", "Deal", "Other"),
        ((0, 8), (9, 5), (4, 4)),
        Side("North", (1, 1), package=0),
        Side("South", (1, 3), value=70),
        status_quo=0,
        method="weighted-sum",
    )


@pytest.fixture(scope="module")
def found(case: Case) -> tuple[Change, ...]:
    told = changes(case, summary(case))
    return (*told.nearest, *told.brings_in, *told.breaks)


def test_a_fallback_that_gives_way_brings_its_party_in(
    case: Case, found: tuple[Change, ...]
) -> None:
    today = recommend(case, summary(case))
    own = next(c for c in found if c.stakeholder == "s1" and c.kind is What.FALLBACK)
    assert then_words(own, today) == "then South accepts; nobody is left that refuses or is open"
    assert keep_words(case, own) == "Keep rewrites the fallback of South."


def minds(
    *weights: tuple[float, float],
    limits: Sequence[float] = (20, 20),
    names: Sequence[str] = ("North", "South"),
    cost: float | tuple[float, float] = 9,
) -> Case:
    """North is better at Cost, South at Speed; `limits` are the parties' fallbacks."""
    rows = {"North": (cost, 5), "South": (5, 9)}
    sides = [Side(f"S{i}", *one) for i, one in enumerate(zip(weights, limits, strict=True))]
    return small(names, [rows[name] for name in names], *sides, method="weighted-sum")


def then(change: Change, before: Case, after: Case) -> str:
    today, other = (recommend(one, summary(one)) for one in (before, after))
    return str(then_words(replace(change, after=other), today))


def test_an_answer_that_becomes_another_one_is_told(found: tuple[Change, ...]) -> None:
    north, south, even = ((3, 1), (2, 1)), ((1, 3), (1, 2)), ((3, 1), (1, 3))
    assert then(found[0], minds(*north), minds(*south)) == "then South is the answer"
    assert then(found[0], minds(*north), minds(*even)) == "then North and South are level"
    accepts = "then S1 accepts; nobody is left that refuses or is open"
    assert then(found[0], minds(*north, limits=(20, 90)), minds(*north)) == accepts


def test_who_refuses_or_is_open_before_and_after_is_told(found: tuple[Change, ...]) -> None:
    north = (3, 1), (2, 1)

    def told(before: tuple[int, int], after: tuple[int, int], cost: tuple[int, int]) -> str:
        return then(found[0], *(minds(*north, limits=one, cost=cost) for one in (before, after)))

    single, wide = (9, 9), (8, 9)
    assert told((90, 90), (20, 90), single) == "then S0 accepts; S1 still refuses"
    assert told((20, 90), (90, 90), single) == "then S0 refuses; S1 still refuses"
    assert told((90, 73), (20, 73), wide) == "then S0 accepts; S1 stays open"
    assert told((20, 73), (76, 73), wide) == "then S0 is open; S1 stays open"
    assert told((90, 20), (76, 20), wide) == "then S0 is open"


def test_what_others_come_to_be_accepted_by_all_is_told(found: tuple[Change, ...]) -> None:
    only, both = (minds((3, 1), (2, 1), limits=(20, one)) for one in (70, 20))
    assert then(found[0], only, both) == "then others are accepted by all as well"
    assert then(found[0], both, only) == "then no other package is accepted by all"


@pytest.mark.parametrize("names", [("North", "South"), ("South", "North")])
def test_what_comes_to_be_named_beside_it_is_told_in_whatever_order_they_stand(
    found: tuple[Change, ...], names: tuple[str, str]
) -> None:
    before = minds((3, 1), (2, 1), limits=(20, 90), names=names)
    told = then(found[0], before, minds((3, 1), (1, 3), names=names))
    level = f"{names[0]} and {names[1]} are level"
    assert told == f"then S1 accepts; nobody is left that refuses or is open; {level}"


def test_keeping_says_whose_score_is_written(case: Case, found: tuple[Change, ...]) -> None:
    own = next(c for c in found if c.stakeholder == "s1" and c.kind is What.SCORE)
    assert "until now the common one counts" in keep_words(case, own)
    common = replace(own, stakeholder=COMMON)
    assert keep_words(case, common).endswith("which counts for North and South.")


def test_a_package_as_fallback_is_said_to_give_way_to_a_number(
    case: Case, found: tuple[Change, ...]
) -> None:
    case = set_fallback(case, "s1", Fallback(value=50))
    own = replace(found[0], kind=What.FALLBACK, stakeholder="s0", package="", criterion="")
    assert "until now it is the package Wait" in keep_words(case, own)


def test_what_is_written_beside_a_number_stays(case: Case) -> None:
    noted = set_score(case, "s1", "p1", "c0", Score.of(9.0, note="As agreed", estimate=True))
    noted = set_fallback(noted, "s1", Fallback(value=70, note="Its word"))
    leaf = noted.criteria[0]
    score = scored(noted, "s1", "p1", leaf, 3.0).scores["s1"]["p1"]["c0"]
    assert score == Score.of(3.0, note="As agreed", estimate=True)
    fallback = fallen_back(noted, "s1", 60.0).preferences["s1"].fallback
    assert fallback == Fallback(value=60.0, note="Its word")


def test_several_packages_share_an_answer() -> None:
    sides = Side("Aland", [1, 0], value=20), Side("Bland", [0, 1], value=20)
    both = small(("North", "South"), [[9, 5], [5, 9]], *sides)
    assert str(instead_words(recommend(both, summary(both)))) == "North and South are level"
    alone = small(("North", "South"), [[1, 9], [0, 8]], *sides)
    assert str(instead_words(recommend(alone, summary(alone)))) == "fewest refuse North"
