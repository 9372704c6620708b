"""Every key that does something, by where it does it; it stays open beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop.kit.dialog_room import Aside, give_room
from desktop.kit.laid import in_column
from desktop.pages.register import WORK, keys_of
from desktop.shell.menus import CONTEXT_MENU, REGION, VIEW
from desktop.words import _
from mcda.words.isolate import on_its_own

Keys = Sequence[tuple[str, str]]
"""What a key does, and the key."""


def going() -> Keys:
    """Return the keys that go about in the window."""
    pages = [(entry.words, keys_of(n)) for n, entry in enumerate(WORK, start=1)]
    return (
        *pages,
        (_("Next part of the window, or the one before"), ", ".join(REGION)),
        (_("Next stakeholder, or the one before"), ", ".join(VIEW)),
        (_("Next control, or the one before"), "Tab, Shift+Tab"),  # no words: keys
        (_("Menu of what has the keyboard"), f"Menu, {CONTEXT_MENU}"),  # no words: keys
    )


def in_lists() -> Keys:
    """Return the keys of the lists of stakeholders, criteria and packages."""
    return (
        (_("Add"), "Insert"),
        (_("Rename"), "F2"),
        (_("Duplicate"), "Ctrl+D"),
        (_("Remove what is selected"), "Delete"),
        (_("Copy names, paste names"), "Ctrl+C, Ctrl+V"),
        (_("Paste rows with the headings of a workbook's sheet"), "Ctrl+V"),
        (_("Move up or down"), "Alt+Up, Alt+Down"),  # no words: keys
        (
            _("Move a criterion out of its group, or into the one above"),
            "Alt+Left, Alt+Right",  # no words: keys
        ),
        (_("Select several"), "Shift+Up, Shift+Down, Ctrl+A"),  # no words: keys
    )


def in_scores() -> Keys:
    """Return the keys of the grid of scores."""
    return (
        (_("Change a score"), "F2"),
        (_("Next cell; below"), "Tab; Enter"),  # no words: keys
        (_("Enter for all selected cells"), "Ctrl+Enter"),
        (_("Fill down, fill right"), "Ctrl+D, Ctrl+R"),
        (_("To the end of what is filled"), _("Ctrl with an arrow")),
        (_("Select the row, the column"), "Shift+Space, Ctrl+Space"),  # no words: keys
        (_("Choose a level"), "Alt+Down"),
        (_("Why, source; back to the grid"), "Shift+F2"),
        (_("Copy, cut, paste"), "Ctrl+C, Ctrl+X, Ctrl+V"),
        (_("Copy with headings"), "Ctrl+Shift+C"),
        (_("Paste at the chosen cell, from anywhere on the page"), "Ctrl+Shift+V"),
        (_("Clear, or use the common score"), "Delete"),
        (_("Paste notes with the headings of the sheet Score notes"), "Ctrl+V"),
        (_("Leave the grid"), "Esc, Ctrl+Tab"),  # no words: keys
    )


def in_weights() -> Keys:
    """Return the keys of the page on which weights are given."""
    return (
        (
            _("Swing, direct, ranks, pairwise, best–worst"),
            "Alt+S, Alt+D, Alt+R, Alt+P, Alt+B",
        ),
        (_("Next criterion's points"), "Enter, Tab"),  # no words: keys
        (_("A point more or fewer; five"), "Up, Down; PgUp, PgDown"),  # no words: keys
        (_("Paste a column of points from one down"), "Ctrl+V"),
        (_("Pairs: how strongly; the other side"), "1–9; Left, Right"),  # no words: keys
        (_("Pairs: next, skip, take back"), "Enter, S, Delete"),  # no words: keys
    )


def in_round() -> Keys:
    """Return the keys of the lists of a round."""
    return (
        (_("Tick a file, or what is asked"), "Space"),  # no words: keys
        (_("Change what stands in a cell"), "F2, Enter"),  # no words: keys
        (_("Add, remove, move a respondent"), "Insert, Delete, Alt+Up, Alt+Down"),  # no words: keys
        (_("Review: take, keep, both"), "T, K, B"),
    )


def in_pictures() -> Keys:
    """Return the keys of sliders and charts."""
    return (
        (_("Try a weight: a little, a lot"), "Left, Right; PgUp, PgDown"),  # no words: keys
        (_("Walk through a chart; its start, its end"), "arrows; Home, End"),  # no words: keys
        (_("Choose what is walked to"), "Enter"),
    )


class KeysWindow(Aside):
    """A page of text; the menus' own keys are read from the menus."""

    def __init__(self, of_menus: Keys, parent: QWidget) -> None:
        super().__init__(_("Keys"), parent)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.windowTitle())
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        parts = (
            (_("Going about"), going()),
            (_("Menus"), of_menus),
            (_("Lists of the case"), in_lists()),
            (_("Grid of scores"), in_scores()),
            (_("Weights"), in_weights()),
            (_("Round"), in_round()),
            (_("Sliders and charts"), in_pictures()),
        )
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.text.setHtml("".join(_table(head, keys, mirrored=mirrored) for head, keys in parts))
        in_column(self.text, of=self, edges=16)
        give_room(self, 560, 640)


def _table(head: str, keys: Keys, *, mirrored: bool) -> str:
    """Return a heading and its lines; Qt mirrors no table of a text by itself."""
    way = ' dir="rtl"' if mirrored else ""  # no words: markup
    lines = []
    for words, key in keys:
        cells = (
            f'<td{way} width="62%">{escape(on_its_own(words))}</td>',
            f"<td{way}><b>{escape(on_its_own(key))}</b></td>",
        )
        lines.append(f"<tr>{''.join(reversed(cells) if mirrored else cells)}</tr>")
    table = f'<table{way} width="100%" cellpadding="2">{"".join(lines)}</table>'
    return f"<div{way}><h3>{escape(head)}</h3>{table}</div>"
