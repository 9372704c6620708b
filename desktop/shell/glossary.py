"""All methods and words, searched as one types; it stays open beside the window."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop.kit.dialog_room import Aside, give_room
from desktop.kit.laid import in_column
from desktop.kit.line import Line
from desktop.kit.meanings import entry_html
from desktop.words import _, text
from mcda.glossary.entry import Meaning


class Words(Aside):
    """A field to search with, over a page of text; not modal."""

    def __init__(self, parent: QWidget, wanted: str = "") -> None:
        super().__init__(_("Methods and words"), parent)
        self.wanted = Line(wanted)
        self.wanted.setPlaceholderText(_("Search"))
        self.wanted.setAccessibleName(_("Search methods and words"))
        self.wanted.setClearButtonEnabled(True)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.windowTitle())
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        in_column(self.wanted, self.text, of=self, gap=8, edges=16)
        give_room(self, 600, 680)
        self.wanted.textChanged.connect(lambda _text: self._show())
        self._show()

    def _show(self) -> None:
        from mcda.glossary.register import METHODS, SETTINGS, WORDS

        parts = [
            _part(heading, entries, self.wanted.text().strip().casefold())
            for heading, entries in (
                (_("Words"), WORDS),
                (_("Methods"), METHODS),
                (_("Settings"), SETTINGS),
            )
        ]
        nothing = escape(_("No word or method is found by this."))
        self.text.setHtml("".join(parts) or f"<p>{nothing}</p>")


def _part(heading: str, entries: Iterable[Meaning], wanted: str) -> str:
    found = [
        (text(one.title), one)
        for one in entries
        if any(wanted in text(word).casefold() for word in (one.title, one.meaning, *one.called))
    ]
    # What is called so stands before what only speaks of it.
    found.sort(key=lambda pair: wanted not in pair[0].casefold())
    lines = "".join(f"<p><b>{escape(name)}</b><br>{entry_html(one)}</p>" for name, one in found)
    return f"<h3>{escape(heading)}</h3>{lines}" if lines else ""
