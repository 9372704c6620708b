"""What random work is done with: keys, texts, blocks of cells, actions of the menus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

KEPT_BACK: Final = ("…", "file", "folder", "print", "save", "pdf", "take in", "sample")
"""Words on buttons that open a dialog of the system or another case, or write a file."""

TYPED: Final = (
    *("7", "3,5", "1.2", "abc", "", "-4", "100", "0", "1e9", "ÄÖ", "2..4", "6–8", "1.500"),
    *("=1+1", "50 %", "x" * 400, "مرحبا", "none", "A; B", "North and South", "2026-11-28"),
)

K, CTRL, SHIFT, ALT, NONE = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
PLAIN: Final = (
    *(K.Key_Tab, K.Key_Backtab, K.Key_Return, K.Key_Escape, K.Key_Delete, K.Key_Backspace),
    *(K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right, K.Key_Space, K.Key_F2, K.Key_Home, K.Key_End),
    *(K.Key_PageUp, K.Key_PageDown, K.Key_Insert, K.Key_F6, K.Key_F1, K.Key_7, K.Key_Minus),
)
HELD: Final = (
    *((key, CTRL) for key in (K.Key_A, K.Key_C, K.Key_X, K.Key_V, K.Key_D, K.Key_Z, K.Key_Y)),
    *((key, CTRL) for key in (K.Key_Return, K.Key_Home, K.Key_End, K.Key_PageDown, K.Key_PageUp)),
    *((key, CTRL) for key in (K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right, K.Key_Space)),
    *((key, SHIFT) for key in (K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right, K.Key_F1)),
    *((key, SHIFT) for key in (K.Key_F6, K.Key_F10, K.Key_Home, K.Key_End, K.Key_Tab)),
    *((key, ALT) for key in (K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right)),
    *((key, CTRL | SHIFT) for key in (K.Key_V, K.Key_B, K.Key_PageDown, K.Key_End)),
    *((key, CTRL | ALT) for key in (K.Key_Up, K.Key_Down)),
)

SIZES: Final = ((1280, 720), (1440, 900), (1920, 1080), (1024, 640))

ABOVE: Final = (
    *("method", "search", "words", "about", "settings", "keys", "what", "verify", "page_setup"),
    *("snapshots", "compare", "steps", "details", "problems", "next_bloc", "fold_blocs"),
)
"""Actions of the menus that open something above the window, or part of it."""
ASKING: Final = ("open", "import_file", "save_as", "export", "template", "print", "pdf")
"""Actions whose question about a file is left."""
LEAVING: Final = ("new", "start", "tour")
"""Actions that leave the case, once they were told that unsaved work may go: it may not."""

BLOCKS: Final = (
    *("5", "3,5\t7", "1\n2\n3", "1\t2\t3\n4\t5\t6\n7\t8\t9", "abc\txyz\n\n", "\n", " \t "),
    "New one\nNew two\nNew two\nRussia",
    "\n".join("\t".join(str(i * j) for j in range(30)) for i in range(40)),
    "\tPackage A\tPackage B\nWaiting\t6–8\t?\nFull package\tnone\tfull",
    "Name\tE-mail\tStakeholder\nZoe\tzoe@example.org\tRussia\nMax\t\tnobody",
    "x" * 5000,
)
"""Texts that other programs put on the clipboard."""
PAGES: Final = (
    "<table><tr><td>1</td><td>2,5</td></tr><tr><td colspan=2>wide</td></tr></table>",
    "<p>no table</p>",
    "<table><tr><td>",
)
OWN_CELLS: Final = ([["1", "2"], ["x", ""]], [[]], [["6–8"]], {"no": "rows"}, [[1, None]])
