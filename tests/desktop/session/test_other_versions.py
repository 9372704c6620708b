"""Work that a program left when it ended is told of, whether it can be read or not."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QLabel

from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import write_case
from mcda.casefile.recovery import SUFFIX, keep
from mcda.model.case import Case
from tests.opened import opened


def left_over(case: Case, folder: Path, original: Path | str) -> Path:
    """Leave the copy of a program on another machine."""
    copy = keep(case, folder, original, copy=folder / f"a{SUFFIX}")
    about, newline, content = copy.read_bytes().partition(b"\n")
    about = json.dumps(json.loads(about) | {"host": "elsewhere"}).encode()
    copy.write_bytes(about + newline + content)
    return copy


def test_unsaved_work_that_cannot_be_read_is_not_passed_over(
    window: MainWindow, case: Case, tmp_path: Path
) -> None:
    """It may be of a newer Parley, which another one on this computer can open."""
    saved = tmp_path / "saved.parley"
    write_case(case, saved)
    copy = left_over(case, tmp_path / "recovery", saved)
    copy.write_bytes(copy.read_bytes().replace(b'"version": ', b'"version": 99', 1))
    assert opened(window, saved)
    opens, _differs, _away = window.bar.buttons
    assert not window.bar.isHidden() and "unsaved work" in window.bar.text
    opens.click()
    assert window.session.case == case and copy.exists()
    assert [one.code for one in window.session.file_problems] == ["FILE-NEWER-FORMAT"]


def test_work_without_a_file_is_told_of_where_a_file_is_opened(
    window: MainWindow, case: Case, tmp_path: Path
) -> None:
    """Who begins with a file sees no start page."""
    saved = tmp_path / "saved.parley"
    write_case(case, saved)
    left_over(case, tmp_path / "recovery", "")
    assert opened(window, saved)
    assert "case without a file waits on the start page" in window.notice.text
    window.notice.hide()
    assert opened(window, saved)
    assert window.notice.isHidden(), "said once"
    window.menus.start.trigger()
    texts = [one.text() for one in window.page.findChildren(QLabel)]
    assert "Recovered work" in texts
