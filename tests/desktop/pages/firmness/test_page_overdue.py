"""What is not worked out yet for the weights as they now are is marked, and nothing moves."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.pages.firmness.page import FirmnessPage
from desktop.session.session import Session
from mcda.sensitivity.firmness import one_way_of


def test_numbers_of_other_weights_are_marked_until_the_new_ones_are_there(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()
    go.set()

    def held(ranking: Any, *step: Any) -> Any:
        go.wait(60)
        return one_way_of(ranking, *step)

    monkeypatch.setattr("desktop.session.soon.LARGE", 0)
    monkeypatch.setattr("desktop.session.soon.one_way_of", held)
    page = FirmnessPage(session)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.curves.spec is not None)
    said = page._sentence.text()
    go.clear()
    page.try_out("cost", 0.9)
    marks = (
        page._sentence.text,
        page.trials._heads[-1].text,
        page.part_curves._card._subtitle.text,
    )
    qtbot.waitUntil(lambda: all("eing worked out" in mark() for mark in marks))
    go.set()
    qtbot.waitUntil(lambda: not any("eing worked out" in mark() for mark in marks))
    assert page._sentence.text() != said


def test_the_first_step_of_a_slider_moves_no_row(page: FirmnessPage) -> None:
    page.resize(1000, 900)
    slider = page.trials.editors("cost")[0]
    QApplication.processEvents()
    stood = slider.mapTo(page, QPoint())
    slider.setValue(slider.value() + 60)
    QApplication.processEvents()
    assert page.trying and slider.mapTo(page, QPoint()) == stood
