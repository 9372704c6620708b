from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.errors import RefusedError
from mcda.negotiation.deal import Deal, NamedPackage
from mcda.negotiation.naming import composition_of
from tests.mcda.negotiation.deals import deal


@pytest.fixture
def small() -> Deal:
    found = deal({"Aid, first": [[0], [1]], "Easing": [[0], [1], [2]]}, [0])
    return replace(found, packages=(NamedPackage("p", "Staged exchange", (1, 1)),))


@pytest.mark.parametrize(
    ("text", "composition"),
    [
        ("easing=2", (0, 2)),
        (" Aid, first = 1 , Easing=1", (1, 1)),
        ("easing=1,aid, first=1,", (1, 1)),
        ("staged  exchange", (1, 1)),
        ("p", (1, 1)),
    ],
)
def test_a_package_is_named_by_its_levels_or_its_name(
    small: Deal, text: str, composition: tuple[int, ...]
) -> None:
    assert composition_of(small, text) == composition


def test_a_measure_has_one_level(small: Deal) -> None:
    with pytest.raises(RefusedError) as refusal:
        composition_of(small, "easing=1,easing=0")
    assert [problem.code for problem in refusal.value.problems] == ["OPTION-UNREADABLE"]


@pytest.mark.parametrize("text", ["easing=3", "esing=1", "Staged", "", "=", "easing"])
def test_a_name_that_nothing_has_is_refused_with_those_known(small: Deal, text: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        composition_of(small, text)
    assert [problem.code for problem in refusal.value.problems] == ["OPTION-UNKNOWN"]
