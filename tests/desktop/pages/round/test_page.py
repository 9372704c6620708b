from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.round.page import RoundPage
from desktop.session.session import Session
from mcda.errors import Place, Problem
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.edits.asking import open_round
from mcda.model.round import Asked, Choice, Rule
from tests.desktop.asked import asked_case, intake, sent, taken

WRONG = Problem.of("RESPONDENTS-NAME", Place(file="x"))
CELL = ("russia", "full", "returns")


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> Iterator[RoundPage]:
    session.new(asked_case())
    made = RoundPage(session)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    yield made


def answered() -> Case:
    return taken(
        asked_case(),
        sent("anna", {"full/returns": 0.0, "wait/returns": 5.0}),
        sent("boris", {"full/returns": 60.0, "wait/returns": 6.0}),
    )


def test_an_empty_page_invites(page: RoundPage, session: Session, qtbot: QtBot) -> None:
    session.new(Case(id="x"))
    assert page.unready.isVisible()
    with qtbot.waitSignal(page.go_elsewhere):
        page.unready.buttons[0].click()
    session.new(edits.remove_round(asked_case(), "R1"))
    for one in ("anna", "boris", "emil"):
        session.apply("Remove", edits.remove_respondent, one)
    assert page.empty.isVisible()
    ((heading, first),) = page.details()
    assert heading == "First" and "Add those who are to be asked" in str(first)
    # What a round is, and its steps in their order.
    told = [one.text() for one in page.empty.findChildren(QLabel) if one.isVisible()]
    assert [words for words in told if words.isdigit()] == ["1", "2", "3", "4", "5"]
    assert "In a round others score the packages" in " ".join(told)
    page.empty.buttons[0].click()
    assert [one.name for one in session.case.rounds] == ["Round 1"]
    assert session.case.rounds[0].asked == (session.case.respondents[0].id,)
    editor = page.who.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("Vera")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.case.respondents[0].name == "Vera")
    session.undo()
    assert session.case.respondents == ()


def test_a_pasted_list_is_added_and_what_is_wrong_is_listed(
    page: RoundPage, session: Session
) -> None:
    text = "Name\tParty\tLanguage\tAsked\nVera\tRussia\tru\tswing\nOleg\tNobody\n"
    QGuiApplication.clipboard().setText(text)
    page.who.paste()
    vera = session.case.respondents[-1]
    assert (vera.name, vera.language, vera.asked) == ("Vera", "ru", (Asked.SWING,))
    assert vera.id in session.case.rounds[0].asked
    assert page.who.problems.isVisible()
    assert page.who.problems.count == 1
    page.sections.choose("intake")
    assert not page.who.problems.isVisible(), "it is about the list of respondents"
    page.sections.choose("who")
    assert page.who.problems.isVisible()
    page.who.problems.close_button.click()
    assert not page.who.problems.isVisible()
    session.undo()
    assert len(session.case.respondents) == 3


def test_a_respondent_is_edited_in_place(page: RoundPage, session: Session) -> None:
    model = page.who.model
    for key, value in (("stakeholder", "europe"), ("language", "fr"), ("what", "scores,swing")):
        model.setData(model.index(0, model.column_of(key)), value)
    anna = session.case.respondents[0]
    assert (anna.stakeholder, anna.language) == ("europe", "fr")
    assert anna.asked == (Asked.SCORES, Asked.SWING)
    model.setData(model.index(0, 0), None, Qt.ItemDataRole.CheckStateRole)
    assert session.case.rounds[0].asked == ("boris", "emil")
    page.who.table.remove_asked.emit("boris")
    page.who.table.move_asked.emit("emil", -1)
    assert [one.id for one in session.case.respondents] == ["emil", "anna"]
    page.who.table.choose("emil")
    page.details()
    page.who.email.typed.emit("emil@example.org")
    assert session.case.respondents[0].email == "emil@example.org"


def test_a_round_has_name_date_and_rule(page: RoundPage, session: Session) -> None:
    page.who.name.typed.emit("First sounding")
    page.who.date.typed.emit("21.11.")
    assert page.who.date.property("wrong")
    page.who.date.typed.emit("2026-12-01")
    assert not page.who.date.property("wrong")
    page.who.rule.setCurrentIndex(page.who.rule.findData(str(Rule.AGREED)))
    page.who.rule.activated.emit(2)
    asked = session.case.rounds[0]
    assert (asked.name, asked.date, asked.rule) == ("First sounding", "2026-12-01", Rule.AGREED)
    page.head.add()
    assert [one.name for one in session.case.rounds] == ["First sounding", "Round 2"]
    assert page.state_of_round.round_id == "R2"
    page.who.remove_round.click()
    assert len(session.case.rounds) == 1


def test_the_sentence_counts_answers_problems_and_who_is_missing(
    page: RoundPage, session: Session
) -> None:
    wrong = Problem.of("RESPONDENTS-NAME", Place(file="x"))
    back = sent("anna", {"full/returns": 20.0})
    page.state_of_round.add_files([intake(session.case, back, problems=(wrong,))])
    assert (
        page.sentence()
        == "Round 1: 1 of 3 answered; 1 file has problems; EU and Boris are missing."
    )


