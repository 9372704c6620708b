"""What would change the answer: which changes are told; the law is in tests/laws."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.answer.answer import answer_of
from mcda.answer.change import HAIR, What, only_others, typed
from mcda.answer.changes import NO_CHANGES, changes
from mcda.answer.turn_sentences import change_words
from mcda.group.summary import summary
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Fallback,
    Level,
    Package,
    Preferences,
    Score,
    Settings,
    Stakeholder,
    WeightWay,
    frozen,
)  # fmt: skip
from mcda.model.edits.scores import set_score
from tests.mcda.answer.small_cases import Side, small


def drawn(seed: int) -> Case:
    """Make a small case, its scores exact, with fallbacks of both kinds."""
    rng = np.random.default_rng(seed)
    packages = tuple(Package(id=f"p{i}", name=f"P{i}") for i in range(4))
    criteria = tuple(
        Criterion(id=f"c{i}", name=f"C{i}", direction=Direction.BENEFIT, worst=0, best=10)
        for i in range(3)
    )
    parties = tuple(Stakeholder(id=f"s{i}", name=f"S{i}") for i in range(3))

    def table() -> dict[str, object]:
        return {
            p.id: frozen({c.id: Score.of(float(rng.integers(0, 11))) for c in criteria})
            for p in packages
        }

    limits = (Fallback(value=float(rng.integers(30, 60))), Fallback(package="p0"), None)
    return Case(
        id="drawn",
        stakeholders=parties,
        criteria=criteria,
        packages=packages,
        scores=frozen({COMMON: frozen(table()), "s0": frozen(table())}),  # type: ignore[arg-type]
        preferences=frozen(
            {
                s.id: Preferences(
                    way=WeightWay.SWING,
                    swing=frozen({c.id: float(rng.integers(5, 100)) for c in criteria}),
                    fallback=limit,
                )
                for s, limit in zip(parties, limits, strict=True)
            }
        ),
        settings=Settings(method=("topsis", "weighted-sum")[seed % 2]),
    )


def test_a_score_on_a_named_scale_moves_by_whole_levels() -> None:
    case = small(("North", "South"), [[7, 7], [2, 2]], Side("Aland", [1, 1], value=60),
                 Side("Bland", [1, 1], value=30))  # fmt: skip
    levels = (Level("none", 0.0), Level("some", 4.0), Level("full", 7.0), Level("more", 10.0))
    first = replace(case.criteria[0], levels=levels)
    case = replace(case, criteria=(first, case.criteria[1]))
    found = answer_of(set_score(case, COMMON, "p0", "c0", Score.of("full")))
    level = next(one for one in found.changes.nearest if one.criterion == "c0")
    assert (level.before, level.to) == (7.0, 4.0)
    assert change_words(found.case, level).endswith("at some instead of full")


def test_a_red_line_may_move_until_something_crosses_it() -> None:
    sides = Side("Aland", [1, 1], value=20, red=(0, 5.0)), Side("Bland", [1, 1], value=20)
    found = answer_of(small(("North", "South"), [[7, 7], [6, 2]], *sides))
    line = next(one for one in found.changes.nearest if one.kind is What.RED_LINE)
    assert line.size == pytest.approx(0.1, abs=1e-5)
    assert line.to == 6.01
    assert "red line" in change_words(found.case, line)


def test_who_refuses_is_brought_in_by_the_least_score_and_by_a_fallback() -> None:
    sides = Side("Aland", [3, 1], value=60), Side("Bland", [1, 1], value=20)
    found = answer_of(small(("North", "South"), [[7, 2], [1, 1]], *sides))
    told = [(one.kind, one.stakeholder, one.criterion) for one in found.brings_in]
    assert told == [(What.SCORE, "s0", "c0"), (What.FALLBACK, "s0", "")]
    assert [one.size for one in found.brings_in] == pytest.approx([0.03333, 0.025], abs=1e-4)
    assert [one.to for one in found.brings_in] == [7.34, 57.4]


def test_what_breaks_it_is_told_for_different_stakeholders_first() -> None:
    sides = [
        Side(name, [1, 2], value=value)
        for name, value in zip("ABCD", (69, 68, 40, 67), strict=True)
    ]
    found = answer_of(small(("North", "South"), [[7, 7], [1, 1]], *sides))
    who = [one.stakeholder for one in found.breaks]
    assert len(set(who)) == 3
    sizes = [one.size for one in found.breaks]
    assert sizes == sorted(sizes)


def test_without_anybody_ranked_or_with_somebody_refused_nothing_is_told() -> None:
    sides = Side("Aland", [1, 1], value=60), Side("Bland", [0, 0], value=20)
    found = answer_of(small(("North", "South"), [[7, 2], [1, 1]], *sides))
    assert found.changes == NO_CHANGES


@pytest.mark.parametrize("seed", range(12, 20))
def test_a_fallback_is_never_told_to_change_by_nothing(seed: int) -> None:
    """A number in place of a package may change the answer; that is no move of the fallback."""
    case = drawn(seed)
    found = changes(case, summary(case))
    fallbacks = [one for one in found.nearest if one.kind is What.FALLBACK]
    assert all(change.size > 10 * HAIR for change in fallbacks)


@pytest.mark.parametrize("seed", range(4))
def test_the_number_told_is_the_one_that_keeping_writes(seed: int) -> None:
    case = drawn(seed)
    found = changes(case, summary(case))
    for change in (*found.nearest, *found.brings_in, *found.breaks):
        words = str(change_words(case, change))
        number = 100 * abs(change.to - change.before) if change.source else change.to
        number = 100 * change.to if change.kind is What.WEIGHTS and not change.source else number
        assert f"{number:.6f}".rstrip("0").rstrip(".") in words
        if change.kind is What.WEIGHTS:
            assert change.weights[change.criterion] == pytest.approx(change.to)


def test_of_a_common_score_those_are_named_who_use_it() -> None:
    case = drawn(1)
    told = changes(case, summary(case)).nearest
    own = next(one for one in told if one.kind is What.SCORE)
    common = replace(own, stakeholder=COMMON)
    assert str(change_words(case, common)).startswith("S1 and S2: ")
    shared = replace(case, scores=frozen({COMMON: case.scores[COMMON]}))
    assert str(change_words(shared, common)).startswith("Everyone: ")


def test_numbers_to_be_typed_are_the_shortest_that_lie_little_beyond() -> None:
    assert next(iter(typed(55, 57.19, 100))) == 57.2
    assert next(iter(typed(5, 5.0371, 10))) == 5.04
    assert next(iter(typed(6, 4.1, 10))) == 4.1
    assert next(iter(typed(60, 50.8432, 100))) == 50.8
    assert next(iter(typed(5, 5.000001, 10))) == 5.1
    assert all(number > 5.1234567 for number in typed(5, 5.1234567, 10))


def test_what_leaves_the_package_named_standing_is_not_what_breaks_it() -> None:
    """From 43 points on Aland refuses South road, and North road is all that both accept."""
    sides = Side("Aland", [50, 30, 20], value=30), Side("Bland", [30, 50, 20], value=30)
    rows = [[9, 8, 9], [4, 5, 4], [3, 2, 5]]
    found = answer_of(small(("North road", "South road", "Ferry"), rows, *sides))  # type: ignore[arg-type]
    least = next(one for one in found.changes.nearest if one.kind is What.FALLBACK)
    assert least.to == 43.1
    assert least.after.named == found.recommendation.named
    assert found.breaks
    assert not any(only_others(one, found.recommendation) for one in found.breaks)


def test_where_nothing_else_breaks_it_what_all_accept_besides_is_told() -> None:
    """On each path South is ruled out before North is."""
    case = small(("North", "South"), [[9, 9], [4, 4]], Side("Aland", [1, 1], value=30))
    found = answer_of(case)
    assert found.breaks
    assert all(only_others(one, found.recommendation) for one in found.breaks)


def test_what_makes_the_package_named_more_welcome_does_not_break_it() -> None:
    """Bland's red line is crossed; were it lower, Bland would leave North road open."""
    sides = Side("Aland", [1, 1], value=20), Side("Bland", [1, 1], value=40, red=(0, 5.0))
    found = answer_of(small(("North", "South"), [[4, (3, 9)], [1, 1]], *sides))  # type: ignore[list-item]
    named = found.recommendation.named[0]
    today = found.recommendation.standing(named).blocked_by
    assert all(len(one.after.standing(named).blocked_by) >= len(today) for one in found.breaks)


