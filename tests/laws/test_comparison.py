"""Laws of comparing two states of a case: all that differs is told, nothing else, and rankings
and answer are those of each state.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields, replace
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.answer.answer import answer_now
from mcda.answer.comparison import compare, everyone
from mcda.errors import RefusedError
from mcda.group.summary import summary
from mcda.methods.rank import rank
from mcda.model.case import Case
from mcda.model.version_words import differences
from tests.every_change import changed
from tests.every_field import full_case
from tests.strategies import cases

PAIRS = 400
_NO_EDIT = re.compile(r"^\.\w+\[\d+\] gone$|\.id$")
"""A thing is taken away, or has another id, but what is said of it elsewhere stays."""

Line = tuple[str, str, str]


def _told(first: Case, second: Case) -> Counter[Line]:
    return Counter((one.what, one.first, one.second) for one in differences(first, second))


@cache
def _changes() -> list[tuple[str, Case, Counter[Line]]]:
    """Return every change of one place with the field of the case that it is in, and its lines."""
    base = full_case()
    found = []
    for place, case in changed(base):
        if not _NO_EDIT.search(place):
            found.append((re.split(r"[.[ ]", place)[1], case, _told(base, case)))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_of_two_changes_the_lines_of_both_are_told_and_no_others(seed: int) -> None:
    draw, base, known = Random(seed), full_case(), _changes()
    met = 0
    while met < PAIRS // 4:
        (field, one, lines), (other, two, more) = draw.sample(known, 2)
        if field == other or not lines or not more:
            continue
        met += 1
        both = replace(base, **{field: getattr(one, field), other: getattr(two, other)})
        assert _told(base, both) == lines + more, (field, other)
        # Things are called what the later state calls them, but the lines are as many.
        assert _told(both, base).total() == (lines + more).total(), (field, other)
        assert _told(both, both) == Counter()


@st.composite
def _two_states(draw: st.DrawFn) -> tuple[Case, Case]:
    """Draw two states: of two cases, or one with some fields as another has them."""
    first, other = draw(cases()), draw(cases())
    names = draw(st.sets(st.sampled_from([one.name for one in fields(Case)]), max_size=6))
    mixed = replace(first, **{name: getattr(other, name) for name in names})
    return first, draw(st.sampled_from((other, mixed)))


@settings(deadline=None, max_examples=60)
@given(_two_states())
def test_rankings_and_answers_that_are_told_are_those_of_each_state(
    states: tuple[Case, Case],
) -> None:
    first, second = states
    found = compare(first, second)
    assert bool(found.entries) == bool(_told(first, second))
    for who in everyone(first, second):
        change = found.changes[who.id]
        then, now = (_ranked(case, who.id) for case in states)
        assert (change.before is None) == (then is None)
        assert (change.after is None) == (now is None)
        told = {one.package: (one.rank_before, one.rank_after) for one in change.packages}
        if then is None or now is None:
            assert told == {} and change.stands == (then is now)
            continue
        assert told == {id_: (then[id_], now[id_]) for id_ in now if id_ in then}
        assert {one.id for one in change.came} == now.keys() - then.keys()
        assert {one.id for one in change.went} == then.keys() - now.keys()
        assert change.stands == (then == now)
        leaders = ({id_ for id_, place in ranks.items() if place == 1} for ranks in (then, now))
        assert change.leader_changed == (len(set(map(frozenset, leaders))) == 2)
    for case, said in ((first, found.before), (second, found.after)):
        assert said.told == answer_now(case).recommendation.told
    refused = [_refused(case) for case in states]
    assert {one.package.id: tuple({who.id for who in side} for side in (one.before, one.after))
            for one in found.blocking} == {
        id_: (refused[0][id_], refused[1][id_])
        for id_ in refused[1] if id_ in refused[0] and refused[0][id_] != refused[1][id_]
    }  # fmt: skip


def _ranked(case: Case, who: str) -> dict[str, int] | None:
    """Return a stakeholder's ranks by package, ranked by itself."""
    if all(one.id != who for one in case.stakeholders):
        return None
    try:
        found = rank(case, who)
    except RefusedError:
        return None
    return {one.id: int(place) for one, place in zip(found.packages, found.ranks, strict=True)}


def _refused(case: Case) -> dict[str, set[str]]:
    found = summary(case)
    sides = zip(found.packages, found.blocked_by, strict=True)
    return {package.id: set(side) for package, side in sides}
