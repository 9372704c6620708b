"""A whole round through the window: twelve are asked, nine answer, three of them faultily."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.pages.round.page import RoundPage
from desktop.shell.main_window import MainWindow
from mcda.model.case import Case
from mcda.model.round import Choice
from mcda.model.tree import leaves
from mcda.places import resource
from tests.journeys.filling import Value, fill
from tests.opened import opened

CONTROL = Qt.KeyboardModifier.ControlModifier
NAMES = (
    "Anna Adler",
    "Boris Berg",
    "Vera Vogel",
    "Emil Ernst",
    "Clara Chen",
    "Oleg Orlov",
    "Irina Ilves",
    "Samir Saleh",
    "Layla Lutz",
    "Reza Rahimi",
    "Mina Moradi",
    "John Jones",
)
LANGUAGES = ("en", "ru", "fr", "ar")


def test_a_list_pasted_on_the_empty_page_leaves_the_keyboard_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.files.open_copy(resource("samples/us-russia-compatibility.parley"))
    qtbot.waitUntil(lambda: window.session.is_open and window.session.ready)
    with qtbot.waitActive(window):
        window.activateWindow()
    page = window.work_on("round") or window.page
    assert isinstance(page, RoundPage)
    QGuiApplication.clipboard().setText("Ann\tUnited States\nBo\tRussia")
    pasting = next(one for one in page.empty.buttons if one.text() == "Paste a list")
    pasting.setFocus()
    qtbot.keyClick(pasting, Qt.Key.Key_Space)
    qtbot.waitUntil(page.empty.isHidden)
    qtbot.waitUntil(lambda: page.isAncestorOf(window.focusWidget()))
    sending = page.who.sending
    qtbot.waitUntil(lambda: sending.height() < 2 * sending.send.height())


def test_twelve_are_asked_and_nine_answer(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert window.files.open_copy(resource("samples", "european-russian-quid-pro-quo.parley"))
    session = window.session
    qtbot.keyClick(window, Qt.Key.Key_9, CONTROL)
    page = window.page
    assert isinstance(page, RoundPage)
    paste_people(page, session.case)
    assert len(session.case.respondents) == 12
    assert page.sentence() == "Round 1: 0 of 12 answered."

    files = send(page, qtbot, tmp_path / "out 1")
    assert len(files) == 12
    back = tmp_path / "back 1"
    for number, file in enumerate(files[:9]):
        fill(file, lambda p, c, n=number: answer(session.case, n, 1, p, c), back)  # type: ignore[misc]
    (back / "minutes.txt").write_text("Nothing to score here.", encoding="utf-8")
    read(page, qtbot, back)
    state = page.state_of_round
    sound = [one for one in state.intakes if one.sound]
    assert len(state.intakes) == 10
    assert len(sound) == 6
    assert state.faulty() == 3
    assert page.sentence().startswith("Round 1: 9 of 12 answered; 3 files have problems; ")
    assert "missing" in page.sentence()
    codes = {problem.code for one in state.intakes for problem in one.problems}
    assert "RETURN-OUT-OF-RANGE" in codes
    assert page.intake.problems.count > 0
    assert page.intake.problems.out.save_list(tmp_path / "problems.xlsx")

    page.intake.review_button.click()
    assert page.sections.current == "review"
    before = session.case
    take_nothing_contested(page)
    page.review.all_buttons[Choice.TAKE].click()
    page.review.take_in.click()
    first = session.case
    assert len(first.returns) == 6
    assert first.scores != before.scores
    assert session.undo_stack.undoText().startswith("Take in Round 1")
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert session.case == before
    page.sections.choose("review")
    page.review.take_in.click()
    assert session.case == first, "what was chosen is held"

    second_round(page, qtbot, tmp_path)
    effects = page.moved.effects
    assert effects is not None
    assert effects.diff.moved
    assert len(page.moved.moved_model.lines) == len(effects.diff.moved)
    assert page.moved.said_line.text().startswith("From Round 1 to Round 2, ")
    assert any(change.moves for change in effects.changes.values())

    saved = tmp_path / "round.parley"
    assert session.save(saved) == ()
    opened(window, saved)
    assert len(session.case.rounds) == 2
    assert len(session.case.returns) == 12


def take_nothing_contested(page: RoundPage) -> None:
    """Take in with nothing chosen: only what stands against nothing is taken; and back again."""
    session, before = page.session, page.session.case
    page.review.take_in.click()
    assert all(one.present is not None for one in page.review.offers)
    assert session.case.score("iran", "full", "cost") == before.score("iran", "full", "cost")
    session.undo()
    page.sections.choose("review")


def paste_people(page: RoundPage, case: Case) -> None:
    lines = ["Name\tStakeholder\tLanguage\tAsked"]
    for number, name in enumerate(NAMES):
        party = case.stakeholders[number % len(case.stakeholders)].name
        lines.append(f"{name}\t{party}\t{LANGUAGES[number % 4]}\tscores")
    QGuiApplication.clipboard().setText("\n".join(lines))
    page.empty.buttons[1].click()


def send(page: RoundPage, qtbot: QtBot, folder: Path) -> list[Path]:
    page.sections.choose("who")
    page.who.sending.write(folder)
    qtbot.waitUntil(lambda: not page.who.sending.busy)
    return sorted(folder.glob("*.xlsx"))


def read(page: RoundPage, qtbot: QtBot, folder: Path) -> None:
    page.sections.choose("intake")
    page.intake.read([folder])
    qtbot.waitUntil(lambda: not page.intake.busy)


def second_round(page: RoundPage, qtbot: QtBot, folder: Path) -> None:
    """Ask everybody again; this time six answer, all of them soundly."""
    case = page.session.case
    page.head.new.click()
    answered = {one.respondent for one in case.returns}
    files = send(page, qtbot, folder / "out 2")
    people = sorted(case.respondents, key=lambda one: one.name)
    names = {one.name.split()[1] for one in people if one.id in answered}
    chosen = [file for file in files if any(name in file.name for name in names)]
    for number, file in enumerate(chosen):
        back = folder / "back 2"
        fill(file, lambda p, c, n=number: answer(case, n + 20, 2, p, c), back)  # type: ignore[misc]
    read(page, qtbot, folder / "back 2")
    assert page.sentence().startswith("Round 2: 6 of 12 answered")
    page.intake.review_button.click()
    page.review.take_in.click()
    assert page.sections.current == "moved"


def answer(case: Case, number: int, round_: int, package: str, criterion: str) -> Value:
    """Return what a respondent enters: mostly sound, differing by person, round and cell."""
    leaf = next(one for one in leaves(case) if one.id == criterion)
    row = [one.id for one in case.packages].index(package)
    column = [one.id for one in leaves(case)].index(criterion)
    first = (row, column) == (3, 3)
    if leaf.levels:
        return leaf.levels[(row + number * round_) % len(leaf.levels)].name
    if row == 1 and column == 1 and number == 0:
        return 10_000.0
    if row == 2 and column == 2 and number == 4:
        return "rather good"
    if first and number == 8:
        return "6 or so"
    share = ((7 * row + 13 * column + 5 * number * round_) % 101) / 100
    worst, best = leaf.worst or 0.0, leaf.best or 0.0
    return round(worst + (best - worst) * share, 1)
