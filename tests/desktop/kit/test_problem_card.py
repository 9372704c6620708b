from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.kit.problem_card import ProblemCard
from desktop.session.session import Session
from mcda.errors import Place, Problem

PROBLEMS = (
    Problem.of("RESPONDENTS-NAME", Place(file="a.csv", cell="line 2")),
    Problem.of("RESPONDENTS-ASKED", Place(file="b.csv", cell="line 4"), found="tea"),
)


def test_problems_are_shown_copied_and_kept(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    card = ProblemCard(session)
    qtbot.addWidget(card)
    assert card.isHidden()
    card.show_problems("Problems in the list", PROBLEMS, date(2026, 11, 21))
    assert card.count == card.model.rowCount() == 2
    assert not card.isHidden()
    card.copy()
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert [row[-1] for row in rows[1:]] == ["RESPONDENTS-NAME", "RESPONDENTS-ASKED"]
    assert card.out.save_list(tmp_path / "problems.pdf")
    assert (tmp_path / "problems.pdf").read_bytes().startswith(b"%PDF-")
    assert card.out.save_list(tmp_path / "problems.xlsx")
    assert (tmp_path / "problems.xlsx").read_bytes().startswith(b"PK")
    card.show_problems("Problems in the list", (), date(2026, 11, 21))
    assert card.isHidden()


def test_a_folder_that_is_gone_is_a_problem(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    card = ProblemCard(session)
    qtbot.addWidget(card)
    card.show_problems("Problems", PROBLEMS, date(2026, 11, 21))
    assert not card.out.save_list(tmp_path / "none" / "x.html")
    assert session.file_problems
