"""`run.py` decides rightly what to make, install and start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import run
from desktop import system_libraries
from mcda import cli


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a space and Cyrillic in its name that `run` takes for the project."""
    root = tmp_path / "Пакеты мира"
    root.mkdir()
    for name, path in {
        "ROOT": root,
        "VENV": root / ".venv",
        "WHEELHOUSE": root / "wheelhouse",
        "RUNTIME_LOCK": root / "requirements.lock",
        "TEST_LOCK": root / "requirements-test.lock",
        "SAMPLES": root / "samples",
    }.items():
        monkeypatch.setattr(run, name, path)
    (root / "requirements.lock").write_text("numpy==2.0\n", encoding="utf-8")
    (root / "requirements-test.lock").write_text("numpy==2.0\npytest==9.0\n", encoding="utf-8")
    return root


class Log:
    """Keeps the commands that would have been run; makes the folder that venv would make."""

    def __init__(self, failing: str = "") -> None:
        self.commands: list[list[str]] = []
        self.failing = failing

    def __call__(self, command: Sequence[object], *_: object, **__: object) -> Any:
        words = [str(word) for word in command]
        self.commands.append(words)
        if "venv" in words:
            pretend_venv(Path(words[-1]))
        failed = bool(self.failing) and self.failing in words
        return SimpleNamespace(returncode=int(failed), stdout="the tool's own words")

    def said(self, *words: str) -> int:
        """Return how many commands hold all these words."""
        return sum(set(words) <= set(command) for command in self.commands)


def pretend_venv(venv: Path, made_as: Path | None = None) -> None:
    python = venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    python.parent.mkdir(parents=True)
    python.touch()
    (venv / "lib" / "python3.11" / "site-packages" / "pip").mkdir(parents=True)
    config = f"home = /usr/bin\ncommand = /usr/bin/python3 -m venv {made_as or venv}\n"
    (venv / "pyvenv.cfg").write_text(config, encoding="utf-8")


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Log:
    made = Log()
    monkeypatch.setattr(run, "quietly", made)
    return made


def test_first_start_makes_and_installs(place: Path, log: Log) -> None:
    run.prepare(run.RUNTIME_LOCK)
    assert [log.said("venv"), log.said("install")] == [1, 1]
    run.prepare(run.RUNTIME_LOCK)
    assert len(log.commands) == 2


def test_changed_lock_installs_again(place: Path, log: Log) -> None:
    run.prepare(run.RUNTIME_LOCK)
    (place / "requirements.lock").write_text("numpy==2.1\n", encoding="utf-8")
    run.prepare(run.RUNTIME_LOCK)
    assert [log.said("venv"), log.said("install")] == [1, 2]


def test_test_lock_covers_the_runtime(place: Path, log: Log) -> None:
    run.prepare(run.RUNTIME_LOCK)
    run.prepare(run.TEST_LOCK)
    run.prepare(run.RUNTIME_LOCK)
    run.prepare(run.TEST_LOCK)
    assert [log.said("venv"), log.said("install")] == [1, 2]


