"""The environment is made and installed once, alone, and what stands in the way is said."""

from __future__ import annotations

import os
import queue
import shutil
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from desktop import environment, this_machine
from desktop.environment import Environment
from desktop.this_machine import StopError

SKIP_AS_ROOT = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere"
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """Return the environment of a folder with a space and Cyrillic in its name."""
    root = tmp_path / "Пакеты мира"
    root.mkdir()
    monkeypatch.delenv(environment.PLACE, raising=False)
    (root / "requirements.lock").write_text("numpy==2.0\n", encoding="utf-8")
    (root / "requirements-test.lock").write_text("numpy==2.0\npytest==9.0\n", encoding="utf-8")
    return Environment(root)


class Log:
    """Keeps the commands that would have been run; makes the folder that venv would make."""

    def __init__(self, *failing: str, told: str = "the tool's own words") -> None:
        self.commands: list[list[str]] = []
        self.failing = set(failing)
        self.told = told

    def __call__(self, command: Sequence[object]) -> Any:
        words = [str(word) for word in command]
        self.commands.append(words)
        failed = bool(self.failing) and self.failing <= set(words)
        if "venv" in words and not failed:
            pretend_venv(Path(words[-1]))
        return SimpleNamespace(returncode=int(failed), stdout=self.told)

    def said(self, *words: str) -> int:
        """Return how many commands hold all these words."""
        return sum(set(words) <= set(command) for command in self.commands)


def use(log: Log, monkeypatch: pytest.MonkeyPatch) -> Log:
    monkeypatch.setattr(environment, "quietly", log)
    monkeypatch.setattr(environment, "told", log)
    return log


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Log:
    return use(Log(), monkeypatch)


def pretend_venv(venv: Path, made_as: Path | None = None) -> None:
    python = venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    python.parent.mkdir(parents=True)
    python.touch()
    (venv / "lib" / "python3.11" / "site-packages" / "pip").mkdir(parents=True)
    config = f"home = /usr/bin\ncommand = /usr/bin/python3 -m venv {made_as or venv}\n"
    (venv / "pyvenv.cfg").write_text(config, encoding="utf-8")


def test_first_start_makes_and_installs(place: Environment, log: Log) -> None:
    place.prepare(place.runtime_lock)
    assert [log.said("venv"), log.said("install")] == [1, 1]
    before = len(log.commands)
    place.prepare(place.runtime_lock)
    assert len(log.commands) == before


def test_changed_lock_installs_again(place: Environment, log: Log) -> None:
    place.prepare(place.runtime_lock)
    place.runtime_lock.write_text("numpy==2.1\n", encoding="utf-8")
    place.prepare(place.runtime_lock)
    assert [log.said("venv"), log.said("install") - log.said("--dry-run")] == [1, 2]