def test_they_are_the_same_however_few_paths_are_made_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = drawn(1)
    seen = summary(case)

    def told() -> list[tuple[object, ...]]:
        found = changes(case, seen)
        every = (*found.nearest, *found.brings_in, *found.breaks)
        return [(one.kind, one.stakeholder, one.package, one.source, one.to) for one in every]

    whole = told()
    assert whole
    for room in ("score_paths", "weight_paths"):
        monkeypatch.setattr(f"mcda.answer.{room}.MOST_CELLS", 8)
    assert told() == whole


def test_what_more_leave_open_does_not_hide_who_comes_next() -> None:
    """North falls below Ferry, which two leave open, and then below South, which takes its place.

    Aland looks at Cost alone, and Bland at Speed.
    """
    sides = Side("Aland", [1, 0], value=40), Side("Bland", [0, 1], value=40)
    rows = [[(2, 8), 9], [(2, 7.4), 9], [(2, 7.8), (2, 9.8)]]
    case = small(("North", "South", "Ferry"), rows, *sides, method="weighted-sum")
    found = changes(case, summary(case))
    score = next(one for one in found.nearest if one.kind is What.SCORE)
    assert (score.package, score.criterion, score.to) == ("p0", "c1", 4.69)
    assert [one.name for one in score.after.named] == ["South"]