def test_a_review_is_taken_in_as_chosen_and_undone_in_one_step(
    page: RoundPage, session: Session
) -> None:
    before = session.case
    page.state_of_round.add_files(
        [
            intake(before, sent("anna", {"full/returns": 20.0, "wait/returns": 5.0})),
            intake(before, sent("boris", {"full/returns": 40.0})),
        ]
    )
    page.sections.choose("review")
    review = page.review
    assert len(review.offers) == 2
    assert len(review.model.lines) == 2
    review.table.choose(review.model.lines[1].id)
    assert review.details()
    review.all_buttons[Choice.KEEP].click()
    assert {line.cells[-1].value for line in review.model.lines} == {"keep"}
    review.table.key_typed.emit(review.model.lines[1].id, "b")
    review.take_in.click()
    own = session.case.scores["russia"]
    assert (own["full"]["returns"].low, own["full"]["returns"].high) == (20.0, 40.0)
    assert "wait" not in own
    assert page.sections.current == "moved"
    assert session.undo_stack.undoText().startswith("Take in Round 1")
    session.undo()
    assert session.case == before
    page.sections.choose("review")
    assert len(review.offers) == 2


def test_a_cell_of_the_map_is_agreed_on_in_the_details(page: RoundPage, session: Session) -> None:
    session.new(answered())
    session.choose_stakeholder("europe")
    page.sections.choose("differences")
    assert page.differences.none.isVisible()
    session.choose_stakeholder("russia")
    assert not page.differences.none.isVisible()
    assert [line.id.split("\x1f")[1] for line in page.differences.model.lines] == ["full"]
    page.differences.map.picked.emit(0, 0)
    assert session.chosen.package == "wait"
    page.differences.show_cell(CELL)
    heads = [head for head, _ in page.details()]
    assert any("Full package" in head for head in heads)
    page.differences.editor.value.setText("38")
    assert page.differences.editor.set_agreed()
    assert session.case.score(*CELL).low == 38.0  # type: ignore[union-attr]
    history = dict(page.details()[:-1])["History"]
    assert history == "Round 1: 38 (agreed)"


def test_the_first_round_says_what_it_did(page: RoundPage, session: Session) -> None:
    session.new(asked_case())
    page.sections.choose("moved")
    assert page.moved.none.isVisible()
    session.new(answered())
    session.choose_stakeholder("russia")
    assert not page.moved.none.isVisible()
    assert page.moved.said_line.text().startswith("From before the first round to Round 1")
    assert page.moved.changed_model.lines and page.moved.answer.text()
    assert page.moved._moved_card.isHidden(), "all that a first round gives is new"
    assert page.moved.first.currentText() == "Before the first round"


def test_a_stakeholder_that_a_round_left_unranked_is_told_with_the_reason(
    page: RoundPage, session: Session
) -> None:
    session.new(answered())
    session.choose_stakeholder("russia")
    page.sections.choose("moved")
    effects = page.moved.effects
    assert effects is not None
    lost = replace(effects.changes["russia"], after=None, packages=(), problems=(WRONG,))
    compared = page.moved._latest.result[1]
    page.moved._show((replace(effects, changes={**effects.changes, "russia": lost}), compared))
    assert "RU is no longer ranked" in page.moved.said_line.text()
    assert "RU: It is no longer ranked." in page.moved.answer.text()
    assert any("Why" in head for head, _ in page.moved.details())


def test_two_rounds_are_compared(page: RoundPage, session: Session) -> None:
    session.new(answered())
    page.sections.choose("moved")
    case = open_round(session.case, "Round 2")
    session.new(taken(case, sent("anna", {"full/returns": 55.0}, "R2")))
    session.choose_stakeholder("russia")
    page.sections.choose("moved")
    assert not page.moved.none.isVisible()
    assert page.moved.effects is not None
    assert [line.cells[0].text for line in page.moved.moved_model.lines] == ["Anna"]
    assert page.moved.lines.spec is not None
    assert page.details()
    page.moved.changed.choose(page.moved.changed_model.lines[0].id)
    page.moved.changed.activated.emit(page.moved.changed.currentIndex())
    assert page.sections.current == "differences"


def test_a_problem_of_a_respondent_is_shown_where_it_is_mended(page: RoundPage) -> None:
    page.sections.choose("moved")
    page.go_to(Place(field="respondent", words="Anna"))
    assert page.sections.current == "who"


def test_everything_that_takes_the_focus_has_a_name(page: RoundPage, session: Session) -> None:
    session.new(answered())
    for key in ("who", "intake", "review", "differences", "moved"):
        page.sections.choose(key)
        for widget in page.findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes and widget.isVisible() and not isinstance(widget, QPushButton):
                assert widget.accessibleName(), widget