def test_an_update_that_cannot_be_had_leaves_what_is_installed(
    place: Environment, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(Log(), monkeypatch)
    place.prepare(place.runtime_lock)
    place.runtime_lock.write_text("numpy==2.1\n", encoding="utf-8")
    log = use(Log("--dry-run"), monkeypatch)
    place.prepare(place.runtime_lock)
    assert log.said("install") == log.said("--dry-run") == 1
    assert "starts with those that are installed" in capsys.readouterr().err
    use(Log(), monkeypatch)
    place.prepare(place.runtime_lock)
    assert place.installed() == [environment._mark(place.runtime_lock)]


def test_test_lock_covers_the_runtime(place: Environment, log: Log) -> None:
    for lock in (place.runtime_lock, place.test_lock, place.runtime_lock, place.test_lock):
        place.prepare(lock)
    assert [log.said("venv"), log.said("install") - log.said("--dry-run")] == [1, 2]


def test_tests_that_cannot_be_installed_stop(
    place: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(Log(), monkeypatch)
    place.prepare(place.runtime_lock)
    use(Log("--dry-run"), monkeypatch)
    with pytest.raises(StopError, match="wheelhouse"):
        place.prepare(place.test_lock)


def test_moved_folder_makes_it_anew(
    place: Environment, log: Log, capsys: pytest.CaptureFixture[str]
) -> None:
    place.prepare(place.runtime_lock)
    moved = place.root.with_name("moved")
    place.root.rename(moved)
    Environment(moved).prepare(moved / "requirements.lock")
    assert log.said("venv", str(moved / ".venv")) == 1
    assert "anew" in capsys.readouterr().err


def test_environment_made_by_hand_is_kept(place: Environment, log: Log) -> None:
    pretend_venv(place.folder)
    place.prepare(place.runtime_lock)
    assert [log.said("venv"), log.said("install")] == [0, 1]


def test_environment_copied_from_elsewhere_is_made_anew(place: Environment, log: Log) -> None:
    pretend_venv(place.folder, made_as=Path("/elsewhere/.venv"))
    place.prepare(place.runtime_lock)
    assert log.said("venv") == 1


def test_environment_whose_python_is_gone_is_made_anew(place: Environment, log: Log) -> None:
    place.prepare(place.runtime_lock)
    place.python.unlink()
    place.prepare(place.runtime_lock)
    assert log.said("venv") == 2


def test_wheelhouse_needs_no_network(place: Environment, log: Log) -> None:
    place.wheelhouse.mkdir()
    place.prepare(place.runtime_lock)
    assert log.said("install", "--no-index", str(place.wheelhouse)) == 1


def test_wheelhouse_is_filled_with_wheels_alone_and_checked(place: Environment, log: Log) -> None:
    place.wheelhouse.mkdir()
    place.fill_wheelhouse(place.runtime_lock)
    assert log.said("download", "--only-binary", str(place.wheelhouse)) == 1
    assert log.said("install", "--dry-run", "--no-index") == 1


def test_failed_install_says_so_and_is_tried_again(
    place: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(Log("install"), monkeypatch)
    with pytest.raises(StopError, match=r"(?s)the tool's own words.*wheelhouse"):
        place.prepare(place.runtime_lock)
    assert place.installed() == []
    log = use(Log(), monkeypatch)
    place.prepare(place.runtime_lock)
    assert [log.said("venv"), log.said("install")] == [0, 1]


def test_an_environment_that_was_only_begun_is_made_anew(place: Environment, log: Log) -> None:
    place.folder.mkdir()
    place._write_stamp([])
    place.prepare(place.runtime_lock)
    assert log.said("venv") == 1


def test_a_folder_with_something_else_in_it_is_left_alone(
    place: Environment, log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setenv(environment.PLACE, str(documents))
    (documents / "thesis.txt").write_text("years", encoding="utf-8")
    with pytest.raises(StopError, match="holds something else"):
        place.prepare(place.runtime_lock)
    monkeypatch.setenv(environment.PLACE, str(documents / "thesis.txt"))
    with pytest.raises(StopError, match="holds something else"):
        place.prepare(place.runtime_lock)
    assert [path.name for path in tmp_path.rglob("*.txt")] == ["thesis.txt"]
    assert log.commands == []


def test_an_empty_folder_is_taken_and_mended_later(
    place: Environment, log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").mkdir()
    monkeypatch.setenv(environment.PLACE, str(tmp_path / "new"))
    place.prepare(place.runtime_lock)
    place.python.unlink()
    place.prepare(place.runtime_lock)
    assert log.said("venv") == 2


def test_who_may_not_write_starts_with_what_an_older_version_installed(
    place: Environment,
    log: Log,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place.prepare(place.runtime_lock)
    before = len(log.commands)
    place.runtime_lock.write_text("numpy==2.1\n", encoding="utf-8")

    def refuse(self: Environment) -> None:
        raise PermissionError(13, "Permission denied", str(self.folder))

    monkeypatch.setattr(Environment, "_alone", refuse)
    place.prepare(place.runtime_lock)
    assert "(Permission denied); it starts with those" in capsys.readouterr().err
    with pytest.raises(StopError, match=r"\(Permission denied\)\. Let somebody"):
        place.prepare(place.test_lock)
    assert len(log.commands) == before


def test_a_full_disk_is_called_so(place: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    full = "ERROR: Could not install packages: [Errno 28] No space left on device"
    use(Log("install", told=full), monkeypatch)
    with pytest.raises(StopError, match=r"is full. Parley needs about 1\.2 GB"):
        place.prepare(place.runtime_lock)


def test_too_little_room_is_said_before_anything_is_made(
    place: Environment, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=300_000_000))
    with pytest.raises(StopError, match=rf"0\.3 GB are free.*{environment.PLACE}"):
        place.prepare(place.runtime_lock)
    assert log.commands == []


@SKIP_AS_ROOT
def test_a_read_only_folder_has_a_remedy(place: Environment, log: Log) -> None:
    place.root.chmod(0o555)
    try:
        with pytest.raises(StopError, match=environment.PLACE):
            place.prepare(place.runtime_lock)
    finally:
        place.root.chmod(0o755)


def test_a_folder_that_cannot_be_locked_has_a_remedy(
    place: Environment, log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").touch()
    monkeypatch.setenv(environment.PLACE, str(tmp_path / "a file" / "inside"))
    with pytest.raises(StopError, match="copy Parley's folder"):
        place.prepare(place.runtime_lock)


def test_the_environment_can_lie_elsewhere(
    place: Environment, log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(environment.PLACE, str(tmp_path / "else"))
    place.prepare(place.runtime_lock)
    assert log.said("venv", str(tmp_path / "else")) == 1
    assert place.installed()


def test_a_folder_that_runs_nothing_is_named(
    place: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(Log("-c"), monkeypatch)
    with pytest.raises(StopError, match="noexec"):
        place.prepare(place.runtime_lock)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux says how a disk is mounted")
def test_a_disk_mounted_noexec_is_named_before_anything_is_made(
    place: Environment, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "statvfs", lambda path: SimpleNamespace(f_flag=os.ST_NOEXEC))
    with pytest.raises(StopError, match="noexec"):
        place.prepare(place.runtime_lock)
    assert log.commands == []


def test_missing_ensurepip_gives_the_line(
    place: Environment, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(StopError, match=r"apt-get update .*apt-get install -y python\d\.\d+-venv"):
        place.prepare(place.runtime_lock)


def test_two_starts_install_one_after_the_other(
    place: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = use(Log(), monkeypatch)
    said: queue.Queue[str] = queue.Queue()
    monkeypatch.setattr(environment, "say", said.put)
    with place._alone():
        second = threading.Thread(target=place.prepare, args=(place.runtime_lock,))
        second.start()
        assert "waiting until it is done" in said.get()
        assert log.commands == []
    second.join()
    assert [log.said("venv"), log.said("install")] == [1, 1]


def test_an_old_c_library_is_named(
    place: Environment, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(this_machine, "c_library", lambda: (2, 28))
    with pytest.raises(StopError, match=r"C library is 2\.28, and 2\.34 is needed"):
        place.prepare(place.runtime_lock)
    monkeypatch.setattr(this_machine, "c_library", lambda: None)
    with pytest.raises(StopError, match="GNU C library"):
        place.prepare(place.runtime_lock)
    assert log.commands == []


def test_a_python_that_is_too_new_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "python3.13" else None)
    with pytest.raises(StopError, match=r"this is 3\.99\. Start it with python3\.13"):
        this_machine.refuse_newer_python()


def test_other_programs_settings_stay_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign = {"PYTHONPATH", "PYTHONHOME", "PYTHONSAFEPATH", "PYTHONSTARTUP", "PYTHONINSPECT"}
    for name in foreign:
        monkeypatch.setenv(name, "/elsewhere")
    monkeypatch.setenv("LC_ALL", "tr_TR.ISO-8859-9")
    kept = this_machine.clean_environment(tmp_path)
    assert kept["PYTHONPATH"] == str(tmp_path)
    assert not ({*foreign, "LC_ALL"} - {"PYTHONPATH"}) & kept.keys()
    assert (kept["PYTHONUTF8"], kept["LC_CTYPE"]) == ("1", "C.UTF-8")
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    assert this_machine.clean_environment(tmp_path)["LC_ALL"] == "ru_RU.UTF-8"


def test_what_pip_takes_up_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    program = "print('Collecting numpy==2.0 (from x)'); print('noise'); raise SystemExit(3)"
    done = this_machine.told([sys.executable, "-c", program])
    assert done.returncode == 3
    assert "noise" in done.stdout
    assert capsys.readouterr().err == "  numpy==2.0\n"


def test_nobody_listening_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    this_machine.say("to nobody")
