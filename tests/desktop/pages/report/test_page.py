from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop import save_dialog
from desktop.kit.page_setup import USUAL_MM, paper
from desktop.pages.report.page import ReportPage
from desktop.session.session import Session
from mcda.model.case import Case
from mcda.model.edits import set_case, set_direct
from mcda.report.blocks import Report


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ReportPage:
    made = ReportPage(session)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    there(made, qtbot)
    return made


def there(page: ReportPage, qtbot: QtBot) -> Report:
    """Wait until the report is worked out and laid out."""
    qtbot.waitUntil(lambda: page.report() is not None, timeout=20_000)
    found = page.report()
    assert found is not None
    return found


def test_the_sentence_counts_the_pages(page: ReportPage) -> None:
    pages = page.preview._pages
    assert pages is not None and pages.count > 3
    assert page.sentence() == f"{pages.count} pages, as they will print."


def test_a_workbook_of_one_section_may_ask_for_what_no_page_needed(
    page: ReportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    for key, box in page.sections.items():
        box.setChecked(key == "rankings")
    there(page, qtbot)
    path = tmp_path / "results.xlsx"
    assert page.save(path) and path.stat().st_size > 0


def test_no_sections_title_is_cut(page: ReportPage) -> None:
    for key, box in page.sections.items():
        assert box.width() >= box.sizeHint().width(), key


def test_every_edit_comes_into_the_preview(
    page: ReportPage, session: Session, qtbot: QtBot
) -> None:
    before = page.report()
    assert before is not None
    session.apply("Change marking", set_case, marking="SECRET")
    session.apply("Change weight", set_direct, "europe", "cost", 5.0)
    changed = there(page, qtbot)
    assert changed.marking == "SECRET"
    assert changed.footer.settings != before.footer.settings
    session.undo()
    session.undo()
    assert there(page, qtbot) == before


def test_sections_can_be_left_out(page: ReportPage, qtbot: QtBot) -> None:
    for key, box in page.sections.items():
        box.setChecked(key == "brief")
    there(page, qtbot)
    assert page.preview._pages is not None
    assert page.preview._pages.count == 1
    assert page.sentence() == "1 page: the brief alone."


def test_no_section_leaves_nothing_to_print(page: ReportPage, qtbot: QtBot) -> None:
    for box in page.sections.values():
        box.setChecked(False)
    assert page.report() is None
    assert not page.pdf_button.isEnabled()
    assert not page.ask_save(".pdf")
    page.sections["brief"].setChecked(True)
    there(page, qtbot)
    assert page.pdf_button.isEnabled()


def test_the_pages_follow_their_set_up(page: ReportPage, qtbot: QtBot) -> None:
    dialog = page.ask_set_up()
    assert dialog.margin.value() == USUAL_MM
    for box, at in ((dialog.paper, 1), (dialog.orientation, 1)):
        box.setCurrentIndex(at)
        box.activated.emit(at)
    dialog.margin.setValue(25)
    qtbot.waitUntil(lambda: page._pages is not None and page._pages.paper == paper())
    assert page.preview._pages is not None
    sheet = page.preview._pages.paper
    assert (sheet.width_points, sheet.height_points) == (792, 612) and sheet.is_letter
    assert sheet.margin_points == pytest.approx(25 / 25.4 * 72)
    assert page.on_paper.text() == "Letter, lying, margin 25 mm"
    # It is remembered: whoever prints next asks the same place.
    assert paper() == sheet
    dialog.close()


def test_an_empty_case_shows_the_way_out(qtbot: QtBot) -> None:
    session = Session()
    session.new(Case(id="empty"))
    page = ReportPage(session)
    qtbot.addWidget(page)
    page.show()
    assert page.empty.isVisible()
    assert not page.preview.isVisible()
    with qtbot.waitSignal(page.go_elsewhere) as asked:
        page.empty.buttons[0].click()
    assert asked.args is not None and asked.args[0] == "scores"


@pytest.mark.parametrize("kind", [".pdf", ".html", ".docx", ".xlsx"])
def test_every_form_is_written(
    page: ReportPage, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    chosen = tmp_path / "Отчёт"
    monkeypatch.setattr(save_dialog, "chosen", lambda _dialog: chosen)
    with qtbot.waitSignal(page.said):
        assert page.ask_save(kind)
    path = tmp_path / f"Отчёт{kind}"
    content = path.read_bytes()
    if kind == ".pdf":
        assert content.startswith(b"%PDF-")
    elif kind == ".html":
        assert b"<svg" in content and b"Staged exchange" in content
    else:
        assert ZipFile(path).testzip() is None


def test_a_cancelled_dialog_writes_nothing(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(save_dialog, "chosen", lambda _dialog: None)
    assert not page.ask_save(".pdf")


def test_what_can_not_be_written_is_a_problem(
    page: ReportPage, session: Session, tmp_path: Path
) -> None:
    assert not page.save(tmp_path / "nowhere" / "report.pdf")
    assert "FILE-NO-FOLDER" in [problem.code for problem in session.problems()]


def test_keys_turn_the_pages(page: ReportPage, qtbot: QtBot) -> None:
    preview = page.preview
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.current == 1
    assert page.place.text().startswith("Page 2 of ")
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert preview._pages is not None
    assert preview.current == preview._pages.count - 1
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert preview.current == 0
    assert preview.sheet_rect(0).top() > 0


def test_the_preview_paints_only_what_is_seen(page: ReportPage) -> None:
    page.grab()
    assert page.preview._pages is not None
    assert 0 < len(page.preview._painted) <= 3 < page.preview._pages.count


def test_the_place_is_kept_when_the_case_changes(
    page: ReportPage, session: Session, qtbot: QtBot
) -> None:
    page.preview.go_to_page(2)
    session.apply("Change title", set_case, title="Another")
    there(page, qtbot)
    assert page.preview.current == 2


def test_it_is_worked_out_beside_the_window(
    page: ReportPage, session: Session, qtbot: QtBot
) -> None:
    before = page.report()
    session.apply("Change title", set_case, title="Another")
    assert page.report() is None
    assert page.bar.isVisible() and not page.bar.cancel.isHidden()
    assert not page.pdf_button.isEnabled()
    there(page, qtbot)
    found = page.report()
    assert found is not None and found.title == "Another"
    assert before is not None and len(found.blocks) == len(before.blocks)
    assert page.pdf_button.isEnabled()


def test_a_late_report_of_an_older_case_is_dropped(
    page: ReportPage, session: Session, qtbot: QtBot
) -> None:
    session.apply("Change title", set_case, title="First")
    session.apply("Change title", set_case, title="Second")
    there(page, qtbot)
    found = page.report()
    assert found is not None and found.title == "Second"


def test_leaving_the_page_ends_the_work(page: ReportPage, session: Session, qtbot: QtBot) -> None:
    session.apply("Change title", set_case, title="First")
    page.hide()
    assert page.report() is None
    page.show()
    there(page, qtbot)


def test_details_say_what_is_not_known(page: ReportPage) -> None:
    headings = [heading for heading, _ in page.details()]
    assert headings[0] == "At the foot of each page"
