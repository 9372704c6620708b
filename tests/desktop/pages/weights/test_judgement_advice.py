from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.pages.weights.advice import Advice, OddOneOut
from desktop.pages.weights.judgement_advice import JudgementAdvice

ODD = OddOneOut("a", "b", Fraction(1, 3), "the others together suggest 1/3", "Aid against Border")


@pytest.fixture
def pane(app: QApplication, qtbot: QtBot) -> JudgementAdvice:
    made = JudgementAdvice()
    qtbot.addWidget(made)
    return made


def test_the_proposal_is_taken_only_when_asked(pane: JudgementAdvice) -> None:
    taken: list[tuple[str, str, Fraction]] = []
    pane.accepted.connect(lambda row, column, value: taken.append((row, column, value)))
    details = pane.shown(Advice(odd=ODD, triad="A over C"))
    assert [head for head, _ in details] == ["Odd one out", "Worst triad"]
    assert taken == []
    pane.take.click()
    assert taken == [("a", "b", Fraction(1, 3))]


def test_open_pairs_offer_the_most_telling_question(pane: JudgementAdvice) -> None:
    asked: list[tuple[str, str]] = []
    pane.question_wanted.connect(lambda row, column: asked.append((row, column)))
    details = pane.shown(Advice(next_pair=("b", "c"), open_pairs=2))
    assert details[0][0] == "Still open"
    pane.again.click()
    assert asked == [("b", "c")]


def test_nothing_to_say_shows_nothing(pane: JudgementAdvice) -> None:
    assert pane.shown(Advice()) == []
