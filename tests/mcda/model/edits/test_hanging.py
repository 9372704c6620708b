from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from mcda.model import edits
from mcda.model.case import COMMON, ROOT, Fallback, RedLine, Score, frozen
from mcda.model.edits.hanging import remove_leftovers, without, without_judgements
from tests.every_field import full_case, lost
from tests.mcda.model.asked import asked_case, sent, taken, top
from tests.mcda.model.small import small_case


def test_nothing_gone_is_the_same_case() -> None:
    case = full_case()
    assert without(case, {}) is case
    assert without(case, {"packages": {"nowhere"}}) is case
    assert remove_leftovers(case) is case
    asked = taken(asked_case(), sent("anna", {"staged/control": 5}, judgements=top(3, 5)))
    assert remove_leftovers(asked) is asked
    assert without_judgements(asked, "security", "access") is asked


def test_what_is_untouched_is_shared() -> None:
    case = small_case()
    after = without(case, {"stakeholders": {"russia"}})
    assert after.scores.keys() == {COMMON}
    assert after.scores[COMMON] is case.scores[COMMON]
    assert after.preferences["europe"] is case.preferences["europe"]
    assert after.criteria is case.criteria


def test_a_row_left_empty_goes() -> None:
    after = without(small_case(), {"criteria": {"control"}, "packages": {"waiting", "full"}})
    assert {who: set(rows) for who, rows in after.scores.items()} == {COMMON: {"staged"}}


def test_an_empty_name_is_nothing_that_goes_where_it_means_the_root_or_everybody() -> None:
    case = asked_case()
    stray = replace(case, respondents=(*case.respondents, replace(case.respondents[0], id="x",
                                                                  stakeholder="")))  # fmt: skip
    assert remove_leftovers(stray) == case
    assert without(case, {"stakeholders": {""}, "criteria": {""}}) is case


def test_a_fallback_keeps_its_note_when_its_package_goes() -> None:
    case = edits.set_fallback(small_case(), "russia", Fallback(package="full", note="as in May"))
    after = without(case, {"packages": {"full"}})
    assert after.preferences["russia"].fallback == Fallback(note="as in May")


def test_entries_about_criteria_go_as_they_stand_and_as_nodes() -> None:
    after = without(small_case(), {"criteria": {"cost", "security", "control"}})
    assert after.preferences["europe"].judgements == {}
    russia = after.preferences["russia"]
    assert russia.red_lines == ()
    assert russia.direct.keys() == {"access", "calm"}


def test_packages_compared_are_no_criteria() -> None:
    case = small_case()
    case = edits.set_package_judgement(case, "russia", "calm", "full", "waiting", Fraction(3))
    assert without(case, {"criteria": {"full"}}) is case
    for gone in ({"packages": {"full"}}, {"criteria": {"calm"}}):
        assert without(case, gone).preferences["russia"].package_judgements == {}


def test_judgements_at_one_node_go_alone_whoever_gave_them() -> None:
    case = taken(asked_case(), sent("anna", judgements=top(3, 5)))
    after = without_judgements(case, ROOT, "cost")
    europe = after.preferences["europe"].judgements
    assert [(j.row, j.column) for j in europe[ROOT]] == [("security", "access")]
    assert europe["security"] is case.preferences["europe"].judgements["security"]
    assert [j.column for j in after.returns[0].judgements[ROOT]] == ["access"]
    decided = after.rounds[0].weight_decisions[0].after
    assert decided is not None
    assert decided.judgements == after.preferences["russia"].judgements


def test_choices_about_what_is_gone_go() -> None:
    case = taken(asked_case(), sent("anna", {"staged/control": 5}))
    assert len(case.rounds[0].decisions) == 1
    for gone in (
        {"packages": {"staged"}},
        {"criteria": {"control"}},
        {"stakeholders": {"russia"}},
    ):
        assert without(case, gone).rounds[0].decisions == ()


def test_a_round_goes_with_its_returns() -> None:
    case = taken(asked_case(), sent("anna", {"staged/control": 5}))
    after = without(case, {"rounds": {"R1"}})
    assert [one.id for one in after.rounds] == ["R2"]
    assert after.returns == ()


def test_points_of_a_criterion_that_is_gone_go_from_returns() -> None:
    case = taken(asked_case(), sent("anna", swing=frozen({"cost": 5.0, "calm": 2.0})))
    after = without(case, {"criteria": {"cost"}})
    assert after.returns[0].swing == {"calm": 2.0}
    decision = after.rounds[0].weight_decisions[0]
    assert decision.after is not None
    assert decision.after.swing == {"calm": 2.0}


def test_leftovers_of_every_kind_go() -> None:
    case = full_case()
    own = case.preferences["north"]
    row = frozen({"deal": frozen({"away": Score.of(1.0)}), "away": frozen()})
    stray = replace(
        case,
        scores=frozen({**case.scores, "north": frozen({**case.scores["north"], **row})}),
        preferences=frozen(
            {
                **case.preferences,
                "away": own,
                "north": replace(
                    own,
                    ranks=frozen({**own.ranks, "away": 1}),
                    red_lines=(*own.red_lines, RedLine(criterion="away", limit=1.0)),
                ),
            }
        ),
        moderations=(*case.moderations, replace(case.moderations[0], round="away")),
    )
    assert lost(case, remove_leftovers(stray)) == []
