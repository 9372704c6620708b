"""What changes of measures bring a refuser in, told beside the other changes that do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.answer.answer import answer_now
from mcda.answer.sweetening import sweetened
from mcda.group.acceptance import State
from mcda.group.summary import summary
from mcda.model import edits
from mcda.model.built import offers
from mcda.negotiation.gains import standing
from mcda.negotiation.of_case import deal_of
from tests.mcda.answer.small_cases import Side, half, small
from tests.samples.test_samples import NAMES, opened


def test_without_measures_there_is_none() -> None:
    case = small(("North", "South"), [(6,), (5,)], Side("Aland", (1,), 20))
    assert sweetened(case, case.packages[0]) == ()
    assert sweetened(case, None) == ()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_told_satisfies_everyone(name: str) -> None:
    case = opened(name)
    named = answer_now(case).recommendation.named[0]
    deal, _problems = deal_of(case)
    before = next(one.composition for one in deal.packages if one.id == named.id)
    names = [one.name for one in deal.measures]
    for one in sweetened(case, named):
        after = list(before)
        for measure, old, new in one.moved:
            m = names.index(measure)
            levels = [level.name for level in deal.measures[m].levels]
            assert levels[before[m]] == old
            after[m] = levels.index(new)
        assert not standing(deal, deal.codes([tuple(after)])).fails.any()
        assert one.stakeholder in {side.name for side in deal.sides}


def test_who_is_open_once_it_is_applied_is_said() -> None:
    case = opened("european-russian-quid-pro-quo")
    ids = {one.name: (one.id, {at.name: at.id for at in one.levels}) for one in offers(case)}
    today = {one.id: one.levels[0].id for one in offers(case)}
    hung = 0
    for package in case.packages:
        for one in sweetened(case, package):
            moved = {ids[name][0]: ids[name][1][level] for name, _old, level in one.moved}
            made = edits.keep_package(case, {**today, **package.composition, **moved}, "Sweetened")
            found = summary(made)
            open_for = [
                party.short or party.name
                for party, state in zip(found.stakeholders, found.acceptance[-1], strict=True)
                if state.state is State.OPEN
            ]
            said = "by value, open for" in one.sentence
            assert said == bool(open_for)
            assert all(name in one.sentence for name in open_for)
            hung += said
    assert hung


def test_intervals_are_said_to_stand_at_their_middle() -> None:
    case = opened("european-russian-quid-pro-quo")
    wide = replace(case, effects=half(case.effects))
    told = [[one.sentence for package in made.packages for one in sweetened(made, package)]
            for made in (case, wide)]  # fmt: skip
    assert all(told)
    assert not any("intervals at their middle" in sentence for sentence in told[0])
    assert all("intervals at their middle" in sentence for sentence in told[1])
