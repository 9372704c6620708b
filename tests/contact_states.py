"""What the window shows beside its pages, for the sheets that are looked at.

The start page with work that is found again, the tour, a round with its answers, the import
assistant, the history, the windows of the menus, notices, problems and menus at the pointer.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import cast
from unittest.mock import patch

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QMenu, QWidget

from desktop.pages.importing.page import ImportPage
from desktop.pages.round.page import RoundPage
from desktop.shell.comparison import ComparisonWindow
from desktop.shell.history.window import HistoryWindow
from desktop.shell.main_window import MainWindow
from desktop.shell.tour import Tour
from desktop.shell.tour_stops import SAMPLE as TOURED
from desktop.shell.tour_stops import STOPS
from mcda.casefile.backups import back_up
from mcda.casefile.case_file import read_case
from mcda.casefile.recovery import keep
from mcda.cli.main import main
from mcda.errors import Place, Problem
from mcda.model import edits
from mcda.model.case import Case
from mcda.places import resource
from tests.journeys.filling import Value, fill

Settle = Callable[[MainWindow], QImage]
"""Waits until the window stands still and returns it."""

TABLE = (
    ("Union", "", "", ""),
    ("Package", "Cost (EUR m) - lower is better", "Jobs", "Reach"),
    ("weight", "50", "30", "20"),
    ("Harbour plan", "1.500", "12", "high"),
    ("Rail plan", "800", "7,5", "low"),
    ("Road plan", "6 to 8", "abc", "middle"),
)
"""A table that asks a few things."""

PEOPLE = ("Anna Adler", "Boris Berg", "Vera Vogel", "Emil Ernst")
LEFT = ("8 (guess)", "between 3 and 4", "abc", "federal")


@dataclass(frozen=True)
class Material:
    """Files that the states are shown on, made once for all sheets."""

    case: Path
    asked: Path
    """The case with a round that was sent."""
    back: Path
    """The folder of what came back."""
    table: Path
    spare: Path


def prepared(folder: Path) -> Material:
    """Write the files; the round is sent by the program's own command."""
    case, asked = folder / "case.parley", folder / "asked.parley"
    shutil.copy(resource("samples", TOURED), case)
    of_sample = cast("Case", read_case(case).case)
    with (folder / "people.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(("name", "stakeholder"))
        lines.writerows(zip(PEOPLE, (one.name for one in of_sample.stakeholders), strict=False))
    words = ("round", "out", str(case), "--respondents", str(folder / "people.csv"))
    with redirect_stdout(StringIO()):
        assert main([*words, "-o", str(folder / "out"), "--save", str(asked)]) == 0
    for number, path in enumerate(sorted((folder / "out").glob("*.xlsx"))[:3]):
        fill(path, _answers(of_sample, number), folder / "back")
    table = folder / "table.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(TABLE)
    return Material(case, asked, folder / "back", table, folder)


def _answers(case: Case, number: int) -> Callable[[str, str], Value]:
    """Return what one person enters; the first leaves some answers that cannot be read."""
    from mcda.model.tree import leaves

    criteria = {leaf.id: (i, leaf) for i, leaf in enumerate(leaves(case))}
    rows = [package.id for package in case.packages]

    def answer(package: str, criterion: str) -> Value:
        (column, leaf), row = criteria[criterion], rows.index(package)
        if number == 0 and column == 0 and row < len(LEFT):
            return LEFT[row]
        if leaf.levels:
            return leaf.levels[(row + number) % len(leaf.levels)].name
        share = ((7 * row + 13 * column + 5 * number) % 11) / 10
        worst, best = leaf.worst or 0.0, leaf.best or 0.0
        return round(worst + (best - worst) * share, 1)

    return answer


def states(window: MainWindow, held: Material, settled: Settle) -> Iterator[QImage]:
    """Bring the window into one state after the other, and return each as it is seen."""
    yield from _found_again(window, held, settled)
    yield from _toured(window, settled)
    window.files.open_copy(held.case)
    settled(window)
    yield from _windows(window, settled)
    yield from _history(window, settled)
    yield from _notices(window, settled)
    yield from _menus(window, settled)
    yield from _imported(window, held, settled)
    yield from _round(window, held, settled)


def _found_again(window: MainWindow, held: Material, settled: Settle) -> Iterator[QImage]:
    """The start page with unsaved work of three kinds and with files that were saved."""
    case = cast("Case", read_case(held.case).case)
    folder = window.recovery.folder
    newer = replace(case, id="newer", title="Newer than its file")
    keep(newer, folder, held.case, copy=folder / "newer.parley-recovery")
    gone = replace(case, id="gone", title="Of a file that is no longer there")
    moment = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
    keep(gone, folder, held.spare / "gone.parley", moment, copy=folder / "gone.parley-recovery")
    for number in range(3):
        made = replace(case, title=f"{case.title} {number}")
        back_up(made, window.files.backups.folder, held.case, moment)
    with patch("mcda.casefile.recovery.alive", lambda _one: False):
        window.show_page("start").refresh()
        yield settled(window)
    for copy in folder.glob("*.parley-recovery"):
        copy.unlink()
    window.page.refresh()


def _toured(window: MainWindow, settled: Settle) -> Iterator[QImage]:
    window.menus.tour.trigger()
    settled(window)
    for tour in window.findChildren(Tour):
        for number in range(len(STOPS)):
            tour.go(number)
            yield settled(window)
        tour.end()
    window.session.close()


def _windows(window: MainWindow, settled: Settle) -> Iterator[QImage]:
    """The windows that the menus open, each over the main one."""
    menus = window.menus
    for action in (menus.settings, menus.keys, menus.page_setup, menus.words, menus.about):
        yield from _opened(window, settled, action.trigger)
    yield from _opened(window, settled, menus.verify.trigger)


def _opened(window: MainWindow, settled: Settle, open_: Callable[[], object]) -> Iterator[QImage]:
    open_()
    settled(window)
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    yield _with(settled(window), window, *dialogs)
    for one in dialogs:
        one.close()


def _history(window: MainWindow, settled: Settle) -> Iterator[QImage]:
    """Snapshots, the log of changes, the steps of undo, and a comparison."""
    session = window.session
    window.menus.snapshots.trigger()
    history = window.findChild(HistoryWindow)
    assert isinstance(history, HistoryWindow)
    yield _with(settled(window), window, history)
    before, part = session.case, history.snapshots
    part.name.setText("As the ministers saw it")
    part.reason.setText("Before the second reading, with the figures of the spring")
    part.agreed.setChecked(True)
    part.take.click()
    settled(window)
    one, first = session.case.packages[0], session.case.stakeholders[0]
    session.apply("Rename a package", edits.change_package, one.id, name="Fighting goes on, 2027")
    session.apply(
        "Rename a stakeholder", edits.change_stakeholder, first.id, name="United States of America"
    )
    for key in history.sections.buttons:
        history.choose(key)
        yield _with(settled(window), window, history)
    history.close()
    shown = ComparisonWindow(before, session.case, ("As the ministers saw it", "Now"), window)
    shown.show()
    settled(window)
    yield _with(settled(window), window, shown)
    shown.close()


def _notices(window: MainWindow, settled: Settle) -> Iterator[QImage]:
    """A notice with an offer, two at once, and the list of problems."""
    nothing = (("Show what differs", _none), ("Take theirs in", _none), ("Keep mine", _none))
    window.work_on("scores")
    window.notice.say("The package was removed, with 70 scores; undo brings all back.", stay=True)
    yield settled(window)
    words = "The file was changed by B. Baker since it was opened here, at 14:02 on 3 November."
    window.notice.say(words, *nothing, stands=True)
    window.bar.say(
        "The case is open elsewhere, by B. Baker: it is only read here.", *nothing, stands=True
    )
    yield settled(window)
    window.notice.hide()
    window.bar.hide()
    window.session.report((Problem.of("FILE-EMPTY", Place(file="x.parley")),))
    window.show_problems()
    yield settled(window)
    window.show_problems(False)


def _none() -> None:
    """Nothing happens."""


def _menus(window: MainWindow, settled: Settle) -> Iterator[QImage]:
    """The menus of the bar, and those at the pointer: of the grid, of a list and of a table."""
    for menu in (window.menus.file, window.menus.help):
        menu.popup(window.mapToGlobal(QPoint(20, 40)))
        yield _with(settled(window), window, menu)
        menu.close()
    for key in ("scores", "case", "ranking"):
        window.work_on(key)
        settled(window)
        views = [one for one in window.page.findChildren(QAbstractItemView) if one.isVisible()]
        with patch.object(QMenu, "exec", lambda menu, at, *_more: menu.popup(at)):
            at = views[0].viewport().rect().center()
            event = QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse, at, views[0].viewport().mapToGlobal(at)
            )
            QApplication.sendEvent(views[0].viewport(), event)
        menus = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QMenu) and one.isVisible()
        ]
        yield _with(settled(window), window, *menus)
        for menu in menus:
            menu.close()


