"""The window: band, header, rail, pages, details pane, problems and status line.

It puts the parts together and passes on what they ask of each other. It computes
nothing and changes no case.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from desktop.kit import focus
from desktop.kit.laid import in_column, in_row
from desktop.kit.slices import Slices, Steps
from desktop.kit.theme import theme
from desktop.pages.page import Kept, Page
from desktop.pages.progress import page_of
from desktop.pages.register import WORK, entry_of
from desktop.session import remembered, untaken
from desktop.session.files import Files
from desktop.session.recovery import Recovery
from desktop.session.recovery import recovery_folder as usual_recovery_folder
from desktop.session.session import Session
from desktop.shell.band import Band
from desktop.shell.file_notices import FileNotices
from desktop.shell.files_followed import follow_files
from desktop.shell.framed import Framed
from desktop.shell.importing import Importing
from desktop.shell.menus import Menus
from desktop.shell.notice import Notice
from desktop.shell.placing import is_cramped, put_in_place
from desktop.shell.window_actions import connect_actions, explain_page
from desktop.words import _
from mcda.errors import Place, Problem
from mcda.places import resource

if TYPE_CHECKING:
    from desktop.kit.half_done import Left
    from desktop.pages.start.page import StartPage
    from desktop.shell.around import Around

RESULTS_AFTER_MS = 60
"""Rail and status line follow a run of edits this much later: they rank every stakeholder."""


class MainWindow(Framed):
    """One window on one session."""

    def __init__(self, *, recovery_folder: Path | None = None) -> None:
        super().__init__()
        self.session = Session(self)
        self._recovery_folder = recovery_folder or usual_recovery_folder()
        self.recovery = Recovery(self.session, self._recovery_folder, self)
        self.files = Files(self.session, self.recovery, self)
        self.menus = Menus(self)
        self.importing = Importing(self)
        self.pages: dict[str, Page] = {}
        """The pages that were shown, by their keys."""
        self._follow: dict[str, Callable[[Any], None]] = {
            "start": self._follow_start,
            "importing": self.importing.follow,
        }
        self._held: dict[str, Kept] = {}
        self._left_beside: Left | None = None
        self.turning = Slices(self)
        """Changes the look of all of it, in a large case a little in each turn of the loop."""
        self._forget = False
        self._lending = focus.Lending(self)
        self._details_over_page = False
        """Whether the details were asked for where they leave a page too little room."""
        self._results_timer = QTimer(self, singleShot=True, interval=RESULTS_AFTER_MS)
        self._results_timer.timeout.connect(self._show_results)
        self._build()
        connect_actions(self)
        self.setAcceptDrops(True)
        put_in_place(self)
        self._connect_session()
        self.file_notices = FileNotices(self)
        self._case_opened()

    @property
    def page(self) -> Page:
        """The page that is seen."""
        current = self.stack.currentWidget()
        assert isinstance(current, Page)
        return current

    def show_page(self, key: str) -> Page:
        """Show a page by its key ("case", "scores", ...), building it when first shown."""
        self.session.seal()
        page = self.pages.get(key) or self._build_page(key)
        self.stack.setCurrentWidget(page)
        if self.framed:
            self.rail.show_current(key)
        self.show_details()
        return page

    def show_details(self, shown: bool | None = None) -> None:
        """Bring the details pane up to date; with `shown` given, unfold or fold it first."""
        cramped = is_cramped(self)
        if shown is not None and cramped:
            self._details_over_page = shown
        elif shown is not None:
            remembered.set_details_shown(shown)
        page, at_work = self.page, entry_of(self.page.key) in WORK
        wanted = self._details_over_page if cramped else remembered.details_shown()
        if at_work or self.framed:
            self.details.setVisible(wanted and at_work)
        self.menus.details.setChecked(wanted)
        if wanted and at_work and page.whole and not page.waits:
            self.details.show_details(page.details())
            left, self._left_beside = self._left_beside, None
            self.details.put_back(left)

    def work_on(self, key: str) -> Page:
        """Show a page by its key and take the keyboard there, to its entry until it is whole."""
        page = self.show_page(key)
        if not page.whole and self.framed:
            self.rail.setFocus()
        page.when_whole(page.take_focus)
        return page

    def regions(self) -> tuple[QWidget, ...]:
        """The parts of the window in the order in which the keyboard goes through them."""
        from desktop.shell import tour

        pages = (self.header, self.notice, self.rail, self.stack)
        return (*pages, self.details, self.problem_list, self.status, *tour.regions(self))

    def next_region(self, step: int) -> None:
        """Take the keyboard to the next part of the window (1), or back to the one before (-1)."""
        focus.put_on(focus.next_region(self.regions(), QApplication.focusWidget(), step))

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self._lending.pass_on(self.regions(), 1 if forward else -1)

    def go_to(self, place: Place, key: str = "") -> None:
        """Show a place of the case on the page `key`, or on the page where it is edited."""
        page = self.show_page(key or page_of(place))
        page.when_whole(page.take_focus if place == Place() else lambda: page.go_to(place))

    def open_file(self, path: Path) -> None:
        """Open a case file, workbook or table, read beside the window; its problems are listed."""
        self.begin_around()
        self.files.open(path)

    def show_problems(self, shown: bool = True) -> None:
        """Unfold or fold the list of problems."""
        if shown and self.session.ready:
            self.problem_list.reload()
        if shown or self.framed:
            self.problem_list.setVisible(shown)
        self.menus.problems.setChecked(shown)

    def say_fault(self, text: str) -> None:
        """Say that the program itself went wrong; the work stays, and can be saved."""
        self.notice.say(text, (_("Save"), self.menus.save.trigger), stay=True)

    def forget_changes(self) -> None:
        """Let the next closing give up unsaved work without asking."""
        self._forget = True

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._forget and not self.files.may_leave(self.close):
            event.ignore()
            return
        remembered.set_geometry(self.saveGeometry())
        self._results_timer.stop()
        self.files.leave()
        from desktop.session.jobs import wait_for_all

        wait_for_all()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.files.shared.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        before = is_cramped(self, event.oldSize().width())
        super().resizeEvent(event)
        if self.stack.count() and before != is_cramped(self):
            self.show_details()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard, as it does in dialogs."""
        button = QApplication.focusWidget()
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if pressed and isinstance(button, QPushButton | QToolButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from desktop.shell import whats_this

        whats_this.offer(self, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.open_file(paths[0])

    def _make_around(self) -> Steps[Around]:
        from desktop.shell.around import laid_around

        return laid_around(self, *self._room)

    def _show_around(self) -> None:
        self._show_parts()
        if self.stack.count():
            self.rail.show_current(self.page.key)
        self.file_notices.show_standing()

    def _build(self) -> None:
        self.zoom = theme().zoom
        self.band = Band()
        top = QWidget(self)
        in_column(self.band, self.menus.bar, of=top, gap=0)
        self.setMenuWidget(top)
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self._take_around_away()
        # In the window from the first, so that the style sheet is laid on each part once, and
        # none shows itself as a window of its own. Qt would show it late: no keyboard till then.
        central = QWidget(self)
        middle = in_column((self.stack, 1), gap=0)
        across = in_row((middle, 1), gap=0)
        self._room = in_column((across, 1), of=central, gap=0), across, middle
        self.bar = Notice(central, name="bar")
        self.notice = Notice(central)
        follow_files(self.files, central)
        self.setCentralWidget(central)
        central.show()

    def _follow_start(self, page: StartPage) -> None:
        page.recovery_folder = self._recovery_folder
        page.new_asked.connect(self.menus.new.trigger)
        page.open_asked.connect(self.menus.open.trigger)
        page.file_chosen.connect(self.open_file)
        page.recovery_chosen.connect(self.files.versions.recover)
        page.backup_chosen.connect(self.files.backups.open)
        page.discard_chosen.connect(self.files.throw_away)
        page.tour_asked.connect(self.menus.tour.trigger)

    def _connect_session(self) -> None:
        """Follow the session and the files; done once."""
        session = self.session
        session.case_changed.connect(self._case_changed)
        session.stakeholder_changed.connect(self._case_changed)
        session.chosen_changed.connect(self.show_details)
        session.file_changed.connect(self._show_title)
        session.problems_changed.connect(self._results_timer.start)
        session.results_came.connect(self._results_timer.start)
        session.results_came.connect(self.show_details)
        session.case_opened.connect(self._case_opened)
        self.files.failed.connect(self.show_problems)
        self.files.unclean.connect(self.importing.show)
        self.files.said.connect(lambda text: self.notice.say(text))

    def _build_page(self, key: str) -> Page:
        entry = entry_of(key)
        page = entry.build(self.session)
        page.go_elsewhere.connect(lambda wanted, place: self.go_to(place, wanted))
        page.said.connect(lambda text: self.notice.say(text))
        page.sample_asked.connect(lambda name: self.files.open_copy(resource("samples", name)))
        page.explained.connect(lambda: explain_page(page, self))
        page.save_asked.connect(self.menus.save.trigger)
        page.became_whole.connect(lambda: self.show_details() if page is self.page else None)
        if key in self._follow:
            self._follow[key](page)
        self.pages[key] = page
        self.stack.addWidget(page)
        if key in self._held:
            held = self._held
            page.when_whole(lambda: page.go_on(held.pop(key)) if key in held else None, begin=False)
        return page

    def _show_parts(self) -> None:
        """Show the parts that an open case needs, or only the start page."""
        is_open = self.session.is_open
        if is_open or self.framed:
            for part in (self.rail, self.header, self.status):
                part.setVisible(is_open)
        for action in self.menus.needs_case():
            action.setEnabled(is_open)
        self._show_title()

    def _case_opened(self) -> None:
        """Show another case from its first page, or the start page when none is open."""
        is_open = self.session.is_open
        self._held.clear()
        untaken.forget()
        self.notice.hide()
        self._show_parts()
        if is_open:
            self.status.forget_saved()
        self._results_timer.stop()
        if is_open:
            case = self.session.case
            self.show_page("ranking" if case.packages and case.criteria else "case")
            self._show_results()
            self.show_problems(bool(self.session.file_problems))
            self.rail.setFocus()
            if not (case.title or case.packages or case.criteria):
                self.go_to(Place(field="title"), "case")
        else:
            self.show_page("start")
            self.show_problems(False)

    def _case_changed(self) -> None:
        self._show_title()
        self.show_details()
        if not self._results_timer.isActive():
            self._results_timer.start()

    def _show_title(self) -> None:
        session = self.session
        name = session.case.title or _("Untitled case") if session.is_open else ""
        title = _("{name}[*] – Parley", name=name)
        self.setWindowTitle(title if session.is_open else "Parley")
        self.setWindowModified(session.dirty)
        self.band.show_case(session)

    def _show_results(self) -> None:
        """Bring rail, status line and problems up to date, now or as soon as results come."""
        if not (self.session.is_open and self.session.ready):
            return
        for entry in WORK:
            found = entry.judge(self.session)
            self.rail.show_state(entry.key, found.state, found.words)
        self.status.show_results()
        if self.problem_list.isVisible():
            self.problem_list.reload()

    def go_to_problem(self, problem: Problem) -> None:
        """Show where a problem is mended."""
        from mcda.model.settings_names import Settings

        place = problem.place
        of_method = any(place.field == one.name for one in fields(Settings))
        if of_method and not place.criterion:
            self.menus.method.trigger()
        else:
            self.go_to(place)

    def show_anew(self, *, kept: bool = False) -> None:
        """Make every part anew; what pages hold stays, `kept` already if the look has changed."""
        if not kept:
            self.keep_half_done()
        key = self.page.key
        listed = self.framed and self.problem_list.isVisibleTo(self)
        saved = self.status.saved_at if self.framed else ""
        for old in self.take_out_pages():
            old.deleteLater()
        self._build()
        self._show_parts()
        if saved:
            self.status.note_saved(saved)
        self.work_on(key)
        self.show_problems(listed)
        self._show_results()
        self.file_notices.show_standing()
        self.files.shared.ask()

    def keep_half_done(self, only: str = "") -> None:
        """Keep what pages, or one only, hold and what is left half done, for what follows them."""
        kept = ((key, page) for key, page in self.pages.items() if only in ("", key) and page.made)
        self._held |= {key: page.kept() for key, page in kept}
        self._left_beside = self.details.half_done() if self.framed else None

    def take_out_pages(self) -> list[Page]:
        """Return every page, which are the window's no longer."""
        old, self.pages = list(self.pages.values()), {}
        return old
