"""Two programs on one case, in either order, and work found again when its file is opened."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import read_case, write_case
from mcda.casefile.lock import held, lock_path
from mcda.casefile.recovery import kept
from mcda.cli import main as cli
from mcda.model import edits
from mcda.model.case import Case
from mcda.places import resource
from tests.desktop.asked import asked_case
from tests.journeys.filling import fill
from tests.opened import opened

ROOT = Path(__file__).parents[2]

OTHER = """
import sys
from pathlib import Path
from mcda.casefile.lock import claim
assert claim(Path(sys.argv[1])) is None
print("open", flush=True)
sys.stdin.read()
"""

CRASHED = """
import os, signal, sys
from pathlib import Path
from mcda.disk.atomic import mark_on_disk
from mcda.casefile.case_file import read_case
from mcda.casefile.lock import claim
from mcda.casefile.recovery import keep
from mcda.model.edits import set_case
path, folder = map(Path, sys.argv[1:])
claim(path)
keep(set_case(read_case(path).case, title="Unsaved"), folder, path, base=mark_on_disk(path))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "case.parley"
    shutil.copy(resource("samples", "us-russia-compatibility.parley"), path)
    return path


@pytest.fixture
def second(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Another window with a session and safety copies of its own."""
    made = MainWindow(recovery_folder=tmp_path / "recovery 2")
    qtbot.addWidget(made, before_close_func=lambda shown: shown.forget_changes())
    made.show()
    return made


@pytest.fixture
def other(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the file open."""
    command = [sys.executable, "-c", OTHER, str(file)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT) as made:
        assert made.stdout is not None and made.stdout.readline() == "open\n"
        yield made
        made.kill()


def change(window: MainWindow, **fields: str) -> None:
    window.session.apply("Change", edits.set_case, **fields)


def in_file(path: Path) -> Case:
    case = read_case(path).case
    assert case is not None
    return case


def answer(window: MainWindow, words: str) -> None:
    assert not window.bar.isHidden()
    next(button for button in window.bar.buttons if button.text() == words).click()


@pytest.mark.parametrize("first_saves_first", [True, False])
def test_of_two_windows_neither_saves_over_the_other(
    window: MainWindow, second: MainWindow, file: Path, first_saves_first: bool
) -> None:
    assert opened(window, file) and opened(second, file)
    quick, slow = (window, second) if first_saves_first else (second, window)
    change(quick, title="Quick")
    change(slow, question="Slow?")
    assert quick.files.save()
    assert not slow.files.save()
    assert in_file(file).title == "Quick" and in_file(file).question != "Slow?"
    answer(slow, "Take theirs in")
    assert slow.files.save()
    assert (in_file(file).title, in_file(file).question) == ("Quick", "Slow?")
    quick.files.shared.look()
    answer(quick, "Take theirs in")
    assert quick.session.case == slow.session.case == in_file(file)
    assert not quick.session.dirty


def test_a_case_that_another_program_has_open_is_asked_about_at_once(
    window: MainWindow, file: Path, other: subprocess.Popen[str]
) -> None:
    assert opened(window, file)
    assert not window.bar.isHidden()
    change(window, title="Mine")
    assert not window.files.save()
    assert in_file(file).title != "Mine"
    other.send_signal(signal.SIGKILL)
    other.wait()
    window.files.shared.look()
    assert window.bar.isHidden() and held(file)
    assert window.files.save() and in_file(file).title == "Mine"


def test_a_terminal_leaves_alone_what_a_window_has_open(window: MainWindow, tmp_path: Path) -> None:
    path, back = returned(tmp_path)
    opened(window, path)
    # The lock is that of this process, as the terminal's is; another program holds it here.
    about = json.loads(lock_path(path).read_text())
    lock_path(path).write_text(json.dumps({**about, "host": "elsewhere"}))
    assert cli.main(["round", "in", str(path), str(back)]) == 2
    assert in_file(path).returns == ()


@pytest.mark.parametrize("edited", [True, False])
def test_a_round_taken_in_by_a_terminal_meanwhile_is_not_written_over(
    window: MainWindow, tmp_path: Path, edited: bool
) -> None:
    path, back = returned(tmp_path)
    opened(window, path)
    if edited:
        change(window, title="Mine")
    # On a file server where no lock could be left.
    lock_path(path).unlink()
    assert cli.main(["round", "in", str(path), str(back)]) == 0
    taken = in_file(path)
    assert len(taken.returns) == 1
    assert not edited or not window.files.save()
    assert in_file(path) == taken
    window.files.shared.look()
    answer(window, "Take theirs in")
    assert window.session.case.returns == taken.returns
    assert window.session.case.scores == taken.scores
    assert window.session.case.title == ("Mine" if edited else taken.title)
    assert window.session.dirty is edited
    assert not edited or window.files.save()
    assert in_file(path) == window.session.case


def test_work_that_a_crash_left_is_found_by_opening_its_file(
    window: MainWindow, file: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "recovery"
    command = [sys.executable, "-c", CRASHED, str(file), str(folder)]
    crashed = subprocess.run(command, cwd=ROOT, check=False)
    assert crashed.returncode == -signal.SIGKILL
    assert opened(window, file)
    assert held(file), "the lock of a process that is gone is nobody's"
    assert window.session.case.title != "Unsaved"
    answer(window, "Open it")
    assert window.session.case.title == "Unsaved" and window.bar.isHidden()
    assert window.files.save() and in_file(file).title == "Unsaved"
    assert kept(folder) == ()


def returned(folder: Path) -> tuple[Path, Path]:
    """Return a case with a round, and a folder with one answer to it."""
    from mcda.round.write import write_round

    case = asked_case()
    path, out, back = folder / "round.parley", folder / "out", folder / "back"
    write_case(case, path)
    who = [one for one in case.respondents if one.id == "boris"]
    (workbook,) = write_round(case, case.rounds[-1], who, out)
    fill(workbook, lambda _package, criterion: VALUES[criterion], back)
    return path, back


VALUES = {"returns": 31.0, "protection": "full", "cost": 4.0}
