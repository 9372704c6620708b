"""Every printed change, made, gives the answer printed beside it; a hair before, today's."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from mcda.answer.change import HAIR, applied
from mcda.answer.changes import changes
from mcda.answer.recommendation import recommend
from mcda.group import summary as summaries
from mcda.group.summary import summary
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Fallback,
    Package,
    Preferences,
    Score,
    Settings,
    Stakeholder,
    WeightWay,
    frozen,
)  # fmt: skip


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


@pytest.mark.parametrize("seed", range(6))
def test_each_change_gives_its_answer_and_a_hair_before_it_todays(seed: int) -> None:
    case = drawn(seed)
    seen = summary(case)
    today = recommend(case, seen).told
    for change in changes(case, seen):
        after = applied(case, change)
        assert recommend(after, summary(after)).told == change.after.told != today
        span = 10.0 if change.criterion else 100.0
        back = 2 * HAIR * span * np.sign(change.before - change.to)
        before = applied(case, replace(change, to=change.to + back))
        assert recommend(before, summary(before)).told == today


@pytest.mark.parametrize("seed", range(2))
def test_no_nearer_score_of_the_named_package_is_found_by_trying(seed: int) -> None:
    case = drawn(seed)
    seen = summary(case)
    today = recommend(case, seen)
    package = today.named[0].id
    found = {(c.stakeholder, c.criterion, c.to > c.before): c for c in changes(case, seen)}
    for who in ("s0", "s1"):
        for criterion in ("c0", "c1"):
            stated = case.score(who, package, criterion)
            assert stated is not None and isinstance(stated.low, float)
            for to in np.linspace(0, 10, 21):
                up = bool(to > stated.low)
                known = found.get((who, criterion, up))
                if known is not None and abs(to - stated.low) >= abs(known.to - stated.low):
                    continue
                tried = replace_score(case, who, package, criterion, float(to))
                assert recommend(tried, summary(tried)).told == today.told


@pytest.mark.parametrize("seed", range(2))
def test_each_path_judges_only_its_own_stakeholders_anew(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = drawn(seed)
    seen = summary(case)
    expected = changes(case, seen)
    judge, asked = summaries.acceptances, []

    def counted(moved: Case, *given: Any) -> Any:
        asked.append(moved)
        return judge(moved, *given)

    monkeypatch.setattr(summaries, "acceptances", counted)
    assert changes(case, seen) == expected
    each = Counter(map(id, asked))
    assert min(each.values()) == 1
    assert len(asked) < 2 * len(each)


def replace_score(case: Case, who: str, package: str, criterion: str, to: float) -> Case:
    from mcda.model.edits.scores import set_score

    return set_score(case, who, package, criterion, Score.of(to))


@pytest.mark.parametrize("seed", range(12, 20))
def test_a_fallback_is_never_told_to_change_by_nothing(seed: int) -> None:
    """A number in place of a package may change the answer; that is no move of the fallback."""
    case = drawn(seed)
    found = changes(case, summary(case))
    assert all(change.size > 10 * HAIR for change in found if not change.criterion)
