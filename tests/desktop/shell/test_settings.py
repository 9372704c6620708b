"""Settings: each holds at once, and at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.kit import number_form
from desktop.kit.page_setup import PageSetup
from desktop.kit.theme import CONTRAST, apply_theme, theme
from desktop.pages.report.page import ReportPage
from desktop.pages.scores.page import ScoresPage
from desktop.session import remembered
from desktop.session.log import author
from desktop.shell import application
from desktop.shell.application import prepare
from desktop.shell.main_window import MainWindow
from desktop.shell.settings import SettingsWindow
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import COMMON, Score
from mcda.words.language import ENGLISH, languages


@pytest.fixture
def settings(window: MainWindow, app: QApplication) -> Iterator[SettingsWindow]:
    window.menus.settings.trigger()
    (made,) = window.findChildren(SettingsWindow)
    yield made
    number_form.use(".")
    apply_theme(app, dark=False)


def pick(box: object, key: str) -> None:
    index = box.findData(key)  # type: ignore[attr-defined]
    box.setCurrentIndex(index)  # type: ignore[attr-defined]
    box.activated.emit(index)  # type: ignore[attr-defined]


def test_high_contrast_holds_now_and_at_the_next_start(
    settings: SettingsWindow, app: QApplication
) -> None:
    pick(settings.look, "contrast")
    assert theme().page == CONTRAST.page
    prepare(app)
    assert theme().page == CONTRAST.page
    pick(settings.look, "light")
    assert not theme().dark and remembered.dark() is False
    pick(settings.look, "system")
    assert remembered.dark() is None


def test_size(settings: SettingsWindow, window: MainWindow) -> None:
    settings.size_.setValue(150)
    assert theme().zoom == 1.5 and remembered.zoom() == 1.5


def test_a_decimal_comma_is_shown_and_copied_and_never_stored(
    settings: SettingsWindow, window: MainWindow
) -> None:
    window.session.apply("x", edits.set_score, COMMON, "wait", "cost", Score.of(2.5))
    pick(settings.decimal, ",")
    page = window.show_page("scores")
    assert isinstance(page, ScoresPage)
    page.go_to(Place(package="wait", criterion="cost"))
    assert page.model.index(0, 2).data() == "2,5"
    page.grid.copy()
    assert QApplication.clipboard().text() == "2,5"
    page.grid.paste()
    assert window.session.case.score(COMMON, "wait", "cost") == Score.of(2.5)
    assert remembered.chosen("decimal") == ","


def test_a_language_holds_from_the_next_start(
    settings: SettingsWindow,
    app: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert [settings.language.itemText(i) for i in (0, 1)] == ["As the system", "English"]
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "parley.mo").write_bytes(b"")
    assert languages(tmp_path) == ("en", "fr")
    asked: list[list[str]] = []
    monkeypatch.setattr(
        application, "first_of", lambda codes, _folder: asked.append(list(codes)) or ENGLISH
    )
    for key in ("en", ""):
        pick(settings.language, key)
        application.prepare(app, dark=False)
    assert asked[0] == ["en"]
    assert asked[1] == QLocale.system().uiLanguages()


def test_paper_and_name(settings: SettingsWindow, window: MainWindow) -> None:
    settings.set_up.click()
    (sheet,) = window.findChildren(PageSetup)
    pick(sheet.paper, "Letter")
    report = window.show_page("report")
    assert isinstance(report, ReportPage) and report.on_paper.text().startswith("Letter, upright")
    settings.author.setText("Nadia")
    settings.author.editingFinished.emit()
    assert author() == "Nadia"
    page = window.show_page("scores")
    assert isinstance(page, ScoresPage)
    page.go_to(Place(package="wait", criterion="cost"))
    page.details()
    page._editor.note.setPlainText("As in the survey")
    score = window.session.case.score(COMMON, "wait", "cost")
    assert score is not None and score.author == "Nadia"
