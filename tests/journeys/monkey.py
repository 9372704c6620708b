"""Random work at the real window: nothing done in any order may bring up a fault.

    python -m tests.journeys.monkey [ACTIONS] [SEED] [FILE]

works at the case in the file, or at the small case of the tests, and prints how often each
action was done, and the first faults with the actions before them.
"""

from __future__ import annotations

import itertools
import os
import random
import sys
import tempfile
import traceback
import warnings
from collections import Counter, deque
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QCursor, QUndoCommand
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QSpinBox,
    QWidget,
)

from desktop.kit import focus
from desktop.pages.register import WORK
from desktop.session.commands import ReplaceCase
from desktop.session.garbage import Garbage
from desktop.shell.main_window import MainWindow
from mcda.model.case import Case
from mcda.opening import read

IGNORED = ("This plugin does not support",)

KEPT_BACK = ("…", "file", "folder", "print", "save", "pdf", "take in", "sample")
"""Words on buttons that open a dialog of the system or another case, or write a file."""

TYPED = ("7", "3,5", "1.2", "abc", "", "-4", "100", "0", "1e9", "ÄÖ", "2..4")

KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Space,
    Qt.Key.Key_F2,
)

EVERY = 250
"""After so many actions it tells how far it is."""

SIZES = ((1280, 720), (1440, 900), (1920, 1080))


