"""What the menu's actions and the window's shortcuts do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from desktop.kit import focus
from desktop.kit.theme import theme
from desktop.pages.register import WORK, keys_of
from desktop.session.typed import take_typed
from desktop.shell import earlier_saves
from desktop.shell.look import set_look, set_zoom
from desktop.shell.menus import CONTEXT_MENU, REGION, VIEW
from desktop.shell.page_setup import open_page_setup
from desktop.words import _, small, text
from mcda.errors import Place

if TYPE_CHECKING:
    from desktop.pages.page import Page
    from desktop.pages.report.page import ReportPage
    from desktop.shell.main_window import MainWindow
    from desktop.shell.search import Search, Target
    from mcda.model.case import Score

ZOOM_STEP = 1.15


def connect_actions(window: MainWindow) -> None:
    """Connect every action and shortcut to the window; called once."""
    menus, files, session = window.menus, window.files, window.session
    menus.new.triggered.connect(lambda: files.new())
    menus.open.triggered.connect(lambda: files.ask_open())
    menus.import_file.triggered.connect(lambda: window.importing.ask())
    menus.file.aboutToShow.connect(lambda: menus.fill_recent(window.open_file))
    menus.fill_recent(window.open_file)
    menus.file.aboutToShow.connect(lambda: earlier_saves.fill(window))
    files.unopened.connect(lambda path: earlier_saves.offer(window, path))
    earlier_saves.fill(window)
    menus.start.triggered.connect(lambda: _to_start(window))
    menus.save.triggered.connect(lambda: files.save_soon(partial(_saved, window)))
    menus.save_as.triggered.connect(lambda: files.save_as_soon(partial(_saved, window)))
    menus.export.triggered.connect(lambda: files.export_workbook())
    menus.template.triggered.connect(lambda: files.export_template())
    menus.snapshots.triggered.connect(lambda: open_history(window, "snapshots"))
    menus.compare.triggered.connect(lambda: open_history(window, "compare"))
    menus.steps.triggered.connect(lambda: open_history(window, "steps"))
    menus.page_setup.triggered.connect(lambda: open_page_setup(window))
    menus.print.triggered.connect(lambda: _report(window).ask_print())
    menus.pdf.triggered.connect(lambda: _report(window).ask_save(".pdf"))
    menus.quit.triggered.connect(lambda: window.close())

    menus.undo.triggered.connect(lambda: _stepped(session.undo))
    menus.redo.triggered.connect(lambda: _stepped(session.redo))
    session.undo_changed.connect(lambda: _name_undo(window))
    _name_undo(window)
    menus.search.triggered.connect(lambda: open_search(window))

    menus.dark.setChecked(theme().dark)
    menus.dark.triggered.connect(lambda checked: set_look(window, checked, strong=False))
    menus.details.triggered.connect(lambda checked: window.show_details(checked))
    menus.problems.triggered.connect(lambda checked: _problems(window, checked))
    menus.larger.triggered.connect(lambda: set_zoom(window, theme().zoom * ZOOM_STEP))
    menus.smaller.triggered.connect(lambda: set_zoom(window, theme().zoom / ZOOM_STEP))
    menus.usual.triggered.connect(lambda: set_zoom(window, 1.0))
    session.looked_at.changed.connect(lambda: _name_blocs(window))
    session.case_changed.connect(lambda: _name_blocs(window))
    _name_blocs(window)
    menus.next_bloc.triggered.connect(lambda: window.session.looked_at.next())
    menus.fold_blocs.triggered.connect(lambda on: window.session.looked_at.fold(on))
    menus.method.triggered.connect(lambda: open_method(window))
    menus.settings.triggered.connect(lambda: open_settings(window))
    menus.tour.triggered.connect(lambda: begin_tour(window))
    menus.keys.triggered.connect(lambda: open_keys(window))
    menus.what.triggered.connect(lambda: explain_focus(window))
    menus.words.triggered.connect(lambda: open_words(window))
    menus.verify.triggered.connect(lambda: open_verification(window))
    menus.about.triggered.connect(lambda: open_about(window))
    _connect_keys(window)


def _connect_keys(window: MainWindow) -> None:
    for number, entry in enumerate(WORK, start=1):
        _shortcut(window, keys_of(number), lambda key=entry.key: _if_open(window, key))
    for forth, back, act in (
        (*REGION, window.next_region),
        (*VIEW, lambda step: window.page.next_view(step)),
    ):
        _shortcut(window, forth, partial(act, 1))
        _shortcut(window, back, partial(act, -1))
    _shortcut(window, CONTEXT_MENU, open_context_menu)


def open_search(window: MainWindow) -> Search:
    """Open the box that finds anything, at the header's search box."""
    from desktop.shell.search import Search

    search = Search(targets(window), window)
    search.open_at(window.header.search_box)
    return search


