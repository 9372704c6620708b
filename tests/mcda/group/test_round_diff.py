from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.group.round_diff import round_effects
from mcda.model.case import Case, frozen
from mcda.model.rounds import BEFORE
from tests.mcda.model.asked import asked_case, sent, taken


def _two_rounds() -> Case:
    case = taken(asked_case(), sent("anna", {"full/control": 0, "full/calm": 0}))
    return taken(case, sent("anna", {"full/control": 9, "full/calm": 9}, "R2"))


def test_what_a_round_did_to_each_ranking() -> None:
    effects = round_effects(_two_rounds(), "R1", "R2")
    russia, europe = effects.changes["russia"], effects.changes["europe"]
    assert russia.leader_changed
    full = next(one for one in russia.moves if one.package == "full")
    assert (full.rank_before, full.rank_after) == (2, 1)
    assert full.score_after > full.score_before
    assert europe.moves == ()
    assert not europe.leader_changed
    assert not effects.empty


def test_a_round_did_nothing_to_itself() -> None:
    assert round_effects(_two_rounds(), "R2", "R2").empty
    with pytest.raises(KeyError):
        round_effects(_two_rounds(), "R1", "R9")


def test_where_a_ranking_is_refused_the_reason_is_given() -> None:
    bare = replace(_two_rounds(), preferences=frozen())
    change = round_effects(bare, "R1", "R2").changes["russia"]
    assert (change.before, change.after, change.packages) == (None, None, ())
    assert [problem.code for problem in change.problems] == ["WEIGHTS-NOT-GIVEN"]
    assert not change.leader_changed


def test_what_the_first_round_did_is_told_from_what_stood_before() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 0, "full/calm": 0}))
    effects = round_effects(case, BEFORE, "R1")
    assert effects.diff.moved == () and {one.stakeholder for one in effects.diff.scores}
    assert effects.diff.before.scores == asked_case().scores
    assert effects.diff.after.scores == case.scores
    assert not effects.empty