class Monkey:
    """Does one random thing after another; `faults` are what went wrong, with what led there."""

    def __init__(
        self, window: MainWindow, seed: int, tell: Callable[[int], object] = lambda _number: None
    ) -> None:
        self.window = window
        self._tell = tell
        self.draw = random.Random(seed)
        self.done: Counter[str] = Counter()
        self.faults: list[str] = []
        # Undo would not lead back past it.
        window.session.case_opened.connect(lambda: self._note("another case was opened"))
        self._steps: list[QUndoCommand | None] = []
        self._trail: deque[str] = deque(maxlen=8)
        self._acts: tuple[tuple[int, Callable[[], object]], ...] = (
            (8, self.press_key),
            (6, self.type_text),
            (6, self.click_button),
            (4, self.click_view),
            (4, self.choose_in_box),
            (5, self.move_slider),
            (4, self.turn_spin),
            (5, self.change_page),
            (2, self.change_stakeholder),
            (3, self.undo),
            (2, self.redo),
            (1, self.zoom),
            (1, self.change_theme),
            (1, self.resize),
            (1, self.open_dialog),
            (2, self.let_time_pass),
        )

    def run(self, actions: int) -> None:
        """Do so many things; stops at nothing, keeps what went wrong."""
        weights = [weight for weight, _ in self._acts]
        hook, sys.excepthook = sys.excepthook, self._fault
        handler = qInstallMessageHandler(self._message)
        try:
            with warnings.catch_warnings(action="error"):
                chosen = self.draw.choices([act for _, act in self._acts], weights, k=actions)
                for number, act in enumerate(chosen, 1):
                    self._trail.append(act.__name__)
                    self.done[act.__name__] += 1
                    act()
                    self._tidy()
                    if number % EVERY == 0:
                        self._tell(number)
        finally:
            sys.excepthook = hook
            qInstallMessageHandler(handler)

    def press_key(self) -> None:
        target = QApplication.focusWidget() or self.window
        control = self.draw.random() < 0.1
        keys = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(target, self.draw.choice(KEYS), keys)

    def type_text(self) -> None:
        target = QApplication.focusWidget()
        if self.draw.random() < 0.5:
            target = self._one(QLineEdit) or target
        if target is not None:
            target.setFocus()
            QTest.keyClicks(target, self.draw.choice(TYPED))

    def click_button(self) -> None:
        button = self._one(QAbstractButton)
        if isinstance(button, QAbstractButton) and button.isEnabled():
            said = f"{button.text()} {button.accessibleName()}".lower()
            has_menu = bool(getattr(button, "menu", lambda: None)())
            if not has_menu and not any(word in said for word in KEPT_BACK):
                self._trail[-1] += f"({said.strip()})"
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def click_view(self) -> None:
        view = self._one(QAbstractItemView)
        if isinstance(view, QAbstractItemView):
            room = view.viewport().rect()
            at = QPoint(self.draw.randint(0, room.width()), self.draw.randint(0, room.height()))
            click = QTest.mouseDClick if self.draw.random() < 0.2 else QTest.mouseClick
            click(view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def choose_in_box(self) -> None:
        box = self._one(QComboBox)
        if isinstance(box, QComboBox) and box.count() and box.isEnabled():
            at = self.draw.randrange(box.count())
            box.setCurrentIndex(at)
            box.activated.emit(at)

    def move_slider(self) -> None:
        slider = self._one(QAbstractSlider)
        if isinstance(slider, QAbstractSlider) and slider.isEnabled():
            slider.setValue(self.draw.randint(slider.minimum(), slider.maximum()))

    def turn_spin(self) -> None:
        spin = self._one(QSpinBox)
        if isinstance(spin, QSpinBox) and spin.isEnabled():
            spin.setValue(self.draw.randint(spin.minimum(), spin.maximum()))

    def change_page(self) -> None:
        self.window.work_on(self.draw.choice(WORK).key)

    def change_stakeholder(self) -> None:
        ids = [s.id for s in self.window.session.case.stakeholders]
        if ids:
            self.window.session.choose_stakeholder(self.draw.choice(ids))

    def undo(self) -> None:
        self.window.menus.undo.trigger()

    def redo(self) -> None:
        self.window.menus.redo.trigger()

    def zoom(self) -> None:
        menus = self.window.menus
        self.draw.choice((menus.larger, menus.smaller, menus.usual)).trigger()
        if not 0.8 < self.window.font().pixelSize() / 13 < 1.8:
            menus.usual.trigger()

    def change_theme(self) -> None:
        self.window.menus.dark.trigger()

    def resize(self) -> None:
        self.window.resize(*self.draw.choice(SIZES))

    def open_dialog(self) -> None:
        menus = self.window.menus
        asked = (menus.method, menus.search, menus.words, menus.about, menus.settings, menus.keys)
        seen = (menus.snapshots, menus.steps, menus.details, menus.problems)
        self.draw.choice((*asked, *seen)).trigger()
        QApplication.processEvents()

    def let_time_pass(self) -> None:
        QTest.qWait(self.draw.choice((1, 20, 80)))

    def undo_all(self) -> Case:
        """Take everything back; returns the case as it was opened."""
        while self.window.session.undo_stack.canUndo():
            self.window.session.undo()
        return self.window.session.case

    def _one(self, kind: type[QWidget]) -> QWidget | None:
        """Return a visible part of the present page or the details, of a kind."""
        places = [self.window.stack.currentWidget(), self.window.details, self.window.status]
        if self.draw.random() < 0.1:
            places.append(self.window.header)
        found = [w for place in places for w in place.findChildren(kind) if w.isVisible()]
        return self.draw.choice(found) if found else None

    def _tidy(self) -> None:
        """Let what was asked for happen, and close what opened above the window."""
        QApplication.processEvents()
        for above in QApplication.topLevelWidgets():
            if above is not self.window and above.isVisible():
                above.close() if not isinstance(above, QMenu) else above.hide()
        QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        if not focus.has_keyboard(self.window):
            self.window.activateWindow()
        self._look_at_steps()
        QCursor.setPos(0, 0)

    def _look_at_steps(self) -> None:
        """Hold each step's case against the next one's: undo must lead back through them all."""
        stack, case = self.window.session.undo_stack, self.window.session.case
        steps = [stack.command(number) for number in range(stack.count())]
        if steps != self._steps:
            self._steps = steps
            kept = [one for one in steps if isinstance(one, ReplaceCase)]
            if any(one.after != next_.before for one, next_ in itertools.pairwise(kept)):
                self._note("a step does not begin where the one before it ends")
        now = stack.index()
        step = steps[max(now - 1, 0)] if steps else None
        if isinstance(step, ReplaceCase) and case != (step.after if now else step.before):
            self._note(f"the case is not that of step {now}, {step.text()}")

    def _note(self, text: str) -> None:
        stack = "".join(traceback.format_stack(limit=12))
        self.faults.append(f"{' > '.join(self._trail)}\n{text}\n{stack}")

    def _fault(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))  # type: ignore[arg-type]
        self.faults.append(f"{' > '.join(self._trail)}\n{text}")

    def _message(self, kind: QtMsgType, _where: object, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not any(part in text for part in IGNORED):
            self.faults.append(f"{' > '.join(self._trail)}\n{text}")


def _show(number: int, faults: list[str]) -> None:
    """Print how far it is: a long run may be looked at, or ended, on the way."""
    sys.stdout.write(f"{number} actions, {len(faults)} faults\n{''.join(faults[-1:])}")
    sys.stdout.flush()


def _decline_dialogs() -> None:
    """Let every dialog that waits for its answer be cancelled at once: keys open them too."""
    QFileDialog.getOpenFileName = lambda *_words, **_more: ("", "")  # type: ignore[method-assign]
    QDialog.exec = lambda _dialog: QDialog.DialogCode.Rejected.value  # type: ignore[method-assign]


def main(actions: int = 1000, seed: int = 1, path: Path | None = None) -> int:
    """Let a monkey work at a case; return how many faults it met."""
    from PySide6.QtCore import QSettings

    from desktop.shell.application import application, end
    from tests.desktop.conftest import small_case

    with tempfile.TemporaryDirectory() as folder:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        application()
        _decline_dialogs()
        window = MainWindow(recovery_folder=Path(folder) / "recovery")
        Garbage(window)
        start = (read(path).case if path else None) or small_case()
        window.session.new(start)
        window.show()
        monkey = Monkey(window, seed, lambda number: _show(number, monkey.faults))
        monkey.run(actions)
        same = monkey.undo_all() == start
        window.forget_changes()
        window.close()
        end()
    out = sys.stdout.write
    out("".join(f"{count:6} {name}\n" for name, count in sorted(monkey.done.items())))
    out(f"{actions} actions, seed {seed}: {len(monkey.faults)} faults; ")
    out(f"undone to the start: {same}\n")
    for fault in monkey.faults[:5]:
        out(fault + "\n")
    return len(monkey.faults) + (not same)


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:3]), *map(Path, sys.argv[3:4]))))