def _imported(window: MainWindow, held: Material, settled: Settle) -> Iterator[QImage]:
    """Each step of the assistant."""
    window.importing.open(held.table)
    yield settled(window)
    page = window.page
    if isinstance(page, ImportPage):
        window.show_page("case")


def _round(window: MainWindow, held: Material, settled: Settle) -> Iterator[QImage]:
    """A round with answers in, what could not be read, the review, and what it moved."""
    window.session.close()
    window.files.open_copy(held.asked)
    window.work_on("round")
    settled(window)
    page = window.page
    assert isinstance(page, RoundPage)
    yield settled(window)
    page.sections.choose("intake")
    page.intake.read([held.back])
    yield settled(window)
    for field in page.intake.mending.fields[:2]:
        field.setText("rather good")
        field.returnPressed.emit()
    yield settled(window)
    page.sections.choose("review")
    yield settled(window)
    page.review.take_in.click()
    yield settled(window)
    page.sections.choose("differences")
    yield settled(window)
    page.head.new.click()
    yield settled(window)


def _with(image: QImage, window: MainWindow, *over: QWidget) -> QImage:
    """Return the window with others painted over its middle."""
    made = QImage(image)
    painter = QPainter(made)
    painter.fillRect(made.rect(), QColor(0, 0, 0, 60))
    for one in over:
        shown = one.grab()
        painter.drawPixmap(
            max(0, (window.width() - one.width()) // 2),
            max(0, (window.height() - one.height()) // 2),
            shown,
        )
    painter.end()
    return made
