"""The menu bar and its actions; what they do is the window's business."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget

from desktop.kit.menu import Menu
from desktop.session import remembered
from desktop.words import _

Keys = QKeySequence.StandardKey

REGION: Final = ("F6", "Shift+F6")
VIEW: Final = ("Ctrl+PgDown", "Ctrl+PgUp")  # no words: keys
CONTEXT_MENU: Final = "Shift+F10"
"""The window's own keys that stand in no menu: forth and back."""


class Menus(QObject):
    """Makes the actions once; `bar` shows them, and buttons and the search box share them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.bar = QMenuBar()
        self.bar.setAccessibleName(_("Menus"))
        self._all: dict[QAction, str] = {}
        self.file = self._menu(_("&File"))
        self.edit = self._menu(_("&Edit"))
        self.view = self._menu(_("&View"))
        self.help = self._menu(_("&Help"))

        self.new = self._action(self.file, _("&New case"), Keys.New)
        self.open = self._action(self.file, _("&Open…"), Keys.Open)
        self.recent = self._menu(_("Open &recent"), self.file)
        self.earlier = self._menu(_("&Earlier saves"), self.file)
        self.import_file = self._action(self.file, _("&Import a workbook or table…"))
        self.start = self._action(self.file, _("&Close, back to the start page"), "Ctrl+W")
        self.file.addSeparator()
        self.save = self._action(self.file, _("&Save"), Keys.Save)
        self.save_as = self._action(self.file, _("Save &as…"), "Ctrl+Shift+S")
        self.export = self._action(self.file, _("E&xport as a workbook…"))
        self.template = self._action(self.file, _("Save a &blank workbook…"))
        self.file.addSeparator()
        self.snapshots = self._action(self.file, _("Snaps&hots and log of changes…"))
        self.compare = self._action(self.file, _("Co&mpare two states…"))
        self.file.addSeparator()
        self.page_setup = self._action(self.file, _("Pa&ge set-up…"))
        self.print = self._action(self.file, _("&Print the report…"), Keys.Print)
        self.pdf = self._action(self.file, _("Save the report as P&DF…"))
        self.file.addSeparator()
        self.quit = self._action(self.file, _("&Quit"), "Ctrl+Q")

        self.undo = self._action(self.edit, _("&Undo"), Keys.Undo)
        self.redo = self._action(self.edit, _("&Redo"), Keys.Redo, more="Ctrl+Y")
        self.steps = self._action(self.edit, _("Undo &history…"), "Ctrl+Shift+H")
        self.edit.addSeparator()
        for words, slot in (
            (_("Cu&t"), "cut"),
            (_("&Copy"), "copy"),
            (_("&Paste"), "paste"),
        ):
            action = self._action(self.edit, words)
            action.triggered.connect(lambda _checked=False, slot=slot: on_focused(slot))
        self.edit.addSeparator()
        self.search = self._action(self.edit, _("&Search or go to…"), "Ctrl+K")
        self.search.setShortcuts(
            [QKeySequence(keys) for keys in ("Ctrl+K", "Ctrl+F", "Ctrl+G", "F3")]
        )
        self.edit.addSeparator()
        self.settings = self._action(self.edit, _("S&ettings…"), "Ctrl+,")

        self._fill_view()
        self._fill_help()

    def _fill_view(self) -> None:
        self.dark = self._action(self.view, _("&Dark"), "Ctrl+Shift+D", checkable=True)
        self.details = self._action(self.view, _("De&tails"), "F9", checkable=True)
        self.problems = self._action(self.view, _("&Problems"), "F8", checkable=True)
        self.view.addSeparator()
        self.larger = self._action(self.view, _("&Larger"), QKeySequence.StandardKey.ZoomIn)
        self.smaller = self._action(self.view, _("&Smaller"), QKeySequence.StandardKey.ZoomOut)
        self.usual = self._action(self.view, _("&Usual size"), "Ctrl+0")
        self.view.addSeparator()
        self.next_bloc = self._action(self.view, _("Next &bloc"), "Ctrl+Shift+PgDown")
        self.fold_blocs = self._action(
            self.view, _("A &column for each bloc"), "Ctrl+Shift+B", checkable=True
        )
        self.view.addSeparator()
        self.method = self._action(self.view, _("&Method and normalisation…"), "Ctrl+M")

    def _fill_help(self) -> None:
        self.what = self._action(self.help, _("&What is this?"), "F1")
        # As Qt has it, too.
        self.what.setShortcuts([QKeySequence("F1"), QKeySequence("Shift+F1")])
        self.words = self._action(self.help, _("&Methods and words"))
        self.tour = self._action(self.help, _("&Tour of the window, on a sample"))
        self.keys = self._action(self.help, _("&Keys…"), "Ctrl+F1")
        self.verify = self._action(self.help, _("&Verify…"))
        self.about = self._action(self.help, _("&About Parley"))

    def commands(self) -> list[QAction]:
        """Return every action that can be used now, for the search box."""
        return [action for action in self._all if action.isEnabled()]

    def named(self) -> list[tuple[str, str]]:
        """Return what each action with keys does, whatever it would undo now, and its keys."""
        native = QKeySequence.SequenceFormat.NativeText
        return [
            (
                words.replace("&", ""),
                ", ".join(k.toString(native) for k in action.shortcuts() if not of_media(k)),
            )
            for action, words in self._all.items()
            if action.shortcuts()
        ]

    def needs_case(self) -> tuple[QAction, ...]:
        """Return the actions that make no sense without an open case."""
        return (
            self.save,
            self.save_as,
            self.export,
            self.snapshots,
            self.compare,
            self.steps,
            self.print,
            self.pdf,
            self.search,
            self.details,
            self.problems,
            self.method,
            self.start,
        )

    def fill_recent(self, open_: Callable[[Path], object]) -> None:
        """List the recent files anew."""
        self.recent.clear()
        for entry in remembered.recent():
            action = self.recent.addAction(entry.title or Path(entry.path).name)
            action.setToolTip(entry.path)
            action.triggered.connect(lambda _checked=False, path=Path(entry.path): open_(path))
        self.recent.setEnabled(bool(self.recent.actions()))

    def _menu(self, words: str, within: Menu | None = None) -> Menu:
        made = Menu(words, within or self.bar)
        (within or self.bar).addMenu(made)
        return made

    def _action(
        self,
        menu: Menu,
        words: str,
        keys: QKeySequence.StandardKey | str | None = None,
        *,
        checkable: bool = False,
        more: str = "",
    ) -> QAction:
        action = QAction(words, self._window)
        action.setCheckable(checkable)
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        elif keys is not None:
            usual = QKeySequence.keyBindings(keys)
            extra = QKeySequence(more)
            action.setShortcuts(usual if extra in usual or not more else [*usual, extra])
        menu.addAction(action)
        self._window.addAction(action)
        self._all[action] = words
        return action


def on_focused(slot: str) -> None:
    """Cut, copy or paste in whatever has the keyboard focus, if it knows how."""
    act = getattr(QApplication.focusWidget(), slot, None)
    if callable(act):
        act()


def of_media(keys: QKeySequence) -> bool:
    """Say whether this is a key that few keyboards have ("New", "Undo"), not worth listing."""
    return keys.toString().replace(" ", "").isalpha()
