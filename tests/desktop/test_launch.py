from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop import launch
from desktop.shell import application
from mcda.places import resource

SAMPLE = str(resource("samples", "us-russia-compatibility.parley"))


def test_a_command_goes_to_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.main(["rank", SAMPLE, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["case"]["title"]


def test_the_report_is_printed_as_pdf(
    app: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "brief.pdf"
    assert launch.main(["report", SAMPLE, "-o", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("words", [[], [SAMPLE]])
def test_alone_or_with_a_file_the_window_opens(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    opened: list[list[str]] = []
    monkeypatch.setattr(application, "run", lambda argv, _faults: opened.append(list(argv)) or 0)
    assert launch.main(words) == 0
    assert opened == [words]


def test_a_misspelt_command_opens_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.main(["rnak", SAMPLE]) == 2
    assert capsys.readouterr().err.startswith("COMMAND-UNKNOWN ")


def test_a_misspelt_command_alone_is_no_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert launch.main(["rnak"]) == 2
    assert capsys.readouterr().err.startswith("COMMAND-UNKNOWN ")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    opened: list[list[str]] = []
    monkeypatch.setattr(application, "run", lambda argv, _faults: opened.append(list(argv)) or 0)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rnak").write_text("", encoding="utf-8")
    assert launch.main(["rnak"]) == 0
    assert opened == [["rnak"]]


FAILING = """
import sys
from desktop import launch
{before}
import desktop.shell.main_window
def broken(*args, **kwargs):
    raise ZeroDivisionError("while the window was made")
desktop.shell.main_window.MainWindow.__init__ = broken
sys.exit(launch.main([]))
"""


@pytest.mark.parametrize("before", ["", "sys.stderr = None"])
def test_a_fault_before_there_is_a_window_is_written_down(before: str, tmp_path: Path) -> None:
    places = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "-c", FAILING.format(before=before)],
        env=os.environ | places | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=resource().parent,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert ended.returncode == 1
    (log,) = tmp_path.rglob("faults.log")
    fault = "ZeroDivisionError: while the window was made"
    assert fault in log.read_text(encoding="utf-8")
    if not before:
        assert fault in ended.stderr and str(log) in ended.stderr
