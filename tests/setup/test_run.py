"""`run.py` decides rightly what to make, install and start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

import run
from desktop import system_libraries
from desktop.environment import Environment
from desktop.this_machine import StopError
from mcda.cli.commands import COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_waits_for_a_display(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(system_libraries, "display", lambda: "There is no display")
    assert run.main([command]) == 0
    assert started == [["-P", "-m", "desktop.launch", command]]


def test_nothing_need_be_installed_to_start() -> None:
    """Without its own folder on the path and without any package, as on a bare machine."""
    words = [sys.executable, "-I", "-S", run.__file__, "wheelhouse", "everything"]
    answer = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (1, "python run.py wheelhouse [test]\n")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the list to which the program's calls are added; nothing is installed or run."""
    calls: list[list[str]] = []

    def call(command: Sequence[object], **_: object) -> int:
        calls.append([str(word) for word in command][1:])
        return 0

    monkeypatch.setattr(run, "call", call)
    monkeypatch.setattr(run, "provide", lambda needed: None)
    monkeypatch.setattr(Environment, "prepare", lambda self, lock: None)
    return calls


def test_without_a_display_a_sample_is_ranked_and_printed(
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(system_libraries, "display", lambda: "There is no display")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "SAMPLES", tmp_path)
    for name in ("b.parley", "a.parley", "a-report.pdf"):
        (tmp_path / name).touch()
    assert run.main([]) == 0
    start = ["-P", "-m", "desktop.launch"]
    sample = str(run.SAMPLES / "a.parley")
    assert started == [
        [*start, "rank", sample],
        [*start, "report", sample, "-o", str(tmp_path / "a-report-2.pdf")],
    ]
    assert "There is no display" in capsys.readouterr().err


def test_without_qt_s_libraries_a_sample_is_ranked_all_the_same(
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(needed: dict[str, str]) -> None:
        raise StopError("Qt needs system libraries")

    monkeypatch.setattr(system_libraries, "display", lambda: "There is no display")
    monkeypatch.setattr(run, "provide", refuse)
    monkeypatch.chdir(tmp_path)
    assert run.main([]) == 1
    assert [call[3] for call in started] == ["rank"]
    assert "Qt needs system libraries" in capsys.readouterr().err


def test_with_a_display_the_window_opens(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_libraries, "display", lambda: "")
    assert run.main(["case.parley"]) == 0
    assert started == [["-P", "-m", "desktop.launch", "case.parley"]]


def test_every_part_of_the_tests_runs_though_one_fails(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []

    def module(command: Sequence[str]) -> int:
        ran.append(" ".join(command))
        return int(command[0] == "mypy")

    monkeypatch.setattr(run, "module", module)
    assert run.main(["test", "-k", "lock"]) == 1
    assert [line.split()[0] for line in ran] == ["ruff", "ruff", "mypy", "pytest"]
    assert ran[-1] == "pytest -n 2 -k lock"
    assert "mypy: FAILED" in capsys.readouterr().err


def test_code_of_the_program_is_passed_on() -> None:
    assert run.call([sys.executable, "-c", "raise SystemExit(7)"]) == 7


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_signal_that_ends_the_program_is_passed_on() -> None:
    program = "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"
    assert run.call([sys.executable, "-c", program]) == 128 + 15


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_ending_run_ends_the_program() -> None:
    program = "import signal; print('ready', flush=True); signal.pause()"
    outer = f"import run, sys; sys.exit(run.call([sys.executable, '-c', {program!r}]))"
    with subprocess.Popen(
        [sys.executable, "-c", outer],
        cwd=Path(run.__file__).parent,
        stdout=subprocess.PIPE,
        text=True,
    ) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == "ready\n"
        started.terminate()
        # The end of the pipe: the program that held it is gone too.
        assert started.stdout.read() == ""
        assert started.wait() == 128 + 15


def test_the_wheelhouse_command_takes_the_tests_along(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled: list[str] = []
    fill = "fill_wheelhouse"
    monkeypatch.setattr(Environment, fill, lambda self, lock: filled.append(lock.name))
    assert [run.main(["wheelhouse"]), run.main(["wheelhouse", "test"])] == [0, 0]
    assert filled == ["requirements.lock", "requirements-test.lock"]
    assert run.main(["wheelhouse", "all"]) == 1


def test_lacking_libraries_give_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "is_root", lambda: False)
    needed = {"libno-such-thing.so.9": "libno-such-thing9"}
    monkeypatch.setattr(system_libraries, "missing", lambda needed: tuple(needed.values()))
    with pytest.raises(StopError, match="sudo apt-get install -y libno-such-thing9"):
        run.provide(needed)


def test_root_installs_lacking_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []

    def quietly(command: Sequence[str]) -> SimpleNamespace:
        commands.append(list(command))
        return SimpleNamespace(returncode=0, stdout="")

    monkeypatch.setattr(run, "quietly", quietly)
    monkeypatch.setattr(run, "is_root", lambda: True)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    answers = iter([("libgl1",), ()])
    monkeypatch.setattr(system_libraries, "missing", lambda needed: next(answers))
    run.provide({"libGL.so.1": "libgl1"})
    assert [command[:2] for command in commands] == [
        ["apt-get", "update"],
        ["apt-get", "install"],
    ]
    assert commands[-1][-1] == "libgl1"


def test_what_stops_the_system_s_installer_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    noise = "Get:1 http\nE: Failed to fetch a\nE: Failed to fetch b\n"
    monkeypatch.setattr(run, "quietly", lambda _: SimpleNamespace(returncode=1, stdout=noise))
    monkeypatch.setattr(run, "is_root", lambda: True)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system_libraries, "missing", lambda needed: ("libgl1",))
    with pytest.raises(StopError, match="apt-get install -y libgl1"):
        run.provide({"libGL.so.1": "libgl1"})
    told = capsys.readouterr().err.splitlines()
    assert told[1:] == ["apt-get could not do it: E: Failed to fetch a"]


def test_old_python_is_told_so(tmp_path: Path) -> None:
    text = Path(run.__file__).read_text(encoding="utf-8")
    old = tmp_path / "run.py"
    old.write_text(f"import sys\nsys.version_info = (3, 8, 1)\n{text}", encoding="utf-8")
    answer = subprocess.run(
        [sys.executable, old], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert answer.returncode == 1
    assert "3.11 or newer; this is Python 3.8" in answer.stderr
