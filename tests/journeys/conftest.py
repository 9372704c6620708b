"""The real window on a folder of its own, driven as a person drives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop import save_dialog
from desktop.shell.application import prepare
from desktop.shell.main_window import MainWindow
from tests.tidy import tidy  # noqa: F401


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window as it starts, on the start page."""
    prepare(qapp, dark=False)
    made = MainWindow(recovery_folder=tmp_path / "recovery")
    qtbot.addWidget(made, before_close_func=lambda shown: shown.forget_changes())
    made.resize(1440, 900)
    made.show()
    yield made


class Answers:
    """Answers file dialogs with the paths it was given, in turn."""

    def __init__(self) -> None:
        self.paths: list[Path] = []

    def __call__(self, *_args: object, **_more: object) -> tuple[str, str]:
        return str(self.paths.pop(0)), ""


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    made = Answers()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", made)
    monkeypatch.setattr(save_dialog, "chosen", lambda _dialog: Path(made()[0]))
    return made
