"""Work that a program left when it ended is told of, whether it can be read or not."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import write_case
from mcda.casefile.recovery import SUFFIX, keep
from mcda.model.case import Case
from tests.opened import opened


def test_unsaved_work_that_cannot_be_read_is_not_passed_over(
    window: MainWindow, case: Case, tmp_path: Path
) -> None:
    """It may be of a newer Parley, which another one on this computer can open."""
    saved = tmp_path / "saved.parley"
    write_case(case, saved)
    folder = tmp_path / "recovery"
    copy = keep(case, folder, saved, copy=folder / f"a{SUFFIX}")
    about, newline, content = copy.read_bytes().partition(b"\n")
    about = json.dumps(json.loads(about) | {"host": "elsewhere"}).encode()
    copy.write_bytes(about + newline + content.replace(b'"version": ', b'"version": 99', 1))
    assert opened(window, saved)
    opens, _differs, _away = window.bar.buttons
    assert not window.bar.isHidden() and "unsaved work" in window.bar.text
    opens.click()
    assert window.session.case == case and copy.exists()
    assert [one.code for one in window.session.file_problems] == ["FILE-NEWER-FORMAT"]
