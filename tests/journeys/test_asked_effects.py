"""Effects of measures asked in a round: sent, filled in, refused, taken in, and what they moved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcda.group.round_diff import round_effects
from mcda.group.round_sentences import moved_sentence
from mcda.model import edits
from mcda.model.case import COMMON, Case, Score
from mcda.model.codec import from_plain, to_plain
from mcda.model.entries import entry, key_of, row_names
from mcda.model.merging import gather, merged
from mcda.model.round import Asked, Choice
from mcda.model.rounds import diff, discrepancies, moderation_of, review
from mcda.model.tree import leaves
from mcda.model.versions import join
from mcda.round.intake import Intake
from mcda.round.layout import Part
from mcda.round.mending import mended
from mcda.round.read import read_return
from mcda.round.rescale import Rescale
from tests.mcda.round.filling import blank, cell, round_case, row_of, sheet

FULL = key_of("access", "full")


def asking() -> Case:
    """Return a case with two measures whose respondents are asked for effects."""
    case = edits.add_measure(round_case(), "Access", owners=("russia",))
    case = edits.add_measure(case, "Money", owners=("europe",))
    for one in case.respondents:
        case = edits.change_respondent(case, one.id, asked=(Asked.EFFECTS,))
    return case


def returned(case: Case, path: Path, key: str, change: Any = None, **cells: object) -> Intake:
    """Return what is read of a workbook with answers by leaf for full access."""
    book = openpyxl.load_workbook(blank(case, path, key))
    for leaf, value in cells.items():
        cell(book, Part.EFFECTS, leaf, FULL).value = value
    if change is not None:
        change(book)
    book.save(path)
    return read_return(path, case)


def test_a_workbook_asks_what_each_level_changes(tmp_path: Path) -> None:
    case = asking()
    book = openpyxl.load_workbook(blank(case, tmp_path / "a.xlsx", "anna"))
    assert {"Меры", "Последствия"} <= set(book.sheetnames)
    here = sheet(book, Part.EFFECTS)
    heads = [c.value for c in here[5] if c.value]
    assert [name for name in heads if ":" in str(name)] == list(row_names(case).values())[-2:]
    lists = [check.formula1 for check in here.data_validations.dataValidation]
    assert any("-10" in str(one) and "10" in str(one) for one in lists)
    told = [row[1].value for row in sheet(book, Part.MEASURES).iter_rows(min_row=5)]
    assert told[:2] == ["Access", "Money"]


def test_answers_become_effects_by_the_rounds_rule_and_undone_they_are_gone(
    tmp_path: Path,
) -> None:
    case = asking()
    anna = returned(case, tmp_path / "a.xlsx", "anna", calm=2, cost="-1 to 3")
    boris = returned(case, tmp_path / "b.xlsx", "boris", calm=4)
    assert anna.sound
    assert boris.sound
    assert anna.returned is not None
    assert anna.returned.effects["access"]["full"]["cost"] == Score(low=-1.0, high=3.0)
    assert not anna.returned.scores
    sent = [one.returned for one in (anna, boris) if one.returned is not None]
    offers = review(case, "R1", sent)
    assert {(one.package, one.criterion) for one in offers} == {(FULL, "calm"), (FULL, "cost")}
    after = edits.take_in(case, "R1", sent, date="2026-11-29")
    effect = after.effects["russia"]["access"]["full"]["calm"]
    assert (effect.low, effect.likely, effect.high) == (2.0, 3.0, 4.0)
    assert [one.package for one in discrepancies(after, "R1", 0.1)] == [FULL]
    back, problems = from_plain(to_plain(after))
    assert problems == ()
    assert back == after
    emptied = edits.remove_return(edits.remove_return(after, "R1", "anna"), "R1", "boris")
    assert emptied.effects == case.effects


def test_an_effect_that_could_not_be_read_is_mended_in_place(tmp_path: Path) -> None:
    case = asking()
    anna = returned(case, tmp_path / "a.xlsx", "anna", calm="-2 (guess)", cost=1)
    (one,) = anna.unread
    calm = next(leaf for leaf in leaves(case) if leaf.id == "calm")
    # A change may go down as far as the scale is long, and no further.
    assert mended(anna, one, "-11", calm) is None
    after = mended(anna, one, "-2", calm)
    assert after is not None and after.returned is not None
    effects = after.returned.effects["access"]["full"]
    assert (effects["calm"].low, effects["cost"].low) == (-2.0, 1.0)
    assert "“-2 (guess)”" in effects["calm"].note
    assert after.unread == () and one.problem not in after.problems
    assert not after.returned.scores


def test_what_stood_there_is_kept_or_held_beside(tmp_path: Path) -> None:
    case = edits.set_effect(asking(), "russia", "access", "full", "calm", Score.of(9.0))
    anna = returned(case, tmp_path / "a.xlsx", "anna", calm=2)
    assert anna.returned is not None
    cell_ = ("russia", FULL, "calm")
    for choice, expected in ((Choice.KEEP, (9.0, 9.0)), (Choice.BOTH, (2.0, 9.0))):
        after = edits.take_in(case, "R1", [anna.returned], {cell_: choice})
        found = entry(after, *cell_)
        assert found is not None
        assert (found.low, found.high) == expected
        decision = after.rounds[0].decisions[0]
        assert (decision.measure, decision.level, decision.package) == ("access", "full", "")
        assert edits.remove_return(after, "R1", "anna").effects == case.effects


def test_what_is_agreed_on_an_effect_counts_and_is_told(tmp_path: Path) -> None:
    case = asking()
    anna = returned(case, tmp_path / "a.xlsx", "anna", calm=2)
    assert anna.returned is not None
    after = edits.take_in(case, "R1", [anna.returned])
    cell_ = ("russia", FULL, "calm")
    words = {"author": "Chair", "reason": "Heard both", "date": "2026-11-29"}
    agreed = edits.moderate(after, moderation_of(after, "R1", cell_, -1.0, 0.0, **words))
    found = entry(agreed, *cell_)
    assert found is not None
    assert (found.low, found.high, found.author) == (-1.0, 0.0, "Chair")
    assert merged(gather(agreed, "R1"), cell_) is not None
    without = edits.remove_measure(agreed, "access")
    assert not without.moderations
    assert not without.returns[0].effects


def test_the_second_round_says_what_moved(tmp_path: Path) -> None:
    case = asking()
    first = returned(case, tmp_path / "a.xlsx", "anna", calm=2)
    assert first.returned is not None
    case = edits.take_in(case, "R1", [first.returned])
    case = edits.add_round(case, "Second", asked=("anna",))
    second = returned(case, tmp_path / "b.xlsx", "anna", calm=5)
    assert second.returned is not None
    case = edits.take_in(case, "R2", [second.returned])
    found = diff(case, "R1", "R2")
    assert [(one.package, one.criterion) for one in found.moved] == [(FULL, "calm")]
    assert [(one.package, one.criterion) for one in found.scores] == [(FULL, "calm")]
    assert "1 respondent moved on 1 effect" in moved_sentence(round_effects(case, "R1", "R2"))


def renamed(book: Any) -> None:
    cell(book, Part.EFFECTS, "calm", FULL).parent.cell(5, 5).value = "Something else"


def sorted_names(book: Any) -> None:
    here = sheet(book, Part.EFFECTS)
    first, second = row_of(here, "calm"), row_of(here, "control")
    a, b = here.cell(first, 2), here.cell(second, 2)
    a.value, b.value = b.value, a.value


def removed(book: Any) -> None:
    del book[sheet(book, Part.EFFECTS).title]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (renamed, "RETURN-RENAMED"),
        (sorted_names, "RETURN-ID-LABEL-MISMATCH"),
        (removed, "RETURN-SHEET-MISSING"),
    ],
)
def test_renamed_sorted_and_removed_are_refused_as_for_scores(
    tmp_path: Path, change: Any, code: str
) -> None:
    found = returned(asking(), tmp_path / "a.xlsx", "boris", change, calm=2)
    assert code in {one.code for one in found.problems}
    assert found.returned is None or "calm" not in found.returned.effects.get("access", {}).get(
        "full", {}
    )


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("much", "RETURN-NOT-A-SCORE"),
        (50, "RETURN-OUT-OF-RANGE"),
        ("3 to 1", "RETURN-RANGE-REVERSED"),
    ],
)
def test_an_answer_that_is_none_is_told_with_its_cell(
    tmp_path: Path, value: object, code: str
) -> None:
    found = returned(asking(), tmp_path / "a.xlsx", "boris", calm=value)
    problem = next(one for one in found.problems if one.code == code)
    assert problem.place.cell


def test_measures_that_changed_since_are_told(tmp_path: Path) -> None:
    case = asking()
    path = blank(case, tmp_path / "a.xlsx", "boris")
    now = edits.remove_measure(edits.change_measure(case, "access", name="Relief"), "money")
    now = edits.add_measure(now, "Idlib", owners=("russia",))
    codes = {one.code for one in read_return(path, now).problems}
    assert {"RETURN-RENAMED-SINCE", "RETURN-ABOUT-GONE", "RETURN-NOT-IN-WORKBOOK"} <= codes


def test_a_difference_is_converted_with_its_scale(tmp_path: Path) -> None:
    case = asking()
    path = tmp_path / "a.xlsx"
    returned(case, path, "boris", calm=2)
    wider = replace(
        case,
        criteria=tuple(
            replace(c, worst=0, best=100) if c.id == "calm" else c for c in case.criteria
        ),
    )
    found = read_return(path, wider, rescale=Rescale.CONVERT).returned
    assert found is not None
    assert found.effects["access"]["full"]["calm"].low == 20.0
    assert COMMON not in wider.effects


def test_agreements_of_two_people_on_two_effects_are_both_kept(tmp_path: Path) -> None:
    case = asking()
    anna = returned(case, tmp_path / "a.xlsx", "anna", calm=2)
    assert anna.returned is not None
    base = edits.take_in(case, "R1", [anna.returned])
    words = {"author": "Chair", "reason": "Heard both", "date": "2026-11-29"}
    mine, theirs = (
        edits.moderate(base, moderation_of(base, "R1", ("russia", row, "calm"), 1.0, 1.0, **words))
        for row in (FULL, key_of("money", "full"))
    )
    joined = join(base, mine, theirs)
    assert joined.contested == ()
    assert len(joined.case.moderations) == 2
