"""Steps of the walk through a large case that go beyond its pages: files, lists and notices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from desktop.pages.case.page import CasePage
from desktop.pages.importing.page import ImportPage
from desktop.pages.round.page import RoundPage
from desktop.shell.main_window import MainWindow
from mcda.model import edits
from tests.turn_watch import Act, Until

Steps = Iterator[tuple[str, Act]]

NAMES = 60
RESPONDENTS = 20
SHEET_ROWS, SHEET_COLUMNS = 61, 21


def lists_and_notices(window: MainWindow) -> Steps:
    """Paste names, ask a score of people, and be told something."""
    session = window.session
    names = "\n".join(f"Name number {n} that was pasted" for n in range(NAMES))
    yield "to case", lambda: window.work_on("case")
    page = window.page
    assert isinstance(page, CasePage)
    for panel, what in (
        (page.packages, "packages"),
        (page.criteria, "criteria"),
        (page.stakeholders, "stakeholders"),
    ):
        QApplication.clipboard().setText(names)
        yield f"lists: paste {NAMES} names of {what}", panel.paste
        yield f"lists: undo {NAMES} names of {what}", session.undo
    yield "notice: said", lambda: window.notice.say("Something happened.", stay=True)
    yield "notice: gone", window.notice.hide
    yield "to round", lambda: window.work_on("round")
    round_page = window.page
    assert isinstance(round_page, RoundPage)
    people = "\n".join(f"Person {n}\tperson{n}@example.org" for n in range(RESPONDENTS))
    QApplication.clipboard().setText(people)
    yield "people: ask the first", round_page.who.add
    yield f"people: paste {RESPONDENTS}", round_page.who.paste
    for key in round_page.sections.buttons:
        yield f"people: section {key}", lambda key=key: round_page.sections.choose(key)
    yield "people: undo", session.undo
    yield "people: undo the first", session.undo


def files(window: MainWindow, folder: Path) -> Steps:
    """Leave with unsaved work, write the case and the report out, open and take in large files."""
    session, case_file = window.session, window.session.path
    assert case_file is not None
    book, table = folder / "large.xlsx", folder / "large.csv"

    def edited() -> None:
        session.apply("Rename", edits.set_case, title=f"{session.case.title} again")

    yield "files: edit", edited
    yield "files: leave with unsaved work", _answering("ask_to_save", True, window.menus.start)
    yield "files: open again", lambda: window.open_file(case_file)
    yield "files: edit again", edited
    yield "files: save as another", _where(folder / "other.parley", window.menus.save_as.trigger)
    writing = window.files.writing.latest
    exported = _where(book, window.menus.export.trigger)
    yield "files: export as a workbook", lambda: (exported(), Until(lambda: not writing.working))[1]
    yield "files: open a workbook", lambda: window.open_file(book)
    table.write_text(_table(window), encoding="utf-8")
    yield "files: open a table", lambda: _found(window, window.open_file(table))
    yield "files: take the table in", lambda: _assistant(window).take_in()
    # What came of the table is not saved, and is left.
    with patch("desktop.session.files.ask_to_save", lambda *_args: False):
        yield from _into_the_case(window, case_file, table, book)


def _into_the_case(window: MainWindow, case_file: Path, table: Path, book: Path) -> Steps:
    """Take a table, and a workbook with a sheet for each stakeholder, into the case."""
    yield "files: the case again", lambda: window.open_file(case_file)
    yield "files: open the table again", lambda: _found(window, window.open_file(table))
    into = lambda: _assistant(window).part.target.open_case.setChecked(True)  # noqa: E731
    yield "files: into the open case", into
    yield "files: take it into the case", lambda: _assistant(window).take_in()
    _write_sheets(window, book)
    yield "files: open a sheet for everybody", lambda: _found(window, window.importing.open(book))
    # The open case was chosen above, and stays so.
    anew = lambda: _assistant(window).part.target.new_case.setChecked(True)  # noqa: E731
    yield "files: everybody into a new case", lambda: _joined(window, anew)
    yield "files: everybody into the open case", lambda: _joined(window, into)
    yield "files: take in what everybody says", lambda: _joined(window, _assistant(window).take_in)


def _assistant(window: MainWindow) -> ImportPage:
    page = window.page
    assert isinstance(page, ImportPage) and page.found is not None
    return page


def _found(window: MainWindow, _asked: object) -> Until:
    """Wait until the assistant shows what was asked for."""
    return Until(lambda: isinstance(page := window.page, ImportPage) and page.found is not None)


def _joined(window: MainWindow, act: Act) -> Until:
    work = _assistant(window)._joining.work
    act()
    return Until(lambda: not work.working)


def _where(path: Path, act: Act) -> Act:
    return _answering("ask_where", path, act)


def _answering(question: str, answer: object, act: Act | object) -> Act:
    """Return what does something, a question of the files answered without a dialog."""

    def done() -> None:
        with patch(f"desktop.session.files.{question}", lambda *_args, **_more: answer):
            do: Callable[[], object] = getattr(act, "trigger", act)
            do()

    return done


def _write_sheets(window: MainWindow, path: Path) -> None:
    """Write a workbook with a sheet of scores for each stakeholder, which come in one by one."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    rows = [line.split(";") for line in _table(window).splitlines()[:SHEET_ROWS]]
    for one in window.session.case.stakeholders:
        sheet = book.create_sheet(one.name[:30])
        for row in rows:
            sheet.append([int(cell) if cell.isdigit() else cell for cell in row[:SHEET_COLUMNS]])
    book.save(path)


def _table(window: MainWindow) -> str:
    case, draw = window.session.case, Random(1)
    leaves = [one for one in case.criteria if one.parent]
    heads = ";".join(["Package", *(one.name for one in leaves)])
    lines = [
        ";".join([package.name, *(str(draw.randint(0, 10)) for _one in leaves)])
        for package in case.packages
    ]
    return "\n".join([heads, *lines])
