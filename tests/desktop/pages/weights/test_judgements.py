from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop.pages.weights.judgements import JUDGEMENT, JudgementModel, pairs
from mcda.model.case import Judgement

NAMES = {"a": "Aid", "b": "Border", "c": "Cost"}


@pytest.fixture
def model(app: QApplication) -> JudgementModel:
    made = JudgementModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.show(pairs(NAMES, (Judgement("b", "a", Fraction(3)),)))
    return made


def test_pairs_come_in_order_and_turn_judgements_round() -> None:
    listed = pairs(NAMES, (Judgement("b", "a", Fraction(3)),))
    assert [(pair.row, pair.column, pair.value) for pair in listed] == [
        ("a", "b", Fraction(1, 3)),
        ("a", "c", None),
        ("b", "c", None),
    ]


def test_shows_fractions(model: JudgementModel) -> None:
    assert [model.index(row, JUDGEMENT).data() for row in range(3)] == ["1/3", "–", "–"]


@pytest.mark.parametrize(
    ("typed", "value"), [("1/5", Fraction(1, 5)), ("7", Fraction(7)), ("", None), ("–", None)]
)
def test_typing_a_judgement(model: JudgementModel, typed: str, value: Fraction | None) -> None:
    judged: list[tuple[int, Fraction | None]] = []
    model.judged.connect(lambda row, found: judged.append((row, found)))
    assert model.setData(model.index(1, JUDGEMENT), typed)
    assert judged == [(1, value)]


@pytest.mark.parametrize("typed", ["much", "0", "-3", "1/0"])
def test_text_that_is_no_judgement_is_refused(model: JudgementModel, typed: str) -> None:
    refused: list[str] = []
    model.refused.connect(refused.append)
    assert not model.setData(model.index(1, JUDGEMENT), typed)
    assert refused == [typed]
