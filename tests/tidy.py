"""What every test with a window leaves behind: no work still running, no picture to be copied."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def tidy() -> Iterator[None]:
    """End the jobs of a test with it, and leave the clipboard as the program does at its end."""
    yield
    from PySide6.QtWidgets import QApplication

    from desktop.kit.clipboard import leave
    from desktop.session.jobs import wait_for_all

    wait_for_all()
    if QApplication.instance() is not None:
        leave()