def open_context_menu() -> None:
    """Open the menu of what has the keyboard, as the menu key does where there is one."""
    now = QApplication.focusWidget()
    if now is not None:
        spot = now.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, now.mapToGlobal(spot))
        QApplication.sendEvent(now, asked)


def open_method(window: MainWindow) -> None:
    """Open the settings of method and normalisation above the status line."""
    from desktop.shell.method_settings import MethodSettings

    MethodSettings(window.session, window).open_at(window.status.method)


def begin_tour(window: MainWindow) -> None:
    """Begin the tour of the window, on a sample."""
    from desktop.shell import tour

    tour.begin(window)


def explain_focus(window: MainWindow) -> None:
    """Explain what has the keyboard, else the page."""
    from desktop.shell import whats_this

    whats_this.of_focus(window)


def explain_page(page: Page, window: MainWindow) -> None:
    """Explain a page, at its title."""
    from desktop.shell import whats_this

    whats_this.of_page(page, window)


def open_words(window: MainWindow) -> None:
    """Open the glossary beside the window."""
    from desktop.shell.glossary import Words

    Words(window).show()


def open_history(window: MainWindow, section: str) -> None:
    """Open the case's history beside the window, at one of its sections."""
    from desktop.shell.history.window import HistoryWindow

    opened = window.findChild(HistoryWindow)
    if not isinstance(opened, HistoryWindow):
        opened = HistoryWindow(window.session, window.files, window)
        opened.snapshots.refused.connect(lambda: window.show_problems())
    opened.choose(section)
    opened.show()
    opened.raise_()
    opened.activateWindow()


def open_settings(window: MainWindow) -> None:
    """Open what holds for the program on this machine."""
    from desktop.shell.settings import SettingsWindow

    SettingsWindow(window).show()


def open_keys(window: MainWindow) -> None:
    """List every key that does something."""
    from desktop.shell.keys import KeysWindow

    KeysWindow(window.menus.named(), window).show()


def open_verification(window: MainWindow) -> None:
    """Compute published tables again, and the open case's scores by another program."""
    from desktop.shell.verification import Verification

    summary = window.session.summary() if window.session.is_open else None
    rankings = (
        []
        if summary is None
        else [
            (party.name, summary.rankings[party.id])
            for party in summary.stakeholders
            if party.id in summary.rankings
        ]
    )
    Verification(rankings, window).show()


def open_about(window: MainWindow) -> None:
    """Say what program and version this is."""
    from desktop.shell.about import About

    About(window).show()


def targets(window: MainWindow) -> list[Target]:
    """Return everything that the search box can go to."""
    from desktop.shell.search import Target

    case = window.session.case
    found = [
        Target(entry.words, _("page"), lambda key=entry.key: window.work_on(key))  # type: ignore[misc]
        for entry in WORK
    ]
    for one in case.stakeholders:
        choose = partial(window.session.choose_stakeholder, one.id)
        found.append(Target(one.name, _("stakeholder"), choose))
    looked_at = window.session.looked_at
    for bloc in looked_at.blocs:
        if bloc.key:
            look = partial(looked_at.look_at, bloc.key)
            found.append(Target(bloc.name, _("bloc: look at it"), look))
    things: list[tuple[str, str, str, Place]] = [
        *((one.name, _("package"), "case", Place(package=one.id)) for one in case.packages),
        *((one.name, _("criterion"), "case", Place(criterion=one.id)) for one in case.criteria),
        *(
            (one.name, _("measure"), "measures", Place(measure=one.id, field="measure"))
            for one in case.measures
        ),
    ]
    found += [
        Target(name, what, partial(window.go_to, place, page)) for name, what, page, place in things
    ]
    found += [*described(window), *noted(window), *noted_effects(window)]
    for action in window.menus.commands():
        words = action.text().replace("&", "")
        found.append(Target(words, _("command"), action.trigger))
    return found


