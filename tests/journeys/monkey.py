"""Random work at the real window: nothing done in any order may bring up a fault.

    python -m tests.journeys.monkey [ACTIONS] [SEED] [CASE]

works at the case in a file, or at one of `CASES` by its name, in a language and a direction that
the seed chooses, and prints how often each act was done, and the first faults with the acts
before them. What can be done, and how often, is in `monkey_acts.py`.
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
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import cast
from unittest.mock import Mock, patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QSettings, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QCursor, QUndoCommand
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget

from desktop.kit import focus
from desktop.session import remembered
from desktop.session.commands import ReplaceCase
from desktop.session.garbage import Garbage
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import write_case
from mcda.model.case import Case
from mcda.opening import read
from mcda.places import resource
from mcda.words.language import languages
from tests.contact_states import Material, prepared
from tests.desktop.conftest import small_case
from tests.journeys.monkey_acts import ACTS

IGNORED = ("This plugin does not support",)

EVERY = 250
"""After so many actions it tells how far it is."""

CASES: dict[str, Callable[[Material], Path | Case]] = {
    "small": lambda _held: small_case(),
    "new": lambda _held: Case(id="new"),
    "first": lambda _held: resource("samples", "us-russia-compatibility.parley"),
    "second": lambda _held: resource("samples", "european-russian-quid-pro-quo.parley"),
    "asked": lambda held: held.asked,
}
"""Where random work can begin."""


class Monkey:
    """Does one random thing after another; `faults` are what went wrong, with what led there.

    `files` are dropped on the window now and then.
    """

    def __init__(
        self,
        window: MainWindow,
        seed: int,
        tell: Callable[[int], object] = lambda _number: None,
        files: Sequence[Path] = (),
    ) -> None:
        self.window, self.files = window, files
        self._tell = tell
        self.draw = random.Random(seed)
        self.done: Counter[str] = Counter()
        self.faults: list[str] = []
        # Undo would not lead back past it.
        window.session.case_opened.connect(lambda: self._note("another case was opened"))
        self._steps: list[QUndoCommand | None] = []
        self._trail: deque[str] = deque(maxlen=12)

    def run(self, actions: int) -> None:
        """Do so many things; stops at nothing, keeps what went wrong."""
        weights = [weight for weight, _act in ACTS]
        hook, sys.excepthook = sys.excepthook, self._fault
        handler = qInstallMessageHandler(self._message)
        try:
            with warnings.catch_warnings(action="error"), _declined():
                chosen = self.draw.choices([act for _weight, act in ACTS], weights, k=actions)
                for number, act in enumerate(chosen, 1):
                    self._trail.append(act.__name__)
                    told = act(self)
                    # One that found nothing to do it to was not done.
                    self.done[act.__name__] += told != ""
                    self._trail[-1] += f"({told})" if told else ""
                    self._tidy()
                    if number % EVERY == 0:
                        self._tell(number)
        finally:
            sys.excepthook = hook
            qInstallMessageHandler(handler)

    def one(self, *kinds: type[QWidget]) -> QWidget | None:
        """Return one of `all`, None where there is none."""
        found = self.all(*kinds)
        return self.draw.choice(found) if found else None

    def all(self, *kinds: type[QWidget]) -> list[QWidget]:
        """Return the visible parts of some kinds: of what is above the window, or else of its
        page or what stands round it.
        """
        window = self.window
        above = [one for one in self._above() if not isinstance(one, QMenu)]
        if above and self.draw.random() < 0.6:
            places = above
        else:
            places = [window.stack.currentWidget(), window.details, window.status]
            if self.draw.random() < 0.15:
                places += [window.header, window.problem_list, window.bar, window.notice]
        return [
            part
            for place in places
            for kind in kinds
            for part in place.findChildren(kind)
            if part.isVisible() and part.window().isVisible()
        ]

    def menus(self) -> list[QMenu]:
        """Return the menus that are open."""
        return [one for one in self._above() if isinstance(one, QMenu)]

    def spot(self, part: QWidget) -> QPoint:
        """Return a place within a part."""
        room = part.rect()
        return QPoint(self.draw.randint(0, room.width()), self.draw.randint(0, room.height()))

    def undo_all(self) -> Case:
        """Take everything back; returns the case as it was opened."""
        while self.window.session.undo_stack.canUndo():
            self.window.session.undo()
        return self.window.session.case

    def _above(self) -> list[QWidget]:
        shown = QApplication.topLevelWidgets()
        return [one for one in shown if one is not self.window and one.isVisible()]

    def _tidy(self) -> None:
        """Let what was asked for happen, and close what opened above the window now and then."""
        QApplication.processEvents()
        stays = self.draw.random() < 0.75
        for above in self._above():
            if stays and len(self._above()) < 3:
                continue
            above.hide() if isinstance(above, QMenu) else above.close()
        QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        if not focus.has_keyboard(self.window) and not self._above():
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
            self._note(text)


def _show(number: int, faults: list[str]) -> None:
    """Print how far it is: a long run may be looked at, or ended, on the way."""
    sys.stdout.write(f"{number} actions, {len(faults)} faults\n{''.join(faults[-1:])}")
    sys.stdout.flush()


@contextmanager
def _declined() -> Iterator[None]:
    """Let every dialog that waits for its answer be cancelled at once: keys open them too."""
    files = {"getOpenFileName": ("", ""), "getOpenFileNames": ([], ""), "getExistingDirectory": ""}
    left = QDialog.DialogCode.Rejected.value
    with ExitStack() as stack:
        for name, none in files.items():
            answer = Mock(return_value=none)
            stack.enter_context(patch.object(QFileDialog, name, answer))
        for kind in (QDialog, QPrintDialog):
            stack.enter_context(patch.object(kind, "exec", lambda _dialog: left))
        yield


def main(actions: int = 1000, seed: int = 1, wanted: str = "small") -> int:
    """Let a monkey work at a case; return how many faults it met."""
    from desktop.shell.application import application, end

    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, kept)
        remembered.choose("language", chance.choice(languages(resource("translations"))))
        remembered.choose("decimal", chance.choice(("", ",")))
        app = application()
        if chance.random() < 0.25:
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        held = prepared(folder)
        window = MainWindow(recovery_folder=folder / "recovery")
        Garbage(window)
        found = CASES[wanted](held) if wanted in CASES else Path(wanted)
        case = found if isinstance(found, Case) else cast("Case", read(found).case)
        _begin(window, case, folder / "worked at.parley")
        start = window.session.case
        window.show()
        files = [held.table, held.case, held.asked, *sorted(held.back.iterdir()), folder]
        monkey = Monkey(window, seed, lambda number: _show(number, monkey.faults), files)
        monkey.run(actions)
        same = monkey.undo_all() == start
        window.forget_changes()
        window.close()
        end()
    out = sys.stdout.write
    out("".join(f"{count:6} {name}\n" for name, count in sorted(monkey.done.items())))
    out(f"{actions} actions at {wanted}, seed {seed}: {len(monkey.faults)} faults; ")
    out(f"undone to the start: {same}\n")
    for fault in monkey.faults[:5]:
        out(fault + "\n")
    return len(monkey.faults) + (not same)


def _begin(window: MainWindow, case: Case, path: Path) -> None:
    """Open a case that has a file, so that it can be saved without a question."""
    write_case(case, path)
    window.session.open(path)
    for act in window.files.shared.beginning(path):
        act()


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:3]), *sys.argv[3:4])))
