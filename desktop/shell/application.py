"""The Qt application: its name, fonts and theme, and the window in it."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import features  # noqa: F401 - before any other of ours
from desktop.kit import focus, number_form
from desktop.kit.slices import Slices, Steps
from desktop.kit.theme import STYLED, apply_theme, system_is_dark
from desktop.pages.register import REGISTER
from desktop.session import remembered
from desktop.session.garbage import Garbage
from desktop.shell.faults import NAME, Faults
from desktop.words import speak
from mcda.places import resource
from mcda.words.language import first_of

if TYPE_CHECKING:
    from desktop.shell.main_window import MainWindow
from PySide6.QtCore import QEvent

from desktop.session.jobs import wait_for_all

WINDOW_WAITS_S = 0.0005
"""So long the window waits at most for the interpreter where work beside it holds it."""

AHEAD_AFTER_MS = 400
"""So long after the window is up nothing but the window is done."""

ASKED_FOR_LATER = (
    *("desktop.shell.tour", "desktop.shell.method_settings", "mcda.casefile.lock"),
    *("mcda.workbook.addresses", "mcda.workbook.decision_lines", "mcda.workbook.read_lists"),
    *("mcda.workbook.read_scores", "mcda.workbook.read_weights", "mcda.foreign.copied_sheet"),
)
"""What opens a case or settings, and reads a paste, in the order in which one needs the other."""

ICON_SIZES = (16, 32, 48, 128)


def application(argv: Sequence[str] = ()) -> QApplication:
    """Return the program's one QApplication, made and prepared if there is none yet."""
    existing = QCoreApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    # Said to Qt like this, the style is no object of Python's, whose making takes a while.
    app = QApplication([NAME, "-style", "fusion", *argv])
    app.setProperty(STYLED, True)
    prepare(app)
    # Later than PySide's own, so that it is called before it.
    atexit.register(end)
    return app


def prepare(app: QApplication, dark: bool | None = None) -> None:
    """Give an application its name, icon and theme; `dark` None means as remembered or as
    the system asks.
    """
    sys.setswitchinterval(WINDOW_WAITS_S)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setOrganizationName(NAME)
    app.setDesktopFileName("parley")
    app.setWindowIcon(_icon())
    if dark is None:
        dark = remembered.dark()
    if dark is None:
        dark = system_is_dark()
    own = remembered.chosen("language")
    language = first_of([own] if own else QLocale.system().uiLanguages(), resource("translations"))
    speak(language)
    if language.right_to_left:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    number_form.use(remembered.chosen("decimal"))
    apply_theme(app, dark, remembered.zoom(), strong=remembered.strong())


def _icon() -> QIcon:
    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(resource("icons", f"parley-{size}.png")), QSize(size, size))
    return icon


def open_window(path: Path | None = None, faults: Faults | None = None) -> MainWindow:
    """Show a window with the start page, or with what `path` holds; it tells of `faults`."""
    # Making the window leaves no garbage; once it is up it looks for garbage itself.
    gc.disable()
    application()
    from desktop.shell.main_window import MainWindow

    window = MainWindow()
    Garbage(window)
    window.show()
    if faults is not None:
        faults.say_in(window.say_fault)
    if path is not None:
        # Asked for from within Qt's loop, a fault in opening leaves the window open.
        QTimer.singleShot(0, window, lambda: window.open_file(path))
    return window


def run(argv: Sequence[str], faults: Faults) -> int:
    """Open the window, with the first argument's file if any, and stay until it is closed."""
    app = application(argv)
    paths = [Path(argument) for argument in argv if not argument.startswith("-")]
    window = open_window(paths[0] if paths else None, faults)
    ahead = Slices(window)
    QTimer.singleShot(AHEAD_AFTER_MS, window, lambda: ahead.begin(made_ahead(window), int))
    code = app.exec()
    faults.say_nowhere()
    end()
    return code or faults.code


def made_ahead(window: MainWindow) -> Steps[int]:
    """Make what an open case needs round its pages, and load what is asked for later."""
    for _part in window.made_around():
        yield
    # Whoever first asks what stands in a widget makes a hundred enumerations of PySide.
    focus.first_in(window.page)
    yield
    return (yield from pages_ahead())


def pages_ahead() -> Steps[int]:
    """Load the modules of every page, one after the other, so that none is waited for when it
    is first shown, and what is first asked for later; how many those are is what comes of it.
    """
    from importlib import import_module
    from pkgutil import iter_modules

    count = 0
    for entry in REGISTER:
        package = import_module(f"desktop.pages.{entry.key}")
        for module in iter_modules(package.__path__, f"{package.__name__}."):
            import_module(module.name)
            count += 1
            yield
    for name in ASKED_FOR_LATER:
        import_module(name)
        count += 1
        yield
    return count


@contextmanager
def headless() -> Iterator[QApplication]:
    """Lend an application without a display, for printing from the command line."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    apply_theme(app, dark=False)
    yield app
    app.processEvents()


def end() -> None:
    """End the work beside the window, keep what was copied, and destroy every window.

    Asks nothing and may be done again; whoever closes a window has asked before.
    """
    if not isinstance(QCoreApplication.instance(), QApplication):
        return
    from desktop.kit import clipboard

    wait_for_all()
    clipboard.leave()
    for widget in QApplication.topLevelWidgets():
        if widget.parent() is None:
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
