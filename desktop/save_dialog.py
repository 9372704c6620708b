"""Asking which file is read, and under which name one is written: none is written over unasked.

The dialog asks about the name as it was typed, which need not be the name that is written: an
ending may be added to it. So the question is asked here, about the path that is handed back.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.words import _, few, ngettext
from mcda.disk.door import is_folder, is_there
from mcda.errors.shown import quoted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

Kinds = Mapping[str, Sequence[str]]
"""What kinds of file can be written, in words, and the endings of each, the usual one first."""

_DEVICES = {"CON", "PRN", "AUX", "NUL"} | {
    f"{port}{number}" for port in ("COM", "LPT") for number in "123456789¹²³"
}


def ask_where(parent: QWidget, title: str, offered: Path, kinds: Kinds) -> Path | None:
    """Return the path that was chosen, with an ending of `kinds`; None if the dialog was left.

    A file that is there is only handed back after its name was shown and agreed to.
    """
    while True:
        dialog = save_dialog(parent, title, offered, kinds)
        typed = chosen(dialog)
        filters = [_filter(words, endings) for words, endings in kinds.items()]
        at = dialog.selectedNameFilter()
        dialog.deleteLater()
        if typed is None:
            return None
        endings = list(kinds.values())
        usual = endings[filters.index(at) if at in filters else 0][0]
        known = {ending for some in endings for ending in some}
        path = typed if typed.suffix.lower() in known else typed.with_name(typed.name + usual)
        if not stands(path) or may_write_over(parent, path):
            return path
        offered = path


def ask_which(parent: QWidget, title: str, folder: str, kinds: str) -> Path | None:
    """Return the file that was chosen to be read; None if the dialog was left."""
    from PySide6.QtWidgets import QFileDialog

    path, _rest = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return Path(path) if path else None


def save_dialog(parent: QWidget, title: str, offered: Path, kinds: Kinds) -> QFileDialog:
    """Return a dialog that asks for a name, beginning with `offered`; it doesn't ask twice."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    by_filter = {_filter(words, endings): endings[0] for words, endings in kinds.items()}
    dialog.setNameFilters(list(by_filter))
    dialog.setDefaultSuffix(next(iter(by_filter.values())))
    dialog.filterSelected.connect(lambda one: dialog.setDefaultSuffix(by_filter.get(one, "")))
    dialog.setDirectory(str(offered.parent))
    dialog.selectFile(offered.name)
    return dialog


def chosen(dialog: QFileDialog) -> Path | None:
    """Show a dialog, and return what was chosen in it."""
    paths = dialog.selectedFiles() if dialog.exec() else []
    return Path(paths[0]) if paths and paths[0] else None


def stands(path: Path) -> bool:
    """Tell whether a file, or a link to one, has this name."""
    return os.path.lexists(path) and not is_folder(path)


def free_beside(path: Path) -> Path:
    """Return a free name beside a file: "NAME (yours)", then with a number."""
    names = (f"{path.stem} (yours{f' {n}' if n > 1 else ''}){path.suffix}" for n in range(1, 1000))
    return next((one for one in map(path.with_name, names) if not is_there(one)), path)


def may_write_over(parent: QWidget, path: Path) -> bool:
    """Ask whether what a file holds may go."""
    said = _("{name} is there already.", name=path.name)
    more = _("Writing over it takes away what it holds. It lies in {folder}.", folder=path.parent)
    return _agreed(parent, said, more, _("Write over it"), _("Choose another name"))


def ask_to_save(parent: QWidget, title: str, waiting: Sequence[str] = ()) -> bool | None:
    """Ask what becomes of unsaved work: it is saved, it is not, or (None) nothing happens to it.

    `waiting` are the texts that cells could not take: they are saved nowhere.
    """
    said = _("“{title}” has changes that are not saved.", title=title)
    more = _waiting_words(waiting) if waiting else ""
    answers = {"Save": _("Save"), "Discard": _("Don't save"), "Cancel": _("Cancel")}
    return {"Save": True, "Discard": False}.get(_answer(parent, said, more, answers))


def ask_to_lose(parent: QWidget, waiting: Sequence[str]) -> bool:
    """Ask whether texts may go that cells could not take; all else is saved."""
    return _agreed(parent, _waiting_words(waiting), "", _("Leave it"), _("Back to it"))


def _agreed(parent: QWidget, said: str, more: str, lose: str, stay: str) -> bool:
    """Ask whether something may be lost; whoever leaves the question says no."""
    return _answer(parent, said, more, {"Cancel": stay, "Discard": lose}) == "Discard"


def _answer(parent: QWidget, said: str, more: str, answers: Mapping[str, str]) -> str:
    """Ask, and return the answer's key; the first answer is the usual one, "Cancel" is to leave.

    The keys are the names of Qt's buttons, which it puts where the system has them.
    """
    from PySide6.QtWidgets import QMessageBox

    keys = {QMessageBox.StandardButton[key]: key for key in answers}
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Parley")
    box.setText(said)
    box.setInformativeText(more)
    for button, key in keys.items():
        box.addButton(button).setText(answers[key])
    box.setDefaultButton(next(iter(keys)))
    box.setEscapeButton(QMessageBox.StandardButton.Cancel)
    _give_letters(box)
    given = keys.get(QMessageBox.StandardButton(box.exec()), "Cancel")
    box.deleteLater()
    return given


def _waiting_words(waiting: Sequence[str]) -> str:
    return ngettext(
        "{texts} could not be taken where it was typed, and is saved nowhere.",
        "{texts} could not be taken where they were typed, and are saved nowhere.",
        len(waiting),
        texts=few(f"“{quoted(text)}”" for text in waiting),
    )


def _give_letters(box: QMessageBox) -> None:
    """Let each button be pressed by a letter of its own: the first of its words that is free."""
    taken: set[str] = set()
    for button in box.buttons():
        words = button.text()
        free = [i for i, c in enumerate(words) if c.isalpha() and c.casefold() not in taken]
        if free:
            taken.add(words[free[0]].casefold())
            button.setText(f"{words[: free[0]]}&{words[free[0] :]}")


def file_name(title: str) -> str:
    """Return a title as a file name, without ending, that every system takes."""
    kept = "".join(c if c.isalnum() or c in " -_.()" else " " for c in title)
    name = " ".join(kept.split()).strip(". ")[:80] or "Case"
    # Windows takes such a name for a device, whatever ending follows.
    device = name.partition(".")[0].strip().upper() in _DEVICES
    return f"Case {name}" if device else name


def _filter(words: str, endings: Sequence[str]) -> str:
    return f"{words} ({' '.join(f'*{ending}' for ending in endings)})"
