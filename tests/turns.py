"""How long a turn of the event loop takes while a person works at a large case.

    python -m tests.turns [STAKEHOLDERS PACKAGES CRITERIA] [--why] [--only page,again]

opens 20 stakeholders x 200 packages x 60 criteria in the real window (offscreen), goes
over its pages, edits, drags, takes back, and prints for each step its longest turn. A turn
is what the window's thread works between two looks at what the user did; it is told in
units of a piece of work that is done, and timed, beside the step. Where the unit was
measured (two shared cores) it took 5.15 ms, so that a turn of 9.7 units takes 50 ms and is
felt. With `--walks 3` the whole walk is done three times, each time in a window made anew,
and of each step the best counts, which other work on the machine disturbs least. `--why`
names the lines at which long turns were met.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from math import inf
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.kit.narrow import Narrow
from desktop.kit.slices import at_once
from desktop.pages.agreement.page import AgreementPage
from desktop.pages.case.page import CasePage
from desktop.pages.firmness.page import FirmnessPage
from desktop.pages.ranking.page import RankingPage
from desktop.pages.register import WORK
from desktop.pages.report.page import ReportPage
from desktop.pages.round.page import RoundPage
from desktop.pages.scores.page import ScoresPage
from desktop.pages.weights.page import WeightsPage
from desktop.session import jobs
from desktop.session.garbage import Garbage
from desktop.shell.application import made_ahead
from desktop.shell.history.window import HistoryWindow
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import write_case
from mcda.model.case import Case
from tests.large_case import large_case
from tests.turn_watch import FELT, Act, Turns, Until, Why, tell, unit
from tests.turns_of_files import files, lists_and_notices
from tests.turns_of_reports import reports
from tests.turns_of_rounds import one_workbook, rounds
from tests.turns_of_windows import others_at_the_file, windows

REST_MS = 40


class Person:
    """Does what a person does, one step after the other."""

    def __init__(self, window: MainWindow, opens: Act, folder: Path) -> None:
        self.window, self.opens, self.folder = window, opens, folder

    def steps(self) -> Iterator[tuple[str, Act]]:
        """Return every step with what it is called."""
        window = self.window
        yield "open", self.opens
        yield from self._walk()
        yield "file: save", window.menus.save.trigger
        yield "file: snapshots", window.menus.snapshots.trigger
        yield "file: take a snapshot", lambda: self._history().snapshots.take.click()
        yield "file: undo history", window.menus.steps.trigger
        yield "file: compare with now", self._compare
        yield "file: put away", self._put_away
        yield from windows(window)
        for key in ("scores", "firmness"):
            yield f"to {key}", self._going(key)
            yield f"look: dark {key}", window.menus.dark.trigger
            yield f"look: light {key}", window.menus.dark.trigger
            yield f"look: larger {key}", window.menus.larger.trigger
            yield f"look: usual size {key}", window.menus.usual.trigger
            yield f"look: narrower {key}", lambda: window.resize(1280, 720)
            yield f"look: as wide as before {key}", lambda: window.resize(1440, 900)
        yield from lists_and_notices(window)
        yield from rounds(window)
        yield from one_workbook(window, self.folder)
        yield "file: save again", window.menus.save.trigger
        yield "file: undo all", lambda: window.session.undo_stack.setIndex(0)
        yield "file: save what is left", window.menus.save.trigger
        yield from reports(window, self.folder)
        yield from others_at_the_file(window, self.folder)
        yield from files(window, self.folder)
        yield "file: save at last", window.menus.save.trigger
        yield "file: close", window.menus.start.trigger

    def _history(self) -> HistoryWindow:
        return next(one for one in QApplication.topLevelWidgets() if isinstance(one, HistoryWindow))

    def _compare(self) -> None:
        part = self._history().snapshots
        part.table.selectRow(0)
        part.with_now.click()

    def _put_away(self) -> None:
        for one in QApplication.topLevelWidgets():
            if one.isVisible() and one is not self.window:
                one.close()

    def _walk(self) -> Iterator[tuple[str, Act]]:
        for entry in WORK:
            yield f"page {entry.key}", self._going(entry.key)
        for entry in WORK:
            yield f"again {entry.key}", self._going(entry.key)
        yield from self._scores()
        yield from self._weights()
        yield from self._firmness()
        yield from self._ranking()
        yield from self._case()
        yield from self._agreement()
        yield from self._round()
        yield from self._report()
        for entry in WORK:
            yield f"changed, to {entry.key}", self._changed_to(entry.key)

    def _going(self, key: str) -> Act:
        return lambda: self.window.work_on(key)

    def _changed_to(self, key: str) -> Act:
        def act() -> None:
            self.window.session.undo()
            self.window.work_on(key)

        return act

    def _scores(self) -> Iterator[tuple[str, Act]]:
        yield "to scores", self._going("scores")
        page = self.window.page
        assert isinstance(page, ScoresPage)
        for number in range(4):
            yield "scores: type a score", lambda n=number: self._type(page.grid, str(3 + n))
            yield "scores: arrow", lambda: QTest.keyClick(page.grid, Qt.Key.Key_Right)
        yield "scores: next stakeholder", self._step(1)
        yield "scores: undo", self.window.session.undo
        yield "scores: redo", self.window.session.redo
        yield "scores: choose all", page.grid.selectAll
        yield "scores: copy all", page.grid.copy
        yield "scores: paste all", page.grid.paste
        yield "scores: undo the paste", self.window.session.undo
        yield "scores: paste other scores", lambda: self._paste_others(page)
        yield "scores: undo all that was pasted", self.window.session.undo
        yield "scores: redo all that was pasted", self.window.session.redo
        yield "scores: undo it again", self.window.session.undo
        yield "scores: values", page._values.toggle
        yield "scores: wheel", lambda: page.grid.verticalScrollBar().setValue(90)

    def _paste_others(self, page: ScoresPage) -> None:
        rows, columns = page.model.rowCount(), page.model.columnCount()
        lines = ("\t".join(str((r * c + r) % 7 + 1) for c in range(columns)) for r in range(rows))
        QApplication.clipboard().setText("\n".join(lines))
        page.grid.setCurrentIndex(page.model.index(0, 0))
        page.grid.paste()

    def _type(self, grid: QWidget, text: str) -> None:
        QTest.keyClicks(grid, text)
        editor = QApplication.focusWidget()
        assert editor is not None
        QTest.keyClick(editor, Qt.Key.Key_Return)

    def _step(self, step: int) -> Act:
        return lambda: self.window.page.next_view(step)

    def _weights(self) -> Iterator[tuple[str, Act]]:
        yield "to weights", self._going("weights")
        page = self.window.page
        assert isinstance(page, WeightsPage)
        slider = next(iter(page.points.sliders.values()))
        for value in (10, 20, 30, 40, 50):
            yield "weights: drag", lambda value=value: slider.setValue(value)
        yield "weights: next stakeholder", self._step(1)
        yield "weights: undo", self.window.session.undo

    def _firmness(self) -> Iterator[tuple[str, Act]]:
        yield "to firmness", self._going("firmness")
        page = self.window.page
        assert isinstance(page, FirmnessPage)
        for key in page.sections.buttons:
            yield f"firmness: section {key}", lambda key=key: page.sections.choose(key)
            slider = page.trials.editors(page.trials.ids[2])[0]
            for value in (300, 340, 380, 420):
                yield f"firmness: drag in {key}", lambda value=value, s=slider: s.setValue(value)
        yield "firmness: back", page.back_to_case
        yield "firmness: next stakeholder", self._step(1)

    def _ranking(self) -> Iterator[tuple[str, Act]]:
        yield "to ranking", self._going("ranking")
        page = self.window.page
        assert isinstance(page, RankingPage)
        for key in page.sections.buttons:
            yield f"ranking: section {key}", lambda key=key: page.sections.choose(key)
        yield "ranking: packages again", lambda: page.sections.choose("packages")
        down = lambda: QTest.keyClick(page.packages.summary_table, Qt.Key.Key_Down)  # noqa: E731
        for _number in range(3):
            yield "ranking: next package", down
        yield (
            "ranking: sort",
            lambda: page.packages.summary_table.sortByColumn(0, Qt.SortOrder.AscendingOrder),
        )
        yield "ranking: find", lambda: page.packages.narrow.field.setText("variant 3")
        yield "ranking: find nothing", page.packages.narrow.field.clear
        yield "ranking: all packages", lambda: self._show_all(page.packages.narrow)
        yield "ranking: next stakeholder", self._step(1)

    def _show_all(self, narrow: Narrow) -> None:
        narrow.most.setCurrentIndex(narrow.most.count() - 1)
        narrow.changed.emit()

    def _case(self) -> Iterator[tuple[str, Act]]:
        yield "to case", self._going("case")
        page = self.window.page
        assert isinstance(page, CasePage)
        for panel in (page.stakeholders, page.criteria, page.packages):
            yield "case: next line", lambda view=panel.view: QTest.keyClick(view, Qt.Key.Key_Down)
        yield "case: problems", lambda: self.window.show_problems(True)
        yield "case: remove a package", lambda: self._remove(page)
        yield "case: undo", self.window.session.undo
        for panel in (page.packages, page.criteria):
            name = "package" if panel is page.packages else "criterion"
            last = [c.id for c in self.window.session.case.criteria if c.parent][-1]
            id_ = self.window.session.case.packages[3].id if name == "package" else last
            yield f"case: add a {name}", panel.add_asked.emit
            yield f"case: duplicate a {name}", partial(panel.duplicate_asked.emit, id_)
            yield f"case: remove that {name}", partial(panel.remove_asked.emit, [id_])
            for _number in range(3):
                yield f"case: undo of a {name}", self.window.session.undo
        yield "case: search", self.window.menus.search.trigger
        yield "case: look for something", lambda: self._type_into(QApplication.focusWidget())
        yield "case: leave the search", self._put_away

    def _type_into(self, field: QWidget | None) -> None:
        assert field is not None
        QTest.keyClicks(field, "variant 3")

    def _agreement(self) -> Iterator[tuple[str, Act]]:
        yield "to agreement", self._going("agreement")
        page = self.window.page
        assert isinstance(page, AgreementPage)
        for key in page.sections.buttons:
            yield f"agreement: section {key}", lambda key=key: page.sections.choose(key)
        yield "agreement: next package", lambda: page.choose_package("p7")

    def _round(self) -> Iterator[tuple[str, Act]]:
        yield "to round", self._going("round")
        page = self.window.page
        assert isinstance(page, RoundPage)
        yield "round: ask somebody", page.who.add
        for key in page.sections.buttons:
            yield f"round: section {key}", lambda key=key: page.sections.choose(key)
        yield "round: undo", self.window.session.undo

    def _report(self) -> Iterator[tuple[str, Act]]:
        yield "to report", self._going("report")
        page = self.window.page
        assert isinstance(page, ReportPage)
        yield "report: rankings alone", lambda: self._print_only(page, "rankings")
        yield "report: next page", lambda: QTest.keyClick(page.preview, Qt.Key.Key_PageDown)

    def _print_only(self, page: ReportPage, wanted: str) -> None:
        for key, box in page.sections.items():
            box.setChecked(key == wanted)

    def _remove(self, page: CasePage) -> None:
        page.packages.view.setFocus()
        QTest.keyClick(page.packages.view, Qt.Key.Key_Delete)


def rest(window: MainWindow, longest: float, over: Callable[[], object] = lambda: True) -> None:
    """Let the loop turn until nothing is worked out beside the window any more.

    What every page stands on, the page itself and what a step says is to be `over` is waited
    for without end, the rest so many seconds.
    """
    end = time.monotonic() + longest
    while True:
        loop = QEventLoop()
        QTimer.singleShot(REST_MS, loop.quit)
        loop.exec()
        page = window.page
        told = window.session.ready and not window.files.reading.working and page.whole
        told = told and bool(over())
        told = told and not (isinstance(page, FirmnessPage) and not page.trials.ids)
        if told and (not jobs._RUNNING or time.monotonic() > end):
            break
    loop = QEventLoop()
    QTimer.singleShot((8 if longest else 2) * REST_MS, loop.quit)
    loop.exec()


def walked(
    window: MainWindow,
    opens: Act,
    folder: Path,
    *,
    why: bool = False,
    wait: float = 3.0,
    only: str = "",
) -> Iterator[tuple[str, list[float], Counter[str]]]:
    """Do every step; give its name, its turns in units, the longest first, and their lines."""
    turns = Turns()
    turns.watch()
    looker = Why(turns, FELT * unit())
    if why:
        looker.start()
    rest(window, 1.0)
    for name, act in Person(window, opens, folder).steps():
        if only and not name.startswith(("open", "to ", *only.split(","))):
            continue
        one = unit()
        turns.taken()
        looker.seen.clear()
        # Who does something does not rest.
        QTest.mouseMove(window.windowHandle(), QPoint(1, 1 + len(name) % 2))
        until: list[object] = []
        QTimer.singleShot(0, window, lambda act=act, until=until: until.append(act()))

        def over(until: list[object] = until) -> object:
            return until and (not isinstance(until[0], Until) or until[0].over())

        rest(window, 0.0 if "drag" in name else wait, over)
        yield name, sorted((t / one for t in turns.taken()), reverse=True), looker.seen


def best_of(
    case: Case, walks: int, *, why: bool = False, wait: float = 3.0, only: str = ""
) -> dict[str, float]:
    """Walk so often, in a window of its own each time; give the best longest turn of each step."""
    best: dict[str, float] = {}
    for _walk in range(walks):
        met: Counter[str] = Counter()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "large.parley"
            write_case(case, path)
            window = MainWindow(recovery_folder=Path(folder) / "recovery")
            Garbage(window)
            window.resize(1440, 900)
            window.show()
            at_once(made_ahead(window))
            opens = partial(window.open_file, path)
            walk = walked(window, opens, path.parent, why=why, wait=wait, only=only)
            for name, lengths, seen in walk:
                tell(name, lengths, seen)
                met[name] += 1
                step = f"{name} ({met[name]})"
                best[step] = min(best.get(step, inf), max(lengths, default=0.0))
            window.forget_changes()
            window.close()
            jobs.wait_for_all()
    return best


def main(words: list[str]) -> int:
    """Work at a case of the size that is asked for."""
    from PySide6.QtCore import QSettings

    from desktop.shell.application import application

    asked = argparse.ArgumentParser(prog="python -m tests.turns", description=__doc__)
    asked.add_argument("size", type=int, nargs="*", default=[20, 200, 60])
    asked.add_argument("--why", action="store_true")
    asked.add_argument("--walks", type=int, default=1, help="how often the walk is done")
    asked.add_argument(
        "--wait", type=float, default=3.0, help="seconds that a step waits for what is worked out"
    )
    asked.add_argument("--only", default="", help="the beginnings of the steps that are done")
    told = asked.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        application()
        best = best_of(
            large_case(*told.size), told.walks, why=told.why, wait=told.wait, only=told.only
        )
    felt = {step: length for step, length in best.items() if length > FELT}
    for step, length in felt.items():
        sys.stdout.write(f"felt: {step}  {length:.1f}\n")
    sys.stdout.write(f"of {len(best)} steps {len(felt)} have a turn that is felt\n")
    return len(felt)


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1:])))
