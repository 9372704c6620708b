"""A law of joining: two people's changes together are never wrong where neither was."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

import pytest

from mcda.casefile.case_file import read_case
from mcda.errors import Place, Severity
from mcda.model.case import Case
from mcda.model.check import check
from mcda.model.texts import name_key
from mcda.model.version_words import contested_words
from mcda.model.versions import Joined, can_join, join
from mcda.places import resource
from tests.desktop.conftest import small_case
from tests.edited import edited


@cache
def _base(name: str) -> Case:
    if not name:
        return small_case()
    case = read_case(resource("samples", f"{name}.parley")).case
    assert case is not None
    return case


def wrong(case: Case) -> set[tuple[str, str, Place]]:
    """Return the errors of a case by their places, whatever things are called."""
    found = set()
    for p in check(case):
        at, twice = p.place, p.code == "NAME-TWICE"
        ids = (at.stakeholder, at.package, at.criterion, at.measure)
        bare = Place(field=at.field) if twice else replace(at, words="" if any(ids) else at.words)
        if p.severity is Severity.ERROR:
            found.add((p.code, name_key(dict(p.facts)["name"]) if twice else "", bare))
    return found


def told_apart(both: Case, mine: Case, theirs: Case) -> bool:
    """Say whether a thing got an id that neither side knew."""
    known = {s.id for side in (mine, theirs) for s in (*side.stakeholders, *side.criteria)}
    return not {s.id for s in (*both.stakeholders, *both.criteria)} <= known


def joined(random: Random, base: Case) -> tuple[Case, Case, Joined] | None:
    mine, theirs = (edited(random, base, random.randint(1, 5)) for _ in range(2))
    versions = base, mine, theirs
    return (mine, theirs, join(*versions)) if can_join(*versions) else None


@pytest.mark.parametrize(("name", "many"), [("", 300), ("european-russian-quid-pro-quo", 25)])
def test_nothing_is_wrong_that_neither_side_had(name: str, many: int) -> None:
    for seed in range(many):
        found = joined(Random(seed), _base(name))
        assert found is not None, seed
        mine, theirs, both = found
        told = contested_words(both.case, theirs, both.contested)
        assert all(told), seed
        asked = {(p.code, "", replace(p.place, words="")) for p in both.asked}
        new = wrong(both.case) - wrong(mine) - wrong(theirs)
        if not told_apart(both.case, mine, theirs):
            assert (seed, new - asked) == (seed, set())