def described(window: MainWindow) -> list[Target]:
    """Return what is written at length of the case and of the things on its lists."""
    from desktop.shell.search import Target
    from mcda.model.fields import plain

    case = window.session.case
    own = [(one, Place(stakeholder=one.id)) for one in case.stakeholders]
    things: list[tuple[str, object, Place]] = [(_("The case"), case, Place())]
    things += [(one.name, one, place) for one, place in own]
    things += [
        (one.name, case.preferences[one.id], place)
        for one, place in own
        if one.id in case.preferences
    ]
    things += [(one.name, one, Place(criterion=one.id)) for one in case.criteria]
    things += [(one.name, one, Place(package=one.id)) for one in case.packages]
    things += [(one.name, one, Place(measure=one.id)) for one in case.measures]
    found = []
    for name, thing, place in things:
        of: type = type(thing)
        for field, (_part, told) in plain(of).items():
            words = getattr(thing, field) if told.lines > 1 else ""
            if words:
                page = "measures" if place.measure else "case"
                go = partial(window.go_to, replace(place, field=field), page)
                found.append(Target(f"{name}, {text(told.title)}: {words}", _("note"), go))
    return found


def noted(window: MainWindow) -> list[Target]:
    """Return the scores that have a reasoning or a source, found by their words."""
    case = window.session.case
    names = {**case.names.packages, **case.names.criteria}
    return [
        _note(window, layer, Place(package=package, criterion=criterion, field="score"), score,
              f"{names[package]}, {names[criterion]}", "scores")
        for layer, rows in case.scores.items()
        for package, row in rows.items()
        for criterion, score in row.items()
        if (score.note or score.source) and package in names and criterion in names
    ]  # fmt: skip


def noted_effects(window: MainWindow) -> list[Target]:
    """Return the effects of measures that have a reasoning or a source."""
    from mcda.model.entries import change_names, key_of

    case = window.session.case
    names = {**change_names(case), **case.names.criteria}
    return [
        _note(window, layer, Place(measure=measure, level=level, criterion=leaf, field="effect"),
              effect, f"{names[key]}, {names[leaf]}", "measures")
        for layer, measures in case.effects.items()
        for measure, levels in measures.items()
        for level, row in levels.items()
        for key in (key_of(measure, level),)
        for leaf, effect in row.items()
        if (effect.note or effect.source) and key in names and leaf in names
    ]  # fmt: skip


def _note(
    window: MainWindow, layer: str, place: Place, about: Score, where: str, page: str
) -> Target:
    """Return what is noted about a score or an effect, of everybody or of whose layer it is."""
    from desktop.shell.search import Target

    whose = window.session.case.names.stakeholders
    place = replace(place, stakeholder=layer if layer in whose else "")
    said = "  ·  ".join(part for part in (about.note, about.source) if part)
    who = whose.get(layer, _("common"))
    go = partial(window.go_to, place, page)
    return Target(f"{where} ({who}): {said}", _("note"), go)


def _report(window: MainWindow) -> ReportPage:
    from desktop.pages.report.page import ReportPage

    page = window.work_on("report")
    assert isinstance(page, ReportPage)
    return page


def _problems(window: MainWindow, shown: bool) -> None:
    """Unfold the list of problems with the keyboard in it; folded, it goes back to the page."""
    window.show_problems(shown)
    if shown and window.framed:
        window.problem_list.take_focus()
    elif window.framed:
        last = window.stack.focusWidget()
        focus.put_on(last if last and last.isVisible() else focus.first_in(window.page))


def _saved(window: MainWindow, done: bool) -> None:
    if done:
        window.status.note_saved()


def _to_start(window: MainWindow) -> None:
    if window.files.may_leave(lambda: _to_start(window)):
        window.files.leave()
        window.session.close()


def _if_open(window: MainWindow, key: str) -> None:
    if window.session.is_open:
        window.work_on(key)


def _stepped(step: Callable[[], None]) -> None:
    """Undo or redo, after what is being typed into a cell has become a step of its own."""
    take_typed()
    step()


def _name_blocs(window: MainWindow) -> None:
    looked_at, menus = window.session.looked_at, window.menus
    there = window.session.is_open and bool(looked_at.blocs)
    menus.next_bloc.setEnabled(there)
    menus.fold_blocs.setEnabled(there)
    menus.fold_blocs.setChecked(there and looked_at.folded)


def _name_undo(window: MainWindow) -> None:
    """Let undo and redo say what they would do."""
    stack, menus = window.session.undo_stack, window.menus
    for action, able, bare, words in (
        (menus.undo, stack.canUndo(), _("&Undo"), stack.undoText()),
        (menus.redo, stack.canRedo(), _("&Redo"), stack.redoText()),
    ):
        action.setText(f"{bare} {small(words)}" if words else bare)
        action.setEnabled(able)


def _shortcut(window: MainWindow, keys: str, act: object) -> None:
    shortcut = QShortcut(QKeySequence(keys), window)
    shortcut.activated.connect(act)
