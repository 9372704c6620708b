"""An answer that could not be read is mended where it is taken in; what was written stays."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from mcda.model.case import Case, Judgement
from mcda.model.tree import leaves
from mcda.round.intake import Intake, Unread
from mcda.round.layout import Part
from mcda.round.mending import mended
from tests.mcda.round.filling import JUDGED, SCORES, cell, taken

ROW, COLUMN = next(key for key, value in SCORES.items() if not isinstance(value, str))


def read(case: Case, tmp_path: Path, text: str) -> tuple[Intake, Unread]:
    def change(book: Any) -> None:
        cell(book, Part.SCORES, ROW, COLUMN).value = text

    intake = taken(case, tmp_path / "back.xlsx", change)
    (one,) = intake.unread
    return intake, one


@pytest.mark.parametrize(("text", "typed"), [("8 (guess)", "8"), ("4 or so, maybe 5", "4-5")])
def test_a_mended_answer_keeps_what_was_written(
    case: Case, tmp_path: Path, text: str, typed: str
) -> None:
    intake, one = read(case, tmp_path, text)
    assert (one.criterion, one.package, one.text) == (ROW, COLUMN, text)
    assert one.problem in intake.problems
    criterion = next(leaf for leaf in leaves(case) if leaf.id == ROW)
    after = mended(intake, one, typed, criterion)
    assert after is not None and after.returned is not None
    score = after.returned.scores[COLUMN][ROW]
    assert f"“{text}”" in score.note and typed in score.note
    assert after.unread == () and one.problem not in after.problems
    # Everything else of the file is as it was read.
    assert intake.returned is not None
    others = {k: v for k, v in after.returned.scores[COLUMN].items() if k != ROW}
    assert others == dict(intake.returned.scores[COLUMN])


def test_an_answer_read_as_none_is_not_to_be_mended(case: Case, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        cell(book, Part.SCORES, ROW, COLUMN).value = "n/a"

    intake = taken(case, tmp_path / "back.xlsx", change)
    assert intake.unread == () and "RETURN-NO-ANSWER" in {one.code for one in intake.problems}


@pytest.mark.parametrize("typed", ["", "eight", "1e9", "8 (guess)"])
def test_what_is_no_score_on_the_scale_is_not_taken(case: Case, tmp_path: Path, typed: str) -> None:
    intake, one = read(case, tmp_path, "8 (guess)")
    criterion = next(leaf for leaf in leaves(case) if leaf.id == ROW)
    assert mended(intake, one, typed, criterion) is None


def test_points_and_comparisons_are_mended_and_what_was_written_stays_in_the_remark(
    case: Case, tmp_path: Path
) -> None:
    (node, first, second), _value = next(iter(JUDGED.items()))

    def change(book: Any) -> None:
        cell(book, Part.SWING, "calm", "points").value = "40 (guess)"
        cell(book, Part.PAIRWISE, first, second, node).value = "3 or so"

    intake = taken(case, tmp_path / "back.xlsx", change)
    points, pair = sorted(intake.unread, key=lambda one: one.part is Part.PAIRWISE)
    assert (points.criterion, pair.criterion, pair.package) == ("calm", first, second)
    assert [mended(intake, points, typed) for typed in ("", "many", "101", "-1")] == [None] * 4
    assert [mended(intake, pair, typed) for typed in ("", "3 or so", "12", "0")] == [None] * 4
    after = mended(intake, points, "40")
    after = after and mended(after, pair, "1/3")
    assert after is not None and after.returned is not None and after.unread == ()
    assert after.returned.swing["calm"] == 40.0
    assert Judgement(first, second, Fraction(1, 3)) in after.returned.judgements[node]
    assert "40 (guess)" in after.returned.remark and "3 or so" in after.returned.remark
    assert len(after.problems) == len(intake.problems) - 2
