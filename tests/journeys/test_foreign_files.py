"""Other people's files come in through the real window with few clicks, each counted."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.pages.importing.page import ImportPage
from desktop.pages.scores.page import ScoresPage
from desktop.shell.main_window import MainWindow
from mcda.model.case import COMMON, Case, Criterion, Direction, Package, Stakeholder
from mcda.model.tree import leaves
from tests.journeys.conftest import Answers
from tests.opened import wait_for_file

LEFT = Qt.MouseButton.LeftButton


class Hand:
    """Clicks as a person does, and counts."""

    def __init__(self, window: MainWindow, answers: Answers, qtbot: QtBot) -> None:
        self.window, self.answers, self.qtbot = window, answers, qtbot
        self.clicks = 0

    def click(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        self.clicks += 1
        self.qtbot.mouseClick(button, LEFT)

    def choose(self, page: ImportPage, *key: str | int) -> None:
        """Click the box of a line of the tree."""
        self.clicks += 1
        page.part.tree.tick(page.part.line(*key).key, True)

    def open(self, path: Path) -> ImportPage:
        """Choose a file in File > Open; what is doubtful comes up in the assistant."""
        self.clicks += 1
        self.answers.paths = [path]
        self.window.menus.open.trigger()
        wait_for_file(self.window)
        page = self.window.importing.page
        assert page is not None
        self.qtbot.waitUntil(lambda: page.found is not None and page.part.isVisible())
        return page


@pytest.fixture
def hand(window: MainWindow, answers: Answers, qtbot: QtBot) -> Hand:
    return Hand(window, answers, qtbot)


def utility_analysis(path: Path) -> Path:
    """Write a Nutzwertanalyse: merged options with points and weighted points, sums, a legend."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Bewertung"
    sheet.append(["Nutzwertanalyse Standort"])
    sheet.append(["Kriterium", "Gewicht", "Nord", None, "Mitte", None, "Hafen", None])
    sheet.append([None, None, *["Punkte", "gewichtet"] * 3])
    for name, weight, *points in (
        ("Erreichbarkeit", 40, 4, 2, 5), ("Fläche", 35, 1, 5, 3), ("Ausbau", 25, 3, 4, 2),
    ):  # fmt: skip
        sheet.append([name, weight, *(x for p in points for x in (p, p * weight))])
    sums = [sum(sheet.cell(r, c).value for r in (4, 5, 6)) for c in (4, 6, 8)]  # type: ignore[misc]
    sheet.append(["Summe", 100, None, sums[0], None, sums[1], None, sums[2]])
    sheet.append([])
    sheet.append(["0 = ungeeignet"])
    sheet.append(["5 = sehr gut"])
    for column in ("C2:D2", "E2:F2", "G2:H2"):
        sheet.merge_cells(column)
    book.save(path)
    return path


def test_a_german_utility_analysis_takes_three_clicks(
    hand: Hand, window: MainWindow, tmp_path: Path
) -> None:
    page = hand.open(utility_analysis(tmp_path / "Nutzwert.xlsx"))
    part = page.part
    assert part.tabbed.current() is part.answers
    hand.click(part.answers.all_more)
    hand.click(part.take)
    assert hand.clicks <= 3
    session = window.session
    case = session.case
    assert [p.name for p in case.packages] == ["Nord", "Mitte", "Hafen"]
    assert {c.direction for c in leaves(case)} == {Direction.BENEFIT}
    assert {(c.worst, c.best) for c in leaves(case)} == {(0.0, 5.0)}
    weights = case.preferences[case.stakeholders[0].id].direct
    assert sorted(weights.values()) == [25.0, 35.0, 40.0]
    assert session.check() == ()
    assert window.page is not None
    assert window.page.key == "ranking"
    session.undo()
    assert session.case.packages == ()


