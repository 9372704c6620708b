from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import remembered
from desktop.moments import day_words
from desktop.pages.start import StartPage, samples
from desktop.widgets.entry_button import EntryButton
from mcda.io.recovery import keep
from mcda.model.case import Case


def entries(page: StartPage) -> list[str]:
    return [button.text() for button in buttons(page)]


def buttons(page: StartPage) -> list[EntryButton]:
    return [button for card in page.cards for button in card.findChildren(EntryButton)]


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> StartPage:
    made = StartPage(tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def test_samples_are_offered_with_a_line_each(page: StartPage, qtbot: QtBot) -> None:
    page.reload()
    assert entries(page) == [title for _, title, _ in samples()]
    assert all(line for _, _, line in samples())
    with qtbot.waitSignal(page.sample_chosen) as chosen:
        buttons(page)[0].click()
    assert chosen.args[0].name == samples()[0][0]


def test_recent_files_show_question_and_date(page: StartPage, qtbot: QtBot) -> None:
    remembered.remember(remembered.Recent("/x/a.parley", "A", "Which one?", "2026-11-21T10:00"))
    page.reload()
    entry = buttons(page)[0]
    assert entry.text() == "A"
    assert entry.accessibleDescription() == "Which one?, 21 November 2026"
    with qtbot.waitSignal(page.file_chosen) as chosen:
        entry.click()
    assert chosen.args == [Path("/x/a.parley")]


def test_recovered_work_comes_first_once_its_session_is_gone(
    page: StartPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = keep(Case(id="x", title="Lost and found"), tmp_path)
    page.reload()
    assert "Lost and found" not in entries(page), "this session is still alive"
    monkeypatch.setattr("mcda.io.recovery.alive", lambda _one: False)
    page.reload()
    assert entries(page)[0] == "Lost and found"
    with qtbot.waitSignal(page.recovery_chosen) as chosen:
        buttons(page)[0].click()
    assert chosen.args == [copy]


def test_both_buttons_ask(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignals([page.new_asked, page.open_asked]):
        page.new_button.click()
        page.open_button.click()


def test_a_moment_that_is_none_is_shown_as_it_is() -> None:
    assert day_words("some day") == "some day"
    assert day_words("") == ""
