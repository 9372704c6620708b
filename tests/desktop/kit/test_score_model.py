from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.kit import number_form, score_model
from desktop.kit.score_model import NotTaken, Role, ScoreModel
from desktop.session.session import Session
from mcda.model import edits
from mcda.model.case import COMMON, Score


@pytest.fixture
def model(session: Session) -> ScoreModel:
    made = ScoreModel(session)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.show("russia")
    session.case_changed.connect(lambda: made.show(made.layer))
    return made


def text(model: ScoreModel, row: int, column: int) -> str:
    return str(model.index(row, column).data())


def test_shows_the_common_scores_under_the_own_ones(model: ScoreModel) -> None:
    assert [text(model, 2, column) for column in range(3)] == ["30", "partial", "6"]
    assert model.index(2, 0).data(Role.CELL).differs
    assert not model.index(2, 1).data(Role.CELL).differs


def test_typing_makes_an_own_score_that_one_undo_takes_back(
    model: ScoreModel, session: Session
) -> None:
    before = session.case
    model.setData(model.index(0, 0), "7,5")
    assert session.case.score("russia", "wait", "returns") == Score.of(7.5)
    assert session.case.score(COMMON, "wait", "returns") == Score.of(20.0)
    session.undo()
    assert session.case == before


def test_typing_the_common_score_makes_no_own_one(model: ScoreModel, session: Session) -> None:
    model.setData(model.index(0, 0), "20")
    assert "wait" not in session.case.scores.get("russia", {})


def test_a_new_value_keeps_note_and_source(model: ScoreModel, session: Session) -> None:
    model.setData(model.index(2, 0), "31")
    assert session.case.score("russia", "full", "returns") == Score.of(31.0, note="Its own view")


def test_a_range_becomes_an_interval(model: ScoreModel) -> None:
    model.setData(model.index(0, 0), "6-8")
    assert text(model, 0, 0) == "6–8"
    assert model.index(0, 0).data(Role.CELL).low == pytest.approx(0.1)


def test_text_that_is_no_score_comes_back(model: ScoreModel, session: Session) -> None:
    before = session.case
    left: list[NotTaken] = []
    model.not_taken.connect(left.extend)
    model.setData(model.index(0, 1), "much")
    assert session.case == before
    assert [(item.text, item.criterion) for item in left] == [("much", "protection")]


def test_paste_takes_the_good_cells_as_one_edit_and_returns_the_rest(
    model: ScoreModel, session: Session
) -> None:
    left: list[NotTaken] = []
    model.not_taken.connect(left.extend)
    model.paste(1, 0, [["10", "many", "1"], ["11", "full", "2", "9"], ["12"]])
    assert [item.text for item in left] == ["9", "12", "many"]
    assert [text(model, 1, c) for c in range(3)] == ["10", "full", "1"]
    assert session.undo_stack.count() == 1


def test_scores_that_repeat_are_made_once_and_notes_stay(
    model: ScoreModel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    monkeypatch.setattr(score_model, "Score", lambda **ends: made.append(ends) or Score(**ends))
    rows = model.rowCount()
    model.paste(0, 0, [["7", "", "7"]] * rows)
    seen = [session.case.score("russia", p.id, "cost") for p in session.case.packages]
    assert len(made) == 1 and {(one.low, one.note) for one in seen if one} == {(7.0, "")}
    assert session.case.score("russia", "full", "returns") == Score.of(7.0, note="Its own view")


def test_texts_that_repeat_are_told_from_the_scores_once(
    model: ScoreModel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a large grid each cell anew would be felt."""
    told: list[tuple[str, str]] = []
    says = number_form.says
    monkeypatch.setattr(number_form, "says", lambda *both: told.append(both) or says(*both))
    model.enter([model.index(row, 2) for row in range(3)], "7")
    told.clear()
    model.paste(0, 2, [["7.0"]] * 3)
    assert told == [("7.0", "7")] and session.undo_stack.count() == 1


def test_clear_gives_way_to_the_common_score(model: ScoreModel, session: Session) -> None:
    model.clear([model.index(2, 0)])
    assert text(model, 2, 0) == "50"


def test_values_stand_on_the_anchors(model: ScoreModel) -> None:
    model.show("russia", as_values=True)
    assert [text(model, 2, column) for column in range(3)] == ["50", "50", "40"]
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable


def test_a_score_off_its_scale_is_shown_as_unfit(model: ScoreModel, session: Session) -> None:
    edits_before = session.undo_stack.count()
    session.apply("Change", edits.set_score, COMMON, "wait", "cost", Score.of(14.0))
    assert session.undo_stack.count() == edits_before + 1
    assert model.index(0, 2).data(Role.CELL).unfit
