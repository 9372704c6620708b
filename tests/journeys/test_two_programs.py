"""Two programs on one case, in either order, and work found again when its file is opened."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desktop import save_dialog
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import read_case, write_case
from mcda.casefile.lock import held, lock_path
from mcda.casefile.recovery import kept
from mcda.casefile.snapshots import read_snapshot
from mcda.cli import main as cli
from mcda.cli import rounds
from mcda.errors import Place, Problem, RefusedError
from mcda.model import edits
from mcda.model.case import Case
from tests.desktop.asked import asked_case
from tests.desktop.conftest import small_case
from tests.journeys.filling import fill
from tests.journeys.party import Elsewhere, Party, obey
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
    return case_in(tmp_path)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Elsewhere]:
    """Another person's window, in a process of its own."""
    made = Elsewhere(tmp_path_factory.mktemp("elsewhere"))
    yield made
    assert made.end() == 0


@pytest.fixture(params=["we come first", "they come first"])
def parties(
    request: pytest.FixtureRequest,
    window: MainWindow,
    elsewhere: Elsewhere,
    monkeypatch: pytest.MonkeyPatch,
) -> tuple[Party, Party]:
    """Whoever opens the case first, and whoever does so after it."""
    monkeypatch.setattr(save_dialog, "chosen", lambda one: Path(one.selectedFiles()[0]))
    here = partial(obey, window)
    return (here, elsewhere) if request.param == "we come first" else (elsewhere, here)


