from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.model import edits
from mcda.model.case import Case, Preferences, Score, WeightWay, frozen
from mcda.model.round import Choice, Moderation, Round, Rule, WeightDecision
from mcda.model.rounds import moderation_of
from tests.mcda.model.asked import asked_case, sent, taken, top

CELL = ("russia", "full", "control")
TYPED = ("russia", "staged", "control")
SWING = frozen({"control": 100.0, "calm": 50.0, "cost": 25.0, "access": 25.0})


def _own(case: Case, cell: tuple[str, str, str] = CELL) -> Score | None:
    stakeholder, package, criterion = cell
    return case.scores.get(stakeholder, {}).get(package, {}).get(criterion)


def _agreed(case: Case, value: float, round_id: str = "R1") -> Case:
    moderation = moderation_of(
        case, round_id, CELL, value, value, author="Chair", reason="Agreed on Monday"
    )
    return edits.moderate(case, moderation)


def test_rounds_have_plain_ids() -> None:
    case = asked_case()
    assert [one.id for one in case.rounds] == ["R1", "R2"]
    case = edits.remove_round(case, "R1")
    assert [one.id for one in edits.add_round(case, "Once more").rounds] == ["R2", "R3"]


def test_taking_in_makes_the_stakeholders_score_and_keeps_what_was_returned() -> None:
    case = taken(
        asked_case(), sent("anna", {"full/control": 5}), sent("boris", {"full/control": 8})
    )
    assert _own(case) == Score(low=5, high=8, likely=6.5, source="Round 1: Anna, Boris")
    assert case.returns[0].scores["full"]["control"] == Score.of(5)
    assert case.returns[0].date == "2026-11-21"
    assert case.score("europe", "full", "control") == Score.of(8)


def test_what_a_person_typed_is_kept_taken_or_held_with_the_new() -> None:
    typed = _own(asked_case(), TYPED)
    back = [sent("anna", {"staged/control": 9})]
    after = {
        choice: _own(edits.take_in(asked_case(), "R1", back, {TYPED: choice}), TYPED)
        for choice in Choice
    }
    assert after[Choice.KEEP] == typed == Score(low=4, high=7)
    assert after[Choice.TAKE] == Score(low=9, high=9, source="Round 1: Anna")
    assert after[Choice.BOTH] == Score(low=4, high=9, source="Round 1: Anna")


def test_both_with_the_common_score_where_there_is_no_own() -> None:
    case = edits.take_in(
        asked_case(), "R1", [sent("anna", {"full/control": 5})], {CELL: Choice.BOTH}
    )
    assert _own(case) == Score(low=5, high=8, source="Round 1: Anna")


def test_a_choice_holds_for_files_that_come_later() -> None:
    first = edits.take_in(
        asked_case(), "R1", [sent("anna", {"staged/control": 9})], {TYPED: Choice.BOTH}
    )
    second = taken(first, sent("boris", {"staged/control": 5}))
    assert _own(second, TYPED) == Score(low=4, high=9, source="Round 1: Anna, Boris")


def test_a_second_file_replaces_the_first_and_what_it_leaves_out_is_as_before() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 5, "staged/control": 9}))
    case = taken(case, sent("anna", {"full/control": 6}))
    assert len(case.returns) == 1
    assert _own(case) == Score(low=6, high=6, source="Round 1: Anna")
    assert _own(case, TYPED) == Score(low=4, high=7)


def test_a_score_typed_after_a_round_is_what_is_kept_later() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 5}))
    case = edits.set_score(case, *CELL, Score.of(1))
    late = [sent("boris", {"full/control": 8})]
    assert _own(edits.take_in(case, "R1", late, {CELL: Choice.KEEP})) == Score.of(1)
    retaken = edits.take_in(case, "R1", late)
    assert _own(retaken) == Score(low=5, high=8, likely=6.5, source="Round 1: Anna, Boris")
    assert retaken.rounds[0].decisions[0].before == Score.of(1)


def test_a_later_round_stands_over_an_earlier_one_whenever_it_comes() -> None:
    late, early = sent("anna", {"full/control": 9}, "R2"), sent("anna", {"full/control": 5})
    in_order, turned = (
        taken(taken(asked_case(), early), late),
        taken(taken(asked_case(), late), early),
    )
    assert _own(in_order) == _own(turned) == Score(low=9, high=9, source="Round 2: Anna")
    assert _own(edits.remove_round(in_order, "R2")) == Score(low=5, high=5, source="Round 1: Anna")
    assert _own(edits.remove_round(edits.remove_round(in_order, "R2"), "R1")) is None


def test_the_same_file_taken_in_on_another_day_changes_nothing() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 5}))
    again = edits.take_in(case, "R1", [sent("anna", {"full/control": 5})], date="2026-12-01")
    assert again is case


def test_unknown_rounds_and_respondents_are_refused() -> None:
    case = asked_case()
    with pytest.raises(KeyError):
        edits.take_in(case, "R9", [])
    with pytest.raises(KeyError):
        taken(case, sent("nobody", {"full/control": 5}))
    with pytest.raises(ValueError, match="R2"):
        edits.take_in(case, "R1", [sent("anna", {}, "R2")])
    with pytest.raises(ValueError, match="both"):
        edits.take_in(case, "R1", [], {("russia", "", ""): Choice.BOTH})


