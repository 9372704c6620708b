"""The tour: offered once, skipped by a key, asked for again, and the case as it was."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.pages.register import WORK
from desktop.pages.start.page import StartPage
from desktop.shell.look import set_zoom
from desktop.shell.main_window import MainWindow
from desktop.shell.tour import Tour
from desktop.shell.tour_stops import SAMPLE, STOPS
from mcda.casefile.case_file import read_case
from mcda.model.fingerprint import fingerprint
from mcda.places import resource


def started(window: MainWindow) -> StartPage:
    window.session.close()
    window.show()
    assert isinstance(window.page, StartPage)
    return window.page


def begun(window: MainWindow) -> Tour:
    window.forget_changes()
    started(window).tour_button.click()
    (tour,) = window.findChildren(Tour)
    return tour


def test_the_whole_way_by_keyboard_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    tour = begun(window)
    seen = []
    # As high as its words, and no higher.
    qtbot.waitUntil(lambda: tour.height() == tour.heightForWidth(tour.width()))
    while not tour.isHidden():
        # A screen reader reads the button that has the keyboard, with what is said.
        assert tour.next.accessibleDescription().endswith(tour.words.text())
        assert tour.place.text() == f"{tour.at + 1} of {len(STOPS)}"
        assert window.page is not None
        seen.append(window.page.key)
        qtbot.keyClick(tour.next, Qt.Key.Key_Space)
    assert seen == [stop.page for stop in STOPS]
    sample = read_case(resource("samples") / SAMPLE).case
    assert sample is not None
    assert fingerprint(window.session.case) == fingerprint(sample)
    assert window.session.undo_stack.count() == 0 and not window.session.dirty


def test_it_is_left_by_a_key_and_never_offered_again(window: MainWindow, qtbot: QtBot) -> None:
    tour = begun(window)
    qtbot.keyClick(tour.next, Qt.Key.Key_Escape)
    assert tour.isHidden() and tour.frame.isHidden()
    assert not [card for card in started(window).cards if "New here" in card.accessibleName()]
    # Whoever asks for it gets it.
    window.menus.tour.trigger()
    again = window.findChildren(Tour)[-1]
    assert not again.isHidden() and again.title.text() == "The pages, in working order"
    again.go(2)
    again.back.click()
    assert again.at == 1
    again.end()


def test_who_declines_is_not_asked_again(window: MainWindow) -> None:
    page = started(window)
    before = len(page.cards)
    page.no_tour_button.click()
    assert len(page.cards) == before - 1


def test_the_end_offers_the_way_back_to_the_file_that_was_open(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.parley"
    assert not window.session.save(mine)
    window.menus.tour.trigger()
    # Begun anew in the middle, it still knows where it came from.
    window.menus.tour.trigger()
    tour = next(one for one in window.findChildren(Tour) if not one.isHidden())
    assert window.session.path is None
    qtbot.keyClick(tour.next, Qt.Key.Key_Escape)
    (back,) = [one for one in window.notice.buttons if "mine.parley" in one.text()]
    back.click()
    qtbot.waitUntil(lambda: window.session.path == mine)


def test_opening_another_case_ends_it(window: MainWindow) -> None:
    tour = begun(window)
    case = window.session.case
    window.session.new(case)
    assert tour.isHidden()


def test_zooming_keeps_it_at_its_stop(window: MainWindow) -> None:
    tour = begun(window)
    tour.go(3)
    set_zoom(window, 1.3)
    tour.put_in_place()
    assert not tour.isHidden() and tour.at == 3
    assert window.rect().contains(tour.geometry())
    set_zoom(window, 1.0)
    tour.end()


def test_each_stop_is_on_a_page_of_the_window() -> None:
    assert {stop.page for stop in STOPS} <= {entry.key for entry in WORK}