@pytest.fixture
def other(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the file open."""
    command = [sys.executable, "-c", OTHER, str(file)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT) as made:
        assert made.stdout is not None and made.stdout.readline() == "open\n"
        yield made
        made.kill()


def case_in(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    write_case(small_case(), folder / "case.parley")
    return folder / "case.parley"


def change(window: MainWindow, **fields: str) -> None:
    window.session.apply("Change", edits.set_case, **fields)


def in_file(path: Path) -> Case:
    case = read_case(path).case
    assert case is not None
    return case


def answer(window: MainWindow, words: str) -> None:
    assert not window.bar.isHidden()
    next(button for button in window.bar.buttons if button.text() == words).click()


HELD = ["Read only", "Save a copy…", "Edit all the same"]
OVER = "Save mine over it"
CHANGED = ["What differs", "Take theirs in", "Keep both", OVER]


def test_of_two_windows_neither_saves_over_the_other(
    parties: tuple[Party, Party], file: Path
) -> None:
    first, second = parties
    assert first("open", str(file))["asked"] == []
    assert second("open", str(file))["asked"] == HELD
    second("change", "question", "Second?")
    assert not second("save")["done"]
    first("change", "title", "First")
    assert first("save")["done"]
    assert in_file(file).title == "First"
    seen = second("look")
    assert seen["asked"] == CHANGED and not second("save")["done"]
    assert second("answer", "What differs")["compared"] == 1
    taken = second("answer", "Take theirs in")
    assert (taken["title"], taken["question"], taken["asked"]) == ("First", "Second?", HELD)
    # Whoever goes on all the same has the lock, and the other one is asked in its turn.
    assert second("answer", "Edit all the same")["asked"] == []
    assert second("save")["done"]
    assert (in_file(file).title, in_file(file).question) == ("First", "Second?")
    first("change", "title", "First again")
    assert first("look")["asked"] == CHANGED and not first("save")["done"]
    assert first("answer", "Take theirs in")["asked"] == HELD
    assert not first("save")["done"] and in_file(file).title == "First"
    first("answer", "Edit all the same")
    assert first("save")["done"]
    assert second("look")["asked"] == CHANGED
    last = second("answer", "Take theirs in")
    assert (last["title"], last["question"], last["unsaved"]) == ("First again", "Second?", False)


def test_each_answer_keeps_the_work_of_both(parties: tuple[Party, Party], tmp_path: Path) -> None:
    first, second = parties
    for number, (answered, asked) in enumerate(
        [("Read only", HELD), ("Save a copy…", HELD), ("Keep both", CHANGED), (OVER, CHANGED)]
    ):
        file = case_in(tmp_path / str(number))
        own = file if answered == OVER else file.with_name("case (yours).parley")
        first("open", str(file))
        second("open", str(file))
        first("change", "title", "First")
        second("change", "title", "Second")
        assert asked is HELD or first("save")["done"]
        assert second("look")["asked"] == asked
        second("answer", answered)
        assert answered != "Read only" or second("save")["done"]
        assert in_file(own).title == "Second" and not second("look")["unsaved"]
        if own == file:
            assert first("look")["asked"] == CHANGED and first("look")["title"] == "First"
        else:
            assert second("look")["asked"] == [] and second("look")["file"] == own.name
            assert in_file(file).title == ("First" if asked is CHANGED else "Small case")
            assert first("save")["done"] and in_file(file).title == "First"


def test_the_snapshots_of_both_stay_and_the_log_tells_what_either_changed(
    parties: tuple[Party, Party], file: Path
) -> None:
    first, second = parties
    for one in parties:
        one("open", str(file))
    first("change", "title", "First")
    first("snapshot", "agreed")
    second("change", "question", "Second?")
    second("snapshot")
    assert first("save")["done"] and not second("save")["done"]
    joined = second("answer", "Take theirs in")
    assert joined["kept"] == ["Snapshot 1"] * 2, "each has the name that its owner's first one got"
    # The second one's work came before the agreed state was known there; the log says so.
    assert len(joined["logged"]) == 1 and "→ Second?" in joined["logged"][0]
    second("answer", "Edit all the same")
    assert second("save")["done"]
    held = in_file(file)
    states = [read_snapshot(one).case for one in held.snapshots]
    told = {(case.title, case.question) for case in states if case}
    assert told == {("First", small_case().question), ("Small case", "Second?")}
    assert first("look")["asked"] == CHANGED
    assert first("answer", "Take theirs in")["logged"] == joined["logged"]


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


def between(monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object]) -> None:
    """Let something happen while `round in` is at work: after it read the case, before it saves."""
    read = rounds.read_folder

    def read_folder(*given: Any, **named: Any) -> Any:
        found = read(*given, **named)
        meanwhile()
        return found

    monkeypatch.setattr(rounds, "read_folder", read_folder)


def unlocked(path: Path) -> Path:
    """Return a case as on a file server where no lock could be left."""
    lock_path(path).unlink(missing_ok=True)
    return path


def test_a_window_that_saves_while_a_terminal_is_at_work_is_not_written_over(
    window: MainWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, back = returned(tmp_path)
    opened(window, path)
    change(window, title="Mine")
    unlocked(path)
    with pytest.MonkeyPatch.context() as patch:
        between(patch, window.files.save)
        assert cli.main(["round", "in", str(path), str(back)]) == 2
    assert capsys.readouterr().err.startswith("FILE-CHANGED")
    assert (in_file(path).title, in_file(path).returns) == ("Mine", ())
    assert window.bar.isHidden() and not window.session.dirty
    # Once more it is taken into what the window saved, and the window is told.
    assert cli.main(["round", "in", str(unlocked(path)), str(back)]) == 0
    assert (in_file(path).title, len(in_file(path).returns)) == ("Mine", 1)
    window.files.shared.look()
    answer(window, "Take theirs in")
    assert window.session.case == in_file(path) and not window.session.dirty


@pytest.mark.parametrize("edited", [True, False])
@pytest.mark.parametrize("off", [-30 * 86_400, 30 * 86_400])
def test_files_with_times_of_a_clock_that_was_wrong_are_told_apart_by_what_they_hold(
    window: MainWindow, tmp_path: Path, edited: bool, off: int
) -> None:
    path, back = returned(tmp_path)
    at = time.time() + off
    os.utime(path, (at, at))
    opened(window, path)
    if edited:
        change(window, title="Mine")
    assert cli.main(["round", "in", str(unlocked(path)), str(back)]) == 0
    os.utime(path, (at, at))
    assert not edited or not window.files.save()
    window.files.shared.look()
    answer(window, "Take theirs in")
    assert window.session.case.returns == in_file(path).returns != ()
    assert window.session.case.title == ("Mine" if edited else in_file(path).title)


def test_on_a_read_only_medium_nothing_is_lost_and_a_terminal_says_so(
    window: MainWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, back = returned(tmp_path)
    before = in_file(path)

    def refuse(*_given: object, **_named: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    def no_lock(file: Path, _content: bytes) -> bool:
        raise RefusedError([Problem.of("FILE-READ-ONLY", Place(file=file.name))])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mcda.disk.leftover.tempfile.mkstemp", refuse)
        patch.setattr("mcda.casefile.lock.create", no_lock)
        opened(window, path)
        change(window, title="Mine")
        assert not window.files.save() and window.session.dirty
        assert [one.code for one in window.session.file_problems] == ["FILE-READ-ONLY"]
        assert cli.main(["round", "in", str(path), str(back)]) == 2
        assert capsys.readouterr().err.startswith("FILE-READ-ONLY")
    assert in_file(path) == before and window.session.case.title == "Mine"
    assert window.files.save() and in_file(path).title == "Mine"


def test_a_stick_that_is_pulled_out_while_a_terminal_is_at_work_loses_nothing(
    window: MainWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick, pulled = tmp_path / "stick", tmp_path / "pulled"
    stick.mkdir()
    path, back = returned(stick)
    opened(window, path)
    change(window, title="Mine")
    unlocked(path)
    with pytest.MonkeyPatch.context() as patch:
        between(patch, lambda: stick.rename(pulled))
        assert cli.main(["round", "in", str(path), str(back)]) == 2
    assert capsys.readouterr().err.startswith("FILE-")
    assert not window.files.save() and window.session.dirty
    pulled.rename(stick)
    window.files.shared.look()
    assert window.files.save() and in_file(path).title == "Mine"
    assert cli.main(["round", "in", str(unlocked(path)), str(back)]) == 0
    assert (in_file(path).title, len(in_file(path).returns)) == ("Mine", 1)


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
