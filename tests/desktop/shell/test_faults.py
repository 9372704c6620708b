import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from desktop.shell.faults import LARGEST_LOG, install, log_file, write_down


def test_a_fault_is_said_and_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    said: list[str] = []
    log = tmp_path / "below" / "faults.log"
    install(log).say_in(said.append)
    try:
        raise ZeroDivisionError("a fault")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "ZeroDivisionError: a fault" in log.read_text(encoding="utf-8")
    assert "ZeroDivisionError: a fault" in capsys.readouterr().err
    assert len(said) == 1 and str(log) in said[0]


def test_a_log_that_cannot_be_written_is_not_another_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not write_down("x", tmp_path / "file" / "faults.log")


def test_a_large_log_starts_anew(tmp_path: Path) -> None:
    log = tmp_path / "faults.log"
    log.write_text("x" * (LARGEST_LOG + 1))
    assert write_down("fault", log)
    assert log.stat().st_size < 100


def test_the_log_is_the_users_own() -> None:
    kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    assert log_file() == Path(kept, "Parley", "Parley", "faults.log")


def raise_a_fault(text: str) -> None:
    error = ValueError(text)
    sys.excepthook(ValueError, error, None)


def test_a_fault_before_the_window_is_said_when_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    log, said = tmp_path / "faults.log", []
    faults = install(log)
    raise_a_fault("early")
    assert faults.code == 1 and str(log) in capsys.readouterr().err
    faults.say_in(said.append)
    assert len(said) == 1 and faults.code == 0
    faults.say_nowhere()
    raise_a_fault("late")
    assert len(said) == 1 and faults.code == 1


def test_a_window_that_cannot_say_it_makes_no_further_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def broken(_words: str) -> None:
        raise RuntimeError("the window is half gone")

    log = tmp_path / "faults.log"
    faults = install(log)
    faults.say_in(broken)
    raise_a_fault("first")
    kept = log.read_text(encoding="utf-8")
    assert "first" in kept and "half gone" in kept and faults.code == 1


def test_without_a_console_a_fault_is_still_said_and_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    log = tmp_path / "faults.log"
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "stderr", None)
    install(log).say_in(said.append)
    error = ValueError("broken")
    sys.excepthook(ValueError, error, None)
    assert len(said) == 1 and "broken" in log.read_text()


def test_the_log_is_its_owners_alone(tmp_path: Path) -> None:
    log = tmp_path / "faults.log"
    log.write_text("old\n")
    log.chmod(0o644)
    assert write_down("new", log)
    assert log.stat().st_mode & 0o777 == 0o600
