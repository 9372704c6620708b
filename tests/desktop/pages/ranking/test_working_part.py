"""The working: its steps, its workbook, and the spread of the scores."""

from __future__ import annotations

import threading
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QLabel

from desktop.pages.ranking import working_part
from desktop.pages.ranking.working_part import WorkingPart
from mcda.methods.independent import verify
from mcda.model import edits
from mcda.model.case import Preferences

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def part(session, qtbot) -> WorkingPart:
    made = WorkingPart(session)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_workbook_holds_every_stakeholder(part, session, tmp_path: Path):
    part.show_case()
    assert part.save(tmp_path / "working.xlsx")
    book = openpyxl.load_workbook(tmp_path / "working.xlsx")
    assert book.sheetnames == [s.name for s in session.case.stakeholders]


def test_a_workbook_that_cannot_be_written_is_a_problem(part, session, tmp_path: Path):
    part.show_case()
    assert not part.save(tmp_path / "nowhere" / "working.xlsx")
    assert session.file_problems


def test_a_stakeholder_without_ranking_is_told_so(part, session, qtbot):
    who = session.stakeholder
    session.apply("", edits.set_preferences, who, Preferences())
    part.show_case()
    assert part.empty.isVisible()
    said = [one.text() for one in part.empty.findChildren(QLabel)]
    assert any(session.stakeholder_value().short in one for one in said)
    with qtbot.waitSignal(part.wanted) as wanted:
        part.empty.buttons[0].click()
    assert wanted.args == ["weights"]
    session.undo()
    part.show_case()
    assert not part.empty.isVisible()


def test_the_spread_is_labelled_as_nobodys_weights(part):
    part.show_case()
    assert part.spread.isVisible()
    assert "nobody's weights" in part._spread_card.accessibleName()
    assert [row.id for row in part.spread.results.table.rows] == ["returns", "protection", "cost"]


def test_one_package_does_not_spread(part, session):
    for package in ("staged", "full"):
        session.apply("Remove", edits.remove_package, package)
    part.show_case()
    assert not part.spread.isVisible()


def test_who_is_not_ranked_has_no_working(part, session):
    session.apply("Clear", edits.set_direct, "europe", "cost", -1.0)
    part.show_case()
    assert not part.working.isVisible()


def test_another_program_recomputes_the_scores_or_it_is_said_why_not(part, session, qtbot):
    part.show_case()
    qtbot.waitUntil(lambda: part.recomputed.text() == verify(ranking(session)).sentence)
    session.apply("Method", edits.set_settings, method="ahp")
    part.show_case()
    assert part.recomputed.text() != verify(ranking(session)).sentence
    qtbot.waitUntil(lambda: part.recomputed.text() == verify(ranking(session)).sentence)
    assert verify(ranking(session)).difference is None


def test_recomputing_that_takes_long_can_be_given_up(part, session, monkeypatch):
    may_end = threading.Event()
    monkeypatch.setattr(working_part, "verify", lambda found: may_end.wait(60) and verify(found))
    part.show_case()
    part.bar._late.timeout.emit()
    assert part.bar.isVisible()
    part.bar.cancel.click()
    may_end.set()
    assert part.bar.isHidden() and "Not recomputed" in part.recomputed.text()


def ranking(session):
    found = session.ranking(session.stakeholder)
    assert found is not None
    return found