def experts(path: Path) -> Path:
    """Write judgements of four experts: criteria, and plans under each criterion's name."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number in range(1, 5):
        sheet = book.create_sheet(f"Experto {number}")
        sheet.append([f"Evaluación AHP, experto {number}"])
        for title, names, over in (
            ("Criterios", ("Costo", "Empleo"), number),
            ("Costo", ("Plan A", "Plan B"), 3),
            ("Empleo", ("Plan A", "Plan B"), "1/5"),
        ):
            sheet.append([])
            sheet.append([title])
            sheet.append([None, *names])
            back = f"1/{over}" if isinstance(over, int) else 5
            sheet.append([names[0], 1, over])
            sheet.append([names[1], back, 1])
    book.save(path)
    return path


def test_a_spanish_workbook_of_four_experts_takes_two_clicks(
    hand: Hand, window: MainWindow, tmp_path: Path
) -> None:
    page = hand.open(experts(tmp_path / "AHP.xlsx"))
    assert page.part.line("sheet", "AHP.xlsx", "Experto 4").ticked
    hand.click(page.part.take)
    assert hand.clicks <= 2
    case = window.session.case
    assert [s.name for s in case.stakeholders] == [f"Experto {n}" for n in range(1, 5)]
    assert [p.name for p in case.packages] == ["Plan A", "Plan B"]
    for number, stakeholder in enumerate(case.stakeholders, start=1):
        own = case.preferences[stakeholder.id]
        assert [j.value for j in own.judgements[""]] == [number]
        assert len(own.package_judgements) == 2
        weights = window.session.weights(stakeholder.id)
        assert weights is not None
        shares = [weights.local[c.id] for c in case.criteria]
        assert shares[0] == pytest.approx(number / (number + 1))


FORM = (
    "Timestamp,Your name,Cost [Tunnel],Cost [Bridge],Noise [Tunnel],Noise [Bridge]\n"
    "2026/05/04 10:12,Ann,4,2,5,1\n"
    "2026/05/04 11:40,Bob,3,3,4,2\n"
    "2026/05/05 09:05,Eve,5,1,4,1\n"
)


def test_a_form_export_takes_four_clicks(hand: Hand, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(FORM, encoding="utf-8")
    page = hand.open(path)
    doubt = page.part.line("doubt")
    assert [node.text for node in doubt.children] == ["a package", "a criterion"]
    hand.choose(page, *doubt.children[0].key)
    hand.click(page.part.answers.all_more)
    assert page.part.hint == ""
    hand.click(page.part.take)
    assert hand.clicks <= 4
    case = window.session.case
    assert [s.name for s in case.stakeholders] == ["Ann", "Bob", "Eve"]
    assert [p.name for p in case.packages] == ["Tunnel", "Bridge"]
    eve = case.stakeholders[2].id
    noise = next(c.id for c in leaves(case) if c.name == "Noise")
    score = case.score(eve, case.packages[1].id, noise)
    assert score is not None
    assert score.low == 1.0


def test_a_paste_from_a_decimal_comma_spreadsheet_takes_one_click(
    hand: Hand, window: MainWindow
) -> None:
    names = ("Kosten", "Quote")
    window.session.new(
        Case(
            id="case",
            stakeholders=(Stakeholder(id="s", name="Rat"),),
            criteria=tuple(
                Criterion(id=n.lower(), name=n, direction=Direction.BENEFIT) for n in names
            ),
            packages=tuple(Package(id=n.lower(), name=n) for n in ("Nord", "Mitte", "Hafen")),
        )
    )
    page = window.show_page("scores")
    assert isinstance(page, ScoresPage)
    QGuiApplication.clipboard().setText(
        "Variante\tQuote\tKosten\r\nHafen\t7,5\t12.500\r\nNord\t8,25\t950\r\nMitte\t9\t1.250\r\n"
    )
    hand.click(page._paste)
    assert hand.clicks == 1
    assert not page.question.isVisible()
    case = window.session.case
    found = {
        (p.name, c.name): case.score(COMMON, p.id, c.id).low  # type: ignore[union-attr]
        for p in case.packages
        for c in case.criteria
    }
    assert found == {
        ("Nord", "Kosten"): 950.0, ("Nord", "Quote"): 8.25,
        ("Mitte", "Kosten"): 1250.0, ("Mitte", "Quote"): 9.0,
        ("Hafen", "Kosten"): 12500.0, ("Hafen", "Quote"): 7.5,
    }  # fmt: skip
    assert "Pasted by name" in window.notice.text
    window.session.undo()
    assert window.session.case.scores == {}
