"""Rankings of two states side by side, whichever packages and parties these have."""

from __future__ import annotations

from dataclasses import replace

from mcda.group.ranking_change_sentences import MOST, change_sentence, effect_words
from mcda.group.ranking_changes import ranking_changes
from mcda.methods.rank import rank_all
from mcda.model import edits
from mcda.model.case import COMMON, Case, Score
from tests.desktop.conftest import small_case


def changes(first: Case, second: Case):  # type: ignore[no-untyped-def]
    return ranking_changes(second.stakeholders, rank_all(first), rank_all(second))


def test_nothing_moves_between_a_case_and_itself() -> None:
    case = small_case()
    found = changes(case, case)
    assert all(one.stands and not one.leader_changed for one in found.values())
    assert effect_words(case.stakeholders, found) == "no rank changes"


def test_what_is_refused_on_one_side_has_no_moves() -> None:
    case = small_case()
    gap = edits.set_score(case, COMMON, "full", "cost", Score(note="asked"))
    gap = edits.set_score(gap, "russia", "full", "cost", None)
    unable = edits.set_settings(gap, method="no such")
    lost, came = changes(case, unable), changes(unable, case)
    assert effect_words(case.stakeholders, lost) == "EU and RU are no longer ranked"
    assert effect_words(case.stakeholders, came) == "EU and RU are newly ranked"
    for one in lost.values():
        assert one.after is None and one.packages == () and one.problems
        assert change_sentence(one) == "It is no longer ranked."


def test_many_moves_are_told_by_the_farthest() -> None:
    case = small_case()
    for number in range(9):
        case = edits.add_package(case, f"P{number}")
        id_ = case.packages[-1].id
        for criterion in ("returns", "cost"):
            case = edits.set_score(case, COMMON, id_, criterion, Score.of(float(number)))
        case = edits.set_score(case, COMMON, id_, "protection", Score.of("partial"))
    other = case
    for number, package in enumerate(case.packages[3:]):
        value = Score.of(float(8 - number))
        other = edits.set_score(other, COMMON, package.id, "cost", value)
    found = changes(case, other)["russia"]
    assert len(found.moves) > MOST
    assert "more package" in change_sentence(found)
    few = replace(found, packages=found.moves[:MOST])
    assert len(few.moves) == MOST
    assert "more package" not in change_sentence(few)