def test_an_agreed_value_stands_with_author_reason_and_original() -> None:
    case = taken(
        asked_case(), sent("anna", {"full/control": 5}), sent("boris", {"full/control": 8})
    )
    case = _agreed(case, 7)
    assert _own(case) == Score(
        low=7,
        high=7,
        source="Round 1: Anna, Boris; agreed",
        author="Chair",
        note="Agreed on Monday",
    )
    assert (case.moderations[0].original_low, case.moderations[0].original_high) == (5, 8)
    assert case.returns[1].scores["full"]["control"] == Score.of(8)
    late = taken(case, sent("vera", {"full/control": 2}))
    assert (_own(late) or Score()).low == 7
    assert _own(taken(late, sent("anna", {"full/control": 3}, "R2"))) == Score(
        low=3, high=3, source="Round 2: Anna"
    )
    assert edits.moderate(case, case.moderations[0]) is case


def test_an_earlier_agreement_stays_on_record() -> None:
    case = _agreed(_agreed(taken(asked_case(), sent("anna", {"full/control": 5})), 7), 6)
    assert [one.low for one in case.moderations] == [7, 6]
    assert (_own(case) or Score()).low == 6


def test_under_agreement_returns_alone_change_no_score() -> None:
    case = taken(asked_case(Rule.AGREED), sent("anna", {"staged/control": 9, "full/control": 5}))
    assert _own(case, TYPED) == Score(low=4, high=7)
    assert _own(case) is None
    assert (_own(_agreed(case, 6)) or Score()).low == 6


def test_scores_follow_a_change_of_rule_and_name() -> None:
    case = taken(
        asked_case(),
        *(sent(w, {"full/control": v}) for w, v in (("anna", 3), ("boris", 4), ("vera", 8))),
    )
    assert (_own(case) or Score()).likely == 4
    case = edits.change_round(case, "R1", rule=Rule.MEAN, name="May")
    assert _own(case) == Score(low=3, high=8, likely=5, source="May: Anna, Boris, Vera")
    assert edits.change_round(case, "R1", name="May") is case
    with pytest.raises(TypeError):
        edits.change_round(case, "R1", decisions=())


def test_weights_of_a_delegation_are_taken_and_given_back() -> None:
    before = asked_case().preferences["russia"]
    case = taken(asked_case(), sent("anna", swing=SWING))
    own = case.preferences["russia"]
    assert (own.way, own.swing) == (WeightWay.SWING, SWING)
    assert (own.direct, own.fallback, own.red_lines) == (
        before.direct,
        before.fallback,
        before.red_lines,
    )
    assert edits.remove_return(case, "R1", "anna").preferences["russia"] == before
    kept = edits.take_in(
        asked_case(), "R1", [sent("anna", swing=SWING)], {("russia", "", ""): Choice.KEEP}
    )
    assert kept.preferences == asked_case().preferences
    assert kept.rounds[0].weight_decisions == (
        WeightDecision(
            stakeholder="russia",
            choice=Choice.KEEP,
            before=Preferences(),
            after=Preferences(),
        ),
    )


def test_weights_of_a_stakeholder_without_any_go_when_the_return_goes() -> None:
    bare = replace(asked_case(), preferences=frozen())
    case = taken(bare, sent("anna", judgements=top(3, 5)))
    assert case.preferences["russia"].way is WeightWay.PAIRWISE
    assert edits.remove_return(case, "R1", "anna") == bare
    with pytest.raises(KeyError):
        edits.remove_return(bare, "R1", "anna")


def test_a_renamed_level_is_renamed_in_rounds_too() -> None:
    case = taken(asked_case(), sent("anna", {"full/access": "partial"}))
    case = edits.moderate(
        case,
        Moderation(
            stakeholder="russia",
            package="full",
            criterion="access",
            round="R1",
            original_low="partial",
            low="partial",
            high="partial",
        ),
    )
    case = edits.rename_level(case, "access", "partial", "some")
    assert case.returns[0].scores["full"]["access"] == Score.of("some")
    assert (case.moderations[0].low, case.moderations[0].original_low) == ("some", "some")


@pytest.mark.parametrize(
    ("edit", "left"),
    [
        (lambda c: edits.remove_package(c, "full"), {"staged"}),
        (lambda c: edits.remove_criterion(c, "security"), set()),
    ],
)
def test_what_is_removed_goes_from_rounds_too(edit: object, left: set[str]) -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 5, "staged/control": 9}, swing=SWING))
    case = edit(_agreed(case, 7))  # type: ignore[operator]
    assert set(case.returns[0].scores) == left
    assert case.moderations == ()
    assert edits.remove_leftovers(case) is case


def test_a_removed_stakeholder_takes_its_respondents_along() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 5}), sent("emil", {"full/control": 5}))
    case = edits.remove_stakeholder(case, "russia")
    assert [one.id for one in case.respondents] == ["emil"]
    assert [one.respondent for one in case.returns] == ["emil"]
    assert case.rounds[0].asked == ("emil",)


def test_leftovers_of_rounds_are_cleared() -> None:
    case = asked_case()
    stray = replace(
        case,
        returns=(sent("nobody"), sent("anna", {"gone/control": 5}), sent("anna", {}, "R9")),
        rounds=(replace(case.rounds[0], asked=("nobody",)), *case.rounds[1:]),
    )
    clean = edits.remove_leftovers(stray)
    assert [(one.respondent, one.round, dict(one.scores)) for one in clean.returns] == [
        ("anna", "R1", {})
    ]
    assert clean.rounds[0] == Round(id="R1", name="Round 1")


def test_judgements_returned_about_a_criterion_that_moved_away_go() -> None:
    case = taken(asked_case(), sent("anna", judgements=top(3, 5)))
    moved = edits.move_criterion(case, "cost", "security", 0)
    assert [j.column for j in moved.returns[0].judgements[""]] == ["access"]
