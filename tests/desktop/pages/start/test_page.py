import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.pages.start.entry_button import EntryButton
from desktop.pages.start.page import StartPage, samples
from desktop.session import remembered
from desktop.session.moments import day_words
from desktop.session.session import Session
from mcda.casefile.recovery import SUFFIX, keep
from mcda.model.case import Case


def entries(page: StartPage) -> list[str]:
    return [button.text() for button in buttons(page)]


def buttons(page: StartPage) -> list[EntryButton]:
    return [button for card in page.cards for button in card.findChildren(EntryButton)]


@pytest.fixture
def page(session: Session, qtbot: QtBot, tmp_path: Path) -> StartPage:
    made = StartPage(session)
    made.recovery_folder = tmp_path
    qtbot.addWidget(made)
    made.show()
    return made


def test_samples_are_offered_with_a_line_each(page: StartPage, qtbot: QtBot) -> None:
    page.refresh()
    assert entries(page) == [title for _, title, _ in samples()]
    assert all(line for _, _, line in samples())
    with qtbot.waitSignal(page.sample_asked) as chosen:
        buttons(page)[0].click()
    assert chosen.args[0] == samples()[0][0]


def test_recent_files_show_question_and_date(page: StartPage, qtbot: QtBot) -> None:
    remembered.remember(remembered.Recent("/x/a.parley", "A", "Which one?", "2026-11-21T10:00"))
    page.refresh()
    entry = buttons(page)[0]
    assert entry.text() == "A"
    assert entry.accessibleDescription() == "Which one?, 21 November 2026"
    with qtbot.waitSignal(page.file_chosen) as chosen:
        entry.click()
    assert chosen.args == [Path("/x/a.parley")]


def test_recent_files_of_one_title_are_told_apart_by_where_they_are(page: StartPage) -> None:
    for path in ("/x/a.parley", "/x/b.parley"):
        remembered.remember(remembered.Recent(path, "A", "Which one?", "2026-11-21T10:00"))
    page.refresh()
    told = [one.accessibleDescription() for one in buttons(page) if one.text() == "A"]
    assert [("/x/b.parley" in one, "/x/a.parley" in one) for one in told] == [
        (True, False), (False, True),
    ]  # fmt: skip


def test_recovered_work_comes_first_once_its_session_is_gone(
    page: StartPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = keep(Case(id="x", title="Lost and found"), tmp_path)
    page.refresh()
    assert "Lost and found" not in entries(page), "this session is still alive"
    monkeypatch.setattr("mcda.casefile.recovery.alive", lambda _one: False)
    page.refresh()
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


def test_recovered_work_says_which_is_newer_and_can_be_thrown_away(
    page: StartPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.parley"
    file.write_text("")
    copy = keep(Case(id="x", title="Newer"), tmp_path, file)
    keep(Case(id="y", title="Older"), tmp_path, file, datetime(2020, 1, 1, tzinfo=UTC))
    keep(Case(id="z", title="Homeless"), tmp_path, tmp_path / "gone.parley")
    monkeypatch.setattr("mcda.casefile.recovery.alive", lambda _one: False)
    monkeypatch.setattr("mcda.casefile.recovery.KEPT_FOR", timedelta(days=36_500))
    page.refresh()
    told = {button.text(): button.accessibleDescription() for button in buttons(page)}
    assert "this is newer" in told["Newer"] and "this is older" in told["Older"]
    assert "no longer there" in told["Homeless"]
    with qtbot.waitSignal(page.discard_chosen) as chosen:
        bins(page)[entries(page).index("Newer")].click()
    assert chosen.args == [copy]
    # After the clock was set back by an hour nobody knows.
    os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns + 3600 * 10**9))
    page.refresh()
    told = {button.text(): button.accessibleDescription() for button in buttons(page)}
    assert "clock was set back" in told["Newer"] and "this is" not in told["Newer"]


def test_what_cannot_be_read_never_stops_the_start(
    page: StartPage, tmp_path: Path, qtbot: QtBot
) -> None:
    line = {"format": "parley-recovery", "saved": 7, "pid": "x", "original": 3}
    (tmp_path / f"bad{SUFFIX}").write_text(json.dumps(line) + "\n{}")
    (tmp_path / f"folder{SUFFIX}").mkdir()
    page.refresh()
    assert len(bins(page)) == 2
    with qtbot.waitSignal(page.discard_chosen) as chosen:
        bins(page)[0].click()
    assert chosen.args == [tmp_path / f"bad{SUFFIX}"]


@pytest.mark.parametrize("error", [PermissionError, FileNotFoundError, NotADirectoryError])
def test_a_folder_that_cannot_be_looked_into_is_no_recovered_work(
    page: StartPage, monkeypatch: pytest.MonkeyPatch, error: type[OSError]
) -> None:
    def refuse(*_words: object) -> None:
        raise error

    monkeypatch.setattr("os.scandir", refuse)
    page.refresh()
    assert entries(page) == [title for _, title, _ in samples()]


def bins(page: StartPage) -> list[QPushButton]:
    found = [button for card in page.cards for button in card.findChildren(QPushButton)]
    return [button for button in found if button.text() == "Throw it away"]
