from dataclasses import replace

import pytest

from mcda.model import edits
from mcda.model.case import COMMON, Case, Criterion, Direction, Package, Score, frozen
from mcda.model.check import check


def case_with(worst: float, best: float, *scores: Score) -> Case:
    packages = tuple(Package(id=f"p{i}", name=f"P{i}") for i in range(len(scores)))
    direction = Direction.BENEFIT if best > worst else Direction.COST
    criterion = Criterion(id="c", name="C", direction=direction, worst=worst, best=best)
    rows = frozen({p.id: frozen({"c": s}) for p, s in zip(packages, scores, strict=True)})
    held = frozen({COMMON: rows})
    return Case(id="x", title="X", criteria=(criterion,), packages=packages, scores=held)


@pytest.mark.parametrize(
    ("worst", "best", "after"),
    [(0.0, 10.0, (-2.0, 12.5)), (10.0, 0.0, (12.5, -2.0))],
)
def test_published_intervals_past_the_anchors_are_held_by_wider_ones(
    worst: float, best: float, after: tuple[float, float]
) -> None:
    case = case_with(worst, best, Score(low=-2, high=3), Score(low=9, high=12.5), Score.of(4))
    assert "SCORE-OUTSIDE-SCALE" in {p.code for p in check(case)}
    assert edits.wider_anchors(case) == {"c": after}
    wider = edits.widen_anchors(case)
    assert "SCORE-OUTSIDE-SCALE" not in {p.code for p in check(wider)}
    assert wider.scores == case.scores
    assert edits.widen_anchors(wider) is wider


def test_named_levels_and_what_is_no_number_move_no_anchor() -> None:
    case = case_with(0, 10, Score.of(float("nan")), Score.of("good"), Score())
    assert edits.widen_anchors(case) is case
    half = replace(case.criteria[0], best=None)
    assert edits.widen_anchors(replace(case, criteria=(half,))).criteria == (half,)
