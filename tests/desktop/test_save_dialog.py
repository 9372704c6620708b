"""Whatever is written under a name that was asked for, no file is written over unasked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop import save_dialog
from desktop.kit.charts.view import ChartView
from desktop.kit.problem_card import ProblemCard
from desktop.pages.ranking.working_part import WorkingPart
from desktop.pages.report.page import ReportPage
from desktop.save_dialog import ask_where, file_name
from desktop.shell.main_window import MainWindow
from mcda.errors import Place, Problem
from tests.architecture.source import modules
from tests.mcda.figures.specs import RANK_LINES

pytestmark = pytest.mark.qt_log_ignore("does not support raise")

CALLERS = ("case", "workbook", "template", "report", "working", "problems", "chart")
ENDINGS = {"case": ".parley", "report": ".pdf", "chart": ".svg"}


def caller(name: str, window: MainWindow, qtbot: QtBot) -> Callable[[], object]:
    """Return what asks for a name and writes there."""
    files, session = window.files, window.session
    if name in ("case", "workbook", "template"):
        return {
            "case": files.save_as,
            "workbook": files.export_workbook,
            "template": files.export_template,
        }[name]
    if name == "report":
        page = ReportPage(session)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: page.report() is not None, timeout=20_000)
        return lambda: page.ask_save(".pdf")
    if name == "working":
        part = WorkingPart(session)
        qtbot.addWidget(part)
        part.show_case()
        return part.ask_save
    if name == "problems":
        card = ProblemCard(session)
        qtbot.addWidget(card)
        problem = Problem.of("RESPONDENTS-NAME", Place(file="a.csv"))
        card.show_problems("Problems", (problem,), date(2026, 11, 21))
        return card.out.ask_save
    view = ChartView(lambda: session.case)
    view.set_spec(RANK_LINES)
    qtbot.addWidget(view)
    view.show()
    return view._ask_path


@pytest.mark.parametrize("name", CALLERS)
def test_a_file_that_is_there_is_written_over_only_when_that_is_said(
    name: str,
    window: MainWindow,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ask = caller(name, window, qtbot)
    planted = tmp_path / f"victim v1.2{ENDINGS.get(name, '.xlsx')}"
    planted.write_bytes(b"VICTIM")
    typed: list[Path | None] = [tmp_path / "victim v1.2", None]
    asked: list[Path] = []
    answer = False

    def may_write_over(_parent: QWidget, path: Path) -> bool:
        asked.append(path)
        return answer

    monkeypatch.setattr(save_dialog, "chosen", lambda _dialog: typed.pop(0))
    monkeypatch.setattr(save_dialog, "may_write_over", may_write_over)
    ask()
    assert asked == [planted] and typed == []
    assert planted.read_bytes() == b"VICTIM"
    answer, typed = True, [planted]
    ask()
    assert asked == [planted, planted]
    assert planted.read_bytes() != b"VICTIM"
    assert [one.name for one in tmp_path.glob("victim*")] == [planted.name]


def test_no_dialog_asks_for_a_name_elsewhere() -> None:
    root = Path(__file__).parents[2]
    own = root / "desktop" / "save_dialog.py"
    for module in modules(root, "desktop"):
        if module.path != own:
            text = module.path.read_text(encoding="utf-8")
            assert "getSaveFileName" not in text and "AcceptSave" not in text, module.path


def test_another_name_is_asked_for_from_the_one_that_was_typed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    (tmp_path / "a.xlsx").write_bytes(b"there")
    offered: list[str] = []

    def chosen(dialog: QFileDialog) -> Path:
        offered.append(Path(dialog.selectedFiles()[0]).name)
        return tmp_path / ("a" if len(offered) == 1 else "b.XLSX")

    monkeypatch.setattr(save_dialog, "chosen", chosen)
    monkeypatch.setattr(save_dialog, "may_write_over", lambda *_: False)
    found = ask_where(parent, "Save", tmp_path / "first.xlsx", {"Workbooks": (".xlsx",)})
    assert found == tmp_path / "b.XLSX"
    assert offered == ["first.xlsx", "a.xlsx"]


def test_the_ending_is_that_of_the_chosen_kind(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    kinds = {"SVG": (".svg",), "PNG": (".png",)}

    def chosen(dialog: QFileDialog) -> Path:
        dialog.selectNameFilter("PNG (*.png)")
        return tmp_path / "chart.now"

    monkeypatch.setattr(save_dialog, "chosen", chosen)
    assert ask_where(parent, "Save", tmp_path / "c.svg", kinds) == tmp_path / "chart.now.png"


@pytest.mark.parametrize(("pressed", "over"), [("Write over it", True), ("Choose another", False)])
def test_the_question_names_the_file_and_keeps_it_when_left(
    pressed: str, over: bool, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def press(box: QMessageBox) -> int:
        assert "victim.parley" in box.text()
        assert box.escapeButton() is box.defaultButton()
        words = {one.text().replace("&", ""): one for one in box.buttons()}
        chosen = next(one for text, one in words.items() if text.startswith(pressed))
        return box.standardButton(chosen).value

    monkeypatch.setattr(QMessageBox, "exec", press)
    assert save_dialog.may_write_over(parent, tmp_path / "victim.parley") is over


def test_each_answer_has_a_letter_of_its_own(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    letters: list[list[str]] = []

    def look(box: QMessageBox) -> int:
        letters.append(sorted(one.shortcut().toString() for one in box.buttons()))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look)
    save_dialog.ask_to_save(parent, "A case")
    save_dialog.ask_to_lose(parent, ["many"])
    save_dialog.may_write_over(parent, tmp_path / "a.parley")
    assert letters == [["Alt+C", "Alt+D", "Alt+S"], ["Alt+B", "Alt+L"], ["Alt+C", "Alt+W"]]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("European–Russian quid pro quo", "European Russian quid pro quo"),
        ("a/b\\c:*?", "a b c"),
        ("...", "Case"),
        ("", "Case"),
        ("Сделка", "Сделка"),
        ("x" * 300, "x" * 80),
        ("con", "Case con"),
        ("NUL.txt", "Case NUL.txt"),
        ("Com1", "Case Com1"),
        ("LPT9 .x", "Case LPT9 .x"),
        ("Console", "Console"),
        ("COM", "COM"),
    ],
)
def test_file_names_suit_every_system(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_link_that_leads_nowhere_is_there_and_a_folder_is_no_file(tmp_path: Path) -> None:
    link = tmp_path / "link.xlsx"
    link.symlink_to(tmp_path / "gone.xlsx")
    assert save_dialog.stands(link)
    assert not save_dialog.stands(tmp_path)
    assert not save_dialog.stands(tmp_path / "gone.xlsx")
