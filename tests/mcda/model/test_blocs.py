"""Blocs as they are stated, and sentences that name them."""

from __future__ import annotations

from mcda.model.blocs import blocs_of, whole_blocs
from mcda.model.case import Stakeholder
from mcda.model.naming import labels


def parties(*blocs: str) -> tuple[Stakeholder, ...]:
    return tuple(
        Stakeholder(id=f"s{i}", name=f"Party {i}", bloc=bloc) for i, bloc in enumerate(blocs)
    )


def test_names_that_differ_in_case_and_spaces_only_are_one_bloc():
    found = blocs_of(parties("Nordics", "", " nordics", "South"))
    assert [(one.name, one.members) for one in found] == [
        ("Nordics", ("s0", "s2")),
        ("South", ("s3",)),
        ("", ("s1",)),
    ]


def test_without_a_stated_bloc_there_is_none():
    assert blocs_of(parties("", " ")) == () == blocs_of(())


def test_a_bloc_counts_as_whole_only_with_all_its_members():
    every = parties("Nordics", "Nordics", "South", "", "")
    assert [one.name for one in whole_blocs(every, every[:2])] == ["Nordics"]
    assert whole_blocs(every, every[1:]) == ()


def test_many_are_named_by_their_blocs_and_few_one_by_one():
    every = parties(*["Nordics"] * 4, "South", "South", "", "")
    assert labels(every[:3], every) == "Party 0, Party 1 and Party 2"
    assert labels(every[:7], every) == "Nordics (all 4), South (all 2) and Party 6"
    assert labels(every[1:7], every) == "Party 1, Party 2, Party 3, South (all 2) and Party 6"
    assert len(labels(every).items) == len(every)
