"""A line that holds one number, read as people write it."""

from __future__ import annotations

from collections.abc import Callable

from desktop.kit.live_fields import LiveLine, mark_wrong
from desktop.kit.number_form import shown
from desktop.words import _
from mcda.model.numbers import format_number, parse_number


class NumberLine(LiveLine):
    """A line that is read as a number; text that is none stays, framed, and changes nothing."""

    def __init__(self, name: str, change: Callable[[float | None], None]) -> None:
        super().__init__(name)
        self._change = change
        self.typed.connect(self._read)

    def show_number(self, value: float | None) -> None:
        """Show the number that the case holds, unless the text already says it."""
        if self.hasFocus() and (self.property("wrong") or parse_number(self.text()) == value):
            return
        self.mark_wrong(False)
        self.show_text("" if value is None else shown(format_number(value)))

    def _read(self, text: str) -> None:
        value = parse_number(text)
        empty = not text.strip()
        wrong = value is None and not empty
        mark_wrong(self, wrong, _("Not a number: “{text}”", text=text))
        if not wrong:
            self._change(value)
