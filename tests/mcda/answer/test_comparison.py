"""Two states of a case: what differs, what it does to each ranking, and to the answer."""

from __future__ import annotations

from dataclasses import replace

from mcda.answer.comparison import compare
from mcda.answer.comparison_sentences import (
    answer_sentences,
    blocking_sentences,
    comparison_sentence,
)
from mcda.answer.kind_sentences import kind_sentence
from mcda.group.ranking_change_sentences import change_sentence, lead_words
from mcda.model import edits
from mcda.model.case import COMMON, Case, Fallback, Score, Stakeholder
from tests.desktop.conftest import small_case
from tests.mcda.answer.small_cases import Side, small


def turned() -> Case:
    """The small case with a full package that nobody could want."""
    case = small_case()
    for criterion, value in (("returns", 0.0), ("protection", "none"), ("cost", 10.0)):
        case = edits.set_score(case, COMMON, "full", criterion, Score.of(value))
    return case


def test_the_same_case_says_the_same() -> None:
    found = compare(small_case(), small_case())
    assert found.entries == () and found.blocking == () and not found.another_answer
    assert all(change.stands for change in found.changes.values())
    assert comparison_sentence(found) == "Both say the same."
    (answer,) = answer_sentences(found, "A", "B")
    assert answer.endswith(kind_sentence(found.after)) and "A:" not in answer


def test_a_change_of_scores_is_told_with_what_it_does() -> None:
    found = compare(small_case(), turned())
    ranks = {
        move.package: (move.rank_before, move.rank_after)
        for move in found.changes["russia"].packages
    }
    assert ranks["full"][1] == 3 and set(ranks) == {"wait", "staged", "full"}
    assert {one.what for one in found.entries} >= {
        "Score of Full package on Cost of delivery, for all"
    }
    assert f"{len(found.entries)} entries differ" in comparison_sentence(found)


def test_both_directions_tell_one_story() -> None:
    there, back = compare(small_case(), turned()), compare(turned(), small_case())
    assert there.another_answer == back.another_answer
    assert [(e.what, e.first, e.second) for e in there.entries] == [
        (e.what, e.second, e.first) for e in back.entries
    ]
    for id_, change in there.changes.items():
        assert [(m.package, m.rank_before, m.rank_after) for m in change.packages] == [
            (m.package, m.rank_after, m.rank_before) for m in back.changes[id_].packages
        ]


def test_parties_and_packages_of_one_state_only_are_named() -> None:
    first = small_case()
    second = edits.remove_package(first, "staged")
    second = replace(second, stakeholders=(*second.stakeholders, Stakeholder(id="x", name="X")))
    found = compare(first, second)
    assert [one.id for one in found.stakeholders] == ["europe", "russia", "x"]
    change = found.changes["russia"]
    assert [one.id for one in change.went] == ["staged"] and change.came == ()
    assert "is gone" in change_sentence(change)
    assert found.changes["x"].before is None
    assert lead_words(found.changes["x"].before) == "not ranked"
    back = compare(second, first)
    assert "x" in back.changes and "is new" in change_sentence(back.changes["russia"])


def test_who_turns_against_a_package_is_told() -> None:
    first = small_case()
    who = first.stakeholders[0].id
    high = edits.set_fallback(first, who, Fallback(value=100.0))
    none = edits.set_fallback(first, who, None)
    found = compare(none, high)
    assert found.blocking and all(who in {s.id for s in one.after} for one in found.blocking)
    assert "newly blocked by" in blocking_sentences(found)[0]
    assert "no longer blocked by" in blocking_sentences(compare(high, none))[0]


def test_another_case_altogether_is_compared_too() -> None:
    other = Case(id="other", title="Other")
    found = compare(small_case(), other)
    assert found.another_answer and "Nothing is ranked yet." in answer_sentences(found, "A", "B")[1]
    assert all(change.after is None for change in found.changes.values())


def test_an_answer_that_stays_for_other_reasons_is_not_told_as_the_same() -> None:
    """The same package is named, blocked by another party."""

    def with_fallbacks(aland: float, bland: float) -> Case:
        sides = (Side("Aland", (1,), aland), Side("Bland", (1,), bland))
        return small(("North", "South"), [(5,), (1,)], *sides)

    found = compare(with_fallbacks(55, 20), with_fallbacks(20, 55))
    assert not found.another_answer
    assert len(answer_sentences(found, "A", "B")) == 2
    assert comparison_sentence(found).endswith("names the same, but not for the same reasons.")
