from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.kit.theme import apply_theme, theme
from desktop.pages.case.page import CasePage
from desktop.pages.firmness.page import FirmnessPage
from desktop.pages.register import WORK
from desktop.pages.report.page import ReportPage
from desktop.session import remembered
from desktop.shell.look import set_look, set_zoom
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import write_case
from mcda.errors import Place, Problem, Severity
from mcda.model import edits
from mcda.model.case import COMMON, Case, Score
from tests.large_case import large_case
from tests.opened import opened, wait_for_file

KEYS = [
    *("case", "measures", "scores", "weights", "ranking"),
    *("firmness", "agreement", "carrying", "round", "report"),
]


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    """Answer the one allowed question; returns what was asked."""
    asked: list[str] = []

    def exec_(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return button

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return asked


def test_without_a_case_there_is_only_the_start_page(window: MainWindow) -> None:
    window.session.close()
    assert window.page.key == "start"
    for part in (window.rail, window.header, window.details, window.status, window.band):
        assert part.isHidden()
    assert not window.menus.save.isEnabled()
    assert window.windowTitle() == "Parley"


def test_a_case_opens_on_its_answer_and_an_empty_one_where_it_is_filled(window: MainWindow) -> None:
    assert window.page is not None and window.page.key == "ranking"
    window.session.new(Case(id="x"))
    assert isinstance(window.page, CasePage)
    assert window.focusWidget() is window.page.head.fields["title"]
    assert not window.rail.isHidden()


@pytest.mark.parametrize("key", KEYS)
def test_every_page_is_built_when_first_shown_and_once(window: MainWindow, key: str) -> None:
    page = window.show_page(key)
    assert page.key == key and window.show_page(key) is page
    assert window.rail.entries[key].isChecked()
    assert page.isVisible()


def test_control_and_a_number_go_to_a_page(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, CasePage)


def test_marking_and_illustration_stand_on_top(window: MainWindow, case: Case) -> None:
    assert window.band.isHidden()
    window.session.apply("x", edits.set_case, marking="OFFICIAL – SENSITIVE")
    assert window.band.text() == "OFFICIAL – SENSITIVE" and not window.band.isHidden()
    window.session.apply("x", edits.set_case, illustrative=True)
    assert window.band.text() == "OFFICIAL – SENSITIVE  ·  ILLUSTRATIVE SAMPLE"


def test_the_title_says_what_is_unsaved(window: MainWindow) -> None:
    assert window.windowTitle() == "Small case[*] – Parley" and not window.isWindowModified()
    window.session.apply("x", edits.set_case, title="Other")
    assert window.windowTitle() == "Other[*] – Parley" and window.isWindowModified()


def test_undo_says_what_it_would_do(window: MainWindow) -> None:
    assert not window.menus.undo.isEnabled()
    window.session.apply("Change score of C", edits.set_case, title="Other")
    assert window.menus.undo.text() == "&Undo change score of C"
    assert "change score of C" in window.header.undo_button.toolTip()
    window.header.undo_button.click()
    assert window.session.case.title == "Small case"
    assert window.menus.redo.text() == "&Redo change score of C"
    window.menus.redo.trigger()
    assert window.session.case.title == "Other"


def test_rail_and_status_follow_the_case(window: MainWindow, qtbot: QtBot) -> None:
    window.session.apply("x", edits.change_criterion, "cost", worst=5.0, best=5.0)
    qtbot.waitUntil(lambda: window.rail.entries["case"].state == "has problems")
    assert window.status.problems.text() != "No problems"


def test_a_problem_is_one_click_from_its_place(window: MainWindow, qtbot: QtBot) -> None:
    window.session.apply("x", edits.change_criterion, "cost", worst=5.0, best=5.0)
    window.status.problems.click()
    assert not window.problem_list.isHidden() and window.menus.problems.isChecked()
    model = window.problem_list.model
    row = next(r for r in range(model.rowCount()) if model.problem(r).place.criterion == "cost")
    window.problem_list.view.clicked.emit(model.index(row))
    assert isinstance(window.page, CasePage)
    assert window.session.chosen.criterion == "cost"
    assert window.page.criteria.current_id() == "cost"
    window.status.problems.click()
    assert window.problem_list.isHidden()


def test_a_problem_of_a_setting_opens_the_settings(window: MainWindow) -> None:
    from desktop.shell.method_settings import MethodSettings

    problem = Problem.of("NORMALISATION-FELL-BACK", Place(field="normalisation"))
    window.problem_list.asked_for.emit(problem)
    (popover,) = window.findChildren(MethodSettings)
    assert popover.isVisible()
    popover.close()


def test_the_details_pane_is_folded_and_stays_folded(window: MainWindow) -> None:
    window.show_page("case")
    assert not window.details.isHidden()
    window.menus.details.trigger()
    assert window.details.isHidden() and not remembered.details_shown()
    window.show_page("scores")
    assert window.details.isHidden()
    window.menus.details.trigger()
    assert not window.details.isHidden()


def test_a_magnified_page_has_the_room_of_its_details(window: MainWindow) -> None:
    window.resize(1440, 900)
    window.show()
    window.show_page("ranking")
    assert not window.details.isHidden()
    set_zoom(window, 2.0)
    assert window.details.isHidden() and not window.menus.details.isChecked()
    # Whoever asks for them has them, and what is remembered for other sizes stays.
    window.menus.details.trigger()
    assert not window.details.isHidden() and remembered.details_shown()
    window.menus.details.trigger()
    assert window.details.isHidden() and remembered.details_shown()
    set_zoom(window, 1.0)
    assert not window.details.isHidden()


def test_dark_is_switched_at_once_and_remembered(window: MainWindow) -> None:
    before = window.grab().toImage()
    window.menus.dark.trigger()
    assert theme().dark and remembered.dark() is True
    assert window.grab().toImage() != before
    window.menus.dark.trigger()
    assert not theme().dark


def test_zoom_rebuilds_the_parts_and_keeps_the_work(window: MainWindow, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window.show_page("case")
    window.session.apply("x", edits.set_case, title="Other")
    width = window.rail.width()
    set_zoom(window, 2.0)
    assert window.rail.width() == 2 * width
    assert isinstance(window.page, CasePage)
    window.session.undo()
    title = window.page.head.fields["title"]
    qtbot.waitUntil(lambda: title.text() == "Small case")
    apply_theme(app, dark=False)


def test_zoom_and_theme_leave_no_listener_behind(window: MainWindow, qtbot: QtBot) -> None:
    """What was thrown away with the old parts must not be called by the next edit."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for entry in WORK:
        window.show_page(entry.key)
    with qtbot.captureExceptions() as faults:
        for zoom, dark in ((1.2, False), (1.2, True), (1.0, False)):
            set_zoom(window, zoom)
            set_look(window, dark, strong=False)
            QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
            window.session.apply("x", edits.set_case, title=f"At {zoom} {dark}")
            window.session.choose_stakeholder("russia")
            window.session.undo()
            window.session.redo()
            window.session.choose_stakeholder("europe")
    assert faults == []
    assert window.header.undo_button.isEnabled()
    apply_theme(app, dark=False)


def test_zoom_keeps_what_is_tried_out_and_chosen(window: MainWindow, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    page = window.show_page("firmness")
    assert isinstance(page, FirmnessPage)
    page.sections.choose("levers")
    page.try_out("cost", 0.7)
    tried = page.trial.tried
    set_zoom(window, 1.2)
    again = window.page
    assert isinstance(again, FirmnessPage) and again is not page
    assert again.trial.tried == tried
    qtbot.waitUntil(again.back.isEnabled)
    assert again.sections.current == "levers"
    set_zoom(window, 1.0)
    apply_theme(app, dark=False)


def test_control_y_redoes(window: MainWindow, qtbot: QtBot) -> None:
    assert QKeySequence("Ctrl+Y") in window.menus.redo.shortcuts()


def test_stakeholders_are_stepped_through(window: MainWindow) -> None:
    assert window.page is not None
    window.page.next_view(1)
    assert window.session.stakeholder == "russia"
    window.page.next_view(1)
    assert window.session.stakeholder == "europe"


def test_search_goes_to_pages_things_and_commands(window: MainWindow) -> None:
    from desktop.shell.window_actions import open_search, targets

    kinds = {target.kind for target in targets(window)}
    assert kinds == {"page", "stakeholder", "package", "criterion", "note", "command"}
    search = open_search(window)
    QTest.keyClicks(search.edit, "cost of")
    QTest.keyClick(search.edit, Qt.Key.Key_Return)
    assert window.session.chosen.criterion == "cost"


def test_a_dropped_file_is_opened(window: MainWindow, case: Case, tmp_path: Path) -> None:
    path = tmp_path / "dropped.parley"
    write_case(replace(case, title="Dropped"), path)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    wait_for_file(window)
    assert window.session.case.title == "Dropped"
    assert remembered.recent()[0].title == "Dropped"


def test_closing_asks_only_about_unsaved_work(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    window.session.apply("x", edits.set_case, title="Other")
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted() and "Other" in asked[0]
    window.session.undo()
    event = QCloseEvent()
    window.closeEvent(event)
    assert event.isAccepted() and len(asked) == 1


def test_a_language_from_the_right_mirrors_the_window(window: MainWindow, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        qtbot.waitUntil(lambda: window.rail.x() > window.width() / 2)
        assert window.details.geometry().center().x() < window.width() / 2
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_what_stands_round_a_page_follows_results_after_the_page(window: MainWindow) -> None:
    """In a large case each takes its time: together they would be felt."""
    window._results_timer.stop()
    window.session.results_came.emit()
    assert window._results_timer.isActive()


def test_nothing_is_cut_off_at_the_smallest_size(window: MainWindow) -> None:
    window.resize(1280, 720)
    for key in KEYS:
        window.show_page(key)
        window.grab()
        assert (window.width(), window.height()) == (1280, 720)


def test_controls_have_names(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    window.show_page("case")
    window.go_to(Place(stakeholder="russia"), "case")
    controls = [
        control
        for kind in (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
        for control in window.findChildren(kind)
        if control.isVisible() and not control.objectName().startswith("qt_")
    ]
    assert len(controls) > 20
    nameless = [c for c in controls if not c.accessibleName() and not getattr(c, "text", str)()]
    assert nameless == []


def test_an_edit_on_one_page_is_seen_on_another(window: MainWindow) -> None:
    before = window.session.ranking("russia")
    window.session.apply("x", edits.set_score, "russia", "full", "cost", Score.of(9.0))
    after = window.session.ranking("russia")
    assert before is not None and after is not None
    assert list(before.scores) != list(after.scores)


def test_a_case_with_an_error_is_opened_with_its_file(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "wrong.parley"
    wrong = edits.set_score(window.session.case, COMMON, "full", "cost", Score.of(999.0))
    write_case(wrong, path)
    assert opened(window, path)
    assert any(one.severity is Severity.ERROR for one in window.session.problems())
    assert window.session.path == path and not window.session.dirty


def test_enter_presses_the_button_that_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.session.apply("Change the title", edits.set_case, title="Other")
    button = window.header.undo_button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert not window.session.undo_stack.canUndo()


def test_the_keyboard_waits_at_the_entry_of_a_page_that_is_still_made(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show()
    window.session.new(large_case(14, 60, 30))
    assert window.session.large
    assert window.focusWidget() is window.rail.entries["ranking"]
    window.work_on("weights")
    assert not window.page.whole
    assert window.focusWidget() is window.rail.entries["weights"]
    qtbot.waitUntil(lambda: window.page.whole)
    qtbot.waitUntil(lambda: window.page.isAncestorOf(window.focusWidget()))


@pytest.mark.parametrize("command", ["print", "pdf"])
def test_the_keyboard_goes_with_a_command_that_leads_to_a_page(
    window: MainWindow, case: Case, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    for asked in ("ask_print", "ask_save"):
        monkeypatch.setattr(ReportPage, asked, lambda *_args: None)
    window.show()
    window.session.new(case)
    window.rail.setFocus()
    getattr(window.menus, command).trigger()
    at = window.focusWidget()
    assert window.page.key == "report"
    assert at is window.rail.entries["report"] or window.page.isAncestorOf(at)


def test_the_keyboard_goes_into_the_list_of_problems_and_back(
    window: MainWindow, case: Case, qtbot: QtBot
) -> None:
    window.show()
    window.session.new(edits.change_criterion(case, "cost", worst=5.0, best=5.0))
    page = window.work_on("case")
    before = window.focusWidget()
    window.menus.problems.trigger()
    assert window.focusWidget() is window.problem_list.view
    assert window.problem_list.view.currentIndex().row() == 0
    window.problem_list.closed.emit()
    assert window.problem_list.isHidden() and not window.menus.problems.isChecked()
    assert window.focusWidget() is before and page.isAncestorOf(before)
