from __future__ import annotations

import pytest

from mcda.model.case import Package
from mcda.model.ids import Ids, known, new_id, of_id


@pytest.mark.parametrize(
    ("taken", "name", "made"),
    [
        ([], "Staged exchange", "staged-exchange"),
        ([], "  Zürich / Genève ", "zurich-geneve"),
        (["cost"], "Cost", "cost-2"),
        (["cost", "cost-2"], "Cost", "cost-3"),
        ([], "Россия", "package-1"),
        (["package-1"], "ایران", "package-2"),
        ([], "", "package-1"),
        ([], "a" * 39 + " bc", "a" * 39),
    ],
)
def test_ids_are_readable_and_unique(taken: list[str], name: str, made: str) -> None:
    assert new_id(taken, name, "package") == made


def test_ids_given_in_turn_are_those_given_one_by_one() -> None:
    names = ["Cost", "cost", "Cost 2", "Россия", "cost", "", "cost 4", "cost", "package 1"] * 3
    taken = ["cost-3"]
    ids = Ids(taken)
    for name in names:
        taken.append(new_id(taken, name, "package"))
        assert ids.new(name, "package") == taken[-1]


def test_a_thing_is_found_by_its_id() -> None:
    packages = (Package(id="a", name="First"), Package(id="b", name="B"), Package(id="a", name="C"))
    assert of_id(packages, "a").name == "First"
    assert known(packages, None) is None
    with pytest.raises(KeyError):
        of_id(packages, "c")
