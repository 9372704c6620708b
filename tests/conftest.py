"""What every test stands on: Qt can start, no window appears, the user's files stay untouched."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Generator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from desktop import system_libraries

# The same examples in every run, so that a red test is red for everybody; other ones are
# tried with `--hypothesis-profile=default`.
settings.register_profile("parley", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("parley")

PATIENCE = 120_000
"""Milliseconds until a test is given up as hanging: how long something takes is no test of it."""

_HOME = "PARLEY_TEST_HOME"
_OWNER = _HOME not in os.environ
_TESTS = count()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Tests read English, whichever language their reader's system speaks.
os.environ["LANGUAGE"] = "en"
if _OWNER:
    # Before Qt is imported, which looks its folders up once. The workers of
    # pytest-xdist inherit the folder of the process that started them.
    home = Path(tempfile.mkdtemp(prefix="parley-tests-"))
    os.environ[_HOME] = str(home)
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(home)
    os.environ["APPDATA"] = os.environ["LOCALAPPDATA"] = str(home / "appdata")
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what `python run.py bench` asks for."""
    parser.addoption("--bench", action="store_true", help="measure, and print the promises")


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Give each worker a stretch of tests, which share what they load and parse; who is done
    first takes over from the others.
    """
    if getattr(config.option, "numprocesses", None) and config.option.dist == "no":
        config.option.dist = "worksteal"


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """Say which library is missing before pytest-qt imports Qt and hides it."""
    windows = os.environ["QT_QPA_PLATFORM"].partition(":")[0] in ("xcb", "wayland")
    needed = system_libraries.WINDOW if windows else system_libraries.OFFSCREEN
    lacking = system_libraries.missing(needed)
    if lacking:
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        line = system_libraries.install_line(lacking, root=root)
        raise pytest.UsageError(
            f"Qt needs system libraries that are not here; this line installs them: {line}"
        )
    _wait_patiently()


def _wait_patiently() -> None:
    from pytestqt.qtbot import QtBot

    waits = (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive,
             QtBot.waitExposed)  # fmt: skip
    for wait in waits:
        wait.__kwdefaults__["timeout"] = PATIENCE


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(
    item: pytest.Item, nextitem: pytest.Item | None
) -> Generator[None, object, object]:
    """Look for garbage between two tests, on the thread that owns the windows.

    A thread of a window's background work would otherwise destroy widgets of a test before.
    What a whole search leaves is for good, mostly pytest's own, and no later search visits it.
    """
    from desktop.session.garbage import OLDEST, collect_what_is_due
    from tests.architecture import source

    gc.disable()
    done = yield
    if nextitem is None or nextitem.path.parent != item.path.parent:
        source.forget()
    if collect_what_is_due() == OLDEST:
        gc.freeze()
    return done


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List the published tables by citation, whenever any of them was tried."""
    from tests.published.outcomes import lines

    outcomes = [
        (report.nodeid, report.outcome)
        for outcome in ("passed", "failed", "error")
        for report in terminalreporter.stats.get(outcome, ())
        if report.nodeid.startswith("tests/published/") and (report.when == "call" or report.failed)
    ]
    listed = lines(outcomes)
    if listed:
        terminalreporter.section("published tables, by citation")
        for line in listed:
            terminalreporter.write_line(line)


def pytest_unconfigure() -> None:
    if _OWNER:
        shutil.rmtree(os.environ[_HOME], ignore_errors=True)


@pytest.fixture(autouse=True)
def _as_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work without the peers that are here for the tests alone: what is shipped has none."""
    monkeypatch.setattr("mcda.negotiation.nondominated._library", lambda: None)


@pytest.fixture(autouse=True)
def _own_settings() -> None:
    """Give each test settings of its own, empty at its start; on Windows too, as a file.

    The folder is made by the first that writes to it, and goes with the whole home.
    """
    from PySide6.QtCore import QSettings

    folder = Path(os.environ[_HOME], "settings", f"{os.getpid()}-{next(_TESTS)}")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
