from __future__ import annotations

import pytest

from mcda.model.case import Criterion, Level, Score
from mcda.report.sections.written import anchors, branch, indented, score
from tests.mcda.report.settlement import settlement


@pytest.mark.parametrize(
    ("criterion", "text"),
    [
        (Criterion(id="c", name="C", worst=12, best=0, unit="€ bn"), "12 → 0 € bn"),
        (Criterion(id="c", name="C", worst=0, best=10, unit="0-10"), "0 → 10"),
        (Criterion(id="c", name="C", worst=0, best=2.5), "0 → 2.5"),
        (
            Criterion(id="c", name="C", worst=0, best=1, levels=(Level("no", 0), Level("yes", 1))),
            "no → yes",
        ),
        (Criterion(id="c", name="C", worst=0), ""),
    ],
)
def test_anchors(criterion: Criterion, text: str) -> None:
    assert anchors(criterion) == text


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (None, "missing"),
        (Score(note="asked for"), "missing"),
        (Score.of(7.5), "7.5"),
        (Score.of("partial"), "partial"),
        (Score(low=6, high=8), "6 – 8"),
        (Score(low="none", high="full"), "none – full"),
    ],
)
def test_score(given: Score | None, text: str) -> None:
    assert score(given) == text


def test_places_in_the_tree() -> None:
    case = settlement()
    returns = next(c for c in case.criteria if c.id == "returns")
    assert branch(case, returns) == "People"
    assert indented(case, returns) == "\N{EM SPACE}Refugee return"
    assert branch(case, case.criteria[0]) == ""