def test_moved_folder_makes_it_anew(
    place: Path, log: Log, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run.prepare(run.RUNTIME_LOCK)
    moved = place.with_name("moved")
    place.rename(moved)
    for name in ("VENV", "RUNTIME_LOCK"):
        monkeypatch.setattr(run, name, moved / getattr(run, name).name)
    run.prepare(run.RUNTIME_LOCK)
    assert log.said("venv", str(moved / ".venv")) == 1
    assert "anew" in capsys.readouterr().err


def test_environment_made_by_hand_is_kept(place: Path, log: Log) -> None:
    pretend_venv(run.VENV)
    run.prepare(run.RUNTIME_LOCK)
    assert [log.said("venv"), log.said("install")] == [0, 1]


def test_environment_copied_from_elsewhere_is_made_anew(place: Path, log: Log) -> None:
    pretend_venv(run.VENV, made_as=Path("/elsewhere/.venv"))
    run.prepare(run.RUNTIME_LOCK)
    assert log.said("venv") == 1


def test_environment_whose_python_is_gone_is_made_anew(place: Path, log: Log) -> None:
    run.prepare(run.RUNTIME_LOCK)
    run.venv_python().unlink()
    run.prepare(run.RUNTIME_LOCK)
    assert log.said("venv") == 2


def test_wheelhouse_needs_no_network(place: Path, log: Log) -> None:
    run.WHEELHOUSE.mkdir()
    run.prepare(run.RUNTIME_LOCK)
    assert log.said("install", "--no-index", str(run.WHEELHOUSE)) == 1


def test_failed_install_says_so_and_is_tried_again(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "quietly", Log(failing="install"))
    monkeypatch.setattr(run, "provide", lambda needed: None)
    assert run.main(["rank", "x.csv"]) == 1
    said = capsys.readouterr()
    assert "wheelhouse" in said.err and "the tool's own words" in said.err
    assert said.out == ""
    assert run.installed() == []


def test_missing_ensurepip_gives_the_line(
    place: Path, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(run.StopError, match=r"apt-get install -y python3\.\d+-venv"):
        run.prepare(run.RUNTIME_LOCK)


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["case.parley"], True),
        (["rank", "case.parley"], False),
        (["check"], False),
        (["--help"], False),
    ],
)
def test_what_opens_a_window(arguments: list[str], window: bool) -> None:
    assert run.opens_window(arguments) is window


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_no_command_of_the_program_opens_a_window(command: str) -> None:
    assert not run.opens_window([command])


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the list to which the program's calls are added; nothing is installed or run."""
    calls: list[list[str]] = []

    def call(command: Sequence[object], **_: object) -> int:
        calls.append([str(word) for word in command][1:])
        return 0

    monkeypatch.setattr(run, "call", call)
    monkeypatch.setattr(run, "provide", lambda needed: None)
    monkeypatch.setattr(run, "prepare", lambda lock: None)
    return calls


def test_without_a_display_a_sample_is_ranked_and_printed(
    place: Path,
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(system_libraries, "display", lambda: "There is no display")
    monkeypatch.chdir(tmp_path)
    run.SAMPLES.mkdir()
    for name in ("b.parley", "a.parley"):
        (run.SAMPLES / name).touch()
    assert run.main([]) == 0
    start = ["-P", "-m", "desktop.launch"]
    sample = str(run.SAMPLES / "a.parley")
    assert started == [
        [*start, "rank", sample],
        [*start, "report", sample, "-o", str(tmp_path / "a-report.pdf")],
    ]
    assert "There is no display" in capsys.readouterr().err


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


def test_lacking_libraries_give_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "is_root", lambda: False)
    needed = {"libno-such-thing.so.9": "libno-such-thing9"}
    monkeypatch.setattr(system_libraries, "missing", lambda needed: tuple(needed.values()))
    with pytest.raises(run.StopError, match="sudo apt-get install -y libno-such-thing9"):
        run.provide(needed)


def test_root_installs_lacking_libraries(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "is_root", lambda: True)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    answers = iter([("libgl1",), ()])
    monkeypatch.setattr(system_libraries, "missing", lambda needed: next(answers))
    run.provide({"libGL.so.1": "libgl1"})
    assert [command[:2] for command in log.commands] == [
        ["apt-get", "update"],
        ["apt-get", "install"],
    ]
    assert log.commands[-1][-1] == "libgl1"


def test_old_python_is_told_so(tmp_path: Path) -> None:
    text = Path(run.__file__).read_text(encoding="utf-8")
    old = tmp_path / "run.py"
    old.write_text(f"import sys\nsys.version_info = (3, 8, 1)\n{text}", encoding="utf-8")
    answer = subprocess.run(
        [sys.executable, old], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert answer.returncode == 1
    assert "3.11 or newer; this is Python 3.8" in answer.stderr
