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
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Parley")
    box.setText(_("{name} is there already.", name=path.name))
    box.setInformativeText(
        _("Writing over it takes away what it holds. It lies in {folder}.", folder=path.parent)
    )
    over = box.addButton(_("Write over it"), QMessageBox.ButtonRole.DestructiveRole)
    other = box.addButton(_("Choose another name"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(other)
    box.setEscapeButton(other)
    _give_letters(box)
    box.exec()
    agreed = box.clickedButton() is over
    box.deleteLater()
    return agreed


def ask_to_save(parent: QWidget, title: str, waiting: Sequence[str] = ()) -> bool | None:
    """Ask what becomes of unsaved work: it is saved, it is not, or (None) nothing happens to it.

    `waiting` are the texts that cells could not take: they are saved nowhere.
    """
    from PySide6.QtWidgets import QMessageBox

    buttons = QMessageBox.StandardButton
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Parley")
    box.setText(_("“{title}” has changes that are not saved.", title=title))
    box.setInformativeText(_waiting_words(waiting) if waiting else "")
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    box.button(buttons.Save).setText(_("Save"))
    box.button(buttons.Discard).setText(_("Don't save"))
    box.button(buttons.Cancel).setText(_("Cancel"))
    _give_letters(box)
    answer = box.exec()
    box.deleteLater()
    return answer == buttons.Save if answer in (buttons.Save, buttons.Discard) else None


def ask_to_lose(parent: QWidget, waiting: Sequence[str]) -> bool:
    """Ask whether texts may go that cells could not take; all else is saved."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Parley")
    box.setText(_waiting_words(waiting))
    go = box.addButton(_("Leave it"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(_("Back to it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    _give_letters(box)
    box.exec()
    agreed = box.clickedButton() is go
    box.deleteLater()
    return agreed


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
