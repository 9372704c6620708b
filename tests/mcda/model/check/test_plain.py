"""Numbers of plain fields are held to the ends that the model gives them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

import pytest

from mcda.model.case import Criterion, Package
from mcda.model.check.places import Places
from mcda.model.check.plain import numbers, of_numbers
from mcda.model.fields import Plain
from tests.mcda.model.small import small_case


@dataclass(frozen=True, kw_only=True)
class _Longer(Package):
    heft: Annotated[float | None, Plain("Heft", "What it weighs", least=0, most=100)] = None
    turn: Annotated[int, Plain("Turn", "Which comes first", least=1)] = 1
    depth: Annotated[float, Plain("Depth", "How deep", most=0)] = 0.0


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, []),
        ({"heft": 100.0, "turn": 2}, []),
        ({"heft": 100.5}, [("NUMBER-OUTSIDE", "heft", "0 to 100")]),
        ({"turn": 0, "depth": 0.5},
         [("NUMBER-OUTSIDE", "turn", "at least 1"), ("NUMBER-OUTSIDE", "depth", "at most 0")]),
        ({"heft": float("nan")}, [("NUMBER-NOT-FINITE", "heft", "finite")]),
    ],
)  # fmt: skip
def test_a_number_outside_its_ends_is_told(
    said: dict[str, float], told: list[tuple[str, str, str]]
) -> None:
    case = replace(small_case(), packages=(_Longer(id="full", name="Full", **said),))  # type: ignore[arg-type]
    found = list(of_numbers(case, Places(case)))
    assert [(p.code, p.place.field) for p in found] == [one[:2] for one in told]
    assert all(p.place.package == "full" for p in found)
    assert all(words in str(p) for p, (_code, _field, words) in zip(found, told, strict=True))


def test_what_is_checked_in_its_own_words_is_not_checked_twice() -> None:
    assert [field for field, _said in numbers(_Longer)] == ["heft", "turn", "depth"]
    assert numbers(Criterion) == ()
