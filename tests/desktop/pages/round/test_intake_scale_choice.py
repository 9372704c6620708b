"""Answers on a scale that was changed after sending: the intake asks what becomes of them."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from desktop.pages.round.page import RoundPage
from desktop.session.session import Session
from mcda.model import edits
from mcda.model.case import Score
from mcda.round.layout import Part
from mcda.round.rescale import Rescale
from mcda.round.write import workbook_bytes
from tests.desktop.asked import asked_case
from tests.mcda.round.filling import cell


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> RoundPage:
    session.new(edits.change_criterion(asked_case(), "cost", worst=0.0, best=100.0))
    made = RoundPage(session)
    qtbot.addWidget(made)
    made.show()
    return made


def returned(path: Path) -> Path:
    """Write Anna's workbook, filled in when cost went from 0 to 10."""
    case = edits.change_criterion(asked_case(), "cost", worst=0.0, best=10.0)
    path.write_bytes(workbook_bytes(case, case.rounds[0], case.respondents[0]))
    book = openpyxl.load_workbook(path)
    cell(book, Part.SCORES, "cost", "full").value = 7
    cell(book, Part.SCORES, "returns", "full").value = 30
    book.save(path)
    return path


def test_the_files_are_read_anew_as_chosen(page: RoundPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.sections.choose("intake")
    intake = page.intake
    assert intake.scales.isHidden()
    intake.read([returned(tmp_path / "a.xlsx")])
    qtbot.waitUntil(lambda: not intake.busy)
    assert not intake.scales.isHidden() and intake.scales.rescale is Rescale.ASK
    assert cost(page) is None
    for rescale, expected in ((Rescale.CONVERT, 70.0), (Rescale.AS_IS, 7.0)):
        at = intake.scales.choice.findData(rescale.value)
        intake.scales.choice.setCurrentIndex(at)
        intake.scales.choice.activated.emit(at)
        qtbot.waitUntil(lambda: not intake.busy)
        found = cost(page)
        assert found is not None and found.low == expected
        assert not intake.scales.isHidden()
    intake.forget_button.click()
    assert intake.scales.isHidden() and intake.scales.rescale is Rescale.ASK


def cost(page: RoundPage) -> Score | None:
    (one,) = page.state_of_round.intakes
    assert one.returned is not None
    return one.returned.scores.get("full", {}).get("cost")
